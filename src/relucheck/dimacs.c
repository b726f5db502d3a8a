#include "dimacs.h"

#include "blanks.h"

/*@ terminates \true;
    exits      \false;
    assigns    \nothing;
    ensures    result: \result <==> byte == ' ' || '\t' <= byte <= '\r';
*/
static bool is_white_space(int byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Skips white space and, at the beginning of a line (after blanks), comments.  Returns whether the token that follows is the first of its line. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
    ensures  reader:   ReaderValid(in);
    ensures  offset:   \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static bool skip_to_token(struct reader *in)
{
  bool line_begins = reader_offset(in) == in->line_begin;
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           line_begins, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  for (;;) {
    int byte = reader_peek(in);
    if (byte == '\n') {
      reader_skip_newline(in);
      line_begins = true;
    } else if (is_white_space(byte)) {
      reader_skip_byte(in);
    } else if (byte == 'c' && line_begins) {
      reader_skip_byte(in);
      skip_to_line_end(in);
    } else {
      return line_begins;
    }
  }
}

/* The end of a number or word: white space or the end of the file. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:   ReaderValid(in);
    ensures  offset:   ReaderOffset(in) == \old(ReaderOffset(in));
*/
static bool take_token_end(struct reader *in)
{
  int byte = reader_peek(in);
  if (byte == -1 || is_white_space(byte))
    return true;
  return reader_expected(in, "white space");
}

/* Goes to the next byte of the line that is no white space. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:   ReaderValid(in);
    ensures  offset:   \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static void skip_in_line(struct reader *in)
{
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           byte, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte != '\n' && is_white_space(byte)) {
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
}

/* White space within the header line. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:   ReaderValid(in);
*/
static bool take_blanks(struct reader *in)
{
  int byte = reader_peek(in);
  if (byte == '\n' || !is_white_space(byte))
    return reader_expected(in, "a space");
  skip_in_line(in);
  return true;
}

/* A number of at most `most`; a larger one is over the limit, however long it is. */
/*@ requires reader:   ReaderValid(in);
    requires digits:   DigitsPlace(in, digits);
    requires value:    IntegerPlace(in, digits, value) && most <= NUMBER_MAX;
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *digits, value->value;
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
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *digits, *count;
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
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *count;
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
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:   ReaderValid(in);
*/
static bool take_format(struct reader *in)
{
  return reader_take_word(in, "p") && take_blanks(in) && reader_take_word(in, "cnf") && take_blanks(in);
}

/* The numbers of variables and of clauses. */
/*@ requires reader:    ReaderValid(in);
    requires variables: NumberPlace(in, variables);
    requires clauses:   NumberPlace(in, clauses) && \separated(variables, clauses);
    terminates          \true;
    exits               \false;
    assigns             *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *variables, *clauses;
    ensures  reader:    ReaderValid(in);
    ensures  variables: \result ==> *variables <= FORMULA_MAX_VARIABLES;
    ensures  clauses:   \result ==> *clauses <= NUMBER_MAX;
*/
static bool take_counts(struct reader *in, uint64_t *variables, uint64_t *clauses)
{
  return take_count(in, "a number of variables", FORMULA_MAX_VARIABLES, variables) && take_blanks(in) &&
         take_count(in, "a number of clauses", NUMBER_MAX, clauses) && take_token_end(in);
}

/* The rest of the header's line. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:   ReaderValid(in);
*/
static bool take_header_end(struct reader *in)
{
  skip_in_line(in);
  int byte = reader_peek(in);
  if (byte == '\n' || byte == -1)
    return true;
  return reader_expected(in, "end of line");
}

/* Nothing has been read. */
/*@ requires file:     DimacsFile(d);
    terminates         \true;
    exits              \false;
    assigns            d->variables, d->announced, d->read, d->literal, d->literal_at, d->literals, d->capacity;
    ensures  file:     DimacsFile(d);
    ensures  numbers:  d->variables == 0 && d->announced == 0 && d->read == 0;
    ensures  arrays:   d->literals == 0 && d->capacity == 0;
*/
static void clear(struct dimacs *d)
{
  d->variables = 0;
  d->announced = 0;
  d->read = 0;
  d->literal = NULL;
  d->literal_at = NULL;
  d->literals = 0;
  d->capacity = 0;
}

/* Goes to the header. */
/*@ requires file:     DimacsFile(d);
    terminates         \true;
    exits              \false;
    assigns            d->in.cursor, d->in.end, d->in.consumed, d->in.error, d->in.buffer[0 .. d->in.size], d->in.line, d->in.line_begin, d->header;
    ensures  file:     DimacsFile(d);
*/
static void find_header(struct dimacs *d)
{
  skip_to_token(&d->in);
  /*@ assert found: DimacsFile(d); */
  d->header = reader_position(&d->in);
}

/* Notes the numbers of the header. */
/*@ requires file:     DimacsFile(d);
    requires numbers:  variables <= FORMULA_MAX_VARIABLES && clauses <= NUMBER_MAX;
    terminates         \true;
    exits              \false;
    assigns            d->variables, d->announced;
    ensures  file:     DimacsFile(d);
    ensures  numbers:  0 <= d->variables <= FORMULA_MAX_VARIABLES && d->announced <= NUMBER_MAX;
*/
static void put_counts(struct dimacs *d, uint64_t variables, uint64_t clauses)
{
  d->variables = (int32_t)variables;
  d->announced = clauses;
}

/* The rest of the header and its line. */
/*@ requires file:     DimacsFile(d);
    terminates         \true;
    exits              \false;
    assigns            *d->in.reason, d->in.cursor, d->in.end, d->in.consumed, d->in.error, d->in.buffer[0 .. d->in.size],
                       d->variables, d->announced;
    ensures  valid:    \valid(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  apart:    \separated(d, d->in.reason) && \separated(d, d->in.buffer + (0 .. d->in.size));
    ensures  numbers:  \result ==> 0 <= d->variables <= FORMULA_MAX_VARIABLES && d->announced <= NUMBER_MAX;
*/
static bool take_header(struct dimacs *d)
{
  uint64_t variables;
  uint64_t clauses;
  const bool taken = take_format(&d->in) && take_counts(&d->in, &variables, &clauses);
  /*@ assert taken: DimacsFile(d); */
  if (!taken)
    return false;
  put_counts(d, variables, clauses);
  const bool ended = take_header_end(&d->in);
  /*@ assert ended: DimacsFile(d); */
  return ended;
}

bool dimacs_begin(struct dimacs *d)
{
  clear(d);
  find_header(d);
  const bool taken = take_header(d);
  /*@ assert file: DimacsFile(d); */
  /*@ assert empty: d->literals == 0 && d->capacity == 0 && d->read == 0; */
  /*@ assert arrays: taken ==> DimacsArrays(d); */
  /*@ assert counts: taken ==> DimacsCounts(d) && DimacsLiterals(d); */
  return taken;
}

/* Whether there is room for one more literal. */
/*@ requires dimacs:   DimacsValid(d);
    terminates         \true;
    exits              \false;
    assigns            *d->in.reason, d->literal, d->literal_at, d->capacity;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  room:     \result ==> d->literals < d->capacity;
*/
static bool literal_room(struct dimacs *d)
{
  return d->literals < d->capacity || dimacs_grow(d);
}

/* Notes where a literal stands for which there is room: at the clause's end so far. */
/*@ requires dimacs:   DimacsValid(d) && d->literals < d->capacity;
    terminates         \true;
    exits              \false;
    assigns            d->literal_at[d->literals];
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
*/
static void put_place(struct dimacs *d)
{
  d->literal_at[d->literals] = d->clause_end;
}

/* Appends a literal for which there is room. */
/*@ requires dimacs:   DimacsValid(d) && d->literals < d->capacity;
    requires literal:  literal != 0 && -d->variables <= literal <= d->variables;
    terminates         \true;
    exits              \false;
    assigns            d->literals, d->literal[d->literals];
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  more:     d->literals == \old(d->literals) + 1;
*/
static void put_literal(struct dimacs *d, int32_t literal)
{
  d->literal[d->literals] = literal;
  d->literals++;
}

/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason;
    ensures  result:   !\result;
*/
static bool fail_rest(const struct reader *in, struct position at, uint64_t announced)
{
  return reader_fail(in, at, OUTCOME_MALFORMED,
                     "found more than the %llu clauses of the header, expected end of file",
                     (unsigned long long)announced);
}

/* A lone 0, the first thing on its line, with nothing but white space and comments behind it, is no clause. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
    ensures  reader:   ReaderValid(in);
*/
static bool take_lone_zero(struct reader *in, uint64_t announced)
{
  bool line_begins = skip_to_token(in);
  struct position at = reader_position(in);
  if (reader_peek(in) == '0') {
    reader_skip_byte(in);
    if (!take_token_end(in))
      return false;
    skip_to_token(in);
    if (!line_begins || reader_peek(in) != -1)
      return fail_rest(in, at, announced);
  }
  if (reader_peek(in) != -1)
    return fail_rest(in, at, announced);
  if (in->error != 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "cannot read");
  return true;
}

/* After the last announced clause: a line that begins with '%', as in SATLIB's files, then take_lone_zero. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
    ensures  reader:   ReaderValid(in);
*/
static bool take_rest(struct reader *in, uint64_t announced)
{
  if (skip_to_token(in) && reader_peek(in) == '%') {
    reader_skip_byte(in);
    if (!take_token_end(in))
      return false;
  }
  return take_lone_zero(in, announced);
}

/* The data ends where a clause or the rest of one is expected; a clause that has begun ends with the file. */
/*@ requires reader:   ReaderValid(in);
    requires read:     read < NUMBER_MAX;
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:   ReaderValid(in);
*/
static bool take_early_end(struct reader *in, struct position at, bool within, uint64_t read,
                           uint64_t announced)
{
  if (in->error == 0 && within && reader_peek(in) == -1)
    return true;
  return reader_fail(
      in, at, OUTCOME_MALFORMED, "found the end of the data %s clause %llu, expected %llu clauses",
      within ? "within" : "before", (unsigned long long)read + 1, (unsigned long long)announced);
}

/* Goes to the next token; whether it is the end of the data. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], in->line, in->line_begin;
    ensures  reader:   ReaderValid(in);
*/
static bool skip_to_data_end(struct reader *in)
{
  bool line_begins = skip_to_token(in);
  int byte = reader_peek(in);
  return byte == -1 || (byte == '%' && line_begins);
}

/* A literal or 0. */
/*@ requires reader:   ReaderValid(in) && 0 <= variables;
    requires place:    \valid(literal) && \separated(literal, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *literal;
    ensures  reader:   ReaderValid(in);
    ensures  literal:  \result ==> -variables <= *literal <= variables;
*/
static bool take_literal(struct reader *in, int32_t variables, int32_t *literal)
{
  return number_literal_or_zero(in, variables, literal) && take_token_end(in);
}

enum next { NEXT_BAD, NEXT_END, NEXT_LITERAL };

/* Notes where the clause ends, as far as it has been read. */
/*@ requires dimacs:   DimacsValid(d);
    terminates         \true;
    exits              \false;
    assigns            d->clause_end;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
*/
static void put_end(struct dimacs *d)
{
  d->clause_end = reader_position(&d->in);
}

/* Goes to the next number of a clause; whether the data ends in its place. */
/*@ requires dimacs:   DimacsValid(d);
    terminates         \true;
    exits              \false;
    assigns            d->in.cursor, d->in.end, d->in.consumed, d->in.error, d->in.buffer[0 .. d->in.size], d->in.line,
                       d->in.line_begin;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
*/
static bool find_next(struct dimacs *d)
{
  return skip_to_data_end(&d->in);
}

/* The end of the clause, or of the data in its place. */
/*@ requires dimacs:   DimacsValid(d) && d->read < d->announced;
    terminates         \true;
    exits              \false;
    assigns            *d->in.reason, d->in.cursor, d->in.end, d->in.consumed, d->in.error, d->in.buffer[0 .. d->in.size];
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  ended:    \result == NEXT_END || \result == NEXT_BAD;
*/
static enum next take_data_end(struct dimacs *d)
{
  const bool ends = take_early_end(&d->in, d->clause_end, d->literals > 0, d->read, d->announced);
  return ends ? NEXT_END : NEXT_BAD;
}

/* The number itself. */
/*@ requires dimacs:   DimacsValid(d);
    requires place:    \valid(literal) && \separated(literal, d, d->in.reason, d->in.buffer + (0 .. d->in.size)) &&
                       \separated(literal, d->literal + (0 .. d->capacity - 1));
    terminates         \true;
    exits              \false;
    assigns            *d->in.reason, d->in.cursor, d->in.end, d->in.consumed, d->in.error, d->in.buffer[0 .. d->in.size], *literal;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  literal:  \result == NEXT_LITERAL ==> *literal != 0 && -d->variables <= *literal <= d->variables;
*/
static enum next take_number(struct dimacs *d, int32_t *literal)
{
  const bool taken = take_literal(&d->in, d->variables, literal);
  if (!taken)
    return NEXT_BAD;
  return *literal == 0 ? NEXT_END : NEXT_LITERAL;
}

/* The next number of a clause: a literal, or the clause's end. */
/*@ requires dimacs:   DimacsValid(d) && d->read < d->announced;
    requires place:    \valid(literal) && \separated(literal, d, d->in.reason, d->in.buffer + (0 .. d->in.size)) &&
                       \separated(literal, d->literal + (0 .. d->capacity - 1));
    terminates         \true;
    exits              \false;
    assigns            *d->in.reason, d->in.cursor, d->in.end, d->in.consumed, d->in.error, d->in.buffer[0 .. d->in.size], d->in.line,
                       d->in.line_begin, d->clause_end, *literal;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  literal:  \result == NEXT_LITERAL ==> *literal != 0 && -d->variables <= *literal <= d->variables;
*/
static enum next take_next(struct dimacs *d, int32_t *literal)
{
  const bool ended = find_next(d);
  put_end(d);
  return ended ? take_data_end(d) : take_number(d, literal);
}

/* Takes the next number of a clause and appends it if it is a literal. */
/*@ requires dimacs:   DimacsValid(d) && d->read < d->announced;
    terminates         \true;
    exits              \false;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  kept:     DimacsKept{Pre, Post}(d) && d->read == \old(d->read);
    ensures  more:     \result == NEXT_LITERAL ==> d->literals == \old(d->literals) + 1;
*/
static enum next take_and_put(struct dimacs *d)
{
  int32_t literal;
  const enum next next = take_next(d, &literal);
  if (next != NEXT_LITERAL)
    return next;
  if (!literal_room(d))
    return NEXT_BAD;
  put_place(d);
  put_literal(d, literal);
  return NEXT_LITERAL;
}

/* The literals of a clause up to its end. */
/*@ requires dimacs:   DimacsValid(d) && d->read < d->announced;
    terminates         \true;
    exits              \false;
    ensures  arrays:   DimacsArrays(d);
    ensures  reader:   ReaderValid(&d->in);
    ensures  counts:   DimacsCounts(d);
    ensures  literals: DimacsLiterals(d);
    ensures  kept:     DimacsKept{Pre, Post}(d) && d->read == \old(d->read);
*/
static bool take_clause(struct dimacs *d)
{
  d->literals = 0;
  /*@ loop invariant same:   d == \at(d, Pre);
      loop invariant dimacs: DimacsValid(d);
      loop invariant kept:   DimacsKept{Pre, Here}(d) && d->read == \at(d->read, Pre);
      loop variant           0x1000000000000000 - d->literals;
  */
  for (;;) {
    const enum next next = take_and_put(d);
    if (next != NEXT_LITERAL)
      return next == NEXT_END;
  }
}

/*@ requires dimacs:   DimacsValid(d) && DimacsPlace(d, more);
    terminates         \true;
    exits              \false;
    ensures  dimacs:   DimacsValid(d);
    ensures  kept:     DimacsKept{Pre, Post}(d);
*/
bool dimacs_next(struct dimacs *d, bool *more)
{
  *more = d->read < d->announced;
  if (!*more)
    return take_rest(&d->in, d->announced);
  if (!take_clause(d))
    return false;
  d->read++;
  return true;
}
