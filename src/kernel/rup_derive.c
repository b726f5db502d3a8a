/* Unit propagation along hints.  Everything works on local copies of the structure's pointers and numbers: they save loads, as a store through a
 * pointer to characters may change anything, and they keep the proofs short. */
#include "rup_scan.h"

#include "rup.h"

/*@ // As in rup_scan.h, value points at the value of the literal 0 that does not exist.  How many of the variables 1 .. count are assigned:
    logic integer RupAssigned{L}(signed char *value, integer count) =
      count <= 0 ? 0 : RupAssigned(value, count - 1) + (value[count] == 0 ? 0 : 1);

    // The literals trail[0 .. size - 1] are true, their negations are false, nothing else is assigned.
    predicate RupAssignment{L}(signed char *value, int32_t *trail, integer size, integer variables) =
      0 <= size <= variables && size == RupAssigned(value, variables) && RupLiteralsInRange(trail, 0, size, variables) &&
      (\forall integer i; 0 <= i < size ==> value[trail[i]] == 1 && value[-trail[i]] == -1) &&
      \forall integer l; -variables <= l <= variables ==>
        value[l] == 0 || RupOnTrail(trail, size, l) || RupOnTrail(trail, size, -l);

    predicate RupAssignmentMemory{L}(signed char *value, int32_t *trail, integer variables) =
      0 <= variables <= FORMULA_MAX_VARIABLES + 1 &&
      \valid(value + (-variables .. variables)) && \valid(trail + (0 .. variables - 1)) &&
      \separated(value + (-variables .. variables), trail + (0 .. variables - 1));

    // The literals trail[0 .. size - 1] are true under the weights.
    predicate RupTrailTrue{L}(int32_t *trail, integer size, weights w, integer unit) =
      \forall integer i; 0 <= i < size ==> LiteralTrue(w, unit, trail[i]);

    // Clause n is true under the weights.
    predicate RupClauseTrue{L}(struct rup *r, integer n, weights w, integer unit) =
      SomeTrue(w, unit, r->arena, r->place[n], RupLength(r, n));

    // The clauses have not changed since.
    predicate RupSameClauses{L1, L2}(struct rup *r) =
      \at(r->variables, L1) == \at(r->variables, L2) &&
      \forall integer i; 0 <= i < \at(r->arena_capacity, L1) ==> \at(r->arena[i], L1) == \at(r->arena[i], L2);

    predicate RupAllOpen{L}(signed char *value, integer variables) =
      \forall integer l; -variables <= l <= variables ==> value[l] == 0;

    // value is the middle of r->value.
    predicate RupView{L}(struct rup *r, signed char *value) =
      RupAssignmentMemory(value, r->trail, r->variables) &&
      \separated(value + (-r->variables .. r->variables), r, r->trail + (0 .. r->variables - 1),
                 r->arena + (0 .. r->arena_capacity - 1), r->place + (0 .. r->number_capacity - 1));
*/

/*@ ghost
  /@ requires variables: 0 <= variables && -variables <= literal <= variables && literal != 0;
     requires open:      value[literal] == 0 && value[-literal] == 0;
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  room:      RupAssigned(value, variables) < variables;
  @/
  void lemma_open_variable(signed char *value, int variables, int literal)
  {
    /@ loop invariant index: 0 <= v <= variables;
       loop invariant below: RupAssigned(value, v) <= v;
       loop invariant open:  v >= LiteralVariable(literal) ==> RupAssigned(value, v) < v;
       loop assigns          v;
       loop variant          variables - v;
    @/
    for (int v = 0; v < variables; v++)
      ;
  }
*/

/*@ ghost
  /@ requires variables: 0 <= variables && RupAssignment(value, trail, size, variables);
     requires literal:   -variables <= literal <= variables && literal != 0 && value[literal] == 0;
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  new:       \forall integer i; 0 <= i < size ==> trail[i] != literal && trail[i] != -literal;
     ensures  negation:  value[-literal] == 0;
     ensures  room:      size < variables;
  @/
  void lemma_open(signed char *value, int *trail, int size, int variables, int literal)
  {
    /@ assert new: \forall integer i; 0 <= i < size ==> trail[i] != literal && trail[i] != -literal; @/
    /@ assert negation: value[-literal] == 0; @/
    lemma_open_variable(value, variables, literal);
  }
*/

/*@ requires memory:  0 <= variables <= FORMULA_MAX_VARIABLES + 1 && \valid(value + (-variables .. variables));
    requires literal: -variables <= literal <= variables && literal != 0 && value[literal] == 0 && value[-literal] == 0;
    terminates        \true;
    exits             \false;
    assigns           value[literal], value[-literal];
    ensures  value:   value[literal] == 1 && value[-literal] == -1;
    ensures  count:   RupAssigned(value, variables) == \old(RupAssigned(value, variables)) + 1;
*/
static inline void set_true(signed char *value, int32_t literal) /*@ ghost (int variables) */
{
  value[literal] = 1;
  value[-literal] = -1;
  /*@ ghost
      /@ loop invariant index: 0 <= v <= variables;
         loop invariant count: RupAssigned(value, v) == RupAssigned{Pre}(value, v) + (v >= LiteralVariable(literal) ? 1 : 0);
         loop assigns          v;
         loop variant          variables - v;
      @/
      for (int v = 0; v < variables; v++)
        ;
  */
}

/*@ requires memory:  RupAssignmentMemory(value, trail, variables) && RupAssignment(value, trail, size, variables);
    requires literal: -variables <= literal <= variables && literal != 0 && value[literal] == 0;
    terminates        \true;
    exits             \false;
    assigns           value[literal], value[-literal], trail[size];
    ensures  room:    size < variables;
    ensures  valid:   RupAssignment(value, trail, size + 1, variables);
    ensures  trail:   trail[size] == literal && RupOnTrail(trail, size + 1, literal);
    ensures  kept:    \forall integer l; RupOnTrail{Pre}(trail, size, l) ==> RupOnTrail(trail, size + 1, l);
    ensures  implied: \forall weights w, integer unit;
                        RupTrailTrue{Pre}(trail, size, w, unit) && LiteralTrue(w, unit, literal) ==> RupTrailTrue(trail, size + 1, w, unit);
*/
static inline void assign(signed char *value, int32_t *trail, int32_t size, int32_t literal)
/*@ ghost (int variables) */
{
  /*@ ghost lemma_open(value, trail, size, variables, literal); */
  trail[size] = literal;
  /*@ assert kept: \forall integer i; 0 <= i < size ==> trail[i] == \at(trail[i], Pre); */
  /*@ assert before: \forall integer i; 0 <= i < size ==> value[trail[i]] == 1 && value[-trail[i]] == -1; */
  set_true(value, literal) /*@ ghost (variables) */;
  /*@ assert trail: \forall integer i; 0 <= i < size + 1 ==> value[trail[i]] == 1 && value[-trail[i]] == -1; */
  /*@ assert range: RupLiteralsInRange(trail, 0, size + 1, variables); */
  /*@ assert listed: \forall integer l; RupOnTrail{Pre}(trail, size, l) ==> RupOnTrail(trail, size + 1, l); */
  /*@ assert last: RupOnTrail(trail, size + 1, literal); */
  /*@ assert assigned: \forall integer l; -variables <= l <= variables && value[l] != 0 ==>
        RupOnTrail(trail, size + 1, l) || RupOnTrail(trail, size + 1, -l); */
}

/*@ requires memory:  RupAssignmentMemory(value, trail, variables) && RupAssignment(value, trail, size, variables);
    terminates        \true;
    exits             \false;
    assigns           value[-variables .. variables];
    ensures  open:    RupAllOpen(value, variables);
*/
static void retract_all(signed char *value, const int32_t *trail, int32_t size)
/*@ ghost (int variables) */
{
  /*@ loop invariant index:     0 <= i <= size;
      loop invariant retracted: \forall integer j; 0 <= j < i ==> value[trail[j]] == 0 && value[-trail[j]] == 0;
      loop invariant open:      \forall integer l; -variables <= l <= variables && \at(value[l], Pre) == 0 ==> value[l] == 0;
      loop assigns              i, value[-variables .. variables];
      loop variant              size - i;
  */
  for (int32_t i = 0; i < size; i++) {
    int32_t literal = trail[i];
    value[literal] = 0;
    value[-literal] = 0;
  }
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

/* Assigns the negations of the clause's literals and returns their number.  *tautology when one literal is the negation of another. */
/*@ requires memory:    RupAssignmentMemory(value, trail, variables) && \valid(tautology);
    requires clause:    \valid_read(literal + (0 .. literals - 1)) && RupLiteralsInRange(literal, 0, literals, variables);
    requires apart:     \separated(literal + (0 .. literals - 1), tautology, value + (-variables .. variables),
                                   trail + (0 .. variables - 1));
    requires open:      RupAllOpen(value, variables);
    terminates          \true;
    exits               \false;
    assigns             value[-variables .. variables], trail[0 .. variables - 1], *tautology;
    ensures  valid:     RupAssignment(value, trail, \result, variables);
    ensures  negation:  !*tautology ==> \forall integer i; 0 <= i < literals ==> RupOnTrail(trail, \result, -literal[i]);
    ensures  trail:     \forall weights w, integer unit;
                          SomeTrue{Pre}(w, unit, literal, 0, literals) || RupTrailTrue(trail, \result, w, unit);
    ensures  tautology: *tautology ==> \forall weights w, integer unit; SomeTrue{Pre}(w, unit, literal, 0, literals);
*/
static int32_t assume_negation(signed char *value, int32_t *trail, const int32_t *literal, size_t literals,
                               bool *tautology) /*@ ghost (int variables) */
{
  int32_t size = 0;
  bool both = false;
  /*@ ghost
      /@ loop invariant index: 0 <= v <= variables;
         loop invariant count: RupAssigned(value, v) == 0;
         loop assigns          v;
         loop variant          variables - v;
      @/
      for (int v = 0; v < variables; v++)
        ;
  */
  /*@ loop invariant index:     0 <= i <= literals;
      loop invariant valid:     RupAssignment(value, trail, size, variables);
      loop invariant negation:  !both ==> \forall integer j; 0 <= j < i ==> RupOnTrail(trail, size, -\at(literal[j], Pre));
      loop invariant trail:     \forall weights w, integer unit;
                                  SomeTrue{Pre}(w, unit, literal, 0, literals) || RupTrailTrue(trail, size, w, unit);
      loop invariant tautology: both ==> \forall weights w, integer unit; SomeTrue{Pre}(w, unit, literal, 0, literals);
      loop assigns              i, size, both, value[-variables .. variables], trail[0 .. variables - 1];
      loop variant              literals - i;
  */
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    /*@ assert same: \forall integer j; 0 <= j < literals ==> literal[j] == \at(literal[j], Pre); */
    /*@ assert range: -variables <= l <= variables && l != 0; */
    /*@ assert value: value[l] == 0 || (value[l] == 1 && RupOnTrail(trail, size, l)) ||
                      (value[l] == -1 && RupOnTrail(trail, size, -l)); */
    /*@ assert this: \forall integer j; j == i ==> \at(literal[j], Pre) == l; */
    /*@ assert member: \exists integer j; 0 <= j < literals && \at(literal[j], Pre) == l; */
    /*@ assert some: \forall weights w, integer unit;
          LiteralTrue(w, unit, l) ==> SomeTrue{Pre}(w, unit, literal, 0, literals); */
    /*@ assert complement: \forall weights w, integer unit; LiteralTrue(w, unit, l) || LiteralTrue(w, unit, -l); */
    if (value[l] == 1) {
      /*@ assert tautology: \forall weights w, integer unit; SomeTrue{Pre}(w, unit, literal, 0, literals); */
      both = true;
    } else if (value[l] == 0) {
      /*@ ghost lemma_open(value, trail, size, variables, l); */
      assign(value, trail, size, -l) /*@ ghost (variables) */;
      size++;
    }
    /*@ assert negated: both || RupOnTrail(trail, size, -l); */
  }
  *tautology = both;
  return size;
}

/* Looks at live clause n and assigns its open literal if there is only one. */
/*@ requires valid:     RupValid(r) && RupView(r, value) && RupLive(r, n) &&
                        RupAssignment(value, r->trail, size, r->variables);
    terminates          \true;
    exits               \false;
    assigns             value[-r->variables .. r->variables], r->trail[size .. r->variables - 1];
    ensures  store:     RupSameClauses{Pre, Post}(r) && RupValid(r) && RupView(r, value);
    ensures  room:      \result == RUP_SCAN_UNIT ==> size < r->variables;
    ensures  unit:      \result == RUP_SCAN_UNIT ==>
                          RupAssignment(value, r->trail, size + 1, r->variables) && RupSatisfied(r, size + 1, n);
    ensures  same:      \result != RUP_SCAN_UNIT ==> RupAssignment(value, r->trail, size, r->variables);
    ensures  kept:      \forall integer m, s; size <= s && RupLive(r, m) && RupSatisfied{Pre}(r, size, m) ==> RupSatisfied(r, s, m);
    ensures  old:       \forall integer i; 0 <= i < size ==> r->trail[i] == \old(r->trail[i]);
    ensures  trail:     \forall weights w, integer unit;
                          RupTrailTrue{Pre}(r->trail, size, w, unit) ==> RupTrailTrue(r->trail, size, w, unit);
    ensures  implied:   \result == RUP_SCAN_UNIT ==> \forall weights w, integer unit;
                          RupTrailTrue{Pre}(r->trail, size, w, unit) && RupClauseTrue{Pre}(r, n, w, unit) ==>
                          RupTrailTrue(r->trail, size + 1, w, unit);
    ensures  conflict:  \result == RUP_SCAN_CONFLICT ==> \forall weights w, integer unit;
                          !(RupTrailTrue{Pre}(r->trail, size, w, unit) && RupClauseTrue{Pre}(r, n, w, unit));
    ensures  satisfied: \result == RUP_SCAN_TRUE ==> RupSatisfied(r, size, n);
    ensures  two_open:  \result == RUP_SCAN_TWO_OPEN ==> RupUndecided(r, size, n);
    ensures  result:    \result == RUP_SCAN_CONFLICT || \result == RUP_SCAN_UNIT || \result == RUP_SCAN_TRUE ||
                        \result == RUP_SCAN_TWO_OPEN;
*/
static enum rup_scan propagate_clause(const struct rup *r, signed char *value, int32_t size, uint64_t n)
{
  size_t first = r->place[n];
  /*@ assert clause: RupClause(r, n); */
  size_t end = first + (size_t)r->arena[first - 1];
  int32_t unit;
  /*@ assert values: \forall integer l; -r->variables <= l <= r->variables ==> value[l] == 0 ||
        (value[l] == 1 && RupOnTrail(r->trail, size, l)) || (value[l] == -1 && RupOnTrail(r->trail, size, -l)); */
  /*@ assert open: \forall integer l; -r->variables <= l <= r->variables && value[l] == 0 ==>
        !RupOnTrail(r->trail, size, l) && !RupOnTrail(r->trail, size, -l); */
  enum rup_scan scan = rup_scan(r->arena, first, end, value, &unit) /*@ ghost (r->variables) */;
  /*@ assert trail: \forall integer i; 0 <= i < size ==> r->trail[i] == \at(r->trail[i], Pre); */
  /*@ assert listed: \forall integer l; RupOnTrail(r->trail, size, l) <==> RupOnTrail{Pre}(r->trail, size, l); */
  /*@ assert arena: RupSameClauses{Pre, Here}(r); */
  /*@ assert assignment: RupAssignment(value, r->trail, size, r->variables); */
  /*@ assert complement: \forall weights w, integer u, integer l;
        l != 0 && LiteralTrue(w, u, -l) ==> !LiteralTrue(w, u, l); */
  /*@ assert false_literals: \forall weights w, integer u, integer l;
        l != 0 && RupTrailTrue{Pre}(r->trail, size, w, u) && RupOnTrail{Pre}(r->trail, size, -l) ==> !LiteralTrue(w, u, l); */
  /*@ assert conflict: scan == RUP_SCAN_CONFLICT ==>
        \forall integer i; first <= i < end ==> RupOnTrail{Pre}(r->trail, size, -\at(r->arena[i], Pre)); */
  /*@ assert unit: scan == RUP_SCAN_UNIT ==>
        \forall integer i; first <= i < end ==> \at(r->arena[i], Pre) == unit || RupOnTrail{Pre}(r->trail, size, -\at(r->arena[i], Pre)); */
  /*@ assert implied: scan == RUP_SCAN_UNIT ==> \forall weights w, integer u;
        RupTrailTrue{Pre}(r->trail, size, w, u) && RupClauseTrue{Pre}(r, n, w, u) ==> LiteralTrue(w, u, unit); */
  /*@ assert member: scan == RUP_SCAN_UNIT ==> \exists integer i; first <= i < end && \at(r->arena[i], Pre) == unit; */
  if (scan == RUP_SCAN_UNIT) {
    /*@ ghost lemma_open(value, r->trail, size, r->variables, unit); */
    /*@ assert apart: \forall integer i; 0 <= i < r->arena_capacity ==> \separated(r->arena + i, r->trail + size); */
    assign(value, r->trail, size, unit) /*@ ghost (r->variables) */;
    /*@ assert on_trail: \exists integer i; first <= i < end && RupOnTrail(r->trail, size + 1, \at(r->arena[i], Pre)); */
    /*@ assert same_unit: RupSameClauses{Pre, Here}(r); */
  }
  /*@ assert same: RupSameClauses{Pre, Here}(r); */
  /*@ assert lengths: \forall integer m; RupLive(r, m) ==> RupLength(r, m) == RupLength{Pre}(r, m); */
  /*@ assert clauses: \forall integer m; RupLive(r, m) ==> RupClause(r, m); */
  /*@ assert ordered: RupOrdered(r); */
  /*@ assert satisfied: scan == RUP_SCAN_UNIT ==> RupSatisfied(r, size + 1, n); */
  /*@ assert old: \forall integer i; 0 <= i < size ==> r->trail[i] == \at(r->trail[i], Pre); */
  /*@ assert old_listed: \forall integer l, s; size <= s && RupOnTrail{Pre}(r->trail, size, l) ==> RupOnTrail(r->trail, s, l); */
  return scan;
}

/* Goes through the hints until one of them fails or is the conflict, and retracts all assignments. */
/*@ requires valid:     RupValid(r) && RupView(r, value) && RupAssignment(value, r->trail, start, r->variables);
    requires hints:     \valid_read(hint + (0 .. hints - 1)) && RupNumbersApart(r, hint, hints) &&
                        \separated(value + (-r->variables .. r->variables), hint + (0 .. hints - 1));
    terminates          \true;
    exits               \false;
    assigns             value[-r->variables .. r->variables], r->trail[start .. r->variables - 1], r->at;
    ensures  open:      RupAllOpen(value, r->variables);
    ensures  store:     RupSameClauses{Pre, Post}(r);
    ensures  trail:     \forall weights w, integer unit;
                          RupTrailTrue{Pre}(r->trail, start, w, unit) ==> RupTrailTrue(r->trail, start, w, unit);
    ensures  listed:    \forall integer l, s; start <= s && RupOnTrail{Pre}(r->trail, start, l) ==> RupOnTrail(r->trail, s, l);
    ensures  implied:   \result == RUP_OK ==> \forall weights w, integer unit;
                          !(RupTrailTrue(r->trail, start, w, unit) && RupTrueUnder(r, w, unit));
    ensures  left:      \result == RUP_HINTS_LEFT ==> r->exact && r->at < hints && \forall weights w, integer unit;
                          !(RupTrailTrue(r->trail, start, w, unit) && RupHintsTrue(r, hint, r->at, w, unit));
    ensures  dead:      \result == RUP_NOT_LIVE ==> r->at < hints && !RupLive(r, hint[r->at]);
    ensures  hints:     \result == RUP_NO_CONFLICT || \result == RUP_TWO_OPEN ==>
                          \exists integer size; start <= size && RupConsistent(r->trail, size, r->variables) &&
                            (\forall integer h; 0 <= h < r->at ==> RupLive(r, hint[h]) && RupSatisfied(r, size, hint[h])) &&
                            (\result == RUP_TWO_OPEN ==> RupUndecided(r, size, hint[r->at]));
    ensures  none:      \result == RUP_NO_CONFLICT ==> r->at == hints;
    ensures  live:      \result == RUP_TWO_OPEN || \result == RUP_TRUE ==> r->at < hints && RupLive(r, hint[r->at]);
    ensures  satisfied: \result == RUP_TRUE ==> r->exact &&
                          \exists integer i; RupInClause(r, hint[r->at], i) && \forall weights w, integer unit;
                            RupTrailTrue(r->trail, start, w, unit) && RupHintsTrue(r, hint, r->at, w, unit) ==>
                            LiteralTrue(w, unit, r->arena[i]);
    ensures  result:    \result == RUP_OK || \result == RUP_NOT_LIVE || \result == RUP_TWO_OPEN || \result == RUP_TRUE ||
                        \result == RUP_NO_CONFLICT || \result == RUP_HINTS_LEFT;
*/
static enum rup_result propagate(struct rup *r, signed char *value, int32_t start, const uint64_t *hint,
                                 size_t hints)
{
  enum rup_result result = RUP_NO_CONFLICT;
  /*@ ghost int variables = r->variables; */
  int32_t *trail = r->trail;
  int32_t size = start;
  size_t h;
  /*@ loop invariant index:     0 <= h <= hints && start <= size <= variables;
      loop invariant store:     RupSameClauses{Pre, Here}(r) && RupValid(r) && RupView(r, value);
      loop invariant valid:     RupAssignment(value, trail, size, variables);
      loop invariant kept:      \forall integer i; 0 <= i < start ==> trail[i] == \at(r->trail[i], Pre);
      loop invariant satisfied: \forall integer k; 0 <= k < h ==> RupLive(r, hint[k]) && RupSatisfied(r, size, hint[k]);
      loop invariant trail:     \forall weights w, integer unit;
                                  RupTrailTrue{Pre}(trail, start, w, unit) && RupHintsTrue{Pre}(r, hint, h, w, unit) ==>
                                  RupTrailTrue(trail, size, w, unit);
      loop assigns              h, size, value[-variables .. variables], trail[start .. variables - 1];
      loop variant              hints - h;
  */
  for (h = 0; h < hints; h++) {
    uint64_t n = hint[h];
    if (n > r->last || r->place[n] == 0) {
      result = RUP_NOT_LIVE;
      break;
    }
    /*@ assert fewer: \forall weights w, integer unit; RupHintsTrue{Pre}(r, hint, h + 1, w, unit) ==>
          RupHintsTrue{Pre}(r, hint, h, w, unit) && RupClauseTrue{Pre}(r, n, w, unit); */
    /*@ assert clause: RupClause(r, n) && RupLength(r, n) == RupLength{Pre}(r, n); */
    /*@ assert literals: \forall integer i; RupInClause(r, n, i) ==> r->arena[i] == \at(r->arena[i], Pre); */
    /*@ assert same_clause: \forall weights w, integer unit; RupClauseTrue{Pre}(r, n, w, unit) ==> RupClauseTrue(r, n, w, unit); */
    enum rup_scan scan = propagate_clause(r, value, size, n);
    /*@ assert older: \forall integer k, s; 0 <= k < h && size <= s ==> RupLive(r, hint[k]) && RupSatisfied(r, s, hint[k]); */
    /*@ assert old: \forall integer i; 0 <= i < start ==> trail[i] == \at(r->trail[i], Pre); */
    /*@ assert same_assignment: scan != RUP_SCAN_UNIT ==> RupAssignment(value, trail, size, variables); */
    /*@ assert trail: \forall weights w, integer unit;
          RupTrailTrue{Pre}(trail, start, w, unit) && RupHintsTrue{Pre}(r, hint, h, w, unit) ==> RupTrailTrue(trail, size, w, unit); */
    /*@ assert listed: \forall weights w, integer unit, l;
          RupTrailTrue(trail, size, w, unit) && RupOnTrail(trail, size, l) ==> LiteralTrue(w, unit, l); */
    /*@ assert this: \forall integer k; k == h ==> hint[k] == n; */
    if (scan == RUP_SCAN_UNIT) {
      size++;
    } else if (scan == RUP_SCAN_CONFLICT) {
      /*@ assert implied: \forall weights w, integer unit;
            !(RupTrailTrue{Pre}(trail, start, w, unit) && RupHintsTrue{Pre}(r, hint, h + 1, w, unit)); */
      /*@ assert models: \forall weights w, integer unit;
            !(RupTrailTrue{Pre}(trail, start, w, unit) && RupTrueUnder{Pre}(r, w, unit)); */
      if (h + 1 == hints || !r->exact) {
        result = RUP_OK;
      } else {
        h++;
        result = RUP_HINTS_LEFT;
      }
      break;
    } else if (scan == RUP_SCAN_TWO_OPEN) {
      result = RUP_TWO_OPEN;
      break;
    } else if (r->exact) {
      /*@ assert satisfied: \exists integer i; RupInClause(r, n, i) && \forall weights w, integer unit;
            RupTrailTrue{Pre}(trail, start, w, unit) && RupHintsTrue{Pre}(r, hint, h, w, unit) ==>
            LiteralTrue(w, unit, r->arena[i]); */
      result = RUP_TRUE;
      break;
    }
    /*@ assert now: RupSatisfied(r, size, n); */
  }
  /*@ assert assignment: RupAssignment(value, trail, size, variables); */
  /*@ assert consistent: RupConsistent(r->trail, size, r->variables); */
  /*@ assert found: result != RUP_OK && result != RUP_HINTS_LEFT ==>
        \forall integer k; 0 <= k < h ==> RupLive(r, hint[k]) && RupSatisfied(r, size, hint[k]); */
  /*@ assert kept: \forall integer i; 0 <= i < start ==> trail[i] == \at(r->trail[i], Pre); */
  /*@ assert same_store: RupSameClauses{Pre, Here}(r); */
  r->at = h;
  /*@ assert same_hints: \forall integer k; 0 <= k < hints ==> hint[k] == \at(hint[k], Pre); */
  /*@ assert live: \forall integer k; 0 <= k < h ==> RupLive(r, hint[k]); */
  /*@ assert lives: \forall integer n; RupLive(r, n) ==> RupLive{Pre}(r, n) && RupClause{Pre}(r, n); */
  /*@ assert lengths: \forall integer n; RupLive(r, n) ==> RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert literals: \forall integer n, i; RupLive(r, n) && RupInClause(r, n, i) ==> r->arena[i] == \at(r->arena[i], Pre); */
  /*@ assert clause_true: \forall weights w, integer unit, n;
        RupLive(r, n) && RupClauseTrue(r, n, w, unit) ==> RupClauseTrue{Pre}(r, n, w, unit); */
  /*@ assert models: \forall weights w, integer unit; RupTrueUnder(r, w, unit) ==> RupTrueUnder{Pre}(r, w, unit); */
  /*@ assert hints_true: \forall weights w, integer unit; RupHintsTrue(r, hint, h, w, unit) ==> RupHintsTrue{Pre}(r, hint, h, w, unit); */
  /*@ assert start_true: \forall weights w, integer unit;
        RupTrailTrue{Pre}(trail, start, w, unit) ==> RupTrailTrue(trail, start, w, unit); */
  /*@ assert start_before: \forall weights w, integer unit;
        RupTrailTrue(trail, start, w, unit) ==> RupTrailTrue{Pre}(trail, start, w, unit); */
  retract_all(value, trail, size) /*@ ghost (variables) */;
  return result;
}

/*@ ghost
  /@ requires valid:  RupMemory(r) && RupOpen(r) && value == r->value + r->variables;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  view:   RupView(r, value);
     ensures  open:   RupAllOpen(value, r->variables);
  @/
  void lemma_view(struct rup *r, signed char *value)
  {
    /@ loop invariant index: -r->variables <= l <= r->variables + 1;
       loop invariant open:  \forall integer k; -r->variables <= k < l ==> value[k] == 0;
       loop assigns          l;
       loop variant          r->variables - l;
    @/
    for (int l = -r->variables; l <= r->variables; l++) {
      /@ assert place: value + l == r->value + (r->variables + l); @/
      /@ assert open: r->value[r->variables + l] == 0; @/
    }
  }

  /@ requires middle: base == value - variables && 0 <= variables;
     requires open:   RupAllOpen(value, variables);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  open:   \forall integer i; 0 <= i <= 2 * variables ==> base[i] == 0;
  @/
  void lemma_open_again(signed char *base, signed char *value, int variables)
  {
    /@ assert place: \forall integer i; base + i == value + (i - variables); @/
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
  bool tautology;
  int32_t size = assume_negation(value, r->trail, literal, literals, &tautology) /*@ ghost (r->variables) */;
  enum rup_result result = RUP_OK;
  /*@ assert same: RupSameClauses{Pre, Here}(r); */
  /*@ assert same_literals: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Pre); */
  /*@ assert lengths: \forall integer n; RupLive(r, n) ==> RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert clauses: \forall integer n; RupLive(r, n) ==> RupClause(r, n); */
  /*@ assert ordered: RupOrdered(r); */
  /*@ assert memory: RupMemory(r); */
  /*@ assert store: RupValid(r); */
  /*@ assert view: RupView(r, value); */
  if (tautology) {
    retract_all(value, r->trail, size) /*@ ghost (r->variables) */;
    /*@ assert closed: RupAllOpen(value, r->variables); */
  } else {
    /*@ assert apart: \forall integer i; 0 <= i < literals ==> \separated(literal + i, r->trail + (0 .. r->variables - 1)); */
    result = propagate(r, value, size, hint, hints);
    /*@ assert closed: RupAllOpen(value, r->variables); */
    /*@ assert literals: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Pre); */
    /*@ assert negated: \forall integer i, s; 0 <= i < literals && size <= s ==> RupOnTrail(r->trail, s, -literal[i]); */
    /*@ assert countermodel: result == RUP_NO_CONFLICT || result == RUP_TWO_OPEN ==>
          \exists integer s; RupConsistent(r->trail, s, r->variables) &&
            (\forall integer i; 0 <= i < literals ==> RupOnTrail(r->trail, s, -literal[i])) &&
            (\forall integer h; 0 <= h < r->at ==> RupLive(r, hint[h]) && RupSatisfied(r, s, hint[h])) &&
            (result == RUP_TWO_OPEN ==> RupUndecided(r, s, hint[r->at])); */
    /*@ assert all: result == RUP_NO_CONFLICT ==> r->at == hints; */
    /*@ assert countermodels: result == RUP_NO_CONFLICT || result == RUP_TWO_OPEN ==>
          \exists integer s; RupCountermodel(r, s, literal, literals, hint, r->at); */
    /*@ assert none: result == RUP_NO_CONFLICT ==> r->at == hints &&
          \exists integer s; RupCountermodel(r, s, literal, literals, hint, hints); */
  }
  /*@ assert same_clauses: RupSameClauses{Pre, Here}(r); */
  /*@ ghost lemma_open_again(r->value, value, r->variables); */
  /*@ assert final_literals: \forall integer i; 0 <= i < literals ==> literal[i] == \at(literal[i], Pre); */
  /*@ assert in_range: RupLiteralsInRange(literal, 0, literals, r->variables); */
  /*@ assert same_hints: \forall integer i; 0 <= i < hints ==> hint[i] == \at(hint[i], Pre); */
  return result;
}
