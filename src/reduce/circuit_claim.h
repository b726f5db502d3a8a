/* Claims about the training set of a monotone circuit, and what is true of them in memory.  circuit_verify gives the verdict. */
#ifndef RELUCERT_CIRCUIT_CLAIM_H
#define RELUCERT_CIRCUIT_CLAIM_H

#include "../kernel/cover_tree.h"
#include "circuit_cuts.h"
#include "circuit_training_error.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a certificate says before its evidence.  The four numbers are as stated, not trusted. */
struct circuit_claim {
  const struct circuit *circuit;
  bool bias;
  uint64_t samples;
  uint64_t features;
  uint64_t root; /* R */
  mpz_srcptr q;  /* epsilon = 1 / q; positive; may be larger than the least one */
  bool lower;    /* it claims that for all weights the training error is at least this fraction */
  mpz_srcptr lower_numerator;
  mpz_srcptr lower_denominator; /* positive */
  bool error;                   /* it claims that the training error of `network` is exactly this fraction */
  mpz_srcptr error_numerator;
  mpz_srcptr error_denominator; /* positive */
  const struct network *network;
};

/* Memory that the verification writes.  It belongs to the caller, who sets it up. */
struct circuit_workspace {
  size_t *first_row; /* [gates + 1] */
  mpz_t *bound;      /* [wires], for the least q */
  int64_t *last;     /* [wires] */
  mpz_t least;       /* the least q, for CIRCUIT_EPSILON */
  uint64_t
      value; /* the size that every satisfying assignment must have for the lower bound: ceil(p * q^2 / r) for the claim p / r */
  /* Only for claims about the error. */
  mpz_t numerator; /* the training error, for CIRCUIT_ERROR */
  mpz_t denominator;
  struct sample sample; /* room for circuit_row_capacity entries */
  int64_t *storage;     /* as many as the network has weights */
  /* Only for claims about all weights. */
  uint64_t *word;           /* [wires] */
  size_t cut;               /* the element that is none, for CIRCUIT_CUT */
  struct cover_tree tree;   /* its elements are the cuts, its sets the inputs, each with cost 1 */
  enum cover_bound failure; /* for CIRCUIT_TREE, as cover_tree_verify says it */
};

enum circuit_verdict {
  CIRCUIT_VERIFIED,
  CIRCUIT_LIMIT, /* the numbers that q is made from are over the limits of circuit_least_denominator: nothing is said about the claim */
  CIRCUIT_SAMPLES, /* not those of the reduction, like the next three */
  CIRCUIT_FEATURES,
  CIRCUIT_ROOT,
  CIRCUIT_EPSILON,
  CIRCUIT_LOWER, /* above what the theorem says for any size */
  CIRCUIT_ERROR, /* not the training error of the network */
  CIRCUIT_CUT,   /* an element of the tree's system is no cut */
  CIRCUIT_TREE   /* the tree does not prove that it takes `value` inputs to hit every cut */
};

/*@ logic integer CircuitClaimBias{L}(struct circuit_claim *claim) = claim->bias ? 1 : 0;

    // D is the training set of the circuit, with the epsilon that is stated.
    predicate IsClaimedCircuitSet{L}(dataset D, struct circuit_claim *claim) =
      IsCircuitReduction{L}(D, claim->circuit, claim->q->value, CircuitClaimBias(claim));

    // The training error of one ReLU with the weights (and the sign) w on D, over all stated samples and coordinates.
    logic real CircuitClaimError{L}(dataset D, weights w, struct circuit_claim *claim) =
      TrainingError(D, w, claim->features + CircuitClaimBias(claim), 1, claim->samples);

    // The stated numbers are those of the reduction, epsilon is small enough for the theorem.
    predicate CircuitClaimSizes{L}(struct circuit_claim *claim) =
      claim->samples == CircuitSamples(claim->circuit, CircuitClaimBias(claim)) &&
      claim->features == CircuitFeatures(claim->circuit, CircuitClaimBias(claim)) &&
      CircuitRoot(claim->circuit, claim->root) &&
      LeastDenominator(claim->circuit, claim->root, CircuitClaimBias(claim)) <= claim->q->value;

    predicate CircuitClaimLower{L}(struct circuit_claim *claim) =
      Live(claim->lower_numerator) && 0.0 <= claim->lower_numerator->value && Live(claim->lower_denominator) &&
      0.0 < claim->lower_denominator->value;

    predicate CircuitClaimNetwork{L}(struct circuit_claim *claim) =
      Live(claim->error_numerator) && Live(claim->error_denominator) && 0.0 < claim->error_denominator->value &&
      NetworkValid(claim->network) && NetworkWhole(claim->network) && claim->network->units == 1 &&
      claim->network->features == CircuitFeatures(claim->circuit, CircuitClaimBias(claim)) &&
      (claim->network->bias <==> claim->bias);

    // What the caller has put into memory: a circuit, an epsilon, positive denominators, a network of one unit.
    predicate CircuitClaimValid{L}(struct circuit_claim *claim) =
      \valid_read(claim) && CircuitValid(claim->circuit) && Live(claim->q) && Whole(claim->q->value) && 0.0 < claim->q->value &&
      (claim->lower ==> CircuitClaimLower(claim)) && (claim->error ==> CircuitClaimNetwork(claim));

    // What the first part of the verification writes.
    predicate CircuitWorkspaceSizes{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      \valid(workspace) && \separated(workspace, claim, claim->circuit) && LiveTarget(&workspace->least[0]) &&
      \valid(workspace->first_row + (0 .. claim->circuit->gates)) &&
      \valid(workspace->last + (0 .. CircuitWires(claim->circuit) - 1)) &&
      (\forall integer w; 0 <= w < CircuitWires(claim->circuit) ==>
        LiveTarget(&workspace->bound[w][0]) && \separated(workspace, &workspace->bound[w][0])) &&
      \separated(workspace->first_row + (0 .. claim->circuit->gates), workspace->last + (0 .. CircuitWires(claim->circuit) - 1),
                 workspace, claim, claim->circuit, claim->circuit->start + (0 .. claim->circuit->gates)) &&
      \separated(workspace->first_row + (0 .. claim->circuit->gates), workspace->last + (0 .. CircuitWires(claim->circuit) - 1),
                 claim->circuit->conjunction + (0 .. claim->circuit->gates - 1),
                 claim->circuit->pin + (0 .. claim->circuit->start[claim->circuit->gates] - 1));

    predicate CircuitWorkspaceLower{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      CoverTreeRoom(&workspace->tree) && CoverTreeApart(&workspace->tree) && SetSystemValid(workspace->tree.system) &&
      workspace->tree.system->sets == claim->circuit->inputs &&
      (\forall integer i; 0 <= i < claim->circuit->inputs ==> workspace->tree.system->cost[i] == 1) &&
      \valid(workspace->word + (0 .. CircuitWires(claim->circuit) - 1)) &&
      \separated(workspace->word + (0 .. CircuitWires(claim->circuit) - 1), workspace, claim, claim->circuit,
                 workspace->tree.system);

    predicate CircuitWorkspaceError{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]) &&
      \separated(workspace, claim->error_numerator) && \separated(workspace, claim->error_denominator) &&
      \separated(workspace, claim->network) &&
      \separated(workspace, &claim->network->weight[0 .. WeightCount(claim->network) - 1][0]) &&
      CircuitRowRoom(&workspace->sample, claim->circuit) &&
      \valid(workspace->storage + (0 .. WeightCount(claim->network) - 1)) &&
      \separated(workspace->storage + (0 .. WeightCount(claim->network) - 1), workspace, claim->network,
                 workspace->sample.value + (0 .. workspace->sample.capacity - 1));

    predicate CircuitWorkspaceValid{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      CircuitWorkspaceSizes(workspace, claim) && (claim->lower ==> CircuitWorkspaceLower(workspace, claim)) &&
      (claim->error ==> CircuitWorkspaceError(workspace, claim));

    // `value` is the least size that the claim follows from, and the theorem covers it.
    predicate CircuitClaimValue{L}(struct circuit_claim *claim, integer value) =
      Product(claim->lower_numerator->value, Product(claim->q->value, claim->q->value)) <=
        Product(claim->lower_denominator->value, (real)value) &&
      (value > 0 ==> Product(claim->lower_denominator->value, (real)(value - 1)) <
        Product(claim->lower_numerator->value, Product(claim->q->value, claim->q->value))) &&
      value <= claim->root * claim->root;
*/

#endif
