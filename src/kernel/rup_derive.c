/* Unit propagation along hints. */
#include "rup_propagate.h"

/*@ // Clause n is true under the assignment.
    predicate RupClauseTrue{L}(struct rup *r, integer n, integer assignment) =
      SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n));

    // Clause n of the store as it was in the first state is true under the partial assignment of the second.
    predicate RupMadeTrue{K, L}(struct rup *r, integer n, int32_t *trail, integer size) =
      \exists integer i; RupInClause{K}(r, n, i) && RupOnTrail{L}(trail, size, \at(r->arena[i], K));

    // The clauses have not changed since.
    predicate RupSameClauses{K, L}(struct rup *r) =
      \at(r->variables, K) == \at(r->variables, L) &&
      \forall integer i; 0 <= i < \at(r->arena_capacity, K) ==> \at(r->arena[i], K) == \at(r->arena[i], L);

    // value is the middle of r->value.
    predicate RupView{L}(struct rup *r, signed char *value) =
      RupAssignmentMemory(value, r->trail, r->variables) &&
      \separated(value + (-r->variables .. r->variables), r, r->trail + (0 .. r->variables - 1),
                 r->arena + (0 .. r->arena_capacity - 1), r->place + (0 .. r->number_capacity - 1));
*/

/* What has come of the hints so far: RUP_NO_CONFLICT before the end; how many of them have been used (without the one at fault), and how many
 * literals are on the trail. */
struct propagation {
  enum rup_result result;
  int32_t size;
  size_t hints;
};

/* Takes hint h: looks at its clause and assigns the open literal if there is only one. */
/*@ requires valid:     RupMemory(r) && r->last < r->number_capacity && r->arena_used <= r->arena_capacity &&
                        (RupLive(r, hint[h]) ==> RupClause(r, hint[h])) &&
                        RupView(r, value) && RupAssignment(value, r->trail, size, r->variables);
    requires hint:      \valid_read(hint + h) && h < SIZE_MAX;
    terminates          \true;
    exits               \false;
    assigns             value[-r->variables .. r->variables], r->trail[size .. r->variables - 1];
    ensures  valid:     RupAssignment(value, r->trail, \result.size, r->variables);
    ensures  size:      size <= \result.size && (\result.result == RUP_NO_CONFLICT || \result.size == size);
    ensures  variables: r->variables == \old(r->variables);
    ensures  arena:     \forall integer i; 0 <= i < r->arena_capacity ==> r->arena[i] == \old(r->arena[i]);
    ensures  kept:      \forall integer i; 0 <= i < size ==> r->trail[i] == \old(r->trail[i]);
    ensures  dead:      \result.result == RUP_NOT_LIVE <==> !RupLive(r, hint[h]);
    ensures  used:      \result.hints == (\result.result == RUP_NO_CONFLICT || \result.result == RUP_OK ? h + 1 : h);
    ensures  made_true: \result.result == RUP_NO_CONFLICT || \result.result == RUP_TRUE ==>
                          RupMadeTrue{Pre, Here}(r, hint[h], r->trail, \result.size);
    ensures  implied:   \result.result == RUP_NO_CONFLICT ==> \forall integer assignment;
                          RupTrailTrue{Pre}(r->trail, size, assignment) && RupClauseTrue{Pre}(r, hint[h], assignment) ==>
                          RupTrailTrue(r->trail, \result.size, assignment);
    ensures  conflict:  \result.result == RUP_OK ==> \forall integer assignment;
                          !(RupTrailTrue{Pre}(r->trail, size, assignment) && RupClauseTrue{Pre}(r, hint[h], assignment));
    ensures  two_open:  \result.result == RUP_TWO_OPEN ==> RupUndecided(r, size, hint[h]);
    ensures  exact:     \result.result == RUP_TRUE ==> r->exact;
    ensures  result:    \result.result == RUP_OK || \result.result == RUP_NOT_LIVE || \result.result == RUP_TWO_OPEN ||
                        \result.result == RUP_TRUE || \result.result == RUP_NO_CONFLICT;
*/
static struct propagation take_hint(const struct rup *r, signed char *value, int32_t size,
                                    const uint64_t *hint, size_t h)
{
  uint64_t n = hint[h];
  if (n > r->last || r->place[n] == 0)
    return (struct propagation){RUP_NOT_LIVE, size, h};
  /*@ ghost int variables = r->variables; */
  int32_t *trail = r->trail;
  const int32_t *arena = r->arena;
  size_t first = r->place[n];
  size_t end = first + (size_t)arena[first - 1];
  /*@ assert inside: 1 <= first <= end <= r->arena_capacity; */
  /*@ assert apart: \separated(arena + (0 .. r->arena_capacity - 1), trail + (0 .. variables - 1)); */
  /*@ assert words_apart: \forall integer i; 0 <= i < r->arena_capacity ==> \separated(arena + i, trail + (size .. variables - 1)); */
  enum rup_scan scan = rup_propagate(value, trail, size, arena, first, end) /*@ ghost (variables) */;
  /*@ assert variables: r->variables == variables; */
  /*@ assert arena: \forall integer i; 0 <= i < r->arena_capacity ==> arena[i] == \at(r->arena[i], Pre); */
  /*@ assert clause: \forall integer i; first <= i < end <==> RupInClause{Pre}(r, n, i); */
  /*@ assert clause_here: \forall integer i; first <= i < end <==> RupInClause(r, n, i); */
  switch (scan) {
  case RUP_SCAN_CONFLICT:
    return (struct propagation){RUP_OK, size, h + 1};
  case RUP_SCAN_TWO_OPEN:
    return (struct propagation){RUP_TWO_OPEN, size, h};
  case RUP_SCAN_UNIT:
    return (struct propagation){RUP_NO_CONFLICT, size + 1, h + 1};
  case RUP_SCAN_TRUE:
    break;
  }
  if (r->exact)
    return (struct propagation){RUP_TRUE, size, h};
  return (struct propagation){RUP_NO_CONFLICT, size, h + 1};
}

/* Goes through the hints until one of them fails or is the conflict. */
/*@ requires valid:     RupValid(r) && RupView(r, value) && RupAssignment(value, r->trail, start, r->variables);
    requires hints:     \valid_read(hint + (0 .. hints - 1)) && RupNumbersApart(r, hint, hints) &&
                        \separated(value + (-r->variables .. r->variables), hint + (0 .. hints - 1));
    terminates          \true;
    exits               \false;
    assigns             value[-r->variables .. r->variables], r->trail[start .. r->variables - 1];
    ensures  valid:     RupAssignment(value, r->trail, \result.size, r->variables) && start <= \result.size;
    ensures  store:     RupSameClauses{Pre, Post}(r);
    ensures  kept:      \forall integer i; 0 <= i < start ==> r->trail[i] == \old(r->trail[i]);
    ensures  hints:     \result.hints <= hints && \forall integer k; 0 <= k < \result.hints ==> RupLive(r, hint[k]);
    ensures  at:        \result.result != RUP_OK && \result.result != RUP_NO_CONFLICT ==> \result.hints < hints;
    ensures  none:      \result.result == RUP_NO_CONFLICT ==> \result.hints == hints;
    ensures  all:       \result.result == RUP_OK && r->exact ==> \result.hints == hints;
    ensures  exact:     \result.result == RUP_HINTS_LEFT || \result.result == RUP_TRUE ==> r->exact;
    ensures  conflict:  \result.result == RUP_OK || \result.result == RUP_HINTS_LEFT ==> \forall integer assignment;
                          !(RupTrailTrue{Pre}(r->trail, start, assignment) && RupHintsTrue{Pre}(r, hint, \result.hints, assignment));
    ensures  made_true: \result.result == RUP_NO_CONFLICT || \result.result == RUP_TWO_OPEN ==>
                          \forall integer k; 0 <= k < \result.hints ==> RupMadeTrue{Pre, Here}(r, hint[k], r->trail, \result.size);
    ensures  dead:      \result.result == RUP_NOT_LIVE ==> !RupLive(r, hint[\result.hints]);
    ensures  live:      \result.result == RUP_TWO_OPEN || \result.result == RUP_TRUE ==> RupLive(r, hint[\result.hints]);
    ensures  two_open:  \result.result == RUP_TWO_OPEN ==> RupUndecided(r, \result.size, hint[\result.hints]);
    ensures  satisfied: \result.result == RUP_TRUE ==>
                          RupMadeTrue{Pre, Here}(r, hint[\result.hints], r->trail, \result.size) &&
                          \forall integer assignment;
                          RupTrailTrue{Pre}(r->trail, start, assignment) && RupHintsTrue{Pre}(r, hint, \result.hints, assignment) ==>
                          RupTrailTrue(r->trail, \result.size, assignment);
    ensures  result:    \result.result == RUP_OK || \result.result == RUP_NOT_LIVE || \result.result == RUP_TWO_OPEN ||
                        \result.result == RUP_TRUE || \result.result == RUP_NO_CONFLICT || \result.result == RUP_HINTS_LEFT;
*/
static struct propagation propagate(const struct rup *r, signed char *value, int32_t start,
                                    const uint64_t *hint, size_t hints)
{
  /*@ ghost int variables = r->variables; */
  /*@ ghost int *trail = r->trail; */
  struct propagation p = {RUP_NO_CONFLICT, start, 0};
  /*@ loop invariant index:     0 <= p.hints <= hints && start <= p.size <= variables;
      loop invariant memory:    RupMemory(r) && RupView(r, value);
      loop invariant valid:     RupAssignment(value, trail, p.size, variables);
      loop invariant store:     RupSameClauses{Pre, Here}(r);
      loop invariant kept:      \forall integer i; 0 <= i < start ==> trail[i] == \at(r->trail[i], Pre);
      loop invariant live:      \forall integer k; 0 <= k < p.hints ==> RupLive(r, hint[k]);
      loop invariant made_true: p.result != RUP_OK ==>
                                  \forall integer k; 0 <= k < p.hints ==> RupMadeTrue{Pre, Here}(r, hint[k], trail, p.size);
      loop invariant trail:     p.result != RUP_OK ==> \forall integer assignment;
                                  RupTrailTrue{Pre}(trail, start, assignment) && RupHintsTrue{Pre}(r, hint, p.hints, assignment) ==>
                                  RupTrailTrue(trail, p.size, assignment);
      loop invariant conflict:  p.result == RUP_OK ==> \forall integer assignment;
                                  !(RupTrailTrue{Pre}(trail, start, assignment) && RupHintsTrue{Pre}(r, hint, p.hints, assignment));
      loop invariant at:        p.result != RUP_OK && p.result != RUP_NO_CONFLICT ==> p.hints < hints;
      loop invariant dead:      p.result == RUP_NOT_LIVE ==> !RupLive(r, hint[p.hints]);
      loop invariant last:      p.result == RUP_TWO_OPEN || p.result == RUP_TRUE ==> RupLive(r, hint[p.hints]);
      loop invariant two_open:  p.result == RUP_TWO_OPEN ==> RupUndecided(r, p.size, hint[p.hints]);
      loop invariant satisfied: p.result == RUP_TRUE ==> r->exact && RupMadeTrue{Pre, Here}(r, hint[p.hints], trail, p.size);
      loop invariant result:    p.result == RUP_OK || p.result == RUP_NOT_LIVE || p.result == RUP_TWO_OPEN || p.result == RUP_TRUE ||
                                p.result == RUP_NO_CONFLICT;
      loop assigns              p, value[-variables .. variables], trail[start .. variables - 1];
      loop variant              (p.result == RUP_NO_CONFLICT ? 1 : 0) + hints - p.hints;
  */
  while (p.result == RUP_NO_CONFLICT && p.hints < hints) {
    /*@ ghost size_t h = p.hints; */
    /*@ ghost uint64_t n = hint[h]; */
    /*@ assert clause: RupLive(r, n) ==> RupClause{Pre}(r, n) && RupClause(r, n); */
    /*@ assert literals: RupLive(r, n) ==> \forall integer i; RupInClause{Pre}(r, n, i) ==>
          RupInClause(r, n, i) && r->arena[i] == \at(r->arena[i], Pre); */
    /*@ assert same_clause: \forall integer assignment; RupLive(r, n) && RupClauseTrue{Pre}(r, n, assignment) ==>
          RupClauseTrue(r, n, assignment); */
    /*@ assert fewer: \forall integer assignment; RupHintsTrue{Pre}(r, hint, h + 1, assignment) ==>
          RupHintsTrue{Pre}(r, hint, h, assignment) && RupClauseTrue{Pre}(r, n, assignment); */
    /*@ ghost Before: ; */
    p = take_hint(r, value, p.size, hint, p.hints);
    /*@ assert store: RupSameClauses{Pre, Here}(r); */
    /*@ assert kept: \forall integer i; 0 <= i < start ==> trail[i] == \at(r->trail[i], Pre); */
    /*@ assert older: \forall integer l; RupOnTrail{Before}(trail, \at(p.size, Before), l) ==> RupOnTrail(trail, p.size, l); */
    /*@ assert older_clauses: \forall integer m; RupMadeTrue{Pre, Before}(r, m, trail, \at(p.size, Before)) ==>
          RupMadeTrue{Pre, Here}(r, m, trail, p.size); */
    /*@ assert this: p.result == RUP_NO_CONFLICT || p.result == RUP_TRUE ==> RupMadeTrue{Pre, Here}(r, n, trail, p.size); */
    /*@ assert same_trail: \forall integer assignment; RupTrailTrue{Before}(trail, \at(p.size, Before), assignment) ==>
          RupTrailTrue(trail, \at(p.size, Before), assignment); */
    /*@ assert implied: p.result == RUP_NO_CONFLICT ==> \forall integer assignment;
          RupTrailTrue{Pre}(trail, start, assignment) && RupHintsTrue{Pre}(r, hint, h + 1, assignment) ==>
          RupTrailTrue(trail, p.size, assignment); */
    /*@ assert conflict: p.result == RUP_OK ==> \forall integer assignment;
          !(RupTrailTrue{Pre}(trail, start, assignment) && RupHintsTrue{Pre}(r, hint, h + 1, assignment)); */
  }
  if (p.result == RUP_OK && p.hints < hints && r->exact)
    p.result = RUP_HINTS_LEFT;
  return p;
}

/* Assumes the negation of the clause and goes through the hints; no hint is needed for a clause that contains a literal and its negation. */
/*@ requires valid:     RupValid(r) && RupView(r, value) && RupAllOpen(value, r->variables);
    requires clause:    \valid_read(literal + (0 .. literals - 1)) && RupLiteralsInRange(literal, 0, literals, r->variables);
    requires apart:     RupApart(r, literal, 0, literals) &&
                        \separated(value + (-r->variables .. r->variables), literal + (0 .. literals - 1));
    requires hints:     \valid_read(hint + (0 .. hints - 1)) && RupNumbersApart(r, hint, hints) &&
                        \separated(value + (-r->variables .. r->variables), hint + (0 .. hints - 1));
    terminates          \true;
    exits               \false;
    assigns             value[-r->variables .. r->variables], r->trail[0 .. r->variables - 1];
    ensures  valid:     RupAssignment(value, r->trail, \result.size, r->variables) && r->variables == \old(r->variables);
    ensures  literals:  \forall integer i; 0 <= i < literals ==> literal[i] == \old(literal[i]);
    ensures  hints:     \result.hints <= hints && \forall integer k; 0 <= k < \result.hints ==> RupLive(r, hint[k]);
    ensures  at:        \result.result != RUP_OK && \result.result != RUP_NO_CONFLICT ==> \result.hints < hints;
    ensures  none:      \result.result == RUP_NO_CONFLICT ==> \result.hints == hints;
    ensures  all:       \result.result == RUP_OK && r->exact ==> \result.hints == hints ||
                          \forall integer assignment; SomeTrue(assignment, literal, 0, literals);
    ensures  exact:     \result.result == RUP_HINTS_LEFT || \result.result == RUP_TRUE ==> r->exact;
    ensures  conflict:  \result.result == RUP_OK || \result.result == RUP_HINTS_LEFT ==> \forall integer assignment;
                          RupHintsTrue(r, hint, \result.hints, assignment) ==> SomeTrue(assignment, literal, 0, literals);
    ensures  countermodel: \result.result == RUP_NO_CONFLICT || \result.result == RUP_TWO_OPEN ==>
                          RupCountermodel(r, \result.size, literal, literals, hint, \result.hints);
    ensures  dead:      \result.result == RUP_NOT_LIVE ==> !RupLive(r, hint[\result.hints]);
    ensures  live:      \result.result == RUP_TWO_OPEN || \result.result == RUP_TRUE ==> RupLive(r, hint[\result.hints]);
    ensures  two_open:  \result.result == RUP_TWO_OPEN ==> RupUndecided(r, \result.size, hint[\result.hints]);
    ensures  satisfied: \result.result == RUP_TRUE ==> \exists integer i; RupInClause(r, hint[\result.hints], i) &&
                          \forall integer assignment; RupHintsTrue(r, hint, \result.hints, assignment) ==>
                            SomeTrue(assignment, literal, 0, literals) || LiteralTrue(assignment, r->arena[i]);
    ensures  result:    \result.result == RUP_OK || \result.result == RUP_NOT_LIVE || \result.result == RUP_TWO_OPEN ||
                        \result.result == RUP_TRUE || \result.result == RUP_NO_CONFLICT || \result.result == RUP_HINTS_LEFT;
*/
static struct propagation refute_negation(const struct rup *r, signed char *value, const int32_t *literal,
                                          size_t literals, const uint64_t *hint, size_t hints)
{
  bool tautology;
  int32_t size =
      rup_assume_negation(value, r->trail, literal, literals, &tautology) /*@ ghost (r->variables) */;
  /*@ assert variables: r->variables == \at(r->variables, Pre); */
  /*@ assert arena: \forall integer i; 0 <= i < r->arena_capacity ==> r->arena[i] == \at(r->arena[i], Pre); */
  /*@ assert literals: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Pre); */
  /*@ assert lengths: \forall integer n; RupLive(r, n) ==> RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert clauses: \forall integer n; RupLive(r, n) ==> RupClause(r, n); */
  /*@ assert ordered: RupOrdered(r); */
  /*@ assert store: RupValid(r); */
  /*@ assert view: RupView(r, value); */
  if (tautology)
    return (struct propagation){RUP_OK, size, 0};
  /*@ assert apart: \forall integer i; 0 <= i < literals ==> \separated(literal + i, r->trail + (size .. r->variables - 1)); */
  /*@ ghost Assumed: ; */
  struct propagation p = propagate(r, value, size, hint, hints);
  /*@ assert literals_kept: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Pre); */
  /*@ assert lengths_kept: \forall integer n; RupLive(r, n) ==> RupLength(r, n) == RupLength{Assumed}(r, n); */
  /*@ assert words_kept: \forall integer n, i; RupLive(r, n) ==> (RupInClause(r, n, i) <==> RupInClause{Assumed}(r, n, i)) &&
        (RupInClause(r, n, i) ==> r->arena[i] == \at(r->arena[i], Assumed)); */
  /*@ assert clause_true: \forall integer assignment, n; RupLive(r, n) && RupClauseTrue(r, n, assignment) ==>
        RupClauseTrue{Assumed}(r, n, assignment); */
  /*@ assert hints_true: \forall integer assignment; RupHintsTrue(r, hint, p.hints, assignment) ==>
        RupHintsTrue{Assumed}(r, hint, p.hints, assignment); */
  /*@ assert some: \forall integer assignment; SomeTrue{Pre}(assignment, literal, 0, literals) ==>
        SomeTrue(assignment, literal, 0, literals); */
  /*@ assert older: \forall integer l; RupOnTrail{Assumed}(r->trail, size, l) ==> RupOnTrail(r->trail, p.size, l); */
  /*@ assert same_literals: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Assumed); */
  /*@ assert still: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Assumed) &&
        RupOnTrail(r->trail, p.size, -\at(literal[i], Assumed)); */
  /*@ assert negated: \forall integer i; 0 <= i < literals ==> RupOnTrail(r->trail, p.size, -literal[i]); */
  /*@ assert consistent: RupConsistent(r->trail, p.size, r->variables); */
  /*@ assert made_true: \forall integer n; RupLive(r, n) && RupMadeTrue{Assumed, Here}(r, n, r->trail, p.size) ==>
        RupSatisfied(r, p.size, n); */
  /*@ assert listed: \forall integer assignment, l;
        RupTrailTrue(r->trail, p.size, assignment) && RupOnTrail(r->trail, p.size, l) ==> LiteralTrue(assignment, l); */
  return p;
}

/* The index of the first literal out of range, or `literals`. */
/*@ requires clause:    \valid_read(literal + (0 .. literals - 1)) && 0 <= variables;
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  before:    0 <= \result <= literals && RupLiteralsInRange(literal, 0, \result, variables);
    ensures  found:     \result < literals ==> !RupLiteralsInRange(literal, \result, 1, variables);
*/
static size_t literal_out_of_range(const int32_t *literal, size_t literals, int32_t variables)
{
  /*@ loop invariant index: 0 <= i <= literals;
      loop invariant range: RupLiteralsInRange(literal, 0, i, variables);
      loop assigns          i;
      loop variant          literals - i;
  */
  for (size_t i = 0; i < literals; i++)
    if (literal[i] == 0 || literal[i] < -variables || literal[i] > variables)
      return i;
  return literals;
}

/*@ ghost
  /@ requires middle: 0 <= variables && \forall integer l; value + l == base + (variables + l);
     requires open:   \forall integer i; 0 <= i <= 2 * variables ==> base[i] == 0;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  open:   RupAllOpen(value, variables);
  @/
  static void lemma_open_from_middle(signed char *base, signed char *value, int variables)
  {
    /@ assert place: \forall integer l; value[l] == base[variables + l]; @/
  }

  /@ requires middle: 0 <= variables && base == value - variables;
     requires open:   RupAllOpen(value, variables);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  open:   \forall integer i; 0 <= i <= 2 * variables ==> base[i] == 0;
  @/
  static void lemma_open_from_start(signed char *base, signed char *value, int variables)
  {
    /@ assert place: \forall integer i; base + i == value + (i - variables); @/
  }

  /@ requires valid:  RupMemory(r) && RupOpen(r) && value == r->value + r->variables;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  view:   RupView(r, value);
     ensures  open:   RupAllOpen(value, r->variables);
  @/
  static void lemma_view(struct rup *r, signed char *value)
  {
    lemma_open_from_middle(r->value, value, r->variables);
  }
*/

enum rup_result rup_derive(struct rup *r, const int32_t *literal, size_t literals, const uint64_t *hint,
                           size_t hints)
{
  size_t bad = literal_out_of_range(literal, literals, r->variables);
  if (bad < literals) {
    r->at = bad;
    return RUP_LITERAL;
  }
  signed char *value = r->value + r->variables;
  /*@ ghost lemma_view(r, value); */
  struct propagation p = refute_negation(r, value, literal, literals, hint, hints);
  /*@ ghost Propagated: ; */
  rup_retract_all(value, r->trail, p.size) /*@ ghost (r->variables) */;
  /*@ ghost lemma_open_from_start(r->value, value, r->variables); */
  r->at = p.hints;
  /*@ assert same_hints: \forall integer i; 0 <= i < hints ==> hint[i] == \at(hint[i], Propagated); */
  /*@ assert live: \forall integer n; RupLive(r, n) <==> RupLive{Propagated}(r, n); */
  /*@ assert hints_live: \forall integer k; 0 <= k < p.hints ==> RupLive(r, hint[k]); */
  /*@ assert hints_true: \forall integer assignment; RupHintsTrue(r, hint, p.hints, assignment) ==>
        RupHintsTrue{Propagated}(r, hint, p.hints, assignment); */
  /*@ assert models: \forall integer assignment; RupTrueUnder(r, assignment) ==> RupHintsTrue(r, hint, p.hints, assignment); */
  /*@ assert countermodel: p.result == RUP_NO_CONFLICT || p.result == RUP_TWO_OPEN ==>
        RupCountermodel(r, p.size, literal, literals, hint, p.hints); */
  /*@ assert in_range: RupLiteralsInRange(literal, 0, literals, r->variables); */
  return p.result;
}
