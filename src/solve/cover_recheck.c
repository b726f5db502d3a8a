#include "cover_recheck.h"

#include "../kernel/cover_tree.h"

#include <stdlib.h>

/* A tree in memory as the kernel asks for it, node by node (proofs/TRUSTED.md says why the function keeps its contract). */
struct cover_source {
  const struct cover_proof *proof;
  size_t next;
};

enum cover_node cover_next_node(struct cover_source *source, struct cover_step *step)
{
  const struct cover_proof *proof = source->proof;
  if (source->next == proof->nodes)
    return COVER_NONE;
  const struct cover_node_record *node = &proof->node[source->next++];
  if (!node->leaf) {
    step->set = node->set;
    return COVER_BRANCH;
  }
  step->element = proof->element + node->first;
  step->dual = proof->dual + node->first;
  step->duals = node->duals;
  return COVER_LEAF;
}

enum status cover_recheck(const struct set_system *s, const struct cover_proof *proof, uint64_t value,
                          struct diagnostic *d)
{
  const size_t depth = proof->nodes < s->sets ? proof->nodes : s->sets;
  struct cover_source source = {.proof = proof};
  struct cover_tree tree = {.system = s, .denominator = proof->denominator, .path_capacity = depth};
  tree.reduced = malloc(((size_t)s->sets + 1) * sizeof *tree.reduced);
  tree.path = malloc((depth + 1) * sizeof *tree.path);
  tree.included = malloc((depth + 1) * sizeof *tree.included);
  enum status status = STATUS_OK;
  if (tree.reduced == NULL || tree.path == NULL || tree.included == NULL)
    status = diagnostic_out_of_memory(d);
  else if (cover_tree_verify(&tree, &source, proof->nodes, value) != COVER_BOUND_VERIFIED ||
           source.next != proof->nodes)
    status = diagnostic_set(d, STATUS_NOTHING,
                            "error: node %zu of the covering tree is wrong: please report this", source.next);
  free(tree.reduced);
  free(tree.path);
  free(tree.included);
  return status;
}
