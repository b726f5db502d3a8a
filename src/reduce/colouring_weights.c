#include "colouring.h"

void colouring_weights_from_solution(const struct colouring_reduction *r, const uint32_t *colour, uint32_t j,
                                     int64_t *weight)
{
  const uint32_t vertices = r->hypergraph->vertices;
  const int64_t other = 1 - (int64_t)r->rank;
  /*@ loop invariant index:   0 <= v <= vertices;
      loop invariant weights: \forall integer d; 0 <= d < v ==> weight[d] == ColouringWeight(r, colour, j, d);
      loop assigns            v, weight[0 .. vertices - 1];
      loop variant            vertices - v;
  */
  for (uint32_t v = 0; v < vertices; v++)
    weight[v] = colour[v] == j ? 1 : other;
  if (r->free_signs) {
    weight[vertices] = -3 * (2 * (int64_t)j + 1);
    weight[vertices + 1] = 3;
  }
  if (r->bias)
    weight[r->features] = 0;
}
