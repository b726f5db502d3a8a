#include "cover_leaf.h"

/* Sets every reduced cost to the cost times the denominator; false if one is beyond the limit. */
static bool scale_costs(struct cover_tree *t)
{
  const struct set_system *s = t->system;
  uint64_t highest = COVER_LIMIT / t->denominator;
  for (uint32_t j = 0; j < s->sets; j++) {
    if (s->cost[j] > highest)
      return false;
    t->reduced[j] = (int64_t)(t->denominator * s->cost[j]);
  }
  return true;
}

/* Takes the dual of element i off the reduced costs of its sets. */
static void take_dual(struct cover_tree *t, uint32_t i, int64_t dual)
{
  const uint32_t *member_of = t->system->member_of + t->system->start[i];
  for (size_t n = t->system->start[i + 1] - t->system->start[i]; n > 0; n--)
    t->reduced[member_of[n - 1]] -= dual;
}

/* The total with the reduced costs of the sets that the path puts in, which become 0 like those of the sets that it leaves out. */
static int64_t take_path(struct cover_tree *t, int64_t total)
{
  for (size_t k = 0; k < t->depth && -COVER_LIMIT <= total && total <= COVER_LIMIT; k++) {
    uint32_t set = t->path[k];
    if (t->included[k])
      total += t->reduced[set];
    t->reduced[set] = 0;
  }
  return total;
}

/* The total with the negative reduced costs. */
static int64_t take_negative(const struct cover_tree *t, int64_t total)
{
  for (uint32_t j = 0; j < t->system->sets && -COVER_LIMIT <= total; j++)
    if (t->reduced[j] < 0)
      total += t->reduced[j];
  return total;
}

enum cover_bound cover_leaf_verify(struct cover_tree *t, const struct cover_step *step, int64_t needed)
{
  int64_t total = 0;
  if (!scale_costs(t))
    return COVER_BOUND_LARGE;
  for (size_t d = 0; d < step->duals; d++) {
    if (step->element[d] >= t->system->elements) {
      t->at = d;
      return COVER_BOUND_ELEMENT;
    }
    if (step->dual[d] > (uint64_t)(COVER_LIMIT - total))
      return COVER_BOUND_LARGE;
    take_dual(t, step->element[d], (int64_t)step->dual[d]);
    total += (int64_t)step->dual[d];
  }
  total = take_path(t, total);
  if (total < -COVER_LIMIT || total > COVER_LIMIT)
    return COVER_BOUND_LARGE;
  total = take_negative(t, total);
  if (total < -COVER_LIMIT)
    return COVER_BOUND_LARGE;
  return total >= needed ? COVER_BOUND_VERIFIED : COVER_BOUND_BELOW;
}
