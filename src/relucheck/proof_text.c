/* The text form of a certificate's proof (spec/certificate.md, section 5). */
#include "proof_words.h"

/* A step names at least one clause. */
/*@ requires source:   StepRead(source) && source->form == PROOF_TEXT && source->in->line_begin <= source->step_end;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      source->step_end == \old(source->step_end);
    ensures  some:     \result <==> source->hints > 0;
*/
static bool check_hints(struct proof_source *source)
{
  if (source->hints > 0)
    return true;
  return reader_fail(source->in, reader_position_of(source->in, source->step_end), OUTCOME_MALFORMED,
                     "found 0, expected a clause number: a step names at least one clause");
}

/* A step ends with its line. */
/*@ requires source:   StepRead(source) && source->form == PROOF_TEXT;
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  end:      source->step_line_begin <= source->step_end < 0x8000000000000000;
    ensures  some:     source->hints == \old(source->hints);
*/
static bool take_end(struct proof_source *source)
{
  return reader_take(source->in, '\n');
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_TEXT && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source);
    ensures  in:       source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source);
    ensures  some:     \result ==> source->hints > 0;
*/
bool proof_text_step(struct proof_source *source, bool *deletion)
{
  const bool deletes = proof_words_kind(source, deletion);
  if (!deletes && !proof_words_literals(source))
    return false;
  /*@ assert literals: StepKept{Pre, Here}(source); */
  if (!proof_words_numbers(source, deletes, "a clause number or 0"))
    return false;
  /*@ assert numbers: StepKept{Pre, Here}(source); */
  /*@ assert read: StepRead(source); */
  if (!check_hints(source) || !take_end(source))
    return false;
  /*@ assert taken: StepRead(source); */
  return true;
}
