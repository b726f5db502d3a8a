#include "dimacs.h"

#include "dimacs_tokens.h"

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
    assigns            READER_LINES(in);
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

bool dimacs_take_rest(struct reader *in, uint64_t announced)
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
    assigns            READER_WORDS(in);
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
    assigns            READER_BYTES(in), in->line, in->line_begin;
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
    assigns            READER_WORDS(in), *literal;
    ensures  reader:   ReaderValid(in);
    ensures  literal:  \result ==> -variables <= *literal <= variables;
*/
static bool take_literal(struct reader *in, int32_t variables, int32_t *literal)
{
  return number_literal_or_zero(in, variables, literal) && dimacs_take_token_end(in);
}

struct dimacs_item dimacs_next(struct reader *in, struct dimacs_header header, uint64_t read, bool within)
{
  const bool ended = skip_to_data_end(in);
  struct dimacs_item item = {.kind = DIMACS_ERROR, .at = reader_position(in)};
  int32_t literal = 0;
  if (ended ? take_early_end(in, item.at, within, read, header.clauses)
            : take_literal(in, header.variables, &literal)) {
    item.kind = literal == 0 ? DIMACS_CLAUSE_END : DIMACS_LITERAL;
    item.literal = literal;
  }
  return item;
}
