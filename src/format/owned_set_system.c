#include "owned_set_system.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void owned_set_system_free(struct owned_set_system *s)
{
  free(s->system.start);
  free(s->system.member_of);
  free(s->system.cost);
  free(s->taken);
  *s = (struct owned_set_system){0};
}

bool owned_set_system_equal(const struct owned_set_system *a, const struct owned_set_system *b)
{
  const struct set_system *s = &a->system;
  const struct set_system *t = &b->system;
  if (s->elements != t->elements || s->sets != t->sets || a->taken_sets != b->taken_sets)
    return false;
  return memcmp(s->start, t->start, (s->elements + 1) * sizeof *s->start) == 0 &&
         memcmp(s->member_of, t->member_of, s->start[s->elements] * sizeof *s->member_of) == 0 &&
         memcmp(s->cost, t->cost, s->sets * sizeof *s->cost) == 0 &&
         (a->taken_sets == 0 || memcmp(a->taken, b->taken, s->sets * sizeof *a->taken) == 0);
}

/* The columns of `l` as rows, each ascending: a counting sort. */
static enum status transpose(const struct lists *l, struct lists *t, struct diagnostic *d)
{
  *t = (struct lists){.rows = l->columns, .columns = l->rows, .entries = l->start[l->rows]};
  t->start = calloc(t->rows + 2, sizeof *t->start);
  t->entry = malloc((t->entries + 1) * sizeof *t->entry);
  if (t->start == NULL || t->entry == NULL) {
    lists_free(t);
    return diagnostic_out_of_memory(d);
  }
  size_t *next = t->start + 1; /* becomes the end of each row while it is filled */
  for (size_t e = 0; e < t->entries; e++)
    next[l->entry[e] + 1]++;
  for (size_t c = 0; c < t->rows; c++)
    next[c + 1] += next[c];
  for (size_t i = 0; i < l->rows; i++)
    for (size_t e = l->start[i]; e < l->start[i + 1]; e++)
      t->entry[next[l->entry[e]]++] = (uint32_t)i;
  return STATUS_OK;
}

/* Makes `l` the list of each element's sets, ascending. */
static enum status sort_by_element(struct lists *l, bool by_set, struct diagnostic *d)
{
  for (int turn = by_set ? 1 : 0; turn < 2; turn++) {
    struct lists other;
    const enum status status = transpose(l, &other, d);
    if (status != STATUS_OK)
      return status;
    lists_free(l);
    *l = other;
  }
  return STATUS_OK;
}

static enum status copy_costs(struct owned_set_system *s, const uint64_t *cost, struct diagnostic *d)
{
  const size_t sets = s->system.sets;
  s->system.cost = malloc((sets + 1) * sizeof *s->system.cost);
  if (s->system.cost == NULL)
    return diagnostic_out_of_memory(d);
  for (size_t j = 0; j < sets; j++) {
    s->system.cost[j] = cost == NULL ? 1 : cost[j];
    s->taken_sets += s->system.cost[j] == 0;
  }
  if (s->taken_sets == 0)
    return STATUS_OK;
  s->taken = malloc((sets + 1) * sizeof *s->taken);
  if (s->taken == NULL)
    return diagnostic_out_of_memory(d);
  for (size_t j = 0; j < sets; j++) {
    s->taken[j] = s->system.cost[j] == 0;
    if (s->taken[j])
      s->system.cost[j] = 1;
  }
  return STATUS_OK;
}

/* A certificate says `unit` for sets that all cost 1, however many a source lists, and checkers accept no more than this. */
static enum status check_unit_sets(const struct set_system *system, struct diagnostic *d)
{
  uint32_t unit = 0;
  if (system->sets <= SET_SYSTEM_MAX_UNIT_SETS)
    return STATUS_OK;
  while (unit < system->sets && system->cost[unit] == 1)
    unit++;
  if (unit < system->sets)
    return STATUS_OK;
  return diagnostic_set(d, STATUS_LIMIT,
                        "error: found %" PRIu32
                        " sets that all cost 1, expected at most %d, the limit of a certificate",
                        system->sets, SET_SYSTEM_MAX_UNIT_SETS);
}

/* Whether a set that is taken contains the element. */
static bool is_covered(const struct owned_set_system *s, size_t begin, size_t end)
{
  for (size_t e = begin; s->taken != NULL && e < end; e++)
    if (s->taken[s->system.member_of[e]])
      return true;
  return false;
}

/* Drops repeated entries, and the elements of the sets that are taken. */
static void compress(struct owned_set_system *s)
{
  struct set_system *system = &s->system;
  size_t elements = 0;
  size_t used = 0;
  size_t begin = 0;
  for (size_t i = 0; i < s->as_elements; i++) {
    const size_t end = system->start[i + 1]; /* read before start[elements] overwrites it */
    if (!is_covered(s, begin, end)) {
      const size_t first = used;
      for (size_t e = begin; e < end; e++)
        if (used == first || system->member_of[used - 1] != system->member_of[e])
          system->member_of[used++] = system->member_of[e];
      system->start[++elements] = used;
    }
    begin = end;
  }
  system->elements = elements;
}

/* The columns are only announced, unless they are sets whose costs are listed. */
static enum status check_columns(const struct lists *l, bool by_set, const uint64_t *cost,
                                 struct diagnostic *d)
{
  const size_t allowed = LISTS_ANNOUNCED + l->entries;
  if (l->columns <= allowed || (!by_set && cost != NULL))
    return STATUS_OK;
  return diagnostic_set(
      d, STATUS_LIMIT,
      "error: found %zu %s, expected at most %zu: %d, and one for each number that is listed", l->columns,
      by_set ? "elements" : "sets without costs", allowed, LISTS_ANNOUNCED);
}

enum status owned_set_system_make(struct owned_set_system *s, struct lists *l, bool by_set,
                                  const uint64_t *cost, struct diagnostic *d)
{
  *s = (struct owned_set_system){0};
  enum status status = check_columns(l, by_set, cost, d);
  if (status == STATUS_OK)
    status = sort_by_element(l, by_set, d);
  if (status == STATUS_OK) {
    s->as_elements = l->rows;
    s->system = (struct set_system){
        .elements = l->rows, .sets = (uint32_t)l->columns, .start = l->start, .member_of = l->entry};
    l->start = NULL;
    l->entry = NULL;
    status = copy_costs(s, cost, d);
  }
  if (status == STATUS_OK)
    status = check_unit_sets(&s->system, d);
  lists_free(l);
  if (status == STATUS_OK)
    compress(s);
  else
    owned_set_system_free(s);
  return status;
}
