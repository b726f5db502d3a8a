#include "colouring_parameters.h"

#include "colouring_places.h"

/* The size of the largest edge, at least 2. */
/*@ requires hypergraph: HypergraphValid(h);
    terminates           \true;
    exits                \false;
    assigns              \nothing;
    ensures  rank:       ColouringRank(h, \result);
    ensures  range:      \result == 2 || \result <= h->vertices;
*/
static uint64_t largest_edge(const struct hypergraph *h)
{
  uint64_t largest = 2;
  /*@ loop invariant index:    0 <= e <= h->edges && 2 <= largest && (largest == 2 || largest <= h->vertices);
      loop invariant bound:    \forall integer d; 0 <= d < e ==> EdgeSize(h, d) <= largest;
      loop invariant attained: largest == 2 || (\exists integer d; 0 <= d < e && EdgeSize(h, d) == largest);
      loop assigns             e, largest;
      loop variant             h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++) {
    const uint64_t size = h->start[e + 1] - h->start[e];
    /*@ ghost ascending_vertices_fit(h->vertex + h->start[e], size, h->vertices); */
    if (size > largest)
      largest = size;
  }
  return largest;
}

/* Whether the numbers of vertices, colours and of an edge's vertices are within the limits. */
/*@ requires vertices: vertices <= HYPERGRAPH_MAX_VERTICES;
    requires rank:     2 <= rank <= HYPERGRAPH_MAX_VERTICES;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result <==> 1 <= colours <= COLOURING_MAX_COLOURS && colours * vertices <= FORMULA_MAX_VARIABLES &&
                                    colours * (rank - 1) <= COLOURING_MAX_SCALE;
*/
static bool within_limits(uint64_t vertices, uint64_t rank, uint64_t colours)
{
  if (colours < 1 || colours > COLOURING_MAX_COLOURS)
    return false;
  /*@ assert products: colours * vertices <= COLOURING_MAX_COLOURS * HYPERGRAPH_MAX_VERTICES; */
  /*@ assert scales:   0 <= colours * (rank - 1) <= COLOURING_MAX_COLOURS * HYPERGRAPH_MAX_VERTICES; */
  return colours * vertices <= FORMULA_MAX_VARIABLES && colours * (rank - 1) <= COLOURING_MAX_SCALE;
}

/* The parameters for a rank within the limits. */
/*@ requires reduction: \valid(r) && \valid_read(h);
    requires separated: \separated(r, h);
    requires sizes:     h->vertices <= HYPERGRAPH_MAX_VERTICES && h->edges < 0x4000000000000000;
    requires limits:    2 <= rank <= HYPERGRAPH_MAX_VERTICES && 1 <= colours <= COLOURING_MAX_COLOURS &&
                        colours * (rank - 1) <= COLOURING_MAX_SCALE;
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  given:     r->hypergraph == h && r->colours == colours && r->rank == rank && (r->bias <==> bias) &&
                        (r->free_signs <==> free_signs);
    ensures  copies:    r->copies == colours * colours;
    ensures  zero:      r->zero == (colours * (rank - 1)) * (colours * (rank - 1));
    ensures  features:  r->features == ColouringFeatures(h, free_signs ? 1 : 0);
    ensures  samples:   r->samples == ColouringSamples(h, colours, bias ? 1 : 0, free_signs ? 1 : 0);
*/
static void set_parameters(struct colouring_reduction *r, const struct hypergraph *h, uint32_t colours,
                           uint64_t rank, bool bias, bool free_signs)
{
  const uint64_t scale = colours * (rank - 1);
  /*@ assert square: 0 <= scale * scale <= COLOURING_MAX_SCALE * COLOURING_MAX_SCALE; */
  r->hypergraph = h;
  r->colours = colours;
  r->rank = rank;
  r->copies = (uint64_t)colours * colours;
  r->zero = scale * scale;
  r->bias = bias;
  r->free_signs = free_signs;
  r->features = (size_t)h->vertices + (free_signs ? 2 : 0);
  r->samples = h->vertices + h->edges + (bias ? 1 : 0) + (free_signs ? 2 * (size_t)colours + 1 : 0);
}

/*@ ghost
  void colouring_parameters_fit(const struct colouring_reduction *r)
  {
    ;
  }
*/

/*@ ghost
  void colouring_parameters_stay(const struct colouring_reduction *r, uint32_t vertices, size_t edges, uint32_t colours, uint64_t rank,
                                 int bias, int free)
  {
    /@ assert features: r->features == ColouringFeatures(r->hypergraph, r->free_signs ? 1 : 0); @/
    /@ assert samples:  r->samples == ColouringSamples(r->hypergraph, r->colours, r->bias ? 1 : 0, r->free_signs ? 1 : 0); @/
    colouring_parameters_fit(r);
  }
*/

bool colouring_reduction_init(struct colouring_reduction *r, const struct hypergraph *h, uint32_t colours,
                              bool bias, bool free_signs)
{
  const uint64_t rank = largest_edge(h);
  if (!within_limits(h->vertices, rank, colours))
    return false;
  /*@ ghost edges_by_places(h); */
  /*@ assert places: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert before: \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  set_parameters(r, h, colours, rank, bias, free_signs);
  /*@ assert fields: h->vertices == \at(h->vertices, Pre) && h->edges == \at(h->edges, Pre) && h->start == \at(h->start, Pre) &&
                     h->vertex == \at(h->vertex, Pre); */
  /*@ assert starts: \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(h->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(h->vertex[\at(p, Here)], Pre); */
  /*@ assert same:   SameHypergraph{Pre, Here}(h); */
  /*@ assert steps:  \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:  HypergraphStarts(h); */
  /*@ ghost edges_by_places(h); */
  /*@ assert ends:   \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1] <= h->start[h->edges]; */
  /*@ assert ascend: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:  \forall integer e; 0 <= e < h->edges ==> EdgeSize(h, e) == EdgeSize{Pre}(h, e); */
  /*@ assert valid:  HypergraphValid(h); */
  /*@ assert rank:   ColouringRank(h, rank); */
  /*@ ghost colouring_parameters_fit(r); */
  return true;
}

size_t colouring_row_capacity(const struct colouring_reduction *r)
{
  return r->rank;
}
