/* LRAT in text: "ID literals 0 hints 0", "ID d IDs 0", comments.  Identifiers ascend, with gaps; a deletion's own identifier is not below
 * the last one. */
#include "proof_words.h"

/* Goes from a byte that is no newline behind the end of its line. */
/*@ requires reader:  ReaderValid(in) && ReaderAt(in) < ReaderEnd(in);
    terminates        \true;
    exits             \false;
    assigns           in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
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
      loop assigns           byte, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
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
    assigns           in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static bool skip_to_step(struct reader *in)
{
  proof_words_skip_blanks(in);
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           byte, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte == '\n' || byte == 'c' || byte == 's' || byte == 'v') {
    if (byte == '\n')
      reader_skip_newline(in);
    else
      skip_line(in);
    proof_words_skip_blanks(in);
    byte = reader_peek(in);
  }
  return byte != -1;
}

/* Notes where the step begins. */
/*@ requires source:   StepValid(source) && source->literals == 0 && source->hints == 0;
    terminates         \true;
    exits              \false;
    assigns            source->step_line, source->step_line_begin, source->step_at;
    ensures  source:   StepValid(source);
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
    assigns            source->step_line, source->step_line_begin, source->step_at, source->in->cursor, source->in->end,
                       source->in->consumed, source->in->error, source->in->buffer[0 .. source->in->size], source->in->line,
                       source->in->line_begin;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
*/
static bool find_step(struct proof_source *source)
{
  if (!skip_to_step(source->in))
    return false;
  note_step(source);
  return true;
}

/*@ requires source:   StepRead(source);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size], source->in->line,
                       source->in->line_begin;
    ensures  source:   StepValid(source);
    ensures  end:      source->step_end == \old(source->step_end) && source->step_line_begin == \old(source->step_line_begin);
*/
static bool take_line_end(struct proof_source *source)
{
  proof_words_skip_blanks(source->in);
  return reader_peek(source->in) == -1 || reader_take(source->in, '\n');
}

/* The identifier and the kind of the step. */
/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_TEXT && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size],
                       source->identifier, source->next, *deletion;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
*/
static bool take_identifier(struct proof_source *source, bool *deletion)
{
  uint64_t number;
  if (!proof_words_natural(source, "a clause identifier", &number) || !proof_words_separator(source))
    return false;
  const bool deletes = proof_words_kind(source, deletion);
  return proof_take_identifier(source, number, deletes);
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_TEXT && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source) && source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source);
*/
bool proof_lrat_text_step(struct proof_source *source, bool *deletion)
{
  if (!find_step(source) || !take_identifier(source, deletion))
    return false;
  const bool deletes = *deletion;
  return (deletes || proof_words_literals(source)) &&
         proof_words_numbers(source, deletes, "a clause identifier or 0") && take_line_end(source);
}
