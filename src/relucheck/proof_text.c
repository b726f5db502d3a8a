/* The text form of a certificate's proof (spec/certificate.md, section 5). */
#include "proof_words.h"

bool proof_text_step(struct proof_source *source, bool *deletion)
{
  struct reader *in = source->in;
  *deletion = reader_peek(in) == 'd';
  if (*deletion)
    in->cursor++;
  else if (!proof_words_literals(source))
    return false;
  if (!proof_words_numbers(source, *deletion, "a clause number or 0"))
    return false;
  if (source->hints == 0)
    return reader_fail(in, reader_position_of(in, source->step_end), OUTCOME_MALFORMED,
                       "found 0, expected a clause number: a step names at least one clause");
  return reader_take(in, '\n');
}
