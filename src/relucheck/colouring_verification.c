#include "colouring_verification.h"

#include "../reduce/colouring_solution.h"
#include "../reduce/colouring_verify.h"
#include "colouring_evidence.h"
#include "colouring_statement.h"
#include "memory.h"
#include "proof_check.h"
#include "row_room.h"

#include <stdlib.h>

struct colouring_verification {
  struct colouring_claim claim;
  struct colouring_workspace workspace;
  struct colouring_evidence evidence;   /* only for a lower bound */
  struct colouring_reduction reduction; /* see compute_reduction */
};

static struct colouring_claim claim_of(const struct verification *v)
{
  const struct statement *s = v->statement;
  const struct colouring_statement *colouring = s->part;
  return (struct colouring_claim){.reduction = {.hypergraph = &colouring->hyperedges.hypergraph,
                                                .colours = (uint32_t)s->units.value,
                                                .bias = s->bias,
                                                .free_signs = s->all_signs,
                                                .samples = s->samples.value,
                                                .features = s->features.value,
                                                .rank = colouring->rank.value,
                                                .copies = colouring->copies.value,
                                                .zero = colouring->zero.value},
                                  .lower = s->lower.made,
                                  .lower_numerator = s->lower.numerator,
                                  .lower_denominator = s->lower.denominator,
                                  .error = s->error.made,
                                  .error_numerator = s->error.numerator,
                                  .error_denominator = s->error.denominator,
                                  .network = &v->network.network};
}

bool colouring_verification_begin(struct verification *v)
{
  struct colouring_verification *colouring = memory_zeroed(1, sizeof *colouring, v->in->reason);
  v->part = colouring;
  if (colouring == NULL)
    return false;
  struct colouring_workspace *w = &colouring->workspace;
  colouring->claim = claim_of(v);
  mpz_inits(w->numerator, w->denominator, w->sample.label, NULL);
  return true;
}

void colouring_verification_end(struct verification *v)
{
  struct colouring_verification *colouring = v->part;
  if (colouring == NULL)
    return;
  struct colouring_workspace *w = &colouring->workspace;
  colouring_evidence_close(&colouring->evidence, w);
  mpz_clears(w->numerator, w->denominator, w->sample.label, NULL);
  row_room_free(&w->sample);
  free(w->storage);
  free(colouring);
}

/* For messages, for room, and for the comparison with a file; NULL when the instance is over the limits. */
static const struct colouring_reduction *compute_reduction(struct colouring_verification *colouring)
{
  const struct colouring_claim *claim = &colouring->claim;
  return colouring_reduction_init(&colouring->reduction, claim->reduction.hypergraph,
                                  claim->reduction.colours, claim->reduction.bias,
                                  claim->reduction.free_signs)
             ? &colouring->reduction
             : NULL;
}

static bool fail_limit(const struct verification *v)
{
  const struct colouring_statement *colouring = v->statement->part;
  return reader_fail(v->in, colouring->vertices_at, OUTCOME_LIMIT,
                     "found too many vertices for %llu units, expected units * vertices of at most %d and "
                     "units * (rank - 1) of at most %d",
                     (unsigned long long)v->statement->units.value, FORMULA_MAX_VARIABLES,
                     COLOURING_MAX_SCALE);
}

bool colouring_verification_make_room(struct verification *v)
{
  struct colouring_verification *colouring = v->part;
  struct colouring_workspace *w = &colouring->workspace;
  const struct colouring_reduction *r = compute_reduction(colouring);
  if (r == NULL)
    return fail_limit(v);
  return verification_make_weight_room(v, &w->storage, &w->sample, colouring_row_capacity(r));
}

bool colouring_verification_read_proof(struct verification *v, struct echo *echo)
{
  struct colouring_verification *colouring = v->part;
  if (compute_reduction(colouring) == NULL)
    return fail_limit(v);
  return colouring_evidence_open(&colouring->evidence, &colouring->workspace, &colouring->claim, v->in, echo);
}

static void make_row(const void *reduction, size_t i, struct sample *s)
{
  colouring_row(reduction, i, s);
}

void colouring_verification_rows(struct verification *v, struct data_rows *rows)
{
  const struct colouring_reduction *r = compute_reduction(v->part);
  *rows = (struct data_rows){.reduction = r,
                             .make = make_row,
                             .samples = r->samples,
                             .features = r->features,
                             .capacity = colouring_row_capacity(r),
                             .label_denominator = 1};
}

static bool fail_lower(const struct verification *v, const struct colouring_claim *claim)
{
  uint64_t bound_numerator;
  uint64_t bound_denominator;
  mpz_t numerator, denominator;
  colouring_lower_bound(claim->reduction.hypergraph, claim->reduction.colours, &bound_numerator,
                        &bound_denominator);
  mpz_init_set_ui(numerator, bound_numerator);
  mpz_init_set_ui(denominator, bound_denominator);
  verification_fail_lower(v, "above that of the theorem", numerator, denominator);
  mpz_clears(numerator, denominator, NULL);
  return false;
}

static bool fail_clique(const struct verification *v, const struct colouring_evidence *evidence)
{
  return reader_fail(v->in, evidence->clique_at, OUTCOME_REJECTED,
                     "found %zu vertices that are no clique, expected different ones, each two of them an "
                     "edge with two vertices",
                     evidence->members);
}

/* Whether the verdict is COLOURING_VERIFIED; if not, says why in the words of the file. */
static bool explain(struct verification *v, enum colouring_verdict verdict)
{
  const struct statement *s = v->statement;
  const struct colouring_statement *stated = s->part;
  struct colouring_verification *colouring = v->part;
  const struct colouring_reduction *r = compute_reduction(colouring);
  if (verdict == COLOURING_LIMIT || r == NULL)
    return fail_limit(v);
  switch (verdict) {
  case COLOURING_VERIFIED:
    return true;
  case COLOURING_SAMPLES:
    return statement_fail_parameter(&s->samples, v->in, "samples", r->samples);
  case COLOURING_FEATURES:
    return statement_fail_parameter(&s->features, v->in, "features", r->features);
  case COLOURING_RANK:
    return statement_fail_parameter(&stated->rank, v->in, "rank", r->rank);
  case COLOURING_COPIES:
    return statement_fail_parameter(&stated->copies, v->in, "copies", r->copies);
  case COLOURING_ZERO:
    return statement_fail_parameter(&stated->zero, v->in, "zero", r->zero);
  case COLOURING_LOWER:
    return fail_lower(v, &colouring->claim);
  case COLOURING_ERROR:
    return verification_fail_error(v, colouring->workspace.numerator, colouring->workspace.denominator);
  case COLOURING_CLIQUE:
    return fail_clique(v, &colouring->evidence);
  case COLOURING_STEP:
    return proof_fail_step(&colouring->evidence.steps, colouring->workspace.failure,
                           colouring->workspace.rup.at);
  case COLOURING_ENDED:
    return proof_fail_ended(&colouring->evidence.steps);
  case COLOURING_LIMIT:
  case COLOURING_NO_MEMORY:
    break;
  }
  return proof_fail_memory(&colouring->evidence.steps);
}

bool colouring_verification_check_statement(struct verification *v)
{
  struct colouring_verification *colouring = v->part;
  return explain(v, colouring_verify_statement(&colouring->claim));
}

/* Whether the weights give a proper colouring, for the report. */
static bool find_colouring(struct verification *v, struct colouring_statement *found)
{
  struct colouring_verification *colouring = v->part;
  uint32_t *colour =
      memory_zeroed(colouring->claim.reduction.hypergraph->vertices, sizeof *colour, v->in->reason);
  if (colour == NULL)
    return false;
  found->proper =
      colouring_solution_from_weights(compute_reduction(colouring), colouring->claim.network, colour);
  free(colour);
  return true;
}

bool colouring_verification_run(struct verification *v)
{
  struct colouring_verification *colouring = v->part;
  struct colouring_statement *found = v->statement->part;
  const struct colouring_claim *claim = &colouring->claim;
  struct colouring_workspace *w = &colouring->workspace;
  struct proof_source *steps = &colouring->evidence.steps;
  if (!explain(v, colouring_verify(claim, w, steps, steps->left)))
    return false;
  found->clique = w->members;
  return (!claim->lower || w->members > claim->reduction.colours || proof_check_ending(steps)) &&
         (!claim->error || find_colouring(v, found));
}
