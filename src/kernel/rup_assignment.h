/* The partial assignment of unit propagation: a value for each literal, and the trail of the literals that are true. */
#ifndef RELUCERT_RUP_ASSIGNMENT_H
#define RELUCERT_RUP_ASSIGNMENT_H

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

    predicate RupAllOpen{L}(signed char *value, integer variables) =
      \forall integer l; -variables <= l <= variables ==> value[l] == 0;

    // The literals trail[0 .. size - 1] are true under the assignment.
    predicate RupTrailTrue{L}(int32_t *trail, integer size, integer assignment) =
      \forall integer i; 0 <= i < size ==> LiteralTrue(assignment, trail[i]);
*/

/*@ ghost
  /@ requires variables: 0 <= variables && -variables <= literal <= variables && literal != 0;
     requires open:      value[literal] == 0 && value[-literal] == 0;
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  room:      RupAssigned(value, variables) < variables;
  @/
  void lemma_open_variable(signed char *value, int variables, int literal);

  /@ requires variables: 0 <= variables && RupAssignment(value, trail, size, variables);
     requires literal:   -variables <= literal <= variables && literal != 0 && value[literal] == 0;
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  new:       \forall integer i; 0 <= i < size ==> trail[i] != literal && trail[i] != -literal;
     ensures  negation:  value[-literal] == 0;
     ensures  room:      size < variables;
  @/
  void lemma_open(signed char *value, int *trail, int size, int variables, int literal);
*/

/* Makes an open literal true. */
/*@ requires memory:  0 <= variables <= FORMULA_MAX_VARIABLES + 1 && \valid(value + (-variables .. variables));
    requires literal: -variables <= literal <= variables && literal != 0 && value[literal] == 0 && value[-literal] == 0;
    terminates        \true;
    exits             \false;
    assigns           value[literal], value[-literal];
    ensures  value:   value[literal] == 1 && value[-literal] == -1;
    ensures  count:   RupAssigned(value, variables) == \old(RupAssigned(value, variables)) + 1;
*/
static inline void rup_set_true(signed char *value, int32_t literal) /*@ ghost (int variables) */
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

/* Makes an open literal true and puts it on the trail. */
/*@ requires memory:  RupAssignmentMemory(value, trail, variables) && RupAssignment(value, trail, size, variables);
    requires literal: -variables <= literal <= variables && literal != 0 && value[literal] == 0;
    terminates        \true;
    exits             \false;
    assigns           value[literal], value[-literal], trail[size];
    ensures  room:    size < variables;
    ensures  valid:   RupAssignment(value, trail, size + 1, variables);
    ensures  trail:   trail[size] == literal && RupOnTrail(trail, size + 1, literal);
    ensures  kept:    \forall integer l; RupOnTrail{Pre}(trail, size, l) ==> RupOnTrail(trail, size + 1, l);
    ensures  implied: \forall integer assignment;
                        RupTrailTrue{Pre}(trail, size, assignment) && LiteralTrue(assignment, literal) ==>
                          RupTrailTrue(trail, size + 1, assignment);
*/
static inline void rup_assign(signed char *value, int32_t *trail, int32_t size, int32_t literal)
/*@ ghost (int variables) */
{
  /*@ ghost lemma_open(value, trail, size, variables, literal); */
  trail[size] = literal;
  /*@ assert kept: \forall integer i; 0 <= i < size ==> trail[i] == \at(trail[i], Pre); */
  /*@ assert before: \forall integer i; 0 <= i < size ==> value[trail[i]] == 1 && value[-trail[i]] == -1; */
  rup_set_true(value, literal) /*@ ghost (variables) */;
  /*@ assert trail: \forall integer i; 0 <= i < size + 1 ==> value[trail[i]] == 1 && value[-trail[i]] == -1; */
  /*@ assert range: RupLiteralsInRange(trail, 0, size + 1, variables); */
  /*@ assert listed: \forall integer l; RupOnTrail{Pre}(trail, size, l) ==> RupOnTrail(trail, size + 1, l); */
  /*@ assert last: RupOnTrail(trail, size + 1, literal); */
  /*@ assert assigned: \forall integer l; -variables <= l <= variables && value[l] != 0 ==>
        RupOnTrail(trail, size + 1, l) || RupOnTrail(trail, size + 1, -l); */
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
    ensures  trail:     \forall integer assignment;
                          SomeTrue{Pre}(assignment, literal, 0, literals) || RupTrailTrue(trail, \result, assignment);
    ensures  tautology: *tautology ==> \forall integer assignment; SomeTrue{Pre}(assignment, literal, 0, literals);
*/
int32_t rup_assume_negation(signed char *value, int32_t *trail, const int32_t *literal, size_t literals,
                            bool *tautology) /*@ ghost (int variables) */;

/* Makes all literals open again. */
/*@ requires memory:  RupAssignmentMemory(value, trail, variables) && RupAssignment(value, trail, size, variables);
    terminates        \true;
    exits             \false;
    assigns           value[-variables .. variables];
    ensures  open:    RupAllOpen(value, variables);
*/
void rup_retract_all(signed char *value, const int32_t *trail, int32_t size) /*@ ghost (int variables) */;

#endif
