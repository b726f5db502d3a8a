#include "colouring_sum.h"

#include "../kernel/training_error_start.h"

#include "colouring_parameters.h"

/* training_error_start; what the rows are made from stays what it is.  Provers find that only away from what follows from it. */
/*@ requires network:   NetworkValid(network) && NetworkWhole(network);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(one);
    requires apart:     \separated(s, error, fast, one) && \separated(r, error, fast, one) &&
                        \separated(r->hypergraph, error, fast, one) && \separated(network, error, fast, one);
    requires starts:    \separated(r->hypergraph->start + (0 .. r->hypergraph->edges), error, fast, one);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(one, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), one);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *one, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == 1.0;
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  one:       LiveTarget(one);
    ensures  reduction: SameColouringReduction{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameColouringRoom{Pre, Post}(s);
    ensures  labels:    \forall integer k, bias, i;
                          ColouringLabel(r->hypergraph, k, bias, i) == ColouringLabel{Pre}(\old(r->hypergraph), k, bias, i);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
static void begin_apart(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                        const struct network *network, int64_t *storage)
/*@ ghost (const struct colouring_reduction *r, const struct sample *s) */
{
  training_error_start(error, fast, one, 1, network, storage);
  /*@ assert place:    r->hypergraph == \at(r->hypergraph, Pre); */
  /*@ assert fields:   r->hypergraph->vertices == \at(r->hypergraph->vertices, Pre) &&
                       r->hypergraph->edges == \at(r->hypergraph->edges, Pre) &&
                       r->hypergraph->start == \at(r->hypergraph->start, Pre) &&
                       r->hypergraph->vertex == \at(r->hypergraph->vertex, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= r->hypergraph->edges ==>
                         r->hypergraph->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < \at(r->hypergraph->start[r->hypergraph->edges], Pre) ==>
                         r->hypergraph->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert hypergraph: SameHypergraph{Pre, Here}(\at(r->hypergraph, Pre)); */
  /*@ assert numbers:  r->colours == \at(r->colours, Pre) && r->rank == \at(r->rank, Pre) && r->copies == \at(r->copies, Pre) &&
                       r->zero == \at(r->zero, Pre); */
  /*@ assert flags:    r->bias == \at(r->bias, Pre) && r->free_signs == \at(r->free_signs, Pre); */
  /*@ assert counts:   r->features == \at(r->features, Pre) && r->samples == \at(r->samples, Pre); */
  /*@ assert capacity: s->capacity == \at(s->capacity, Pre); */
  /*@ assert column:   s->column == \at(s->column, Pre); */
  /*@ assert value:    s->value == \at(s->value, Pre); */
  /*@ assert live:     s->label[0].live == \at(s->label[0].live, Pre); */
}

/* begin_apart; the rows stay what they are. */
/*@ requires input:     ColouringSumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(one);
    requires apart:     \separated(s, error, fast, one) && \separated(r, error, fast, one) &&
                        \separated(r->hypergraph, error, fast, one) && \separated(network, error, fast, one) &&
                        \separated(s, r) && \separated(s, network);
    requires starts:    \separated(r->hypergraph->start + (0 .. r->hypergraph->edges), error, fast, one);
    requires vertices:  \separated(error, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1)) &&
                        \separated(fast, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1)) &&
                        \separated(one, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1));
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(one, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), one);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *one, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == 1.0;
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  one:       LiveTarget(one);
    ensures  reduction: SameColouringReduction{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  kept:      ColouringReduction(r);
    ensures  rows:      SameColouringRows{Pre, Post}(r);
    ensures  sample:    SameColouringRoom{Pre, Post}(s);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
static void begin_kept(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                       const struct network *network, int64_t *storage)
/*@ ghost (const struct colouring_reduction *r, const struct sample *s) */
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
  /*@ assert given_steps: \forall integer e; 0 <= e < edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ assert given_below: \forall integer e, p; 0 <= e < edges && h->start[e] <= p < h->start[e + 1] ==> h->vertex[p] < vertices; */
  /*@ assert given_bound: \forall integer e; 0 <= e < edges ==> EdgeSize(h, e) <= rank; */
  /*@ assert given_attained: rank == 2 || (\exists integer e; 0 <= e < edges && EdgeSize(h, e) == rank); */
  begin_apart(error, fast, one, network, storage) /*@ ghost (r, s) */;
  /*@ assert place:    h == r->hypergraph && h == \at(r->hypergraph, Pre); */
  /*@ assert fields:   h->vertices == \at(r->hypergraph->vertices, Pre) && h->edges == \at(r->hypergraph->edges, Pre) &&
                       h->start == \at(r->hypergraph->start, Pre) && h->vertex == \at(r->hypergraph->vertex, Pre); */
  /*@ assert numbers:  h->vertices == vertices && h->edges == edges && r->colours == colours && r->rank == rank &&
                       (r->bias <==> bias == 1) && (r->free_signs <==> free == 1); */
  /*@ assert counts:   r->copies == \at(r->copies, Pre) && r->zero == \at(r->zero, Pre) && r->features == \at(r->features, Pre) &&
                       r->samples == \at(r->samples, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= edges ==> h->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(r->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert pairs:    \forall integer e; 0 <= e < edges ==> h->start[e] == \at(r->hypergraph->start[\at(e, Here)], Pre) &&
                         h->start[e + 1] == \at(r->hypergraph->start[\at(e, Here) + 1], Pre); */
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
  /*@ assert row_features: \forall dataset D, integer i, d; 0 <= i < r->samples && 0 <= d < r->features && IsColouringRow{Pre}(D, r, i) ==>
        Feature(D, i, d) == ColouringFeature(h, r->bias ? 1 : 0, i, d); */
  /*@ assert row_bias: \forall dataset D, integer i; 0 <= i < r->samples && r->bias && IsColouringRow{Pre}(D, r, i) ==>
        Feature(D, i, r->features) == 1.0; */
  /*@ assert row_label: \forall dataset D, integer i; 0 <= i < r->samples && IsColouringRow{Pre}(D, r, i) ==>
        Label(D, i) == ColouringLabel(h, r->colours, r->bias ? 1 : 0, i); */
  /*@ assert row_multiplicity: \forall dataset D, integer i; 0 <= i < r->samples && IsColouringRow{Pre}(D, r, i) ==>
        Multiplicity(D, i) == ColouringMultiplicity(h, r->copies, r->bias ? 1 : 0, r->zero, i); */
  /*@ assert rows:     SameColouringRows{Pre, Here}(r); */
}

void colouring_sum_begin(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                         const struct network *network, int64_t *storage)
/*@ ghost (const struct colouring_reduction *r, const struct sample *s) */
{
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(network); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  begin_kept(error, fast, one, network, storage) /*@ ghost (r, s) */;
  /*@ assert place:     r->hypergraph == \at(r->hypergraph, Pre) && r->rank == \at(r->rank, Pre); */
  /*@ assert fields:    r->hypergraph->edges == \at(r->hypergraph->edges, Pre) && r->hypergraph->start == \at(r->hypergraph->start, Pre) &&
                        r->hypergraph->vertex == \at(r->hypergraph->vertex, Pre) &&
                        r->hypergraph->start[r->hypergraph->edges] == \at(r->hypergraph->start[r->hypergraph->edges], Pre); */
  /*@ assert numbers:   r->samples == \at(r->samples, Pre) && r->features == \at(r->features, Pre) && r->colours == \at(r->colours, Pre) &&
                        (r->bias <==> \at(r->bias, Pre)) && r->copies == \at(r->copies, Pre) && r->zero == \at(r->zero, Pre); */
  /*@ assert room:      ColouringRowRoom(s, r->rank); */
  /*@ assert rows_apart: ColouringRowApart(s, r->hypergraph); */
  /*@ assert hypergraph_apart: \separated(error, r->hypergraph) && \separated(error, r->hypergraph->start + (0 .. r->hypergraph->edges)); */
  /*@ assert apart:     \separated(s, error, r) && \separated(s, error->network) && \separated(s->column + (0 .. s->capacity - 1), r); */
  /*@ assert same_stride: Stride(network) == stride && network->units == units; */
  /*@ assert same_weights: error->network == network && network->weight == \at(network->weight, Pre) &&
                         WeightCount(network) == Times(units, stride); */
  /*@ assert label_apart: \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]); */
  /*@ assert fast_apart: error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, network) ==> WeightsAre(w, network); */
}
