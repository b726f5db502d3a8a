/* Words of bits for the wires of a circuit, a bit for each of 64 elements of a set system at once.  Part of circuit_first_non_cut. */
#ifndef RELUCERT_CIRCUIT_CUT_WORDS_H
#define RELUCERT_CIRCUIT_CUT_WORDS_H

#include "circuit_cuts.h"

/* Bit b of a word belongs to element first + b. */
enum { BATCH = 64 };

/*@ // Bit b of a word.
    predicate Bit(integer word, integer b) = (word & (1 << b)) != 0;

    // Bit b of all, or of some, of the words of the wires in the places first .. end - 1.
    predicate AllBits{L}(uint64_t *value, uint32_t *pin, integer first, integer end, integer b) =
      end <= first || (AllBits{L}(value, pin, first, end - 1, b) && Bit(value[pin[end - 1]], b));
    predicate SomeBits{L}(uint64_t *value, uint32_t *pin, integer first, integer end, integer b) =
      end > first && (SomeBits{L}(value, pin, first, end - 1, b) || Bit(value[pin[end - 1]], b));

    // What is read of the elements: members in places that stand one after the other, all of them inputs.
    predicate CutMembers{L}(struct set_system *cuts, integer inputs) =
      SetSystemStarts{L}(cuts) && \valid_read(cuts->member_of + (0 .. cuts->start[cuts->elements] - 1)) &&
      (\forall integer k, p; 0 <= k < cuts->elements && cuts->start[k] <= p < cuts->start[k + 1] ==> cuts->member_of[p] < inputs);
*/

/* A word without bits has all bits when it is complemented. */
/*@ ghost
  /@ terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  bits:    \forall integer b; 0 <= b < BATCH ==> (Bit((uint64_t)~word, b) <==> !Bit(word, b));
   @/
  void complement_has_the_others(uint64_t word);
*/

/* The members of the elements are inputs. */
/*@ ghost
  /@ requires system:  SetSystemValid(cuts);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  members: CutMembers(cuts, cuts->sets);
   @/
  void members_are_inputs(const struct set_system *cuts);
*/

/* Makes the inputs of element `element` FALSE in the place of `bit`. */
/*@ requires element:   CutMembers(cuts, inputs) && element < cuts->elements;
    requires value:     \valid(value + (0 .. inputs - 1));
    requires separated: \separated(value + (0 .. inputs - 1), cuts, cuts->start + (0 .. cuts->elements));
    requires bit:       bit < BATCH;
    terminates          \true;
    exits               \false;
    assigns             value[0 .. inputs - 1];
    ensures  cleared:   \forall integer i; 0 <= i < inputs ==>
                          (Bit(value[i], bit) <==> Bit(\at(value[\at(i, Here)], Pre), bit) && !InCut{Pre}(cuts, element, i));
    ensures  others:    \forall integer i, b; 0 <= i < inputs && 0 <= b < BATCH && b != bit ==>
                          (Bit(value[i], b) <==> Bit(\at(value[\at(i, Here)], Pre), b));
    ensures  untouched: \forall integer i; 0 <= i < inputs && !InCut{Pre}(cuts, element, i) ==> value[i] == \at(value[\at(i, Here)], Pre);
*/
void circuit_clear_members(const struct set_system *cuts, size_t element, unsigned bit, uint64_t *value)
    /*@ ghost (uint32_t inputs) */;

/* Makes the inputs of the element TRUE again, for all bits. */
/*@ requires element:   CutMembers(cuts, inputs) && element < cuts->elements;
    requires value:     \valid(value + (0 .. inputs - 1));
    requires separated: \separated(value + (0 .. inputs - 1), cuts, cuts->start + (0 .. cuts->elements));
    terminates          \true;
    exits               \false;
    assigns             value[0 .. inputs - 1];
    ensures  members:   \forall integer i; 0 <= i < inputs && InCut{Pre}(cuts, element, i) ==> value[i] == UINT64_MAX;
    ensures  others:    \forall integer i; 0 <= i < inputs && !InCut{Pre}(cuts, element, i) ==> value[i] == \at(value[\at(i, Here)], Pre);
*/
void circuit_restore_members(const struct set_system *cuts, size_t element, uint64_t *value)
    /*@ ghost (uint32_t inputs) */;

/* The values of a conjunction of the wires in the places first .. end - 1. */
/*@ requires pins:    \valid_read(pin + (first .. end - 1)) && (\forall integer p; first <= p < end ==> \valid_read(value + pin[p]));
    requires range:   first <= end;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  bits:    \forall integer b; 0 <= b < BATCH ==> (Bit(\result, b) <==> AllBits(value, pin, first, end, b));
*/
uint64_t circuit_conjunction_word(const uint64_t *value, const uint32_t *pin, size_t first, size_t end);

/* The values of their disjunction. */
/*@ requires pins:    \valid_read(pin + (first .. end - 1)) && (\forall integer p; first <= p < end ==> \valid_read(value + pin[p]));
    requires range:   first <= end;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  bits:    \forall integer b; 0 <= b < BATCH ==> (Bit(\result, b) <==> SomeBits(value, pin, first, end, b));
*/
uint64_t circuit_disjunction_word(const uint64_t *value, const uint32_t *pin, size_t first, size_t end);

#endif
