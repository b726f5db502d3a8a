/* Inductions over the wires; the two numbers of each wire, one for epsilon and one for the residuals, meet here. */
#include "circuit_reach.h"

/*@ predicate BoundsPositive{L}(struct circuit *c, integer constant, integer n) =
      n <= 0 || (BoundsPositive{L}(c, constant, n - 1) && WireBound{L}(c, constant, n - 1) >= 0);
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall integer w, n; PinsReach(c, root, bias, w, n) ==
       PinsBound(c, 0, w, n) + Times(PinsBound(c, GateConstant(bias), w, n), root);
  @/
  void lemma_reach_means(const struct circuit *c, uint64_t root, int bias) {
    /@ assert once: \forall integer w, n; PinsReachAt(c, root, bias, w, n, 1) == PinsReachAt(c, root, bias, w, n, 0); @/
    ;
  }
*/

/*@ ghost
  void lemma_reach_begin(const struct circuit *c, uint64_t root, int bias, size_t w) {
    lemma_reach_means(c, root, bias);
    times_means();
    /@ assert pins: w < c->inputs ==> GatePins(c, w) == 0; @/
    ;
  }
*/

/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates && c->start[g] + n < c->start[g + 1];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures conjunction: c->conjunction[g] ==>
       PinsBound(c, constant, c->inputs + g, n + 1) >= PinsBound(c, constant, c->inputs + g, n) &&
       PinsBound(c, constant, c->inputs + g, n + 1) >= constant + WireBound(c, constant, c->pin[c->start[g] + n]);
     ensures either: c->conjunction[g] ==>
       PinsBound(c, constant, c->inputs + g, n + 1) == PinsBound(c, constant, c->inputs + g, n) ||
       PinsBound(c, constant, c->inputs + g, n + 1) == constant + WireBound(c, constant, c->pin[c->start[g] + n]);
     ensures disjunction: !c->conjunction[g] ==> PinsBound(c, constant, c->inputs + g, n + 1) ==
       PinsBound(c, constant, c->inputs + g, n) + WireBound(c, constant, c->pin[c->start[g] + n]);
  @/
  void lemma_bound_pin(const struct circuit *c, int constant, size_t g, size_t n) {
    /@ assert order: c->start[g + 1] <= c->start[c->gates]; @/
    /@ assert pin: WirePin(c, c->inputs + g, n) == c->pin[c->start[g] + n] && c->pin[c->start[g] + n] < c->inputs + g; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: root <= 0x8000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures constant: Times(GateConstant(bias), root) == GateStep(root, bias);
  @/
  void lemma_times_constant(uint64_t root, int bias) {
    times_means();
    /@ assert four: bias == 1 ==> Times(4, root) == 4 * root; @/
    /@ assert one: Times(1, root) == root; @/
    ;
  }
*/

/*@ ghost
  void lemma_reach_pin(const struct circuit *c, uint64_t root, int bias, size_t g, size_t n) {
    int constant = bias == 1 ? 4 : 1;
    uint32_t pin = c->pin[c->start[g] + n];
    lemma_reach_means(c, root, bias);
    lemma_bound_pin(c, 0, g, n);
    lemma_bound_pin(c, constant, g, n);
    times_is_monotone();
    times_is_additive();
    lemma_times_constant(root, bias);
    /@ assert constant: constant == GateConstant(bias); @/
    /@ assert added: Times(constant + WireBound(c, constant, pin), root) == GateStep(root, bias) + Times(WireBound(c, constant, pin), root); @/
    /@ assert sum: Times(PinsBound(c, constant, c->inputs + g, n) + WireBound(c, constant, pin), root) ==
         Times(PinsBound(c, constant, c->inputs + g, n), root) + Times(WireBound(c, constant, pin), root); @/
    /@ assert order: c->conjunction[g] ==>
         PinsBound(c, constant, c->inputs + g, n) <= PinsBound(c, constant, c->inputs + g, n + 1) &&
         constant + WireBound(c, constant, pin) <= PinsBound(c, constant, c->inputs + g, n + 1); @/
    /@ assert larger: c->conjunction[g] ==>
         Times(PinsBound(c, constant, c->inputs + g, n), root) <= Times(PinsBound(c, constant, c->inputs + g, n + 1), root); @/
    /@ assert largest: c->conjunction[g] ==>
         Times(constant + WireBound(c, constant, pin), root) <= Times(PinsBound(c, constant, c->inputs + g, n + 1), root); @/
    /@ assert pin: WireReach(c, root, bias, pin) == WireBound(c, 0, pin) + Times(WireBound(c, constant, pin), root); @/
    /@ assert before: PinsReach(c, root, bias, c->inputs + g, n) ==
         PinsBound(c, 0, c->inputs + g, n) + Times(PinsBound(c, constant, c->inputs + g, n), root); @/
    /@ assert after: PinsReach(c, root, bias, c->inputs + g, n + 1) ==
         PinsBound(c, 0, c->inputs + g, n + 1) + Times(PinsBound(c, constant, c->inputs + g, n + 1), root); @/
    ;
  }
*/

/*@ ghost
  /@ requires positive: 0 <= constant && BoundsPositive(c, constant, n) && w < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: WireBound(c, constant, w) >= 0;
  @/
  void lemma_bound_positive(const struct circuit *c, int constant, size_t w, size_t n) {
    /@ loop invariant w < k <= n;
       loop invariant positive: BoundsPositive(c, constant, k);
       loop assigns k;
       loop variant k;
    @/
    for (size_t k = n; k > w + 1; k--)
      ;
  }
*/

/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates;
     requires positive: 0 <= constant && BoundsPositive(c, constant, c->inputs + g);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: WireBound(c, constant, c->inputs + g) >= 0;
  @/
  void lemma_gate_positive(const struct circuit *c, int constant, size_t g) {
    size_t pins = c->start[g + 1] - c->start[g];
    /@ loop invariant 0 <= n <= pins;
       loop invariant positive: PinsBound(c, constant, c->inputs + g, n) >= 0;
       loop assigns n;
       loop variant pins - n;
    @/
    for (size_t n = 0; n < pins; n++) {
      /@ assert order: c->start[g + 1] <= c->start[c->gates]; @/
      /@ assert pin: c->pin[c->start[g] + n] < c->inputs + g; @/
      lemma_bound_positive(c, constant, c->pin[c->start[g] + n], c->inputs + g);
      lemma_bound_pin(c, constant, g, n);
    }
    /@ assert pins: pins == GatePins(c, c->inputs + g); @/
  }
*/

/*@ ghost
  /@ requires circuit: CircuitValid(c) && 0 <= constant;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: WireBound(c, constant, c->output) >= 0;
  @/
  void lemma_bounds_positive(const struct circuit *c, int constant) {
    size_t wires = c->inputs + c->gates;
    /@ loop invariant 0 <= w <= wires;
       loop invariant positive: BoundsPositive(c, constant, w);
       loop assigns w;
       loop variant wires - w;
    @/
    for (size_t w = 0; w < wires; w++) {
      if (w >= c->inputs)
        lemma_gate_positive(c, constant, w - c->inputs);
      /@ assert next: WireBound(c, constant, w) >= 0; @/
    }
    lemma_bound_positive(c, constant, c->output, wires);
  }
*/

/*@ ghost
  /@ requires range: root <= 0x8000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: (WireBound(c, 1, c->output) + 1) * root == Times(WireBound(c, 1, c->output), root) + root;
     ensures four: (WireBound(c, 4, c->output) + 2) * root == Times(WireBound(c, 4, c->output), root) + 2 * root;
  @/
  void lemma_reach_sum(const struct circuit *c, uint64_t root) {
    times_means();
  }
*/

/*@ ghost
  void lemma_reach_output(const struct circuit *c, uint64_t root, int bias) {
    int constant = bias == 1 ? 4 : 1;
    lemma_reach_means(c, root, bias);
    lemma_bounds_positive(c, 0);
    lemma_bounds_positive(c, constant);
    lemma_reach_sum(c, root);
    times_is_monotone();
    /@ assert constant: constant == GateConstant(bias); @/
    ;
  }
*/
