/* The text form of a certificate's proof. */
#include "number.h"
#include "proof.h"

/* Clause numbers up to the 0 that ends them, then the end of the line.  A space stands before each. */
/* The hints of an addition, among which a negative number would begin a RAT step, or the clauses of a deletion. */
static bool read_numbers(struct proof_source *source, bool deletion)
{
  struct reader *in = source->in;
  for (;;) {
    if (!reader_take_space(in))
      return false;
    uint64_t at = reader_offset(in);
    if (!deletion && reader_peek(in) == '-')
      return proof_reject_rat(source, at);
    uint64_t number;
    if (!number_natural(in, "a clause number or 0", &number))
      return false;
    if (number == 0) {
      source->step_end = at;
      return source->hints > 0
                 ? reader_take(in, '\n')
                 : reader_fail(in, reader_position_of(in, at), OUTCOME_MALFORMED,
                               "found 0, expected a clause number: a step names at least one clause");
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
    if (!proof_push_literal(source, literal) || !reader_take_space(in))
      return false;
  }
}

bool proof_text_step(struct proof_source *source, bool *deletion)
{
  struct reader *in = source->in;
  *deletion = reader_peek(in) == 'd';
  if (*deletion)
    in->cursor++;
  else if (!read_literals(source))
    return false;
  return read_numbers(source, *deletion);
}
