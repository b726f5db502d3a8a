#include "colouring_source.h"

#include "colouring_statement.h"
#include "hypergraph_file.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

/* Edges in the order of their vertices, edges that are equal in the order of the hypergraph. */
static int compare_edges(const struct hypergraph *left, size_t a, const struct hypergraph *right, size_t b)
{
  const size_t left_size = left->start[a + 1] - left->start[a];
  const size_t right_size = right->start[b + 1] - right->start[b];
  for (size_t p = 0; p < left_size && p < right_size; p++) {
    const uint32_t u = left->vertex[left->start[a] + p];
    const uint32_t v = right->vertex[right->start[b] + p];
    if (u != v)
      return u < v ? -1 : 1;
  }
  return left_size < right_size ? -1 : left_size > right_size;
}

static int compare_places(const void *left, const void *right, void *hypergraph)
{
  const size_t a = *(const size_t *)left;
  const size_t b = *(const size_t *)right;
  const int order = compare_edges(hypergraph, a, hypergraph, b);
  return order != 0 ? order : a < b ? -1 : a > b;
}

/* The numbers of the edges in their order; NULL when there is no memory. */
static size_t *sort_edges(const struct hypergraph *h, struct reason *reason)
{
  struct hypergraph edges = *h;
  size_t *order = memory_zeroed(h->edges, sizeof *order, reason);
  if (order == NULL)
    return NULL;
  for (size_t e = 0; e < h->edges; e++)
    order[e] = e;
  qsort_r(order, h->edges, sizeof *order, compare_places, &edges);
  return order;
}

/* Leaves out edges that are equal to the one before; returns how many there are then. */
static size_t drop_repetitions(const struct hypergraph *h, size_t *order)
{
  size_t different = 0;
  for (size_t i = 0; i < h->edges; i++)
    if (i == 0 || compare_edges(h, order[i], h, order[different - 1]) != 0)
      order[different++] = order[i];
  return different;
}

/* An edge in a message: its first vertices. */
static void name_edge(const struct hypergraph *h, size_t e, char text[64])
{
  size_t used = 0;
  text[0] = '\0';
  for (size_t p = h->start[e]; p < h->start[e + 1]; p++) {
    if (used > 40) {
      snprintf(text + used, 64 - used, " ...");
      return;
    }
    used += (size_t)snprintf(text + used, 64 - used, "%s%u", p > h->start[e] ? " " : "",
                             (unsigned)h->vertex[p] + 1);
  }
}

static bool fail_found(const struct hypergraph_file *f, size_t e)
{
  char text[64];
  name_edge(&f->hyperedges.hypergraph, e, text);
  return reader_fail(&f->in, f->edge_at[e], OUTCOME_REJECTED,
                     "found the edge {%s}, which the certificate has not, or not as often", text);
}

static bool fail_missing(const struct hypergraph_file *f, const struct hypergraph *certificate, size_t e)
{
  char text[64];
  name_edge(certificate, e, text);
  return reader_fail(
      &f->in, reader_position(&f->in), OUTCOME_REJECTED,
      "found the end of the file, expected edge %zu of the certificate, {%s}, too, or more often", e + 1,
      text);
}

/* The two sequences of edges, which are in order, are equal. */
static bool compare_sequences(const struct hypergraph_file *f, const size_t *found, size_t edges,
                              const struct hypergraph *certificate, const size_t *certified)
{
  const struct hypergraph *h = &f->hyperedges.hypergraph;
  for (size_t i = 0; i < edges || i < certificate->edges; i++) {
    const int order = i == edges                ? 1
                      : i == certificate->edges ? -1
                                                : compare_edges(h, found[i], certificate, certified[i]);
    if (order < 0)
      return fail_found(f, found[i]);
    if (order > 0)
      return fail_missing(f, certificate, certified[i]);
  }
  return true;
}

static bool compare(const struct hypergraph_file *f, const struct hypergraph *certificate)
{
  struct reason *reason = f->in.reason;
  const struct hypergraph *h = &f->hyperedges.hypergraph;
  if (h->vertices != certificate->vertices)
    return reader_fail(&f->in, f->vertices_at, OUTCOME_REJECTED, "found %u vertices, the certificate has %u",
                       (unsigned)h->vertices, (unsigned)certificate->vertices);
  size_t *found = sort_edges(h, reason);
  size_t *certified = sort_edges(certificate, reason);
  const bool once = strcmp(f->layout, "col") == 0;
  const bool same =
      found != NULL && certified != NULL &&
      compare_sequences(f, found, once ? drop_repetitions(h, found) : h->edges, certificate, certified);
  free(found);
  free(certified);
  return same;
}

bool colouring_source_compare(const struct statement *s, const char *path, struct reason *reason)
{
  struct colouring_statement *colouring = s->part;
  struct hypergraph_file f;
  if (!hypergraph_file_open(&f, path, reason))
    return false;
  colouring->source_layout = f.layout;
  const bool same = compare(&f, &colouring->hyperedges.hypergraph);
  hypergraph_file_close(&f);
  return same;
}
