/* Reads what a certificate says before its evidence. */
#include "statement.h"

/* A word that must come next, and the space behind it. */
/*@ requires reader:    ReaderValid(in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in);
    ensures  reader:    ReaderValid(in);
*/
static bool take_name(struct reader *in, const char *name)
{
  return reader_take_word(in, name) && reader_take(in, ' ');
}

/* The text of a note, and the end of its line. */
/*@ requires reader:    ReaderValid(in);
    requires note:      \valid(note + (0 .. NOTE_SIZE)) && ReaderApart(in, note, NOTE_SIZE + 1);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), note[0 .. NOTE_SIZE];
    ensures  reader:    ReaderValid(in);
*/
static bool read_text(struct reader *in, char note[NOTE_SIZE + 1])
{
  size_t size = 0;
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> byte == *in->cursor && ReaderAt(in) < ReaderEnd(in);
      loop invariant size:   size <= NOTE_SIZE;
      loop assigns           size, byte, note[0 .. NOTE_SIZE], READER_BYTES(in);
      loop variant           NOTE_SIZE - size;
  */
  while (byte >= 0x20 && byte < 0x7f) {
    if (size == NOTE_SIZE)
      return reader_fail(in, reader_position(in), OUTCOME_MALFORMED,
                         "found a note of more than %d bytes, expected end of line", NOTE_SIZE);
    note[size] = (char)byte;
    size++;
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
  note[size] = '\0';
  return size > 0 ? reader_take(in, '\n') : reader_expected(in, "the text of a note");
}

/* The rest of a line "note TEXT", after its first word. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->notes, s->note[0 .. NOTES - 1];
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  notes:     \result ==> s->notes == \old(s->notes) + 1;
*/
static bool read_note(struct statement *s, struct reader *in, struct position line)
{
  if (s->notes == NOTES)
    return reader_fail(in, line, OUTCOME_MALFORMED, "found a note after %d notes, expected 'problem'", NOTES);
  if (!reader_take(in, ' ') || !read_text(in, s->note[s->notes].text))
    return false;
  s->notes++;
  return true;
}

/* The rest of a line "problem NAME", after its first word. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->problem, s->part, s->signs, s->most_units;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  problem:   \result ==> StatementProblem(s);
*/
static bool read_problem(struct statement *s, struct reader *in)
{
  if (!reader_take(in, ' '))
    return false;
  const struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  return statement_open_problem(s, in, at, word) && reader_take(in, '\n');
}

/* The notes, and the problem. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->notes, s->note[0 .. NOTES - 1], s->problem, s->part, s->signs, s->most_units;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  problem:   \result ==> StatementProblem(s);
*/
static bool read_notes(struct statement *s, struct reader *in)
{
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant place: StatementPlace(s, in);
      loop assigns          READER_LINES(in), s->notes, s->note[0 .. NOTES - 1];
      loop variant          NOTES - s->notes;
  */
  for (;;) {
    const struct position line = reader_position(in);
    char word[WORD_SIZE];
    reader_word(in, word);
    if (reader_word_is(word, "problem"))
      return read_problem(s, in);
    if (word[0] == '\0')
      return reader_expected(in, "'note' or 'problem'");
    if (!reader_word_is(word, "note"))
      return reader_fail(in, line, OUTCOME_MALFORMED, "found '%s', expected 'note' or 'problem'", word);
    if (!read_note(s, in, line))
      return false;
  }
}

/* The first line, the notes, and the problem. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->notes, s->note[0 .. NOTES - 1], s->problem, s->part, s->signs, s->most_units;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  problem:   \result ==> StatementProblem(s);
*/
static bool read_heading(struct statement *s, struct reader *in)
{
  return take_name(in, "relucert-certificate") && reader_take_word(in, "1") && reader_take(in, '\n') &&
         read_notes(s, in);
}

/*@ requires reader:    ReaderValid(in);
    requires digits:    DigitsPlace(in, digits);
    requires claim:     ClaimPlace(claim, in, digits);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), *digits, *claim;
    ensures  reader:    ReaderValid(in);
    ensures  digits:    DigitsPlace(in, digits);
    ensures  claim:     ClaimPlace(claim, in, digits);
    ensures  made:      \result ==> claim->made;
    ensures  numerator: \result ==> Whole(claim->numerator->value) && claim->numerator->value >= 0.0;
    ensures  denominator: \result ==> Whole(claim->denominator->value) && claim->denominator->value >= 1.0;
*/
static bool read_claim_value(struct claim *claim, struct reader *in, struct digits *digits)
{
  if (!reader_take(in, ' '))
    return false;
  claim->made = true;
  claim->at = reader_position(in);
  return number_fraction(in, digits, claim->numerator, claim->denominator) && reader_take(in, '\n');
}

enum claim_kind { CLAIM_NONE, CLAIM_LOWER, CLAIM_ERROR };

/* "lower", unless there is one already, or "error". */
/*@ requires reader:    ReaderValid(in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in);
    ensures  reader:    ReaderValid(in);
*/
static enum claim_kind read_claim_kind(struct reader *in, bool lower)
{
  const struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  if (reader_word_is(word, "error"))
    return CLAIM_ERROR;
  if (reader_word_is(word, "lower") && !lower)
    return CLAIM_LOWER;
  const char *expected = lower ? "'error'" : "'lower' or 'error'";
  if (word[0] == '\0')
    reader_expected(in, expected);
  else
    reader_fail(in, at, OUTCOME_MALFORMED, "found claim '%s', expected %s", word, expected);
  return CLAIM_NONE;
}

/* One line "claim lower V" or "claim error V". */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    requires digits:    DigitsPlace(in, digits) && StatementApart(s, digits);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), *digits, s->lower, s->error;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  digits:    DigitsPlace(in, digits);
    ensures  apart:     StatementApart(s, digits);
*/
static bool read_claim(struct statement *s, struct reader *in, struct digits *digits)
{
  if (!take_name(in, "claim"))
    return false;
  switch (read_claim_kind(in, s->lower.made)) {
  case CLAIM_LOWER:
    return read_claim_value(&s->lower, in, digits);
  case CLAIM_ERROR:
    return read_claim_value(&s->error, in, digits);
  case CLAIM_NONE:
    break;
  }
  return false;
}

/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->bias;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
*/
static bool read_bias(struct statement *s, struct reader *in)
{
  const struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  s->bias = reader_word_is(word, "yes");
  if (!s->bias && !reader_word_is(word, "no"))
    return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'no' or 'yes'", word);
  return reader_take(in, '\n');
}

/* "N signs SIGNS", where the problem says both. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    requires units:     1 <= s->most_units <= 9;
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->units.value, s->units.at, s->all_signs;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
*/
static bool read_known_units(struct statement *s, struct reader *in)
{
  const char word[] = {(char)('0' + s->most_units), '\0'};
  s->units.value = s->most_units;
  s->units.at = reader_position(in);
  s->all_signs = true;
  return reader_take_word(in, word) && reader_take(in, ' ') && take_name(in, "signs") &&
         reader_take_word(in, s->signs);
}

/* "positive" or "free". */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->all_signs;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
*/
static bool read_signs(struct statement *s, struct reader *in)
{
  const struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  s->all_signs = reader_word_is(word, "free");
  if (s->all_signs || reader_word_is(word, "positive"))
    return true;
  if (word[0] == '\0')
    return reader_expected(in, "'positive' or 'free'");
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'positive' or 'free'", word);
}

/* "N signs positive" or "N signs free". */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->units.value, s->units.at, s->all_signs;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  units:     \result ==> 1 <= s->units.value <= s->most_units;
*/
static bool read_units(struct statement *s, struct reader *in)
{
  s->units.at = reader_position(in);
  return number_in_range(in, "a number of units", 1, s->most_units, &s->units.value) &&
         reader_take(in, ' ') && take_name(in, "signs") && read_signs(s, in);
}

/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    requires problem:   StatementProblem(s);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->units.value, s->units.at, s->all_signs, s->bias;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
*/
static bool read_network(struct statement *s, struct reader *in)
{
  return take_name(in, "network") && take_name(in, "units") &&
         (s->signs != NULL ? read_known_units(s, in) : read_units(s, in)) && reader_take(in, ' ') &&
         take_name(in, "bias") && read_bias(s, in);
}

bool statement_read_parameter(struct parameter *parameter, struct reader *in, const char *name)
{
  if (!reader_take(in, ' ') || !reader_take_word(in, name) || !reader_take(in, ' '))
    return false;
  parameter->at = reader_position(in);
  return number_natural(in, "a natural number", &parameter->value);
}

/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), s->samples, s->features;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  numbers:   \result ==> s->samples.value <= NUMBER_MAX && s->features.value <= NUMBER_MAX;
*/
static bool read_dataset(struct statement *s, struct reader *in)
{
  return take_name(in, "dataset") && reader_take_word(in, "reduction") &&
         statement_read_parameter(&s->samples, in, "samples") &&
         statement_read_parameter(&s->features, in, "features") && statement_read_parameters(s, in) &&
         reader_take(in, '\n');
}

bool statement_read(struct statement *s, struct reader *in, struct digits *digits)
{
  if (!read_heading(s, in) || !read_claim(s, in, digits))
    return false;
  if (!s->error.made && reader_peek(in) == 'c' && !read_claim(s, in, digits))
    return false;
  return read_network(s, in) && read_dataset(s, in) && take_name(in, "instance") &&
         statement_read_instance(s, in);
}
