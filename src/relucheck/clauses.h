/* A formula that owns its arrays and grows clause by clause. */
#ifndef RELUCHECK_CLAUSES_H
#define RELUCHECK_CLAUSES_H

#include "../kernel/formula.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct clauses {
  struct formula formula;
  size_t start_capacity;
  size_t literal_capacity;
  size_t literals; /* of all clauses and of the one that is being read */
};

/*@ // The arrays and their room; neither overlaps the other one or the structure.  No array is larger than an address space.
    predicate ClausesArrays{L}(struct clauses *c) =
      \valid(c) && c->formula.clauses < c->start_capacity < 0x1000000000000000 &&
      c->literals <= c->literal_capacity < 0x2000000000000000 &&
      \valid(c->formula.start + (0 .. c->start_capacity - 1)) && \valid(c->formula.literal + (0 .. c->literal_capacity - 1)) &&
      \separated(c, c->formula.start + (0 .. c->start_capacity - 1)) &&
      \separated(c, c->formula.literal + (0 .. c->literal_capacity - 1)) &&
      \separated(c->formula.start + (0 .. c->start_capacity - 1), c->formula.literal + (0 .. c->literal_capacity - 1));

    // The clauses stand one after the other, and behind them the literals of the one that is being read.
    predicate ClausesStarts{L}(struct clauses *c) =
      c->formula.start[0] == 0 && c->formula.start[c->formula.clauses] <= c->literals &&
      (\forall integer a, b; 0 <= a <= b <= c->formula.clauses ==> c->formula.start[a] <= c->formula.start[b]);

    // Every literal is one of the formula's variables or its negation.
    predicate ClausesLiterals{L}(struct clauses *c) =
      0 <= c->formula.variables <= FORMULA_MAX_VARIABLES + 1 &&
      (\forall integer p; 0 <= p < c->literals ==>
        c->formula.literal[p] != 0 && -c->formula.variables <= c->formula.literal[p] <= c->formula.variables);

    predicate ClausesValid{L}(struct clauses *c) = ClausesArrays(c) && ClausesStarts(c) && ClausesLiterals(c);

    // A place for the reason that is not part of the formula.
    predicate ClausesReason{L}(struct clauses *c, struct reason *reason) =
      \valid(reason) && \separated(reason, c) && \separated(reason, c->formula.start + (0 .. c->start_capacity - 1)) &&
      \separated(reason, c->formula.literal + (0 .. c->literal_capacity - 1));

    // The literals, and those of clauses that have been read, are in the array After what they were Before.
    predicate ClausesLiteralsKept{Before, After}(struct clauses *c) =
      \at(c->literals, Before) <= \at(c->literals, After) &&
      (\forall integer p; 0 <= p < \at(c->literals, Before) ==> \at(c->formula.literal[p], After) == \at(c->formula.literal[p], Before));

    predicate ClausesStartsKept{Before, After}(struct clauses *c) =
      \at(c->formula.clauses, Before) <= \at(c->formula.clauses, After) &&
      (\forall integer a; 0 <= a <= \at(c->formula.clauses, Before) ==> \at(c->formula.start[a], After) == \at(c->formula.start[a], Before));
*/

/* No variables, no clauses.  Whatever follows, clauses_free frees it. */
bool clauses_init(struct clauses *c, struct reason *reason);
void clauses_free(struct clauses *c);

/* Make room for so many more literals, or for one more clause; false without memory.  What they write stands in arrays of their own, so `assigns`
 * names the pointers and capacities only (proofs/TRUSTED.md). */
/*@ requires arrays:   ClausesArrays(c) && ClausesReason(c, reason);
    requires more:     more <= 0x1000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *reason, c->formula.literal, c->literal_capacity;
    ensures  arrays:   ClausesArrays(c) && ClausesReason(c, reason);
    ensures  room:     \result ==> more <= c->literal_capacity - c->literals;
    ensures  kept:     ClausesLiteralsKept{Pre, Post}(c);
*/
bool clauses_grow_literals(struct clauses *c, size_t more, struct reason *reason);

/*@ requires arrays:   ClausesArrays(c) && ClausesReason(c, reason);
    terminates         \true;
    exits              \false;
    assigns            *reason, c->formula.start, c->start_capacity;
    ensures  arrays:   ClausesArrays(c) && ClausesReason(c, reason);
    ensures  room:     \result ==> c->formula.clauses + 1 < c->start_capacity;
    ensures  kept:     ClausesStartsKept{Pre, Post}(c);
*/
bool clauses_grow_starts(struct clauses *c, struct reason *reason);

/* Whether there is room for one more literal. */
/*@ requires clauses:  ClausesValid(c) && ClausesReason(c, reason);
    terminates         \true;
    exits              \false;
    assigns            *reason, c->formula.literal, c->literal_capacity;
    ensures  clauses:  ClausesValid(c) && ClausesReason(c, reason);
    ensures  room:     \result ==> c->literals < c->literal_capacity;
    ensures  kept:     ClausesLiteralsKept{Pre, Post}(c);
*/
static inline bool clauses_literal_room(struct clauses *c, struct reason *reason)
{
  return c->literals < c->literal_capacity || clauses_grow_literals(c, 1, reason);
}

/* Appends a literal for which there is room. */
/*@ requires clauses:  ClausesValid(c) && c->literals < c->literal_capacity;
    requires literal:  literal != 0 && -c->formula.variables <= literal <= c->formula.variables;
    terminates         \true;
    exits              \false;
    assigns            c->literals, c->formula.literal[c->literals];
    ensures  clauses:  ClausesValid(c);
    ensures  literal:  c->literals == \old(c->literals) + 1 && c->formula.literal[\old(c->literals)] == literal;
*/
static inline void clauses_put_literal(struct clauses *c, int32_t literal)
{
  c->formula.literal[c->literals] = literal;
  c->literals++;
}

/* Appends a literal to the clause that is being read. */
/*@ requires clauses:  ClausesValid(c) && ClausesReason(c, reason);
    requires literal:  literal != 0 && -c->formula.variables <= literal <= c->formula.variables;
    terminates         \true;
    exits              \false;
    ensures  clauses:  ClausesValid(c) && ClausesReason(c, reason);
    ensures  starts:   c->formula.clauses == \old(c->formula.clauses) && ClausesStartsKept{Pre, Post}(c);
    ensures  kept:     c->formula.variables == \old(c->formula.variables) && ClausesLiteralsKept{Pre, Post}(c);
    ensures  literal:  \result ==> c->literals == \old(c->literals) + 1 && c->formula.literal[\old(c->literals)] == literal;
    ensures  failed:   !\result ==> c->literals == \old(c->literals);
*/
static inline bool clauses_add_literal(struct clauses *c, int32_t literal, struct reason *reason)
{
  if (!clauses_literal_room(c, reason))
    return false;
  /*@ assert room: ClausesLiteralsKept{Pre, Here}(c) && ClausesStartsKept{Pre, Here}(c); */
  /*@ assert same: c->literals == \at(c->literals, Pre); */
  clauses_put_literal(c, literal);
  /*@ assert kept: ClausesLiteralsKept{Pre, Here}(c); */
  return true;
}

/* Whether there is room for one more clause. */
/*@ requires clauses:  ClausesValid(c) && ClausesReason(c, reason);
    terminates         \true;
    exits              \false;
    assigns            *reason, c->formula.start, c->start_capacity;
    ensures  clauses:  ClausesValid(c) && ClausesReason(c, reason);
    ensures  room:     \result ==> c->formula.clauses + 1 < c->start_capacity;
    ensures  kept:     ClausesStartsKept{Pre, Post}(c);
*/
bool clauses_start_room(struct clauses *c, struct reason *reason);

/* Ends the clause that the last clauses_add_literal calls have filled.  Its contract stands with it: the arrays are replaced by larger
 * ones, which have no name beforehand, so that there is no `assigns` for a caller to go by. */
bool clauses_end_clause(struct clauses *c, struct reason *reason);

/* Makes room and replaces empty clauses (sat_replace_empty_clauses). */
bool clauses_replace_empty(struct clauses *c, struct reason *reason);

#endif
