#include "sat_verify.h"

#include "../kernel/product.h"
#include "sat_verify_bound.h"
#include "sat_verify_error.h"
#include "sat_verify_sizes.h"

enum sat_verdict sat_verify_statement(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  const enum sat_verdict sizes = sat_verify_sizes(claim, workspace->scratch);
  if (sizes != SAT_VERIFIED)
    return sizes;
  return claim->lower && !sat_verify_bound(claim) ? SAT_LOWER : SAT_VERIFIED;
}

/*@ terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  verified: \result == SAT_VERIFIED <==> end == REFUTATION_VERIFIED;
*/
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

/* Without a lower bound there is nothing to refute. */
/*@ requires claim:     ClaimFormula(claim);
    requires workspace: claim->lower ==> WorkspaceLower(workspace, claim);
    requires room:      \valid(workspace) && \separated(workspace, claim->reduction.formula);
    terminates          \true;
    exits               \false;
    ensures  refuted:   \result == SAT_VERIFIED && \old(claim->lower) ==> Unsatisfiable{Pre}(\old(claim->reduction.formula));
*/
static enum sat_verdict refute_for_lower(const struct sat_claim *claim, struct sat_workspace *workspace,
                                         struct proof_source *source, uint64_t steps)
{
  if (!claim->lower)
    return SAT_VERIFIED;
  return verdict_of(refute(&workspace->rup, claim->reduction.formula, source, steps, &workspace->failure));
}

enum sat_verdict sat_verify(const struct sat_claim *claim, struct sat_workspace *workspace,
                            struct proof_source *source, uint64_t steps)
{
  const enum sat_verdict statement = sat_verify_statement(claim, workspace);
  if (statement != SAT_VERIFIED)
    return statement;
  /*@ ghost Stated: ; */
  /*@ assert lower:   claim->lower ==> ClaimLower(claim); */
  /*@ assert values:  claim->lower ==>
        claim->lower_denominator->value == \at(claim->lower_denominator->value, Pre) &&
        claim->lower_numerator->value == \at(claim->lower_numerator->value, Pre); */
  /*@ assert error:   \forall dataset D, weights w; ClaimError(D, w, claim) == ClaimError{Pre}(D, w, claim); */
  /*@ ghost if (claim->lower) theorem_of_claim(claim); */
  /*@ assert bound:   claim->lower ==> Unsatisfiable(claim->reduction.formula) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) ==>
          Product(ClaimError{Pre}(D, w, claim), \at(claim->lower_denominator->value, Pre)) >=
            \at(claim->lower_numerator->value, Pre); */
  /*@ assert claimed: claim->error ==>
        claim->error_denominator->value == \at(claim->error_denominator->value, Pre) &&
        claim->error_numerator->value == \at(claim->error_numerator->value, Pre); */
  /*@ assert fields:  claim->error ==> claim->network->units == \at(claim->network->units, Pre) &&
                        claim->network->features == \at(claim->network->features, Pre) &&
                        Stride(claim->network) == Stride{Pre}(claim->network) &&
                        WeightCount(claim->network) == WeightCount{Pre}(claim->network); */
  /*@ assert valid:   claim->error ==> NetworkValid(claim->network) && NetworkWhole(claim->network); */
  /*@ assert network: claim->error ==> ClaimNetwork(claim); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
        ClauseLiterals(claim->reduction.formula, c) == ClauseLiterals{Pre}(claim->reduction.formula, c); */
  /*@ assert rows:    claim->error ==> RowRoom(&workspace->sample, claim->reduction.formula); */
  /*@ assert room:    claim->error ==> WorkspaceError(workspace, claim); */
  /*@ assert weights: claim->error ==> \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==>
                        RepresentsNetwork(w, claim->network); */
  /*@ assert capacities: workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Pre) &&
                         workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Pre); */
  /*@ assert size:    claim->reduction.formula->start[claim->reduction.formula->clauses] ==
                        \at(claim->reduction.formula->start[claim->reduction.formula->clauses], Pre); */
  /*@ assert store:   claim->lower ==> WorkspaceLower(workspace, claim); */
  const enum sat_verdict error = sat_verify_error(claim, workspace);
  if (error != SAT_VERIFIED)
    return error;
  /*@ assert same:    SameClaim{Stated, Here}(claim); */
  /*@ assert clauses: \forall integer assignment, c; 0 <= c < claim->reduction.formula->clauses &&
        ClauseTrue{Stated}(assignment, claim->reduction.formula, c) ==> ClauseTrue(assignment, claim->reduction.formula, c); */
  /*@ assert truth:   \forall integer assignment; FormulaTrue{Stated}(assignment, claim->reduction.formula) ==>
        FormulaTrue(assignment, claim->reduction.formula); */
  /*@ assert models:  Unsatisfiable(claim->reduction.formula) ==> Unsatisfiable{Stated}(claim->reduction.formula); */
  /*@ assert exact:   \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          Product(ClaimError{Pre}(D, w, claim), \at(claim->error_denominator->value, Pre)) ==
            \at(claim->error_numerator->value, Pre); */
  /*@ ghost product_means(); */
  /*@ assert exactly: \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          ClaimError{Pre}(D, w, claim) * \at(claim->error_denominator->value, Pre) ==
            \at(claim->error_numerator->value, Pre); */
  /*@ assert at_least: Unsatisfiable(claim->reduction.formula) && \at(claim->lower, Pre) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) ==>
          ClaimError{Pre}(D, w, claim) * \at(claim->lower_denominator->value, Pre) >=
            \at(claim->lower_numerator->value, Pre); */
  return refute_for_lower(claim, workspace, source, steps);
}
