#include "sat_verification.h"

#include "../reduce/sat_verify.h"
#include "memory.h"
#include "proof_check.h"
#include "proof_open.h"
#include "row_room.h"
#include "sat_statement.h"

#include <stdlib.h>

struct sat_verification {
  struct sat_claim claim;
  struct sat_workspace workspace;
  struct proof_source proof;      /* only for a lower bound */
  struct sat_reduction reduction; /* see compute_reduction */
};

static struct sat_claim claim_of(const struct verification *v)
{
  const struct statement *s = v->statement;
  const struct sat_statement *sat = s->part;
  return (struct sat_claim){.reduction = {.formula = &sat->clauses.formula,
                                          .bias = s->bias,
                                          .samples = s->samples.value,
                                          .features = s->features.value,
                                          .width = sat->width.value,
                                          .square = sat->square.value,
                                          .zero_multiplicity = sat->zero.value},
                            .lower = s->lower.made,
                            .lower_numerator = s->lower.numerator,
                            .lower_denominator = s->lower.denominator,
                            .error = s->error.made,
                            .error_numerator = s->error.numerator,
                            .error_denominator = s->error.denominator,
                            .network = &v->network.network};
}

bool sat_verification_begin(struct verification *v)
{
  struct reason *reason = v->in->reason;
  struct sat_verification *sat = memory_zeroed(1, sizeof *sat, reason);
  v->part = sat;
  if (sat == NULL)
    return false;
  sat->claim = claim_of(v);
  mpz_inits(sat->workspace.numerator, sat->workspace.denominator, sat->workspace.sample.label, NULL);
  sat->workspace.scratch = memory_zeroed(2 * (size_t)sat->claim.reduction.formula->variables + 1,
                                         sizeof *sat->workspace.scratch, reason);
  return sat->workspace.scratch != NULL;
}

void sat_verification_end(struct verification *v)
{
  struct sat_verification *sat = v->part;
  if (sat == NULL)
    return;
  struct sat_workspace *w = &sat->workspace;
  proof_close(&sat->proof);
  clause_store_close(&w->rup);
  mpz_clears(w->numerator, w->denominator, w->sample.label, NULL);
  free(w->scratch);
  row_room_free(&w->sample);
  free(w->storage);
  free(sat);
}

bool sat_verification_make_room(struct verification *v)
{
  struct sat_verification *sat = v->part;
  return verification_make_weight_room(v, &sat->workspace.storage, &sat->workspace.sample,
                                       sat_row_capacity(&sat->claim.reduction));
}

bool sat_verification_read_proof(struct verification *v, struct echo *echo)
{
  struct sat_verification *sat = v->part;
  const struct formula *f = sat->claim.reduction.formula;
  return verification_take_proof(v, echo) && proof_open_section(&sat->proof, v->in, f, echo) &&
         clause_store_open(&sat->workspace.rup, f->variables, true, v->in->reason);
}

/* For messages and for the comparison with a file.  The width must be one that sat_verify_statement accepts. */
static const struct sat_reduction *compute_reduction(struct sat_verification *sat)
{
  const struct sat_claim *claim = &sat->claim;
  sat_reduction_init(&sat->reduction, claim->reduction.formula, claim->reduction.bias, claim->reduction.width,
                     sat->workspace.scratch);
  return &sat->reduction;
}

static void make_row(const void *reduction, size_t i, struct sample *s)
{
  sat_row(reduction, i, s);
}

void sat_verification_rows(struct verification *v, struct data_rows *rows)
{
  const struct sat_reduction *r = compute_reduction(v->part);
  *rows = (struct data_rows){.reduction = r,
                             .make = make_row,
                             .samples = r->samples,
                             .features = r->features,
                             .capacity = sat_row_capacity(r),
                             .label_denominator = 1};
}

static bool fail_width(const struct verification *v)
{
  const struct sat_statement *sat = v->statement->part;
  const struct parameter *width = &sat->width;
  if (width->value == 0)
    return reader_fail(v->in, width->at, OUTCOME_REJECTED, "found width 0, expected at least 2");
  return reader_fail(v->in, width->at, OUTCOME_REJECTED,
                     "found width %llu, expected at least 2 and the length of the longest clause, at most %d",
                     (unsigned long long)width->value, FORMULA_MAX_WIDTH);
}

static bool fail_lower(struct verification *v)
{
  mpz_t numerator, denominator;
  mpz_inits(numerator, denominator, NULL);
  sat_lower_bound(compute_reduction(v->part), numerator, denominator);
  verification_fail_lower(v, "above that of the theorem", numerator, denominator);
  mpz_clears(numerator, denominator, NULL);
  return false;
}

/* Whether the verdict is SAT_VERIFIED; if not, says why in the words of the file. */
static bool explain(struct verification *v, enum sat_verdict verdict)
{
  const struct statement *s = v->statement;
  const struct sat_statement *stated = s->part;
  struct sat_verification *sat = v->part;
  switch (verdict) {
  case SAT_VERIFIED:
    return true;
  case SAT_WIDTH:
    return fail_width(v);
  case SAT_SAMPLES:
    return statement_fail_parameter(&s->samples, v->in, "samples", compute_reduction(sat)->samples);
  case SAT_FEATURES:
    return statement_fail_parameter(&s->features, v->in, "features", compute_reduction(sat)->features);
  case SAT_SQUARE:
    return statement_fail_parameter(&stated->square, v->in, "square", compute_reduction(sat)->square);
  case SAT_ZERO:
    return statement_fail_parameter(&stated->zero, v->in, "zero", compute_reduction(sat)->zero_multiplicity);
  case SAT_LOWER:
    return fail_lower(v);
  case SAT_ERROR:
    return verification_fail_error(v, sat->workspace.numerator, sat->workspace.denominator);
  case SAT_STEP:
    return proof_fail_step(&sat->proof, sat->workspace.failure, sat->workspace.rup.at);
  case SAT_ENDED:
    return proof_fail_ended(&sat->proof);
  case SAT_NO_MEMORY:
    break;
  }
  return proof_fail_memory(&sat->proof);
}

bool sat_verification_check_statement(struct verification *v)
{
  struct sat_verification *sat = v->part;
  return explain(v, sat_verify_statement(&sat->claim, &sat->workspace));
}

bool sat_verification_run(struct verification *v)
{
  struct sat_verification *sat = v->part;
  return explain(v, sat_verify(&sat->claim, &sat->workspace, &sat->proof, sat->proof.left)) &&
         (!sat->claim.lower || proof_check_ending(&sat->proof));
}
