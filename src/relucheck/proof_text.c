/* The text form of a certificate's proof (spec/certificate.md, section 5). */
#include "proof_words.h"

/* A step names at least one clause and ends with its line. */
/*@ requires source:   StepRead(source) && source->in->line_begin <= source->step_end;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size], source->in->line,
                       source->in->line_begin;
    ensures  source:   StepValid(source);
    ensures  end:      source->step_end == \old(source->step_end) && source->step_line_begin == \old(source->step_line_begin);
    ensures  some:     \result ==> source->hints > 0;
*/
static bool take_end(struct proof_source *source)
{
  if (source->hints == 0)
    return reader_fail(source->in, reader_position_of(source->in, source->step_end), OUTCOME_MALFORMED,
                       "found 0, expected a clause number: a step names at least one clause");
  return reader_take(source->in, '\n');
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_TEXT && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source) && source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source) && source->hints > 0;
*/
bool proof_text_step(struct proof_source *source, bool *deletion)
{
  const bool deletes = proof_words_kind(source, deletion);
  return (deletes || proof_words_literals(source)) &&
         proof_words_numbers(source, deletes, "a clause number or 0") && take_end(source);
}
