/* The least satisfying assignment of a monotone circuit to one ReLU (MR18, Theorems 2 and 4; spec/certificate.md). */
#ifndef RELUCERT_CIRCUIT_REDUCTION_H
#define RELUCERT_CIRCUIT_REDUCTION_H

#include "../kernel/network.h"
#include "../kernel/sample.h"
#include "circuit_definition.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The least satisfying assignment is certified for at most so many inputs. */
#define CIRCUIT_MAX_INPUTS 16777216

/* The numbers that the denominator of epsilon is made from: limbs of one of them (3 321 984 bits: 1 000 000 digits and little more), and of all that
 * are needed at once (512 MiB). */
#define CIRCUIT_MAX_LIMBS 51906
#define CIRCUIT_MAX_ALL_LIMBS (UINT64_C(1) << 26)

/* The reduction of a circuit.  The training set is the sequence of rows 0 .. samples - 1 made by circuit_row; it is never held in memory. */
struct circuit_reduction {
  const struct circuit *circuit;
  const size_t *
      first_row; /* [gates + 1]: the row that gate g's rows begin with, and the one after all gates'; belongs to the caller */
  uint64_t root; /* R = 1 + floor(sqrt(inputs)) */
  mpz_t q;       /* epsilon = 1 / q; whoever owns the reduction initialises, sets and clears it */
  bool bias;
  size_t features; /* wires + 1, one more with a bias, which itself is not a feature */
  size_t samples;
};

/*@ // A place for each gate's first row; a gate's rows are those up to the next place.
    predicate FirstRows{L}(struct circuit *c, size_t *first_row) =
      \valid_read(first_row + (0 .. c->gates)) &&
      (\forall integer g; 0 <= g <= c->gates ==> first_row[g] == GateFirstRow{L}(c, g));

    // R is the least number whose square is above the number of inputs.
    predicate CircuitRoot{L}(struct circuit *c, integer root) =
      1 <= root <= 0x8000 && (root - 1) * (root - 1) <= c->inputs < root * root;

    // What circuit_reduction_init establishes.
    predicate CircuitReduction{L}(struct circuit_reduction *r) =
      \valid_read(r) && CircuitValid{L}(r->circuit) && FirstRows{L}(r->circuit, r->first_row) &&
      CircuitRoot{L}(r->circuit, r->root) && r->features == CircuitFeatures{L}(r->circuit, r->bias ? 1 : 0) &&
      r->samples == CircuitSamples{L}(r->circuit, r->bias ? 1 : 0);

    // The weights of the unit, with its bias if there is one.
    logic integer CircuitStride{L}(struct circuit_reduction *r) = r->features + (r->bias ? 1 : 0);

    // The wires that the gate of wire w takes, none if w is an input; and the n-th of them.
    logic integer GatePins{L}(struct circuit *c, integer w) =
      w < c->inputs ? 0 : c->start[w - c->inputs + 1] - c->start[w - c->inputs];
    logic integer WirePin{L}(struct circuit *c, integer w, integer n) = c->pin[c->start[w - c->inputs] + n];

    // The number of wire w that q is made from, when only its first n wires count (all of them: GatePins): 1 for an input; a disjunction adds up
    // the numbers of its wires, a conjunction takes the largest; each gate adds a constant.  In a circuit every wire that a gate takes is below its own; this
    // definition and those like it ask for that, so that they end for any memory.
    logic integer PinsBound{L}(struct circuit *c, integer constant, integer w, integer n) =
      w < c->inputs ? 1
      : n <= 0 || WirePin{L}(c, w, n - 1) >= w ? constant
      : c->conjunction[w - c->inputs]
          ? \max(PinsBound{L}(c, constant, w, n - 1),
                 constant + PinsBound{L}(c, constant, WirePin{L}(c, w, n - 1), GatePins{L}(c, WirePin{L}(c, w, n - 1))))
          : PinsBound{L}(c, constant, w, n - 1) +
              PinsBound{L}(c, constant, WirePin{L}(c, w, n - 1), GatePins{L}(c, WirePin{L}(c, w, n - 1)));

    // b for the constant 0, g for the constant 1, or 4 with a bias.
    logic integer WireBound{L}(struct circuit *c, integer constant, integer w) =
      PinsBound{L}(c, constant, w, GatePins{L}(c, w));

    // The least q that the theorem allows.
    logic integer LeastDenominator{L}(struct circuit *c, integer root, integer bias) =
      bias == 1 ? \max(WireBound{L}(c, 0, c->output) + (WireBound{L}(c, 4, c->output) + 2) * root, 2 * root + 1)
                : \max(1, WireBound{L}(c, 0, c->output) + (WireBound{L}(c, 1, c->output) + 1) * root);

    // All, or some, of the first n wires are TRUE.
    predicate AllTrue{L}(_Bool *value, uint32_t *pin, integer n) =
      n <= 0 || (AllTrue{L}(value, pin, n - 1) && value[pin[n - 1]]);
    predicate SomeTrue{L}(_Bool *value, uint32_t *pin, integer n) =
      n > 0 && (SomeTrue{L}(value, pin, n - 1) || value[pin[n - 1]]);

    // The output of gate g, from the values of its wires.
    predicate GateTrue{L}(struct circuit *c, _Bool *value, integer g) =
      (c->conjunction[g] && AllTrue{L}(value, c->pin + c->start[g], c->start[g + 1] - c->start[g])) ||
      (!c->conjunction[g] && SomeTrue{L}(value, c->pin + c->start[g], c->start[g + 1] - c->start[g]));

    // The values of the first `gates` gates follow from those of the inputs; there is one such assignment of values for each of inputs.
    predicate ValuesFollow{L}(struct circuit *c, _Bool *value, integer gates) =
      \forall integer g; 0 <= g < gates ==> (value[c->inputs + g] <==> GateTrue{L}(c, value, g));

    // The weights that an assignment gives, times q.
    logic real CircuitWeight{L}(struct circuit *c, real q, integer bias, _Bool *value, integer d) =
      d < CircuitWires{L}(c) ? (value[d] ? q : 0.0)
      : d == CircuitWires{L}(c) ? 1.0
      : d == CircuitWires{L}(c) + 1 && bias == 1 ? q
      : 0.0;

    // The sample that the rows are made in.
    predicate CircuitRowRoom{L}(struct sample *s, struct circuit *c) =
      SampleRoom(s) && LiveTarget(&s->label[0]) && 2 <= s->capacity &&
      (\forall integer g; 0 <= g < c->gates && !c->conjunction[g] ==> c->start[g + 1] - c->start[g] < s->capacity);

    // The sample overlaps nothing that its rows are made of.
    predicate CircuitRowApart{L}(struct sample *s, struct circuit_reduction *r) =
      \separated(s, r, r->circuit, r->first_row + (0 .. r->circuit->gates), r->circuit->start + (0 .. r->circuit->gates)) &&
      \separated(s, r->circuit->conjunction + (0 .. r->circuit->gates - 1),
                 r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1)) &&
      \separated(s->column + (0 .. s->capacity - 1), r, r->circuit,
                 r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1)) &&
      \separated(s->value + (0 .. s->capacity - 1), r, r->circuit,
                 r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
*/

/* Fills first_row and everything but q, which it leaves alone. */
/*@ requires circuit:   CircuitValid(c);
    requires reduction: \valid(r) && \valid(first_row + (0 .. c->gates));
    requires separated: \separated(r, first_row + (0 .. c->gates), c, c->start + (0 .. c->gates)) &&
                        \separated(r, c->conjunction + (0 .. c->gates - 1), c->pin + (0 .. c->start[c->gates] - 1)) &&
                        \separated(first_row + (0 .. c->gates), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(first_row + (0 .. c->gates), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             r->circuit, r->first_row, r->root, r->bias, r->features, r->samples, first_row[0 .. c->gates];
    ensures  reduction: CircuitReduction(r);
    ensures  fields:    r->circuit == c && r->first_row == first_row && (r->bias <==> bias);
*/
void circuit_reduction_init(struct circuit_reduction *r, const struct circuit *c, bool bias,
                            size_t *first_row);

/* The least denominator q of epsilon for the root R.  `bound` has a number for each wire, all of them initialised, and `last` an entry for each wire; a
 * number is given up after its last use.  False when a limit above is exceeded; the numbers of `bound` stay initialised in any case. */
/*@ requires circuit:   CircuitValid(c) && root <= 0x8000;
    requires last:      \valid(last + (0 .. CircuitWires(c) - 1));
    requires live:      LiveTarget(q) && (\forall integer w; 0 <= w < CircuitWires(c) ==> LiveTarget(&bound[w][0]));
    requires separated: \separated(last + (0 .. CircuitWires(c) - 1), c) && \separated(last + (0 .. CircuitWires(c) - 1), c->start + (0 .. c->gates)) &&
                        \separated(last + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(last + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1));
    requires apart:     \forall integer w; 0 <= w < CircuitWires(c) ==> \separated(q, &bound[w][0]);
    terminates          \true;
    exits               \false;
    assigns             q->value, last[0 .. CircuitWires(c) - 1], bound[0 .. CircuitWires(c) - 1][0].value,
                        bound[0 .. CircuitWires(c) - 1][0].live;
    ensures  live:      LiveTarget(q) && (\forall integer w; 0 <= w < CircuitWires(c) ==> LiveTarget(&bound[w][0]));
    ensures  least:     \result ==> q->value == LeastDenominator(c, root, bias ? 1 : 0);
*/
bool circuit_least_denominator(const struct circuit *c, bool bias, uint64_t root, mpz_t *bound, int64_t *last,
                               mpz_ptr q);

/* Entries that a sample needs room for: the wires of the largest disjunction and its own, at least 2. */
/*@ requires reduction: CircuitReduction(r);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  least:     2 <= \result;
    ensures  fits:      \forall integer g; 0 <= g < r->circuit->gates && !r->circuit->conjunction[g] ==>
                          r->circuit->start[g + 1] - r->circuit->start[g] < \result;
*/
size_t circuit_row_capacity(const struct circuit_reduction *r);

/* Row i < samples: a pure function of the reduction and i.  s has room for circuit_row_capacity entries and an initialised label.  The entries of a
 * gate's row are its wires in their order and then its own; the label is the label times q (label denominator q). */
/*@ requires reduction:    CircuitReduction(r) && Live(&r->q[0]);
    requires row:          i < r->samples;
    requires room:         CircuitRowRoom(s, r->circuit) && CircuitRowApart(s, r);
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value, s->multiplicity;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  plain:        i <= r->circuit->inputs + 1 || GateFirstRow{Pre}(r->circuit, r->circuit->gates) <= i ==>
                             \forall integer d; SampleFeature(s, d) == PlainFeature{Pre}(r->circuit, i, d);
    ensures  gate:         \forall integer g; 0 <= g < r->circuit->gates &&
                             GateFirstRow{Pre}(r->circuit, g) <= i < GateFirstRow{Pre}(r->circuit, g + 1) ==>
                             \forall integer d; SampleFeature(s, d) ==
                               GateFeature{Pre}(r->circuit, g, i - GateFirstRow{Pre}(r->circuit, g), d);
    ensures  label:        s->label[0].value == CircuitLabel{Pre}(r->circuit, r->q[0].value, i);
    ensures  multiplicity: s->multiplicity == 1;
*/
void circuit_row(const struct circuit_reduction *r, size_t i, struct sample *s);

/* Computes the values of all gates from those of the inputs, value[0 .. inputs - 1], and returns that of the circuit. */
/*@ requires circuit:   CircuitValid(c);
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1));
    requires separated: \separated(value + (0 .. CircuitWires(c) - 1), c) && \separated(value + (0 .. CircuitWires(c) - 1), c->start + (0 .. c->gates)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[c->inputs .. CircuitWires(c) - 1];
    ensures  values:    ValuesFollow(c, value, c->gates);
    ensures  result:    \result <==> value[c->output];
*/
bool circuit_evaluate(const struct circuit *c, bool *value);

/* YES map: the weights that the values of all wires give, value[wires] as circuit_evaluate leaves them; if the circuit's value is TRUE, their training error is the
 * number of inputs that are TRUE divided by q^2.  weight has room for features + bias numbers over the denominator q, bias last (0), all of them initialised. */
/*@ requires reduction: CircuitReduction(r) && Live(&r->q[0]);
    requires value:     \valid_read(value + (0 .. CircuitWires(r->circuit) - 1));
    requires weight:    \forall integer d; 0 <= d < CircuitStride(r) ==> LiveTarget(&weight[d][0]);
    requires separated: \forall integer d; 0 <= d < CircuitStride(r) ==>
                          \separated(&weight[d][0], r, r->circuit, value + (0 .. CircuitWires(r->circuit) - 1));
    terminates          \true;
    exits               \false;
    assigns             weight[0 .. CircuitStride(r) - 1][0].value;
    ensures  weights:   \forall integer d; 0 <= d < CircuitStride(r) ==>
                          weight[d][0].value == CircuitWeight(r->circuit, r->q[0].value, r->bias ? 1 : 0, value, d);
*/
void circuit_weights_from_solution(const struct circuit_reduction *r, const bool *value, mpz_t *weight);

#endif
