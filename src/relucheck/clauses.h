/* A formula that owns its arrays and grows clause by clause. */
#ifndef RELUCHECK_CLAUSES_H
#define RELUCHECK_CLAUSES_H

#include "../kernel/formula.h"
#include "reader.h"

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

    // Between two clauses of a formula over so many variables.
    predicate ClausesEnded{L}(struct clauses *c, integer variables) =
      ClausesValid(c) && c->formula.variables == variables && FormulaValid(&c->formula);

    // A reader whose memory is not that of the formula.
    predicate ClausesReader{L}(struct clauses *c, struct reader *in) =
      ReaderValid(in) && \separated(c, in) && \separated(c, in->reason) && \separated(c, in->buffer + (0 .. in->size)) &&
      \separated(c->formula.start + (0 .. c->start_capacity - 1), in, in->reason, in->buffer + (0 .. in->size)) &&
      \separated(c->formula.literal + (0 .. c->literal_capacity - 1), in, in->reason, in->buffer + (0 .. in->size));

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

/* Make room for so many more literals, or for one more clause; false without memory, which the reader's reason then says.  What they write stands in
 * arrays of their own, so `assigns` names the pointers and capacities only (proofs/TRUSTED.md). */
/*@ requires arrays:   ClausesArrays(c) && ClausesReader(c, in);
    requires more:     more <= 0x1000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *in->reason, c->formula.literal, c->literal_capacity;
    ensures  arrays:   ClausesArrays(c) && ClausesReader(c, in);
    ensures  room:     \result ==> more <= c->literal_capacity - c->literals;
    ensures  kept:     ClausesLiteralsKept{Pre, Post}(c);
*/
bool clauses_grow_literals(struct clauses *c, size_t more, struct reader *in);

/*@ requires arrays:   ClausesArrays(c) && ClausesReader(c, in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, c->formula.start, c->start_capacity;
    ensures  arrays:   ClausesArrays(c) && ClausesReader(c, in);
    ensures  room:     \result ==> c->formula.clauses + 1 < c->start_capacity;
    ensures  kept:     ClausesStartsKept{Pre, Post}(c);
*/
bool clauses_grow_starts(struct clauses *c, struct reader *in);

/* Whether there is room for one more literal. */
/*@ requires clauses:  ClausesValid(c) && ClausesReader(c, in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, c->formula.literal, c->literal_capacity;
    ensures  clauses:  ClausesValid(c) && ClausesReader(c, in);
    ensures  room:     \result ==> c->literals < c->literal_capacity;
    ensures  kept:     ClausesLiteralsKept{Pre, Post}(c);
*/
static inline bool clauses_literal_room(struct clauses *c, struct reader *in)
{
  return c->literals < c->literal_capacity || clauses_grow_literals(c, 1, in);
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
/*@ requires clauses:  ClausesValid(c) && ClausesReader(c, in);
    requires literal:  literal != 0 && -c->formula.variables <= literal <= c->formula.variables;
    terminates         \true;
    exits              \false;
    ensures  clauses:  ClausesValid(c);
    ensures  reader:   ClausesReader(c, in);
    ensures  starts:   c->formula.clauses == \old(c->formula.clauses) && ClausesStartsKept{Pre, Post}(c);
    ensures  kept:     c->formula.variables == \old(c->formula.variables) && ClausesLiteralsKept{Pre, Post}(c);
    ensures  literal:  \result ==> c->literals == \old(c->literals) + 1 && c->formula.literal[\old(c->literals)] == literal;
    ensures  failed:   !\result ==> c->literals == \old(c->literals);
*/
static inline bool clauses_add_literal(struct clauses *c, int32_t literal, struct reader *in)
{
  if (!clauses_literal_room(c, in))
    return false;
  /*@ assert room: ClausesLiteralsKept{Pre, Here}(c) && ClausesStartsKept{Pre, Here}(c); */
  /*@ assert same: c->literals == \at(c->literals, Pre); */
  clauses_put_literal(c, literal);
  /*@ assert reader: ClausesReader(c, in); */
  /*@ assert kept: ClausesLiteralsKept{Pre, Here}(c); */
  return true;
}

/* Whether there is room for one more clause. */
/*@ requires clauses:  ClausesValid(c) && ClausesReader(c, in);
    terminates         \true;
    exits              \false;
    assigns            *in->reason, c->formula.start, c->start_capacity;
    ensures  clauses:  ClausesValid(c) && ClausesReader(c, in);
    ensures  room:     \result ==> c->formula.clauses + 1 < c->start_capacity;
    ensures  kept:     ClausesStartsKept{Pre, Post}(c);
*/
bool clauses_start_room(struct clauses *c, struct reader *in);

/* Ends a clause for which there is room. */
/*@ requires clauses:  ClausesValid(c) && c->formula.clauses + 1 < c->start_capacity;
    terminates         \true;
    exits              \false;
    assigns            c->formula.clauses, c->formula.start[c->formula.clauses + 1];
    ensures  clauses:  ClausesValid(c);
    ensures  kept:     ClausesStartsKept{Pre, Post}(c);
    ensures  clause:   c->formula.clauses == \old(c->formula.clauses) + 1 && c->formula.start[c->formula.clauses] == c->literals;
*/
static inline void clauses_put_start(struct clauses *c)
{
  c->formula.start[c->formula.clauses + 1] = c->literals;
  c->formula.clauses++;
}

/* Ends the clause that the last clauses_add_literal calls have filled.  The arrays are replaced by larger ones, which have no name beforehand, so that
 * there is no `assigns`: what a caller keeps is what the contract says of the formula and of the reader. */
/*@ requires clauses:  ClausesValid(c) && ClausesReader(c, in);
    terminates         \true;
    exits              \false;
    ensures  clauses:  ClausesValid(c);
    ensures  reader:   ClausesReader(c, in);
    ensures  formula:  FormulaValid(&c->formula);
    ensures  literals: c->literals == \old(c->literals) && ClausesLiteralsKept{Pre, Post}(c);
    ensures  kept:     c->formula.variables == \old(c->formula.variables) && ClausesStartsKept{Pre, Post}(c);
    ensures  clause:   \result ==> c->formula.clauses == \old(c->formula.clauses) + 1 && c->formula.start[c->formula.clauses] == c->literals;
    ensures  width:    \result ==> ClauseLiterals(&c->formula, c->formula.clauses - 1) <= FORMULA_MAX_WIDTH;
    ensures  failed:   !\result ==> c->formula.clauses == \old(c->formula.clauses);
*/
static inline bool clauses_end_clause(struct clauses *c, struct reader *in)
{
  size_t width = c->literals - c->formula.start[c->formula.clauses];
  if (width > FORMULA_MAX_WIDTH)
    return reason_set(in->reason, OUTCOME_LIMIT, "error: clause %zu has more than %d literals",
                      c->formula.clauses + 1, FORMULA_MAX_WIDTH);
  if (!clauses_start_room(c, in))
    return false;
  /*@ assert room: ClausesStartsKept{Pre, Here}(c) && ClausesLiteralsKept{Pre, Here}(c); */
  clauses_put_start(c);
  /*@ assert reader: ClausesReader(c, in); */
  /*@ assert kept: ClausesStartsKept{Pre, Here}(c) && ClausesLiteralsKept{Pre, Here}(c); */
  return true;
}

/* Makes room and replaces empty clauses (sat_replace_empty_clauses). */
bool clauses_replace_empty(struct clauses *c, struct reader *in);

#endif
