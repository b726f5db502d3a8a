#include "verification.h"

#include "fraction.h"
#include "memory.h"
#include "proof_check.h"

#include <stdlib.h>

static size_t stride(const struct verification *v)
{
  return (size_t)v->claim.formula->variables + 1 + (v->claim.bias ? 1 : 0);
}

static void set_claim(struct verification *v)
{
  const struct statement *s = v->statement;
  v->claim = (struct sat_claim){.formula = &s->clauses.formula,
                                .bias = s->bias,
                                .samples = s->samples.value,
                                .features = s->features.value,
                                .width = s->width.value,
                                .square = s->square.value,
                                .zero = s->zero.value,
                                .lower = s->lower.made,
                                .lower_numerator = s->lower.numerator,
                                .lower_denominator = s->lower.denominator,
                                .error = s->error.made,
                                .error_numerator = s->error.numerator,
                                .error_denominator = s->error.denominator,
                                .network = &v->network.network};
}

bool verification_open(struct verification *v, const struct statement *statement, struct reader *in)
{
  *v = (struct verification){.statement = statement, .in = in};
  set_claim(v);
  witness_init(&v->witness);
  mpz_inits(v->workspace.numerator, v->workspace.denominator, v->workspace.sample.label, NULL);
  v->workspace.scratch =
      memory_zeroed(2 * (size_t)v->claim.formula->variables + 1, sizeof *v->workspace.scratch, in->reason);
  return v->workspace.scratch != NULL;
}

void verification_close(struct verification *v)
{
  struct sat_workspace *w = &v->workspace;
  proof_close(&v->proof);
  clause_store_close(&w->rup);
  witness_network_close(&v->network);
  witness_free(&v->witness);
  mpz_clears(w->numerator, w->denominator, w->sample.label, NULL);
  free(w->scratch);
  free(w->sample.column);
  free(w->sample.value);
  free(w->storage);
}

static bool read_weights(struct verification *v, struct digits *digits, struct echo *echo)
{
  const struct sat_claim *claim = &v->claim;
  if (!witness_read(&v->witness, WITNESS_UNITS, stride(v), v->in, digits))
    return false;
  if (echo != NULL)
    echo_witness(echo, &v->witness, stride(v));
  return witness_network_open(&v->network, &v->witness, stride(v) - (claim->bias ? 1 : 0), claim->bias,
                              v->in->reason);
}

/* Room for the rows and for the weights in 64 bits. */
static bool make_row_room(struct verification *v)
{
  struct sample *sample = &v->workspace.sample;
  const struct sat_reduction rows = {.formula = v->claim.formula};
  sample->capacity = sat_row_capacity(&rows);
  sample->column = memory_zeroed(sample->capacity, sizeof *sample->column, v->in->reason);
  sample->value = memory_zeroed(sample->capacity, sizeof *sample->value, v->in->reason);
  v->workspace.storage = memory_zeroed(v->witness.size, sizeof *v->workspace.storage, v->in->reason);
  return sample->column != NULL && sample->value != NULL && v->workspace.storage != NULL;
}

bool verification_read_evidence(struct verification *v, struct digits *digits, struct echo *echo)
{
  const struct formula *f = v->claim.formula;
  return (!v->claim.error || (read_weights(v, digits, echo) && make_row_room(v))) &&
         (!v->claim.lower || (proof_open_section(&v->proof, v->in, f, echo) &&
                              clause_store_open(&v->workspace.rup, f->variables, true, v->in->reason)));
}

const struct sat_reduction *verification_reduction(struct verification *v)
{
  const struct sat_claim *claim = &v->claim;
  sat_reduction_init(&v->reduction, claim->formula, claim->bias, claim->width, v->workspace.scratch);
  return &v->reduction;
}

static bool fail_width(const struct verification *v)
{
  const struct parameter *width = &v->statement->width;
  if (width->value == 0)
    return reader_fail(v->in, width->at, OUTCOME_REJECTED, "found width 0, expected at least 2");
  return reader_fail(v->in, width->at, OUTCOME_REJECTED,
                     "found width %llu, expected at least 2 and the length of the longest clause, at most %d",
                     (unsigned long long)width->value, FORMULA_MAX_WIDTH);
}

static bool fail_parameter(const struct verification *v, const struct parameter *parameter, const char *name,
                           uint64_t computed)
{
  return reader_fail(v->in, parameter->at, OUTCOME_REJECTED, "found %s %llu, expected %llu", name,
                     (unsigned long long)parameter->value, (unsigned long long)computed);
}

static bool fail_claim(const struct verification *v, const struct claim *claim, const char *what,
                       mpz_srcptr numerator, mpz_srcptr denominator)
{
  char *text = fraction_text(numerator, denominator);
  reader_fail(v->in, claim->at, OUTCOME_REJECTED, "found %s %s", what, text);
  fraction_free(text);
  return false;
}

static bool fail_lower(struct verification *v)
{
  mpz_t numerator, denominator;
  mpz_inits(numerator, denominator, NULL);
  sat_lower_bound(verification_reduction(v), numerator, denominator);
  fail_claim(v, &v->statement->lower, "a lower bound above that of the theorem, expected at most", numerator,
             denominator);
  mpz_clears(numerator, denominator, NULL);
  return false;
}

/* Whether the verdict is SAT_VERIFIED; if not, says why in the words of the file. */
static bool explain(struct verification *v, enum sat_verdict verdict)
{
  const struct statement *s = v->statement;
  switch (verdict) {
  case SAT_VERIFIED:
    return true;
  case SAT_WIDTH:
    return fail_width(v);
  case SAT_SAMPLES:
    return fail_parameter(v, &s->samples, "samples", verification_reduction(v)->samples);
  case SAT_FEATURES:
    return fail_parameter(v, &s->features, "features", verification_reduction(v)->features);
  case SAT_SQUARE:
    return fail_parameter(v, &s->square, "square", verification_reduction(v)->square);
  case SAT_ZERO:
    return fail_parameter(v, &s->zero, "zero", verification_reduction(v)->zero_multiplicity);
  case SAT_LOWER:
    return fail_lower(v);
  case SAT_ERROR:
    return fail_claim(v, &s->error, "a claim that differs from the weights' training error, expected",
                      v->workspace.numerator, v->workspace.denominator);
  case SAT_STEP:
    return proof_fail_step(&v->proof, v->workspace.failure, v->workspace.rup.at);
  case SAT_ENDED:
    return proof_fail_ended(&v->proof);
  case SAT_NO_MEMORY:
    break;
  }
  return proof_fail_memory(&v->proof);
}

bool verification_check_statement(struct verification *v)
{
  return explain(v, sat_verify_statement(&v->claim, &v->workspace));
}

bool verification_run(struct verification *v)
{
  return explain(v, sat_verify(&v->claim, &v->workspace, &v->proof, v->proof.left)) &&
         (!v->claim.lower || proof_check_ending(&v->proof));
}
