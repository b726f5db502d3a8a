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
  RUP_SCAN_TWO_OPEN  /* two different literals are open */
};

/*@ predicate RupLiterals{L}(int32_t *literal, integer size, integer variables) =
      \forall integer i; 0 <= i < size ==> -variables <= literal[i] <= variables && literal[i] != 0;

    predicate RupValues{L}(signed char *value, integer variables) =
      \forall integer l; -variables <= l <= variables ==> -1 <= value[l] <= 1;

    predicate RupFalse{L}(int32_t *literal, integer size, signed char *value) =
      \forall integer i; 0 <= i < size ==> value[literal[i]] == -1;

    predicate RupUnit{L}(int32_t *literal, integer size, signed char *value, integer unit) =
      value[unit] == 0 && (\exists integer i; 0 <= i < size && literal[i] == unit) &&
      \forall integer i; 0 <= i < size ==> value[literal[i]] == -1 || literal[i] == unit;

    predicate RupTrue{L}(int32_t *literal, integer size, signed char *value) =
      \exists integer i; 0 <= i < size && value[literal[i]] == 1;

    predicate RupTwoOpen{L}(int32_t *literal, integer size, signed char *value) =
      \exists integer i, j; 0 <= i < size && 0 <= j < size && value[literal[i]] == 0 && value[literal[j]] == 0 &&
        literal[i] != literal[j];
*/

/* rup_scan for a clause with several literals that are not false. */
/*@ requires valid:     \valid_read(literal + (0 .. literals - 1)) && \valid_read(value + (-variables .. variables)) && \valid(unit);
    requires separated: \separated(unit, literal + (0 .. literals - 1), value + (-variables .. variables));
    requires range:     0 <= variables && RupLiterals(literal, literals, variables) && RupValues(value, variables);
    terminates          \true;
    exits               \false;
    assigns             *unit;
    ensures conflict:   \result == RUP_SCAN_CONFLICT ==> RupFalse(literal, literals, value);
    ensures unit:       \result == RUP_SCAN_UNIT ==> RupUnit(literal, literals, value, *unit) && -variables <= *unit <= variables && *unit != 0;
    ensures satisfied:  \result == RUP_SCAN_TRUE ==> RupTrue(literal, literals, value);
    ensures two_open:   \result == RUP_SCAN_TWO_OPEN ==> RupTwoOpen(literal, literals, value);
    ensures result:     \result == RUP_SCAN_CONFLICT || \result == RUP_SCAN_UNIT || \result == RUP_SCAN_TRUE || \result == RUP_SCAN_TWO_OPEN;
*/
static enum rup_scan rup_scan_repetitions(const int32_t *literal, size_t literals, const signed char *value,
                                          int32_t *unit) /*@ ghost (int variables) */
{
  int32_t open = 0;
  /*@ loop invariant index:   0 <= i <= literals;
      loop invariant open:    open != 0 ==> -variables <= open <= variables && value[open] == 0 && \exists integer j; 0 <= j < i && literal[j] == open;
      loop invariant partial: \forall integer j; 0 <= j < i ==> value[literal[j]] == -1 || (open != 0 && literal[j] == open);
      loop assigns            i, open;
      loop variant            literals - i;
  */
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    if (value[l] == 1)
      return RUP_SCAN_TRUE;
    if (value[l] == 0) {
      if (open != 0 && open != l)
        return RUP_SCAN_TWO_OPEN;
      open = l;
    }
  }
  *unit = open;
  return open == 0 ? RUP_SCAN_CONFLICT : RUP_SCAN_UNIT;
}

/* Looks at the clause literal[0 .. literals - 1] under the assignment; value points at the value of the literal 0 that does not exist.  *unit is the open
 * literal for RUP_SCAN_UNIT.  Where that literal stands cannot be predicted, so the loop has no branch on it. */
/*@ requires valid:     \valid_read(literal + (0 .. literals - 1)) && \valid_read(value + (-variables .. variables)) && \valid(unit);
    requires separated: \separated(unit, literal + (0 .. literals - 1), value + (-variables .. variables));
    requires range:     0 <= variables && RupLiterals(literal, literals, variables) && RupValues(value, variables);
    terminates          \true;
    exits               \false;
    assigns             *unit;
    ensures conflict:   \result == RUP_SCAN_CONFLICT <==> RupFalse(literal, literals, value);
    ensures unit:       \result == RUP_SCAN_UNIT ==> RupUnit(literal, literals, value, *unit) && -variables <= *unit <= variables && *unit != 0;
    ensures satisfied:  \result == RUP_SCAN_TRUE ==> RupTrue(literal, literals, value);
    ensures two_open:   \result == RUP_SCAN_TWO_OPEN ==> RupTwoOpen(literal, literals, value);
    ensures result:     \result == RUP_SCAN_CONFLICT || \result == RUP_SCAN_UNIT || \result == RUP_SCAN_TRUE || \result == RUP_SCAN_TWO_OPEN;
*/
static inline enum rup_scan rup_scan(const int32_t *literal, size_t literals, const signed char *value,
                                     int32_t *unit) /*@ ghost (int variables) */
{
  int32_t candidate = 0;
  size_t candidates = 0;
  /*@ loop invariant index:     0 <= i <= literals && candidates <= i;
      loop invariant none:      candidates == 0 <==> \forall integer j; 0 <= j < i ==> value[literal[j]] == -1;
      loop invariant candidate: candidates != 0 ==> -variables <= candidate <= variables && candidate != 0 && value[candidate] != -1 &&
                                  \exists integer j; 0 <= j < i && literal[j] == candidate;
      loop invariant single:    candidates == 1 ==> \forall integer j; 0 <= j < i ==> value[literal[j]] == -1 || literal[j] == candidate;
      loop assigns              i, candidate, candidates;
      loop variant              literals - i;
  */
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    bool not_false = value[l] != -1;
    candidate = not_false ? l : candidate;
    candidates += not_false;
  }
  if (candidates == 0)
    return RUP_SCAN_CONFLICT;
  if (candidates > 1)
    return rup_scan_repetitions(literal, literals, value, unit) /*@ ghost (variables) */;
  *unit = candidate;
  return value[candidate] == 0 ? RUP_SCAN_UNIT : RUP_SCAN_TRUE;
}

#endif
