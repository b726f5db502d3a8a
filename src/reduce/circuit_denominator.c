#include "circuit.h"

/* The numbers of the wires on the way to that of the output.  A wire's number is there as long as it has uses left; `limbs` counts what they take. */
struct bounds {
  const struct circuit *circuit;
  uint64_t constant; /* what a gate adds */
  mpz_t *bound;
  size_t *
      uses; /* how many pins of gates that count will still read the wire; 0: the output does not depend on it */
  uint64_t limbs;
};

/* Counts, from the output down, how often each wire that matters is read; the output once more. */
/*@ requires circuit:   CircuitValid(c);
    requires uses:      \valid(uses + (0 .. CircuitWires(c) - 1));
    requires separated: \separated(uses + (0 .. CircuitWires(c) - 1), c, c->start + (0 .. c->gates)) &&
                        \separated(uses + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             uses[0 .. CircuitWires(c) - 1];
    ensures  output:    1 <= uses[c->output];
*/
static void count_uses(const struct circuit *c, size_t *uses)
{
  const size_t wires = c->inputs + c->gates;
  /*@ loop invariant index: 0 <= w <= wires;
      loop invariant zero:  \forall integer k; 0 <= k < w ==> uses[k] == 0;
      loop assigns          w, uses[0 .. wires - 1];
      loop variant          wires - w;
  */
  for (size_t w = 0; w < wires; w++)
    uses[w] = 0;
  uses[c->output] = 1;
  /*@ loop invariant index:  0 <= g <= c->gates;
      loop invariant output: 1 <= uses[c->output];
      loop invariant small:  \forall integer w; 0 <= w < wires ==> uses[w] <= 1 + c->start[c->gates] - c->start[g];
      loop assigns           g, uses[0 .. wires - 1];
      loop variant           g;
  */
  for (size_t g = c->gates; g > 0; g--) {
    const size_t start = c->start[g - 1];
    const size_t end = uses[c->inputs + g - 1] > 0 ? c->start[g] : start;
    /*@ loop invariant index:  start <= p <= end || p == start;
        loop invariant output: 1 <= uses[c->output];
        loop invariant small:  \forall integer w; 0 <= w < wires ==> uses[w] <= 1 + c->start[c->gates] - c->start[g] + (p - start);
        loop assigns           p, uses[0 .. wires - 1];
        loop variant           end - p;
    */
    for (size_t p = start; p < end; p++)
      uses[c->pin[p]]++;
  }
}

/* One use of the wire is over; after its last the number is given up. */
static void end_use(struct bounds *b, uint32_t wire)
{
  b->uses[wire]--;
  if (b->uses[wire] > 0)
    return;
  b->limbs -= mpz_size(b->bound[wire]);
  mpz_clear(b->bound[wire]);
  mpz_init(b->bound[wire]);
}

/* Sets the gate's number to the sum of those of its wires. */
static void add_up(const struct bounds *b, size_t start, size_t end, mpz_ptr sum)
{
  mpz_set_ui(sum, 0);
  for (size_t p = start; p < end; p++)
    mpz_add(sum, sum, b->bound[b->circuit->pin[p]]);
}

/* Sets the gate's number to the largest of those of its wires, 0 without any. */
static void take_largest(const struct bounds *b, size_t start, size_t end, mpz_ptr largest)
{
  const uint32_t *pin = b->circuit->pin;
  size_t best = start;
  for (size_t p = start; p < end; p++)
    if (mpz_cmp(b->bound[pin[p]], b->bound[pin[best]]) > 0)
      best = p;
  if (start < end)
    mpz_set(largest, b->bound[pin[best]]);
  else
    mpz_set_ui(largest, 0);
}

/* The number of the wire that gate g makes.  False: too large, alone or together with the others. */
static bool bound_gate(struct bounds *b, size_t g)
{
  const struct circuit *c = b->circuit;
  const size_t start = c->start[g];
  const size_t end = c->start[g + 1];
  mpz_ptr bound = b->bound[c->inputs + g];
  if (c->conjunction[g])
    take_largest(b, start, end, bound);
  else
    add_up(b, start, end, bound);
  mpz_add_ui(bound, bound, b->constant);
  const uint64_t limbs = mpz_size(bound);
  if (limbs > CIRCUIT_MAX_LIMBS)
    return false;
  b->limbs += limbs;
  for (size_t p = start; p < end; p++)
    end_use(b, c->pin[p]);
  return b->limbs <= CIRCUIT_MAX_ALL_LIMBS;
}

/* The output's number, when gates add `constant`: b for 0, otherwise g. */
static bool output_bound(const struct circuit *c, uint64_t constant, mpz_t *bound, size_t *uses,
                         mpz_ptr result)
{
  struct bounds b = {.circuit = c, .constant = constant, .bound = bound, .uses = uses};
  count_uses(c, uses);
  for (size_t i = 0; i < c->inputs; i++) {
    mpz_set_ui(bound[i], uses[i] > 0 ? 1 : 0);
    b.limbs += mpz_size(bound[i]);
  }
  size_t g = 0;
  while (g < c->gates && (uses[c->inputs + g] == 0 || bound_gate(&b, g)))
    g++;
  if (g < c->gates)
    return false;
  mpz_set(result, bound[c->output]);
  end_use(&b, c->output);
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

bool circuit_least_denominator(const struct circuit_reduction *r, mpz_t *bound, size_t *uses, mpz_ptr q)
{
  mpz_t slack;
  mpz_init(slack);
  const bool fits = output_bound(r->circuit, 0, bound, uses, q) &&
                    output_bound(r->circuit, r->bias ? 4 : 1, bound, uses, slack);
  if (fits) {
    mpz_add_ui(slack, slack, r->bias ? 2 : 1);
    mpz_addmul_ui(q, slack, r->root);
    raise_to(q, r->bias ? 2 * r->root + 1 : 1);
  }
  mpz_clear(slack);
  return fits;
}
