/* A formula that owns its arrays and grows clause by clause. */
#ifndef RELUCHECK_CLAUSES_H
#define RELUCHECK_CLAUSES_H

#include "../kernel/formula.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct clauses {
  struct formula formula;
  size_t start_capacity;
  size_t literal_capacity;
  size_t literals; /* of all clauses and of the one that is being read */
};

/* No variables, no clauses.  Whatever follows, clauses_free frees it. */
bool clauses_init(struct clauses *c, struct reason *reason);
void clauses_free(struct clauses *c);

bool clauses_grow_literals(struct clauses *c, struct reason *reason);

static inline bool clauses_add_literal(struct clauses *c, int32_t literal, struct reason *reason)
{
  if (c->literals == c->literal_capacity && !clauses_grow_literals(c, reason))
    return false;
  c->formula.literal[c->literals++] = literal;
  return true;
}

/* Ends the clause that the last clauses_add_literal calls have filled. */
bool clauses_end_clause(struct clauses *c, struct reason *reason);

/* Makes room and replaces empty clauses (sat_replace_empty_clauses). */
bool clauses_replace_empty(struct clauses *c, struct reason *reason);

#endif
