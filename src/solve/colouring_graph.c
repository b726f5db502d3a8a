#include "colouring_graph.h"

#include <stdlib.h>

/* One half of the adjacency lists: `other` and `edge` of each vertex, in lists that begin at `start`. */
struct lists {
  size_t *start;
  uint32_t *other;
  size_t *edge;
};

static size_t edge_size(const struct hypergraph *h, size_t e)
{
  return h->start[e + 1] - h->start[e];
}

/* start[v + 1] is how many edges of the size wanted contain v; makes it where the list of v + 1 begins. */
static void begin_lists(size_t *start, uint32_t vertices)
{
  for (uint32_t v = 0; v < vertices; v++)
    start[v + 1] += start[v];
}

/* After the lists have been filled, start[v] is where v + 1 begins: shifts it back. */
static void shift_starts(size_t *start, uint32_t vertices)
{
  for (uint32_t v = vertices; v > 0; v--)
    start[v] = start[v - 1];
  start[0] = 0;
}

static bool fill_larger(struct colouring_graph *g)
{
  const struct hypergraph *h = g->h;
  for (size_t e = 0; e < h->edges; e++)
    for (size_t i = h->start[e]; i < h->start[e + 1] && edge_size(h, e) > 2; i++)
      g->larger_start[h->vertex[i] + 1]++;
  begin_lists(g->larger_start, h->vertices);
  g->larger = malloc((g->larger_start[h->vertices] + 1) * sizeof *g->larger);
  if (g->larger == NULL)
    return false;
  for (size_t e = 0; e < h->edges; e++)
    for (size_t i = h->start[e]; i < h->start[e + 1] && edge_size(h, e) > 2; i++)
      g->larger[g->larger_start[h->vertex[i]]++] = e;
  shift_starts(g->larger_start, h->vertices);
  return true;
}

static void add_neighbour(struct lists *l, uint32_t v, uint32_t other, size_t edge)
{
  l->other[l->start[v]] = other;
  l->edge[l->start[v]++] = edge;
}

static void list_edges(struct lists *l, const struct hypergraph *h)
{
  for (size_t e = 0; e < h->edges; e++)
    if (edge_size(h, e) == 2) {
      const uint32_t *vertex = h->vertex + h->start[e];
      add_neighbour(l, vertex[0], vertex[1], e);
      add_neighbour(l, vertex[1], vertex[0], e);
    }
  shift_starts(l->start, h->vertices);
}

/* The lists of `from` once more, each of them ascending because its owners come in order. */
static void transpose(struct lists *to, const struct lists *from, uint32_t vertices)
{
  for (uint32_t v = 0; v < vertices; v++)
    for (size_t i = from->start[v]; i < from->start[v + 1]; i++)
      add_neighbour(to, from->other[i], v, from->edge[i]);
  shift_starts(to->start, vertices);
}

static void drop_repetitions(struct colouring_graph *g)
{
  size_t kept = 0, i = 0;
  for (uint32_t v = 0; v < g->h->vertices; v++) {
    const size_t first = kept;
    for (; i < g->start[v + 1]; i++) {
      if (kept > first && g->neighbour[kept - 1] == g->neighbour[i])
        continue;
      g->neighbour[kept] = g->neighbour[i];
      g->edge[kept++] = g->edge[i];
    }
    g->start[v + 1] = kept;
  }
}

static bool fill_neighbours(struct colouring_graph *g, struct lists *unsorted)
{
  const uint32_t vertices = g->h->vertices;
  struct lists sorted = {.start = g->start};
  for (size_t e = 0; e < g->h->edges; e++)
    for (size_t i = g->h->start[e]; i < g->h->start[e + 1] && edge_size(g->h, e) == 2; i++)
      g->start[g->h->vertex[i] + 1]++;
  begin_lists(g->start, vertices);
  for (uint32_t v = 0; v <= vertices; v++)
    unsorted->start[v] = g->start[v];
  const size_t entries = g->start[vertices] + 1;
  sorted.other = g->neighbour = calloc(entries, sizeof *g->neighbour);
  sorted.edge = g->edge = calloc(entries, sizeof *g->edge);
  unsorted->other = malloc(entries * sizeof *unsorted->other);
  unsorted->edge = malloc(entries * sizeof *unsorted->edge);
  if (sorted.other == NULL || sorted.edge == NULL || unsorted->other == NULL || unsorted->edge == NULL)
    return false;
  list_edges(unsorted, g->h);
  transpose(&sorted, unsorted, vertices);
  drop_repetitions(g);
  return true;
}

bool colouring_graph_init(struct colouring_graph *g, const struct hypergraph *h)
{
  *g = (struct colouring_graph){.h = h};
  g->start = calloc((size_t)h->vertices + 1, sizeof *g->start);
  g->larger_start = calloc((size_t)h->vertices + 1, sizeof *g->larger_start);
  struct lists unsorted = {.start = calloc((size_t)h->vertices + 1, sizeof *unsorted.start)};
  const bool done = g->start != NULL && g->larger_start != NULL && unsorted.start != NULL && fill_larger(g) &&
                    fill_neighbours(g, &unsorted);
  free(unsorted.start);
  free(unsorted.other);
  free(unsorted.edge);
  return done;
}

void colouring_graph_free(struct colouring_graph *g)
{
  free(g->start);
  free(g->neighbour);
  free(g->edge);
  free(g->larger_start);
  free(g->larger);
  *g = (struct colouring_graph){0};
}

bool colouring_graph_adjacent(const struct colouring_graph *g, uint32_t u, uint32_t v)
{
  size_t low = g->start[u], high = g->start[u + 1];
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (g->neighbour[middle] == v)
      return true;
    if (g->neighbour[middle] < v)
      low = middle + 1;
    else
      high = middle;
  }
  return false;
}
