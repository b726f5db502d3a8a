/* DIMACS CNF, one clause at a time (the relucheck manual page says what is accepted). */
#ifndef RELUCHECK_DIMACS_H
#define RELUCHECK_DIMACS_H

#include "clauses.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dimacs {
  struct reader in;
  int32_t variables;
  uint64_t announced; /* clauses, by the header */
  struct position header;
  uint64_t read;    /* clauses so far */
  int32_t *literal; /* [literals] of the last clause */
  struct position *literal_at;
  size_t literals;
  size_t capacity;
  struct position clause_end; /* of the clause's 0, or of the end of the file in its place */
};

/* Opens the file and reads its header.  On failure nothing needs closing. */
bool dimacs_open(struct dimacs *d, const char *path, struct reason *reason);

/* The same for text in memory, for tests. */
bool dimacs_open_text(struct dimacs *d, const char *text, size_t size, struct reason *reason);

void dimacs_close(struct dimacs *d);

/* Reads the next clause: true with *more, or true without it when all announced clauses have been read and nothing is left over. */
bool dimacs_next(struct dimacs *d, bool *more);

/* Reads a whole file. */
bool dimacs_read(struct clauses *c, const char *path, struct reason *reason);

/* Reads `path` and compares it, clause by clause and literal by literal, with the formula; the first difference is OUTCOME_REJECTED. */
bool dimacs_compare(const struct formula *f, const char *path, struct reason *reason);

#endif
