#include "prove_circuit.h"

#include "../solve/circuit_recheck.h"
#include "../solve/circuit_search.h"
#include "../solve/cover_recheck.h"
#include "notes.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of the time limit, what the search may use; the rest is for checking and writing what it has found. */
#define SEARCH_SHARE 0.95

static bool report_cuts(void *context, uint64_t cuts, uint64_t lower, uint64_t upper)
{
  const struct relucert_prove_options *options = context;
  char phase[100];
  if (options->progress == NULL)
    return false;
  if (upper == UINT64_MAX)
    snprintf(phase, sizeof phase, "cuts");
  else
    snprintf(phase, sizeof phase, "the optimum is between %" PRIu64 " and %" PRIu64 "; cuts", lower, upper);
  return options->progress(options->context, phase, cuts, 0);
}

/* The training error of the values' weights, computed like that of any other network. */
static enum status measure(const struct circuit_reduction *r, const bool *value, mpq_t error,
                           struct diagnostic *d)
{
  relucert_training_set set = {.bias = r->bias};
  relucert_network network;
  enum status status = circuit_network(r, value, &network.owned, d);
  if (status != STATUS_OK)
    return status;
  status = dataset_from_circuit(&set.set, r, d);
  if (status == STATUS_OK) {
    struct relucert_diagnostic why;
    status = (enum status)relucert_training_error(&set, &network, error, NULL, NULL, NULL, &why);
    if (status != STATUS_OK)
      diagnostic_set(d, status, "%s", why.text);
    dataset_close(&set.set);
  }
  owned_network_free(&network.owned);
  return status;
}

/* The assignment's training error in `error`, which must be what the theorem says. */
static enum status check_assignment(const struct circuit_instance *instance, const bool *value, mpq_t error,
                                    struct diagnostic *d)
{
  const struct circuit *c = &instance->reduced.owned.circuit;
  mpq_t expected;
  enum status status = measure(&instance->reduced.reduction, value, error, d);
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
  struct notes notes = {.count = 0};
  if (options->certificate == NULL)
    return STATUS_OK;
  notes_add(&notes, "made by relucert " RELUCERT_VERSION " prove from ", file);
  notes_add(&notes, "implicit hitting sets, branch and bound", "");
  return certificate_write_circuit(options->certificate, &instance->reduced, evidence, notes.pointer,
                                   notes.count, d);
}

/* What the search says about the question that was asked. */
static enum relucert_answer answer(const struct circuit_instance *instance,
                                   const struct circuit_search_result *found)
{
  if (!found->satisfiable)
    return RELUCERT_NO;
  if (!instance->has_target)
    return found->lower == found->upper ? RELUCERT_OPTIMUM : RELUCERT_BOUNDS;
  if (found->upper <= instance->target)
    return RELUCERT_YES;
  return found->lower > instance->target ? RELUCERT_NO : RELUCERT_UNKNOWN;
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
  if (status != STATUS_OK)
    return status;
  result->lower = found->lower;
  result->upper = found->upper;
  result->answer = established;
  return STATUS_OK;
}

/* Options of the proofs of other problems. */
static enum status check_options(const struct relucert_prove_options *options, struct diagnostic *d)
{
  if (options->proof != NULL)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --proof does not apply to mmcs");
  if (options->binary)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: --binary does not apply to mmcs, whose proofs are text");
  return STATUS_OK;
}

enum status circuit_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                          struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct circuit_instance *instance = data;
  const struct circuit *c = &instance->reduced.owned.circuit;
  struct relucert_prove_options context = *options;
  const struct cover_search_options search = {.seconds = SEARCH_SHARE * options->seconds,
                                              .seed = (uint64_t)options->seed,
                                              .has_target = instance->has_target,
                                              .target = instance->target,
                                              .progress = report_cuts,
                                              .context = &context};
  struct circuit_search_result found = {0};
  enum status status = check_options(options, d);
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
