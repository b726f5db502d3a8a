#include "prove_set_cover.h"

#include "../solve/cover_recheck.h"
#include "../solve/cover_search.h"
#include "notes.h"
#include "proving.h"

#include <stdlib.h>

static bool report_nodes(void *context, uint64_t nodes, uint64_t lower, uint64_t upper)
{
  return report_bounds(context, "nodes", nodes, lower, upper);
}

static enum status measure(const struct set_cover_instance *instance, const bool *cover, mpq_t error,
                           struct diagnostic *d)
{
  relucert_network network;
  const enum status status = set_cover_network(instance, cover, &network.owned, d);
  return status == STATUS_OK ? measure_solution(&problem_set_cover, instance, &network, error, d) : status;
}

/* The cover's training error in `error`, which must be what the theorem says. */
static enum status check_cover(const struct set_cover_instance *instance, const bool *cover, mpq_t error,
                               struct diagnostic *d)
{
  const struct set_system *s = &instance->system.system;
  mpq_t expected;
  enum status status = measure(instance, cover, error, d);
  if (status != STATUS_OK)
    return status;
  mpq_init(expected);
  set_cover_error(&instance->reduction, set_cover_cost(s, cover), expected);
  if (!set_cover_is_cover(s, cover) || !mpq_equal(expected, error))
    status = diagnostic_set(d, STATUS_NOTHING,
                            "error: the search has found a cover that is none: please report this");
  mpq_clear(expected);
  return status;
}

/* The largest bound on the cost of covers from which the theorem draws one on the training error.  Only an instance without any cover has a larger
 * one. */
static uint64_t largest_bound(const struct set_cover_reduction *r)
{
  return r->root * r->root / (r->degree * r->degree + r->degree + 2);
}

static enum status check_bound(const struct set_cover_instance *instance, struct cover_evidence *evidence,
                               mpq_t bound, struct diagnostic *d)
{
  const struct set_cover_reduction *r = &instance->reduction;
  if (evidence->lower > largest_bound(r))
    evidence->lower = largest_bound(r);
  set_cover_error(r, evidence->lower, bound);
  return cover_recheck(r->system, evidence->proof, evidence->lower, d);
}

static enum status write_certificate(const struct set_cover_instance *instance,
                                     const struct cover_evidence *evidence, const char *file,
                                     const struct relucert_prove_options *options, struct diagnostic *d)
{
  struct notes notes;
  if (options->certificate == NULL)
    return STATUS_OK;
  notes_begin(&notes, file);
  notes_add(&notes, "branch and bound", "");
  return certificate_write_set_cover(options->certificate, &instance->reduction, evidence, notes.pointer,
                                     notes.count, d);
}

/* `found` has a cover if there is any. */
static enum relucert_answer answer(const struct set_cover_instance *instance,
                                   const struct cover_search_result *found)
{
  return found->feasible
             ? answer_from_bounds(instance->has_target, instance->target, found->lower, found->upper)
             : RELUCERT_NO;
}

/* A search that was stopped before it had a cover: all sets are one. */
static enum status take_all_sets(const struct set_system *s, struct cover_search_result *found,
                                 struct diagnostic *d)
{
  if (!found->feasible || found->has_cover)
    return STATUS_OK;
  found->cover = malloc(((size_t)s->sets + 1) * sizeof *found->cover);
  if (found->cover == NULL)
    return diagnostic_out_of_memory(d);
  for (uint32_t j = 0; j < s->sets; j++)
    found->cover[j] = true;
  found->has_cover = true;
  found->upper = set_cover_cost(s, found->cover);
  return STATUS_OK;
}

static enum status conclude(const struct set_cover_instance *instance, struct cover_search_result *found,
                            const char *file, const struct relucert_prove_options *options,
                            struct relucert_prove_result *result, struct diagnostic *d)
{
  enum status status = take_all_sets(&instance->system.system, found, d);
  const enum relucert_answer established = answer(instance, found);
  struct cover_evidence evidence = {.lower = found->lower, .upper = found->upper};
  if (status != STATUS_OK || established == RELUCERT_UNKNOWN)
    return status;
  if (established != RELUCERT_NO) {
    evidence.cover = found->cover;
    status = check_cover(instance, found->cover, result->error, d);
  }
  if (status == STATUS_OK && established != RELUCERT_YES) {
    evidence.proof = &found->proof;
    status = check_bound(instance, &evidence, result->bound, d);
  }
  if (status == STATUS_OK)
    status = write_certificate(instance, &evidence, file, options, d);
  if (status == STATUS_OK)
    state_bounds(result, established, found->lower, found->upper);
  return status;
}

/* Certificates speak of one epsilon and one copy (spec/certificate.md, 7.3). */
static enum status refuse_published(const struct set_cover_instance *instance, struct diagnostic *d)
{
  if (instance->as_published)
    return diagnostic_set(
        d, STATUS_MALFORMED,
        "error: --as-published does not apply to prove for setcover: a certificate is about "
        "the training set that reduce writes without it");
  return STATUS_OK;
}

enum status set_cover_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                            struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct set_cover_instance *instance = data;
  struct relucert_prove_options context = *options;
  const struct cover_search_options search = {.seconds = search_seconds(options),
                                              .seed = (uint64_t)options->seed,
                                              .has_target = instance->has_target,
                                              .target = instance->target,
                                              .progress = report_nodes,
                                              .context = &context};
  struct cover_search_result found = {0};
  enum status status = refuse_refutation_options(&problem_set_cover, options, d);
  if (status == STATUS_OK)
    status = refuse_published(instance, d);
  if (status != STATUS_OK)
    return status;
  status = cover_search(&instance->system.system, &search, &found, d);
  if (status == STATUS_OK)
    status = conclude(instance, &found, file, options, result, d);
  cover_search_result_free(&found);
  return status;
}
