/* The verdict on claims about the training set of a set system.  The contract of set_cover_verify is the theorem that relucheck prints. */
#ifndef RELUCERT_SET_COVER_VERIFY_H
#define RELUCERT_SET_COVER_VERIFY_H

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
      SetCoverDegree(claim->system, claim->degree) && SetCoverRoot(claim->system, claim->degree, claim->root) &&
      claim->root <= 0x80000000 && claim->copies == 1;

    predicate CoverClaimLower{L}(struct set_cover_claim *claim) =
      Live(claim->lower_numerator) && 0.0 <= claim->lower_numerator->value && Live(claim->lower_denominator) &&
      0.0 < claim->lower_denominator->value;

    predicate CoverClaimNetwork{L}(struct set_cover_claim *claim) =
      Live(claim->error_numerator) && Live(claim->error_denominator) && 0.0 < claim->error_denominator->value &&
      NetworkValid(claim->network) && NetworkWhole(claim->network) && claim->network->units == 1 &&
      claim->network->features == claim->system->sets + 2 && (claim->network->bias <==> claim->bias);

    // What the caller has put into memory: a set system, positive denominators, a network of one unit.
    predicate CoverClaimValid{L}(struct set_cover_claim *claim) =
      \valid_read(claim) && SetSystemValid(claim->system) && (claim->lower ==> CoverClaimLower(claim)) &&
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

    // The sample has room for the degree of the system, which is the stated one once the sizes are verified.
    predicate CoverWorkspaceValid{L}(struct set_cover_workspace *workspace, struct set_cover_claim *claim) =
      \valid(workspace) && \separated(workspace, claim, claim->system) &&
      (claim->lower ==> CoverWorkspaceLower(workspace, claim)) &&
      (claim->error && SetCoverDegree(claim->system, claim->degree) ==> CoverWorkspaceError(workspace, claim));

    // `value` is the least cost that the claim follows from, and the theorem covers it.
    predicate CoverClaimValue{L}(struct set_cover_claim *claim, integer value) =
      Product(claim->lower_numerator->value, (real)(claim->root * claim->root)) <=
        Product(claim->lower_denominator->value, (real)value) &&
      (value > 0 ==> Product(claim->lower_denominator->value, (real)(value - 1)) <
        Product(claim->lower_numerator->value, (real)(claim->root * claim->root))) &&
      value * (claim->degree * claim->degree + claim->degree + 2) <= claim->root * claim->root;
*/

/* The part that needs no evidence: the five numbers, and whether the theorem covers the lower bound, which sets workspace->value.  set_cover_verify begins with
 * it. */
/*@ requires claim:     \valid_read(claim) && SetSystemValid(claim->system) && (claim->lower ==> CoverClaimLower(claim));
    requires workspace: \valid(workspace) && \separated(workspace, claim, claim->system);
    terminates          \true;
    exits               \false;
    assigns             workspace->value;
    ensures  sizes:     \result == SET_COVER_VERIFIED ==> CoverClaimSizes{Pre}(claim);
    ensures  value:     \result == SET_COVER_VERIFIED && claim->lower ==> CoverClaimValue{Pre}(claim, workspace->value);
*/
enum set_cover_verdict set_cover_verify_statement(const struct set_cover_claim *claim,
                                                  struct set_cover_workspace *workspace);

/* Verifies everything that is claimed.  The tree that shows what every cover costs comes from `source`, at most `nodes` nodes of it.
 *
 * THE THEOREM.  If the verdict is SET_COVER_VERIFIED, then for every data set D that is the training set of the set system, and all real weights w,
 *
 *     lower:   training error of w on D >= p/q            the sign of the unit is part of w and real, too
 *     cover:   every cover costs at least workspace->value
 *     error:   training error of w on D  = p/q            if w is what the network in memory represents
 *
 * where training error is TrainingError of kernel/training_error_definition.h.  No `assigns`, as set_cover_verify writes what its source
 * writes: the contract speaks of the memory at the start. */
/*@ requires claim:     CoverClaimValid(claim);
    requires workspace: CoverWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  sizes:     \result == SET_COVER_VERIFIED ==> CoverClaimSizes{Pre}(claim);
    ensures  lower:     \result == SET_COVER_VERIFIED && \old(claim->lower) ==>
                          \forall dataset D, weights w; IsClaimedCoverSet{Pre}(D, claim) ==>
                            CoverClaimError{Pre}(D, w, claim) * \old(claim->lower_denominator->value) >=
                              \old(claim->lower_numerator->value);
    ensures  cover:     \result == SET_COVER_VERIFIED && \old(claim->lower) ==>
                          CoversCostAtLeast{Pre}(\old(claim->system), workspace->value);
    ensures  error:     \result == SET_COVER_VERIFIED && \old(claim->error) ==>
                          \forall dataset D, weights w;
                            IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                              CoverClaimError{Pre}(D, w, claim) * \old(claim->error_denominator->value) ==
                                \old(claim->error_numerator->value);
*/
enum set_cover_verdict set_cover_verify(const struct set_cover_claim *claim,
                                        struct set_cover_workspace *workspace, struct cover_source *source,
                                        uint64_t nodes);

#endif
