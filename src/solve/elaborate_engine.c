#include "elaborate_engine.h"

#include <stdlib.h>

enum status engine_init(struct engine *e, int32_t variables, struct diagnostic *d)
{
  *e = (struct engine){.variables = variables};
  const size_t count = (size_t)variables + 1;
  e->value = calloc(2 * count, sizeof *e->value);
  e->reason = calloc(count, sizeof *e->reason);
  e->position = calloc(count, sizeof *e->position);
  e->trail = calloc(count, sizeof *e->trail);
  for (int class = 0; class < WATCH_CLASSES; class ++)
    e->list[class] = calloc(2 * count, sizeof *e->list[class]);
  if (e->value == NULL || e->reason == NULL || e->position == NULL || e->trail == NULL ||
      e->list[WATCH_CORE] == NULL || e->list[WATCH_OTHER] == NULL)
    return diagnostic_out_of_memory(d);
  return clause_store_init(&e->store, d);
}

void engine_free_watches(struct engine *e)
{
  for (int class = 0; class < WATCH_CLASSES; class ++) {
    if (e->list[class] != NULL)
      for (size_t literal = 0; literal < 2 * ((size_t)e->variables + 1); literal++)
        free(e->list[class][literal].watch);
    free(e->list[class]);
    e->list[class] = NULL;
  }
}

void engine_free(struct engine *e)
{
  engine_free_watches(e);
  clause_store_free(&e->store);
  free(e->value);
  free(e->reason);
  free(e->position);
  free(e->trail);
}

void engine_undo(struct engine *e, uint32_t size)
{
  while (e->trail_size > size) {
    const uint32_t literal = e->trail[--e->trail_size];
    e->value[literal] = 0;
    e->value[literal ^ 1] = 0;
  }
}

static bool grow_list(struct watch_list *list)
{
  const uint32_t capacity = list->capacity == 0 ? 4 : 2 * list->capacity;
  struct watch *grown = capacity > list->capacity ? realloc(list->watch, capacity * sizeof *grown) : NULL;
  if (grown == NULL)
    return false;
  list->watch = grown;
  list->capacity = capacity;
  return true;
}

static inline void push_watch(struct engine *e, enum watch_class class, uint32_t literal, uint32_t blocker,
                              uint32_t offset)
{
  struct watch_list *list = &e->list[class][literal];
  if (list->size == list->capacity && !grow_list(list))
    e->out_of_memory = true;
  else
    list->watch[list->size++] = (struct watch){.blocker = blocker, .clause = offset};
}

/* Larger is better to watch. */
static uint32_t watch_rank(const struct engine *e, uint32_t literal)
{
  return e->value[literal] < 0 ? e->position[literal / 2] : UINT32_MAX;
}

void engine_sort_watches(struct engine *e, uint32_t offset)
{
  uint32_t *clause = engine_clause(e, offset);
  uint32_t *literal = clause + CLAUSE_HEADER;
  const uint32_t size = clause_size(clause);
  for (uint32_t place = 0; place < 2 && place < size; place++) {
    uint32_t best = place;
    for (uint32_t i = place + 1; i < size && watch_rank(e, literal[best]) != UINT32_MAX; i++)
      if (watch_rank(e, literal[i]) > watch_rank(e, literal[best]))
        best = i;
    const uint32_t chosen = literal[best];
    literal[best] = literal[place];
    literal[place] = chosen;
  }
}

void engine_watch(struct engine *e, uint32_t offset)
{
  uint32_t *clause = engine_clause(e, offset);
  const enum watch_class class = clause[1] & CLAUSE_CORE ? WATCH_CORE : WATCH_OTHER;
  clause[1] &= ~(uint32_t)CLAUSE_INACTIVE;
  if (clause_size(clause) < 2)
    return;
  const uint32_t *literal = clause + CLAUSE_HEADER;
  push_watch(e, class, literal[0], literal[1], offset);
  push_watch(e, class, literal[1], literal[0], offset);
  e->watched++;
}

bool engine_is_reason(const struct engine *e, uint32_t offset, uint32_t *literal)
{
  const uint32_t *clause = engine_clause(e, offset);
  const uint32_t watches = clause_size(clause) < 2 ? clause_size(clause) : 2;
  for (uint32_t i = 0; i < watches; i++) {
    *literal = clause[CLAUSE_HEADER + i];
    if (e->value[*literal] > 0 && e->reason[*literal / 2] == offset)
      return true;
  }
  return false;
}

static void sweep_list(const struct engine *e, struct watch_list *list)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < list->size; i++)
    if (!(engine_clause(e, list->watch[i].clause)[1] & CLAUSE_INACTIVE))
      list->watch[kept++] = list->watch[i];
  list->size = kept;
}

void engine_sweep(struct engine *e)
{
  for (int class = 0; class < WATCH_CLASSES; class ++)
    for (size_t literal = 0; literal < 2 * ((size_t)e->variables + 1); literal++)
      sweep_list(e, &e->list[class][literal]);
  e->watched -= e->garbage;
  e->garbage = 0;
}

void engine_deactivate(struct engine *e, uint32_t offset)
{
  uint32_t *clause = engine_clause(e, offset);
  clause[1] |= CLAUSE_INACTIVE;
  if (clause_size(clause) < 2)
    return;
  e->garbage++;
  if (e->garbage > 1000 + (size_t)e->variables && e->garbage > e->watched / 2)
    engine_sweep(e);
}

void engine_make_core(struct engine *e, uint32_t offset)
{
  uint32_t *clause = engine_clause(e, offset);
  clause[1] |= CLAUSE_CORE;
  if (clause_size(clause) < 2)
    return;
  const uint32_t *literal = clause + CLAUSE_HEADER;
  push_watch(e, WATCH_CORE, literal[0], literal[1], offset);
  push_watch(e, WATCH_CORE, literal[1], literal[0], offset);
}

/* Visits the watches of a false literal from *at on; in the list of other clauses only up to the first new unit.  *at is behind the last watch
 * that is done with.  Returns the conflict clause or 0. */
static inline uint32_t visit(struct engine *e, enum watch_class class, uint32_t false_literal, uint32_t *at)
{
  struct watch_list *list = &e->list[class][false_literal];
  struct watch *watch = list->watch;
  const signed char *value = e->value;
  const uint32_t gone = class == WATCH_OTHER ? CLAUSE_INACTIVE | CLAUSE_CORE : CLAUSE_INACTIVE;
  uint32_t conflict = 0;
  uint32_t i = *at;
  uint32_t size = list->size;
  while (i < size) {
    if (value[watch[i].blocker] > 0) {
      i++;
      continue;
    }
    const uint32_t offset = watch[i].clause;
    uint32_t *clause = engine_clause(e, offset);
    if (clause[1] & gone) {
      watch[i] = watch[--size];
      continue;
    }
    uint32_t *literal = clause + CLAUSE_HEADER;
    const uint32_t other = literal[0] ^ literal[1] ^ false_literal;
    if (value[other] > 0) {
      watch[i++].blocker = other;
      continue;
    }
    const uint32_t length = clause_size(clause);
    uint32_t k = 2;
    while (k < length && value[literal[k]] < 0)
      k++;
    if (k < length) {
      literal[0] = other;
      literal[1] = literal[k];
      literal[k] = false_literal;
      push_watch(e, class, literal[1], other, offset);
      watch[i] = watch[--size];
      continue;
    }
    if (value[other] < 0) {
      conflict = offset;
      break;
    }
    i++;
    engine_assign(e, other, offset);
    if (class == WATCH_OTHER)
      break;
  }
  list->size = size;
  *at = i;
  return conflict;
}

uint32_t engine_propagate(struct engine *e, uint32_t from)
{
  uint32_t core = from;  /* trail position up to which core clauses have been visited */
  uint32_t other = from; /* the same for other clauses, and how far in the list of the literal there */
  uint32_t at = 0;
  while (!e->out_of_memory) {
    if (core < e->trail_size) {
      uint32_t begin = 0;
      const uint32_t conflict = visit(e, WATCH_CORE, e->trail[core++] ^ 1, &begin);
      if (conflict != 0)
        return conflict;
    } else if (other < e->trail_size) {
      const uint32_t false_literal = e->trail[other] ^ 1;
      const uint32_t conflict = visit(e, WATCH_OTHER, false_literal, &at);
      if (conflict != 0)
        return conflict;
      if (at >= e->list[WATCH_OTHER][false_literal].size) {
        other++;
        at = 0;
      }
    } else {
      return 0;
    }
  }
  return 0;
}
