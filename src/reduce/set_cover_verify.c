#include "set_cover_verify.h"

#include "../kernel/product.h"
#include "set_cover_verify_error.h"
#include "set_cover_verify_statement.h"

/* The cost that every cover must have for the claim, after the sizes are verified. */
/*@ requires claim:     CoverClaimSystem(claim) && CoverClaimSizes(claim) && (claim->lower ==> CoverClaimLower(claim));
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  value:     \result != SET_COVER_NO_COST && claim->lower ==> CoverClaimValue(claim, \result);
*/
static uint64_t needed_cost(const struct set_cover_claim *claim)
{
  return claim->lower ? set_cover_least_cost(claim) : 0;
}

enum set_cover_verdict set_cover_verify_statement(const struct set_cover_claim *claim,
                                                  struct set_cover_workspace *workspace)
{
  const enum set_cover_verdict sizes = set_cover_verify_sizes(claim);
  if (sizes != SET_COVER_VERIFIED)
    return sizes;
  const uint64_t value = needed_cost(claim);
  if (value == SET_COVER_NO_COST)
    return SET_COVER_LOWER;
  workspace->value = value;
  return SET_COVER_VERIFIED;
}

/* Without a lower bound there is nothing to show about costs. */
/*@ requires claim:     \valid_read(claim) && SetSystemValid(claim->system);
    requires workspace: \valid(workspace) && (claim->lower ==> CoverWorkspaceLower(workspace, claim));
    terminates          \true;
    exits               \false;
    assigns             workspace->failure, workspace->tree.at, workspace->tree.reduced[0 .. claim->system->sets - 1],
                        workspace->tree.path[0 .. workspace->tree.path_capacity - 1],
                        workspace->tree.included[0 .. workspace->tree.path_capacity - 1];
    ensures  covers:    \result == SET_COVER_VERIFIED && \old(claim->lower) ==>
                          CoversCostAtLeast{Pre}(\old(claim->system), value);
*/
static enum set_cover_verdict verify_tree(const struct set_cover_claim *claim,
                                          struct set_cover_workspace *workspace, struct cover_source *source,
                                          uint64_t nodes, uint64_t value)
{
  if (!claim->lower)
    return SET_COVER_VERIFIED;
  workspace->failure = cover_tree_verify(&workspace->tree, source, nodes, value);
  return workspace->failure == COVER_BOUND_VERIFIED ? SET_COVER_VERIFIED : SET_COVER_TREE;
}

enum set_cover_verdict set_cover_verify(const struct set_cover_claim *claim,
                                        struct set_cover_workspace *workspace, struct cover_source *source,
                                        uint64_t nodes)
{
  const enum set_cover_verdict sizes = set_cover_verify_sizes(claim);
  if (sizes != SET_COVER_VERIFIED)
    return sizes;
  const uint64_t value = needed_cost(claim);
  if (value == SET_COVER_NO_COST)
    return SET_COVER_LOWER;
  /*@ ghost if (claim->lower) theorem_of_cover_claim(claim, value); */
  /*@ assert bound:   claim->lower ==> CoversCostAtLeast{Pre}(claim->system, value) ==> \forall dataset D, weights w;
        IsClaimedCoverSet{Pre}(D, claim) ==>
          Product(CoverClaimError{Pre}(D, w, claim), \at(claim->lower_denominator->value, Pre)) >=
            \at(claim->lower_numerator->value, Pre); */
  enum set_cover_verdict verdict = set_cover_verify_error(claim, workspace);
  /*@ assert exact:   verdict == SET_COVER_VERIFIED && \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          Product(CoverClaimError{Pre}(D, w, claim), \at(claim->error_denominator->value, Pre)) ==
            \at(claim->error_numerator->value, Pre); */
  /*@ assert place:   claim->system == \at(claim->system, Pre) && claim->lower == \at(claim->lower, Pre); */
  /*@ ghost Compared: ; */
  if (verdict == SET_COVER_VERIFIED)
    verdict = verify_tree(claim, workspace, source, nodes, value);
  workspace->value = value;
  /*@ assert kept:    CoversKept{Pre, Compared}(\at(claim->system, Pre)); */
  /*@ assert costs:   verdict == SET_COVER_VERIFIED && \at(claim->lower, Pre) ==>
        CoversCostAtLeast{Compared}(\at(claim->system, Pre), value); */
  /*@ assert before:  \forall integer selection; IsCover{Pre}(selection, \at(claim->system, Pre)) ==>
        IsCover{Compared}(selection, \at(claim->system, Pre)); */
  /*@ assert paid:    \forall integer selection; CoverCost{Compared}(selection, \at(claim->system, Pre)) ==
        CoverCost{Pre}(selection, \at(claim->system, Pre)); */
  /*@ assert least:   verdict == SET_COVER_VERIFIED && \at(claim->lower, Pre) ==> \forall integer selection;
        IsCover{Compared}(selection, \at(claim->system, Pre)) ==> CoverCost{Compared}(selection, \at(claim->system, Pre)) >= value; */
  /*@ assert each:    verdict == SET_COVER_VERIFIED && \at(claim->lower, Pre) ==> \forall integer selection;
        IsCover{Pre}(selection, \at(claim->system, Pre)) ==> CoverCost{Pre}(selection, \at(claim->system, Pre)) >= value; */
  /*@ assert covers:  verdict == SET_COVER_VERIFIED && \at(claim->lower, Pre) ==>
        CoversCostAtLeast{Pre}(\at(claim->system, Pre), value); */
  /*@ ghost product_means(); */
  return verdict;
}
