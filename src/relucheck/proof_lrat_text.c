/* LRAT in text: "ID literals 0 hints 0", "ID d IDs 0", comments.  Identifiers ascend, with gaps; a deletion's own identifier is not below
 * the last one. */
#include "blanks.h"
#include "proof_words.h"

/*@ // What stays while a step is begun: the reader, what it reads with and the form of the proof.  Nothing of the step has been read.
    predicate StepBegun{Before, After}(struct proof_source *source) =
      \at(source->in, After) == \at(source->in, Before) && \at(source->form, After) == \at(source->form, Before) &&
      \at(source->in->reason, After) == \at(source->in->reason, Before) && \at(source->in->buffer, After) == \at(source->in->buffer, Before) &&
      \at(source->in->size, After) == \at(source->in->size, Before) && \at(source->literals, After) == 0 && \at(source->hints, After) == 0;
*/

/* Goes from a byte that is no newline behind the end of its line. */
/*@ requires reader:  ReaderValid(in) && ReaderAt(in) < ReaderEnd(in);
    terminates        \true;
    exits             \false;
    assigns           READER_BYTES(in), in->line, in->line_begin;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) < ReaderOffset(in);
*/
static void skip_line(struct reader *in)
{
  reader_skip_byte(in);
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) < ReaderOffset(in);
      loop assigns           byte, READER_BYTES(in);
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte != -1 && byte != '\n') {
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
  if (byte == '\n')
    reader_skip_newline(in);
}

/* Empty lines and comments before a step; false at the end of the file. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_BYTES(in), in->line, in->line_begin;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static bool skip_to_step(struct reader *in)
{
  skip_blanks(in);
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           byte, READER_BYTES(in), in->line, in->line_begin;
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte == '\n' || byte == 'c' || byte == 's' || byte == 'v') {
    if (byte == '\n')
      reader_skip_newline(in);
    else
      skip_line(in);
    skip_blanks(in);
    byte = reader_peek(in);
  }
  return byte != -1;
}

/* Notes where the step begins. */
/*@ requires source:   ProofValid(source) && source->literals == 0 && source->hints == 0;
    terminates         \true;
    exits              \false;
    assigns            source->step_line, source->step_line_begin, source->step_at;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  begun:    StepBegun{Pre, Post}(source);
*/
static void note_step(struct proof_source *source)
{
  source->step_line = source->in->line;
  source->step_line_begin = source->in->line_begin;
  source->step_at = reader_offset(source->in);
}

/* Goes to the next step; false at the end of the file. */
/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_TEXT && source->literals == 0 && source->hints == 0;
    terminates         \true;
    exits              \false;
    assigns            READER_BYTES(source->in), source->in->line, source->in->line_begin;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  begun:    StepBegun{Pre, Post}(source);
*/
static bool find_step(struct proof_source *source)
{
  return skip_to_step(source->in);
}

/* Goes behind the blanks and the end of the line, or to the end of the file. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_LINES(in);
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static bool skip_line_end(struct reader *in)
{
  skip_blanks(in);
  return reader_peek(in) == -1 || reader_take(in, '\n');
}

/* The step ends with its line. */
/*@ requires source:   StepRead(source) && source->form == PROOF_LRAT_TEXT;
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  end:      source->step_line_begin <= source->step_end < 0x8000000000000000;
*/
static bool take_line_end(struct proof_source *source)
{
  return skip_line_end(source->in);
}

/* The identifier and the kind of the step. */
/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_TEXT && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), source->identifier, source->next, *deletion;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  in:       source->in == \old(source->in);
    ensures  begun:    \result ==> StepBegun{Pre, Post}(source);
*/
static bool take_identifier(struct proof_source *source, bool *deletion)
{
  uint64_t number;
  if (!proof_words_natural(source, "a clause identifier", &number) || !proof_words_separator(source))
    return false;
  /*@ assert separated: StepBegun{Pre, Here}(source); */
  const bool deletes = proof_words_kind(source, deletion);
  /*@ assert kind: StepBegun{Pre, Here}(source); */
  if (!proof_take_identifier(source, number, deletes))
    return false;
  /*@ assert taken: StepBegun{Pre, Here}(source); */
  return true;
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_TEXT && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source);
    ensures  in:       source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source);
*/
bool proof_lrat_text_step(struct proof_source *source, bool *deletion)
{
  if (!find_step(source))
    return false;
  note_step(source);
  /*@ assert noted: StepBegun{Pre, Here}(source); */
  if (!take_identifier(source, deletion))
    return false;
  /*@ assert begun: StepBegun{Pre, Here}(source); */
  const bool deletes = *deletion;
  if (!deletes && !proof_words_literals(source))
    return false;
  /*@ assert literals: source->in == \at(source->in, Pre) && source->form == PROOF_LRAT_TEXT; */
  if (!proof_words_numbers(source, deletes, "a clause identifier or 0"))
    return false;
  /*@ assert numbers: source->in == \at(source->in, Pre) && source->form == PROOF_LRAT_TEXT; */
  /*@ assert read: StepRead(source); */
  const bool ended = take_line_end(source);
  /*@ assert in: source->in == \at(source->in, Pre); */
  /*@ assert ended: StepRead(source); */
  return ended;
}
