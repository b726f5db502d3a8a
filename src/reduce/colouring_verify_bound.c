#include "colouring_verify_bound.h"

#include "../kernel/product.h"
#include "../theorems/colouring_no.h"
#include "colouring_rank.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"

/*@ requires hypergraph: HypergraphValid(h);
    terminates           \true;
    exits                \false;
    assigns              \nothing;
    ensures  result:     \result <==> HasLoop(h);
*/
static bool has_loop(const struct hypergraph *h)
{
  /*@ loop invariant index: 0 <= e <= h->edges;
      loop invariant none:  \forall integer d; 0 <= d < e ==> EdgeSize(h, d) != 1;
      loop assigns          e;
      loop variant          h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++)
    if (h->start[e + 1] - h->start[e] == 1)
      return true;
  return false;
}

void colouring_lower_bound(const struct hypergraph *h, uint32_t colours, uint64_t *numerator,
                           uint64_t *denominator)
{
  const bool loop = has_loop(h);
  const uint64_t square = (uint64_t)colours * colours;
  /*@ assert square: square <= (uint64_t)COLOURING_MAX_COLOURS * COLOURING_MAX_COLOURS; */
  *numerator = loop ? square : 1;
  *denominator = loop ? square + 1 : 1;
}

bool colouring_verify_bound(const struct colouring_claim *claim)
{
  uint64_t bound_numerator = 0;
  uint64_t bound_denominator = 0;
  mpz_t numerator;
  mpz_t denominator;
  colouring_lower_bound(claim->reduction.hypergraph, claim->reduction.colours, &bound_numerator,
                        &bound_denominator);
  mpz_init(numerator);
  mpz_init(denominator);
  mpz_set_ui(numerator, bound_numerator);
  mpz_set_ui(denominator, bound_denominator);
  /*@ ghost product_is_additive(); */
  const int order = fraction_order(claim->lower_numerator, claim->lower_denominator, numerator, denominator);
  mpz_clear(numerator);
  mpz_clear(denominator);
  return order <= 0;
}

/*@ ghost
  /@ requires   claim: \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && ColouringClaimSizes(claim);
     requires   rank:  claim->reduction.rank <= HYPERGRAPH_MAX_VERTICES;
     requires   loop:  e < claim->reduction.hypergraph->edges && EdgeSize(claim->reduction.hypergraph, e) == 1;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: \forall dataset D, weights w; IsClaimedColouringSet(D, claim) ==>
                         Product(ColouringClaimError(D, w, claim), claim->reduction.copies + 1.0) >= claim->reduction.copies;
  @/
  static void bound_with_loop(const struct colouring_claim *claim, size_t e)
  {
    const int bias = claim->reduction.bias ? 1 : 0;
    const int free = claim->reduction.free_signs ? 1 : 0;
    const int colours = claim->reduction.colours;
    /@ assert rank: HypergraphRank(claim->reduction.hypergraph, claim->reduction.rank) && 2 <= claim->reduction.rank <= 0x7fffffff; @/
    /@ assert colours: colours == claim->reduction.colours; @/
    /@ assert copies: claim->reduction.copies == colours * colours; @/
    /@ assert zero: bias == 1 ==> claim->reduction.zero == (colours * (claim->reduction.rank - 1)) * (colours * (claim->reduction.rank - 1)); @/
    /@ assert memory: ColouringInMemory(claim->reduction.hypergraph, colours, claim->reduction.rank, claim->reduction.copies, claim->reduction.zero, bias, free); @/
    theorem_colouring_loop(claim->reduction.hypergraph, colours, claim->reduction.rank, claim->reduction.copies, claim->reduction.zero, bias, free, e);
    product_means();
    /@ assert closed: \forall dataset D, weights w;
         IsColouringReduction(D, claim->reduction.hypergraph, colours, claim->reduction.copies, claim->reduction.zero, bias, free) ==>
           Product(TrainingError(D, w, ColouringFeatures(claim->reduction.hypergraph, free) + bias, colours,
                                 ColouringSamples(claim->reduction.hypergraph, colours, bias, free)), claim->reduction.copies + 1.0) >= claim->reduction.copies; @/
    /@ assert error: \forall dataset D, weights w; ColouringClaimError(D, w, claim) ==
         TrainingError(D, w, ColouringFeatures(claim->reduction.hypergraph, free) + bias, colours,
                       ColouringSamples(claim->reduction.hypergraph, colours, bias, free)); @/
    /@ assert set: \forall dataset D; IsClaimedColouringSet(D, claim) ==>
         IsColouringReduction(D, claim->reduction.hypergraph, colours, claim->reduction.copies, claim->reduction.zero, bias, free); @/
    ;
  }
*/

/*@ ghost
  /@ requires   claim: \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && ColouringClaimSizes(claim);
     requires   rank:  claim->reduction.rank <= HYPERGRAPH_MAX_VERTICES;
     requires   loop:  !HasLoop(claim->reduction.hypergraph);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: NotColourable(claim->reduction.hypergraph, claim->reduction.colours) ==> \forall dataset D, weights w;
                         IsClaimedColouringSet(D, claim) && ColouringClaimSigns(w, claim) ==>
                           ColouringClaimError(D, w, claim) >= 1.0;
  @/
  static void bound_without_loop(const struct colouring_claim *claim)
  {
    const int bias = claim->reduction.bias ? 1 : 0;
    const int free = claim->reduction.free_signs ? 1 : 0;
    const int colours = claim->reduction.colours;
    /@ assert sizes: \forall integer e; 0 <= e < claim->reduction.hypergraph->edges ==> 1 <= EdgeSize(claim->reduction.hypergraph, e); @/
    /@ assert rank: HypergraphRank(claim->reduction.hypergraph, claim->reduction.rank) && 2 <= claim->reduction.rank <= 0x7fffffff; @/
    /@ assert colours: colours == claim->reduction.colours; @/
    /@ assert copies: claim->reduction.copies == colours * colours; @/
    /@ assert zero: bias == 1 ==> claim->reduction.zero == (colours * (claim->reduction.rank - 1)) * (colours * (claim->reduction.rank - 1)); @/
    /@ assert memory: ColouringInMemory(claim->reduction.hypergraph, colours, claim->reduction.rank, claim->reduction.copies, claim->reduction.zero, bias, free); @/
    theorem_colouring(claim->reduction.hypergraph, colours, claim->reduction.rank, claim->reduction.copies, claim->reduction.zero, bias, free);
    /@ assert error: \forall dataset D, weights w; ColouringClaimError(D, w, claim) ==
         TrainingError(D, w, ColouringFeatures(claim->reduction.hypergraph, free) + bias, colours,
                       ColouringSamples(claim->reduction.hypergraph, colours, bias, free)); @/
    /@ assert set: \forall dataset D; IsClaimedColouringSet(D, claim) ==>
         IsColouringReduction(D, claim->reduction.hypergraph, colours, claim->reduction.copies, claim->reduction.zero, bias, free); @/
    /@ assert signs: \forall weights w; ColouringClaimSigns(w, claim) ==> free == 1 || AllPositive(w, colours); @/
    ;
  }
*/

/*@ ghost
  void theorem_of_colouring_claim(const struct colouring_claim *claim)
  {
    const size_t loop = first_loop(claim->reduction.hypergraph);
    rank_fits(claim->reduction.hypergraph, claim->reduction.rank);
    if (loop < claim->reduction.hypergraph->edges) {
      bound_with_loop(claim, loop);
      lemma_smaller_fraction(claim->lower_numerator, claim->lower_denominator, claim->reduction.copies);
    } else {
      bound_without_loop(claim);
      lemma_at_least_one(claim->lower_numerator, claim->lower_denominator);
    }
  }
*/
