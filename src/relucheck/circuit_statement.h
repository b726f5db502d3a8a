/* `problem mmcs`: the parameters of the reduction and the monotone circuit (spec/certificate.md, section 9). */
#ifndef RELUCHECK_CIRCUIT_STATEMENT_H
#define RELUCHECK_CIRCUIT_STATEMENT_H

#include "circuit_gates.h"
#include "statement.h"

struct circuit_statement {
  struct parameter root;
  mpz_t q; /* epsilon = 1 / q */
  struct position q_at;
  struct circuit_gates gates;
  char *source; /* what the circuit was compared with, for the report; NULL before */
  /* What a verification has found. */
  uint64_t least;  /* with a lower bound: every satisfying assignment has at least so many inputs TRUE */
  bool impossible; /* with a lower bound: there is no satisfying assignment */
  bool satisfies;  /* the weights give a satisfying assignment */
  uint64_t size;   /* of that assignment */
};

/* For struct problem. */
bool circuit_statement_open(struct statement *s, struct reason *reason);
void circuit_statement_close(struct statement *s);
bool circuit_statement_read_parameters(struct statement *s, struct reader *in);
bool circuit_statement_read_instance(struct statement *s, struct reader *in);
void circuit_statement_echo_parameters(struct echo *echo, const struct statement *s);
void circuit_statement_echo_instance(struct echo *echo, const struct statement *s);
size_t circuit_statement_features(const struct statement *s);

#endif
