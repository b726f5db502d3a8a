#include "colouring_core.h"

#include <stdlib.h>
#include <string.h>

/* Entries of neighbour lists that the comparison of neighbourhoods may look at. */
static const uint64_t MOST_COMPARED = UINT64_C(1) << 26;

/* degree[v] counts the edges that are left; `waiting` is a stack of vertices with less than k of them. */
struct peeling {
  struct colouring_core *core;
  const struct colouring_graph *g;
  struct colouring_clock *clock;
  bool *left;       /* [vertices] */
  bool *larger_cut; /* [edges], of three vertices or more: some vertex is not left */
  size_t *degree;
  uint32_t *waiting;
  uint32_t waits;
  uint64_t compared;
};

static bool peeling_init(struct peeling *p)
{
  const size_t vertices = (size_t)p->g->h->vertices + 1;
  p->left = malloc(vertices * sizeof *p->left);
  p->larger_cut = calloc(p->g->h->edges + 1, sizeof *p->larger_cut);
  p->degree = malloc(vertices * sizeof *p->degree);
  p->waiting = malloc(vertices * sizeof *p->waiting);
  return p->left != NULL && p->larger_cut != NULL && p->degree != NULL && p->waiting != NULL;
}

static void peeling_free(struct peeling *p)
{
  free(p->left);
  free(p->larger_cut);
  free(p->degree);
  free(p->waiting);
}

static void lose_edge(struct peeling *p, uint32_t v)
{
  if (p->left[v] && p->degree[v]-- == p->core->colours)
    p->waiting[p->waits++] = v;
}

static void remove_vertex(struct peeling *p, uint32_t v, uint32_t model)
{
  const struct colouring_graph *g = p->g;
  p->left[v] = false;
  p->core->removal[p->core->removals++] = (struct colouring_removal){.vertex = v, .model = model};
  for (size_t i = g->start[v]; i < g->start[v + 1]; i++)
    lose_edge(p, g->neighbour[i]);
  for (size_t i = g->larger_start[v]; i < g->larger_start[v + 1]; i++) {
    const size_t e = g->larger[i];
    for (size_t j = g->h->start[e]; j < g->h->start[e + 1] && !p->larger_cut[e]; j++)
      lose_edge(p, g->h->vertex[j]);
    p->larger_cut[e] = true;
  }
}

static void peel(struct peeling *p)
{
  while (p->waits > 0) {
    const uint32_t v = p->waiting[--p->waits];
    if (p->left[v])
      remove_vertex(p, v, COLOURING_NO_VERTEX);
  }
}

/* The neighbour of u that has the fewest edges left, COLOURING_NO_VERTEX if u has none. */
static uint32_t narrowest_neighbour(const struct peeling *p, uint32_t u)
{
  const struct colouring_graph *g = p->g;
  uint32_t best = COLOURING_NO_VERTEX;
  for (size_t i = g->start[u]; i < g->start[u + 1]; i++) {
    const uint32_t w = g->neighbour[i];
    if (p->left[w] && (best == COLOURING_NO_VERTEX || p->degree[w] < p->degree[best]))
      best = w;
  }
  return best;
}

/* Whether all neighbours of u that are left are neighbours of v, so that v is none. */
static bool dominates(struct peeling *p, uint32_t v, uint32_t u)
{
  const struct colouring_graph *g = p->g;
  size_t i = g->start[u];
  while (i < g->start[u + 1] &&
         (!p->left[g->neighbour[i]] || colouring_graph_adjacent(g, v, g->neighbour[i])))
    i++;
  p->compared += i - g->start[u] + 1;
  return i == g->start[u + 1];
}

/* Removes u if its only edges are those to its neighbours and another vertex has these as neighbours too: it is found through any of them. */
static bool remove_dominated(struct peeling *p, uint32_t u)
{
  const struct colouring_graph *g = p->g;
  const uint32_t w = narrowest_neighbour(p, u);
  p->compared += g->start[u + 1] - g->start[u];
  if (w == COLOURING_NO_VERTEX || g->larger_start[u] != g->larger_start[u + 1])
    return false;
  for (size_t i = g->start[w]; i < g->start[w + 1]; i++) {
    const uint32_t v = g->neighbour[i];
    if (v != u && p->left[v] && p->degree[v] >= p->degree[u] && dominates(p, v, u)) {
      remove_vertex(p, u, v);
      return true;
    }
  }
  p->compared += g->start[w + 1] - g->start[w];
  return false;
}

static bool may_go_on(struct peeling *p)
{
  return p->compared < MOST_COMPARED && !colouring_clock_expired(p->clock, "reduction", 0, 0);
}

static void reduce(struct peeling *p)
{
  const uint32_t vertices = p->g->h->vertices;
  bool again = true;
  for (uint32_t v = 0; v < vertices; v++) {
    p->left[v] = true;
    p->degree[v] = colouring_graph_degree(p->g, v);
    if (p->degree[v] < p->core->colours)
      p->waiting[p->waits++] = v;
  }
  peel(p);
  while (again) {
    again = false;
    for (uint32_t v = 0; v < vertices && may_go_on(p); v++)
      if (p->left[v] && remove_dominated(p, v)) {
        peel(p);
        again = true;
      }
  }
}

/* Names the vertices that are left; p->waiting[v] is the name of v afterwards. */
static void name_vertices(struct peeling *p)
{
  struct colouring_core *core = p->core;
  for (uint32_t v = 0; v < p->g->h->vertices; v++)
    if (p->left[v]) {
      p->waiting[v] = core->h.vertices;
      core->vertex[core->h.vertices++] = v;
    }
}

static void keep_edge(struct peeling *p, size_t e)
{
  struct hypergraph *h = &p->core->h;
  const struct hypergraph *from = p->g->h;
  size_t at = h->start[h->edges];
  for (size_t i = from->start[e]; i < from->start[e + 1]; i++)
    h->vertex[at++] = p->waiting[from->vertex[i]];
  p->core->edge[h->edges++] = e;
  h->start[h->edges] = at;
}

/* Calls keep_edge, or only counts edges and their vertices, for each edge that is left. */
static void visit_edges(struct peeling *p, bool keep, size_t *edges, size_t *entries)
{
  const struct colouring_graph *g = p->g;
  for (uint32_t v = 0; v < g->h->vertices; v++)
    for (size_t i = g->start[v]; i < g->start[v + 1] && p->left[v]; i++)
      if (g->neighbour[i] > v && p->left[g->neighbour[i]]) {
        ++*edges;
        *entries += 2;
        if (keep)
          keep_edge(p, g->edge[i]);
      }
  for (size_t e = 0; e < g->h->edges; e++)
    if (g->h->start[e + 1] - g->h->start[e] > 2 && !p->larger_cut[e]) {
      ++*edges;
      *entries += g->h->start[e + 1] - g->h->start[e];
      if (keep)
        keep_edge(p, e);
    }
}

static bool keep_edges(struct peeling *p)
{
  struct colouring_core *core = p->core;
  size_t edges = 0, entries = 0;
  visit_edges(p, false, &edges, &entries);
  core->edge = malloc((edges + 1) * sizeof *core->edge);
  core->h.start = malloc((edges + 1) * sizeof *core->h.start);
  core->h.vertex = malloc((entries + 1) * sizeof *core->h.vertex);
  if (core->edge == NULL || core->h.start == NULL || core->h.vertex == NULL)
    return false;
  core->h.start[0] = 0;
  visit_edges(p, true, &edges, &entries);
  return true;
}

bool colouring_core_init(struct colouring_core *core, const struct colouring_graph *g, uint32_t colours,
                         struct colouring_clock *clock)
{
  const size_t vertices = (size_t)g->h->vertices + 1;
  struct peeling p = {.core = core, .g = g, .clock = clock};
  *core = (struct colouring_core){.from = g, .colours = colours};
  core->vertex = malloc(vertices * sizeof *core->vertex);
  core->removal = malloc(vertices * sizeof *core->removal);
  bool done = core->vertex != NULL && core->removal != NULL && peeling_init(&p);
  if (done) {
    reduce(&p);
    name_vertices(&p);
    done = keep_edges(&p);
  }
  peeling_free(&p);
  return done;
}

void colouring_core_free(struct colouring_core *core)
{
  free(core->h.start);
  free(core->h.vertex);
  free(core->vertex);
  free(core->edge);
  free(core->removal);
  *core = (struct colouring_core){0};
}

/* The one colour of the other vertices of edge e, `colours` if there are several or some vertex has none yet. */
static uint32_t forbidden_colour(const struct colouring_core *core, size_t e, uint32_t v,
                                 const uint32_t *colour)
{
  const struct hypergraph *h = core->from->h;
  uint32_t only = UINT32_MAX;
  for (size_t i = h->start[e]; i < h->start[e + 1]; i++) {
    const uint32_t u = h->vertex[i];
    if (u == v)
      continue;
    if (colour[u] == UINT32_MAX || (only != UINT32_MAX && colour[u] != only))
      return core->colours;
    only = colour[u];
  }
  return only;
}

/* The smallest colour that no edge forbids for v.  `forbidden` has an entry for each colour, and one more. */
static uint32_t free_colour(const struct colouring_core *core, uint32_t v, const uint32_t *colour,
                            uint32_t *forbidden)
{
  const struct colouring_graph *g = core->from;
  for (size_t i = g->start[v]; i < g->start[v + 1]; i++) {
    const uint32_t c = colour[g->neighbour[i]];
    forbidden[c < core->colours ? c : core->colours] = v;
  }
  for (size_t i = g->larger_start[v]; i < g->larger_start[v + 1]; i++)
    forbidden[forbidden_colour(core, g->larger[i], v, colour)] = v;
  uint32_t c = 0;
  while (forbidden[c] == v)
    c++;
  return c;
}

bool colouring_core_extend(const struct colouring_core *core, const uint32_t *core_colour, uint32_t *colour)
{
  uint32_t *forbidden = malloc(((size_t)core->colours + 2) * sizeof *forbidden);
  if (forbidden == NULL)
    return false;
  memset(forbidden, 0xff, ((size_t)core->colours + 2) * sizeof *forbidden);
  memset(colour, 0xff, core->from->h->vertices * sizeof *colour);
  for (uint32_t v = 0; v < core->h.vertices; v++)
    colour[core->vertex[v]] = core_colour[v];
  for (uint32_t i = core->removals; i > 0; i--) {
    const struct colouring_removal *r = &core->removal[i - 1];
    colour[r->vertex] =
        r->model != COLOURING_NO_VERTEX ? colour[r->model] : free_colour(core, r->vertex, colour, forbidden);
  }
  free(forbidden);
  return true;
}
