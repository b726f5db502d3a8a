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
  if (i < h->vertices) {
    unit_row(s, (uint32_t)i);
    mpz_set_ui(s->label, 1);
  } else if (i < first_extra) {
    const size_t start = h->start[i - h->vertices];
    /*@ assert end: start <= h->start[i - h->vertices + 1] <= h->start[h->edges]; */
    multiplicity = r->copies;
    edge_row(h->vertex + start, h->start[i - h->vertices + 1] - start, s) /*@ ghost (h->vertices) */;
    mpz_set_ui(s->label, 0);
  } else if (i < first_sign) {
    multiplicity = r->zero;
    s->size = 0;
    mpz_set_ui(s->label, 0);
  } else {
    sign_row(s, h->vertices, i - first_sign);
    mpz_set_ui(s->label, sign_label(i - first_sign) /*@ ghost (r->colours) */);
  }
  s->multiplicity = multiplicity;
}
