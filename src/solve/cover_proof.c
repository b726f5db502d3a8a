#include "cover_proof.h"

#include "../format/array.h"

#include <stdlib.h>
#include <string.h>

struct writer {
  struct cover_proof *proof;
  size_t node_capacity;
  size_t element_capacity;
  size_t dual_capacity;
  const struct cover_nodes *n;
  const struct cover_problem *p;
  uint64_t *sorted;  /* [rows], scratch */
  const bool *fixed; /* [columns], those that the first branches leave out; NULL: none */
  uint64_t value;
};

void cover_proof_free(struct cover_proof *proof)
{
  free(proof->node);
  free(proof->element);
  free(proof->dual);
  *proof = (struct cover_proof){0};
}

static uint64_t own_value(const struct cover_search_node *node, const struct cover_evaluation *e)
{
  return cover_bound_ceiling(e, node->bound);
}

uint64_t cover_proof_value(struct cover_nodes *n, const struct cover_evaluation *e)
{
  for (size_t k = n->nodes; k > 0; k--) {
    struct cover_search_node *node = &n->node[k - 1];
    node->value = own_value(node, e);
    if (node->child[0] == COVER_NO_NODE)
      continue;
    const uint64_t in = n->node[node->child[0]].value, out = n->node[node->child[1]].value;
    const uint64_t least = in < out ? in : out;
    node->value = node->value > least ? node->value : least;
  }
  return n->node[0].value;
}

static struct cover_node_record *append_node(struct writer *w)
{
  struct cover_proof *proof = w->proof;
  if (proof->nodes == w->node_capacity) {
    struct cover_node_record *node =
        array_grow(proof->node, &w->node_capacity, proof->nodes + 1, sizeof *node);
    if (node == NULL)
      return NULL;
    proof->node = node;
  }
  return &proof->node[proof->nodes++];
}

static bool append_branch(struct writer *w, uint32_t set)
{
  struct cover_node_record *node = append_node(w);
  if (node != NULL)
    *node = (struct cover_node_record){.set = set};
  return node != NULL;
}

static bool append_dual(struct writer *w, uint32_t element, uint64_t dual)
{
  struct cover_proof *proof = w->proof;
  if (proof->entries == w->element_capacity) {
    uint32_t *grown = array_grow(proof->element, &w->element_capacity, proof->entries + 1, sizeof *grown);
    if (grown == NULL)
      return false;
    proof->element = grown;
  }
  if (proof->entries == w->dual_capacity) {
    uint64_t *grown = array_grow(proof->dual, &w->dual_capacity, proof->entries + 1, sizeof *grown);
    if (grown == NULL)
      return false;
    proof->dual = grown;
  }
  proof->element[proof->entries] = element;
  proof->dual[proof->entries++] = dual;
  return true;
}

static int ascending(const void *x, const void *y)
{
  const uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
  return a < b ? -1 : a > b;
}

/* Leaving out a dual lowers a bound by at most that dual.  Duals below the result can all be left out, and *equal of those that are equal to it. */
static uint64_t dispensable(struct writer *w, const uint64_t *dual, size_t duals, uint64_t slack,
                            size_t *equal)
{
  *equal = 0;
  memcpy(w->sorted, dual, duals * sizeof *dual);
  qsort(w->sorted, duals, sizeof *w->sorted, ascending);
  for (size_t k = 0; k < duals; k++) {
    *equal = k > 0 && w->sorted[k] == w->sorted[k - 1] ? *equal : 0;
    if (w->sorted[k] > slack)
      return w->sorted[k];
    slack -= w->sorted[k];
    ++*equal;
  }
  return UINT64_MAX;
}

/* A leaf with the duals of a node, whose bound is `bound`. */
static bool append_leaf(struct writer *w, const struct cover_search_node *node, int64_t bound)
{
  struct cover_node_record *leaf = append_node(w);
  if (leaf == NULL)
    return false;
  *leaf = (struct cover_node_record){.leaf = true, .first = w->proof->entries};
  if (w->value == 0 || node->duals == 0)
    return true;
  const uint64_t least = (w->value - 1) * w->proof->denominator + 1;
  const uint64_t slack = bound > 0 && (uint64_t)bound > least ? (uint64_t)bound - least : 0;
  const uint64_t *dual = w->n->dual + node->first;
  size_t equal;
  const uint64_t smallest = dispensable(w, dual, node->duals, slack, &equal);
  for (size_t k = 0; k < node->duals; k++) {
    if (dual[k] < smallest || (dual[k] == smallest && equal > 0)) {
      equal -= dual[k] == smallest;
      continue;
    }
    if (!append_dual(w, w->p->element[w->n->row[node->first + k]], dual[k]))
      return false;
    w->proof->node[w->proof->nodes - 1].duals++;
  }
  return true;
}

/* Whether a node is a leaf of the proof. */
static bool ends(const struct writer *w, const struct cover_search_node *node)
{
  return node->child[0] == COVER_NO_NODE || (node->bound >= 0 && w->value == 0) ||
         (node->bound > 0 && ((uint64_t)node->bound - 1) / w->proof->denominator + 1 >= w->value);
}

/* Visits the nodes of the proof in prefix order; `stack` has room for one per node. */
static bool append_nodes(struct writer *w, uint32_t *stack)
{
  size_t depth = 0;
  stack[depth++] = 0;
  while (depth > 0) {
    const struct cover_search_node *node = &w->n->node[stack[--depth]];
    if (ends(w, node)) {
      if (!append_leaf(w, node, node->bound))
        return false;
      continue;
    }
    stack[depth++] = node->child[1];
    if (w->fixed != NULL && w->fixed[node->set])
      continue; /* the set is out already */
    if (!append_branch(w, node->set))
      return false;
    stack[depth++] = node->child[0];
  }
  return true;
}

/* Whether a leaf of the proof needs that fixed columns are out. */
static bool needs_fixing(const struct writer *w, uint32_t *stack)
{
  size_t depth = 0;
  stack[depth++] = 0;
  while (depth > 0) {
    const struct cover_search_node *node = &w->n->node[stack[--depth]];
    if (!ends(w, node)) {
      stack[depth++] = node->child[1];
      stack[depth++] = node->child[0];
    } else if (node->fixing) {
      return true;
    }
  }
  return false;
}

static bool append_fixed(struct writer *w, const struct cover_bounding *b,
                         const struct cover_search_node *root)
{
  for (uint32_t j = 0; w->fixed != NULL && j < w->p->column.lines; j++)
    if (w->fixed[j] && (!append_branch(w, j) || !append_leaf(w, root, b->root_bound + b->root_reduced[j])))
      return false;
  return true;
}

bool cover_proof_write(struct cover_proof *proof, const struct cover_nodes *n, const struct cover_bounding *b,
                       const struct cover_search_node *root, uint64_t value)
{
  *proof = (struct cover_proof){.denominator = b->evaluation.denominator};
  struct writer w = {.proof = proof, .n = n, .p = b->p, .value = value};
  uint32_t *stack = calloc(n->nodes + 1, sizeof *stack);
  w.sorted = calloc(b->p->row.lines + 1, sizeof *w.sorted);
  bool done = stack != NULL && w.sorted != NULL;
  if (done) {
    w.fixed = needs_fixing(&w, stack) ? b->needed : NULL;
    done = append_fixed(&w, b, root) && append_nodes(&w, stack);
  }
  free(stack);
  free(w.sorted);
  return done;
}

bool cover_proof_write_infeasible(struct cover_proof *proof, uint32_t element, uint64_t value)
{
  *proof = (struct cover_proof){.denominator = 1};
  struct writer w = {.proof = proof};
  struct cover_node_record *leaf = append_node(&w);
  if (leaf == NULL || !append_dual(&w, element, value))
    return false;
  *leaf = (struct cover_node_record){.leaf = true, .duals = 1};
  return true;
}
