/* LRAT in text: "ID literals 0 hints 0", "ID d IDs 0", comments.  Identifiers ascend, with gaps; a deletion's own identifier is not below
 * the last one. */
#include "number.h"
#include "proof.h"

#include <string.h>

static void skip_blanks(struct reader *in)
{
  for (int byte = reader_peek(in); byte == ' ' || byte == '\t' || byte == '\r'; byte = reader_peek(in))
    in->cursor++;
}

/* At least one blank. */
static bool take_blanks(struct reader *in)
{
  if (*in->cursor == ' ' && in->cursor[1] > ' ') {
    in->cursor++;
    return true;
  }
  int byte = reader_peek(in);
  if (byte != ' ' && byte != '\t' && byte != '\r')
    return reader_expected(in, "a space");
  skip_blanks(in);
  return true;
}

static void skip_line(struct reader *in)
{
  int byte;
  while ((byte = reader_peek(in)) != -1 && byte != '\n')
    in->cursor++;
  if (byte == '\n')
    reader_skip_newline(in);
}

/* Empty lines and comments before a step; false at the end of the file. */
static bool find_step(struct proof_source *source)
{
  struct reader *in = source->in;
  for (;;) {
    skip_blanks(in);
    int byte = reader_peek(in);
    if (byte == -1)
      return false;
    if (byte == '\n') {
      reader_skip_newline(in);
    } else if (byte == 'c' || byte == 's' || byte == 'v') {
      skip_line(in);
    } else {
      source->step_line = in->line;
      source->step_line_begin = in->line_begin;
      source->step_at = reader_offset(in);
      return true;
    }
  }
}

static bool take_line_end(struct reader *in)
{
  skip_blanks(in);
  return reader_peek(in) == -1 || reader_take(in, '\n');
}

static bool read_numbers(struct proof_source *source)
{
  struct reader *in = source->in;
  for (;;) {
    if (!take_blanks(in))
      return false;
    uint64_t at = reader_offset(in);
    if (reader_peek(in) == '-')
      return proof_reject_rat(source, at);
    uint64_t number;
    if (!number_natural(in, "a clause identifier or 0", &number))
      return false;
    if (number == 0) {
      source->step_end = at;
      return take_line_end(in);
    }
    if (!proof_push_hint(source, number, at))
      return false;
  }
}

static bool read_literals(struct proof_source *source)
{
  struct reader *in = source->in;
  int32_t literal;
  for (;;) {
    if (!number_literal_or_zero(in, source->variables, &literal))
      return false;
    if (literal == 0)
      return true;
    if (!proof_push_literal(source, literal) || !take_blanks(in))
      return false;
  }
}

bool proof_lrat_text_step(struct proof_source *source, bool *deletion)
{
  struct reader *in = source->in;
  if (!find_step(source))
    return false;
  uint64_t number;
  if (!number_natural(in, "a clause identifier", &number) || !take_blanks(in))
    return false;
  *deletion = reader_peek(in) == 'd';
  if (*deletion)
    in->cursor++;
  if (!proof_take_identifier(source, number, *deletion))
    return false;
  return (*deletion || read_literals(source)) && read_numbers(source);
}
