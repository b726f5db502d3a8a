#include "elaborate_refute.h"

#include <stdlib.h>

enum { MARK_NEEDED = 1, MARK_ASSUMED = 2 };

enum status refuter_init(struct refuter *r, struct engine *engine, struct diagnostic *d)
{
  *r = (struct refuter){.engine = engine};
  r->mark = calloc((size_t)engine->variables + 1, sizeof *r->mark);
  r->permanent = calloc((size_t)engine->variables + 1, sizeof *r->permanent);
  return r->mark != NULL && r->permanent != NULL ? STATUS_OK : diagnostic_out_of_memory(d);
}

void refuter_free(struct refuter *r)
{
  free(r->mark);
  free(r->permanent);
}

/* The checker starts with the assumptions, so what they say needs no reason even where the trail has one. */
static void need(struct refuter *r, uint32_t variable)
{
  if (r->mark[variable] != 0)
    return;
  r->mark[variable] = MARK_NEEDED;
  if (r->engine->position[variable] < r->base)
    r->permanent[r->permanents++] = r->engine->position[variable];
}

static void need_others(struct refuter *r, uint32_t offset, uint32_t variable)
{
  const uint32_t *clause = engine_clause(r->engine, offset);
  for (uint32_t i = 0; i < clause_size(clause); i++)
    if (clause[CLAUSE_HEADER + i] / 2 != variable)
      need(r, clause[CLAUSE_HEADER + i] / 2);
}

static enum status log_hint(struct refuter *r, uint32_t offset, struct hint_log *log, struct diagnostic *d)
{
  const uint32_t *clause = engine_clause(r->engine, offset);
  const bool last_use = !(clause[1] & CLAUSE_CORE);
  if (last_use)
    engine_make_core(r->engine, offset);
  return hint_log_add(log, clause_index(clause), last_use, d);
}

static int compare(const void *a, const void *b)
{
  const uint32_t x = *(const uint32_t *)a;
  const uint32_t y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

/* Unmarks the needed variables above the base and puts their reasons' trail positions at the end of `permanent`, which has room for one entry per
 * variable; returns how many. */
static uint32_t collect(struct refuter *r)
{
  struct engine *e = r->engine;
  uint32_t *end = r->permanent + e->variables + 1;
  uint32_t count = 0;
  for (uint32_t i = e->trail_size; i > r->base; i--) {
    const uint32_t variable = e->trail[i - 1] / 2;
    if (r->mark[variable] != MARK_NEEDED)
      continue;
    r->mark[variable] = 0;
    *(end - ++count) = i - 1;
    need_others(r, e->reason[variable], variable);
  }
  for (uint32_t i = 0; i < r->permanents; i++) {
    const uint32_t variable = e->trail[r->permanent[i]] / 2;
    need_others(r, e->reason[variable], variable);
  }
  for (uint32_t i = 0; i < r->permanents; i++)
    r->mark[e->trail[r->permanent[i]] / 2] = 0;
  qsort(r->permanent, r->permanents, sizeof *r->permanent, compare);
  return count;
}

static enum status log_reasons(struct refuter *r, const uint32_t *position, uint32_t count,
                               struct hint_log *log, struct diagnostic *d)
{
  const struct engine *e = r->engine;
  enum status status = STATUS_OK;
  for (uint32_t i = 0; i < count && status == STATUS_OK; i++)
    status = log_hint(r, e->reason[e->trail[position[i]] / 2], log, d);
  return status;
}

/* Logs the reasons of everything marked, in trail order, and the conflict. */
static enum status log_marked(struct refuter *r, uint32_t conflict, struct hint_log *log,
                              struct diagnostic *d)
{
  const uint32_t count = collect(r);
  const uint32_t *above = r->permanent + r->engine->variables + 1 - count;
  enum status status = log_reasons(r, r->permanent, r->permanents, log, d);
  if (status == STATUS_OK)
    status = log_reasons(r, above, count, log, d);
  if (status == STATUS_OK)
    status = log_hint(r, conflict, log, d);
  r->permanents = 0;
  return status != STATUS_OK || !r->engine->out_of_memory ? status : diagnostic_out_of_memory(d);
}

enum status refuter_explain(struct refuter *r, uint32_t conflict, struct hint_log *log, struct diagnostic *d)
{
  r->base = r->engine->trail_size;
  need_others(r, conflict, 0);
  return log_marked(r, conflict, log, d);
}

/* Assumes the negation.  When the trail already has a literal of the clause, its reason is the conflict. */
static uint32_t assume(struct refuter *r, const uint32_t *literal, uint32_t size)
{
  struct engine *e = r->engine;
  uint32_t conflict = 0;
  for (uint32_t i = 0; i < size; i++) {
    r->mark[literal[i] / 2] = MARK_ASSUMED;
    if (e->value[literal[i]] > 0)
      conflict = e->reason[literal[i] / 2];
  }
  for (uint32_t i = 0; i < size && conflict == 0; i++)
    if (e->value[literal[i]] == 0)
      engine_assign(e, literal[i] ^ 1, 0);
  return conflict;
}

enum status refuter_check(struct refuter *r, uint32_t offset, bool *refuted, struct hint_log *log,
                          struct diagnostic *d)
{
  struct engine *e = r->engine;
  const uint32_t *literal = engine_clause(e, offset) + CLAUSE_HEADER;
  const uint32_t size = clause_size(engine_clause(e, offset));
  r->base = e->trail_size;
  uint32_t conflict = assume(r, literal, size);
  if (conflict == 0)
    conflict = engine_propagate(e, r->base);
  *refuted = conflict != 0;
  enum status status = e->out_of_memory ? diagnostic_out_of_memory(d) : STATUS_OK;
  if (status == STATUS_OK && *refuted) {
    need_others(r, conflict, 0);
    status = log_marked(r, conflict, log, d);
  }
  for (uint32_t i = 0; i < size; i++)
    r->mark[literal[i] / 2] = 0;
  engine_undo(e, r->base);
  return status;
}
