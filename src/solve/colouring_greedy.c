#include "colouring_greedy.h"

#include <stdlib.h>
#include <string.h>

/* No vertex needs more colours than its degree and 1, so only that many are told apart: one bit each in forbidden[first_word[v] ..]. */
struct greedy {
  const struct colouring_graph *g;
  uint32_t *colour; /* UINT32_MAX: none yet */
  uint64_t *forbidden;
  size_t *first_word;
  uint32_t *saturation; /* how many bits are set */
  uint32_t *heap;       /* the vertices without a colour, the next one first; place is its inverse */
  uint32_t *place;
  uint32_t heaped;
  size_t *open;      /* [edges], of three vertices or more: how many have no colour */
  uint32_t *colours; /* [edges], the colour of the others, UINT32_MAX for none yet */
  bool *mixed;       /* [edges], whether these are several colours */
};

static bool greedy_init(struct greedy *s, const struct colouring_graph *g, uint32_t *colour)
{
  const size_t vertices = (size_t)g->h->vertices + 1, edges = g->h->edges + 1;
  *s = (struct greedy){.g = g};
  s->colour = colour;
  s->first_word = malloc(vertices * sizeof *s->first_word);
  s->saturation = calloc(vertices, sizeof *s->saturation);
  s->heap = malloc(vertices * sizeof *s->heap);
  s->place = malloc(vertices * sizeof *s->place);
  s->open = malloc(edges * sizeof *s->open);
  s->colours = malloc(edges * sizeof *s->colours);
  s->mixed = calloc(edges, sizeof *s->mixed);
  if (s->first_word == NULL || s->saturation == NULL || s->heap == NULL || s->place == NULL ||
      s->open == NULL || s->colours == NULL || s->mixed == NULL)
    return false;
  size_t words = 0;
  for (uint32_t v = 0; v < g->h->vertices; v++) {
    s->first_word[v] = words;
    words += colouring_graph_degree(g, v) / 64 + 1;
  }
  s->first_word[g->h->vertices] = words;
  s->forbidden = calloc(words + 1, sizeof *s->forbidden);
  return s->forbidden != NULL;
}

static void greedy_free(struct greedy *s)
{
  free(s->first_word);
  free(s->saturation);
  free(s->heap);
  free(s->place);
  free(s->open);
  free(s->colours);
  free(s->mixed);
  free(s->forbidden);
}

/* ---- the heap ---- */

static bool comes_before(const struct greedy *s, uint32_t u, uint32_t v)
{
  if (s->saturation[u] != s->saturation[v])
    return s->saturation[u] > s->saturation[v];
  const size_t a = colouring_graph_degree(s->g, u), b = colouring_graph_degree(s->g, v);
  return a != b ? a > b : u < v;
}

static void put(struct greedy *s, uint32_t at, uint32_t v)
{
  s->heap[at] = v;
  s->place[v] = at;
}

static void rise(struct greedy *s, uint32_t v)
{
  uint32_t at = s->place[v];
  for (; at > 0 && comes_before(s, v, s->heap[(at - 1) / 2]); at = (at - 1) / 2)
    put(s, at, s->heap[(at - 1) / 2]);
  put(s, at, v);
}

static void sink(struct greedy *s, uint32_t v)
{
  uint32_t at = s->place[v];
  for (uint32_t child = 2 * at + 1; child < s->heaped; child = 2 * at + 1) {
    if (child + 1 < s->heaped && comes_before(s, s->heap[child + 1], s->heap[child]))
      child++;
    if (!comes_before(s, s->heap[child], v))
      break;
    put(s, at, s->heap[child]);
    at = child;
  }
  put(s, at, v);
}

static uint32_t take_first(struct greedy *s)
{
  const uint32_t v = s->heap[0], last = s->heap[--s->heaped];
  if (s->heaped > 0) {
    put(s, 0, last);
    sink(s, last);
  }
  return v;
}

/* ---- colours ---- */

static void forbid(struct greedy *s, uint32_t v, uint32_t colour)
{
  if (s->colour[v] != UINT32_MAX || colour > colouring_graph_degree(s->g, v))
    return;
  uint64_t *word = &s->forbidden[s->first_word[v] + colour / 64];
  const uint64_t bit = UINT64_C(1) << colour % 64;
  if (*word & bit)
    return;
  *word |= bit;
  s->saturation[v]++;
  rise(s, v);
}

/* v, a vertex of edge e, has got its colour. */
static void colour_in_edge(struct greedy *s, size_t e, uint32_t v)
{
  const struct hypergraph *h = s->g->h;
  if (s->colours[e] != UINT32_MAX && s->colours[e] != s->colour[v])
    s->mixed[e] = true;
  s->colours[e] = s->colour[v];
  if (--s->open[e] != 1 || s->mixed[e])
    return;
  for (size_t i = h->start[e]; i < h->start[e + 1]; i++)
    forbid(s, h->vertex[i], s->colour[v]);
}

static uint32_t smallest_colour(const struct greedy *s, uint32_t v)
{
  const uint64_t *word = s->forbidden + s->first_word[v];
  uint32_t w = 0;
  while (word[w] == UINT64_MAX)
    w++;
  return 64 * w + (uint32_t)__builtin_ctzll(~word[w]);
}

static void give_colour(struct greedy *s, uint32_t v)
{
  const struct colouring_graph *g = s->g;
  s->colour[v] = smallest_colour(s, v);
  for (size_t i = g->start[v]; i < g->start[v + 1]; i++)
    forbid(s, g->neighbour[i], s->colour[v]);
  for (size_t i = g->larger_start[v]; i < g->larger_start[v + 1]; i++)
    colour_in_edge(s, g->larger[i], v);
}

bool colouring_greedy(const struct colouring_graph *g, uint32_t *colour, uint32_t *colours)
{
  struct greedy s;
  const bool done = greedy_init(&s, g, colour);
  *colours = 0;
  if (done) {
    for (size_t e = 0; e < g->h->edges; e++) {
      s.open[e] = g->h->start[e + 1] - g->h->start[e];
      s.colours[e] = UINT32_MAX;
    }
    for (uint32_t v = 0; v < g->h->vertices; v++) {
      colour[v] = UINT32_MAX;
      put(&s, s.heaped++, v);
      rise(&s, v);
    }
    while (s.heaped > 0) {
      const uint32_t v = take_first(&s);
      give_colour(&s, v);
      *colours = colour[v] >= *colours ? colour[v] + 1 : *colours;
    }
  }
  greedy_free(&s);
  return done;
}
