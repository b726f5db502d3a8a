#include "colouring_verify.h"

#include "../kernel/product.h"
#include "../theorems/colouring_clique.h"
#include "colouring_verify_error.h"
#include "colouring_verify_evidence.h"
#include "colouring_verify_sizes.h"

enum colouring_verdict colouring_verify_statement(const struct colouring_claim *claim)
{
  const enum colouring_verdict sizes = colouring_verify_sizes(claim);
  if (sizes != COLOURING_VERIFIED)
    return sizes;
  return claim->lower && !colouring_verify_bound(claim) ? COLOURING_LOWER : COLOURING_VERIFIED;
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

/* COLOURING_VERIFIED for a clique that needs more colours, or for one that may be coloured first and a refutation of the rest.  No `assigns`, as refute has
 * none. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && 1 <= claim->reduction.colours <= COLOURING_MAX_COLOURS &&
                        Times(claim->reduction.hypergraph->vertices, claim->reduction.colours) <= FORMULA_MAX_VARIABLES;
    requires workspace: ColouringWorkspaceApart(workspace, claim) && ColouringWorkspaceLower(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  colours:   \result == COLOURING_VERIFIED ==> NotColourable{Pre}(\old(claim->reduction.hypergraph), \old(claim->reduction.colours));
*/
static enum colouring_verdict verify_evidence(const struct colouring_claim *claim,
                                              struct colouring_workspace *workspace,
                                              struct proof_source *source, uint64_t steps)
{
  const struct hypergraph *h = claim->reduction.hypergraph;
  const uint32_t colours = claim->reduction.colours;
  const uint32_t members = workspace->members;
  struct formula *f = &workspace->formula;
  /*@ ghost times_means(); */
  /*@ assert square:  members > 0x7fffffff ==> members * members >= 0x80000000 * 0x80000000; */
  /*@ assert fits:    members <= 0x7fffffff; */
  if (!colouring_verify_clique(h, workspace->clique, members, workspace->place, workspace->joined))
    return COLOURING_CLIQUE;
  /*@ assert fields:  workspace->members == members && workspace->clique == \at(workspace->clique, Pre); */
  /*@ assert clique:  IsClique(h, workspace->clique, members); */
  if (members > colours) {
    /*@ ghost lemma_large_clique(h, colours, workspace->clique, members); */
    return COLOURING_VERIFIED;
  }
  /*@ assert sizes:   ColouringClauses(h, colours, members) == ColouringClauses{Pre}(h, colours, members) &&
                      ColouringLiterals(h, colours, members) == ColouringLiterals{Pre}(h, colours, members); */
  /*@ assert formula: ColouringFormulaRoom(f, h, colours, workspace->clique, members); */
  /*@ assert store:   ColouringStoreRoom(&workspace->rup, f, h, colours, members); */
  /*@ ghost Room: ; */
  colouring_verify_formula(h, colours, workspace->clique, members, f);
  /*@ assert places:  workspace->rup.value == \at(workspace->rup.value, Room) && workspace->rup.trail == \at(workspace->rup.trail, Room) &&
                      workspace->rup.arena == \at(workspace->rup.arena, Room) && workspace->rup.place == \at(workspace->rup.place, Room); */
  /*@ assert capacities: workspace->rup.variables == \at(workspace->rup.variables, Room) &&
                      workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Room) &&
                      workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Room); */
  /*@ assert memory:  RupMemory(&workspace->rup); */
  /*@ assert open:    \forall integer i; 0 <= i <= 2 * workspace->rup.variables ==> workspace->rup.value[i] == 0; */
  /*@ assert apart:   RefuteApart(&workspace->rup, f); */
  return verdict_of(refute(&workspace->rup, f, source, steps, &workspace->failure));
}

enum colouring_verdict colouring_verify(const struct colouring_claim *claim,
                                        struct colouring_workspace *workspace, struct proof_source *source,
                                        uint64_t steps)
{
  const enum colouring_verdict statement = colouring_verify_statement(claim);
  if (statement != COLOURING_VERIFIED)
    return statement;
  /*@ ghost times_means(); */
  /*@ assert variables: Times(claim->reduction.hypergraph->vertices, claim->reduction.colours) <= FORMULA_MAX_VARIABLES; */
  /*@ ghost if (claim->lower) theorem_of_colouring_claim(claim); */
  /*@ assert bound: claim->lower ==> NotColourable{Pre}(claim->reduction.hypergraph, claim->reduction.colours) ==> \forall dataset D, weights w;
        IsClaimedColouringSet{Pre}(D, claim) && ColouringClaimSigns{Pre}(w, claim) ==>
          Product(ColouringClaimError{Pre}(D, w, claim), \at(claim->lower_denominator->value, Pre)) >=
            \at(claim->lower_numerator->value, Pre); */
  const enum colouring_verdict error = colouring_verify_error(claim, workspace);
  if (error != COLOURING_VERIFIED)
    return error;
  /*@ ghost product_means(); */
  /*@ assert exactly: \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          ColouringClaimError{Pre}(D, w, claim) * \at(claim->error_denominator->value, Pre) ==
            \at(claim->error_numerator->value, Pre); */
  /*@ assert at_least: NotColourable{Pre}(\at(claim->reduction.hypergraph, Pre), \at(claim->reduction.colours, Pre)) && \at(claim->lower, Pre) ==>
        \forall dataset D, weights w; IsClaimedColouringSet{Pre}(D, claim) && ColouringClaimSigns{Pre}(w, claim) ==>
          ColouringClaimError{Pre}(D, w, claim) * \at(claim->lower_denominator->value, Pre) >=
            \at(claim->lower_numerator->value, Pre); */
  return claim->lower ? verify_evidence(claim, workspace, source, steps) : COLOURING_VERIFIED;
}
