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

/* The row of a disjunction: its wire less its pins, those of the places first .. first + pins - 1. */
/*@ requires pins:      \valid_read(pin + (first .. first + pins - 1)) && (\forall integer p; first <= p < first + pins ==> pin[p] < wire);
    requires range:     first + pins < 0x4000000000000000;
    requires room:      SampleRoom(s) && pins < s->capacity;
    requires separated: \separated(s, pin + (first .. first + pins - 1)) &&
                        \separated(s->column + (0 .. s->capacity - 1), pin + (first .. first + pins - 1));
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1];
    ensures  size:      s->size == pins + 1;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] <= wire;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == wire ? 1 : 0) - PinCount{Pre}(pin, first, first + pins, d);
*/
static void disjunction_row(const uint32_t *pin, size_t first, size_t pins, uint32_t wire, struct sample *s)
{
  /*@ loop invariant index:   0 <= p <= pins;
      loop invariant pins:    \forall integer e; first <= e < first + pins ==> pin[e] == \at(pin[\at(e, Here)], Pre);
      loop invariant columns: \forall integer e; 0 <= e < p ==> s->column[e] < wire;
      loop invariant sum:     \forall integer d; EntrySum(s->column, s->value, 0, p, d) == -PinCount{Pre}(pin, first, first + p, d);
      loop assigns            p, s->column[0 .. pins - 1], s->value[0 .. pins - 1];
      loop variant            pins - p;
  */
  for (size_t p = 0; p < pins; p++) {
    sample_append_entry(s->column, s->value, p, pin[first + p], -1) /*@ ghost (0) */;
  }
  sample_append_entry(s->column, s->value, pins, wire, 1) /*@ ghost (0) */;
  s->size = pins + 1;
}

/* Row `at` of the bias: at times e_v, with the label at. */
/*@ requires reduction: \valid_read(r) && \valid_read(r->circuit) && Live(&r->q[0]) && \separated(s, r, r->circuit) &&
                        CircuitWires(r->circuit) <= CIRCUIT_MAX_WIRES;
    requires room:      SampleRoom(s) && LiveTarget(&s->label[0]) && 1 <= s->capacity;
    requires row:       at <= 2;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0], s->value[0], s->label[0].value;
    ensures  size:      s->size == (at == 0 ? 0 : 1);
    ensures  column:    s->size == 1 ==> s->column[0] == CircuitWires{Pre}(\old(r->circuit)) + 1;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == CircuitWires{Pre}(\old(r->circuit)) + 1 ? at : 0);
    ensures  label:     s->label[0].value == (at == 0 ? 0.0 : at == 1 ? \old(r->q[0].value) : \old(r->q[0].value) + \old(r->q[0].value));
*/
static void bias_row(const struct circuit_reduction *r, size_t at, struct sample *s)
{
  const uint32_t v = r->circuit->inputs + (uint32_t)r->circuit->gates + 1;
  mpz_mul_ui(s->label, r->q, at);
  s->column[0] = v;
  s->value[0] = (int64_t)at;
  s->size = at == 0 ? 0 : 1;
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
}

/* The rows of the gates stand one after the other. */
/*@ ghost
  /@ requires reduction: CircuitReduction(r);
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  ordered:   \forall integer g, k; 0 <= g <= k <= r->circuit->gates ==>
                           r->circuit->inputs + 2 <= GateFirstRow(r->circuit, g) <= GateFirstRow(r->circuit, k);
   @/
  static void rows_ordered(const struct circuit_reduction *r)
  {
    const struct circuit *c = r->circuit;
    size_t n = 0;
    /@ loop invariant index:   0 <= n <= c->gates;
       loop invariant ordered: \forall integer g, k; 0 <= g <= k <= n ==> 0 <= RowsBelow(c, g) <= RowsBelow(c, k);
       loop assigns            n;
       loop variant            c->gates - n;
     @/
    while (n < c->gates) {
      /@ assert rows: 0 <= GateRows(c, n); @/
      /@ assert next: RowsBelow(c, n + 1) == RowsBelow(c, n) + GateRows(c, n); @/
      n++;
    }
  }
*/

/* The gate that row i belongs to. */
/*@ requires reduction: CircuitReduction(r);
    requires row:       r->circuit->inputs + 2 <= i < GateFirstRow(r->circuit, r->circuit->gates);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  gate:      \result < r->circuit->gates;
    ensures  row:       GateFirstRow(r->circuit, \result) <= i < GateFirstRow(r->circuit, \result + 1);
    ensures  only:      \forall integer g; 0 <= g < r->circuit->gates && GateFirstRow(r->circuit, g) <= i < GateFirstRow(r->circuit, g + 1) ==>
                          g == \result;
*/
static size_t gate_of_row(const struct circuit_reduction *r, size_t i)
{
  size_t low = 0;
  size_t high = r->circuit->gates;
  /*@ ghost rows_ordered(r); */
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

/* Row `at` of gate g. */
/*@ requires reduction:    CircuitReduction(r);
    requires row:          g < r->circuit->gates && at < GateRows(r->circuit, g);
    requires room:         CircuitRowRoom(s, r->circuit) && CircuitRowApart(s, r);
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:     \forall integer d; SampleFeature(s, d) == GateFeature{Pre}(\old(r->circuit), g, at, d);
    ensures  label:        s->label[0].value == 0.0;
*/
static void gate_row(const struct circuit_reduction *r, size_t g, size_t at, struct sample *s)
{
  const struct circuit *c = r->circuit;
  const uint32_t wire = c->inputs + (uint32_t)g;
  const size_t start = c->start[g];
  /*@ assert end:  start <= c->start[g + 1] <= c->start[c->gates]; */
  /*@ assert wire: wire == c->inputs + g && wire < r->features; */
  mpz_set_ui(s->label, 0);
  if (c->conjunction[g]) {
    const uint32_t pin = c->pin[start + at];
    /*@ assert pin: pin < wire; */
    /*@ assert difference: \forall integer d; GateFeature{Pre}(c, g, at, d) == (d == wire ? 1 : d == pin ? -1 : 0); */
    difference_row(s, pin, wire);
    /*@ assert columns: \forall integer e; 0 <= e < s->size ==> s->column[e] <= wire; */
    /*@ assert features: \forall integer d; SampleFeature(s, d) == GateFeature{Pre}(c, g, at, d); */
  } else {
    const size_t pins = c->start[g + 1] - start;
    /*@ assert sum: \forall integer d; GateFeature{Pre}(c, g, at, d) == (d == wire ? 1 : 0) - PinCount{Pre}(c->pin, start, start + pins, d); */
    disjunction_row(c->pin, start, pins, wire, s);
    /*@ assert features: \forall integer d; SampleFeature(s, d) == GateFeature{Pre}(c, g, at, d); */
  }
  /*@ assert fields: r->features == \at(r->features, Pre) && r->circuit == c; */
}

/* One of the rows of the gates. */
/*@ requires reduction:    CircuitReduction(r);
    requires row:          r->circuit->inputs + 2 <= i < GateFirstRow(r->circuit, r->circuit->gates);
    requires room:         CircuitRowRoom(s, r->circuit) && CircuitRowApart(s, r);
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  gate:         \forall integer g, d; 0 <= g < \old(r->circuit->gates) &&
                             GateFirstRow{Pre}(\old(r->circuit), g) <= i < GateFirstRow{Pre}(\old(r->circuit), g + 1) ==>
                               SampleFeature(s, d) == GateFeature{Pre}(\old(r->circuit), g, i - GateFirstRow{Pre}(\old(r->circuit), g), d);
    ensures  label:        s->label[0].value == 0.0;
*/
static void row_of_gates(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  const size_t g = gate_of_row(r, i);
  const size_t at = i - r->first_row[g];
  /*@ assert next: GateFirstRow(r->circuit, g + 1) == GateFirstRow(r->circuit, g) + GateRows(r->circuit, g); */
  /*@ assert at:   \forall integer h; 0 <= h < r->circuit->gates && GateFirstRow(r->circuit, h) <= i < GateFirstRow(r->circuit, h + 1) ==>
        h == g && i - GateFirstRow(r->circuit, h) == at; */
  gate_row(r, g, at, s);
}

/* One of the rows of the inputs or of the output, which come first. */
/*@ requires reduction:    CircuitReduction(r) && Live(&r->q[0]);
    requires row:          i <= r->circuit->inputs + 1;
    requires room:         CircuitRowRoom(s, r->circuit) && CircuitRowApart(s, r);
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
  /*@ ghost rows_ordered(r); */
  /*@ assert end: end == GateFirstRow(c, c->gates) && c->inputs + 2 <= end; */
  /*@ assert bias: end <= i ==> r->features == CircuitWires(c) + 2; */
  if (i <= (size_t)c->inputs + 1) {
    first_row(r, i, s);
    /*@ assert first_columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  } else if (i < end) {
    row_of_gates(r, i, s);
    /*@ assert gate_columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  } else {
    bias_row(r, i - end, s);
    /*@ assert same: r->features == \at(r->features, Pre); */
    /*@ assert bias_columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  }
  /*@ assert plain: i <= \at(r->circuit->inputs, Pre) + 1 || end <= i ==>
        \forall integer d; SampleFeature(s, d) == PlainFeature{Pre}(c, i, d); */
  /*@ assert fields: r->circuit == c && r->features == \at(r->features, Pre); */
  /*@ assert gate: \forall integer g; 0 <= g < \at(r->circuit->gates, Pre) && GateFirstRow{Pre}(c, g) <= i < GateFirstRow{Pre}(c, g + 1) ==>
        \forall integer d; SampleFeature(s, d) == GateFeature{Pre}(c, g, i - GateFirstRow{Pre}(c, g), d); */
  s->multiplicity = 1;
  /*@ assert sizes: r->circuit == c && c->gates == \at(r->circuit->gates, Pre) && c->inputs == \at(r->circuit->inputs, Pre); */
}
