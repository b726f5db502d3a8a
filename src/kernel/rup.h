/* Refutation by hinted reverse unit propagation (spec/certificate.md, section 5).
 *
 * The invariant that every function below keeps: each assignment that satisfies the formula satisfies every live clause.
 * The memory belongs to the caller, who makes it larger when rup_fits says so; nothing here allocates. */
#ifndef RELUCERT_RUP_H
#define RELUCERT_RUP_H

#include "satisfiability_definition.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RUP_MAX_NUMBER ((UINT64_C(1) << 62) - 1)
/* `place` holds arena positions plus one in 32 bits, so that a proof's index costs one word a clause number. */
#define RUP_MAX_ARENA ((size_t)UINT32_MAX - 1)

/* A clause in the arena is its length, then its literals.  Clauses stand in the order of their numbers, with gaps where clauses were
 * deleted since the last rup_compact. */
struct rup {
  int32_t variables;
  /* Every hint must be unit or the conflict, and the conflict the last; otherwise true clauses and whatever follows the conflict are
   * passed over, as LRAT files need it. */
  bool exact;
  /* [2 * variables + 1]; value[variables + l]: 1 true, -1 false, 0 open; all 0 between steps */
  signed char *value;
  int32_t *trail;        /* [variables]: the literals that are true, in the order of their assignment */
  int32_t *arena;        /* [arena_capacity] */
  size_t arena_capacity; /* at most RUP_MAX_ARENA */
  size_t arena_used;
  size_t arena_dead; /* words of deleted clauses below arena_used */
  uint32_t *place;   /* [number_capacity]; place[n] - 1 is the arena position of clause n; 0: n is not live */
  uint64_t number_capacity;
  uint64_t last; /* the largest clause number so far; place[0 .. last] is initialised */
  size_t at;     /* where the last step has failed: see rup_derive and rup_delete */
};

/*@ // The memory of the caller.
    predicate RupMemory{L}(struct rup *r) =
      \valid(r) && 0 <= r->variables <= FORMULA_MAX_VARIABLES + 1 &&
      r->arena_capacity <= RUP_MAX_ARENA && 1 <= r->number_capacity < 0x8000000000000000 &&
      \valid(r->value + (0 .. 2 * r->variables)) && \valid(r->trail + (0 .. r->variables - 1)) &&
      \valid(r->arena + (0 .. r->arena_capacity - 1)) && \valid(r->place + (0 .. r->number_capacity - 1)) &&
      \separated(r, r->value + (0 .. 2 * r->variables), r->trail + (0 .. r->variables - 1),
                 r->arena + (0 .. r->arena_capacity - 1), r->place + (0 .. r->number_capacity - 1));

    // Nothing is assigned.
    predicate RupOpen{L}(struct rup *r) =
      \forall integer i; 0 <= i <= 2 * r->variables ==> r->value[i] == 0;

    predicate RupLive{L}(struct rup *r, integer n) = 0 <= n <= r->last && r->place[n] != 0;

    // The number of literals of the live clause n; they are arena[place[n]], arena[place[n] + 1], ...
    logic integer RupLength{L}(struct rup *r, integer n) = r->arena[r->place[n] - 1];

    // arena[i] is a literal of the live clause n.
    predicate RupInClause{L}(struct rup *r, integer n, integer i) = r->place[n] <= i < r->place[n] + RupLength(r, n);

    // A live clause lies below arena_used and has literals of the formula's variables.
    predicate RupClause{L}(struct rup *r, integer n) =
      0 <= RupLength(r, n) && r->place[n] + RupLength(r, n) <= r->arena_used &&
      \forall integer i; r->place[n] <= i < r->place[n] + RupLength(r, n) ==>
        r->arena[i] != 0 && -r->variables <= r->arena[i] <= r->variables;

    predicate RupClauses{L}(struct rup *r) =
      r->place[0] == 0 && r->last < r->number_capacity && r->arena_dead <= r->arena_used <= r->arena_capacity &&
      \forall integer n; RupLive(r, n) ==> RupClause(r, n);

    // Clauses stand in the order of their numbers.
    predicate RupOrdered{L}(struct rup *r) =
      \forall integer m, n; m < n && RupLive(r, m) && RupLive(r, n) ==> r->place[m] + RupLength(r, m) < r->place[n];

    predicate RupValid{L}(struct rup *r) = RupMemory(r) && RupClauses(r) && RupOrdered(r);

    // literal[first .. first + literals - 1] has a true literal under the assignment.
    predicate SomeTrue{L}(integer assignment, int32_t *literal, integer first, integer literals) =
      \exists integer i; first <= i < first + literals && LiteralTrue(assignment, literal[i]);

    // Every live clause is true.
    predicate RupTrueUnder{L}(struct rup *r, integer assignment) =
      \forall integer n; RupLive(r, n) ==> SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n));

    // literal[first .. first + literals - 1] are literals of the formula's variables.
    predicate RupLiteralsInRange{L}(int32_t *literal, integer first, integer literals, integer variables) =
      \forall integer i; first <= i < first + literals ==> literal[i] != 0 && -variables <= literal[i] <= variables;

    // An array of literals that is not part of the store.
    predicate RupApart{L}(struct rup *r, int32_t *literal, integer first, integer literals) =
      \separated(literal + (first .. first + literals - 1), r, r->value + (0 .. 2 * r->variables),
                 r->trail + (0 .. r->variables - 1), r->arena + (0 .. r->arena_capacity - 1),
                 r->place + (0 .. r->number_capacity - 1));

    predicate RupNumbersApart{L}(struct rup *r, uint64_t *number, integer numbers) =
      \separated(number + (0 .. numbers - 1), r, r->value + (0 .. 2 * r->variables),
                 r->trail + (0 .. r->variables - 1), r->arena + (0 .. r->arena_capacity - 1),
                 r->place + (0 .. r->number_capacity - 1));

    predicate RupFits{L}(struct rup *r, integer literals, integer number) =
      number < r->number_capacity && literals <= FORMULA_MAX_WIDTH && literals < r->arena_capacity - r->arena_used;

    predicate RupOnTrail{L}(int32_t *trail, integer size, integer literal) =
      \exists integer i; 0 <= i < size && trail[i] == literal;

    // trail[0 .. size - 1] is a partial assignment: no two of its literals contradict each other.
    predicate RupConsistent{L}(int32_t *trail, integer size, integer variables) =
      0 <= size <= variables && RupLiteralsInRange(trail, 0, size, variables) &&
      \forall integer i, j; 0 <= i < size && 0 <= j < size ==> trail[i] != -trail[j];

    // Clause n is true under the partial assignment.
    predicate RupSatisfied{L}(struct rup *r, integer size, integer n) =
      \exists integer i; RupInClause(r, n, i) && RupOnTrail(r->trail, size, r->arena[i]);

    // The partial assignment makes the clause false and the clauses hint[0 .. hints - 1] true, which are live.
    predicate RupCountermodel{L}(struct rup *r, integer size, int32_t *literal, integer literals, uint64_t *hint, integer hints) =
      RupConsistent(r->trail, size, r->variables) &&
      (\forall integer i; 0 <= i < literals ==> RupOnTrail(r->trail, size, -literal[i])) &&
      \forall integer h; 0 <= h < hints ==> RupLive(r, hint[h]) && RupSatisfied(r, size, hint[h]);

    // Clause n has two different open literals.
    predicate RupUndecided{L}(struct rup *r, integer size, integer n) =
      \exists integer i, j; RupInClause(r, n, i) && RupInClause(r, n, j) && r->arena[i] != r->arena[j] &&
        !RupOnTrail(r->trail, size, r->arena[i]) && !RupOnTrail(r->trail, size, -r->arena[i]) &&
        !RupOnTrail(r->trail, size, r->arena[j]) && !RupOnTrail(r->trail, size, -r->arena[j]);

    // The clauses hint[0 .. hints - 1] are true.
    predicate RupHintsTrue{L}(struct rup *r, uint64_t *hint, integer hints, integer assignment) =
      \forall integer h; 0 <= h < hints ==>
        SomeTrue(assignment, r->arena, r->place[hint[h]], RupLength(r, hint[h]));
*/

enum rup_result {
  RUP_OK,
  RUP_LITERAL,     /* a literal out of range */
  RUP_NUMBER,      /* a clause number that does not ascend */
  RUP_NOT_LIVE,    /* a hint, or a deletion, names a clause that is not live */
  RUP_TWO_OPEN,    /* a hint with two different open literals */
  RUP_TRUE,        /* exact: a hint with a true literal */
  RUP_NO_CONFLICT, /* no conflict at the end of the hints */
  RUP_HINTS_LEFT   /* exact: hints after the conflict */
};

/* Empties the store.  value is all 0, number_capacity at least 1. */
/*@ requires room:    RupMemory(r) && (\forall integer i; 0 <= i <= 2 * r->variables ==> r->value[i] == 0);
    terminates        \true;
    exits             \false;
    assigns           r->arena_used, r->arena_dead, r->place[0], r->last;
    ensures  valid:   RupValid(r) && RupOpen(r);
    ensures  empty:   r->last == 0 && r->arena_used == 0;
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment);
*/
void rup_clear(struct rup *r);

/* Whether a clause with this many literals fits under this number, which is above r->last. */
/*@ requires valid:   \valid_read(r) && r->arena_used <= r->arena_capacity;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> RupFits(r, literals, number);
*/
bool rup_fits(const struct rup *r, size_t literals, uint64_t number);

/* Makes the clause literal[first .. first + literals - 1] live without a check: the formula's clauses, and lemmas after rup_derive. */
/*@ requires valid:   RupValid(r) && r->last < number && RupFits(r, literals, number);
    requires clause:  first < 0x8000000000000000 && \valid_read(literal + (first .. first + literals - 1)) &&
                      RupLiteralsInRange(literal, first, literals, r->variables);
    requires apart:   RupApart(r, literal, first, literals);
    terminates        \true;
    exits             \false;
    assigns           r->arena[r->arena_used .. r->arena_used + literals], r->place[r->last + 1 .. number],
                      r->arena_used, r->last;
    ensures  valid:   RupValid(r);
    ensures  number:  r->last == number;
    ensures  kept:    \forall integer n; n <= \old(r->last) ==> (RupLive(r, n) <==> RupLive{Pre}(r, n));
    ensures  gap:     \forall integer n; \old(r->last) < n < number ==> !RupLive(r, n);
    ensures  clause:  RupLive(r, number) && RupLength(r, number) == literals &&
                      \forall integer i; 0 <= i < literals ==> r->arena[r->place[number] + i] == literal[first + i];
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment) <==>
                        RupTrueUnder{Pre}(r, assignment) && SomeTrue{Pre}(assignment, literal, first, literals);
*/
void rup_store(struct rup *r, const int32_t *literal, size_t first, size_t literals, uint64_t number);

/* Checks that the clause follows from the live clauses by unit propagation along the hints.  On failure r->at is the index of the literal
 * (RUP_LITERAL) or of the hint at fault (`hints` for RUP_NO_CONFLICT), else the number of hints that were needed: 0 for a clause with a
 * literal and its negation.  All of value is 0 afterwards, too. */
/*@ requires valid:   RupValid(r) && RupOpen(r);
    requires clause:  \valid_read(literal + (0 .. literals - 1)) && RupApart(r, literal, 0, literals);
    requires hints:   \valid_read(hint + (0 .. hints - 1)) && RupNumbersApart(r, hint, hints);
    terminates        \true;
    exits             \false;
    assigns           r->value[0 .. 2 * r->variables], r->trail[0 .. r->variables - 1], r->at;
    ensures  open:    RupOpen(r);
    ensures  range:   \result == RUP_OK ==> RupLiteralsInRange(literal, 0, literals, r->variables);
    ensures  implied: \result == RUP_OK ==> \forall integer assignment;
                        RupTrueUnder(r, assignment) ==> SomeTrue(assignment, literal, 0, literals);
    ensures  all:     \result == RUP_OK && r->exact ==> r->at == hints ||
                        \forall integer assignment; SomeTrue(assignment, literal, 0, literals);
    ensures  literal: \result == RUP_LITERAL <==> !RupLiteralsInRange(literal, 0, literals, r->variables);
    ensures  at:      \result == RUP_LITERAL ==> r->at < literals && !RupLiteralsInRange(literal, r->at, 1, r->variables);
    ensures  dead:    \result == RUP_NOT_LIVE ==> r->at < hints && !RupLive(r, hint[r->at]);
    ensures  left:    \result == RUP_HINTS_LEFT ==> r->exact && r->at < hints && \forall integer assignment;
                        RupHintsTrue(r, hint, r->at, assignment) ==> SomeTrue(assignment, literal, 0, literals);
    ensures  none:    \result == RUP_NO_CONFLICT ==> r->at == hints &&
                        \exists integer size; RupCountermodel(r, size, literal, literals, hint, hints);
    ensures  two_open: \result == RUP_TWO_OPEN ==> r->at < hints && RupLive(r, hint[r->at]) &&
                        \exists integer size; RupCountermodel(r, size, literal, literals, hint, r->at) &&
                          RupUndecided(r, size, hint[r->at]);
    ensures  satisfied: \result == RUP_TRUE ==> r->exact && r->at < hints && RupLive(r, hint[r->at]) &&
                        \exists integer i; RupInClause(r, hint[r->at], i) && \forall integer assignment;
                          RupHintsTrue(r, hint, r->at, assignment) ==>
                          SomeTrue(assignment, literal, 0, literals) || LiteralTrue(assignment, r->arena[i]);
    ensures  result:  \result != RUP_NUMBER;
*/
enum rup_result rup_derive(struct rup *r, const int32_t *literal, size_t literals, const uint64_t *hint,
                           size_t hints);

/* Ends the life of the clauses in order; on failure r->at is the index of the first that is not live, those before it are gone. */
/*@ requires valid:   RupValid(r);
    requires numbers: \valid_read(number + (0 .. numbers - 1)) && RupNumbersApart(r, number, numbers);
    terminates        \true;
    exits             \false;
    assigns           r->place[0 .. r->last], r->arena_dead, r->at;
    ensures  valid:   RupValid(r);
    ensures  gone:    \result == RUP_OK ==> \forall integer i; 0 <= i < numbers ==> !RupLive(r, number[i]);
    ensures  others:  \forall integer n; (\forall integer i; 0 <= i < numbers ==> number[i] != n) ==>
                        (RupLive(r, n) <==> RupLive{Pre}(r, n));
    ensures  live:    \forall integer n; RupLive(r, n) ==> r->place[n] == \old(r->place[n]);
    ensures  models:  \forall integer assignment; RupTrueUnder{Pre}(r, assignment) ==> RupTrueUnder(r, assignment);
    ensures  dead:    \result == RUP_NOT_LIVE ==> r->at < numbers && !RupLive(r, number[r->at]);
    ensures  before:  \result == RUP_NOT_LIVE ==> (\forall integer i; 0 <= i < r->at ==> !RupLive(r, number[i])) &&
                        (RupLive{Pre}(r, number[r->at]) ==> \exists integer i; 0 <= i < r->at && number[i] == number[r->at]);
    ensures  result:  \result == RUP_OK || \result == RUP_NOT_LIVE;
*/
enum rup_result rup_delete(struct rup *r, const uint64_t *number, size_t numbers);

/* Whether rup_compact would free so much that its cost is paid by the deletions before it. */
/*@ requires valid:   \valid_read(r) && r->arena_dead <= r->arena_used;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
*/
bool rup_wants_compaction(const struct rup *r);

/* Closes the gaps in the arena; the live clauses and their numbers stay. */
/*@ requires valid:   RupValid(r);
    terminates        \true;
    exits             \false;
    assigns           r->arena[0 .. r->arena_used - 1], r->place[0 .. r->last], r->arena_used, r->arena_dead;
    ensures  valid:   RupValid(r);
    ensures  used:    r->arena_used <= \old(r->arena_used) && r->arena_dead == 0;
    ensures  live:    \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n);
    ensures  length:  \forall integer n; RupLive(r, n) ==> RupLength(r, n) == RupLength{Pre}(r, n);
    ensures  clauses: \forall integer n, i; RupLive(r, n) && 0 <= i < RupLength(r, n) ==>
                        r->arena[r->place[n] + i] == \at(r->arena[r->place[n] + i], Pre);
    ensures  models:  \forall integer assignment; RupTrueUnder{Pre}(r, assignment) <==> RupTrueUnder(r, assignment);
*/
void rup_compact(struct rup *r);

#endif
