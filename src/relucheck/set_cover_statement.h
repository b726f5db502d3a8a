/* `problem setcover`: the parameters of the reduction and the set system (spec/certificate.md, section 7). */
#ifndef RELUCHECK_SET_COVER_STATEMENT_H
#define RELUCHECK_SET_COVER_STATEMENT_H

#include "sets.h"
#include "statement.h"

struct set_cover_statement {
  struct parameter degree;
  struct parameter epsilon; /* q, where epsilon = 1 / q */
  struct parameter copies;
  struct position costs_at; /* of the instance's numbers */
  struct sets sets;
  const char *source_layout; /* of the file that the set system was compared with, or NULL */
  /* What a verification has found. */
  uint64_t least; /* with a lower bound: every cover costs at least this */
  bool covers;    /* the weights select a cover */
  uint64_t cost;  /* of that cover */
};

/* For struct problem. */
bool set_cover_statement_open(struct statement *s, struct reason *reason);
void set_cover_statement_close(struct statement *s);
bool set_cover_statement_read_parameters(struct statement *s, struct reader *in);
bool set_cover_statement_read_instance(struct statement *s, struct reader *in);
void set_cover_statement_echo_parameters(struct echo *echo, const struct statement *s);
void set_cover_statement_echo_instance(struct echo *echo, const struct statement *s);
size_t set_cover_statement_features(const struct statement *s);

#endif
