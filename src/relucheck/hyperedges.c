#include "hyperedges.h"

#include "memory.h"

#include <stdlib.h>

bool hyperedges_init(struct hyperedges *h, struct reason *reason)
{
  *h = (struct hyperedges){0};
  h->hypergraph.start = memory_grow(NULL, &h->start_capacity, 1, sizeof *h->hypergraph.start, reason);
  h->hypergraph.vertex = memory_grow(NULL, &h->vertex_capacity, 1, sizeof *h->hypergraph.vertex, reason);
  if (h->hypergraph.start == NULL || h->hypergraph.vertex == NULL)
    return false;
  h->hypergraph.start[0] = 0;
  return true;
}

void hyperedges_free(struct hyperedges *h)
{
  free(h->hypergraph.start);
  free(h->hypergraph.vertex);
  *h = (struct hyperedges){0};
}

bool hyperedges_add_vertex(struct hyperedges *h, uint32_t vertex, struct reason *reason)
{
  if (h->entries == h->vertex_capacity) {
    uint32_t *grown =
        memory_grow(h->hypergraph.vertex, &h->vertex_capacity, h->entries + 1, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    h->hypergraph.vertex = grown;
  }
  h->hypergraph.vertex[h->entries++] = vertex;
  return true;
}

bool hyperedges_end_edge(struct hyperedges *h, struct reason *reason)
{
  if (h->hypergraph.edges + 1 >= h->start_capacity) {
    size_t *grown =
        memory_grow(h->hypergraph.start, &h->start_capacity, h->hypergraph.edges + 2, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    h->hypergraph.start = grown;
  }
  h->hypergraph.start[++h->hypergraph.edges] = h->entries;
  return true;
}

static int compare_vertices(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left;
  const uint32_t b = *(const uint32_t *)right;
  return a < b ? -1 : a > b;
}

void hyperedges_sort_edge(struct hyperedges *h)
{
  const size_t begin = h->hypergraph.start[h->hypergraph.edges];
  uint32_t *vertex = h->hypergraph.vertex + begin;
  const size_t size = h->entries - begin;
  size_t different = 0;
  qsort(vertex, size, sizeof *vertex, compare_vertices);
  for (size_t p = 0; p < size; p++)
    if (p == 0 || vertex[p] != vertex[p - 1])
      vertex[different++] = vertex[p];
  h->entries = begin + different;
}
