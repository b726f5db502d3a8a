/* One clause under an assignment. */
#ifndef RELUCERT_RUP_SCAN_H
#define RELUCERT_RUP_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rup_scan {
  RUP_SCAN_CONFLICT, /* every literal is false */
  RUP_SCAN_UNIT,     /* one literal, perhaps repeated, is open; the others are false */
  RUP_SCAN_TRUE,     /* a literal is true */
  RUP_SCAN_TWO_OPEN  /* two different literals are open, none is true */
};

/* The clause is literal[first .. end - 1]; value[l] is the value of the literal l: 1 true, -1 false, 0 open.  So value points into the middle of
 * its array. */
/*@ predicate RupScannable{L}(int32_t *literal, integer first, integer end, signed char *value, integer variables) =
      first <= end && 0 <= variables &&
      \valid_read(literal + (first .. end - 1)) && \valid_read(value + (-variables .. variables)) &&
      (\forall integer i; first <= i < end ==> -variables <= literal[i] <= variables && literal[i] != 0) &&
      \forall integer l; -variables <= l <= variables ==> -1 <= value[l] <= 1;

    predicate RupFalse{L}(int32_t *literal, integer first, integer end, signed char *value) =
      \forall integer i; first <= i < end ==> value[literal[i]] == -1;

    predicate RupUnit{L}(int32_t *literal, integer first, integer end, signed char *value, integer unit) =
      value[unit] == 0 && (\exists integer i; first <= i < end && literal[i] == unit) &&
      \forall integer i; first <= i < end ==> value[literal[i]] == -1 || literal[i] == unit;

    predicate RupTrue{L}(int32_t *literal, integer first, integer end, signed char *value) =
      \exists integer i; first <= i < end && value[literal[i]] == 1;

    predicate RupTwoOpen{L}(int32_t *literal, integer first, integer end, signed char *value) =
      \exists integer i, j; first <= i < end && first <= j < end && literal[i] != literal[j] &&
        value[literal[i]] == 0 && value[literal[j]] == 0;
*/

/* rup_scan for a clause with several literals that are not false. */
/*@ requires valid:     RupScannable(literal, first, end, value, variables) && \valid(unit);
    requires separated: \separated(unit, literal + (first .. end - 1), value + (-variables .. variables));
    terminates          \true;
    exits               \false;
    assigns             *unit;
    ensures conflict:   \result == RUP_SCAN_CONFLICT <==> RupFalse(literal, first, end, value);
    ensures unit:       \result == RUP_SCAN_UNIT ==> RupUnit(literal, first, end, value, *unit);
    ensures satisfied:  \result == RUP_SCAN_TRUE <==> RupTrue(literal, first, end, value);
    ensures two_open:   \result == RUP_SCAN_TWO_OPEN ==> RupTwoOpen(literal, first, end, value);
    ensures result:     \result == RUP_SCAN_CONFLICT || \result == RUP_SCAN_UNIT || \result == RUP_SCAN_TRUE ||
                        \result == RUP_SCAN_TWO_OPEN;
*/
static enum rup_scan rup_scan_repetitions(const int32_t *literal, size_t first, size_t end,
                                          const signed char *value,
                                          int32_t *unit) /*@ ghost (int variables) */
{
  int32_t open = 0;
  bool two_open = false;
  /*@ loop invariant index:    first <= i <= end;
      loop invariant not_true: \forall integer j; first <= j < i ==> value[literal[j]] != 1;
      loop invariant none:     open == 0 ==> \forall integer j; first <= j < i ==> value[literal[j]] == -1;
      loop invariant open:     open != 0 ==> value[open] == 0 && \exists integer j; first <= j < i && literal[j] == open;
      loop invariant single:   !two_open ==> \forall integer j; first <= j < i ==> value[literal[j]] == -1 || literal[j] == open;
      loop invariant two_open: two_open ==> open != 0 && RupTwoOpen(literal, first, i, value);
      loop assigns             i, open, two_open;
      loop variant             end - i;
  */
  for (size_t i = first; i < end; i++) {
    int32_t l = literal[i];
    if (value[l] == 1)
      return RUP_SCAN_TRUE;
    if (value[l] == 0) {
      two_open = two_open || (open != 0 && open != l);
      open = l;
    }
  }
  if (two_open)
    return RUP_SCAN_TWO_OPEN;
  *unit = open;
  return open == 0 ? RUP_SCAN_CONFLICT : RUP_SCAN_UNIT;
}

/* Looks at the clause.  *unit is the open literal for RUP_SCAN_UNIT.  Where that literal stands cannot be predicted, so the loop has no
 * branch on it. */
/*@ requires valid:     RupScannable(literal, first, end, value, variables) && \valid(unit);
    requires separated: \separated(unit, literal + (first .. end - 1), value + (-variables .. variables));
    terminates          \true;
    exits               \false;
    assigns             *unit;
    ensures conflict:   \result == RUP_SCAN_CONFLICT <==> RupFalse(literal, first, end, value);
    ensures unit:       \result == RUP_SCAN_UNIT ==> RupUnit(literal, first, end, value, *unit);
    ensures satisfied:  \result == RUP_SCAN_TRUE <==> RupTrue(literal, first, end, value);
    ensures two_open:   \result == RUP_SCAN_TWO_OPEN ==> RupTwoOpen(literal, first, end, value);
    ensures result:     \result == RUP_SCAN_CONFLICT || \result == RUP_SCAN_UNIT || \result == RUP_SCAN_TRUE ||
                        \result == RUP_SCAN_TWO_OPEN;
*/
static inline enum rup_scan rup_scan(const int32_t *literal, size_t first, size_t end,
                                     const signed char *value, int32_t *unit) /*@ ghost (int variables) */
{
  int32_t candidate = 0;
  size_t candidates = 0;
  /*@ loop invariant index:     first <= i <= end && candidates <= i - first;
      loop invariant none:      candidates == 0 <==> \forall integer j; first <= j < i ==> value[literal[j]] == -1;
      loop invariant candidate: candidates != 0 ==> value[candidate] != -1 &&
                                  \exists integer j; first <= j < i && literal[j] == candidate;
      loop invariant single:    candidates == 1 ==>
                                  \forall integer j; first <= j < i ==> value[literal[j]] == -1 || literal[j] == candidate;
      loop assigns              i, candidate, candidates;
      loop variant              end - i;
  */
  for (size_t i = first; i < end; i++) {
    int32_t l = literal[i];
    bool not_false = value[l] != -1;
    candidate = not_false ? l : candidate;
    candidates += not_false;
  }
  if (candidates == 0)
    return RUP_SCAN_CONFLICT;
  if (candidates > 1)
    return rup_scan_repetitions(literal, first, end, value, unit) /*@ ghost (variables) */;
  *unit = candidate;
  return value[candidate] == 0 ? RUP_SCAN_UNIT : RUP_SCAN_TRUE;
}

#endif
