#include "colouring_statement.h"

#include "memory.h"

#include <stdlib.h>

bool colouring_statement_open(struct statement *s, struct reason *reason)
{
  struct colouring_statement *colouring = memory_zeroed(1, sizeof *colouring, reason);
  s->part = colouring;
  return colouring != NULL && hyperedges_init(&colouring->hyperedges, reason);
}

void colouring_statement_close(struct statement *s)
{
  struct colouring_statement *colouring = s->part;
  if (colouring == NULL)
    return;
  hyperedges_free(&colouring->hyperedges);
  free(colouring);
}

bool colouring_statement_read_parameters(struct statement *s, struct reader *in)
{
  struct colouring_statement *colouring = s->part;
  return statement_read_parameter(&colouring->rank, in, "rank") &&
         statement_read_parameter(&colouring->copies, in, "copies") &&
         (!s->bias || statement_read_parameter(&colouring->zero, in, "zero"));
}

static bool fail_vertex(struct reader *in, struct position at, uint64_t vertex, uint64_t last,
                        uint32_t vertices)
{
  if (vertex == 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found an edge without vertices, expected one at least");
  if (vertex > vertices)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found vertex %llu, expected a vertex from 1 to %u or 0",
                       (unsigned long long)vertex, (unsigned)vertices);
  return reader_fail(in, at, OUTCOME_MALFORMED,
                     "found vertex %llu after vertex %llu, expected ascending numbers",
                     (unsigned long long)vertex, (unsigned long long)last);
}

/* One line of vertices, ascending and at least one, that ends in 0. */
static bool read_edge(struct hyperedges *h, struct reader *in)
{
  uint64_t last = 0;
  for (;;) {
    const uint64_t start = reader_offset(in);
    uint64_t vertex;
    if (!number_natural(in, "a vertex or 0", &vertex))
      return false;
    if (vertex == 0 && last > 0)
      return reader_take(in, '\n') && hyperedges_end_edge(h, in->reason);
    if (vertex <= last || vertex > h->hypergraph.vertices)
      return fail_vertex(in, reader_position_of(in, start), vertex, last, h->hypergraph.vertices);
    last = vertex;
    if (!reader_take_space(in) || !hyperedges_add_vertex(h, (uint32_t)(vertex - 1), in->reason))
      return false;
  }
}

bool colouring_statement_read_instance(struct statement *s, struct reader *in)
{
  struct colouring_statement *colouring = s->part;
  uint64_t vertices;
  uint64_t edges;
  if (!reader_take_word(in, "hypergraph") || !reader_take(in, ' '))
    return false;
  colouring->vertices_at = reader_position(in);
  if (!number_in_range(in, "a number of vertices", 0, HYPERGRAPH_MAX_VERTICES, &vertices) ||
      !reader_take(in, ' ') || !number_natural(in, "a number of edges", &edges) || !reader_take(in, '\n'))
    return false;
  colouring->hyperedges.hypergraph.vertices = (uint32_t)vertices;
  for (uint64_t e = 0; e < edges; e++)
    if (!read_edge(&colouring->hyperedges, in))
      return false;
  return true;
}

void colouring_statement_echo_parameters(struct echo *echo, const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  echo_parameter(echo, " rank ", colouring->rank.value);
  echo_parameter(echo, " copies ", colouring->copies.value);
  if (s->bias)
    echo_parameter(echo, " zero ", colouring->zero.value);
}

void colouring_statement_echo_instance(struct echo *echo, const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  const struct hypergraph *h = &colouring->hyperedges.hypergraph;
  echo_parameter(echo, "hypergraph ", h->vertices);
  echo_parameter(echo, " ", h->edges);
  echo_byte(echo, '\n');
  for (size_t e = 0; e < h->edges; e++) {
    for (size_t p = h->start[e]; p < h->start[e + 1]; p++) {
      echo_unsigned(echo, (uint64_t)h->vertex[p] + 1);
      echo_byte(echo, ' ');
    }
    echo_text(echo, "0\n");
  }
}

size_t colouring_statement_features(const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  return (size_t)colouring->hyperedges.hypergraph.vertices + (s->all_signs ? 2 : 0);
}
