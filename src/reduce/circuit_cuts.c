#include "circuit_cuts.h"

#include "circuit_cut_words.h"

/*@ // Wire w with all that its gate takes.
    predicate WireBeyondCut{L}(struct circuit *c, struct set_system *cuts, integer k, integer w) =
      TrueBeyondCut{L}(c, cuts, k, w, GatePins{L}(c, w));

    // The words overlap neither the circuit nor the elements.
    predicate WordsApart{L}(struct circuit *c, struct set_system *cuts, uint64_t *value) =
      \separated(value + (0 .. CircuitWires{L}(c) - 1), c, c->start + (0 .. c->gates)) &&
      \separated(value + (0 .. CircuitWires{L}(c) - 1), cuts, cuts->start + (0 .. cuts->elements));

    // The word of wire w in state B has its values, by the circuit and the elements of state A, for the elements first .. first + size - 1.
    predicate WordIs{A, B}(struct circuit *c, struct set_system *cuts, integer first, integer size, uint64_t *value, integer w) =
      \forall integer b; 0 <= b < size ==> (Bit(\at(value[w], B), b) <==> WireBeyondCut{A}(c, cuts, first + b, w));

    // Of what the values of the wires follow from, this is 64-bit numbers as the words are: it is the same in both states.
    predicate SameNumbersOfCuts{A, B}(struct circuit *c, struct set_system *cuts) =
      \at(c->gates, A) == \at(c->gates, B) && \at(cuts->elements, A) == \at(cuts->elements, B) &&
      (\forall integer g; 0 <= g <= \at(c->gates, A) ==> \at(c->start[g], A) == \at(c->start[g], B)) &&
      (\forall integer k; 0 <= k <= \at(cuts->elements, A) ==> \at(cuts->start[k], A) == \at(cuts->start[k], B));
*/

/* The words of the gates from those of the inputs, which are their values for the elements first .. first + size - 1. */
/*@ requires circuit:   CircuitValid(c);
    requires batch:     0 <= first && 0 <= size <= BATCH;
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1)) && WordsApart(c, cuts, value);
    requires inputs:    \forall integer i, b; 0 <= i < c->inputs && 0 <= b < size ==> (Bit(value[i], b) <==> !InCut(cuts, first + b, i));
    terminates          \true;
    exits               \false;
    assigns             value[c->inputs .. CircuitWires(c) - 1];
    ensures  wires:     \forall integer w; 0 <= w < CircuitWires{Pre}(c) ==> WordIs{Pre, Post}(c, cuts, first, size, value, w);
*/
static void evaluate(const struct circuit *c, uint64_t *value)
/*@ ghost (const struct set_system *cuts, size_t first, unsigned size) */
{
  const size_t gates = c->gates;
  /*@ loop invariant index:  0 <= g <= gates;
      loop invariant gates:  c->gates == gates;
      loop invariant starts: \forall integer k; 0 <= k <= gates ==> c->start[k] == \at(c->start[\at(k, Here)], Pre);
      loop invariant values: \forall integer w; 0 <= w < c->inputs + g ==> WordIs{Pre, Here}(c, cuts, first, size, value, w);
      loop assigns           g, value[c->inputs .. c->inputs + gates - 1];
      loop variant           gates - g;
  */
  for (size_t g = 0; g < gates; g++) {
    const size_t start = c->start[g];
    const size_t end = c->start[g + 1];
    /*@ assert end:  start <= end <= c->start[gates]; */
    /*@ assert pins: \forall integer p; start <= p < end ==> c->pin[p] < c->inputs + g; */
    const uint64_t word = c->conjunction[g] ? circuit_conjunction_word(value, c->pin, start, end)
                                            : circuit_disjunction_word(value, c->pin, start, end);
    /*@ assert all_bits:  c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
          (Bit(word, b) <==> AllBits(value, c->pin, start, end, b)); */
    /*@ assert some_bits: !c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
          (Bit(word, b) <==> SomeBits(value, c->pin, start, end, b)); */
    /*@ ghost
      /@ loop invariant index: start <= p <= end;
         loop invariant all:   c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
                                 (AllBits(value, c->pin, start, p, b) <==> TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, p - start));
         loop invariant some:  !c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
                                 (SomeBits(value, c->pin, start, p, b) <==> TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, p - start));
         loop assigns          p;
         loop variant          end - p;
       @/
      for (size_t p = start; p < end; p++) {
        /@ assert pin:  WirePin{Pre}(c, c->inputs + g, p - start) == c->pin[p] && c->pin[p] < c->inputs + g; @/
        /@ assert taken: WordIs{Pre, Here}(c, cuts, first, size, value, c->pin[p]); @/
        /@ assert both: c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
             (TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, p - start + 1) <==>
              TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, p - start) && WireBeyondCut{Pre}(c, cuts, first + b, c->pin[p])); @/
        /@ assert either: !c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
             (TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, p - start + 1) <==>
              TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, p - start) || WireBeyondCut{Pre}(c, cuts, first + b, c->pin[p])); @/
        ;
      }
    */
    /*@ assert pins:  GatePins{Pre}(c, c->inputs + g) == end - start; */
    /*@ assert all:   c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
          (Bit(word, b) <==> TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, end - start)); */
    /*@ assert some:  !c->conjunction[g] ==> \forall integer b; 0 <= b < size ==>
          (Bit(word, b) <==> TrueBeyondCut{Pre}(c, cuts, first + b, c->inputs + g, end - start)); */
    /*@ assert word:  \forall integer b; 0 <= b < size ==> (Bit(word, b) <==> WireBeyondCut{Pre}(c, cuts, first + b, c->inputs + g)); */
    /*@ ghost Made: ; */
    value[c->inputs + g] = word;
    /*@ assert kept:  \forall integer w; 0 <= w < c->inputs + g ==> value[w] == \at(value[w], Made); */
    /*@ assert made:  \forall integer w; 0 <= w < c->inputs + g ==> WordIs{Pre, Made}(c, cuts, first, size, value, w); */
    /*@ assert still: \forall integer w; 0 <= w < c->inputs + g && WordIs{Pre, Made}(c, cuts, first, size, value, w) ==>
          WordIs{Pre, Here}(c, cuts, first, size, value, w); */
    /*@ assert below: \forall integer w; 0 <= w < c->inputs + g ==> WordIs{Pre, Here}(c, cuts, first, size, value, w); */
    /*@ assert own:   WordIs{Pre, Here}(c, cuts, first, size, value, c->inputs + g); */
    /*@ assert next:  \forall integer w; 0 <= w <= c->inputs + g ==> WordIs{Pre, Here}(c, cuts, first, size, value, w); */
  }
}

/* Makes the inputs of the elements first .. first + size - 1 FALSE, each in the place of its element. */
/*@ requires cuts:      CutMembers(cuts, inputs);
    requires batch:     size <= BATCH && first + size <= cuts->elements;
    requires value:     \valid(value + (0 .. inputs - 1)) && (\forall integer i; 0 <= i < inputs ==> value[i] == UINT64_MAX);
    requires separated: \separated(value + (0 .. inputs - 1), cuts, cuts->start + (0 .. cuts->elements));
    terminates          \true;
    exits               \false;
    assigns             value[0 .. inputs - 1];
    ensures  cleared:   \forall integer i, b; 0 <= i < inputs && 0 <= b < size ==> (Bit(value[i], b) <==> !InCut{Pre}(cuts, first + b, i));
    ensures  untouched: \forall integer i; 0 <= i < inputs && (\forall integer e; first <= e < first + size ==> !InCut{Pre}(cuts, e, i)) ==>
                          value[i] == UINT64_MAX;
*/
static void clear_batch(const struct set_system *cuts, size_t first, unsigned size, uint64_t *value)
/*@ ghost (uint32_t inputs) */
{
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
  /*@ ghost complement_has_the_others(0); */
  /*@ loop invariant index:     0 <= k <= size;
      loop invariant elements:  cuts->elements == \at(cuts->elements, Pre);
      loop invariant starts:    \forall integer j; 0 <= j <= cuts->elements ==> cuts->start[j] == \at(cuts->start[\at(j, Here)], Pre);
      loop invariant members:   CutMembers(cuts, inputs);
      loop invariant cleared:   \forall integer i, b; 0 <= i < inputs && 0 <= b < BATCH ==>
                                  (Bit(value[i], b) <==> b >= k || !InCut{Pre}(cuts, first + b, i));
      loop invariant untouched: \forall integer i; 0 <= i < inputs && (\forall integer e; first <= e < first + k ==> !InCut{Pre}(cuts, e, i)) ==>
                                  value[i] == UINT64_MAX;
      loop assigns              k, value[0 .. inputs - 1];
      loop variant              size - k;
  */
  for (unsigned k = 0; k < size; k++) {
    /*@ assert here: \forall integer i; InCut(cuts, first + k, i) <==> InCut{Pre}(cuts, first + k, i); */
    circuit_clear_members(cuts, first + k, k, value) /*@ ghost (inputs) */;
    /*@ assert own: \forall integer i; 0 <= i < inputs ==> (Bit(value[i], k) <==> !InCut{Pre}(cuts, first + k, i)); */
    /*@ assert others: \forall integer i, b; 0 <= i < inputs && 0 <= b < BATCH && b != k ==>
          (Bit(value[i], b) <==> b > k || !InCut{Pre}(cuts, first + b, i)); */
    /*@ assert same: cuts->elements == \at(cuts->elements, Pre) &&
          \forall integer j; 0 <= j <= cuts->elements ==> cuts->start[j] == \at(cuts->start[\at(j, Here)], Pre); */
    /*@ assert ordered: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
    /*@ assert nowhere: \forall integer i; (\forall integer e; first <= e < first + k + 1 ==> !InCut{Pre}(cuts, e, i)) ==>
          !InCut{Pre}(cuts, first + k, i) && (\forall integer e; first <= e < first + k ==> !InCut{Pre}(cuts, e, i)); */
  }
}

/* Makes the inputs of the elements first .. first + size - 1 TRUE again; all others are. */
/*@ requires cuts:      CutMembers(cuts, inputs);
    requires batch:     size <= BATCH && first + size <= cuts->elements;
    requires value:     \valid(value + (0 .. inputs - 1));
    requires separated: \separated(value + (0 .. inputs - 1), cuts, cuts->start + (0 .. cuts->elements));
    requires untouched: \forall integer i; 0 <= i < inputs && (\forall integer e; first <= e < first + size ==> !InCut(cuts, e, i)) ==>
                          value[i] == UINT64_MAX;
    terminates          \true;
    exits               \false;
    assigns             value[0 .. inputs - 1];
    ensures  inputs:    \forall integer i; 0 <= i < inputs ==> value[i] == UINT64_MAX;
*/
static void restore_batch(const struct set_system *cuts, size_t first, unsigned size, uint64_t *value)
/*@ ghost (uint32_t inputs) */
{
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
  /*@ loop invariant index:    0 <= k <= size;
      loop invariant elements: cuts->elements == \at(cuts->elements, Pre);
      loop invariant starts:   \forall integer j; 0 <= j <= cuts->elements ==> cuts->start[j] == \at(cuts->start[\at(j, Here)], Pre);
      loop invariant members:  CutMembers(cuts, inputs);
      loop invariant restored: \forall integer i; 0 <= i < inputs && (\forall integer e; first + k <= e < first + size ==> !InCut{Pre}(cuts, e, i)) ==>
                                 value[i] == UINT64_MAX;
      loop assigns             k, value[0 .. inputs - 1];
      loop variant             size - k;
  */
  for (unsigned k = 0; k < size; k++) {
    /*@ assert here: \forall integer i; InCut(cuts, first + k, i) <==> InCut{Pre}(cuts, first + k, i); */
    circuit_restore_members(cuts, first + k, value) /*@ ghost (inputs) */;
    /*@ assert same: cuts->elements == \at(cuts->elements, Pre) &&
          \forall integer j; 0 <= j <= cuts->elements ==> cuts->start[j] == \at(cuts->start[\at(j, Here)], Pre); */
    /*@ assert ordered: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
    /*@ assert nowhere: \forall integer i; (\forall integer e; first + k + 1 <= e < first + size ==> !InCut{Pre}(cuts, e, i)) ==>
          InCut{Pre}(cuts, first + k, i) || (\forall integer e; first + k <= e < first + size ==> !InCut{Pre}(cuts, e, i)); */
  }
}

/* The output's word for the elements first .. first + size - 1.  The inputs' words are UINT64_MAX before. */
/*@ requires circuit:   CircuitValid(c) && CutMembers(cuts, c->inputs);
    requires batch:     size <= BATCH && first + size <= cuts->elements;
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1)) && (\forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX);
    requires separated: WordsApart(c, cuts, value);
    terminates          \true;
    exits               \false;
    assigns             value[0 .. CircuitWires(c) - 1];
    ensures  bits:      \forall integer k; first <= k < first + size ==> (Bit(\result, k - first) <==> !IsCut{Pre}(c, cuts, k));
    ensures  untouched: \forall integer i; 0 <= i < c->inputs && (\forall integer e; first <= e < first + size ==> !InCut{Pre}(cuts, e, i)) ==>
                          value[i] == UINT64_MAX;
*/
static uint64_t output_of_batch(const struct circuit *c, const struct set_system *cuts, size_t first,
                                unsigned size, uint64_t *value)
{
  /*@ ghost const size_t wires = c->inputs + c->gates; */
  /*@ assert given: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
  clear_batch(cuts, first, size, value) /*@ ghost (c->inputs) */;
  /*@ assert numbers: SameNumbersOfCuts{Pre, Here}(c, cuts); */
  /*@ assert ordered: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
  /*@ assert circuit: CircuitValid(c); */
  /*@ assert inputs:  \forall integer k, i; 0 <= k < cuts->elements ==> (InCut(cuts, k, i) <==> InCut{Pre}(cuts, k, i)); */
  /*@ ghost
    /@ loop invariant index: 0 <= w <= wires;
       loop invariant same:  \forall integer k, v, n; 0 <= k < cuts->elements && 0 <= v < w && n <= GatePins(c, v) ==>
                               (TrueBeyondCut(c, cuts, k, v, n) <==> TrueBeyondCut{Pre}(c, cuts, k, v, n));
       loop assigns          w;
       loop variant          wires - w;
     @/
    for (size_t w = 0; w < wires; w++) {
      size_t pins = w < c->inputs ? 0 : c->start[w - c->inputs + 1] - c->start[w - c->inputs];
      /@ assert pins: pins == GatePins(c, w) && pins == GatePins{Pre}(c, w); @/
      /@ loop invariant index: 0 <= n <= pins;
         loop invariant same:  \forall integer k, m; 0 <= k < cuts->elements && m <= n ==>
                                 (TrueBeyondCut(c, cuts, k, w, m) <==> TrueBeyondCut{Pre}(c, cuts, k, w, m));
         loop assigns          n;
         loop variant          pins - n;
       @/
      for (size_t n = 0; n < pins; n++) {
        /@ assert pin:   WirePin(c, w, n) == WirePin{Pre}(c, w, n) && WirePin(c, w, n) < w; @/
        /@ assert taken: GatePins(c, WirePin(c, w, n)) == GatePins{Pre}(c, WirePin{Pre}(c, w, n)); @/
        /@ assert wire:  \forall integer k; 0 <= k < cuts->elements ==>
             (WireBeyondCut(c, cuts, k, WirePin(c, w, n)) <==> WireBeyondCut{Pre}(c, cuts, k, WirePin{Pre}(c, w, n))); @/
        /@ assert next:  \forall integer k; 0 <= k < cuts->elements ==>
             (TrueBeyondCut(c, cuts, k, w, n + 1) <==> TrueBeyondCut{Pre}(c, cuts, k, w, n + 1)); @/
        ;
      }
    }
  */
  /*@ assert same:    \forall integer k; 0 <= k < cuts->elements ==> (IsCut(c, cuts, k) <==> IsCut{Pre}(c, cuts, k)); */
  /*@ ghost Cleared: ; */
  evaluate(c, value) /*@ ghost (cuts, first, size) */;
  /*@ assert output:  WordIs{Cleared, Here}(c, cuts, first, size, value, c->output); */
  /*@ assert bits:    \forall integer b; 0 <= b < size ==> (Bit(value[c->output], b) <==> !IsCut{Cleared}(c, cuts, first + b)); */
  /*@ assert cuts:    \forall integer b; 0 <= b < size ==> (Bit(value[c->output], b) <==> !IsCut{Pre}(c, cuts, first + b)); */
  /*@ assert shifted: \forall integer k; first <= k < first + size ==> (Bit(value[c->output], k - first) <==> !IsCut{Pre}(c, cuts, k)); */
  return value[c->output];
}

/* The first of the elements first .. first + size - 1 that is no cut, first + size if all are.  The inputs' words are UINT64_MAX before and after. */
/*@ requires circuit:   CircuitValid(c) && CutMembers(cuts, c->inputs);
    requires batch:     size <= BATCH && first + size <= cuts->elements;
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1)) && (\forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX);
    requires separated: WordsApart(c, cuts, value);
    terminates          \true;
    exits               \false;
    assigns             value[0 .. CircuitWires(c) - 1];
    ensures  inputs:    \forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX;
    ensures  range:     first <= \result <= first + size;
    ensures  cuts:      \forall integer k; first <= k < \result ==> IsCut{Pre}(c, cuts, k);
    ensures  first:     \result < first + size ==> !IsCut{Pre}(c, cuts, \result);
*/
static size_t first_of_batch(const struct circuit *c, const struct set_system *cuts, size_t first,
                             unsigned size, uint64_t *value)
{
  unsigned b = 0;
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
  const uint64_t output = output_of_batch(c, cuts, first, size, value);
  /*@ assert numbers: SameNumbersOfCuts{Pre, Here}(c, cuts); */
  /*@ assert ordered: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
  /*@ assert here:    \forall integer e, i; 0 <= e < cuts->elements ==> (InCut(cuts, e, i) <==> InCut{Pre}(cuts, e, i)); */
  /*@ assert members: CutMembers(cuts, c->inputs); */
  restore_batch(cuts, first, size, value) /*@ ghost (c->inputs) */;
  /*@ loop invariant index: 0 <= b <= size;
      loop invariant none:  \forall integer d; 0 <= d < b ==> !Bit(output, d);
      loop assigns          b;
      loop variant          size - b;
  */
  while (b < size && (output >> b & 1) == 0)
    b++;
  /*@ assert cuts: \forall integer k; first <= k < first + b ==> !Bit(output, k - first); */
  return first + b;
}

size_t circuit_first_non_cut(const struct circuit *c, const struct set_system *cuts, uint64_t *value)
{
  const size_t elements = cuts->elements;
  /*@ ghost const size_t wires = c->inputs + c->gates; */
  /*@ ghost members_are_inputs(cuts); */
  /*@ assert given: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
  /*@ assert given_elements: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
  /*@ loop invariant index: 0 <= i <= c->inputs;
      loop invariant ones:  \forall integer k; 0 <= k < i ==> value[k] == UINT64_MAX;
      loop assigns          i, value[0 .. c->inputs - 1];
      loop variant          c->inputs - i;
  */
  for (size_t i = 0; i < c->inputs; i++)
    value[i] = UINT64_MAX;
  size_t next = 0;
  /*@ loop invariant range:   0 <= next <= elements;
      loop invariant ones:    \forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX;
      loop invariant numbers: SameNumbersOfCuts{Pre, Here}(c, cuts);
      loop invariant cuts:    \forall integer k; 0 <= k < next ==> IsCut{Pre}(c, cuts, k);
      loop assigns            next, value[0 .. wires - 1];
      loop variant            elements - next;
  */
  while (next < elements) {
    /*@ assert gates_same: c->gates == \at(c->gates, Pre) && cuts->elements == \at(cuts->elements, Pre); */
    /*@ assert starts_same: \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(c->start[g], Pre); */
    /*@ assert elements_same: \forall integer k; 0 <= k <= cuts->elements ==> cuts->start[k] == \at(cuts->start[k], Pre); */
    /*@ assert ordered: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
    /*@ assert circuit_starts: CircuitStarts(c); */
    /*@ assert pins: \forall integer g, p; 0 <= g < c->gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < c->inputs + g; */
    /*@ assert circuit: CircuitValid(c); */
    /*@ assert ordered_elements: \forall integer i, j; 0 <= i <= j <= cuts->elements ==> cuts->start[i] <= cuts->start[j]; */
    /*@ assert members: CutMembers(cuts, c->inputs); */
    /*@ assert inputs:  \forall integer k, i; 0 <= k < cuts->elements ==> (InCut(cuts, k, i) <==> InCut{Pre}(cuts, k, i)); */
    /*@ ghost
      /@ loop invariant index: 0 <= w <= wires;
         loop invariant same:  \forall integer k, v, n; 0 <= k < cuts->elements && 0 <= v < w && n <= GatePins(c, v) ==>
                                 (TrueBeyondCut(c, cuts, k, v, n) <==> TrueBeyondCut{Pre}(c, cuts, k, v, n));
         loop assigns          w;
         loop variant          wires - w;
       @/
      for (size_t w = 0; w < wires; w++) {
        size_t pins = w < c->inputs ? 0 : c->start[w - c->inputs + 1] - c->start[w - c->inputs];
        /@ assert pins: pins == GatePins(c, w) && pins == GatePins{Pre}(c, w); @/
        /@ loop invariant index: 0 <= n <= pins;
           loop invariant same:  \forall integer k, m; 0 <= k < cuts->elements && m <= n ==>
                                   (TrueBeyondCut(c, cuts, k, w, m) <==> TrueBeyondCut{Pre}(c, cuts, k, w, m));
           loop assigns          n;
           loop variant          pins - n;
         @/
        for (size_t n = 0; n < pins; n++) {
          /@ assert pin:   WirePin(c, w, n) == WirePin{Pre}(c, w, n) && WirePin(c, w, n) < w; @/
          /@ assert taken: GatePins(c, WirePin(c, w, n)) == GatePins{Pre}(c, WirePin{Pre}(c, w, n)); @/
          /@ assert wire:  \forall integer k; 0 <= k < cuts->elements ==>
               (WireBeyondCut(c, cuts, k, WirePin(c, w, n)) <==> WireBeyondCut{Pre}(c, cuts, k, WirePin{Pre}(c, w, n))); @/
          /@ assert next:  \forall integer k; 0 <= k < cuts->elements ==>
               (TrueBeyondCut(c, cuts, k, w, n + 1) <==> TrueBeyondCut{Pre}(c, cuts, k, w, n + 1)); @/
          ;
        }
      }
    */
    /*@ assert same: \forall integer k; 0 <= k < elements ==> (IsCut(c, cuts, k) <==> IsCut{Pre}(c, cuts, k)); */
    const size_t left = elements - next;
    const unsigned size = left < BATCH ? (unsigned)left : BATCH;
    const size_t found = first_of_batch(c, cuts, next, size, value);
    /*@ assert still_gates: c->gates == \at(c->gates, Pre) && cuts->elements == \at(cuts->elements, Pre); */
    /*@ assert still_starts: \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(c->start[g], Pre); */
    /*@ assert still_elements: \forall integer k; 0 <= k <= cuts->elements ==> cuts->start[k] == \at(cuts->start[k], Pre); */
    if (found < next + size)
      return found;
    next = found;
  }
  return next;
}
