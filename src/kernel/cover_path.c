#include "cover_path.h"

static void set_entry(struct cover_tree *t, size_t k, uint32_t set, bool included)
{
  t->path[k] = set;
  t->included[k] = included;
}

void cover_path_enter(struct cover_tree *t, uint32_t set)
{
  set_entry(t, t->depth, set, true);
  t->depth++;
}

bool cover_path_advance(struct cover_tree *t)
{
  while (t->depth > 0 && !t->included[t->depth - 1])
    t->depth--;
  if (t->depth == 0)
    return false;
  set_entry(t, t->depth - 1, t->path[t->depth - 1], false);
  return true;
}
