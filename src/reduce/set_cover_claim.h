/* Claims about the training set of a set system, and what is true of them in memory.  set_cover_verify gives the verdict. */
#ifndef RELUCERT_SET_COVER_CLAIM_H
#define RELUCERT_SET_COVER_CLAIM_H

#include "../kernel/cover_tree.h"
#include "set_cover_training_error.h"

#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

/* What a certificate says before its evidence.  The five numbers are as stated, not trusted. */
struct set_cover_claim {
  const struct set_system *system;
  bool bias;
  uint64_t samples;
  uint64_t features;
  uint64_t degree; /* D */
  uint64_t root;   /* q, where epsilon = 1 / q */
  uint64_t copies;
  bool lower; /* it claims that for all weights the training error is at least this fraction */
  mpz_srcptr lower_numerator;
  mpz_srcptr lower_denominator; /* positive */
  bool error;                   /* it claims that the training error of `network` is exactly this fraction */
  mpz_srcptr error_numerator;
  mpz_srcptr error_denominator; /* positive */
  const struct network *network;
};

/* Memory that the verification writes.  It belongs to the caller, who sets it up. */
struct set_cover_workspace {
  uint64_t value; /* what every cover must cost for the lower bound: ceil(p * q^2 / r) for the claim p / r */
  /* Only for claims about the error. */
  mpz_t numerator; /* the training error, for SET_COVER_ERROR */
  mpz_t denominator;
  struct sample sample; /* room for set_cover_row_capacity entries */
  int64_t *storage;     /* as many as the network has weights */
  /* Only for claims about all weights. */
  struct cover_tree tree;
  enum cover_bound failure; /* for SET_COVER_TREE, as cover_tree_verify says it */
};

enum set_cover_verdict {
  SET_COVER_VERIFIED,
  SET_COVER_LIMIT, /* the costs are over the limits of set_cover_reduction_init: nothing is said about the claim */
  SET_COVER_SAMPLES, /* not those of the reduction, like the next four */
  SET_COVER_FEATURES,
  SET_COVER_DEGREE,
  SET_COVER_EPSILON,
  SET_COVER_COPIES,
  SET_COVER_LOWER, /* above what the theorem says for any cost */
  SET_COVER_ERROR, /* not the training error of the network */
  SET_COVER_TREE   /* the tree does not prove that every cover costs at least `value` */
};

/*@ logic integer CoverClaimBias{L}(struct set_cover_claim *claim) = claim->bias ? 1 : 0;

    // D is the training set of the set system, with the epsilon and the copies that are stated.
    predicate IsClaimedCoverSet{L}(dataset D, struct set_cover_claim *claim) =
      IsSetCoverReduction{L}(D, claim->system, claim->root, claim->copies, CoverClaimBias(claim));

    // The training error of one ReLU with the weights (and the sign) w on D, over all stated samples and coordinates.
    logic real CoverClaimError{L}(dataset D, weights w, struct set_cover_claim *claim) =
      TrainingError(D, w, claim->features + CoverClaimBias(claim), 1, claim->samples);

    // The five stated numbers are those of the reduction.
    predicate CoverClaimSizes{L}(struct set_cover_claim *claim) =
      claim->samples == SetCoverSamples(claim->system) && claim->features == claim->system->sets + 2 &&
      SetCoverDegree(claim->system, claim->degree) && claim->degree <= claim->system->sets &&
      SetCoverRoot(claim->system, claim->degree, claim->root) && claim->root <= 0x80000000 && claim->copies == 1;

    predicate CoverClaimLower{L}(struct set_cover_claim *claim) =
      Live(claim->lower_numerator) && 0.0 <= claim->lower_numerator->value && Live(claim->lower_denominator) &&
      0.0 < claim->lower_denominator->value;

    predicate CoverClaimNetwork{L}(struct set_cover_claim *claim) =
      Live(claim->error_numerator) && Live(claim->error_denominator) && 0.0 < claim->error_denominator->value &&
      NetworkValid(claim->network) && NetworkWhole(claim->network) && claim->network->units == 1 &&
      claim->network->features == claim->system->sets + 2 && (claim->network->bias <==> claim->bias);

    predicate CoverClaimSystem{L}(struct set_cover_claim *claim) =
      \valid_read(claim) && SetSystemValid(claim->system) &&
      \separated(claim->system, claim->system->start + (0 .. claim->system->elements),
                 claim->system->member_of + (0 .. claim->system->start[claim->system->elements] - 1),
                 claim->system->cost + (0 .. claim->system->sets - 1));

    // What the caller has put into memory: a set system, positive denominators, a network of one unit.
    predicate CoverClaimValid{L}(struct set_cover_claim *claim) =
      CoverClaimSystem(claim) && (claim->lower ==> CoverClaimLower(claim)) &&
      (claim->error ==> CoverClaimNetwork(claim));

    // The workspace, apart from what the claim says.
    predicate CoverWorkspaceLower{L}(struct set_cover_workspace *workspace, struct set_cover_claim *claim) =
      CoverTreeRoom(&workspace->tree) && CoverTreeApart(&workspace->tree) && workspace->tree.system == claim->system;

    predicate CoverWorkspaceError{L}(struct set_cover_workspace *workspace, struct set_cover_claim *claim) =
      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]) &&
      \separated(workspace, claim->error_numerator) && \separated(workspace, claim->error_denominator) &&
      \separated(workspace, claim->network) &&
      \separated(workspace, &claim->network->weight[0 .. WeightCount(claim->network) - 1][0]) &&
      SetCoverRowRoom(&workspace->sample, claim->degree) && SetCoverRowApart(&workspace->sample, claim->system) &&
      \valid(workspace->storage + (0 .. WeightCount(claim->network) - 1)) &&
      \separated(workspace->storage + (0 .. WeightCount(claim->network) - 1), workspace, claim->network,
                 workspace->sample.value + (0 .. workspace->sample.capacity - 1));

    predicate CoverWorkspaceApart{L}(struct set_cover_workspace *workspace, struct set_cover_claim *claim) =
      \separated(workspace, claim, claim->system, claim->system->start + (0 .. claim->system->elements)) &&
      \separated(workspace, claim->system->member_of + (0 .. claim->system->start[claim->system->elements] - 1)) &&
      \separated(workspace, claim->system->cost + (0 .. claim->system->sets - 1));

    // The sample has room for the degree of the system, which is the stated one once the sizes are verified.
    predicate CoverWorkspaceValid{L}(struct set_cover_workspace *workspace, struct set_cover_claim *claim) =
      \valid(workspace) && CoverWorkspaceApart(workspace, claim) &&
      (claim->lower ==> CoverWorkspaceLower(workspace, claim)) &&
      (claim->error && SetCoverDegree(claim->system, claim->degree) ==> CoverWorkspaceError(workspace, claim));

    // `value` is the least cost that the claim follows from, and the theorem covers it.
    predicate CoverClaimValue{L}(struct set_cover_claim *claim, integer value) =
      Product(claim->lower_numerator->value, (real)(claim->root * claim->root)) <=
        Product(claim->lower_denominator->value, (real)value) &&
      (value > 0 ==> Product(claim->lower_denominator->value, (real)(value - 1)) <
        Product(claim->lower_numerator->value, (real)(claim->root * claim->root))) &&
      value * (claim->degree * claim->degree + claim->degree + 2) <= claim->root * claim->root;

    // Claim and system stand where they stood, and cost what they did.
    predicate SameCoverClaim{Before, After}(struct set_cover_claim *claim) =
      \at(claim->system, Before) == \at(claim->system, After) && \at(claim->bias, Before) == \at(claim->bias, After) &&
      \at(claim->samples, Before) == \at(claim->samples, After) &&
      \at(claim->features, Before) == \at(claim->features, After) &&
      \at(claim->degree, Before) == \at(claim->degree, After) && \at(claim->root, Before) == \at(claim->root, After) &&
      \at(claim->copies, Before) == \at(claim->copies, After) && \at(claim->lower, Before) == \at(claim->lower, After) &&
      \at(claim->system->elements, Before) == \at(claim->system->elements, After) &&
      \at(claim->system->sets, Before) == \at(claim->system->sets, After) &&
      \at(claim->system->start, Before) == \at(claim->system->start, After) &&
      \at(claim->system->member_of, Before) == \at(claim->system->member_of, After) &&
      \at(claim->system->cost, Before) == \at(claim->system->cost, After) &&
      (\forall integer i; 0 <= i <= \at(claim->system->elements, Before) ==>
        \at(claim->system->start[i], Before) == \at(claim->system->start[i], After)) &&
      (\forall integer j; 0 <= j < \at(claim->system->sets, Before) ==>
        \at(claim->system->cost[j], Before) == \at(claim->system->cost[j], After));
*/

#endif
