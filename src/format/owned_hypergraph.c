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

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS, HALF_BITS = 32 };

/* Sorts by the digit at bit `shift`, equal ones in the order in which they stand; false when all digits are the same, and nothing is done. */
static bool sort_by_digit(const struct numbered_edge *from, struct numbered_edge *to, size_t edges,
                          unsigned shift)
{
  size_t place[DIGITS + 1] = {0};
  for (size_t e = 0; e < edges; e++)
    place[(from[e].vertices >> shift) % DIGITS + 1]++;
  if (edges == 0 || place[(from[0].vertices >> shift) % DIGITS + 1] == edges)
    return false;
  for (size_t i = 0; i < DIGITS; i++)
    place[i + 1] += place[i];
  for (size_t e = 0; e < edges; e++)
    to[place[(from[e].vertices >> shift) % DIGITS]++] = from[e];
  return true;
}

/* The edges with their numbers, sorted by their vertices, digit by digit from the lowest.  NULL when there is no memory. */
static struct numbered_edge *sort_edges(const struct hypergraph *g)
{
  struct numbered_edge *edge = reallocarray(NULL, g->edges + 1, sizeof *edge);
  struct numbered_edge *other = reallocarray(NULL, g->edges + 1, sizeof *edge);
  if (edge == NULL || other == NULL) {
    free(edge);
    free(other);
    return NULL;
  }
  for (size_t e = 0; e < g->edges; e++) {
    assert(g->start[e + 1] - g->start[e] <= 2);
    edge[e].vertices = (uint64_t)g->vertex[g->start[e]] << HALF_BITS | g->vertex[g->start[e + 1] - 1];
    edge[e].number = e;
  }
  for (unsigned shift = 0; shift < 2 * HALF_BITS; shift += DIGIT_BITS)
    if (sort_by_digit(edge, other, g->edges, shift)) {
      struct numbered_edge *sorted = other;
      other = edge;
      edge = sorted;
    }
  free(other);
  return edge;
}

/* Leaves out the edges that are marked. */
static void compress(struct owned_hypergraph *h, const bool *repeated)
{
  struct hypergraph *g = &h->hypergraph;
  size_t kept = 0;
  size_t used = 0;
  size_t begin = 0;
  h->loops = 0;
  for (size_t e = 0; e < g->edges; e++) {
    const size_t end = g->start[e + 1]; /* read before it is overwritten */
    for (size_t p = begin; p < end && !repeated[e]; p++)
      g->vertex[used++] = g->vertex[p];
    if (!repeated[e]) {
      h->loops += end - begin == 1;
      g->start[++kept] = used;
    }
    begin = end;
  }
  g->edges = kept;
}

enum status owned_hypergraph_drop_repetitions(struct owned_hypergraph *h, struct diagnostic *d)
{
  const struct hypergraph *g = &h->hypergraph;
  struct numbered_edge *edge = sort_edges(g);
  bool *repeated = calloc(g->edges + 1, sizeof *repeated);
  const bool enough = edge != NULL && repeated != NULL;
  for (size_t e = 1; enough && e < g->edges; e++)
    repeated[edge[e].number] = edge[e].vertices == edge[e - 1].vertices;
  if (enough)
    compress(h, repeated);
  free(edge);
  free(repeated);
  return enough ? STATUS_OK : diagnostic_out_of_memory(d);
}
