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
  const struct circuit_reduction *
      reduction; /* with the epsilon = 1 / q that is stated: q is positive and may be larger than the least one */
  uint64_t samples;
  uint64_t features;
  uint64_t root; /* R */
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
  mpz_t *bound;   /* [wires], for the least q */
  int64_t *last;  /* [wires] */
  mpz_t least;    /* the least q, for CIRCUIT_EPSILON */
  uint64_t value; /* the size that every satisfying assignment must have for the lower bound:
                     ceil(p * q^2 / r) for the claim p / r */
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

/*@ logic integer CircuitClaimBias{L}(struct circuit_claim *claim) = claim->reduction->bias ? 1 : 0;

    // D is the training set of the circuit, with the epsilon that is stated.
    predicate IsClaimedCircuitSet{L}(dataset D, struct circuit_claim *claim) = IsCircuitSetOf{L}(D, claim->reduction);

    // The training error of one ReLU with the weights (and the sign) w on D, over all stated samples and coordinates.
    logic real CircuitClaimError{L}(dataset D, weights w, struct circuit_claim *claim) =
      TrainingError(D, w, claim->features + CircuitClaimBias(claim), 1, claim->samples);

    // Whether the training error is the fraction that is claimed, as `exact` says it, on all training sets of the circuit and with all weights of the network.
    predicate CircuitErrorSettled{L}(struct circuit_claim *claim, integer exact) =
      \forall dataset D, weights w; IsClaimedCircuitSet(D, claim) && RepresentsNetwork(w, claim->network) ==>
        (Product(CircuitClaimError(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value <==> exact != 0);

    // The stated numbers are those of the reduction, epsilon is small enough for the theorem.
    predicate CircuitClaimSizes{L}(struct circuit_claim *claim) =
      claim->samples == claim->reduction->samples && claim->features == claim->reduction->features &&
      claim->root == claim->reduction->root &&
      LeastDenominator(claim->reduction->circuit, claim->root, CircuitClaimBias(claim)) <= claim->reduction->q[0].value;

    predicate CircuitClaimLower{L}(struct circuit_claim *claim) =
      Live(claim->lower_numerator) && 0.0 <= claim->lower_numerator->value && Live(claim->lower_denominator) &&
      0.0 < claim->lower_denominator->value;

    predicate CircuitClaimNetwork{L}(struct circuit_claim *claim) =
      Live(claim->error_numerator) && Live(claim->error_denominator) && 0.0 < claim->error_denominator->value &&
      NetworkOfCircuit(claim->network, claim->reduction) && claim->network->units == 1;

    // What the caller has put into memory: a circuit and its reduction, positive denominators, a network of one unit.
    predicate CircuitClaimValid{L}(struct circuit_claim *claim) =
      \valid_read(claim) && CircuitReduction(claim->reduction) && CircuitDenominator(claim->reduction) &&
      (claim->lower ==> CircuitClaimLower(claim)) && (claim->error ==> CircuitClaimNetwork(claim));

    // What the first part of the verification writes.
    predicate CircuitWorkspaceSizes{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      \valid(workspace) && \separated(workspace, claim, claim->reduction, claim->reduction->circuit) && LiveTarget(&workspace->least[0]) &&
      \valid(workspace->last + (0 .. CircuitWires(claim->reduction->circuit) - 1)) &&
      (\forall integer w; 0 <= w < CircuitWires(claim->reduction->circuit) ==>
        LiveTarget(&workspace->bound[w][0]) && \separated(&workspace->bound[w][0], workspace, claim->reduction)) &&
      \separated(workspace->last + (0 .. CircuitWires(claim->reduction->circuit) - 1), claim->reduction->circuit,
                 claim->reduction->circuit->start + (0 .. claim->reduction->circuit->gates)) &&
      \separated(workspace->last + (0 .. CircuitWires(claim->reduction->circuit) - 1),
                 claim->reduction->circuit->conjunction + (0 .. claim->reduction->circuit->gates - 1),
                 claim->reduction->circuit->pin + (0 .. claim->reduction->circuit->start[claim->reduction->circuit->gates] - 1));

    // For lower bounds: cuts, a tree over the inputs, and the words that cuts are checked with.
    predicate CircuitWorkspaceLower{L}(struct circuit_workspace *workspace, struct circuit *c) =
      CoverTreeRoom(&workspace->tree) && CoverTreeApart(&workspace->tree) && SetSystemValid(workspace->tree.system) &&
      workspace->tree.system->sets == c->inputs &&
      (\forall integer i; 0 <= i < c->inputs ==> workspace->tree.system->cost[i] == 1) &&
      \valid(workspace->word + (0 .. CircuitWires(c) - 1)) &&
      \separated(workspace->word + (0 .. CircuitWires(c) - 1), workspace, c, c->start + (0 .. c->gates)) &&
      \separated(workspace->word + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1), c->pin + (0 .. c->start[c->gates] - 1)) &&
      \separated(workspace->word + (0 .. CircuitWires(c) - 1), workspace->tree.system,
                 workspace->tree.system->start + (0 .. workspace->tree.system->elements),
                 workspace->tree.system->cost + (0 .. workspace->tree.system->sets - 1)) &&
      \separated(workspace->word + (0 .. CircuitWires(c) - 1),
                 workspace->tree.system->member_of + (0 .. workspace->tree.system->start[workspace->tree.system->elements] - 1));

    // For claims about the error.
    predicate CircuitWorkspaceError{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]) &&
      \separated(workspace, claim->error_numerator) && \separated(workspace, claim->error_denominator) &&
      \separated(workspace, claim->network) && \separated(workspace, claim->reduction) &&
      \separated(workspace, &claim->network->weight[0 .. WeightCount(claim->network) - 1][0]) &&
      CircuitRowRoom(&workspace->sample, claim->reduction->circuit) && CircuitRowApart(&workspace->sample, claim->reduction) &&
      \valid(workspace->storage + (0 .. WeightCount(claim->network) - 1)) &&
      \separated(workspace->storage + (0 .. WeightCount(claim->network) - 1), workspace, claim->network, claim->reduction,
                 workspace->sample.value + (0 .. workspace->sample.capacity - 1));

    // What is written for the error does not touch what the tree is about.
    predicate CircuitWorkspaceApart{L}(struct circuit_workspace *workspace) =
      \separated(workspace, workspace->tree.system, workspace->tree.system->start + (0 .. workspace->tree.system->elements),
                 workspace->tree.system->cost + (0 .. workspace->tree.system->sets - 1)) &&
      \separated(workspace->sample.column + (0 .. workspace->sample.capacity - 1), workspace, workspace->tree.system,
                 workspace->tree.system->member_of + (0 .. workspace->tree.system->start[workspace->tree.system->elements] - 1));

    // The numbers for the least q are no numbers of the claim.
    predicate CircuitBoundsApart{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      (claim->lower ==> \separated(workspace, claim->lower_numerator) && \separated(workspace, claim->lower_denominator) &&
        (\forall integer w; 0 <= w < CircuitWires(claim->reduction->circuit) ==>
          \separated(&workspace->bound[w][0], claim->lower_numerator) && \separated(&workspace->bound[w][0], claim->lower_denominator))) &&
      (claim->error ==> \forall integer w; 0 <= w < CircuitWires(claim->reduction->circuit) ==>
        \separated(&workspace->bound[w][0], claim->error_numerator) && \separated(&workspace->bound[w][0], claim->error_denominator) &&
        \separated(&workspace->bound[w][0], claim->network) &&
        \separated(&workspace->bound[w][0], &claim->network->weight[0 .. WeightCount(claim->network) - 1][0]));

    predicate CircuitWorkspaceValid{L}(struct circuit_workspace *workspace, struct circuit_claim *claim) =
      CircuitWorkspaceSizes(workspace, claim) && CircuitBoundsApart(workspace, claim) &&
      (claim->lower ==> CircuitWorkspaceLower(workspace, claim->reduction->circuit)) &&
      (claim->error ==> CircuitWorkspaceError(workspace, claim)) && (claim->lower && claim->error ==> CircuitWorkspaceApart(workspace));

    // `value` is the least size that the claim follows from, and the theorem covers it.
    predicate CircuitClaimValue{L}(struct circuit_claim *claim, integer value) =
      Product(claim->lower_numerator->value, Product(claim->reduction->q[0].value, claim->reduction->q[0].value)) <=
        Product(claim->lower_denominator->value, (real)value) &&
      (value > 0 ==> Product(claim->lower_denominator->value, (real)(value - 1)) <
        Product(claim->lower_numerator->value, Product(claim->reduction->q[0].value, claim->reduction->q[0].value))) &&
      value <= claim->root * claim->root;
*/

#endif
