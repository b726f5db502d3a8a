#include "set_cover_verify.h"

#include "../theorems/set_cover_no.h"
#include "fraction_order.h"
#include "least_value.h"

/*@ requires claim:    \valid_read(claim) && SetSystemValid(claim->system);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  sizes:    \result == SET_COVER_VERIFIED ==> CoverClaimSizes(claim);
*/
static enum set_cover_verdict verify_sizes(const struct set_cover_claim *claim)
{
  struct set_cover_reduction r;
  if (!set_cover_reduction_init(&r, claim->system, claim->bias))
    return SET_COVER_LIMIT;
  if (claim->samples != r.samples)
    return SET_COVER_SAMPLES;
  if (claim->features != r.features)
    return SET_COVER_FEATURES;
  if (claim->degree != r.degree)
    return SET_COVER_DEGREE;
  if (claim->root != r.root)
    return SET_COVER_EPSILON;
  if (claim->copies != r.copies)
    return SET_COVER_COPIES;
  return SET_COVER_VERIFIED;
}

/* Sets the cost that every cover must have; false when the theorem covers none that is large enough. */
/*@ requires claim:    \valid_read(claim) && CoverClaimLower(claim) && CoverClaimSizes(claim);
    requires value:    \valid(value) && \separated(value, claim, claim->lower_numerator, claim->lower_denominator);
    terminates         \true;
    exits              \false;
    assigns            *value;
    ensures  value:    \result ==> CoverClaimValue(claim, *value);
*/
static bool find_value(const struct set_cover_claim *claim, uint64_t *value)
{
  const uint64_t root = claim->root;
  const uint64_t most = root * root / (claim->degree * claim->degree + claim->degree + 2);
  mpz_t square;
  mpz_init(square);
  mpz_mul_ui(square, claim->lower_numerator, root * root);
  const bool possible = least_value(square, claim->lower_denominator, most, value);
  mpz_clear(square);
  return possible;
}

enum set_cover_verdict set_cover_verify_statement(const struct set_cover_claim *claim,
                                                  struct set_cover_workspace *workspace)
{
  const enum set_cover_verdict sizes = verify_sizes(claim);
  if (sizes != SET_COVER_VERIFIED)
    return sizes;
  workspace->value = 0;
  return claim->lower && !find_value(claim, &workspace->value) ? SET_COVER_LOWER : SET_COVER_VERIFIED;
}

/* The reduction with the stated numbers, which are right. */
/*@ requires claim:     \valid_read(claim) && SetSystemValid(claim->system) && CoverClaimSizes(claim);
    requires room:      \valid(r) && \separated(r, claim, claim->system);
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  fields:    r->system == claim->system && r->degree == claim->degree && r->root == claim->root &&
                        r->copies == claim->copies && (r->bias <==> claim->bias) && r->features == claim->features &&
                        r->samples == claim->samples;
*/
static void set_reduction(const struct set_cover_claim *claim, struct set_cover_reduction *r)
{
  r->system = claim->system;
  r->degree = claim->degree;
  r->root = claim->root;
  r->copies = claim->copies;
  r->bias = claim->bias;
  r->features = claim->features;
  r->samples = claim->samples;
}

/*@ requires claim:     CoverClaimValid(claim) && claim->error && CoverClaimSizes(claim);
    requires workspace: \valid(workspace) && CoverWorkspaceError(workspace, claim) && \separated(workspace, claim, claim->system);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            CoverClaimError{Pre}(D, w, claim) * \old(claim->error_denominator->value) ==
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct set_cover_claim *claim, struct set_cover_workspace *workspace)
{
  struct set_cover_reduction r;
  set_reduction(claim, &r);
  set_cover_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                           workspace->denominator);
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

enum set_cover_verdict set_cover_verify(const struct set_cover_claim *claim,
                                        struct set_cover_workspace *workspace, struct cover_source *source,
                                        uint64_t nodes)
{
  const enum set_cover_verdict statement = set_cover_verify_statement(claim, workspace);
  if (statement != SET_COVER_VERIFIED)
    return statement;
  if (claim->error && !is_training_error(claim, workspace))
    return SET_COVER_ERROR;
  if (!claim->lower)
    return SET_COVER_VERIFIED;
  /*@ ghost theorem_set_cover(claim->system, claim->degree, claim->root, claim->copies, claim->bias ? 1 : 0, workspace->value); */
  workspace->failure = cover_tree_verify(&workspace->tree, source, nodes, workspace->value);
  return workspace->failure == COVER_BOUND_VERIFIED ? SET_COVER_VERIFIED : SET_COVER_TREE;
}
