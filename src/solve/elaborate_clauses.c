#include "elaborate_clauses.h"

#include "../format/array.h"

#include <stdlib.h>
#include <string.h>

enum status clause_store_init(struct clause_store *store, struct diagnostic *d)
{
  *store = (struct clause_store){.word = NULL};
  store->word = array_grow(NULL, &store->capacity, 1024, sizeof *store->word);
  if (store->word == NULL)
    return diagnostic_out_of_memory(d);
  store->word[0] = 0;
  store->size = 1;
  return STATUS_OK;
}

void clause_store_free(struct clause_store *store)
{
  free(store->word);
  free(store->offset);
}

enum status clause_store_add(struct clause_store *store, const struct literal_set *set, uint32_t *offset,
                             struct diagnostic *d)
{
  if (store->clauses >= CLAUSE_MAX_INDEX)
    return diagnostic_set(d, STATUS_LIMIT, "error: more than %u clauses in formula and DRAT proof",
                          CLAUSE_MAX_INDEX);
  if (store->clauses == store->offset_capacity) {
    uint32_t *grown = array_grow(store->offset, &store->offset_capacity, store->clauses + 1, sizeof *grown);
    if (grown == NULL)
      return diagnostic_out_of_memory(d);
    store->offset = grown;
  }
  *offset = 0;
  if (!set->tautology) {
    const size_t end = store->size + CLAUSE_HEADER + set->size;
    if (end > UINT32_MAX)
      return diagnostic_set(d, STATUS_LIMIT, "error: formula and DRAT proof need more than 16 GiB");
    if (end > store->capacity) {
      uint32_t *grown = array_grow(store->word, &store->capacity, end, sizeof *grown);
      if (grown == NULL)
        return diagnostic_out_of_memory(d);
      store->word = grown;
    }
    *offset = (uint32_t)store->size;
    uint32_t *clause = store->word + store->size;
    clause[0] = (uint32_t)store->clauses;
    clause[1] = (uint32_t)set->size << 2;
    if (set->size > 0)
      memcpy(clause + CLAUSE_HEADER, set->literal, set->size * sizeof *clause);
    store->size = end;
  }
  store->offset[store->clauses++] = *offset;
  return STATUS_OK;
}

/* Does not depend on the order of the literals. */
static uint64_t hash_literals(const uint32_t *literal, size_t size)
{
  uint64_t hash = size;
  for (size_t i = 0; i < size; i++) {
    uint64_t mixed = literal[i] * UINT64_C(0x9e3779b97f4a7c15);
    mixed ^= mixed >> 29;
    hash += mixed * UINT64_C(0xbf58476d1ce4e5b9);
  }
  hash ^= hash >> 32;
  return hash * UINT64_C(0x94d049bb133111eb) >> 20;
}

enum status clause_table_init(struct clause_table *table, struct diagnostic *d)
{
  *table = (struct clause_table){.mask = 1023};
  table->head = calloc(table->mask + 1, sizeof *table->head);
  return table->head != NULL ? STATUS_OK : diagnostic_out_of_memory(d);
}

void clause_table_free(struct clause_table *table)
{
  free(table->head);
  free(table->next);
}

static void link_clause(struct clause_table *table, uint32_t *head, size_t mask, const uint32_t *clause)
{
  const size_t slot = hash_literals(clause + CLAUSE_HEADER, clause_size(clause)) & mask;
  table->next[clause_index(clause)] = head[slot];
  head[slot] = clause_index(clause) + 1;
}

static enum status enlarge(struct clause_table *table, const struct clause_store *store, struct diagnostic *d)
{
  const size_t mask = 2 * table->mask + 1;
  uint32_t *head = calloc(mask + 1, sizeof *head);
  if (head == NULL)
    return diagnostic_out_of_memory(d);
  for (size_t slot = 0; slot <= table->mask; slot++) {
    uint32_t index = table->head[slot];
    while (index != 0) {
      const uint32_t next = table->next[index - 1];
      link_clause(table, head, mask, store->word + store->offset[index - 1]);
      index = next;
    }
  }
  free(table->head);
  table->head = head;
  table->mask = mask;
  return STATUS_OK;
}

enum status clause_table_insert(struct clause_table *table, const struct clause_store *store, uint32_t offset,
                                struct diagnostic *d)
{
  const uint32_t *clause = store->word + offset;
  if (clause_index(clause) >= table->next_capacity) {
    uint32_t *grown =
        array_grow(table->next, &table->next_capacity, (size_t)clause_index(clause) + 1, sizeof *grown);
    if (grown == NULL)
      return diagnostic_out_of_memory(d);
    table->next = grown;
  }
  if (table->count > table->mask) {
    const enum status status = enlarge(table, store, d);
    if (status != STATUS_OK)
      return status;
  }
  link_clause(table, table->head, table->mask, clause);
  table->count++;
  return STATUS_OK;
}

static bool equals(const uint32_t *clause, const struct literal_set *set)
{
  if (clause_size(clause) != set->size)
    return false;
  for (size_t i = 0; i < set->size; i++)
    if (!set->member[clause[CLAUSE_HEADER + i]])
      return false;
  return true;
}

uint32_t clause_table_take(struct clause_table *table, const struct clause_store *store,
                           const struct literal_set *set)
{
  uint32_t *link = &table->head[hash_literals(set->literal, set->size) & table->mask];
  for (; *link != 0; link = &table->next[*link - 1]) {
    const uint32_t offset = store->offset[*link - 1];
    if (equals(store->word + offset, set)) {
      *link = table->next[*link - 1];
      table->count--;
      return offset;
    }
  }
  return 0;
}
