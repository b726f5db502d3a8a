#include "colouring_step.h"

#include "colouring_parameters.h"

/* No row is one of multiplicity 0. */
/*@ ghost
  /@ requires   numbers: 1 <= colours <= COLOURING_MAX_COLOURS && 2 <= rank;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    copies:  1 <= colours * colours;
     ensures    zero:    1 <= (colours * (rank - 1)) * (colours * (rank - 1));
  @/
  static void multiplicities_positive(uint32_t colours, uint64_t rank)
  {
    /@ assert scale: 1 <= colours * (rank - 1); @/
    ;
  }
*/

/* colouring_row; what it is made of stays what it is. */
/*@ requires reduction: ColouringReduction(r) && i < r->samples;
    requires room:      ColouringRowRoom(s, r->rank);
    requires apart:     \separated(s, r) && ColouringRowApart(s, r->hypergraph) && \separated(s->column + (0 .. s->capacity - 1), r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  same:      SameColouringReduction{Pre, Post}(r);
    ensures  labels:    SameColouringLabels{Pre, Post}(\old(r->hypergraph));
    ensures  room:      SameColouringRoom{Pre, Post}(s);
    ensures  size:      s->size <= s->capacity;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:  \forall integer d; SampleFeature(s, d) == ColouringFeature{Pre}(r->hypergraph, r->bias ? 1 : 0, i, d);
    ensures  label:     s->label[0].value == ColouringLabel{Pre}(r->hypergraph, r->colours, r->bias ? 1 : 0, i);
    ensures  multiplicity: s->multiplicity == ColouringMultiplicity{Pre}(r->hypergraph, r->copies, r->bias ? 1 : 0, r->zero, i);
    ensures  positive:  1 <= s->multiplicity;
*/
static void write_row(const struct colouring_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct hypergraph *h = r->hypergraph; */
  /*@ ghost multiplicities_positive(r->colours, r->rank); */
  /*@ assert count:    1 <= r->copies && (r->bias ==> 1 <= r->zero); */
  colouring_row(r, i, s);
  /*@ assert place:    h == r->hypergraph && h == \at(r->hypergraph, Pre); */
  /*@ assert fields:   h->vertices == \at(r->hypergraph->vertices, Pre) && h->edges == \at(r->hypergraph->edges, Pre) &&
                       h->start == \at(r->hypergraph->start, Pre) && h->vertex == \at(r->hypergraph->vertex, Pre); */
  /*@ assert labels:   \forall integer colours, bias, i; ColouringLabel(h, colours, bias, i) == ColouringLabel{Pre}(h, colours, bias, i); */
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
}

void colouring_write_row(const struct colouring_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct hypergraph *h = r->hypergraph; */
  /*@ ghost const uint32_t colours = r->colours; */
  /*@ ghost const uint64_t rank = r->rank; */
  /*@ ghost const uint32_t vertices = h->vertices; */
  /*@ ghost const size_t edges = h->edges; */
  /*@ ghost const int bias = r->bias ? 1 : 0; */
  /*@ ghost const int free = r->free_signs ? 1 : 0; */
  /*@ assert given_numbers: 1 <= colours <= COLOURING_MAX_COLOURS && colours * vertices <= FORMULA_MAX_VARIABLES &&
        r->copies == colours * colours && colours * (rank - 1) <= COLOURING_MAX_SCALE &&
        (bias == 1 ==> r->zero == (colours * (rank - 1)) * (colours * (rank - 1))); */
  /*@ assert given_counts: r->features == vertices + (free == 1 ? 2 : 0) &&
        r->samples == vertices + edges + bias + (free == 1 ? 2 * colours + 1 : 0); */
  /*@ ghost edges_ascend_by_places(h); */
  /*@ ghost incidence_by_places(h); */
  /*@ assert given:    \forall integer e; 0 <= e < edges ==> EdgeAscends(h, e) && h->start[e] <= h->start[e + 1]; */
  /*@ assert given_bound: \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) <= rank; */
  /*@ assert given_attained: rank == 2 || (\exists integer e; 0 <= e < edges && EdgeSize(h, e) == rank); */
  write_row(r, i, s);
  /*@ assert place:    h == r->hypergraph && h == \at(r->hypergraph, Pre); */
  /*@ assert fields:   h->vertices == \at(r->hypergraph->vertices, Pre) && h->edges == \at(r->hypergraph->edges, Pre) &&
                       h->start == \at(r->hypergraph->start, Pre) && h->vertex == \at(r->hypergraph->vertex, Pre); */
  /*@ assert numbers:  h->vertices == vertices && h->edges == edges && r->colours == colours && r->rank == rank &&
                       (r->bias <==> bias == 1) && (r->free_signs <==> free == 1); */
  /*@ assert counts:   r->copies == \at(r->copies, Pre) && r->zero == \at(r->zero, Pre) && r->features == \at(r->features, Pre) &&
                       r->samples == \at(r->samples, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= edges ==> h->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert steps:    \forall integer e; 0 <= e < edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ assert ends:     \forall integer e; 0 <= e < edges ==> 0 <= h->start[e] && h->start[e + 1] <= h->start[h->edges]; */
  /*@ assert members:  \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==>
                         h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert below:    \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==> h->vertex[p] < h->vertices; */
  /*@ assert next:     \forall integer e, p; 0 <= e < edges && h->start[e] < p < h->start[e + 1] ==>
                         h->vertex[p - 1] < h->vertex[p]; */
  /*@ assert ascend:   \forall integer e; 0 <= e < edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:    \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) == EdgeSize{Pre}(h, e); */
  /*@ assert bound:    \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) <= rank; */
  /*@ assert attained: rank == 2 || (\exists integer e; 0 <= e < edges && EdgeSize(h, e) == rank); */
  /*@ ghost edges_ascend_by_places(h); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ ghost incidence_by_places(h); */
  /*@ assert found:    \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==>
                         EdgeContains(h, e, \at(r->hypergraph->vertex[\at(p, Here)], Pre)); */
  /*@ assert before:   \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==>
                         EdgeContains{Pre}(h, e, h->vertex[p]); */
  /*@ assert found_all: \forall integer e, d; 0 <= e < edges && EdgeContains{Pre}(h, e, d) ==> EdgeContains(h, e, d); */
  /*@ assert before_all: \forall integer e, d; 0 <= e < edges && EdgeContains(h, e, d) ==> EdgeContains{Pre}(h, e, d); */
  /*@ assert contains: \forall integer e, d; 0 <= e < edges ==> (EdgeContains(h, e, d) <==> EdgeContains{Pre}(h, e, d)); */
  /*@ assert rank:     ColouringRank(h, rank); */
  /*@ ghost colouring_parameters_stay(r, vertices, edges, colours, rank, bias, free); */
  /*@ assert incidence: \forall integer e, d; 0 <= e < edges ==>
        Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) ==
          Incidence{Pre}(h->vertex + \at(r->hypergraph->start[\at(e, Here)], Pre), EdgeSize{Pre}(h, e), d); */
  /*@ assert features: \forall integer bias, i, d; 0 <= i ==> ColouringFeature(h, bias, i, d) == ColouringFeature{Pre}(h, bias, i, d); */
  /*@ assert rows:     SameColouringRows{Pre, Here}(r); */
}

/* training_error_add; what the rows are made of stays what it is. */
/*@ requires error:     ErrorValid(error) && SampleValid(s, error->network) && \valid_read(r);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->hypergraph) &&
                        \separated(error, r->hypergraph->start + (0 .. r->hypergraph->edges));
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w, integer i; 0 <= i ==>
                          RepresentsNetwork{Pre}(w, error->network) ==>
                          RepresentsSample{Pre}(D, i, s, error->network, &error->label_denominator[0]) ==>
                          ErrorIs{Pre}(error, D, w, i) ==> ErrorIs(error, D, w, i + 1);
    ensures  network:   error->network == \old(error->network) && SameNetwork{Pre, Post}(error->network) &&
                        error->fast == \old(error->fast) && (error->fast != \null ==> error->fast->weight == \old(error->fast->weight));
    ensures  sample:    SameColouringRoom{Pre, Post}(s);
    ensures  same:      SameColouringReduction{Pre, Post}(r);
    ensures  labels:    SameColouringLabels{Pre, Post}(\old(r->hypergraph));
*/
static void add_sample(struct training_error *error, const struct sample *s)
/*@ ghost (const struct colouring_reduction *r) */
{
  /*@ ghost const struct hypergraph *h = r->hypergraph; */
  /*@ ghost const struct network *network = error->network; */
  training_error_add(error, s);
  /*@ assert network_places: network == error->network && network->units == \at(error->network->units, Pre) &&
                       network->features == \at(error->network->features, Pre) &&
                       (network->bias <==> \at(error->network->bias, Pre)) && network->weight == \at(error->network->weight, Pre); */
  /*@ assert weights:  \forall integer k; 0 <= k < WeightCount(network) ==>
                         network->weight[k][0].value == \at(error->network->weight[k][0].value, Pre) &&
                         network->weight[k][0].live == \at(error->network->weight[k][0].live, Pre); */
  /*@ assert place:    h == r->hypergraph && h == \at(r->hypergraph, Pre); */
  /*@ assert fields:   h->vertices == \at(r->hypergraph->vertices, Pre) && h->edges == \at(r->hypergraph->edges, Pre) &&
                       h->start == \at(r->hypergraph->start, Pre) && h->vertex == \at(r->hypergraph->vertex, Pre); */
  /*@ assert labels:   \forall integer colours, bias, i; ColouringLabel(h, colours, bias, i) == ColouringLabel{Pre}(h, colours, bias, i); */
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
}

void colouring_add_sample(struct training_error *error, const struct sample *s)
/*@ ghost (const struct colouring_reduction *r) */
{
  /*@ ghost const struct hypergraph *h = r->hypergraph; */
  /*@ ghost const uint32_t colours = r->colours; */
  /*@ ghost const uint64_t rank = r->rank; */
  /*@ ghost const uint32_t vertices = h->vertices; */
  /*@ ghost const size_t edges = h->edges; */
  /*@ ghost const int bias = r->bias ? 1 : 0; */
  /*@ ghost const int free = r->free_signs ? 1 : 0; */
  /*@ assert given_numbers: 1 <= colours <= COLOURING_MAX_COLOURS && colours * vertices <= FORMULA_MAX_VARIABLES &&
        r->copies == colours * colours && colours * (rank - 1) <= COLOURING_MAX_SCALE &&
        (bias == 1 ==> r->zero == (colours * (rank - 1)) * (colours * (rank - 1))); */
  /*@ assert given_counts: r->features == vertices + (free == 1 ? 2 : 0) &&
        r->samples == vertices + edges + bias + (free == 1 ? 2 * colours + 1 : 0); */
  /*@ ghost edges_ascend_by_places(h); */
  /*@ ghost incidence_by_places(h); */
  /*@ assert given:    \forall integer e; 0 <= e < edges ==> EdgeAscends(h, e) && h->start[e] <= h->start[e + 1]; */
  /*@ assert given_bound: \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) <= rank; */
  /*@ assert given_attained: rank == 2 || (\exists integer e; 0 <= e < edges && EdgeSize(h, e) == rank); */
  add_sample(error, s) /*@ ghost (r) */;
  /*@ assert place:    h == r->hypergraph && h == \at(r->hypergraph, Pre); */
  /*@ assert fields:   h->vertices == \at(r->hypergraph->vertices, Pre) && h->edges == \at(r->hypergraph->edges, Pre) &&
                       h->start == \at(r->hypergraph->start, Pre) && h->vertex == \at(r->hypergraph->vertex, Pre); */
  /*@ assert numbers:  h->vertices == vertices && h->edges == edges && r->colours == colours && r->rank == rank &&
                       (r->bias <==> bias == 1) && (r->free_signs <==> free == 1); */
  /*@ assert counts:   r->copies == \at(r->copies, Pre) && r->zero == \at(r->zero, Pre) && r->features == \at(r->features, Pre) &&
                       r->samples == \at(r->samples, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= edges ==> h->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert steps:    \forall integer e; 0 <= e < edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ assert ends:     \forall integer e; 0 <= e < edges ==> 0 <= h->start[e] && h->start[e + 1] <= h->start[h->edges]; */
  /*@ assert members:  \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==>
                         h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert below:    \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==> h->vertex[p] < h->vertices; */
  /*@ assert next:     \forall integer e, p; 0 <= e < edges && h->start[e] < p < h->start[e + 1] ==>
                         h->vertex[p - 1] < h->vertex[p]; */
  /*@ assert ascend:   \forall integer e; 0 <= e < edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:    \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) == EdgeSize{Pre}(h, e); */
  /*@ assert bound:    \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) <= rank; */
  /*@ assert attained: rank == 2 || (\exists integer e; 0 <= e < edges && EdgeSize(h, e) == rank); */
  /*@ ghost edges_ascend_by_places(h); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ ghost incidence_by_places(h); */
  /*@ assert found:    \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==>
                         EdgeContains(h, e, \at(r->hypergraph->vertex[\at(p, Here)], Pre)); */
  /*@ assert before:   \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==>
                         EdgeContains{Pre}(h, e, h->vertex[p]); */
  /*@ assert found_all: \forall integer e, d; 0 <= e < edges && EdgeContains{Pre}(h, e, d) ==> EdgeContains(h, e, d); */
  /*@ assert before_all: \forall integer e, d; 0 <= e < edges && EdgeContains(h, e, d) ==> EdgeContains{Pre}(h, e, d); */
  /*@ assert contains: \forall integer e, d; 0 <= e < edges ==> (EdgeContains(h, e, d) <==> EdgeContains{Pre}(h, e, d)); */
  /*@ assert rank:     ColouringRank(h, rank); */
  /*@ ghost colouring_parameters_stay(r, vertices, edges, colours, rank, bias, free); */
  /*@ assert incidence: \forall integer e, d; 0 <= e < edges ==>
        Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) ==
          Incidence{Pre}(h->vertex + \at(r->hypergraph->start[\at(e, Here)], Pre), EdgeSize{Pre}(h, e), d); */
  /*@ assert features: \forall integer bias, i, d; 0 <= i ==> ColouringFeature(h, bias, i, d) == ColouringFeature{Pre}(h, bias, i, d); */
  /*@ assert rows:     SameColouringRows{Pre, Here}(r); */
}
