/* The line "p cnf VARIABLES CLAUSES". */
#include "dimacs.h"

#include "dimacs_tokens.h"

/* A number of at most `most`; a larger one is over the limit, however long it is. */
/*@ requires reader:   ReaderValid(in);
    requires digits:   DigitsPlace(in, digits);
    requires value:    IntegerPlace(in, digits, value) && most <= NUMBER_MAX;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in), *digits, value->value;
    ensures  reader:   ReaderValid(in);
    ensures  value:    \result ==> Whole(value->value) && 0.0 <= value->value <= (real)most;
*/
static bool take_limited(struct reader *in, struct digits *digits, const char *expected, uint64_t most,
                         mpz_ptr value)
{
  const struct position at = reader_position(in);
  if (!number_natural_mpz(in, digits, expected, value))
    return false;
  if (mpz_cmpabs_ui(value, most) > 0)
    return reader_fail(in, at, OUTCOME_LIMIT, "found a number beyond the limit, expected %s of at most %llu",
                       expected, (unsigned long long)most);
  return true;
}

/* The same with a place of its own for the number. */
/*@ requires reader:   ReaderValid(in);
    requires digits:   DigitsPlace(in, digits) && most <= NUMBER_MAX;
    requires place:    NumberPlace(in, count) && \separated(count, digits);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in), *digits, *count;
    ensures  reader:   ReaderValid(in);
    ensures  count:    \result ==> *count <= most;
*/
static bool take_small(struct reader *in, struct digits *digits, const char *expected, uint64_t most,
                       uint64_t *count)
{
  mpz_t value;
  mpz_init(value);
  const bool done = take_limited(in, digits, expected, most, value);
  /*@ assert taken: ReaderValid(in); */
  if (done)
    *count = (uint64_t)mpz_get_si(value);
  /*@ assert put: ReaderValid(in); */
  mpz_clear(value);
  return done;
}

/* Gives the digits back. */
/*@ requires reader:   ReaderValid(in) && DigitsPlace(in, digits);
    terminates         \true;
    exits              \false;
    assigns            *digits;
    ensures  reader:   ReaderValid(in);
*/
static void release(const struct reader *in, struct digits *digits)
{
  (void)in;
  digits_free(digits);
}

/* A number of the header. */
/*@ requires reader:   ReaderValid(in);
    requires place:    NumberPlace(in, count) && most <= NUMBER_MAX;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in), *count;
    ensures  reader:   ReaderValid(in);
    ensures  count:    \result ==> *count <= most;
*/
static bool take_count(struct reader *in, const char *expected, uint64_t most, uint64_t *count)
{
  struct digits digits = {0};
  const bool done = take_small(in, &digits, expected, most, count);
  /*@ assert taken: ReaderValid(in); */
  release(in, &digits);
  return done;
}

/* "p cnf" and the white space behind it. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in);
    ensures  reader:   ReaderValid(in);
*/
static bool take_format(struct reader *in)
{
  return reader_take_word(in, "p") && dimacs_take_blanks(in) && reader_take_word(in, "cnf") &&
         dimacs_take_blanks(in);
}

/* The numbers of variables and of clauses. */
/*@ requires reader:    ReaderValid(in);
    requires variables: NumberPlace(in, variables);
    requires clauses:   NumberPlace(in, clauses) && \separated(variables, clauses);
    terminates          \true;
    exits               \false;
    assigns             READER_WORDS(in), *variables, *clauses;
    ensures  reader:    ReaderValid(in);
    ensures  variables: \result ==> *variables <= FORMULA_MAX_VARIABLES;
    ensures  clauses:   \result ==> *clauses <= NUMBER_MAX;
*/
static bool take_counts(struct reader *in, uint64_t *variables, uint64_t *clauses)
{
  return take_count(in, "a number of variables", FORMULA_MAX_VARIABLES, variables) &&
         dimacs_take_blanks(in) && take_count(in, "a number of clauses", NUMBER_MAX, clauses) &&
         dimacs_take_token_end(in);
}

/* The rest of the header's line. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in);
    ensures  reader:   ReaderValid(in);
*/
static bool take_header_end(struct reader *in)
{
  dimacs_skip_in_line(in);
  int byte = reader_peek(in);
  if (byte == '\n' || byte == -1)
    return true;
  return reader_expected(in, "end of line");
}

/* Goes to the header. */
/*@ requires reader:   ReaderValid(in);
    requires place:    \valid(at) && \separated(at, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            READER_BYTES(in), in->line, in->line_begin, *at;
    ensures  reader:   ReaderValid(in);
*/
static void find_header(struct reader *in, struct position *at)
{
  dimacs_skip_to_token(in);
  *at = reader_position(in);
}

bool dimacs_take_header(struct reader *in, struct dimacs_header *header)
{
  uint64_t variables;
  uint64_t clauses;
  find_header(in, &header->at);
  if (!take_format(in) || !take_counts(in, &variables, &clauses))
    return false;
  header->variables = (int32_t)variables;
  header->clauses = clauses;
  /*@ assert reader: ReaderValid(in); */
  return take_header_end(in);
}
