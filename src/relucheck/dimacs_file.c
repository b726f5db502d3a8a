/* Files of formulas as wholes: their memory, and what is done with their clauses.  The proof of what reads them assumes that dimacs_grow keeps its
 * contract; proofs/TRUSTED.md says why. */
#include "dimacs.h"

#include "clauses.h"
#include "memory.h"

#include <stdlib.h>

static bool begin(struct dimacs *d)
{
  if (dimacs_begin(d))
    return true;
  reader_close(&d->in);
  return false;
}

bool dimacs_open(struct dimacs *d, const char *path, struct reason *reason)
{
  return reader_open(&d->in, path, reason) && begin(d);
}

bool dimacs_open_text(struct dimacs *d, const char *text, size_t size, struct reason *reason)
{
  return reader_open_text(&d->in, text, size, "text", reason) && begin(d);
}

void dimacs_close(struct dimacs *d)
{
  reader_close(&d->in);
  free(d->literal);
  free(d->literal_at);
}

bool dimacs_grow(struct dimacs *d)
{
  size_t capacity = d->capacity;
  struct position *literal_at =
      memory_grow(d->literal_at, &capacity, d->literals + 1, sizeof *d->literal_at, d->in.reason);
  if (literal_at == NULL)
    return false;
  d->literal_at = literal_at;
  int32_t *literal = memory_grow(d->literal, &d->capacity, d->literals + 1, sizeof *d->literal, d->in.reason);
  if (literal == NULL)
    return false;
  d->literal = literal;
  return true;
}

static bool read_clauses(struct dimacs *d, struct clauses *c, struct reason *reason)
{
  c->formula.variables = d->variables;
  for (;;) {
    bool more;
    if (!dimacs_next(d, &more))
      return false;
    if (!more)
      return true;
    for (size_t i = 0; i < d->literals; i++)
      if (!clauses_add_literal(c, d->literal[i], reason))
        return false;
    if (!clauses_end_clause(c, reason))
      return false;
  }
}

bool dimacs_read(struct clauses *c, const char *path, struct reason *reason)
{
  struct dimacs d;
  if (!clauses_init(c, reason) || !dimacs_open(&d, path, reason))
    return false;
  bool done = read_clauses(&d, c, reason);
  dimacs_close(&d);
  return done;
}

/* Compares the clause in `d` with clause c of the formula. */
static bool compare_clause(const struct dimacs *d, const struct formula *f, size_t c)
{
  const int32_t *clause = f->literal + f->start[c];
  size_t size = f->start[c + 1] - f->start[c];
  for (size_t i = 0; i < d->literals && i < size; i++)
    if (d->literal[i] != clause[i])
      return reader_fail(&d->in, d->literal_at[i], OUTCOME_REJECTED,
                         "clause %zu: found literal %d, the certificate has %d", c + 1, (int)d->literal[i],
                         (int)clause[i]);
  if (d->literals == size)
    return true;
  struct position at = d->literals > size ? d->literal_at[size] : d->clause_end;
  return reader_fail(&d->in, at, OUTCOME_REJECTED, "clause %zu: found %zu literals, the certificate has %zu",
                     c + 1, d->literals, size);
}

static bool compare(struct dimacs *d, const struct formula *f)
{
  if (d->variables != f->variables || d->announced != f->clauses)
    return reader_fail(&d->in, d->header, OUTCOME_REJECTED,
                       "found %d variables and %llu clauses, the certificate has %d and %zu",
                       (int)d->variables, (unsigned long long)d->announced, (int)f->variables, f->clauses);
  for (size_t c = 0;; c++) {
    bool more;
    if (!dimacs_next(d, &more))
      return false;
    if (!more)
      return true;
    if (!compare_clause(d, f, c))
      return false;
  }
}

bool dimacs_compare(const struct formula *f, const char *path, struct reason *reason)
{
  struct dimacs d;
  if (!dimacs_open(&d, path, reason))
    return false;
  bool same = compare(&d, f);
  dimacs_close(&d);
  return same;
}
