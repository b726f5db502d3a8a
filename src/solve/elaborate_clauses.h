/* The clauses of a formula and of a DRAT proof as sets of literals, and how a deletion finds its clause. */
#ifndef RELUCERT_ELABORATE_CLAUSES_H
#define RELUCERT_ELABORATE_CLAUSES_H

#include "drat_reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Clauses are named by their offset in one array of words, 0 for none, so that a watch takes 8 bytes.  At an offset stand the clause's index (the formula's
 * clauses first, then the lemmas in order, both from 0), then 4 * size + flags, then the literals; the first two are the watched ones. */
struct clause_store {
  uint32_t *word;
  size_t size;
  size_t capacity;
  uint32_t *offset; /* by index; 0 for a tautology, which is not held */
  size_t clauses;
  size_t offset_capacity;
};

enum { CLAUSE_INACTIVE = 1, CLAUSE_CORE = 2, CLAUSE_HEADER = 2 };

/* Indices keep one bit free for the hint log. */
#define CLAUSE_MAX_INDEX 0x7fffffffu

static inline uint32_t clause_index(const uint32_t *clause)
{
  return clause[0];
}

static inline uint32_t clause_size(const uint32_t *clause)
{
  return clause[1] >> 2;
}

enum status clause_store_init(struct clause_store *store, struct diagnostic *d);
void clause_store_free(struct clause_store *store);

/* Appends the set, unless it is a tautology; *offset is 0 then. */
enum status clause_store_add(struct clause_store *store, const struct literal_set *set, uint32_t *offset,
                             struct diagnostic *d);

/* The clauses that a deletion may name: a hash table of sets with chains. */
struct clause_table {
  uint32_t *head; /* [mask + 1], index + 1 of the first clause of a chain */
  uint32_t *next; /* by index */
  size_t next_capacity;
  size_t mask;
  size_t count;
};

enum status clause_table_init(struct clause_table *table, struct diagnostic *d);
void clause_table_free(struct clause_table *table);
enum status clause_table_insert(struct clause_table *table, const struct clause_store *store, uint32_t offset,
                                struct diagnostic *d);

/* Takes one clause that equals `set` out of the table and returns its offset, 0 when there is none. */
uint32_t clause_table_take(struct clause_table *table, const struct clause_store *store,
                           const struct literal_set *set);

#endif
