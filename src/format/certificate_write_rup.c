#include "certificate_write_rup.h"

#include "certificate_frame.h"

void certificate_write_literals(struct output *out, const int32_t *literal, size_t literals)
{
  for (size_t i = 0; i < literals; i++) {
    output_integer(out, literal[i]);
    output_char(out, ' ');
  }
}

static void write_text_step(struct output *out, const struct rup_step *step)
{
  if (step->deletion) {
    output_text(out, "d ");
  } else {
    certificate_write_literals(out, step->literal, step->literals);
    output_text(out, "0 ");
  }
  for (size_t i = 0; i < step->hints; i++) {
    output_unsigned(out, step->hint[i]);
    output_char(out, ' ');
  }
  output_text(out, "0\n");
}

static void write_text_proof(struct output *out, const struct rup_proof *proof)
{
  struct rup_step step;
  output_text(out, " text\n");
  for (size_t at = 0; rup_proof_next(proof, &at, &step);)
    write_text_step(out, &step);
}

static size_t leb128_size(uint64_t value)
{
  size_t size = 1;
  for (; value >= 0x80; value >>= 7)
    size++;
  return size;
}

static void write_leb128(struct output *out, uint64_t value)
{
  for (; value >= 0x80; value >>= 7)
    output_char(out, (char)((value & 0x7f) | 0x80));
  output_char(out, (char)value);
}

static uint64_t literal_code(int32_t literal)
{
  return literal > 0 ? 2 * (uint64_t)literal : 2 * (uint64_t)-literal + 1;
}

/* `next` is the number of the next added clause, from which clause numbers count back. */
static uint64_t binary_step_size(const struct rup_step *step, uint64_t next)
{
  uint64_t size = step->deletion ? 2 : 3; /* the letter and the zeros */
  for (size_t i = 0; i < step->literals; i++)
    size += leb128_size(literal_code(step->literal[i]));
  for (size_t i = 0; i < step->hints; i++)
    size += leb128_size(next - step->hint[i]);
  return size;
}

static void write_binary_step(struct output *out, const struct rup_step *step, uint64_t next)
{
  output_char(out, step->deletion ? 'd' : 'a');
  for (size_t i = 0; i < step->literals; i++)
    write_leb128(out, literal_code(step->literal[i]));
  if (!step->deletion)
    output_char(out, 0);
  for (size_t i = 0; i < step->hints; i++)
    write_leb128(out, next - step->hint[i]);
  output_char(out, 0);
}

static void write_binary_proof(struct output *out, const struct rup_proof *proof)
{
  struct rup_step step;
  uint64_t size = 0;
  uint64_t next = proof->clauses + 1;
  for (size_t at = 0; rup_proof_next(proof, &at, &step); next += !step.deletion)
    size += binary_step_size(&step, next);
  certificate_write_number(out, " binary ", size);
  output_char(out, '\n');
  next = proof->clauses + 1;
  for (size_t at = 0; rup_proof_next(proof, &at, &step); next += !step.deletion)
    write_binary_step(out, &step, next);
  output_char(out, '\n');
}

void certificate_write_rup(struct output *out, const struct rup_proof *proof, bool binary)
{
  certificate_write_number(out, "rup ", proof->steps);
  if (binary)
    write_binary_proof(out, proof);
  else
    write_text_proof(out, proof);
}
