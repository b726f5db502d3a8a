#include "colouring.h"

/* An edge has at most as many vertices as there are. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures fits: n <= vertices;
  @/
  static void size_fits(const uint32_t *vertex, size_t n, uint32_t vertices)
  {
    size_t k = n;
    /@ loop invariant index:    0 <= k <= n && (n > 0 ==> 1 <= k);
       loop invariant vertices: VerticesAscend(vertex, k, vertices);
       loop invariant places:   n > 0 ==> vertex[k - 1] + (n - k) <= vertex[n - 1];
       loop assigns k;
       loop variant k;
     @/
    while (k > 1)
      k--;
  }
*/

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
    /*@ ghost size_fits(h->vertex + h->start[e], size, h->vertices); */
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

bool colouring_reduction_init(struct colouring_reduction *r, const struct hypergraph *h, uint32_t colours,
                              bool bias, bool free_signs)
{
  const uint64_t rank = largest_edge(h);
  if (!within_limits(h->vertices, rank, colours))
    return false;
  const uint64_t scale = colours * (rank - 1);
  /*@ assert square: scale * scale <= COLOURING_MAX_SCALE * COLOURING_MAX_SCALE; */
  r->hypergraph = h;
  r->colours = colours;
  r->rank = rank;
  r->copies = (uint64_t)colours * colours;
  r->zero = scale * scale;
  r->bias = bias;
  r->free_signs = free_signs;
  r->features = (size_t)h->vertices + (free_signs ? 2 : 0);
  r->samples = h->vertices + h->edges + (bias ? 1 : 0) + (free_signs ? 2 * (size_t)colours + 1 : 0);
  return true;
}

size_t colouring_row_capacity(const struct colouring_reduction *r)
{
  return r->rank;
}
