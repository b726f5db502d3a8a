#include "proving.h"

#include <inttypes.h>
#include <stdio.h>

double search_seconds(const struct relucert_prove_options *options)
{
  static const double SEARCH_SHARE = 0.95;
  return SEARCH_SHARE * options->seconds;
}

enum status refuse_proof_option(const struct problem *problem, const struct relucert_prove_options *options,
                                struct diagnostic *d)
{
  if (options->proof == NULL)
    return STATUS_OK;
  return diagnostic_set(d, STATUS_MALFORMED, "error: --proof does not apply to %s", problem->name);
}

enum status refuse_refutation_options(const struct problem *problem,
                                      const struct relucert_prove_options *options, struct diagnostic *d)
{
  const enum status status = refuse_proof_option(problem, options, d);
  if (status != STATUS_OK || !options->binary)
    return status;
  return diagnostic_set(d, STATUS_MALFORMED, "error: --binary does not apply to %s, whose proofs are text",
                        problem->name);
}

enum relucert_answer answer_from_bounds(bool has_target, uint64_t target, uint64_t lower, uint64_t upper)
{
  if (!has_target)
    return lower == upper ? RELUCERT_OPTIMUM : RELUCERT_BOUNDS;
  if (upper <= target)
    return RELUCERT_YES;
  return lower > target ? RELUCERT_NO : RELUCERT_UNKNOWN;
}

void state_bounds(struct relucert_prove_result *result, enum relucert_answer answer, uint64_t lower,
                  uint64_t upper)
{
  result->lower = lower;
  result->upper = upper;
  result->answer = answer;
}

bool report_bounds(const struct relucert_prove_options *options, const char *counted, uint64_t count,
                   uint64_t lower, uint64_t upper)
{
  char phase[100];
  if (options->progress == NULL)
    return false;
  if (upper == UINT64_MAX)
    snprintf(phase, sizeof phase, "the optimum is at least %" PRIu64 "; %s", lower, counted);
  else
    snprintf(phase, sizeof phase, "the optimum is between %" PRIu64 " and %" PRIu64 "; %s", lower, upper,
             counted);
  return options->progress(options->context, phase, count, 0);
}

enum status measure_solution(const struct problem *problem, const void *data, relucert_network *solution,
                             mpq_t error, struct diagnostic *d)
{
  relucert_training_set set = {.bias = problem->bias(data)};
  enum status status = problem->dataset(data, &set.set, d);
  if (status == STATUS_OK) {
    struct relucert_diagnostic why;
    status = (enum status)relucert_training_error(&set, solution, error, NULL, NULL, NULL, &why);
    if (status != STATUS_OK)
      diagnostic_set(d, status, "%s", why.text);
    dataset_close(&set.set);
  }
  owned_network_free(&solution->owned);
  return status;
}
