#include "hyperedges.h"

#include <stdlib.h>

static void show_lists(struct hyperedges *h)
{
  h->hypergraph.edges = h->lists.lists;
  h->hypergraph.start = h->lists.start;
  h->hypergraph.vertex = h->lists.number;
}

bool hyperedges_init(struct hyperedges *h, struct reason *reason)
{
  *h = (struct hyperedges){0};
  const bool ready = number_lists_init(&h->lists, reason);
  show_lists(h);
  return ready;
}

void hyperedges_free(struct hyperedges *h)
{
  number_lists_free(&h->lists);
  *h = (struct hyperedges){0};
}

bool hyperedges_add_vertex(struct hyperedges *h, uint32_t vertex, struct reason *reason)
{
  return number_lists_add(&h->lists, vertex, reason);
}

bool hyperedges_end_edge(struct hyperedges *h, struct reason *reason)
{
  const bool ended = number_lists_end(&h->lists, reason);
  show_lists(h);
  return ended;
}

static int compare_vertices(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left;
  const uint32_t b = *(const uint32_t *)right;
  return a < b ? -1 : a > b;
}

void hyperedges_sort_edge(struct hyperedges *h)
{
  const size_t begin = h->lists.start[h->lists.lists];
  uint32_t *vertex = h->lists.number + begin;
  const size_t size = h->lists.numbers - begin;
  size_t different = 0;
  qsort(vertex, size, sizeof *vertex, compare_vertices);
  for (size_t p = 0; p < size; p++)
    if (p == 0 || vertex[p] != vertex[p - 1])
      vertex[different++] = vertex[p];
  h->lists.numbers = begin + different;
}
