#include "owned_hypergraph.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

void owned_hypergraph_free(struct owned_hypergraph *h)
{
  free(h->hypergraph.start);
  free(h->hypergraph.vertex);
  *h = (struct owned_hypergraph){0};
}

static int compare_vertices(const void *a, const void *b)
{
  const uint32_t u = *(const uint32_t *)a;
  const uint32_t v = *(const uint32_t *)b;
  return (u > v) - (u < v);
}

/* Whether the vertices ascend, each once; most files have them so. */
static bool ascends(const uint32_t *vertex, size_t size)
{
  size_t e = 1;
  while (e < size && vertex[e - 1] < vertex[e])
    e++;
  return e >= size;
}

/* Sorts the vertices of an edge and returns how many there are, each counted once. */
static size_t make_set(uint32_t *vertex, size_t size)
{
  size_t used = 0;
  if (ascends(vertex, size))
    return size;
  qsort(vertex, size, sizeof *vertex, compare_vertices);
  for (size_t e = 0; e < size; e++)
    if (used == 0 || vertex[used - 1] != vertex[e])
      vertex[used++] = vertex[e];
  return used;
}

enum status owned_hypergraph_make(struct owned_hypergraph *h, struct lists *l, struct diagnostic *d)
{
  size_t used = 0;
  size_t begin = 0;
  *h = (struct owned_hypergraph){0};
  if (l->columns > HYPERGRAPH_MAX_VERTICES) {
    const size_t vertices = l->columns;
    lists_free(l);
    return diagnostic_set(d, STATUS_LIMIT, "error: found %zu vertices, expected at most %d", vertices,
                          HYPERGRAPH_MAX_VERTICES);
  }
  for (size_t e = 0; e < l->rows; e++) {
    const size_t end = l->start[e + 1]; /* read before it is overwritten */
    const size_t size = make_set(l->entry + begin, end - begin);
    assert(size > 0);
    for (size_t i = 0; i < size; i++)
      l->entry[used + i] = l->entry[begin + i];
    used += size;
    l->start[e + 1] = used;
    h->loops += size == 1;
    begin = end;
  }
  h->hypergraph = (struct hypergraph){
      .vertices = (uint32_t)l->columns, .edges = l->rows, .start = l->start, .vertex = l->entry};
  *l = (struct lists){0};
  return STATUS_OK;
}

/* ---- repeated edges ---- */

struct numbered_edge {
  uint64_t vertices; /* the smaller one, then the larger one; both the same for a loop */
  size_t number;
};

static int compare_edges(const void *a, const void *b)
{
  const struct numbered_edge *e = a;
  const struct numbered_edge *f = b;
  if (e->vertices != f->vertices)
    return e->vertices < f->vertices ? -1 : 1;
  return (e->number > f->number) - (e->number < f->number);
}

static int compare_numbers(const void *a, const void *b)
{
  const struct numbered_edge *e = a;
  const struct numbered_edge *f = b;
  return (e->number > f->number) - (e->number < f->number);
}

/* Keeps the first of each group of equal edges; returns how many are left, in the order of their numbers. */
static size_t keep_first(struct numbered_edge *edge, size_t edges)
{
  size_t kept = 0;
  qsort(edge, edges, sizeof *edge, compare_edges);
  for (size_t e = 0; e < edges; e++)
    if (kept == 0 || edge[kept - 1].vertices != edge[e].vertices)
      edge[kept++] = edge[e];
  qsort(edge, kept, sizeof *edge, compare_numbers);
  return kept;
}

enum status owned_hypergraph_drop_repetitions(struct owned_hypergraph *h, struct diagnostic *d)
{
  struct hypergraph *g = &h->hypergraph;
  struct numbered_edge *edge = reallocarray(NULL, g->edges + 1, sizeof *edge);
  if (edge == NULL)
    return diagnostic_out_of_memory(d);
  for (size_t e = 0; e < g->edges; e++) {
    assert(g->start[e + 1] - g->start[e] <= 2);
    edge[e] =
        (struct numbered_edge){(uint64_t)g->vertex[g->start[e]] << 32 | g->vertex[g->start[e + 1] - 1], e};
  }
  const size_t kept = keep_first(edge, g->edges);
  size_t used = 0;
  h->loops = 0;
  for (size_t e = 0; e < kept; e++) {
    const uint32_t first = (uint32_t)(edge[e].vertices >> 32);
    const uint32_t last = (uint32_t)edge[e].vertices;
    g->vertex[used++] = first;
    if (first != last)
      g->vertex[used++] = last;
    h->loops += first == last;
    g->start[e + 1] = used;
  }
  g->edges = kept;
  free(edge);
  return STATUS_OK;
}
