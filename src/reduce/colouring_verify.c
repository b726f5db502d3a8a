#include "colouring_verify.h"

#include "../kernel/product.h"
#include "fraction_order.h"

/*@ requires claim:    \valid_read(claim) && HypergraphValid(claim->hypergraph);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  sizes:    \result == COLOURING_VERIFIED ==> ColouringClaimSizes(claim);
*/
static enum colouring_verdict verify_sizes(const struct colouring_claim *claim)
{
  struct colouring_reduction r;
  if (!colouring_reduction_init(&r, claim->hypergraph, claim->colours, claim->bias, claim->free_signs))
    return COLOURING_LIMIT;
  if (claim->samples != r.samples)
    return COLOURING_SAMPLES;
  if (claim->features != r.features)
    return COLOURING_FEATURES;
  if (claim->rank != r.rank)
    return COLOURING_RANK;
  if (claim->copies != r.copies)
    return COLOURING_COPIES;
  if (claim->zero != (claim->bias ? r.zero : 0))
    return COLOURING_ZERO;
  return COLOURING_VERIFIED;
}

/*@ requires hypergraph: HypergraphValid(h);
    terminates           \true;
    exits                \false;
    assigns              \nothing;
    ensures  result:     \result <==> HasLoop(h);
*/
static bool has_loop(const struct hypergraph *h)
{
  /*@ loop invariant index: 0 <= e <= h->edges;
      loop invariant none:  \forall integer d; 0 <= d < e ==> EdgeSize(h, d) != 1;
      loop assigns          e;
      loop variant          h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++)
    if (h->start[e + 1] - h->start[e] == 1)
      return true;
  return false;
}

void colouring_lower_bound(const struct hypergraph *h, uint32_t colours, uint64_t *numerator,
                           uint64_t *denominator)
{
  const bool loop = has_loop(h);
  const uint64_t square = (uint64_t)colours * colours;
  *numerator = loop ? square : 1;
  *denominator = loop ? square + 1 : 1;
}

/* Whether the claim is at most the theorem's bound. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->hypergraph) && ColouringClaimLower(claim) &&
                        ColouringClaimSizes(claim);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result <==> WithinColouringBound(claim);
*/
static bool is_lower_bound(const struct colouring_claim *claim)
{
  uint64_t bound_numerator = 0;
  uint64_t bound_denominator = 0;
  mpz_t numerator;
  mpz_t denominator;
  colouring_lower_bound(claim->hypergraph, claim->colours, &bound_numerator, &bound_denominator);
  mpz_init(numerator);
  mpz_init(denominator);
  mpz_set_ui(numerator, bound_numerator);
  mpz_set_ui(denominator, bound_denominator);
  const int order = fraction_order(claim->lower_numerator, claim->lower_denominator, numerator, denominator);
  mpz_clear(numerator);
  mpz_clear(denominator);
  return order <= 0;
}

enum colouring_verdict colouring_verify_statement(const struct colouring_claim *claim)
{
  const enum colouring_verdict sizes = verify_sizes(claim);
  if (sizes != COLOURING_VERIFIED)
    return sizes;
  return claim->lower && !is_lower_bound(claim) ? COLOURING_LOWER : COLOURING_VERIFIED;
}

/* The reduction with the stated numbers, which are right; the zero row's multiplicity is stated only where there is that row. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->hypergraph) && ColouringClaimSizes(claim);
    requires room:      \valid(r) && \separated(r, claim, claim->hypergraph, claim->hypergraph->start + (0 .. claim->hypergraph->edges)) &&
                        \separated(r, claim->hypergraph->vertex + (0 .. claim->hypergraph->start[claim->hypergraph->edges] - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  reduction: ColouringReduction(r);
    ensures  fields:    r->hypergraph == claim->hypergraph && r->colours == claim->colours && r->rank == claim->rank &&
                        r->copies == claim->copies && (r->bias <==> claim->bias) && (r->free_signs <==> claim->free_signs) &&
                        r->features == claim->features && r->samples == claim->samples &&
                        (claim->bias ==> r->zero == claim->zero);
*/
static void set_reduction(const struct colouring_claim *claim, struct colouring_reduction *r)
{
  const uint64_t scale = claim->colours * (claim->rank - 1);
  r->hypergraph = claim->hypergraph;
  r->colours = claim->colours;
  r->rank = claim->rank;
  r->copies = claim->copies;
  r->zero = scale * scale;
  r->bias = claim->bias;
  r->free_signs = claim->free_signs;
  r->features = claim->features;
  r->samples = claim->samples;
}

/*@ requires claim:     ColouringClaimValid(claim) && claim->error && ColouringClaimSizes(claim);
    requires workspace: \valid(workspace) && ColouringWorkspaceError(workspace, claim) && \separated(workspace, claim, claim->hypergraph);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ColouringClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct colouring_claim *claim, struct colouring_workspace *workspace)
{
  struct colouring_reduction r;
  set_reduction(claim, &r);
  colouring_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                           workspace->denominator);
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

/*@ terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  verified: \result == COLOURING_VERIFIED <==> end == REFUTATION_VERIFIED;
*/
static enum colouring_verdict verdict_of(enum refutation end)
{
  switch (end) {
  case REFUTATION_VERIFIED:
    return COLOURING_VERIFIED;
  case REFUTATION_FAILED:
    return COLOURING_STEP;
  case REFUTATION_ENDED:
    return COLOURING_ENDED;
  case REFUTATION_NO_MEMORY:
    break;
  }
  return COLOURING_NO_MEMORY;
}

/* Whether the evidence shows that there is no proper colouring: a clique that needs more colours, or a clique whose colours are renamed and a refutation. */
/*@ requires claim:     ColouringClaimValid(claim) && claim->lower && ColouringClaimSizes(claim);
    requires workspace: \valid(workspace) && ColouringWorkspaceLower(workspace, claim) && \separated(workspace, claim, claim->hypergraph);
    terminates          \true;
    exits               \false;
    ensures  colours:   \result == COLOURING_VERIFIED ==> NotColourable{Pre}(\old(claim->hypergraph), \old(claim->colours));
*/
static enum colouring_verdict verify_evidence(const struct colouring_claim *claim,
                                              struct colouring_workspace *workspace,
                                              struct proof_source *source, uint64_t steps)
{
  if (!colouring_is_clique(claim->hypergraph, workspace->clique, workspace->members, workspace->place,
                           workspace->joined))
    return COLOURING_CLIQUE;
  if (workspace->members > claim->colours)
    return COLOURING_VERIFIED;
  colouring_formula_write(claim->hypergraph, claim->colours, workspace->clique, workspace->members,
                          &workspace->formula);
  return verdict_of(refute(&workspace->rup, &workspace->formula, source, steps, &workspace->failure));
}

enum colouring_verdict colouring_verify(const struct colouring_claim *claim,
                                        struct colouring_workspace *workspace, struct proof_source *source,
                                        uint64_t steps)
{
  const enum colouring_verdict statement = colouring_verify_statement(claim);
  if (statement != COLOURING_VERIFIED)
    return statement;
  if (claim->error && !is_training_error(claim, workspace))
    return COLOURING_ERROR;
  return claim->lower ? verify_evidence(claim, workspace, source, steps) : COLOURING_VERIFIED;
}
