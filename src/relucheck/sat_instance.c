#include "sat_instance.h"

#include "number.h"

struct literal {
  bool read;
  int32_t value; /* 0 at the end of the line */
};

/* The next literal of a line and the space behind it, or 0 and the end of the line. */
/*@ requires reader:   ReaderValid(in) && 0 <= variables;
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in);
    ensures  reader:   ReaderValid(in);
    ensures  literal:  \result.read ==> -variables <= \result.value <= variables;
*/
static struct literal read_literal(struct reader *in, int32_t variables)
{
  int32_t value = 0;
  const bool read = number_literal_or_zero(in, variables, &value) && reader_take(in, value == 0 ? '\n' : ' ');
  return (struct literal){.read = read, .value = value};
}

/* One line of literals that ends in 0.  The number of variables is handed on by value, as the header is in dimacs_clauses.c. */
/*@ requires reader:   ClausesReader(c, in);
    requires clauses:  ClausesValid(c) && variables == c->formula.variables;
    terminates         \true;
    exits              \false;
    ensures  reader:   ClausesReader(c, in);
    ensures  clauses:  ClausesValid(c);
    ensures  ended:    \result ==> ClausesEnded(c, variables);
*/
static bool read_clause(struct clauses *c, struct reader *in, int32_t variables)
{
  /*@ loop invariant same:    in == \at(in, Pre) && c == \at(c, Pre);
      loop invariant reader:  ClausesReader(c, in);
      loop invariant number:  variables == \at(variables, Pre);
      loop invariant clauses: ClausesValid(c) && variables == c->formula.variables;
      loop variant            0x2000000000000000 - c->literals;
  */
  for (;;) {
    const struct literal literal = read_literal(in, variables);
    if (!literal.read)
      return false;
    if (literal.value == 0)
      return clauses_end_clause(c, in);
    if (!clauses_add_literal(c, literal.value, in))
      return false;
  }
}

/*@ requires reader:   ClausesReader(c, in);
    requires clauses:  ClausesValid(c) && c->formula.clauses == 0 && c->literals == 0 && 0 <= variables <= FORMULA_MAX_VARIABLES;
    terminates         \true;
    exits              \false;
    ensures  reader:   ClausesReader(c, in);
    ensures  clauses:  ClausesValid(c);
    ensures  formula:  \result ==> FormulaValid(&c->formula);
*/
static bool read_clauses(struct clauses *c, struct reader *in, int32_t variables, uint64_t count)
{
  c->formula.variables = variables;
  /*@ loop invariant same:    in == \at(in, Pre) && c == \at(c, Pre);
      loop invariant reader:  ClausesReader(c, in);
      loop invariant numbers: variables == \at(variables, Pre) && count == \at(count, Pre);
      loop invariant clauses: ClausesEnded(c, variables);
      loop invariant read:    read <= count;
      loop variant            count - read;
  */
  for (uint64_t read = 0; read < count; read++)
    if (!read_clause(c, in, variables))
      return false;
  return true;
}

struct sizes {
  bool read;
  int32_t variables;
  uint64_t clauses;
};

/* "cnf VARIABLES CLAUSES". */
/*@ requires reader:    ReaderValid(in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in);
    ensures  reader:    ReaderValid(in);
    ensures  variables: 0 <= \result.variables <= FORMULA_MAX_VARIABLES;
*/
static struct sizes read_sizes(struct reader *in)
{
  uint64_t variables = 0;
  uint64_t clauses = 0;
  const bool read = reader_take_word(in, "cnf") && reader_take(in, ' ') &&
                    number_in_range(in, "a number of variables", 0, FORMULA_MAX_VARIABLES, &variables) &&
                    reader_take(in, ' ') && number_natural(in, "a number of clauses", &clauses) &&
                    reader_take(in, '\n');
  return (struct sizes){.read = read, .variables = read ? (int32_t)variables : 0, .clauses = clauses};
}

/*@ requires reader:   ClausesReader(c, in);
    requires clauses:  ClausesValid(c) && c->formula.clauses == 0 && c->literals == 0;
    terminates         \true;
    exits              \false;
    ensures  reader:   ClausesReader(c, in);
    ensures  clauses:  ClausesValid(c);
    ensures  formula:  \result ==> FormulaValid(&c->formula);
*/
bool sat_instance_read(struct clauses *c, struct reader *in)
{
  const struct sizes sizes = read_sizes(in);
  return sizes.read && read_clauses(c, in, sizes.variables, sizes.clauses);
}
