/* `problem sat`: the parameters of the reduction and the formula (spec/certificate.md, sections 3 and 4). */
#ifndef RELUCHECK_SAT_STATEMENT_H
#define RELUCHECK_SAT_STATEMENT_H

#include "clauses.h"
#include "statement.h"

struct sat_statement {
  struct parameter width;
  struct parameter square;
  struct parameter zero; /* only with bias */
  int32_t variables;     /* as listed, before empty clauses are replaced */
  size_t listed_clauses;
  size_t empty_clauses;
  struct clauses clauses;
};

/* For struct problem. */
bool sat_statement_open(struct statement *s, struct reason *reason);
void sat_statement_close(struct statement *s);
bool sat_statement_read_parameters(struct statement *s, struct reader *in);
bool sat_statement_read_instance(struct statement *s, struct reader *in);
void sat_statement_echo_parameters(struct echo *echo, const struct statement *s);
void sat_statement_echo_instance(struct echo *echo, const struct statement *s);
bool sat_statement_compare_source(const struct statement *s, const char *path, struct reason *reason);

/* Counts empty clauses and replaces them (sat_replace_empty_clauses). */
bool sat_statement_prepare(struct statement *s, struct reader *in);
size_t sat_statement_features(const struct statement *s);

#endif
