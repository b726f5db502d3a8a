#include "set_cover_source.h"

#include "memory.h"
#include "set_cover_statement.h"
#include "set_layout.h"

#include <stdlib.h>

#define GONE SIZE_MAX

/* Sets of cost 0 are taken at the start: their elements are not in the certificate, and they stand in it as empty sets of cost 1. */
struct comparison {
  const struct set_system *system; /* the certificate's */
  const struct number_file *file;
  const struct set_layout *layout;
  struct set_walk walk;
  bool *taken;    /* [sets]: of cost 0 */
  size_t *number; /* [elements of the file]: the element of the certificate, GONE for none */
  bool *met;      /* [members of the certificate]: this element and set are in the file */
};

static bool compare_cost(void *context, uint32_t set, uint64_t cost, size_t number)
{
  struct comparison *c = context;
  const uint64_t certified = c->system->cost[set];
  c->taken[set] = cost == 0;
  if (certified == (cost == 0 ? 1 : cost))
    return true;
  return reader_fail(&c->file->in, number_file_position(c->file, number), OUTCOME_REJECTED,
                     "set %u: found cost %llu, the certificate has %llu", (unsigned)set + 1,
                     (unsigned long long)cost, (unsigned long long)certified);
}

static bool take_element(void *context, size_t element, uint32_t set, size_t number)
{
  struct comparison *c = context;
  (void)number;
  if (c->taken[set])
    c->number[element] = GONE;
  return true;
}

static bool compare_member(void *context, size_t element, uint32_t set, size_t number)
{
  struct comparison *c = context;
  const size_t certified = c->number[element];
  size_t place;
  if (certified == GONE)
    return true;
  if (sets_contains(c->system, certified, set, &place)) {
    c->met[place] = true;
    return true;
  }
  return reader_fail(
      &c->file->in, number_file_position(c->file, number), OUTCOME_REJECTED,
      "found element %zu in set %u, but element %zu of the certificate, which is the same, is not",
      element + 1, (unsigned)set + 1, certified + 1);
}

/* One more walk through the file, which is known to fit. */
static bool visit(struct comparison *c, const struct set_visitor *visitor)
{
  return set_layout_walk(c->layout, c->file, visitor, &c->walk);
}

static bool fail_sizes(const struct comparison *c, size_t elements)
{
  return reader_fail(
      &c->file->in, number_file_position(c->file, 0), OUTCOME_REJECTED,
      "found %zu elements that are in no set of cost 0 and %u sets, the certificate has %zu and %u", elements,
      (unsigned)c->walk.sets, c->system->elements, (unsigned)c->system->sets);
}

/* Elements that are gone are named in the file, so that it cannot have many more of them than the certificate: no memory is taken for such a file. */
static bool compare_sizes(const struct comparison *c)
{
  return (c->walk.sets == c->system->sets && c->walk.elements >= c->system->elements &&
          c->walk.elements - c->system->elements <= c->file->numbers) ||
         fail_sizes(c, c->walk.elements);
}

/* Gives the elements that stay their numbers in the certificate. */
static bool number_elements(struct comparison *c)
{
  size_t elements = 0;
  if (!visit(c, &(struct set_visitor){.context = c, .cost = compare_cost}) ||
      !visit(c, &(struct set_visitor){.context = c, .member = take_element}))
    return false;
  for (size_t i = 0; i < c->walk.elements; i++)
    if (c->number[i] != GONE)
      c->number[i] = elements++;
  return elements == c->system->elements || fail_sizes(c, elements);
}

/* What the certificate has and the file has not. */
static bool find_missing(const struct comparison *c)
{
  const struct set_system *system = c->system;
  for (size_t i = 0; i < system->elements; i++)
    for (size_t p = system->start[i]; p < system->start[i + 1]; p++)
      if (!c->met[p])
        return reader_fail(
            &c->file->in, number_file_position(c->file, c->file->numbers), OUTCOME_REJECTED,
            "found the end of the file, expected element %zu of the certificate in set %u, too", i + 1,
            (unsigned)system->member_of[p] + 1);
  return true;
}

/* Compares with what the file is in one layout. */
static bool compare(struct comparison *c)
{
  struct reason *reason = c->file->in.reason;
  if (!compare_sizes(c))
    return false;
  c->taken = memory_zeroed(c->walk.sets, sizeof *c->taken, reason);
  c->number = memory_zeroed(c->walk.elements, sizeof *c->number, reason);
  c->met = memory_zeroed(c->system->start[c->system->elements], sizeof *c->met, reason);
  const bool same = c->taken != NULL && c->number != NULL && c->met != NULL && number_elements(c) &&
                    visit(c, &(struct set_visitor){.context = c, .member = compare_member}) &&
                    find_missing(c);
  free(c->taken);
  free(c->number);
  free(c->met);
  return same;
}

/* The failure of the layout that came furthest. */
static bool fail_layout(const struct number_file *f, const struct set_layout *layout,
                        const struct set_walk *walk)
{
  const char *others = f->kind == FILE_PLAIN ? ", which fits best of scp, rail and steiner" : "";
  struct position at = number_file_position(f, walk->next);
  char found[40] = "the end of the file";
  if (walk->next < f->numbers)
    snprintf(found, sizeof found, "%llu", (unsigned long long)f->number[walk->next].value);
  if (walk->expected == NULL)
    return reader_fail(&f->in, at, OUTCOME_MALFORMED, "found %s, expected the end of the file (layout %s%s)",
                       found, layout->name, others);
  return reader_fail(&f->in, at, OUTCOME_MALFORMED, "found %s, expected %s from %llu to %llu (layout %s%s)",
                     found, walk->expected, (unsigned long long)walk->least, (unsigned long long)walk->most,
                     layout->name, others);
}

/* Which layouts the numbers fit; those that begin every row, column or triple on a line of its own count alone, if there are such. */
static bool find_layouts(const struct number_file *f, bool fits[SET_LAYOUTS])
{
  struct set_walk walk[SET_LAYOUTS];
  size_t best = SET_LAYOUTS;
  bool any = false;
  bool lines = false;
  for (size_t i = 0; i < SET_LAYOUTS; i++) {
    fits[i] = set_layout[i].kind == f->kind && set_layout_walk(&set_layout[i], f, NULL, &walk[i]);
    any = any || fits[i];
    lines = lines || (fits[i] && walk[i].lines);
    if (set_layout[i].kind == f->kind && (best == SET_LAYOUTS || walk[i].next > walk[best].next))
      best = i;
  }
  for (size_t i = 0; i < SET_LAYOUTS && lines; i++)
    fits[i] = fits[i] && walk[i].lines;
  return any || fail_layout(f, &set_layout[best], &walk[best]);
}

/* Compares with each layout that fits, until one gives the certificate's instance; if none does, the first reason stands. */
static bool compare_layouts(struct set_cover_statement *cover, const struct number_file *f)
{
  struct reason *reason = f->in.reason;
  struct reason first;
  bool fits[SET_LAYOUTS];
  if (!find_layouts(f, fits))
    return false;
  reason_clear(&first);
  for (size_t i = 0; i < SET_LAYOUTS; i++) {
    if (!fits[i])
      continue;
    struct comparison c = {.system = &cover->sets.system, .file = f, .layout = &set_layout[i]};
    set_layout_walk(c.layout, f, NULL, &c.walk);
    reason_clear(reason);
    cover->source_layout = set_layout[i].name;
    if (compare(&c))
      return true;
    if (first.outcome == OUTCOME_VERIFIED)
      first = *reason;
  }
  *reason = first;
  return false;
}

bool set_cover_source_compare(const struct statement *s, const char *path, struct reason *reason)
{
  struct set_cover_statement *cover = s->part;
  struct number_file f;
  if (!number_file_open(&f, path, reason))
    return false;
  const bool same = compare_layouts(cover, &f);
  number_file_close(&f);
  return same;
}
