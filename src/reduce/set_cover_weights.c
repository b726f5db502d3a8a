#include "set_cover.h"

void set_cover_weights_from_solution(const struct set_cover_reduction *r, const bool *cover, int64_t *weight)
{
  const uint32_t sets = r->system->sets;
  const int64_t one = (int64_t)r->root;
  /*@ loop invariant index:   0 <= j <= sets;
      loop invariant weights: \forall integer d; 0 <= d < j ==> weight[d] == SetCoverWeight(r->system, r->root, cover, d);
      loop assigns            j, weight[0 .. sets - 1];
      loop variant            sets - j;
  */
  for (uint32_t j = 0; j < sets; j++)
    weight[j] = cover[j] ? -one : 0;
  weight[sets] = one;
  weight[sets + 1] = 1;
  if (r->bias)
    weight[sets + 2] = 0;
}
