#include "cover_nodes.h"

#include "../format/array.h"

#include <stdlib.h>

/* Twelve bytes for each entry, twice when the proof is written. */
#define MOST_ENTRIES ((size_t)1 << 25)
#define MOST_NODES ((size_t)1 << 22)
#define MOST_BASIS_BYTES ((size_t)1 << 29)

void cover_nodes_free(struct cover_nodes *n)
{
  for (size_t k = 0; k < n->nodes; k++)
    free(n->node[k].basis);
  free(n->node);
  free(n->row);
  free(n->dual);
  free(n->heap);
}

bool cover_nodes_full(const struct cover_nodes *n, size_t rows)
{
  return n->nodes + 2 > MOST_NODES || n->entries + 2 * rows > MOST_ENTRIES;
}

static bool reserve_entries(struct cover_nodes *n, size_t more)
{
  if (more <= n->entry_capacity - n->entries)
    return true;
  size_t capacity = n->entry_capacity;
  uint32_t *row = array_grow(n->row, &capacity, n->entries + more, sizeof *row);
  if (row == NULL)
    return false;
  n->row = row;
  uint64_t *dual = realloc(n->dual, capacity * sizeof *dual);
  if (dual == NULL)
    return false;
  n->dual = dual;
  n->entry_capacity = capacity;
  return true;
}

static bool reserve_node(struct cover_nodes *n)
{
  if (n->nodes < n->node_capacity)
    return true;
  struct cover_search_node *node = array_grow(n->node, &n->node_capacity, n->nodes + 1, sizeof *node);
  if (node != NULL)
    n->node = node;
  return node != NULL;
}

uint32_t cover_nodes_append(struct cover_nodes *n, const struct cover_evaluation *e)
{
  const size_t rows = e->p->row.lines;
  if (!reserve_node(n) || !reserve_entries(n, rows))
    return COVER_NO_NODE;
  struct cover_search_node *node = &n->node[n->nodes];
  *node = (struct cover_search_node){.parent = COVER_NO_NODE,
                                     .child = {COVER_NO_NODE, COVER_NO_NODE},
                                     .value = cover_bound_ceiling(e, e->bound),
                                     .bound = e->bound,
                                     .first = n->entries};
  for (size_t r = 0; r < rows; r++)
    if (e->dual[r] > 0) {
      n->row[n->entries] = (uint32_t)r;
      n->dual[n->entries++] = e->dual[r];
    }
  node->duals = n->entries - node->first;
  return (uint32_t)n->nodes++;
}

unsigned char *cover_nodes_add_basis(struct cover_nodes *n, uint32_t node, size_t size, bool *room)
{
  *room = size <= MOST_BASIS_BYTES - n->basis_bytes;
  unsigned char *basis = *room ? malloc(size + 1) : NULL;
  if (basis != NULL) {
    n->node[node].basis = basis;
    n->node[node].basis_size = size;
    n->basis_bytes += size;
  }
  return basis;
}

void cover_nodes_drop_basis(struct cover_nodes *n, uint32_t node)
{
  if (n->node[node].basis == NULL)
    return;
  free(n->node[node].basis);
  n->node[node].basis = NULL;
  n->basis_bytes -= n->node[node].basis_size;
}

static bool before(const struct cover_nodes *n, uint32_t a, uint32_t b)
{
  const struct cover_search_node *x = &n->node[a], *y = &n->node[b];
  if (x->value != y->value)
    return x->value < y->value;
  return x->depth != y->depth ? x->depth > y->depth : a > b;
}

bool cover_nodes_push(struct cover_nodes *n, uint32_t node)
{
  if (n->heap_size == n->heap_capacity) {
    uint32_t *heap = array_grow(n->heap, &n->heap_capacity, n->heap_size + 1, sizeof *heap);
    if (heap == NULL)
      return false;
    n->heap = heap;
  }
  size_t k = n->heap_size++;
  for (; k > 0 && before(n, node, n->heap[(k - 1) / 2]); k = (k - 1) / 2)
    n->heap[k] = n->heap[(k - 1) / 2];
  n->heap[k] = node;
  return true;
}

uint32_t cover_nodes_pop(struct cover_nodes *n)
{
  if (n->heap_size == 0)
    return COVER_NO_NODE;
  const uint32_t top = n->heap[0], last = n->heap[--n->heap_size];
  size_t k = 0;
  for (size_t child = 1; child < n->heap_size; child = 2 * k + 1) {
    if (child + 1 < n->heap_size && before(n, n->heap[child + 1], n->heap[child]))
      child++;
    if (!before(n, n->heap[child], last))
      break;
    n->heap[k] = n->heap[child];
    k = child;
  }
  n->heap[k] = last;
  return top;
}
