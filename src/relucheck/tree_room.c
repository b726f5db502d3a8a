#include "tree_room.h"

#include "memory.h"

#include <stdlib.h>

bool tree_room_make(struct cover_tree *tree, const struct set_system *system, uint64_t denominator,
                    struct reason *reason)
{
  *tree = (struct cover_tree){.system = system, .denominator = denominator, .path_capacity = system->sets};
  tree->reduced = memory_zeroed(system->sets, sizeof *tree->reduced, reason);
  tree->path = memory_zeroed(system->sets, sizeof *tree->path, reason);
  tree->included = memory_zeroed(system->sets, sizeof *tree->included, reason);
  return tree->reduced != NULL && tree->path != NULL && tree->included != NULL;
}

void tree_room_free(struct cover_tree *tree)
{
  free(tree->reduced);
  free(tree->path);
  free(tree->included);
}
