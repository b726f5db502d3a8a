#include "sat_verify.h"

#include "../theorems/sat_no.h"

/* The order of the fractions p / q and r / s, as mpz_cmp has it. */
static int compare_fractions(mpz_srcptr p, mpz_srcptr q, mpz_srcptr r, mpz_srcptr s)
{
  mpz_t left;
  mpz_t right;
  mpz_init(left);
  mpz_init(right);
  mpz_mul(left, p, s);
  mpz_mul(right, r, q);
  const int order = mpz_cmp(left, right);
  mpz_clear(left);
  mpz_clear(right);
  return order;
}

static enum sat_verdict verify_sizes(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  struct sat_reduction *r = &workspace->reduction;
  if (claim->width == 0 ||
      !sat_reduction_init(r, claim->formula, claim->bias, claim->width, workspace->scratch))
    return SAT_WIDTH;
  if (claim->samples != r->samples)
    return SAT_SAMPLES;
  if (claim->features != r->features)
    return SAT_FEATURES;
  if (claim->square != r->square)
    return SAT_SQUARE;
  if (claim->zero != r->zero_multiplicity)
    return SAT_ZERO;
  return SAT_VERIFIED;
}

/* Whether the claim is at most the theorem's bound. */
static bool is_lower_bound(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  sat_lower_bound(&workspace->reduction, workspace->numerator, workspace->denominator);
  return compare_fractions(claim->lower_numerator, claim->lower_denominator, workspace->numerator,
                           workspace->denominator) <= 0;
}

static bool is_training_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  sat_training_error(&workspace->reduction, claim->network, &workspace->sample, workspace->storage,
                     workspace->numerator, workspace->denominator);
  return compare_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator,
                           workspace->denominator) == 0;
}

enum sat_verdict sat_verify_statement(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  const enum sat_verdict sizes = verify_sizes(claim, workspace);
  if (sizes != SAT_VERIFIED)
    return sizes;
  return claim->lower && !is_lower_bound(claim, workspace) ? SAT_LOWER : SAT_VERIFIED;
}

static enum sat_verdict verdict_of(enum refutation end)
{
  switch (end) {
  case REFUTATION_VERIFIED:
    return SAT_VERIFIED;
  case REFUTATION_FAILED:
    return SAT_STEP;
  case REFUTATION_ENDED:
    return SAT_ENDED;
  case REFUTATION_NO_MEMORY:
    break;
  }
  return SAT_NO_MEMORY;
}

enum sat_verdict sat_verify(const struct sat_claim *claim, struct sat_workspace *workspace,
                            struct proof_source *source, uint64_t steps)
{
  const enum sat_verdict statement = sat_verify_statement(claim, workspace);
  if (statement != SAT_VERIFIED)
    return statement;
  if (claim->error && !is_training_error(claim, workspace))
    return SAT_ERROR;
  if (!claim->lower)
    return SAT_VERIFIED;
  return verdict_of(refute(&workspace->rup, claim->formula, source, steps, &workspace->failure));
}
