#include "cover_tree.h"

#include "cover_leaf.h"
#include "cover_path.h"

enum cover_bound cover_tree_verify(struct cover_tree *t, struct cover_source *source, uint64_t nodes,
                                   uint64_t value)
{
  struct cover_step step;
  if (t->denominator > COVER_LIMIT || value > COVER_LIMIT / t->denominator)
    return COVER_BOUND_LARGE;
  /* Costs are integers: one that is above value - 1 is at least value. */
  int64_t needed = (int64_t)(t->denominator * value) - (int64_t)t->denominator + 1;
  t->depth = 0;
  for (uint64_t n = 0; n < nodes; n++) {
    enum cover_node node = cover_next_node(source, &step);
    if (node == COVER_NONE)
      return COVER_BOUND_ENDED;
    if (node == COVER_BRANCH) {
      if (step.set >= t->system->sets)
        return COVER_BOUND_SET;
      if (t->depth == t->path_capacity)
        return COVER_BOUND_DEPTH;
      cover_path_enter(t, step.set);
    } else {
      enum cover_bound bound = cover_leaf_verify(t, &step, needed);
      if (bound != COVER_BOUND_VERIFIED)
        return bound;
      if (!cover_path_advance(t))
        return COVER_BOUND_VERIFIED;
    }
  }
  return COVER_BOUND_ENDED;
}
