#include "circuit.h"

#include "../kernel/sample_entry.h"

/* The row e_column. */
/*@ requires room:      SampleRoom(s) && 1 <= s->capacity;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0], s->value[0];
    ensures  size:      s->size == 1;
    ensures  column:    s->column[0] == column;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == column ? 1 : 0);
*/
static void unit_row(struct sample *s, uint32_t column)
{
  s->column[0] = column;
  s->value[0] = 1;
  s->size = 1;
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
}

/* The row e_plus - e_minus. */
/*@ requires room:      SampleRoom(s) && 2 <= s->capacity;
    requires different: plus != minus;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. 1], s->value[0 .. 1];
    ensures  size:      s->size == 2;
    ensures  columns:   s->column[0] == minus && s->column[1] == plus;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == plus ? 1 : d == minus ? -1 : 0);
*/
static void difference_row(struct sample *s, uint32_t minus, uint32_t plus)
{
  s->column[0] = minus;
  s->value[0] = -1;
  s->column[1] = plus;
  s->value[1] = 1;
  s->size = 2;
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
  /*@ assert first: \forall integer d; EntrySum(s->column, s->value, 0, 1, d) == (d == minus ? -1 : 0); */
}

/* The row of a disjunction: its wire less its pins. */
/*@ requires pins:      \valid_read(pin + (0 .. pins - 1)) && (\forall integer p; 0 <= p < pins ==> pin[p] < wire);
    requires room:      SampleRoom(s) && pins < s->capacity;
    requires separated: \separated(s, pin + (0 .. pins - 1)) && \separated(s->column + (0 .. s->capacity - 1), pin + (0 .. pins - 1)) &&
                        \separated(s->value + (0 .. s->capacity - 1), pin + (0 .. pins - 1));
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1];
    ensures  size:      s->size == pins + 1;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] <= wire;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == wire ? 1 : 0) - PinCount{Pre}(pin, 0, pins, d);
*/
static void disjunction_row(const uint32_t *pin, size_t pins, uint32_t wire, struct sample *s)
{
  /*@ loop invariant index:   0 <= p <= pins;
      loop invariant pins:    \forall integer e; 0 <= e < pins ==> pin[e] == \at(pin[\at(e, Here)], Pre);
      loop invariant columns: \forall integer e; 0 <= e < p ==> s->column[e] < wire;
      loop invariant sum:     \forall integer d; EntrySum(s->column, s->value, 0, p, d) == -PinCount{Pre}(pin, 0, p, d);
      loop assigns            p, s->column[0 .. pins - 1], s->value[0 .. pins - 1];
      loop variant            pins - p;
  */
  for (size_t p = 0; p < pins; p++) {
    sample_append_entry(s->column, s->value, p, pin[p], -1) /*@ ghost (0) */;
  }
  sample_append_entry(s->column, s->value, pins, wire, 1) /*@ ghost (0) */;
  s->size = pins + 1;
}

/* Row `at` of the bias: at times e_v. */
/*@ requires room:      SampleRoom(s) && 1 <= s->capacity;
    requires row:       at <= 2;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0], s->value[0];
    ensures  size:      s->size <= 1;
    ensures  column:    s->size == 1 ==> s->column[0] == v;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == v ? at : 0);
*/
static void bias_row(struct sample *s, uint32_t v, size_t at)
{
  s->column[0] = v;
  s->value[0] = (int64_t)at;
  s->size = at == 0 ? 0 : 1;
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
}

/* The gate that row i belongs to. */
/*@ requires reduction: CircuitReduction(r);
    requires row:       r->circuit->inputs + 2 <= i < GateFirstRow(r->circuit, r->circuit->gates);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  gate:      \result < r->circuit->gates;
    ensures  row:       GateFirstRow(r->circuit, \result) <= i < GateFirstRow(r->circuit, \result + 1);
*/
static size_t gate_of_row(const struct circuit_reduction *r, size_t i)
{
  size_t low = 0;
  size_t high = r->circuit->gates;
  /*@ loop invariant range: 0 <= low < high <= r->circuit->gates;
      loop invariant row:   r->first_row[low] <= i < r->first_row[high];
      loop assigns          low, high;
      loop variant          high - low;
  */
  while (high - low > 1) {
    const size_t middle = low + (high - low) / 2;
    if (r->first_row[middle] <= i)
      low = middle;
    else
      high = middle;
  }
  return low;
}

/* One of the rows of a gate. */
/*@ requires reduction:    CircuitReduction(r);
    requires row:          r->circuit->inputs + 2 <= i < GateFirstRow(r->circuit, r->circuit->gates);
    requires room:         SampleRoom(s) && LiveTarget(&s->label[0]) && 2 <= s->capacity &&
                           (\forall integer g; 0 <= g < r->circuit->gates && !r->circuit->conjunction[g] ==>
                             r->circuit->start[g + 1] - r->circuit->start[g] < s->capacity);
    requires separated:    \separated(s, r, r->circuit, r->first_row + (0 .. r->circuit->gates),
                                      r->circuit->start + (0 .. r->circuit->gates)) &&
                           \separated(s, r->circuit->conjunction + (0 .. r->circuit->gates - 1),
                                      r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    requires columns:      \separated(s->column + (0 .. s->capacity - 1), r, r->circuit,
                                      r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    requires values:       \separated(s->value + (0 .. s->capacity - 1), r, r->circuit,
                                      r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  gate:         \forall integer g; 0 <= g < r->circuit->gates &&
                             GateFirstRow{Pre}(r->circuit, g) <= i < GateFirstRow{Pre}(r->circuit, g + 1) ==>
                             \forall integer d; SampleFeature(s, d) ==
                               GateFeature{Pre}(r->circuit, g, i - GateFirstRow{Pre}(r->circuit, g), d);
    ensures  label:        s->label[0].value == 0.0;
*/
static void gate_row(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  const struct circuit *c = r->circuit;
  const size_t g = gate_of_row(r, i);
  const uint32_t wire = c->inputs + (uint32_t)g;
  const size_t start = c->start[g];
  /*@ assert end: start <= c->start[g + 1] <= c->start[c->gates]; */
  if (c->conjunction[g])
    difference_row(s, c->pin[start + (i - r->first_row[g])], wire);
  else
    disjunction_row(c->pin + start, c->start[g + 1] - start, wire, s);
  mpz_set_ui(s->label, 0);
}

/* One of the rows of the inputs or of the output, which come first. */
/*@ requires reduction:    CircuitReduction(r) && Live(&r->q[0]);
    requires row:          i <= r->circuit->inputs + 1;
    requires room:         SampleRoom(s) && LiveTarget(&s->label[0]) && 2 <= s->capacity &&
                           (\forall integer g; 0 <= g < r->circuit->gates && !r->circuit->conjunction[g] ==>
                             r->circuit->start[g + 1] - r->circuit->start[g] < s->capacity);
    requires separated:    \separated(s, r, r->circuit, r->first_row + (0 .. r->circuit->gates),
                                      r->circuit->start + (0 .. r->circuit->gates)) &&
                           \separated(s, r->circuit->conjunction + (0 .. r->circuit->gates - 1),
                                      r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    requires columns:      \separated(s->column + (0 .. s->capacity - 1), r, r->circuit,
                                      r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    requires values:       \separated(s->value + (0 .. s->capacity - 1), r, r->circuit,
                                      r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  plain:        \forall integer d; SampleFeature(s, d) == PlainFeature{Pre}(r->circuit, i, d);
    ensures  label:        s->label[0].value == CircuitLabel{Pre}(r->circuit, r->q[0].value, i);
*/
static void first_row(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  const struct circuit *c = r->circuit;
  const uint32_t epsilon = c->inputs + (uint32_t)c->gates;
  if (i > c->inputs) {
    unit_row(s, c->output);
    mpz_set(s->label, r->q);
    return;
  }
  if (i == 0)
    unit_row(s, epsilon);
  else
    difference_row(s, (uint32_t)(i - 1), epsilon);
  mpz_set_ui(s->label, 1);
}

void circuit_row(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  const struct circuit *c = r->circuit;
  const size_t end = r->first_row[c->gates];
  s->multiplicity = 1;
  if (i <= (size_t)c->inputs + 1) {
    first_row(r, i, s);
  } else if (i < end) {
    gate_row(r, i, s);
  } else {
    bias_row(s, c->inputs + (uint32_t)c->gates + 1, i - end);
    mpz_mul_ui(s->label, r->q, i - end);
  }
}
