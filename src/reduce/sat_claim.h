/* Claims about the training set of a formula, and what is true of them in memory.  sat_verify gives the verdict. */
#ifndef RELUCERT_SAT_CLAIM_H
#define RELUCERT_SAT_CLAIM_H

#include "../kernel/refute.h"
#include "sat_training_error.h"

#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

/* What a certificate says before its evidence. */
struct sat_claim {
  /* As stated, not trusted, but for the bias and the formula, which has no empty clauses (sat_replace_empty_clauses). */
  struct sat_reduction reduction;
  bool lower; /* it claims that for all weights the training error is at least this fraction */
  mpz_srcptr lower_numerator;
  mpz_srcptr lower_denominator; /* positive */
  bool error;                   /* it claims that the training error of `network` is exactly this fraction */
  mpz_srcptr error_numerator;
  mpz_srcptr error_denominator; /* positive */
  const struct network *network;
};

/* Memory that the verification writes.  It belongs to the caller, who sets it up. */
struct sat_workspace {
  uint64_t *scratch; /* [2 * variables + 1], all 0 */
  /* Only for claims about the error. */
  mpz_t numerator; /* the training error, for SAT_ERROR */
  mpz_t denominator;
  struct sample sample; /* room for sat_row_capacity entries */
  int64_t *storage;     /* as many as the network has weights */
  /* Only for claims about all weights. */
  struct rup rup;
  enum rup_result failure; /* for SAT_STEP, as refute says it */
};

enum sat_verdict {
  SAT_VERIFIED,
  SAT_WIDTH,   /* below 2 or the length of the longest clause, or above FORMULA_MAX_WIDTH */
  SAT_SAMPLES, /* not those of the reduction, like the next three */
  SAT_FEATURES,
  SAT_SQUARE,
  SAT_ZERO,
  SAT_LOWER,    /* above the theorem's bound */
  SAT_ERROR,    /* not the training error of the network */
  SAT_STEP,     /* a wrong step in the proof that the formula has no model */
  SAT_ENDED,    /* the proof has ended too early */
  SAT_NO_MEMORY /* for the proof */
};

/*@ logic integer ClaimBias{L}(struct sat_claim *claim) = claim->reduction.bias ? 1 : 0;

    // D is the training set of the formula, with the width and the zero multiplicity that are stated.
    predicate IsClaimedSet{L}(dataset D, struct sat_claim *claim) =
      IsSetOf{L}(D, &claim->reduction);

    // The training error of two ReLUs with the weights (and signs) w on D, over all stated samples and coordinates.
    logic real ClaimError{L}(dataset D, weights w, struct sat_claim *claim) =
      TrainingError(D, w, claim->reduction.features + ClaimBias(claim), 2, claim->reduction.samples);

    // The five stated numbers are those of the reduction.
    predicate ClaimSizes{L}(struct sat_claim *claim) =
      claim->reduction.samples == SatSamples(claim->reduction.formula, ClaimBias(claim)) &&
      claim->reduction.features == claim->reduction.formula->variables + 1 &&
      SatParameters(claim->reduction.formula, claim->reduction.width, claim->reduction.square, ClaimBias(claim), claim->reduction.zero_multiplicity) &&
      (SquareAttained(claim->reduction.formula, claim->reduction.width, claim->reduction.square) ||
       (claim->reduction.square == claim->reduction.width && OnlyTautologies(claim->reduction.formula))) &&
      claim->reduction.square <= claim->reduction.width * claim->reduction.width &&
      claim->reduction.zero_multiplicity == (claim->reduction.bias ? ZeroMultiplicity(claim->reduction.width) : 0);
*/

/*@ // What the caller has put into memory: a formula without empty clauses, positive denominators, a network of two units.
    predicate ClaimFormula{L}(struct sat_claim *claim) =
      \valid_read(claim) && FormulaValid(claim->reduction.formula) &&
      \forall integer c; 0 <= c < claim->reduction.formula->clauses ==> 1 <= ClauseLiterals(claim->reduction.formula, c);

    predicate ClaimLower{L}(struct sat_claim *claim) =
      Live(claim->lower_numerator) && Live(claim->lower_denominator) && 0.0 < claim->lower_denominator->value;

    predicate ClaimNetwork{L}(struct sat_claim *claim) =
      Live(claim->error_numerator) && Live(claim->error_denominator) && 0.0 < claim->error_denominator->value &&
      NetworkValid(claim->network) && NetworkWhole(claim->network) && claim->network->units == 2 &&
      claim->network->features == claim->reduction.formula->variables + 1 && (claim->network->bias <==> claim->reduction.bias);

    predicate ClaimValid{L}(struct sat_claim *claim) =
      ClaimFormula(claim) && (claim->lower ==> ClaimLower(claim)) && (claim->error ==> ClaimNetwork(claim));

    // The workspace, apart from what the claim says.
    predicate WorkspaceScratch{L}(struct sat_workspace *workspace, struct sat_claim *claim) =
      \valid(workspace) && \valid(workspace->scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
      (\forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> workspace->scratch[i] == 0) &&
      \separated(workspace, claim, claim->reduction.formula, claim->reduction.formula->start + (0 .. claim->reduction.formula->clauses),
                 claim->reduction.formula->literal + (0 .. claim->reduction.formula->start[claim->reduction.formula->clauses] - 1),
                 workspace->scratch + (0 .. 2 * claim->reduction.formula->variables));

    predicate WorkspaceLower{L}(struct sat_workspace *workspace, struct sat_claim *claim) =
      RupMemory(&workspace->rup) && workspace->rup.variables == claim->reduction.formula->variables &&
      (\forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> workspace->rup.value[i] == 0) &&
      RefuteApart(&workspace->rup, claim->reduction.formula);

    predicate WorkspaceError{L}(struct sat_workspace *workspace, struct sat_claim *claim) =
      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]) &&
      \separated(workspace, claim->error_numerator) && \separated(workspace, claim->error_denominator) &&
      \separated(workspace, claim->network) &&
      \separated(workspace, &claim->network->weight[0 .. WeightCount(claim->network) - 1][0]) &&
      \separated(workspace->scratch + (0 .. 2 * claim->reduction.formula->variables), claim->network) &&
      RowRoom(&workspace->sample, claim->reduction.formula) &&
      \valid(workspace->storage + (0 .. WeightCount(claim->network) - 1)) &&
      \separated(workspace->storage + (0 .. WeightCount(claim->network) - 1), workspace, claim->network,
                 workspace->sample.value + (0 .. workspace->sample.capacity - 1));

    predicate WorkspaceValid{L}(struct sat_workspace *workspace, struct sat_claim *claim) =
      WorkspaceScratch(workspace, claim) && (claim->lower ==> WorkspaceLower(workspace, claim)) &&
      (claim->error ==> WorkspaceError(workspace, claim));
*/

/*@ // The theorem's bound for the stated numbers.
    logic real BoundNumerator{L}(struct sat_claim *claim) = claim->reduction.bias ? 4.0 * claim->reduction.zero_multiplicity : 4.0;

    logic real BoundDenominator{L}(struct sat_claim *claim) =
      claim->reduction.bias ? 3.0 * claim->reduction.zero_multiplicity + (claim->reduction.width - 2.0) * (claim->reduction.width - 2.0) + 2.0 * claim->reduction.square * claim->reduction.zero_multiplicity
                  : 3.0 + 2.0 * claim->reduction.square;

    predicate WithinBound{L}(struct sat_claim *claim) =
      Product(claim->lower_numerator->value, BoundDenominator(claim)) <=
        Product(BoundNumerator(claim), claim->lower_denominator->value);

    // Claim and formula are the same in both states.
    predicate SameClaim{Before, After}(struct sat_claim *claim) =
      \at(claim->reduction.formula, Before) == \at(claim->reduction.formula, After) &&
      \at(claim->reduction.samples, Before) == \at(claim->reduction.samples, After) &&
      \at(claim->reduction.features, Before) == \at(claim->reduction.features, After) &&
      \at(claim->reduction.width, Before) == \at(claim->reduction.width, After) &&
      \at(claim->reduction.square, Before) == \at(claim->reduction.square, After) && \at(claim->reduction.zero_multiplicity, Before) == \at(claim->reduction.zero_multiplicity, After) &&
      \at(claim->reduction.bias, Before) == \at(claim->reduction.bias, After) && \at(claim->lower, Before) == \at(claim->lower, After) &&
      \at(claim->error, Before) == \at(claim->error, After) &&
      \at(claim->lower_numerator, Before) == \at(claim->lower_numerator, After) &&
      \at(claim->lower_denominator, Before) == \at(claim->lower_denominator, After) &&
      \at(claim->reduction.formula->variables, Before) == \at(claim->reduction.formula->variables, After) &&
      \at(claim->reduction.formula->clauses, Before) == \at(claim->reduction.formula->clauses, After) &&
      \at(claim->reduction.formula->start, Before) == \at(claim->reduction.formula->start, After) &&
      \at(claim->reduction.formula->literal, Before) == \at(claim->reduction.formula->literal, After) &&
      \forall integer c; 0 <= c <= \at(claim->reduction.formula->clauses, Before) ==>
        \at(claim->reduction.formula->start[c], Before) == \at(claim->reduction.formula->start[c], After);
*/

#endif
