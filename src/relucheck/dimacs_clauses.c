/* Files of formulas as wholes. */
#include "dimacs.h"

/* The literals of the next clause, up to its end. */
/*@ requires reader:   ClausesReader(c, in);
    requires clauses:  ClausesValid(c);
    requires header:   DimacsHeader(header) && read < header.clauses && header.variables == c->formula.variables;
    terminates         \true;
    exits              \false;
    ensures  reader:   ClausesReader(c, in);
    ensures  clauses:  ClausesValid(c);
    ensures  ended:    \result ==> ClausesEnded(c, header.variables);
*/
static bool take_clause(struct reader *in, struct clauses *c, struct dimacs_header header, uint64_t read)
{
  /*@ loop invariant same:    in == \at(in, Pre) && c == \at(c, Pre);
      loop invariant header:  header == \at(header, Pre) && read == \at(read, Pre);
      loop invariant reader:  ClausesReader(c, in);
      loop invariant clauses: ClausesValid(c) && c->formula.variables == header.variables;
      loop variant            0x2000000000000000 - c->literals;
  */
  for (bool within = false;; within = true) {
    const struct dimacs_item item = dimacs_next(in, header, read, within);
    if (item.kind != DIMACS_LITERAL)
      return item.kind == DIMACS_CLAUSE_END && clauses_end_clause(c, in);
    if (!clauses_add_literal(c, item.literal, in))
      return false;
  }
}

/* The header is handed on by value: the formula's new arrays cannot be told apart from what a pointer leads to. */
/*@ requires reader:   ClausesReader(c, in);
    requires clauses:  ClausesValid(c) && c->formula.clauses == 0 && c->literals == 0;
    requires header:   DimacsHeader(header);
    terminates         \true;
    exits              \false;
    ensures  reader:   ClausesReader(c, in);
    ensures  clauses:  ClausesValid(c);
    ensures  formula:  \result ==> FormulaValid(&c->formula);
*/
static bool take_clauses(struct reader *in, struct clauses *c, struct dimacs_header header)
{
  c->formula.variables = header.variables;
  /*@ loop invariant same:    in == \at(in, Pre) && c == \at(c, Pre);
      loop invariant header:  header == \at(header, Pre);
      loop invariant reader:  ClausesReader(c, in);
      loop invariant clauses: ClausesEnded(c, header.variables);
      loop invariant read:    read <= header.clauses;
      loop variant            header.clauses - read;
  */
  for (uint64_t read = 0; read < header.clauses; read++)
    if (!take_clause(in, c, header, read))
      return false;
  return dimacs_take_rest(in, header.clauses);
}

/*@ requires reader:   ClausesReader(c, in);
    requires clauses:  ClausesValid(c) && c->formula.clauses == 0 && c->literals == 0;
    terminates         \true;
    exits              \false;
    ensures  reader:   ClausesReader(c, in);
    ensures  clauses:  ClausesValid(c);
    ensures  formula:  \result ==> FormulaValid(&c->formula);
*/
bool dimacs_take_clauses(struct reader *in, struct clauses *c)
{
  struct dimacs_header header;
  return dimacs_take_header(in, &header) && take_clauses(in, c, header);
}
