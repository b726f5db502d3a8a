#include "circuit_cut_words.h"

#include "set_cover_places.h"

/*@ ghost
  void complement_has_the_others(uint64_t word)
  {
    ;
  }
*/

/*@ ghost
  void members_are_inputs(const struct set_system *cuts)
  {
    elements_between(cuts);
    /@ loop invariant index: 0 <= k <= cuts->elements;
       loop invariant range: \forall integer j, p; 0 <= j < k && cuts->start[j] <= p < cuts->start[j + 1] ==> cuts->member_of[p] < cuts->sets;
       loop assigns          k;
       loop variant          cuts->elements - k;
     @/
    for (size_t k = 0; k < cuts->elements; k++) {
      /@ assert ordered: cuts->start[k] <= cuts->start[k + 1]; @/
      size_t n = cuts->start[k + 1];
      /@ loop invariant index:  cuts->start[k] <= n <= cuts->start[k + 1];
         loop invariant ascend: AscendBetween(cuts->member_of, cuts->start[k], n, cuts->sets);
         loop invariant range:  \forall integer p; n <= p < cuts->start[k + 1] ==> cuts->member_of[p] < cuts->sets;
         loop assigns           n;
         loop variant           n;
       @/
      while (n > cuts->start[k])
        n--;
    }
  }
*/

/* The word with one bit only. */
/*@ requires bit:    bit < BATCH;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  word:   \result == (1 << bit);
*/
static uint64_t single_bit(unsigned bit)
{
  /*@ ghost
    /@ loop invariant index:    0 <= n <= bit;
       loop invariant positive: 0 < (1 << n);
       loop assigns             n;
       loop variant             bit - n;
     @/
    for (unsigned n = 0; n < bit; n++) {
      /@ assert twice: (1 << (n + 1)) == ((1 << n) << 1); @/
      ;
    }
    /@ loop invariant index: bit <= n <= 63;
       loop invariant below: 0 < (1 << bit) <= (1 << n);
       loop assigns          n;
       loop variant          63 - n;
     @/
    for (unsigned n = bit; n < 63; n++) {
      /@ assert twice: (1 << (n + 1)) == ((1 << n) << 1); @/
      ;
    }
  */
  /*@ assert below: (1 << bit) <= 0x8000000000000000; */
  return UINT64_C(1) << bit;
}

/*@ requires bit:    bit < BATCH;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  bit:    !Bit(\result, bit);
    ensures  others: \forall integer b; 0 <= b < BATCH && b != bit ==> (Bit(\result, b) <==> Bit(word, b));
*/
static uint64_t without_bit(uint64_t word, unsigned bit)
{
  return word & ~single_bit(bit);
}

void circuit_clear_members(const struct set_system *cuts, size_t element, unsigned bit, uint64_t *value)
/*@ ghost (uint32_t inputs) */
{
  const size_t start = cuts->start[element];
  const size_t end = cuts->start[element + 1];
  /*@ assert end: start <= end <= cuts->start[cuts->elements]; */
  /*@ loop invariant range:   start <= p <= end;
      loop invariant cleared: \forall integer i; 0 <= i < inputs ==>
                                (Bit(value[i], bit) <==> Bit(\at(value[\at(i, Here)], Pre), bit) && !IsMember(cuts->member_of, start, p, i));
      loop invariant others:  \forall integer i, b; 0 <= i < inputs && 0 <= b < BATCH && b != bit ==>
                                (Bit(value[i], b) <==> Bit(\at(value[\at(i, Here)], Pre), b));
      loop invariant untouched: \forall integer i; 0 <= i < inputs && !IsMember(cuts->member_of, start, p, i) ==>
                                value[i] == \at(value[\at(i, Here)], Pre);
      loop assigns            p, value[0 .. inputs - 1];
      loop variant            end - p;
  */
  for (size_t p = start; p < end; p++) {
    const uint32_t input = cuts->member_of[p];
    /*@ assert input: input < inputs; */
    value[input] = without_bit(value[input], bit);
  }
}

void circuit_restore_members(const struct set_system *cuts, size_t element, uint64_t *value)
/*@ ghost (uint32_t inputs) */
{
  const size_t start = cuts->start[element];
  const size_t end = cuts->start[element + 1];
  /*@ assert end: start <= end <= cuts->start[cuts->elements]; */
  /*@ loop invariant range:    start <= p <= end;
      loop invariant members:  \forall integer i; 0 <= i < inputs && IsMember(cuts->member_of, start, p, i) ==> value[i] == UINT64_MAX;
      loop invariant others:   \forall integer i; 0 <= i < inputs && !IsMember(cuts->member_of, start, p, i) ==>
                                 value[i] == \at(value[\at(i, Here)], Pre);
      loop assigns             p, value[0 .. inputs - 1];
      loop variant             end - p;
  */
  for (size_t p = start; p < end; p++) {
    const uint32_t input = cuts->member_of[p];
    /*@ assert input: input < inputs; */
    value[input] = UINT64_MAX;
  }
}

uint64_t circuit_conjunction_word(const uint64_t *value, const uint32_t *pin, size_t first, size_t end)
{
  uint64_t all = UINT64_MAX;
  /*@ ghost complement_has_the_others(0); */
  /*@ loop invariant index: first <= p <= end;
      loop invariant bits:  \forall integer b; 0 <= b < BATCH ==> (Bit(all, b) <==> AllBits(value, pin, first, p, b));
      loop assigns          p, all;
      loop variant          end - p;
  */
  for (size_t p = first; p < end; p++)
    all &= value[pin[p]];
  return all;
}

uint64_t circuit_disjunction_word(const uint64_t *value, const uint32_t *pin, size_t first, size_t end)
{
  uint64_t some = 0;
  /*@ loop invariant index: first <= p <= end;
      loop invariant bits:  \forall integer b; 0 <= b < BATCH ==> (Bit(some, b) <==> SomeBits(value, pin, first, p, b));
      loop assigns          p, some;
      loop variant          end - p;
  */
  for (size_t p = first; p < end; p++)
    some |= value[pin[p]];
  return some;
}
