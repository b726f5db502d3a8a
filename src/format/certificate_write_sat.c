#include "certificate_frame.h"

#include <assert.h>
#include <stdlib.h>

static void write_parameters(struct output *out, const struct sat_reduction *r)
{
  output_text(out, "network units 2 signs ++ bias ");
  output_text(out, r->bias ? "yes" : "no");
  certificate_write_number(out, "\ndataset reduction samples ", r->samples);
  certificate_write_number(out, " features ", r->features);
  certificate_write_number(out, " width ", r->width);
  certificate_write_number(out, " square ", r->square);
  if (r->bias)
    certificate_write_number(out, " zero ", r->zero_multiplicity);
  output_char(out, '\n');
}

static void write_literals(struct output *out, const int32_t *literal, size_t literals)
{
  for (size_t i = 0; i < literals; i++) {
    output_integer(out, literal[i]);
    output_char(out, ' ');
  }
}

/* The formula as its file had it: without what sat_replace_empty_clauses added. */
static void write_instance(struct output *out, const struct owned_formula *owned)
{
  const struct formula *f = &owned->formula;
  const size_t added = owned->closed ? 1 : 0;
  certificate_write_number(out, "instance cnf ", (uint64_t)f->variables - added);
  certificate_write_number(out, " ", f->clauses - added);
  output_char(out, '\n');
  for (size_t c = 0; c < f->clauses - added; c++) {
    const int32_t *literal = f->literal + f->start[c];
    const size_t literals = f->start[c + 1] - f->start[c];
    const bool was_empty = owned->closed && literals == 1 && *literal == f->variables;
    write_literals(out, literal, was_empty ? 0 : literals);
    output_text(out, "0\n");
  }
}

/* Everything before the evidence. */
static void write_head(struct output *out, const struct owned_formula *formula, const struct sat_reduction *r,
                       mpq_srcptr lower, mpq_srcptr error, const char *const *note, size_t notes)
{
  certificate_write_head(out, "sat", lower, error, note, notes);
  write_parameters(out, r);
  write_instance(out, formula);
}

/* ---- the two kinds of evidence ---- */

enum status certificate_write_yes(const char *path, const struct owned_formula *formula,
                                  const struct sat_reduction *r, const signed char *model,
                                  const char *const *note, size_t notes, struct diagnostic *d)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  int64_t *weight = calloc(2 * stride, sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status == STATUS_OK) {
    mpq_t zero;
    mpq_init(zero);
    sat_weights_from_solution(r, model, weight);
    write_head(&out, formula, r, NULL, zero, note, notes);
    certificate_write_weights(&out, 1, weight, 2, stride);
    status = certificate_write_end(&out, d);
    mpq_clear(zero);
  }
  free(weight);
  return status;
}

static void write_text_step(struct output *out, const struct rup_step *step)
{
  if (step->deletion) {
    output_text(out, "d ");
  } else {
    write_literals(out, step->literal, step->literals);
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

enum status certificate_write_no(const char *path, const struct owned_formula *formula,
                                 const struct sat_reduction *r, const struct rup_proof *proof, bool binary,
                                 const char *const *note, size_t notes, struct diagnostic *d)
{
  assert(proof->clauses == formula->formula.clauses);
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status != STATUS_OK)
    return status;
  mpq_t bound;
  mpq_init(bound);
  sat_lower_bound(r, mpq_numref(bound), mpq_denref(bound));
  mpq_canonicalize(bound);
  write_head(&out, formula, r, bound, NULL, note, notes);
  mpq_clear(bound);
  certificate_write_number(&out, "proof rup ", proof->steps);
  if (binary)
    write_binary_proof(&out, proof);
  else
    write_text_proof(&out, proof);
  return certificate_write_end(&out, d);
}
