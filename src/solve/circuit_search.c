#include "circuit_search.h"

#include "circuit_cutter.h"
#include "cover_clock.h"
#include "cover_proof.h"

#include <stdlib.h>
#include <string.h>

/* How often the cuts that a hitting set misses are looked for, each time with other random choices. */
enum { PASSES = 4 };

struct search {
  const struct circuit *circuit;
  const struct cover_search_options *options;
  struct cover_clock clock; /* its bounds are those of the circuit */
  struct circuit_cutter cutter;
  struct circuit_search_result *result;
};

static bool stop_covering(void *context, uint64_t nodes, uint64_t lower, uint64_t upper)
{
  struct search *s = context;
  (void)nodes;
  (void)upper;
  if (lower > s->clock.lower)
    s->clock.lower = lower < s->clock.upper ? lower : s->clock.upper;
  return cover_clock_expired(&s->clock);
}

/* ---- assignments ---- */

/* The present assignment satisfies: it becomes the result if no other is as small. */
static void adopt_assignment(struct search *s)
{
  const uint32_t inputs = s->circuit->inputs;
  uint64_t size = 0;
  circuit_cutter_reduce(&s->cutter);
  for (uint32_t i = 0; i < inputs; i++)
    size += s->cutter.state.value[i];
  if (size >= s->result->upper)
    return;
  memcpy(s->result->assignment, s->cutter.state.value, inputs * sizeof *s->result->assignment);
  s->result->upper = s->clock.upper = size;
}

/* ---- cuts ---- */

/* Adds cuts that the assignment misses, and makes a random input of each of them TRUE, or all, until the circuit is satisfied.  False: out of memory. */
static bool add_cuts(struct search *s, const bool *assignment, bool disjoint, size_t first)
{
  struct circuit_cutter *k = &s->cutter;
  struct cut_list *cuts = &s->result->cuts;
  circuit_cutter_assign(k, assignment);
  while (!circuit_state_output(&k->state) && !cover_clock_expired(&s->clock)) {
    circuit_cutter_cut(k);
    if (!cut_list_has(cuts, first, k->cut, k->cut_size) && !cut_list_add(cuts, k->cut, k->cut_size))
      return false;
    s->clock.nodes = cuts->system.elements;
    const uint32_t one = circuit_cutter_random(k, (uint32_t)k->cut_size);
    for (size_t i = 0; i < k->cut_size; i++)
      if (disjoint || i == one)
        circuit_state_set(&k->state, k->cut[i], true);
  }
  if (circuit_state_output(&k->state))
    adopt_assignment(s);
  return true;
}

/* ---- the covering problem ---- */

/* The bound of a search becomes that of the result if it is better. */
static void adopt_bound(struct search *s, struct cover_search_result *found)
{
  if (s->result->proof.nodes > 0 && found->lower <= s->result->lower)
    return;
  const struct cover_proof proof = s->result->proof;
  s->result->proof = found->proof;
  found->proof = proof;
  s->result->lower = found->lower;
}

/* A hitting set that is smaller than what the question leaves open, or the proof that there is none. */
static enum status hit_cuts(struct search *s, struct cover_search_result *found, struct diagnostic *d)
{
  struct cover_search_options options = {.seed = s->options->seed,
                                         .has_target = true,
                                         .target = cover_clock_wanted(&s->clock) - 1,
                                         .progress = stop_covering,
                                         .context = s};
  if (s->options->seconds > 0) {
    const double rest = search_clock_remaining(&s->clock.time);
    options.seconds = rest > 1e-3 ? rest : 1e-3;
  }
  const enum status status = cover_search(&s->result->cuts.system, &options, found, d);
  if (status == STATUS_OK)
    adopt_bound(s, found);
  s->clock.lower = s->result->lower; /* again, after what the search has reported */
  return status;
}

/* Cuts that the hitting set misses; it may satisfy the circuit instead. */
static bool refine(struct search *s, const bool *hitting_set)
{
  const size_t first = s->result->cuts.system.elements;
  for (int pass = 0; pass < PASSES && !cover_clock_answered(&s->clock); pass++) {
    if (!add_cuts(s, hitting_set, false, first))
      return false;
    if (s->result->cuts.system.elements == first)
      return true;
  }
  return true;
}

static enum status improve_bounds(struct search *s, struct diagnostic *d)
{
  enum status status = STATUS_OK;
  while (status == STATUS_OK && !cover_clock_answered(&s->clock) && !cover_clock_expired(&s->clock)) {
    struct cover_search_result found;
    status = hit_cuts(s, &found, d);
    if (status != STATUS_OK)
      return status;
    const bool hit = found.upper < cover_clock_wanted(&s->clock);
    if (hit && !refine(s, found.cover))
      status = diagnostic_out_of_memory(d);
    cover_search_result_free(&found);
    if (!hit)
      break;
  }
  return status;
}

/* ---- beginning and end ---- */

/* The circuit with all inputs TRUE. */
static bool is_satisfiable(struct search *s)
{
  for (uint32_t i = 0; i < s->circuit->inputs; i++)
    circuit_state_set(&s->cutter.state, i, true);
  return circuit_state_output(&s->cutter.state);
}

/* Bounds that hold for every circuit: all inputs, and 0. */
static enum status begin(struct search *s, struct diagnostic *d)
{
  struct cover_search_result found;
  const uint32_t inputs = s->circuit->inputs;
  s->result->satisfiable = is_satisfiable(s);
  if (s->result->satisfiable) {
    s->result->assignment = calloc((size_t)inputs + 1, sizeof *s->result->assignment);
    if (s->result->assignment == NULL)
      return diagnostic_out_of_memory(d);
    adopt_assignment(s);
  } else if (!cut_list_add(&s->result->cuts, s->cutter.cut, 0)) {
    return diagnostic_out_of_memory(d);
  }
  const struct cover_search_options options = {.has_target = s->options->has_target,
                                               .target = s->options->target};
  const enum status status = cover_search(&s->result->cuts.system, &options, &found, d);
  if (status != STATUS_OK)
    return status;
  adopt_bound(s, &found);
  s->clock.lower = s->result->lower;
  cover_search_result_free(&found);
  return STATUS_OK;
}

/* Leaves out the cuts that the proof does not use. */
static bool drop_cuts(struct circuit_search_result *result)
{
  struct cover_proof *proof = &result->proof;
  const size_t cuts = result->cuts.system.elements;
  size_t *number = malloc((cuts + 1) * sizeof *number);
  if (number == NULL)
    return false;
  for (size_t i = 0; i < cuts; i++)
    number[i] = SIZE_MAX;
  for (size_t e = 0; e < proof->entries; e++)
    number[proof->element[e]] = 0;
  cut_list_keep(&result->cuts, number);
  for (size_t e = 0; e < proof->entries; e++)
    proof->element[e] = (uint32_t)number[proof->element[e]];
  free(number);
  return true;
}

static enum status run(struct search *s, struct diagnostic *d)
{
  if (!cut_list_init(&s->result->cuts, s->circuit->inputs) ||
      !circuit_cutter_init(&s->cutter, s->circuit, s->options->seed))
    return diagnostic_out_of_memory(d);
  enum status status = begin(s, d);
  if (status == STATUS_OK && s->result->satisfiable) {
    if (!add_cuts(s, NULL, true, 0) || !add_cuts(s, NULL, false, 0))
      return diagnostic_out_of_memory(d);
    status = improve_bounds(s, d);
  }
  if (status == STATUS_OK && !drop_cuts(s->result))
    status = diagnostic_out_of_memory(d);
  return status;
}

enum status circuit_search(const struct circuit *c, const struct cover_search_options *options,
                           struct circuit_search_result *result, struct diagnostic *d)
{
  struct search s = {.circuit = c, .options = options, .result = result};
  *result = (struct circuit_search_result){.upper = UINT64_MAX};
  cover_clock_init(&s.clock, options);
  const enum status status = run(&s, d);
  circuit_cutter_free(&s.cutter);
  if (status != STATUS_OK)
    circuit_search_result_free(result);
  return status;
}

void circuit_search_result_free(struct circuit_search_result *result)
{
  free(result->assignment);
  cut_list_free(&result->cuts);
  cover_proof_free(&result->proof);
  *result = (struct circuit_search_result){.upper = UINT64_MAX};
}
