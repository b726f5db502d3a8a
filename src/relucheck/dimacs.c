#include "dimacs.h"

#include "dimacs_tokens.h"

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
  bool line_begins = dimacs_skip_to_token(in);
  struct position at = reader_position(in);
  if (reader_peek(in) == '0') {
    reader_skip_byte(in);
    if (!dimacs_take_token_end(in))
      return false;
    dimacs_skip_to_token(in);
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
  if (dimacs_skip_to_token(in) && reader_peek(in) == '%') {
    reader_skip_byte(in);
    if (!dimacs_take_token_end(in))
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
  bool line_begins = dimacs_skip_to_token(in);
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
  return number_literal_or_zero(in, variables, literal) && dimacs_take_token_end(in);
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
  /*@ assert taken: DimacsKept{Pre, Here}(d) && d->read == \at(d->read, Pre); */
  if (next != NEXT_LITERAL)
    return next;
  const bool room = literal_room(d);
  /*@ assert room: DimacsKept{Pre, Here}(d) && d->read == \at(d->read, Pre); */
  if (!room)
    return NEXT_BAD;
  put_place(d);
  /*@ assert place: DimacsKept{Pre, Here}(d) && d->read == \at(d->read, Pre); */
  put_literal(d, literal);
  /*@ assert literal: DimacsKept{Pre, Here}(d) && d->read == \at(d->read, Pre); */
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
