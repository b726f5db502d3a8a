#include "circuit_verify_error.h"

#include "../kernel/set_system_places.h"
#include "circuit_parts.h"
#include "circuit_places.h"
#include "circuit_sum.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"

/*@ requires claim:     CircuitClaimValid(claim) && claim->error && CircuitClaimSizes(claim);
    requires workspace: \valid(workspace) && CircuitWorkspaceError(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1], workspace->sample.label[0].value,
                        workspace->sample.multiplicity, workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameCircuitReduction{Pre, Post}(claim->reduction);
    ensures  exact:     CircuitErrorSettled{Pre}(claim, \result);
*/
static bool is_training_error(const struct circuit_claim *claim, struct circuit_workspace *workspace)
{
  const struct circuit_reduction *r = claim->reduction;
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t samples = r->samples; */
  /*@ assert stride:   Stride(claim->network) == claim->features + CircuitClaimBias(claim); */
  circuit_training_error(r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                         workspace->denominator);
  /*@ assert value:    \forall dataset D, weights w; IsClaimedCircuitSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        workspace->numerator[0].value == Product(CircuitClaimError{Pre}(D, w, claim), workspace->denominator[0].value); */
  /*@ assert place:    c == r->circuit && c == \at(claim->reduction->circuit, Pre) && r->first_row == \at(claim->reduction->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(claim->reduction->circuit->inputs, Pre) && c->gates == \at(claim->reduction->circuit->gates, Pre) &&
                       c->output == \at(claim->reduction->circuit->output, Pre) &&
                       c->conjunction == \at(claim->reduction->circuit->conjunction, Pre) &&
                       c->start == \at(claim->reduction->circuit->start, Pre) && c->pin == \at(claim->reduction->circuit->pin, Pre); */
  /*@ assert starts:   \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(claim->reduction->circuit->start[\at(g, Here)], Pre); */
  /*@ assert kinds:    \forall integer g; 0 <= g < c->gates ==>
                         c->conjunction[g] == \at(claim->reduction->circuit->conjunction[\at(g, Here)], Pre); */
  /*@ assert last:     c->start[c->gates] == \at(claim->reduction->circuit->start[claim->reduction->circuit->gates], Pre); */
  /*@ assert pins:     \forall integer p; 0 <= p < c->start[c->gates] ==> c->pin[p] == \at(claim->reduction->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert circuit:  SameCircuit{Pre, Here}(c); */
  /*@ assert same:     SameCircuitReduction{Pre, Here}(r); */
  /*@ ghost lemma_equal_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator, workspace->denominator); */
  /*@ assert equal:    \forall dataset D, weights w; IsClaimedCircuitSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        (Product(claim->error_numerator->value, workspace->denominator[0].value) ==
           Product(workspace->numerator[0].value, claim->error_denominator->value) <==>
         Product(CircuitClaimError{Pre}(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value); */
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

/* is_training_error; the circuit stays valid. */
/*@ requires claim:     CircuitClaimValid(claim) && claim->error && CircuitClaimSizes(claim);
    requires workspace: \valid(workspace) && CircuitWorkspaceError(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1], workspace->sample.label[0].value,
                        workspace->sample.multiplicity, workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameCircuitReduction{Pre, Post}(claim->reduction);
    ensures  circuit:   CircuitValid(claim->reduction->circuit);
    ensures  exact:     CircuitErrorSettled{Pre}(claim, \result);
*/
static bool is_valid_error(const struct circuit_claim *claim, struct circuit_workspace *workspace)
{
  /*@ ghost circuit_in_parts(claim->reduction); */
  /*@ ghost const struct circuit *c = claim->reduction->circuit; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const uint32_t inputs = c->inputs; */
  /*@ ghost const size_t total = c->start[gates]; */
  /*@ assert given_steps: \forall integer g; 0 <= g < gates ==> 0 <= c->start[g] <= c->start[g + 1] <= total; */
  /*@ assert given_pins:  \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  const bool exact = is_training_error(claim, workspace);
  /*@ assert place:    c == claim->reduction->circuit && c->gates == gates && c->inputs == inputs && c->start[gates] == total; */
  /*@ assert starts:   \forall integer g; 0 <= g <= gates ==> c->start[g] == \at(claim->reduction->circuit->start[\at(g, Here)], Pre); */
  /*@ assert steps:    \forall integer g; 0 <= g < gates ==> 0 <= c->start[g] <= c->start[g + 1] <= total; */
  /*@ assert below:    \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  /*@ ghost gates_stay_in_order(c); */
  /*@ assert begin:    CircuitStarts(c); */
  /*@ assert circuit:  CircuitValid(c); */
  return exact;
}

/* The wires that a gate takes, by the number of its own. */
/*@ ghost
  /@ requires   memory: \valid_read(c) && c->inputs == inputs;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    pins:   \forall integer w; inputs <= w ==> GatePins(c, w) == c->start[w - inputs + 1] - c->start[w - inputs];
     ensures    pin:    \forall integer w, n; inputs <= w ==> WirePin(c, w, n) == c->pin[c->start[w - inputs] + n];
     ensures    none:   \forall integer assignment, w; inputs <= w ==> (PinsTrue(c, assignment, w, 0) <==> c->conjunction[w - inputs]);
     ensures    input:  \forall integer assignment, w; 0 <= w < inputs ==>
                          (PinsTrue(c, assignment, w, GatePins(c, w)) <==> VariableTrue(assignment, w + 1));
  @/
  static void gates_mean(const struct circuit *c, uint32_t inputs)
  {
    /@ assert none: \forall integer w; 0 <= w < inputs ==> GatePins(c, w) == 0; @/
    ;
  }
*/

/* One more of the wires that a gate takes. */
/*@ ghost
  /@ requires   memory: \valid_read(c) && w == c->inputs + g && 0 <= n;
     requires   pin:    WirePin(c, w, n) == v && v < w;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    all:    c->conjunction[g] ==> \forall integer assignment; PinsTrue(c, assignment, w, n + 1) <==>
                          PinsTrue(c, assignment, w, n) && PinsTrue(c, assignment, v, GatePins(c, v));
     ensures    some:   !c->conjunction[g] ==> \forall integer assignment; PinsTrue(c, assignment, w, n + 1) <==>
                          PinsTrue(c, assignment, w, n) || PinsTrue(c, assignment, v, GatePins(c, v));
  @/
  static void one_more_pin(const struct circuit *c, size_t g, size_t w, size_t n, uint32_t v)
  {
    ;
  }
*/

/*@ // The system stands where it stood, and costs the same.
    predicate SameSystemPlaces{Before, After}(struct set_system *s) =
      \at(s->elements, Before) == \at(s->elements, After) && \at(s->sets, Before) == \at(s->sets, After) &&
      \at(s->start, Before) == \at(s->start, After) && \at(s->member_of, Before) == \at(s->member_of, After) &&
      \at(s->cost, Before) == \at(s->cost, After) &&
      \at(s->start[s->elements], Before) == \at(s->start[s->elements], After) &&
      (\forall integer j; 0 <= j < \at(s->sets, Before) ==> \at(s->cost[j], Before) == \at(s->cost[j], After));
*/

/*@ // What is_valid_error asks for, one unfolding away: what follows is about the circuit alone.
    predicate ErrorReady{L}(struct circuit_workspace *workspace, struct circuit_claim *claim, integer closed) =
      closed <= 0 ? CircuitClaimValid(claim) && claim->error && CircuitClaimSizes(claim) && \valid(workspace) && CircuitWorkspaceError(workspace, claim)
                  : ErrorReady(workspace, claim, closed - 1);
*/

/*@ ghost
  /@ requires   ready: ErrorReady(workspace, claim, 1);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    open:  ErrorReady(workspace, claim, 0);
  @/
  static void error_is_ready(const struct circuit_claim *claim, const struct circuit_workspace *workspace)
  {
    ;
  }
*/

/* is_valid_error; the circuit is satisfied by the same assignments. */
/*@ requires claim:     \valid_read(claim) && CircuitReduction(claim->reduction);
    requires ready:     ErrorReady(workspace, claim, 1);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1], workspace->sample.label[0].value,
                        workspace->sample.multiplicity, workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameCircuitReduction{Pre, Post}(claim->reduction);
    ensures  circuit:   CircuitValid(claim->reduction->circuit);
    ensures  kept:      \forall integer value; SatisfyingSizeAtLeast(claim->reduction->circuit, value) ==>
                          SatisfyingSizeAtLeast{Pre}(claim->reduction->circuit, value);
    ensures  exact:     CircuitErrorSettled{Pre}(claim, \result);
*/
static bool is_error_of_circuit(const struct circuit_claim *claim, struct circuit_workspace *workspace)
{
  /*@ ghost circuit_in_parts(claim->reduction); */
  /*@ ghost const struct circuit *c = claim->reduction->circuit; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const uint32_t inputs = c->inputs; */
  /*@ ghost const size_t total = c->start[gates]; */
  /*@ ghost gates_mean(c, inputs); */
  /*@ ghost error_is_ready(claim, workspace); */
  const bool exact = is_valid_error(claim, workspace);
  /*@ ghost gates_mean(c, inputs); */
  /*@ assert readable: \valid_read(c->pin + (0 .. total - 1)); */
  /*@ assert bounded:  total < 0x4000000000000000; */
  /*@ assert place:    c == claim->reduction->circuit && c->inputs == inputs && c->gates == gates && c->start[gates] == total; */
  /*@ assert fields:   inputs == \at(claim->reduction->circuit->inputs, Pre) && gates == \at(claim->reduction->circuit->gates, Pre) &&
                       c->output == \at(claim->reduction->circuit->output, Pre) &&
                       c->conjunction == \at(claim->reduction->circuit->conjunction, Pre) &&
                       c->start == \at(claim->reduction->circuit->start, Pre) && c->pin == \at(claim->reduction->circuit->pin, Pre); */
  /*@ assert starts:   \forall integer g; 0 <= g <= gates ==> c->start[g] == \at(claim->reduction->circuit->start[\at(g, Here)], Pre); */
  /*@ assert steps:    \forall integer g; 0 <= g < gates ==> 0 <= c->start[g] <= c->start[g + 1] <= total; */
  /*@ assert below:    \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  /*@ assert members:  \forall integer p; 0 <= p < total ==> c->pin[p] == \at(claim->reduction->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert wires:    \forall integer assignment, w; 0 <= w < inputs ==>
                         (PinsTrue(c, assignment, w, GatePins(c, w)) <==> PinsTrue{Pre}(c, assignment, w, GatePins{Pre}(c, w))); */
  /*@ ghost
    size_t w = inputs;
    /@ loop invariant index: 0 <= g <= gates && w == inputs + g;
       loop invariant same:  \forall integer assignment, v; 0 <= v < w ==>
                               (PinsTrue(c, assignment, v, GatePins(c, v)) <==> PinsTrue{Pre}(c, assignment, v, GatePins{Pre}(c, v)));
       loop assigns g, w;
       loop variant gates - g;
    @/
    for (size_t g = 0; g < gates; g++) {
      /@ assert step:   0 <= c->start[g] <= c->start[g + 1] <= total; @/
      const size_t first = c->start[g];
      const size_t pins = c->start[g + 1] - first;
      const bool conjunction = c->conjunction[g];
      /@ assert first:  first == \at(claim->reduction->circuit->start[\at(g, Here)], Pre); @/
      /@ assert end:    first + pins == \at(claim->reduction->circuit->start[\at(g + 1, Here)], Pre) && first + pins <= total; @/
      /@ assert kind:   conjunction <==> \at(claim->reduction->circuit->conjunction[\at(g, Here)], Pre); @/
      /@ assert pins:   GatePins(c, w) == pins; @/
      /@ assert pins_before: GatePins{Pre}(c, w) == pins; @/
      /@ assert none:   \forall integer assignment; PinsTrue(c, assignment, w, 0) <==> conjunction; @/
      /@ assert none_before: \forall integer assignment; PinsTrue{Pre}(c, assignment, w, 0) <==> conjunction; @/
      /@ loop invariant index: 0 <= n <= pins;
         loop invariant same:  \forall integer assignment; PinsTrue(c, assignment, w, n) <==> PinsTrue{Pre}(c, assignment, w, n);
         loop assigns n;
         loop variant pins - n;
      @/
      for (size_t n = 0; n < pins; n++) {
        /@ assert inside: 0 <= first + n < total; @/
        const uint32_t v = c->pin[first + n];
        /@ assert below:  v < w; @/
        /@ assert place:  v == \at(claim->reduction->circuit->pin[\at(first + n, Here)], Pre); @/
        /@ assert at:     WirePin(c, w, n) == c->pin[c->start[g] + n]; @/
        /@ assert pin:    WirePin(c, w, n) == v; @/
        /@ assert at_before: WirePin{Pre}(c, w, n) ==
             \at(claim->reduction->circuit->pin[claim->reduction->circuit->start[\at(g, Here)] + \at(n, Here)], Pre); @/
        /@ assert pin_before: WirePin{Pre}(c, w, n) == v; @/
        /@ assert taken:  \forall integer assignment; PinsTrue(c, assignment, v, GatePins(c, v)) <==>
             PinsTrue{Pre}(c, assignment, v, GatePins{Pre}(c, v)); @/
        one_more_pin(c, g, w, n, v);
        /@ assert kind:   conjunction <==> c->conjunction[g]; @/
        /@ assert all_before: conjunction ==> \forall integer assignment; PinsTrue{Pre}(c, assignment, w, n + 1) <==>
             PinsTrue{Pre}(c, assignment, w, n) && PinsTrue{Pre}(c, assignment, v, GatePins{Pre}(c, v)); @/
        /@ assert some_before: !conjunction ==> \forall integer assignment; PinsTrue{Pre}(c, assignment, w, n + 1) <==>
             PinsTrue{Pre}(c, assignment, w, n) || PinsTrue{Pre}(c, assignment, v, GatePins{Pre}(c, v)); @/
        ;
      }
      w++;
    }
  */
  /*@ assert satisfied: \forall integer assignment; Satisfies(assignment, c) <==> Satisfies{Pre}(assignment, c); */
  return exact;
}

/* is_error_of_circuit; the set system of the tree stays valid. */
/*@ requires claim:     CircuitClaimValid(claim) && claim->error && CircuitClaimSizes(claim);
    requires workspace: \valid(workspace) && CircuitWorkspaceError(workspace, claim);
    requires system:    SetSystemValid(workspace->tree.system) && CircuitWorkspaceApart(workspace);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1], workspace->sample.label[0].value,
                        workspace->sample.multiplicity, workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameCircuitReduction{Pre, Post}(claim->reduction);
    ensures  circuit:   CircuitValid(claim->reduction->circuit);
    ensures  kept:      \forall integer value; SatisfyingSizeAtLeast(claim->reduction->circuit, value) ==>
                          SatisfyingSizeAtLeast{Pre}(claim->reduction->circuit, value);
    ensures  system:    SetSystemValid(workspace->tree.system) && SameSystemPlaces{Pre, Post}(workspace->tree.system);
    ensures  exact:     CircuitErrorSettled{Pre}(claim, \result);
*/
static bool is_error_beside_system(const struct circuit_claim *claim, struct circuit_workspace *workspace)
{
  /*@ ghost const struct set_system *s = workspace->tree.system; */
  /*@ ghost const size_t elements = s->elements; */
  /*@ ghost const size_t total = s->start[elements]; */
  /*@ ghost sets_ascend_by_places(s); */
  /*@ assert given_apart: \separated(workspace, s->start + (0 .. elements)); */
  /*@ assert given_order: \forall integer i, k; 0 <= i <= k <= elements ==> s->start[i] <= s->start[k]; */
  /*@ assert given_ascend: \forall integer i; 0 <= i < elements ==> ElementAscends(s, i); */
  const bool exact = is_error_of_circuit(claim, workspace);
  /*@ assert fields:   s == workspace->tree.system && s->elements == elements && elements == \at(workspace->tree.system->elements, Pre) &&
                       s->sets == \at(workspace->tree.system->sets, Pre) && s->start == \at(workspace->tree.system->start, Pre) &&
                       s->member_of == \at(workspace->tree.system->member_of, Pre) && s->cost == \at(workspace->tree.system->cost, Pre); */
  /*@ assert starts:   \forall integer i; 0 <= i <= elements ==> s->start[i] == \at(workspace->tree.system->start[\at(i, Here)], Pre); */
  /*@ assert ordered:  \forall integer i, k; 0 <= i <= k <= elements ==> s->start[i] <= s->start[k]; */
  /*@ assert begin:    SetSystemStarts(s); */
  /*@ assert members:  \forall integer p; 0 <= p < total ==> s->member_of[p] == \at(workspace->tree.system->member_of[\at(p, Here)], Pre); */
  /*@ assert inside:   \forall integer i; 0 <= i < elements ==> 0 <= s->start[i] <= s->start[i + 1] <= total; */
  /*@ assert given_places: \forall integer i, p; 0 <= i < elements && s->start[i] <= p < s->start[i + 1] ==>
                         \at(workspace->tree.system->start[\at(i, Here)], Pre) <= p < \at(workspace->tree.system->start[\at(i + 1, Here)], Pre); */
  /*@ assert places:   \forall integer i, p; 0 <= i < elements && s->start[i] <= p < s->start[i + 1] ==>
                         0 <= p < total && s->member_of[p] == \at(workspace->tree.system->member_of[\at(p, Here)], Pre); */
  /*@ assert below:    \forall integer i, p; 0 <= i < elements && s->start[i] <= p < s->start[i + 1] ==> s->member_of[p] < s->sets; */
  /*@ assert next:     \forall integer i, p; 0 <= i < elements && s->start[i] < p < s->start[i + 1] ==> s->member_of[p - 1] < s->member_of[p]; */
  /*@ assert ascend:   \forall integer i; 0 <= i < elements ==> ElementAscends(s, i); */
  /*@ ghost sets_ascend_by_places(s); */
  /*@ assert costs:    \forall integer j; 0 <= j < s->sets ==> s->cost[j] == \at(workspace->tree.system->cost[\at(j, Here)], Pre); */
  /*@ assert positive: \forall integer j; 0 <= j < s->sets ==> 1 <= s->cost[j]; */
  /*@ assert memory:   \valid_read(s->member_of + (0 .. s->start[elements] - 1)) && \valid_read(s->cost + (0 .. s->sets - 1)); */
  /*@ assert system:   SetSystemValid(s); */
  return exact;
}

bool circuit_verify_error(const struct circuit_claim *claim, struct circuit_workspace *workspace)
{
  if (!claim->lower)
    return is_error_of_circuit(claim, workspace);
  /*@ ghost const struct circuit *c = claim->reduction->circuit; */
  /*@ assert given_tree:   CoverTreeRoom(&workspace->tree) && CoverTreeApart(&workspace->tree); */
  /*@ assert given_costs:  \forall integer i; 0 <= i < c->inputs ==> workspace->tree.system->cost[i] == 1; */
  const bool exact = is_error_beside_system(claim, workspace);
  /*@ assert tree_fields: workspace->tree.system == \at(workspace->tree.system, Pre) &&
                          workspace->tree.denominator == \at(workspace->tree.denominator, Pre) &&
                          workspace->tree.reduced == \at(workspace->tree.reduced, Pre) && workspace->tree.path == \at(workspace->tree.path, Pre) &&
                          workspace->tree.included == \at(workspace->tree.included, Pre) &&
                          workspace->tree.path_capacity == \at(workspace->tree.path_capacity, Pre) && workspace->word == \at(workspace->word, Pre); */
  /*@ assert circuit_fields: c == claim->reduction->circuit && c->inputs == \at(claim->reduction->circuit->inputs, Pre) &&
                          c->gates == \at(claim->reduction->circuit->gates, Pre) && c->start == \at(claim->reduction->circuit->start, Pre) &&
                          c->conjunction == \at(claim->reduction->circuit->conjunction, Pre) && c->pin == \at(claim->reduction->circuit->pin, Pre) &&
                          c->start[c->gates] == \at(claim->reduction->circuit->start[claim->reduction->circuit->gates], Pre); */
  /*@ assert word:     \valid(workspace->word + (0 .. CircuitWires(c) - 1)) &&
                       \separated(workspace->word + (0 .. CircuitWires(c) - 1), workspace, c, c->start + (0 .. c->gates)) &&
                       \separated(workspace->word + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1),
                                  c->pin + (0 .. c->start[c->gates] - 1)); */
  /*@ assert word_apart: \separated(workspace->word + (0 .. CircuitWires(c) - 1), workspace->tree.system,
                                  workspace->tree.system->start + (0 .. workspace->tree.system->elements),
                                  workspace->tree.system->cost + (0 .. workspace->tree.system->sets - 1)) &&
                       \separated(workspace->word + (0 .. CircuitWires(c) - 1),
                                  workspace->tree.system->member_of +
                                    (0 .. workspace->tree.system->start[workspace->tree.system->elements] - 1)); */
  /*@ assert sets:     workspace->tree.system->sets == c->inputs; */
  /*@ assert tree:     CoverTreeRoom(&workspace->tree) && CoverTreeApart(&workspace->tree); */
  /*@ assert costs:    \forall integer i; 0 <= i < c->inputs ==> workspace->tree.system->cost[i] == 1; */
  /*@ assert lower:    CircuitWorkspaceLower(workspace, c); */
  return exact;
}
