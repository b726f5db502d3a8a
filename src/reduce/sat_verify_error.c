#include "sat_verify_error.h"

#include "../kernel/product.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"
#include "sat_square.h"

/*@ requires claim:     ClaimFormula(claim) && ClaimNetwork(claim) && ClaimSizes(claim);
    requires workspace: \valid(workspace) && WorkspaceError(workspace, claim);
    requires apart:     \separated(workspace, claim, claim->reduction.formula, claim->reduction.formula->start + (0 .. claim->reduction.formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
    ensures  other:     !\result ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) !=
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  sat_training_error(&claim->reduction, claim->network, &workspace->sample, workspace->storage,
                     workspace->numerator, workspace->denominator);
  /*@ assert same:  SameClaim{Pre, Here}(claim); */
  /*@ ghost lemma_equal_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator, workspace->denominator); */
  /*@ assert equal:  \forall dataset D, weights w; IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        (Product(claim->error_numerator->value, workspace->denominator[0].value) ==
           Product(workspace->numerator[0].value, claim->error_denominator->value) <==>
         Product(ClaimError{Pre}(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value); */
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

enum sat_verdict sat_verify_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  if (!claim->error)
    return SAT_VERIFIED;
  const bool exact = is_training_error(claim, workspace);
  /*@ assert kept: \forall integer c; 0 <= c <= claim->reduction.formula->clauses ==>
                     claim->reduction.formula->start[c] == \at(claim->reduction.formula->start[c], Pre); */
  /*@ assert places: claim->reduction.formula == \at(claim->reduction.formula, Pre) && claim->reduction.formula->literal == \at(claim->reduction.formula->literal, Pre) &&
                     claim->reduction.formula->variables == \at(claim->reduction.formula->variables, Pre); */
  /*@ assert size: claim->reduction.formula->start[claim->reduction.formula->clauses] == \at(claim->reduction.formula->start[claim->reduction.formula->clauses], Pre) &&
                   claim->reduction.formula->clauses == \at(claim->reduction.formula->clauses, Pre); */
  /*@ assert literals: FormulaLiterals(claim->reduction.formula); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
                        ClauseLiterals(claim->reduction.formula, c) == ClauseLiterals{Pre}(claim->reduction.formula, c); */
  /*@ assert steps: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
                      claim->reduction.formula->start[c] <= claim->reduction.formula->start[c + 1]; */
  /*@ ghost starts_in_order(claim->reduction.formula->start, claim->reduction.formula->clauses); */
  /*@ assert starts: FormulaStarts(claim->reduction.formula); */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert capacities: workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Pre) &&
                         workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Pre); */
  return exact ? SAT_VERIFIED : SAT_ERROR;
}
