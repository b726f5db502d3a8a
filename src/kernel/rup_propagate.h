/* Unit propagation with one clause. */
#ifndef RELUCERT_RUP_PROPAGATE_H
#define RELUCERT_RUP_PROPAGATE_H

#include "rup_assignment.h"
#include "rup_scan.h"

/*@ // literal[first .. end - 1] has a literal that is true under the partial assignment.
    predicate RupHolds{L}(int32_t *literal, integer first, integer end, int32_t *trail, integer size) =
      \exists integer i; first <= i < end && RupOnTrail(trail, size, literal[i]);

    // All of them but `unit` are false.
    predicate RupFalseBut{L}(int32_t *literal, integer first, integer end, int32_t *trail, integer size, integer unit) =
      \forall integer i; first <= i < end ==> literal[i] == unit || RupOnTrail(trail, size, -literal[i]);

    // Two different ones are open.
    predicate RupTwoAreOpen{L}(int32_t *literal, integer first, integer end, int32_t *trail, integer size) =
      \exists integer i, j; first <= i < end && first <= j < end && literal[i] != literal[j] &&
        !RupOnTrail(trail, size, literal[i]) && !RupOnTrail(trail, size, -literal[i]) &&
        !RupOnTrail(trail, size, literal[j]) && !RupOnTrail(trail, size, -literal[j]);
*/

/* Looks at the clause literal[first .. end - 1] and assigns its open literal if there is only one. */
/*@ requires memory:    RupAssignmentMemory(value, trail, variables) && RupAssignment(value, trail, size, variables);
    requires clause:    first <= end && \valid_read(literal + (first .. end - 1)) &&
                        RupLiteralsInRange(literal, first, end - first, variables);
    requires apart:     \separated(literal + (first .. end - 1), value + (-variables .. variables),
                                   trail + (0 .. variables - 1));
    terminates          \true;
    exits               \false;
    assigns             value[-variables .. variables], trail[size .. variables - 1];
    ensures  unit:      \result == RUP_SCAN_UNIT ==> size < variables && RupAssignment(value, trail, size + 1, variables);
    ensures  same:      \result != RUP_SCAN_UNIT ==> RupAssignment(value, trail, size, variables);
    ensures  kept:      \forall integer i; 0 <= i < size ==> trail[i] == \old(trail[i]);
    ensures  implied:   \result == RUP_SCAN_UNIT ==> \forall integer assignment;
                          RupTrailTrue{Pre}(trail, size, assignment) && SomeTrue{Pre}(assignment, literal, first, end - first) ==>
                          RupTrailTrue(trail, size + 1, assignment);
    ensures  conflict:  \result == RUP_SCAN_CONFLICT ==> \forall integer assignment;
                          !(RupTrailTrue{Pre}(trail, size, assignment) && SomeTrue{Pre}(assignment, literal, first, end - first));
    ensures  holds:     \result == RUP_SCAN_UNIT ==> RupHolds(literal, first, end, trail, size + 1);
    ensures  satisfied: \result == RUP_SCAN_TRUE ==> RupHolds(literal, first, end, trail, size);
    ensures  two_open:  \result == RUP_SCAN_TWO_OPEN ==> RupTwoAreOpen(literal, first, end, trail, size);
    ensures  result:    \result == RUP_SCAN_CONFLICT || \result == RUP_SCAN_UNIT || \result == RUP_SCAN_TRUE ||
                        \result == RUP_SCAN_TWO_OPEN;
*/
static inline enum rup_scan rup_propagate(signed char *value, int32_t *trail, int32_t size,
                                          const int32_t *literal, size_t first,
                                          size_t end) /*@ ghost (int variables) */
{
  int32_t unit;
  /*@ assert values: \forall integer l; -variables <= l <= variables ==> value[l] == 0 ||
        (value[l] == 1 && RupOnTrail(trail, size, l)) || (value[l] == -1 && RupOnTrail(trail, size, -l)); */
  /*@ assert open: \forall integer l; -variables <= l <= variables && value[l] == 0 ==>
        !RupOnTrail(trail, size, l) && !RupOnTrail(trail, size, -l); */
  enum rup_scan scan = rup_scan(literal, first, end, value, &unit) /*@ ghost (variables) */;
  /*@ assert same_trail: \forall integer i; 0 <= i < size ==> trail[i] == \at(trail[i], Pre); */
  /*@ assert same_clause: \forall integer i; first <= i < end ==> literal[i] == \at(literal[i], Pre); */
  /*@ assert assignment: RupAssignment(value, trail, size, variables); */
  /*@ assert complement: \forall integer assignment, integer l;
        l != 0 && LiteralTrue(assignment, -l) ==> !LiteralTrue(assignment, l); */
  /*@ assert false_literals: \forall integer assignment, integer l;
        l != 0 && RupTrailTrue{Pre}(trail, size, assignment) && RupOnTrail{Pre}(trail, size, -l) ==> !LiteralTrue(assignment, l); */
  /*@ assert conflict: scan == RUP_SCAN_CONFLICT ==> RupFalseBut{Pre}(literal, first, end, trail, size, 0); */
  /*@ assert unit: scan == RUP_SCAN_UNIT ==> RupFalseBut{Pre}(literal, first, end, trail, size, \at(unit, Here)); */
  /*@ assert implied: scan == RUP_SCAN_UNIT ==> \forall integer assignment;
        RupTrailTrue{Pre}(trail, size, assignment) && SomeTrue{Pre}(assignment, literal, first, end - first) ==>
        LiteralTrue(assignment, unit); */
  if (scan == RUP_SCAN_UNIT)
    rup_assign(value, trail, size, unit) /*@ ghost (variables) */;
  return scan;
}

#endif
