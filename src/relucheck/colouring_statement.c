#include "colouring_statement.h"

#include "ascending_list.h"
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
  const struct ascending_list edge = {.name = "vertex",
                                      .one = "a vertex",
                                      .one_or_0 = "a vertex or 0",
                                      .if_empty = "an edge without vertices",
                                      .most = (uint32_t)vertices};
  for (uint64_t e = 0; e < edges; e++)
    if (!ascending_list_read(&edge, &colouring->hyperedges.lists, in) ||
        !hyperedges_end_edge(&colouring->hyperedges, in->reason))
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
  ascending_lists_echo(echo, h->edges, h->start, h->vertex);
}

size_t colouring_statement_features(const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  return (size_t)colouring->hyperedges.hypergraph.vertices + (s->all_signs ? 2 : 0);
}
