#include "circuit_verify.h"

#include "circuit_verify_statement.h"
#include "fraction_order.h"

/* The size that every satisfying assignment must have for the claim, after the sizes are verified. */
/*@ requires claim:     \valid_read(claim) && Live(claim->q) && CircuitClaimSizes(claim) && (claim->lower ==> CircuitClaimLower(claim));
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  value:     \result != CIRCUIT_NO_SIZE && claim->lower ==> CircuitClaimValue(claim, \result);
*/
static uint64_t needed_size(const struct circuit_claim *claim)
{
  return claim->lower ? circuit_least_size(claim) : 0;
}

enum circuit_verdict circuit_verify_statement(const struct circuit_claim *claim,
                                              struct circuit_workspace *workspace)
{
  const enum circuit_verdict sizes = circuit_verify_sizes(claim, workspace);
  if (sizes != CIRCUIT_VERIFIED)
    return sizes;
  workspace->value = needed_size(claim);
  return workspace->value == CIRCUIT_NO_SIZE ? CIRCUIT_LOWER : CIRCUIT_VERIFIED;
}

/*@ requires claim:     CircuitClaimValid(claim) && claim->error && CircuitClaimSizes(claim);
    requires workspace: CircuitWorkspaceSizes(workspace, claim) && CircuitWorkspaceError(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedCircuitSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(CircuitClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct circuit_claim *claim, struct circuit_workspace *workspace)
{
  struct circuit_reduction r;
  circuit_reduction_init(&r, claim->circuit, claim->bias, workspace->first_row);
  mpz_init(r.q);
  mpz_set(r.q, claim->q);
  circuit_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                         workspace->denominator);
  mpz_clear(r.q);
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

/* Whether the evidence shows that every satisfying assignment has the size that is needed: the elements are cuts, each of which it hits, and that
 * takes so many inputs. */
/*@ requires claim:     CircuitClaimValid(claim) && claim->lower && CircuitClaimSizes(claim);
    requires workspace: CircuitWorkspaceSizes(workspace, claim) && CircuitWorkspaceLower(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  size:      \result == CIRCUIT_VERIFIED ==> SatisfyingSizeAtLeast{Pre}(\old(claim->circuit), \old(workspace->value));
*/
static enum circuit_verdict verify_evidence(const struct circuit_claim *claim,
                                            struct circuit_workspace *workspace, struct cover_source *source,
                                            uint64_t nodes)
{
  const struct set_system *cuts = workspace->tree.system;
  workspace->cut = circuit_first_non_cut(claim->circuit, cuts, workspace->word);
  if (workspace->cut < cuts->elements)
    return CIRCUIT_CUT;
  workspace->failure = cover_tree_verify(&workspace->tree, source, nodes, workspace->value);
  return workspace->failure == COVER_BOUND_VERIFIED ? CIRCUIT_VERIFIED : CIRCUIT_TREE;
}

enum circuit_verdict circuit_verify(const struct circuit_claim *claim, struct circuit_workspace *workspace,
                                    struct cover_source *source, uint64_t nodes)
{
  const enum circuit_verdict statement = circuit_verify_statement(claim, workspace);
  if (statement != CIRCUIT_VERIFIED)
    return statement;
  if (claim->error && !is_training_error(claim, workspace))
    return CIRCUIT_ERROR;
  return claim->lower ? verify_evidence(claim, workspace, source, nodes) : CIRCUIT_VERIFIED;
}
