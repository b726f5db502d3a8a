#include "proof_open.h"

#include "number.h"

/* A source without steps. */
/*@ requires reader:   ReaderValid(in);
    requires formula:  FormulaValid(f);
    requires source:   \valid(source) && \separated(source, in, in->reason, in->buffer + (0 .. in->size));
    requires apart:    \separated(f, source, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            *source;
    ensures  source:   source->in == in && source->variables == f->variables && source->clauses == f->clauses;
    ensures  room:     source->literals == 0 && source->hints == 0 && source->literal_capacity == 0 && source->hint_capacity == 0;
    ensures  open:     ProofOpen(source) && ReaderOffset(in) == \old(ReaderOffset(in)) && source->begin == ReaderOffset(in);
    ensures  form:     source->form == PROOF_TEXT;
*/
static void begin(struct proof_source *source, struct reader *in, const struct formula *f)
{
  *source = (struct proof_source){.in = in,
                                  .form = PROOF_TEXT,
                                  .variables = f->variables,
                                  .clauses = f->clauses,
                                  .next = f->clauses + 1,
                                  .left = UINT64_MAX,
                                  .begin = reader_offset(in)};
}

/* "text", or "binary OCTETS". */
/*@ requires reader:   ReaderValid(in);
    requires places:   \valid(form) && \valid(octets) && \separated(form, octets) &&
                       \separated(form, in, in->reason, in->buffer + (0 .. in->size)) &&
                       \separated(octets, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in), *form, *octets;
    ensures  reader:   ReaderValid(in);
    ensures  form:     *form == PROOF_TEXT || *form == PROOF_BINARY;
    ensures  octets:   \result ==> *octets <= NUMBER_MAX;
*/
static bool take_form(struct reader *in, enum proof_form *form, uint64_t *octets)
{
  const struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  *octets = 0;
  *form = PROOF_TEXT;
  if (reader_word_is(word, "text"))
    return true;
  if (!reader_word_is(word, "binary"))
    return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'text' or 'binary'", word);
  *form = PROOF_BINARY;
  return reader_take(in, ' ') && number_natural(in, "a number of octets", octets);
}

/* "rup STEPS", then the form. */
/*@ requires reader:   ReaderValid(in);
    requires places:   \valid(steps) && \valid(form) && \valid(octets) && \separated(steps, form, octets) &&
                       \separated(form, in, in->reason, in->buffer + (0 .. in->size)) &&
                       \separated(octets, in, in->reason, in->buffer + (0 .. in->size)) &&
                       \separated(steps, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in), *steps, *form, *octets;
    ensures  reader:   ReaderValid(in);
    ensures  form:     \result ==> *form == PROOF_TEXT || *form == PROOF_BINARY;
    ensures  octets:   \result ==> *octets <= NUMBER_MAX && *steps <= NUMBER_MAX;
*/
static bool take_line(struct reader *in, uint64_t *steps, enum proof_form *form, uint64_t *octets)
{
  return reader_take_word(in, "rup") && reader_take(in, ' ') &&
         number_natural(in, "a number of steps", steps) && reader_take(in, ' ') &&
         take_form(in, form, octets) && reader_take(in, '\n');
}

bool proof_take_section(struct proof_source *source, struct reader *in, const struct formula *f)
{
  uint64_t steps;
  enum proof_form form;
  uint64_t octets;
  begin(source, in, f);
  if (!take_line(in, &steps, &form, &octets))
    return false;
  source->left = steps;
  source->form = form;
  source->begin = reader_offset(in);
  source->end = source->begin + octets;
  return true;
}

bool proof_open_lrat(struct proof_source *source, struct reader *in, const struct formula *f)
{
  begin(source, in, f);
  const int first = reader_peek(in);
  source->form = first == 'a' || first == 'd' ? PROOF_LRAT_BINARY : PROOF_LRAT_TEXT;
  if (in->error != 0)
    return reader_fail(in, reader_position(in), OUTCOME_MALFORMED, "cannot read");
  return true;
}
