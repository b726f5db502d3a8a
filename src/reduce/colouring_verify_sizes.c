#include "colouring_verify_sizes.h"

/* colouring_reduction_init for a claim. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->hypergraph);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->hypergraph) &&
                        \separated(r, claim->hypergraph->start + (0 .. claim->hypergraph->edges)) &&
                        \separated(r, claim->hypergraph->vertex + (0 .. claim->hypergraph->start[claim->hypergraph->edges] - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  same:      SameHypergraph{Pre, Post}(claim->hypergraph) && claim->hypergraph == \old(claim->hypergraph);
    ensures  numbers:   claim->colours == \old(claim->colours) && claim->bias == \old(claim->bias) &&
                        claim->free_signs == \old(claim->free_signs) && claim->rank == \old(claim->rank) &&
                        claim->copies == \old(claim->copies) && claim->zero == \old(claim->zero) &&
                        claim->features == \old(claim->features) && claim->samples == \old(claim->samples);
    ensures  reduction: \result ==> ColouringReduction(r);
    ensures  colours:   \result ==> 1 <= claim->colours <= COLOURING_MAX_COLOURS && r->copies == claim->colours * claim->colours;
    ensures  limits:    \result ==> claim->colours * claim->hypergraph->vertices <= FORMULA_MAX_VARIABLES &&
                                    claim->colours * (r->rank - 1) <= COLOURING_MAX_SCALE;
    ensures  zero:      \result ==> r->zero == (claim->colours * (r->rank - 1)) * (claim->colours * (r->rank - 1));
    ensures  fields:    \result ==> r->hypergraph == claim->hypergraph && r->colours == claim->colours && (r->bias <==> claim->bias) &&
                                    (r->free_signs <==> claim->free_signs);
*/
static bool compute_reduction(const struct colouring_claim *claim, struct colouring_reduction *r)
{
  /*@ assert apart_starts: \forall integer e; 0 <= e <= claim->hypergraph->edges ==> \separated(claim->hypergraph->start + e, r); */
  /*@ assert apart_vertices: \forall integer p; 0 <= p < claim->hypergraph->start[claim->hypergraph->edges] ==>
        \separated(claim->hypergraph->vertex + p, r); */
  const bool within =
      colouring_reduction_init(r, claim->hypergraph, claim->colours, claim->bias, claim->free_signs);
  /*@ assert hypergraph: claim->hypergraph == \at(claim->hypergraph, Pre) &&
        claim->hypergraph->vertices == \at(claim->hypergraph->vertices, Pre) && claim->hypergraph->edges == \at(claim->hypergraph->edges, Pre) &&
        claim->hypergraph->start == \at(claim->hypergraph->start, Pre) && claim->hypergraph->vertex == \at(claim->hypergraph->vertex, Pre); */
  /*@ assert starts: \forall integer e; 0 <= e <= claim->hypergraph->edges ==>
        claim->hypergraph->start[e] == \at(claim->hypergraph->start[e], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < \at(claim->hypergraph->start[claim->hypergraph->edges], Pre) ==>
        claim->hypergraph->vertex[p] == \at(claim->hypergraph->vertex[p], Pre); */
  /*@ assert numbers: claim->colours == \at(claim->colours, Pre) && claim->samples == \at(claim->samples, Pre) &&
        claim->features == \at(claim->features, Pre) && claim->rank == \at(claim->rank, Pre) &&
        claim->copies == \at(claim->copies, Pre) && claim->zero == \at(claim->zero, Pre); */
  /*@ assert bias: claim->bias == \at(claim->bias, Pre); */
  /*@ assert signs: claim->free_signs == \at(claim->free_signs, Pre); */
  /*@ assert kept: SameHypergraph{Pre, Here}(claim->hypergraph); */
  /*@ assert colours: claim->colours == \at(claim->colours, Pre); */
  return within;
}

enum colouring_verdict colouring_verify_sizes(const struct colouring_claim *claim)
{
  struct colouring_reduction r;
  /*@ assert hypergraph: \separated(&r, claim->hypergraph); */
  /*@ assert starts: \forall integer e; 0 <= e <= claim->hypergraph->edges ==> \separated(claim->hypergraph->start + e, &r); */
  /*@ assert vertices: \forall integer p; 0 <= p < claim->hypergraph->start[claim->hypergraph->edges] ==>
        \separated(claim->hypergraph->vertex + p, &r); */
  if (!compute_reduction(claim, &r))
    return COLOURING_LIMIT;
  if (claim->samples != r.samples)
    return COLOURING_SAMPLES;
  if (claim->features != r.features)
    return COLOURING_FEATURES;
  if (claim->rank != r.rank)
    return COLOURING_RANK;
  if (claim->copies != r.copies)
    return COLOURING_COPIES;
  if (claim->zero != (claim->bias ? r.zero : 0))
    return COLOURING_ZERO;
  /*@ assert rank: ColouringRank(claim->hypergraph, claim->rank); */
  /*@ assert samples: claim->samples ==
        ColouringSamples(claim->hypergraph, claim->colours, ColouringClaimBias(claim), ColouringClaimFree(claim)); */
  /*@ assert features: claim->features == ColouringFeatures(claim->hypergraph, ColouringClaimFree(claim)); */
  /*@ assert colours: 1 <= claim->colours <= COLOURING_MAX_COLOURS && claim->copies == claim->colours * claim->colours; */
  /*@ assert limits: claim->colours * claim->hypergraph->vertices <= FORMULA_MAX_VARIABLES &&
                     claim->colours * (claim->rank - 1) <= COLOURING_MAX_SCALE; */
  /*@ assert scale: r.zero == (claim->colours * (claim->rank - 1)) * (claim->colours * (claim->rank - 1)); */
  /*@ assert zero: claim->zero ==
        (claim->bias ? (claim->colours * (claim->rank - 1)) * (claim->colours * (claim->rank - 1)) : 0); */
  return COLOURING_VERIFIED;
}
