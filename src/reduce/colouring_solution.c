#include "colouring_solution.h"

#include "colouring_places.h"
#include "colouring_rank.h"

/* w^j_v + b_j, times the denominator. */
/*@ requires network:  ColouringNetwork(net) && j < net->units && v < net->features;
    requires value:    LiveTarget(value) && \separated(value, net) &&
                       (\forall integer k; 0 <= k < WeightCount(net) ==> \separated(value, &net->weight[k][0]));
    terminates         \true;
    exits              \false;
    assigns            value->value;
    ensures  value:    value->value == VertexValue(net, j, v);
*/
static void vertex_value(const struct network *net, size_t j, size_t v, mpz_ptr value)
{
  const size_t stride = net->features + (net->bias ? 1 : 0);
  /*@ ghost times_means(); */
  /*@ ghost index_means(); */
  /*@ ghost index_is_below(j, net->units, v, stride); */
  const mpz_t *weight = net->weight + j * stride;
  /*@ assert first: weight + v == net->weight + Index(j, stride, v) && 0 <= Index(j, stride, v) < WeightCount(net); */
  /*@ assert last:  net->bias ==> weight + net->features == net->weight + Index(j, stride, net->features) &&
                                  0 <= Index(j, stride, net->features) < WeightCount(net); */
  mpz_set(value, weight[v]);
  if (net->bias)
    mpz_add(value, value, weight[net->features]);
}

/* The first unit with the largest w^j_v + b_j. */
/*@ requires network:  ColouringNetwork(net) && v < net->features;
    requires scratch:  LiveTarget(value) && LiveTarget(largest) && \separated(value, largest, net) &&
                       (\forall integer k; 0 <= k < WeightCount(net) ==> \separated(value, &net->weight[k][0]) &&
                                                                         \separated(largest, &net->weight[k][0]));
    terminates         \true;
    exits              \false;
    assigns            value->value, largest->value;
    ensures  unit:     \result < net->units && FirstLargest(net, \result, v);
*/
static uint32_t first_largest(const struct network *net, size_t v, mpz_ptr value, mpz_ptr largest)
{
  uint32_t best = 0;
  /*@ ghost const size_t stride = net->features + (net->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(net); */
  /*@ ghost indices_are_below(net->units, stride); */
  vertex_value(net, 0, v, largest);
  /*@ loop invariant index:   1 <= j <= net->units && best < j;
      loop invariant largest: largest->value == VertexValue(net, best, v);
      loop invariant before:  \forall integer i; 0 <= i < best ==> VertexValue(net, i, v) < VertexValue(net, best, v);
      loop invariant after:   \forall integer i; best <= i < j ==> VertexValue(net, i, v) <= VertexValue(net, best, v);
      loop assigns            j, best, value->value, largest->value;
      loop variant            net->units - j;
  */
  for (uint32_t j = 1; j < net->units; j++) {
    vertex_value(net, j, v, value);
    /*@ assert kept: \forall integer k; 0 <= k < WeightCount(net) ==>
                       net->weight[k][0].value == \at(net->weight[\at(k, Here)][0].value, LoopCurrent); */
    /*@ assert entries: \forall integer i; 0 <= i < net->units ==>
                          net->weight[Index(i, stride, v)][0].value ==
                            \at(net->weight[Index(\at(i, Here), \at(stride, Here), \at(v, Here))][0].value, LoopCurrent); */
    /*@ assert biases: net->bias ==> \forall integer i; 0 <= i < net->units ==>
                         net->weight[Index(i, stride, net->features)][0].value ==
                           \at(net->weight[Index(\at(i, Here), \at(stride, Here), net->features)][0].value, LoopCurrent); */
    /*@ assert same: \forall integer i; 0 <= i < net->units ==>
                       VertexValue(net, i, v) == \at(VertexValue(net, \at(i, Here), \at(v, Here)), LoopCurrent); */
    if (mpz_cmp(value, largest) > 0) {
      best = j;
      mpz_set(largest, value);
    }
  }
  return best;
}

/* Whether all vertices of an edge have one colour. */
/*@ requires vertices: \valid_read(vertex + (0 .. size - 1)) && VerticesAscend(vertex, size, vertices) && 1 <= size;
    requires colour:   \valid_read(colour + (0 .. vertices - 1));
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result <==> AllOfColour(colour, vertex, size, colour[vertex[0]]);
*/
static bool has_one_colour(const uint32_t *colour, const uint32_t *vertex, size_t size)
/*@ ghost (uint32_t vertices) */
{
  size_t p = size;
  /*@ ghost edge_has_vertex(vertex, size, vertices, 0); */
  /*@ loop invariant index:    1 <= p <= size;
      loop invariant vertices: VerticesAscend(vertex, p, vertices) && vertex[0] < vertices;
      loop invariant same:     AllOfColour(colour, vertex, size, colour[vertex[0]]) <==>
                                 AllOfColour(colour, vertex, p, colour[vertex[0]]);
      loop assigns             p;
      loop variant             p;
  */
  while (p > 1 && colour[vertex[p - 1]] == colour[vertex[0]])
    p--;
  return p == 1;
}

bool colouring_is_proper(const struct hypergraph *h, const uint32_t *colour)
{
  /*@ loop invariant index:  0 <= e <= h->edges;
      loop invariant proper: \forall integer d; 0 <= d < e ==> !EdgeOfOneColour(h, colour, d);
      loop assigns           e;
      loop variant           h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++) {
    /*@ assert place: 0 <= h->start[e] <= h->start[e + 1] <= h->start[h->edges]; */
    if (has_one_colour(colour, h->vertex + h->start[e], h->start[e + 1] - h->start[e])
        /*@ ghost (h->vertices) */) {
      /*@ assert improper: EdgeOfOneColour(h, colour, e); */
      return false;
    }
  }
  return true;
}

/* The first unit with the largest w^j_v + b_j, for each vertex v. */
/*@ requires network:   ColouringNetwork(net) && vertices <= net->features;
    requires colour:    \valid(colour + (0 .. vertices - 1)) && \separated(colour + (0 .. vertices - 1), net);
    terminates          \true;
    exits               \false;
    assigns             colour[0 .. vertices - 1];
    ensures  colours:   \forall integer v; 0 <= v < vertices ==> colour[v] < net->units && FirstLargest(net, colour[v], v);
*/
static void colour_vertices(const struct network *net, uint32_t vertices, uint32_t *colour)
{
  mpz_t value;
  mpz_t largest;
  mpz_init(value);
  mpz_init(largest);
  /*@ loop invariant index:   0 <= v <= vertices;
      loop invariant colours: \forall integer u; 0 <= u < v ==> colour[u] < net->units && FirstLargest(net, colour[u], u);
      loop assigns            v, colour[0 .. vertices - 1], value->value, largest->value;
      loop variant            vertices - v;
  */
  for (uint32_t v = 0; v < vertices; v++)
    colour[v] = first_largest(net, v, value, largest);
  mpz_clear(value);
  mpz_clear(largest);
}

/* The numbers of the reduction fit the theorem's. */
/*@ ghost
  /@ requires   reduction: ColouringReduction(r);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    memory: ColouringInMemory(r->hypergraph, r->colours, r->rank, r->copies, r->zero, r->bias ? 1 : 0, r->free_signs ? 1 : 0);
  @/
  static void reduction_in_memory(const struct colouring_reduction *r)
  {
    rank_fits(r->hypergraph, r->rank);
    /@ assert rank: HypergraphRank(r->hypergraph, r->rank) && 2 <= r->rank <= 0x7fffffff; @/
    ;
  }
*/

bool colouring_solution_from_weights(const struct colouring_reduction *r, const struct network *net,
                                     uint32_t *colour)
{
  const struct hypergraph *h = r->hypergraph;
  /*@ ghost
    const int bias = r->bias ? 1 : 0;
    const int free = r->free_signs ? 1 : 0;
    const int colours = r->colours;
    const uint64_t rank = r->rank;
    const uint64_t copies = r->copies;
    const uint64_t zero = r->zero;
    reduction_in_memory(r);
    edges_by_places(h);
  */
  /*@ assert memory: ColouringInMemory(h, colours, rank, copies, zero, bias, free); */
  colour_vertices(net, h->vertices, colour);
  /*@ assert same:   SameHypergraph{Pre, Here}(h); */
  /*@ assert ascend: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ ghost edges_by_places(h); */
  /*@ assert valid:   HypergraphValid(h); */
  /*@ assert rank:    HypergraphRank(h, rank); */
  /*@ assert numbers: r->hypergraph == h && r->colours == colours && r->copies == copies && r->zero == zero && (r->bias ? 1 : 0) == bias &&
                      (r->free_signs ? 1 : 0) == free; */
  /*@ ghost largest_are_proper(net, h, colours, rank, copies, zero, bias, free, colour); */
  return colouring_is_proper(h, colour);
}
