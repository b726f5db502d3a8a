/* The numbers of the wires on the way to that of the output: a wire's number is there from its gate on until the last gate that reads it. */
#include "../kernel/product.h"
#include "circuit.h"

/*@ // No gate from `from` on, on the way to the output, reads a wire after the gate that last has for the wire.
    predicate ReadersKnown{L}(struct circuit *c, int64_t *last, integer from) =
      \forall integer g, p; from <= g < c->gates && 0 <= last[c->inputs + g] && c->start[g] <= p < c->start[g + 1] ==> g <= last[c->pin[p]];

    // last overlaps nothing of the circuit.
    predicate LastApart{L}(struct circuit *c, int64_t *last) =
      \separated(last + (0 .. CircuitWires{L}(c) - 1), c) && \separated(last + (0 .. CircuitWires{L}(c) - 1), c->start + (0 .. c->gates)) &&
      \separated(last + (0 .. CircuitWires{L}(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
      \separated(last + (0 .. CircuitWires{L}(c) - 1), c->pin + (0 .. c->start[c->gates] - 1));

    // The number of wire w is in memory.
    predicate BoundKnown{L}(struct circuit *c, integer constant, mpz_t *bound, integer w) =
      bound[w][0].value == WireBound{L}(c, constant, w) && 0.0 <= bound[w][0].value;

    // The numbers of the wires below `end` are that gate g or a later one reads.
    predicate BoundsKnown{L}(struct circuit *c, integer constant, mpz_t *bound, int64_t *last, integer end, integer g) =
      \forall integer w; 0 <= w < end && g <= last[w] ==> BoundKnown{L}(c, constant, bound, w);

    predicate BoundsLive{L}(struct circuit *c, mpz_t *bound) =
      \forall integer w; 0 <= w < CircuitWires{L}(c) ==> LiveTarget(&bound[w][0]);
*/

/* Makes gate g the last that reads its wires, but for those that a later one reads. */
/*@ requires circuit:   CircuitValid(c) && g < c->gates;
    requires last:      \valid(last + (0 .. CircuitWires(c) - 1)) && LastApart(c, last);
    requires later:     \forall integer w; 0 <= w < CircuitWires(c) ==> last[w] == -1 || g <= last[w];
    terminates          \true;
    exits               \false;
    assigns             last[0 .. c->inputs + g - 1];
    ensures  circuit:   CircuitValid(c);
    ensures  later:     \forall integer w; 0 <= w < CircuitWires(c) ==> last[w] == -1 || g <= last[w];
    ensures  kept:      \forall integer w; 0 <= w < CircuitWires(c) && 0 <= \old(last[w]) ==> last[w] == \old(last[w]);
    ensures  read:      \forall integer p; c->start[g] <= p < c->start[g + 1] ==> g <= last[c->pin[p]];
*/
static void read_wires(const struct circuit *c, int64_t *last, size_t g)
{
  const size_t *start = c->start;
  const size_t end = start[g + 1];
  /*@ assert end: start[g] <= end <= start[c->gates]; */
  /*@ loop invariant index: start[g] <= p <= end;
      loop invariant later: \forall integer w; 0 <= w < CircuitWires(c) ==> last[w] == -1 || g <= last[w];
      loop invariant kept:  \forall integer w; 0 <= w < CircuitWires(c) && 0 <= \at(last[w], Pre) ==> last[w] == \at(last[w], Pre);
      loop invariant read:  \forall integer q; start[g] <= q < p ==> g <= last[c->pin[q]];
      loop assigns          p, last[0 .. c->inputs + g - 1];
      loop variant          end - p;
  */
  for (size_t p = start[g]; p < end; p++)
    if (last[c->pin[p]] < 0)
      last[c->pin[p]] = (int64_t)g;
}

/* Sets last[w] to the last gate that reads wire w on the way to the output; `gates` for the output itself, -1 for a wire on which the output does not
 * depend. */
/*@ requires circuit:   CircuitValid(c);
    requires last:      \valid(last + (0 .. CircuitWires(c) - 1)) && LastApart(c, last);
    terminates          \true;
    exits               \false;
    assigns             last[0 .. CircuitWires(c) - 1];
    ensures  circuit:   CircuitValid(c);
    ensures  output:    last[c->output] == c->gates;
    ensures  readers:   ReadersKnown(c, last, 0);
*/
static void find_last_readers(const struct circuit *c, int64_t *last)
{
  const size_t inputs = c->inputs;
  const size_t gates = c->gates;
  const size_t wires = inputs + gates;
  /*@ loop invariant index: 0 <= w <= wires;
      loop invariant zero:  \forall integer k; 0 <= k < w ==> last[k] == -1;
      loop assigns          w, last[0 .. wires - 1];
      loop variant          wires - w;
  */
  for (size_t w = 0; w < wires; w++)
    last[w] = -1;
  last[c->output] = (int64_t)gates;
  /*@ assert circuit: CircuitValid(c); */
  /*@ loop invariant index:   0 <= g <= gates == c->gates;
      loop invariant circuit: CircuitValid(c);
      loop invariant later:   \forall integer w; 0 <= w < wires ==> last[w] == -1 || g <= last[w];
      loop invariant output:  last[c->output] == gates;
      loop invariant readers: ReadersKnown(c, last, g);
      loop assigns            g, last[0 .. wires - 1];
      loop variant            g;
  */
  for (size_t g = gates; g > 0; g--)
    if (last[inputs + g - 1] >= 0)
      read_wires(c, last, g - 1);
}

/* Gives up the memory of a number; returns how many limbs it had. */
/*@ requires live:   LiveTarget(z);
    terminates       \true;
    exits            \false;
    assigns          z->value, z->live;
    ensures  live:   LiveTarget(z);
*/
static uint64_t give_up(mpz_ptr z)
{
  const uint64_t limbs = mpz_size(z);
  mpz_clear(z);
  mpz_init(z);
  return limbs;
}

/* Gives up the numbers that gate g is the last to read; returns how many of so many limbs are left then. */
/*@ requires circuit:   CircuitValid(c) && g < c->gates;
    requires last:      \valid_read(last + (0 .. CircuitWires(c) - 1));
    requires live:      BoundsLive(c, bound);
    terminates          \true;
    exits               \false;
    assigns             bound[0 .. c->inputs + g - 1][0].value, bound[0 .. c->inputs + g - 1][0].live;
    ensures  live:      BoundsLive(c, bound);
    ensures  kept:      \forall integer w; 0 <= w < CircuitWires(c) && g < last[w] ==> bound[w][0].value == \old(bound[w][0].value);
    ensures  result:    \result <= limbs;
*/
static uint64_t give_up_read(const struct circuit *c, const int64_t *last, mpz_t *bound, size_t g,
                             uint64_t limbs)
{
  const size_t end = c->start[g + 1];
  uint64_t left = limbs;
  /*@ assert end: c->start[g] <= end <= c->start[c->gates]; */
  /*@ loop invariant index: c->start[g] <= p <= end;
      loop invariant live:  BoundsLive(c, bound);
      loop invariant kept:  \forall integer w; 0 <= w < CircuitWires(c) && g < last[w] ==> bound[w][0].value == \at(bound[w][0].value, Pre);
      loop invariant left:  left <= limbs;
      loop assigns          p, left, bound[0 .. c->inputs + g - 1][0].value, bound[0 .. c->inputs + g - 1][0].live;
      loop variant          end - p;
  */
  for (size_t p = c->start[g]; p < end; p++) {
    const uint32_t wire = c->pin[p];
    if (last[wire] == (int64_t)g) {
      const uint64_t limbs_of_wire = give_up(bound[wire]);
      left -= limbs_of_wire < left ? limbs_of_wire : left;
    }
  }
  return left;
}

/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates;
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  pins:    \forall integer p; c->start[g] <= p < c->start[g + 1] ==>
                         WirePin(c, c->inputs + g, p - c->start[g]) == c->pin[p] < c->inputs + g;
   @/
  static void pins_of_gate(const struct circuit *c, size_t g)
  {
    /@ assert end: c->start[g] <= c->start[g + 1] <= c->start[c->gates]; @/
    ;
  }
*/

/* Sets the gate's number to the constant and the sum of those of its wires. */
/*@ requires circuit:   CircuitValid(c) && g < c->gates && !c->conjunction[g];
    requires live:      BoundsLive(c, bound);
    requires known:     \forall integer p; c->start[g] <= p < c->start[g + 1] ==> BoundKnown(c, constant, bound, c->pin[p]);
    terminates          \true;
    exits               \false;
    assigns             bound[c->inputs + g][0].value;
    ensures  known:     BoundKnown(c, constant, bound, c->inputs + g);
*/
static void add_up(const struct circuit *c, mpz_t *bound, size_t g, uint64_t constant)
{
  const size_t start = c->start[g];
  const size_t end = c->start[g + 1];
  mpz_ptr sum = bound[c->inputs + g];
  /*@ ghost pins_of_gate(c, g); */
  mpz_set_ui(sum, constant);
  /*@ assert end: start <= end <= c->start[c->gates]; */
  /*@ loop invariant index: start <= p <= end;
      loop invariant known: \forall integer q; start <= q < end ==> BoundKnown(c, constant, bound, c->pin[q]);
      loop invariant sum:   sum->value == PinsBound(c, constant, c->inputs + g, p - start) && 0.0 <= sum->value;
      loop assigns          p, bound[c->inputs + g][0].value;
      loop variant          end - p;
  */
  for (size_t p = start; p < end; p++) {
    /*@ assert next: BoundKnown(c, constant, bound, c->pin[p]); */
    mpz_add(sum, sum, bound[c->pin[p]]);
  }
  /*@ assert pins: GatePins(c, c->inputs + g) == end - start; */
}

/* Sets the gate's number to the constant and the largest of those of its wires. */
/*@ requires circuit:   CircuitValid(c) && g < c->gates && c->conjunction[g];
    requires live:      BoundsLive(c, bound);
    requires known:     \forall integer p; c->start[g] <= p < c->start[g + 1] ==> BoundKnown(c, constant, bound, c->pin[p]);
    terminates          \true;
    exits               \false;
    assigns             bound[c->inputs + g][0].value;
    ensures  known:     BoundKnown(c, constant, bound, c->inputs + g);
*/
static void take_largest(const struct circuit *c, mpz_t *bound, size_t g, uint64_t constant)
{
  const size_t start = c->start[g];
  const size_t end = c->start[g + 1];
  mpz_ptr largest = bound[c->inputs + g];
  /*@ ghost pins_of_gate(c, g); */
  mpz_set_ui(largest, constant);
  /*@ assert pins: GatePins(c, c->inputs + g) == end - start; */
  if (start == end)
    return;
  size_t best = start;
  /*@ assert end: start <= end <= c->start[c->gates]; */
  /*@ assert known: \forall integer q; start <= q < end ==> BoundKnown(c, constant, bound, c->pin[q]); */
  /*@ assert first: WirePin(c, c->inputs + g, 0) == c->pin[start] < c->inputs + g; */
  /*@ assert one: PinsBound(c, constant, c->inputs + g, 1) == constant + WireBound(c, constant, c->pin[start]); */
  /*@ loop invariant index: start + 1 <= p <= end && start <= best < end;
      loop invariant best:  PinsBound(c, constant, c->inputs + g, p - start) == constant + WireBound(c, constant, c->pin[best]);
      loop assigns          p, best;
      loop variant          end - p;
  */
  for (size_t p = start + 1; p < end; p++) {
    /*@ assert next: BoundKnown(c, constant, bound, c->pin[p]) && BoundKnown(c, constant, bound, c->pin[best]); */
    /*@ assert step: PinsBound(c, constant, c->inputs + g, p + 1 - start) ==
                       \max(PinsBound(c, constant, c->inputs + g, p - start), constant + WireBound(c, constant, c->pin[p])); */
    if (mpz_cmp(bound[c->pin[p]], bound[c->pin[best]]) > 0)
      best = p;
  }
  /*@ assert best: BoundKnown(c, constant, bound, c->pin[best]); */
  mpz_add(largest, largest, bound[c->pin[best]]);
  /*@ assert sum: largest->value == constant + WireBound(c, constant, c->pin[best]); */
  /*@ assert whole: WireBound(c, constant, c->inputs + g) == PinsBound(c, constant, c->inputs + g, end - start); */
  /*@ assert own: largest->value == WireBound(c, constant, c->inputs + g) && 0.0 <= largest->value; */
}

/*@ ghost
  /@ requires known: BoundsKnown(c, constant, bound, last, end, g) && BoundKnown(c, constant, bound, end);
     terminates      \true;
     exits           \false;
     assigns         \nothing;
     ensures  known: BoundsKnown(c, constant, bound, last, end + 1, g);
   @/
  static void one_more_bound(const struct circuit *c, const mpz_t *bound, size_t end, size_t g, uint64_t constant, const int64_t *last)
  {
    /@ assert last: \forall integer w; 0 <= w < end + 1 ==> w < end || w == end; @/
    ;
  }
*/

/* The number of gate g's wire, from those of the wires that it reads. */
/*@ requires circuit:   CircuitValid(c) && g < c->gates;
    requires last:      \valid_read(last + (0 .. CircuitWires(c) - 1)) && ReadersKnown(c, last, 0) && 0 <= last[c->inputs + g];
    requires live:      BoundsLive(c, bound);
    requires known:     BoundsKnown(c, constant, bound, last, c->inputs + g, g);
    terminates          \true;
    exits               \false;
    assigns             bound[c->inputs + g][0].value;
    ensures  known:     BoundsKnown(c, constant, bound, last, c->inputs + g + 1, g);
*/
static void bound_gate(const struct circuit *c, mpz_t *bound, size_t g,
                       uint64_t constant) /*@ ghost (const int64_t *last) */
{
  /*@ assert pins: \forall integer p; c->start[g] <= p < c->start[g + 1] ==> BoundKnown(c, constant, bound, c->pin[p]); */
  if (c->conjunction[g])
    take_largest(c, bound, g, constant);
  else
    add_up(c, bound, g, constant);
  /*@ assert others: BoundsKnown(c, constant, bound, last, c->inputs + g, g); */
  /*@ assert gate: BoundKnown(c, constant, bound, c->inputs + g); */
  /*@ ghost one_more_bound(c, bound, c->inputs + g, g, constant, last); */
}

/* The numbers of the inputs; returns how many limbs they have. */
/*@ requires circuit:   CircuitValid(c);
    requires last:      \valid_read(last + (0 .. CircuitWires(c) - 1));
    requires live:      BoundsLive(c, bound);
    terminates          \true;
    exits               \false;
    assigns             bound[0 .. c->inputs - 1][0].value;
    ensures  known:     BoundsKnown(c, constant, bound, last, c->inputs, 0);
    ensures  result:    \result <= c->inputs;
*/
static uint64_t bound_inputs(const struct circuit *c, const int64_t *last,
                             mpz_t *bound) /*@ ghost (uint64_t constant) */
{
  uint64_t limbs = 0;
  /*@ loop invariant index: 0 <= i <= c->inputs;
      loop invariant known: BoundsKnown(c, constant, bound, last, i, 0);
      loop invariant limbs: limbs <= i;
      loop assigns          i, limbs, bound[0 .. c->inputs - 1][0].value;
      loop variant          c->inputs - i;
  */
  for (size_t i = 0; i < c->inputs; i++)
    if (last[i] >= 0) {
      mpz_set_ui(bound[i], 1);
      limbs++;
    }
  return limbs;
}

/* The output's number, when gates add `constant`: b for 0, otherwise g.  False: a number is too large, or all of them together are. */
/*@ requires circuit:   CircuitValid(c);
    requires last:      \valid_read(last + (0 .. CircuitWires(c) - 1)) && ReadersKnown(c, last, 0) && last[c->output] == c->gates;
    requires live:      BoundsLive(c, bound) && LiveTarget(result);
    requires separated: \forall integer w; 0 <= w < CircuitWires(c) ==> \separated(result, &bound[w][0]);
    terminates          \true;
    exits               \false;
    assigns             result->value, bound[0 .. CircuitWires(c) - 1][0].value, bound[0 .. CircuitWires(c) - 1][0].live;
    ensures  live:      BoundsLive(c, bound) && LiveTarget(result);
    ensures  bound:     \result ==> result->value == WireBound(c, constant, c->output);
*/
static bool output_bound(const struct circuit *c, const int64_t *last, uint64_t constant, mpz_t *bound,
                         mpz_ptr result)
{
  uint64_t limbs = bound_inputs(c, last, bound) /*@ ghost (constant) */;
  /*@ loop invariant index: 0 <= g <= c->gates;
      loop invariant live:  BoundsLive(c, bound) && LiveTarget(result);
      loop invariant known: BoundsKnown(c, constant, bound, last, c->inputs + g, g);
      loop invariant limbs: limbs <= c->inputs + CIRCUIT_MAX_ALL_LIMBS;
      loop assigns          g, limbs, bound[0 .. CircuitWires(c) - 1][0].value, bound[0 .. CircuitWires(c) - 1][0].live;
      loop variant          c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++)
    if (last[c->inputs + g] >= 0) {
      bound_gate(c, bound, g, constant) /*@ ghost (last) */;
      const uint64_t limbs_of_gate = mpz_size(bound[c->inputs + g]);
      if (limbs_of_gate > CIRCUIT_MAX_LIMBS)
        return false;
      limbs = give_up_read(c, last, bound, g, limbs + limbs_of_gate);
      if (limbs > CIRCUIT_MAX_ALL_LIMBS)
        return false;
    }
  /*@ assert output: BoundKnown(c, constant, bound, c->output); */
  mpz_set(result, bound[c->output]);
  give_up(bound[c->output]);
  return true;
}

/* Raises q to at least `least`. */
/*@ requires live:    LiveTarget(q);
    terminates        \true;
    exits             \false;
    assigns           q->value;
    ensures  result:  q->value == \max(\old(q->value), (real)least);
*/
static void raise_to(mpz_ptr q, uint64_t least)
{
  mpz_t bound;
  mpz_init(bound);
  mpz_set_ui(bound, least);
  if (mpz_cmp(q, bound) < 0)
    mpz_set(q, bound);
  mpz_clear(bound);
}

/* q + slack * root, the bounds' way into the denominator. */
/*@ requires live:    LiveTarget(q) && LiveTarget(slack) && \separated(q, slack);
    terminates        \true;
    exits             \false;
    assigns           q->value, slack->value;
    ensures  result:  q->value == \old(q->value) + (\old(slack->value) + more) * root;
*/
static void add_slack(mpz_ptr q, mpz_ptr slack, uint64_t more, uint64_t root)
{
  mpz_add_ui(slack, slack, more);
  mpz_addmul_ui(q, slack, root);
  /*@ ghost product_means(); */
}

/* Sets q to b + (g + more) * root; slack is room for a number. */
/*@ requires circuit:   CircuitValid(c);
    requires range:     more <= 2 && constant <= 4 && root <= 0x8000;
    requires last:      \valid_read(last + (0 .. CircuitWires(c) - 1)) && ReadersKnown(c, last, 0) && last[c->output] == c->gates;
    requires live:      BoundsLive(c, bound) && LiveTarget(q) && LiveTarget(slack);
    requires separated: \separated(q, slack) && (\forall integer w; 0 <= w < CircuitWires(c) ==> \separated(q, &bound[w][0])) &&
                        (\forall integer w; 0 <= w < CircuitWires(c) ==> \separated(slack, &bound[w][0]));
    terminates          \true;
    exits               \false;
    assigns             q->value, slack->value, bound[0 .. CircuitWires(c) - 1][0].value, bound[0 .. CircuitWires(c) - 1][0].live;
    ensures  live:      BoundsLive(c, bound) && LiveTarget(q) && LiveTarget(slack);
    ensures  result:    \result ==>
                          q->value == WireBound(c, 0, c->output) + (WireBound(c, constant, c->output) + more) * root;
*/
static bool join_bounds(const struct circuit *c, const int64_t *last, uint64_t constant, uint64_t more,
                        uint64_t root, mpz_t *bound, mpz_ptr q, mpz_ptr slack)
{
  if (!output_bound(c, last, 0, bound, q) || !output_bound(c, last, constant, bound, slack))
    return false;
  /*@ assert first: q->value == WireBound(c, 0, c->output); */
  /*@ assert second: slack->value == WireBound(c, constant, c->output); */
  add_slack(q, slack, more, root);
  return true;
}

bool circuit_least_denominator(const struct circuit *c, bool bias, uint64_t root, mpz_t *bound, int64_t *last,
                               mpz_ptr q)
{
  mpz_t slack;
  mpz_init(slack);
  find_last_readers(c, last);
  const bool fits = join_bounds(c, last, bias ? 4 : 1, bias ? 2 : 1, root, bound, q, slack);
  if (fits)
    raise_to(q, bias ? 2 * root + 1 : 1);
  mpz_clear(slack);
  /*@ assert plain: fits && !bias ==> q->value == LeastDenominator(c, root, 0); */
  /*@ assert biased: fits && bias ==> q->value == LeastDenominator(c, root, 1); */
  return fits;
}
