#include "clauses.h"

bool clauses_start_room(struct clauses *c, struct reason *reason)
{
  return c->formula.clauses + 1 < c->start_capacity || clauses_grow_starts(c, reason);
}

/* Ends a clause for which there is room. */
/*@ requires clauses:  ClausesValid(c) && c->formula.clauses + 1 < c->start_capacity;
    terminates         \true;
    exits              \false;
    assigns            c->formula.clauses, c->formula.start[c->formula.clauses + 1];
    ensures  clauses:  ClausesValid(c);
    ensures  kept:     ClausesStartsKept{Pre, Post}(c);
    ensures  clause:   c->formula.clauses == \old(c->formula.clauses) + 1 && c->formula.start[c->formula.clauses] == c->literals;
*/
static void put_start(struct clauses *c)
{
  c->formula.start[c->formula.clauses + 1] = c->literals;
  c->formula.clauses++;
}

/*@ requires clauses:  ClausesValid(c) && ClausesReason(c, reason);
    terminates         \true;
    exits              \false;
    ensures  clauses:  ClausesValid(c) && ClausesReason(c, reason);
    ensures  formula:  FormulaValid(&c->formula);
    ensures  literals: c->literals == \old(c->literals) && ClausesLiteralsKept{Pre, Post}(c);
    ensures  kept:     c->formula.variables == \old(c->formula.variables) && ClausesStartsKept{Pre, Post}(c);
    ensures  clause:   \result ==> c->formula.clauses == \old(c->formula.clauses) + 1 && c->formula.start[c->formula.clauses] == c->literals;
    ensures  width:    \result ==> ClauseLiterals(&c->formula, c->formula.clauses - 1) <= FORMULA_MAX_WIDTH;
    ensures  failed:   !\result ==> c->formula.clauses == \old(c->formula.clauses);
*/
bool clauses_end_clause(struct clauses *c, struct reason *reason)
{
  size_t width = c->literals - c->formula.start[c->formula.clauses];
  if (width > FORMULA_MAX_WIDTH)
    return reason_set(reason, OUTCOME_LIMIT, "error: clause %zu has more than %d literals",
                      c->formula.clauses + 1, FORMULA_MAX_WIDTH);
  if (!clauses_start_room(c, reason))
    return false;
  put_start(c);
  return true;
}
