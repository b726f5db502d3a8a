#include "prove_circuit.h"

#include "../solve/circuit_recheck.h"
#include "../solve/circuit_search.h"
#include "../solve/cover_recheck.h"
#include "notes.h"
#include "proving.h"

#include <stdlib.h>
#include <string.h>

static bool report_cuts(void *context, uint64_t cuts, uint64_t lower, uint64_t upper)
{
  return report_bounds(context, "cuts", cuts, lower, upper);
}

static enum status measure(const struct circuit_instance *instance, const bool *value, mpq_t error,
                           struct diagnostic *d)
{
  relucert_network network;
  const enum status status = circuit_network(&instance->reduced.reduction, value, &network.owned, d);
  return status == STATUS_OK ? measure_solution(&problem_circuit, instance, &network, error, d) : status;
}

/* The assignment's training error in `error`, which must be what the theorem says. */
static enum status check_assignment(const struct circuit_instance *instance, const bool *value, mpq_t error,
                                    struct diagnostic *d)
{
  const struct circuit *c = &instance->reduced.owned.circuit;
  mpq_t expected;
  enum status status = measure(instance, value, error, d);
  if (status != STATUS_OK)
    return status;
  mpq_init(expected);
  reduced_circuit_error(&instance->reduced, circuit_true_inputs(c, value), expected);
  if (!value[c->output] || !mpq_equal(expected, error))
    status = diagnostic_set(d, STATUS_NOTHING,
                            "error: the search has found an assignment that is none: please report this");
  mpq_clear(expected);
  return status;
}

/* The theorem draws bounds from at most R^2 TRUE inputs, which is more than there are. */
static enum status check_bound(const struct circuit_instance *instance, struct circuit_evidence *evidence,
                               mpq_t bound, struct diagnostic *d)
{
  const struct circuit_reduction *r = &instance->reduced.reduction;
  const enum status status = circuit_recheck_cuts(r->circuit, evidence->cuts, d);
  if (evidence->lower > r->root * r->root)
    evidence->lower = r->root * r->root;
  reduced_circuit_error(&instance->reduced, evidence->lower, bound);
  return status == STATUS_OK ? cover_recheck(evidence->cuts, evidence->proof, evidence->lower, d) : status;
}

static enum status write_certificate(const struct circuit_instance *instance,
                                     const struct circuit_evidence *evidence, const char *file,
                                     const struct relucert_prove_options *options, struct diagnostic *d)
{
  struct notes notes;
  if (options->certificate == NULL)
    return STATUS_OK;
  notes_begin(&notes, file);
  notes_add(&notes, "implicit hitting sets, branch and bound", "");
  return certificate_write_circuit(options->certificate, &instance->reduced, evidence, notes.pointer,
                                   notes.count, d);
}

static enum relucert_answer answer(const struct circuit_instance *instance,
                                   const struct circuit_search_result *found)
{
  return found->satisfiable
             ? answer_from_bounds(instance->has_target, instance->target, found->lower, found->upper)
             : RELUCERT_NO;
}

static enum status conclude(const struct circuit_instance *instance,
                            const struct circuit_search_result *found, bool *value, const char *file,
                            const struct relucert_prove_options *options,
                            struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct circuit *c = &instance->reduced.owned.circuit;
  const enum relucert_answer established = answer(instance, found);
  struct circuit_evidence evidence = {
      .cuts = &found->cuts.system, .lower = found->lower, .upper = found->upper};
  enum status status = STATUS_OK;
  if (established == RELUCERT_UNKNOWN)
    return STATUS_OK;
  if (established != RELUCERT_NO) {
    memcpy(value, found->assignment, c->inputs);
    circuit_evaluate(c, value);
    evidence.value = value;
    status = check_assignment(instance, value, result->error, d);
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

enum status circuit_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                          struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct circuit_instance *instance = data;
  const struct circuit *c = &instance->reduced.owned.circuit;
  struct relucert_prove_options context = *options;
  const struct cover_search_options search = {.seconds = search_seconds(options),
                                              .seed = (uint64_t)options->seed,
                                              .has_target = instance->has_target,
                                              .target = instance->target,
                                              .progress = report_cuts,
                                              .context = &context};
  struct circuit_search_result found = {0};
  enum status status = refuse_refutation_options(&problem_circuit, options, d);
  if (status != STATUS_OK)
    return status;
  bool *value = calloc(c->inputs + c->gates, sizeof *value);
  if (value == NULL)
    return diagnostic_out_of_memory(d);
  status = circuit_search(c, &search, &found, d);
  if (status == STATUS_OK)
    status = conclude(instance, &found, value, file, options, result, d);
  circuit_search_result_free(&found);
  free(value);
  return status;
}
