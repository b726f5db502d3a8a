#include "colouring.h"

#include "../kernel/sample_entry.h"

/* The vertices of an edge are vertices of the hypergraph. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, size, vertices);
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  range:    \forall integer e; 0 <= e < size ==> vertex[e] < vertices;
   @/
  static void edge_has_vertices(const uint32_t *vertex, size_t size, uint32_t vertices)
  {
    size_t n = size;
    /@ loop invariant index:    0 <= n <= size;
       loop invariant vertices: VerticesAscend(vertex, n, vertices);
       loop invariant range:    \forall integer e; n <= e < size ==> vertex[e] < vertices;
       loop assigns             n;
       loop variant             n;
     @/
    while (n > 0)
      n--;
  }
*/

/* The row of an edge: 1 for each of its vertices. */
/*@ requires vertices:  \valid_read(vertex + (0 .. size - 1)) && VerticesAscend(vertex, size, vertices);
    requires room:      SampleRoom(s) && size <= s->capacity;
    requires columns:   \separated(s, vertex + (0 .. size - 1)) &&
                        \separated(s->column + (0 .. s->capacity - 1), vertex + (0 .. size - 1)) &&
                        \separated(s->value + (0 .. s->capacity - 1), vertex + (0 .. size - 1));
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1];
    ensures  size:      s->size == size;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] < vertices;
    ensures  features:  \forall integer d; SampleFeature(s, d) == Incidence{Pre}(vertex, size, d);
*/
static void edge_row(const uint32_t *vertex, size_t size, struct sample *s) /*@ ghost (uint32_t vertices) */
{
  /*@ ghost edge_has_vertices(vertex, size, vertices); */
  /*@ loop invariant index:    0 <= p <= size;
      loop invariant vertices: \forall integer e; 0 <= e < size ==> vertex[e] == \at(vertex[\at(e, Here)], Pre);
      loop invariant columns:  \forall integer e; 0 <= e < p ==> s->column[e] < vertices;
      loop invariant sum:      \forall integer d; EntrySum(s->column, s->value, 0, p, d) == Incidence{Pre}(vertex, p, d);
      loop assigns             p, s->column[0 .. size - 1], s->value[0 .. size - 1];
      loop variant             size - p;
  */
  for (size_t p = 0; p < size; p++) {
    sample_append_entry(s->column, s->value, p, vertex[p], 1) /*@ ghost (0) */;
  }
  s->size = size;
}

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

/* The row g + t h, where g is `column` and h the next one. */
/*@ requires room:      SampleRoom(s) && 2 <= s->capacity;
    requires range:     column < 0x7fffffff && t <= 0x7fffffff;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. 1], s->value[0 .. 1];
    ensures  size:      s->size <= 2;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] <= column + 1;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == column ? 1 : d == column + 1 ? t : 0);
*/
static void sign_row(struct sample *s, uint32_t column, size_t t)
{
  unit_row(s, column);
  if (t == 0)
    return;
  sample_append_entry(s->column, s->value, 1, column + 1, (int64_t)t) /*@ ghost (0) */;
  s->size = 2;
}

/* The sum over the first hinges has a closed form: those below t count, and the others are 0. */
/*@ ghost
  /@ requires range:   t <= 2 * units;
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  result:  HingeSum(units, t) == (t / 2) * (t - t / 2);
   @/
  static void hinges_add_up(uint64_t units, uint64_t t)
  {
    /@ loop invariant index:  0 <= m <= t / 2;
       loop invariant result: HingeSum(m, t) == m * (t - m);
       loop assigns           m;
       loop variant           t / 2 - m;
     @/
    for (uint64_t m = 0; m < t / 2; m++)
      ;
    /@ loop invariant index:  t / 2 <= m <= units;
       loop invariant result: HingeSum(m, t) == (t / 2) * (t - t / 2);
       loop assigns           m;
       loop variant           units - m;
     @/
    for (uint64_t m = t / 2; m < units; m++)
      ;
  }
*/

/* 3 times the sum over the hinges. */
/*@ requires range:   units <= COLOURING_MAX_COLOURS && t <= 2 * units;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result == 3 * HingeSum(units, t);
*/
static uint64_t sign_label(uint64_t t) /*@ ghost (uint64_t units) */
{
  /*@ ghost hinges_add_up(units, t); */
  /*@ assert small: (t / 2) * (t - t / 2) <= COLOURING_MAX_COLOURS * (2 * COLOURING_MAX_COLOURS); */
  return 3 * (t / 2 * (t - t / 2));
}

void colouring_row(const struct colouring_reduction *r, size_t i, struct sample *s)
{
  const struct hypergraph *h = r->hypergraph;
  const size_t first_extra = h->vertices + h->edges;
  const size_t first_sign = first_extra + (r->bias ? 1 : 0);
  uint64_t multiplicity = 1;
  /*@ assert first_sign: first_sign == ColouringFirstSign(r->hypergraph, r->bias ? 1 : 0); */
  if (i < h->vertices) {
    unit_row(s, (uint32_t)i);
    mpz_set_ui(s->label, 1);
    /*@ assert vertex_features: \forall integer d; SampleFeature(s, d) ==
                                  ColouringFeature{Pre}(\at(r->hypergraph, Pre), \at(r->bias, Pre) ? 1 : 0, i, d); */
    /*@ assert vertex_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < \at(r->features, Pre); */
    /*@ assert vertex_label:    s->label[0].value ==
                                  ColouringLabel{Pre}(\at(r->hypergraph, Pre), \at(r->colours, Pre), \at(r->bias, Pre) ? 1 : 0, i); */
  } else if (i < first_extra) {
    const size_t e = i - h->vertices;
    const size_t start = h->start[e];
    /*@ assert end: start <= h->start[e + 1] <= h->start[h->edges]; */
    /*@ assert vertices: VerticesAscend(h->vertex + start, h->start[e + 1] - start, h->vertices); */
    const size_t size = h->start[e + 1] - start;
    multiplicity = r->copies;
    edge_row(h->vertex + start, size, s) /*@ ghost (h->vertices) */;
    /*@ assert edge_row: \forall integer d; SampleFeature(s, d) ==
                           ColouringFeature{Pre}(\at(r->hypergraph, Pre), \at(r->bias, Pre) ? 1 : 0, i, d); */
    mpz_set_ui(s->label, 0);
    /*@ assert edge_features: \forall integer d; SampleFeature(s, d) ==
                                ColouringFeature{Pre}(\at(r->hypergraph, Pre), \at(r->bias, Pre) ? 1 : 0, i, d); */
    /*@ assert edge_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < \at(r->features, Pre); */
    /*@ assert edge_label:    s->label[0].value ==
                                ColouringLabel{Pre}(\at(r->hypergraph, Pre), \at(r->colours, Pre), \at(r->bias, Pre) ? 1 : 0, i); */
  } else if (i < first_sign) {
    multiplicity = r->zero;
    s->size = 0;
    mpz_set_ui(s->label, 0);
    /*@ assert zero_features: \forall integer d; SampleFeature(s, d) ==
                                ColouringFeature{Pre}(\at(r->hypergraph, Pre), \at(r->bias, Pre) ? 1 : 0, i, d); */
    /*@ assert zero_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < \at(r->features, Pre); */
    /*@ assert zero_label:    s->label[0].value ==
                                ColouringLabel{Pre}(\at(r->hypergraph, Pre), \at(r->colours, Pre), \at(r->bias, Pre) ? 1 : 0, i); */
  } else {
    const uint64_t label = sign_label(i - first_sign) /*@ ghost (r->colours) */;
    /*@ assert label: label == ColouringLabel{Pre}(\at(r->hypergraph, Pre), \at(r->colours, Pre), \at(r->bias, Pre) ? 1 : 0, i); */
    sign_row(s, h->vertices, i - first_sign);
    /*@ assert sign_features: \forall integer d; SampleFeature(s, d) ==
                                ColouringFeature{Pre}(\at(r->hypergraph, Pre), \at(r->bias, Pre) ? 1 : 0, i, d); */
    mpz_set_ui(s->label, label);
    /*@ assert sign_row:     \forall integer d; SampleFeature(s, d) ==
                               ColouringFeature{Pre}(\at(r->hypergraph, Pre), \at(r->bias, Pre) ? 1 : 0, i, d); */
    /*@ assert sign_columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < \at(r->features, Pre); */
    /*@ assert sign_label:   s->label[0].value ==
                               ColouringLabel{Pre}(\at(r->hypergraph, Pre), \at(r->colours, Pre), \at(r->bias, Pre) ? 1 : 0, i); */
  }
  /*@ assert columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < \at(r->features, Pre); */
  /*@ assert multiplicity: multiplicity == ColouringMultiplicity{Pre}(\at(r->hypergraph, Pre), \at(r->copies, Pre),
                                                                    \at(r->bias, Pre) ? 1 : 0, \at(r->zero, Pre), i); */
  s->multiplicity = multiplicity;
  /*@ assert features: r->features == \at(r->features, Pre); */
}
