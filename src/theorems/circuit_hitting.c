/* Induction over the wires, and over those that a gate takes. */
#include "circuit_hitting.h"

#include "digit.h"

/*@ // No input of element k is TRUE.
    predicate MissesCut{L}(integer assignment, struct set_system *cuts, integer k) =
      \forall integer i; 0 <= i && InCut{L}(cuts, k, i) ==> !VariableTrue(assignment, i + 1);

    // If wire w is TRUE, as far as the first n wires that its gate takes make it so, then beyond the cut, too, when the cut is missed.
    predicate TrueBeyondToo{L}(struct circuit *c, struct set_system *cuts, integer k, integer w, integer n) =
      \forall integer assignment; MissesCut{L}(assignment, cuts, k) && PinsTrue{L}(c, assignment, w, n) ==> TrueBeyondCut{L}(c, cuts, k, w, n);
*/

/* An input. */
/*@ ghost
  /@ requires circuit: \valid_read(c) && w < c->inputs;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures input: TrueBeyondToo(c, cuts, k, w, 0);
  @/
  static void lemma_missed_input(const struct circuit *c, const struct set_system *cuts, size_t k, uint32_t w) {
    /@ assert plain: \forall integer assignment; PinsTrue(c, assignment, w, 0) ==> VariableTrue(assignment, w + 1); @/
    ;
  }
*/

/* One wire more of a gate. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && c->inputs <= w < CircuitWires(c) && n < GatePins(c, w);
     requires pin: WirePin(c, w, n) < w;
     requires below: TrueBeyondToo(c, cuts, k, w, n);
     requires taken: TrueBeyondToo(c, cuts, k, WirePin(c, w, n), GatePins(c, WirePin(c, w, n)));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures next: TrueBeyondToo(c, cuts, k, w, n + 1);
  @/
  static void lemma_missed_pin(const struct circuit *c, const struct set_system *cuts, size_t k, uint32_t w, size_t n) {
    ;
  }
*/

/* A gate. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && c->inputs <= w < CircuitWires(c);
     requires below: \forall integer v; 0 <= v < w ==> TrueBeyondToo(c, cuts, k, v, GatePins(c, v));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures gate: TrueBeyondToo(c, cuts, k, w, GatePins(c, w));
  @/
  static void lemma_missed_gate(const struct circuit *c, const struct set_system *cuts, size_t k, uint32_t w) {
    const size_t first = c->start[w - c->inputs];
    const size_t pins = c->start[w - c->inputs + 1] - first;
    /@ loop invariant index: 0 <= n <= pins;
       loop invariant pins: TrueBeyondToo(c, cuts, k, w, n);
       loop assigns n;
       loop variant pins - n;
    @/
    for (size_t n = 0; n < pins; n++) {
      /@ assert pin: WirePin(c, w, n) == c->pin[first + n] && c->pin[first + n] < w; @/
      lemma_missed_pin(c, cuts, k, w, n);
    }
  }
*/

/* The output. */
/*@ ghost
  /@ requires circuit: CircuitValid(c);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cut: \forall integer assignment; Satisfies(assignment, c) && IsCut(c, cuts, k) ==> !MissesCut(assignment, cuts, k);
  @/
  static void lemma_missed(const struct circuit *c, const struct set_system *cuts, size_t k) {
    const size_t wires = c->inputs + c->gates;
    /@ loop invariant index: 0 <= w <= wires;
       loop invariant below: \forall integer v; 0 <= v < w ==> TrueBeyondToo(c, cuts, k, v, GatePins(c, v));
       loop assigns w;
       loop variant wires - w;
    @/
    for (uint32_t w = 0; w < wires; w++) {
      if (w < c->inputs)
        lemma_missed_input(c, cuts, k, w);
      else
        lemma_missed_gate(c, cuts, k, w);
    }
    /@ assert output: TrueBeyondToo(c, cuts, k, c->output, GatePins(c, c->output)); @/
    ;
  }
*/

/* An assignment is a selection. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures digit: \forall integer assignment, i; SelectionDigit(assignment, i) == Digit(assignment, i);
     ensures same: \forall integer assignment, i; Selected(assignment, i) <==> VariableTrue(assignment, i + 1);
  @/
  static void lemma_selection(void) {
    lemma_variable_true();
    /@ assert open: \forall integer assignment, i; SelectionDigitAt(assignment, i, 1) == SelectionDigitAt(assignment, i, 0); @/
    ;
  }
*/

/* An element that is not covered is missed. */
/*@ ghost
  /@ requires cuts: SetSystemStarts(cuts) && k < cuts->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures missed: \forall integer assignment; !Covered(assignment, cuts, k) ==> MissesCut(assignment, cuts, k);
  @/
  static void lemma_uncovered_cut(const struct set_system *cuts, size_t k) {
    const size_t first = cuts->start[k];
    const size_t members = cuts->start[k + 1] - first;
    const uint32_t *set = cuts->member_of + first;
    /@ loop invariant index: 0 <= m <= members;
       loop invariant missed: \forall integer assignment, i; !SomeSelected(assignment, set, m) && IsMember(cuts->member_of, first, first + m, i) ==>
         !Selected(assignment, i);
       loop assigns m;
       loop variant members - m;
    @/
    for (size_t m = 0; m < members; m++) {
      /@ assert place: set[m] == cuts->member_of[first + m]; @/
      /@ assert some: \forall integer assignment; SomeSelected(assignment, set, m + 1) <==>
           SomeSelected(assignment, set, m) || Selected(assignment, set[m]); @/
      /@ assert member: \forall integer i; IsMember(cuts->member_of, first, first + m + 1, i) <==>
           IsMember(cuts->member_of, first, first + m, i) || i == set[m]; @/
      ;
    }
    /@ assert element: first + members == cuts->start[k + 1] && ElementDegree(cuts, k) == members; @/
    lemma_selection();
  }
*/

/* What a selection costs when each set costs 1. */
/*@ ghost
  /@ requires costs: \forall integer i; 0 <= i < inputs ==> cost[i] == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures size: \forall integer assignment; SelectedCost(assignment, cost, inputs) == AssignmentSize(assignment, inputs);
  @/
  static void lemma_unit_costs(const uint64_t *cost, uint32_t inputs) {
    lemma_selection();
    /@ loop invariant index: 0 <= i <= inputs;
       loop invariant size: \forall integer assignment; SelectedCost(assignment, cost, i) == AssignmentSize(assignment, i);
       loop assigns i;
       loop variant inputs - i;
    @/
    for (uint32_t i = 0; i < inputs; i++) {
      /@ assert one: cost[i] == 1; @/
      ;
    }
  }
*/

/*@ ghost
  void theorem_of_cuts(const struct circuit *c, const struct set_system *cuts) {
    /@ loop invariant index: 0 <= k <= cuts->elements;
       loop invariant covered: \forall integer assignment, h; 0 <= h < k && Satisfies(assignment, c) && IsCut(c, cuts, h) ==> Covered(assignment, cuts, h);
       loop assigns k;
       loop variant cuts->elements - k;
    @/
    for (size_t k = 0; k < cuts->elements; k++) {
      lemma_missed(c, cuts, k);
      lemma_uncovered_cut(cuts, k);
    }
    /@ assert cover: (\forall integer k; 0 <= k < cuts->elements ==> IsCut(c, cuts, k)) ==>
         \forall integer assignment; Satisfies(assignment, c) ==> IsCover(assignment, cuts); @/
    lemma_unit_costs(cuts->cost, c->inputs);
  }
*/
