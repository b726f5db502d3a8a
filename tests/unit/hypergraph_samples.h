/* Hypergraphs for tests, and their chromatic numbers by trying all colourings. */
#ifndef HYPERGRAPH_SAMPLES_H
#define HYPERGRAPH_SAMPLES_H

#include "kernel/hypergraph.h"
#include "random_numbers.h"

#include <check.h>
#include <stdbool.h>
#include <string.h>

enum { SAMPLE_EDGES = 4000, SAMPLE_ENTRIES = 12000 };

struct hypergraph_sample {
  struct hypergraph h;
  size_t start[SAMPLE_EDGES + 1];
  uint32_t vertex[SAMPLE_ENTRIES];
};

static inline void hypergraph_begin(struct hypergraph_sample *s, uint32_t vertices)
{
  memset(s, 0, sizeof *s);
  s->h = (struct hypergraph){.vertices = vertices, .start = s->start, .vertex = s->vertex};
}

/* Adds an edge of `size` vertices, ascending. */
static inline void hypergraph_add(struct hypergraph_sample *s, const uint32_t *vertex, size_t size)
{
  const size_t at = s->start[s->h.edges];
  ck_assert_uint_lt(s->h.edges, SAMPLE_EDGES);
  ck_assert_uint_le(at + size, SAMPLE_ENTRIES);
  memcpy(s->vertex + at, vertex, size * sizeof *vertex);
  s->start[++s->h.edges] = at + size;
}

/* The vertices of the bits of a mask that is not 0. */
static inline void hypergraph_add_mask(struct hypergraph_sample *s, uint32_t mask)
{
  uint32_t vertex[32];
  size_t size = 0;
  for (uint32_t v = 0; v < 32; v++)
    if (mask >> v & 1)
      vertex[size++] = v;
  hypergraph_add(s, vertex, size);
}

static inline void hypergraph_add_pair(struct hypergraph_sample *s, uint32_t u, uint32_t v)
{
  const uint32_t vertex[] = {u < v ? u : v, u < v ? v : u};
  hypergraph_add(s, vertex, 2);
}

/* The squares of a board, joined if a queen goes from one to the other. */
static inline void hypergraph_queens(struct hypergraph_sample *s, uint32_t side)
{
  hypergraph_begin(s, side * side);
  for (uint32_t u = 0; u < side * side; u++)
    for (uint32_t v = u + 1; v < side * side; v++) {
      const int rows = (int)(v / side) - (int)(u / side), columns = (int)(v % side) - (int)(u % side);
      if (rows == 0 || columns == 0 || rows == columns || rows == -columns)
        hypergraph_add_pair(s, u, v);
    }
}

/* From an edge, `times` times Mycielski's construction: no triangle, and one more colour each time. */
static inline void hypergraph_mycielski(struct hypergraph_sample *s, uint32_t times)
{
  hypergraph_begin(s, 2);
  hypergraph_add_pair(s, 0, 1);
  for (uint32_t k = 0; k < times; k++) {
    const uint32_t n = s->h.vertices;
    const size_t edges = s->h.edges;
    for (size_t e = 0; e < edges; e++) {
      hypergraph_add_pair(s, s->vertex[2 * e], n + s->vertex[2 * e + 1]);
      hypergraph_add_pair(s, s->vertex[2 * e + 1], n + s->vertex[2 * e]);
    }
    for (uint32_t v = 0; v < n; v++)
      hypergraph_add_pair(s, n + v, 2 * n);
    s->h.vertices = 2 * n + 1;
  }
}

/* Whether the vertices before v, which have colours, leave no edge with one colour whose last vertex is v - 1. */
static inline bool hypergraph_fits(const struct hypergraph_sample *s, const uint32_t *colour, uint32_t v)
{
  for (size_t e = 0; e < s->h.edges; e++) {
    if (s->vertex[s->start[e + 1] - 1] != v - 1)
      continue;
    bool same = true;
    for (size_t i = s->start[e]; i < s->start[e + 1]; i++)
      same = same && colour[s->vertex[i]] == colour[v - 1];
    if (same)
      return false;
  }
  return true;
}

/* Tries all colours for the vertices from v on, new ones in ascending order; `used` are in use. */
static inline bool hypergraph_colourable_from(const struct hypergraph_sample *s, uint32_t k, uint32_t *colour,
                                              uint32_t v, uint32_t used)
{
  if (v == s->h.vertices)
    return true;
  for (uint32_t c = 0; c < k && c <= used; c++) {
    colour[v] = c;
    if (hypergraph_fits(s, colour, v + 1) &&
        hypergraph_colourable_from(s, k, colour, v + 1, c < used ? used : c + 1))
      return true;
  }
  return false;
}

static inline bool hypergraph_colourable(const struct hypergraph_sample *s, uint32_t k)
{
  uint32_t colour[32];
  ck_assert_uint_le(s->h.vertices, 32);
  return hypergraph_colourable_from(s, k, colour, 0, 0);
}

static uint64_t random_state = 1;

/* `edges` edges of 2 to `largest` vertices, some of them more than once. */
static inline void random_hypergraph(struct hypergraph_sample *s, uint32_t vertices, uint32_t edges,
                                     uint32_t largest)
{
  hypergraph_begin(s, vertices);
  for (uint32_t e = 0; e < edges; e++) {
    const uint32_t size = 2 + draw_below(&random_state, largest - 1);
    uint32_t mask = 0;
    while ((uint32_t)__builtin_popcount(mask) < size)
      mask |= UINT32_C(1) << draw_below(&random_state, vertices);
    hypergraph_add_mask(s, mask);
  }
}

#endif
