/* `problem colouring`: the parameters of the reduction and the hypergraph (spec/certificate.md, section 8). */
#ifndef RELUCHECK_COLOURING_STATEMENT_H
#define RELUCHECK_COLOURING_STATEMENT_H

#include "hyperedges.h"
#include "statement.h"

struct colouring_statement {
  struct parameter rank;
  struct parameter copies;
  struct parameter zero;       /* only with bias */
  struct position vertices_at; /* of the instance's numbers */
  struct hyperedges hyperedges;
  const char *source_layout; /* of the file that the hypergraph was compared with, or NULL */
  /* What a verification has found. */
  uint32_t clique; /* with a lower bound: so many vertices of the certificate are pairwise joined */
  bool proper;     /* the weights give a proper colouring */
};

/* For struct problem. */
bool colouring_statement_open(struct statement *s, struct reason *reason);
void colouring_statement_close(struct statement *s);
bool colouring_statement_read_parameters(struct statement *s, struct reader *in);
bool colouring_statement_read_instance(struct statement *s, struct reader *in);
void colouring_statement_echo_parameters(struct echo *echo, const struct statement *s);
void colouring_statement_echo_instance(struct echo *echo, const struct statement *s);
size_t colouring_statement_features(const struct statement *s);

#endif
