#include "colouring_verify_sizes.h"

/* colouring_reduction_init for a claim. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->reduction.hypergraph) &&
                        \separated(r, claim->reduction.hypergraph->start + (0 .. claim->reduction.hypergraph->edges)) &&
                        \separated(r, claim->reduction.hypergraph->vertex + (0 .. claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges] - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  same:      SameHypergraph{Pre, Post}(claim->reduction.hypergraph) && claim->reduction.hypergraph == \old(claim->reduction.hypergraph);
    ensures  numbers:   claim->reduction.colours == \old(claim->reduction.colours) && claim->reduction.bias == \old(claim->reduction.bias) &&
                        claim->reduction.free_signs == \old(claim->reduction.free_signs) && claim->reduction.rank == \old(claim->reduction.rank) &&
                        claim->reduction.copies == \old(claim->reduction.copies) && claim->reduction.zero == \old(claim->reduction.zero) &&
                        claim->reduction.features == \old(claim->reduction.features) && claim->reduction.samples == \old(claim->reduction.samples);
    ensures  reduction: \result ==> ColouringReduction(r);
    ensures  colours:   \result ==> 1 <= claim->reduction.colours <= COLOURING_MAX_COLOURS && r->copies == claim->reduction.colours * claim->reduction.colours;
    ensures  limits:    \result ==> claim->reduction.colours * claim->reduction.hypergraph->vertices <= FORMULA_MAX_VARIABLES &&
                                    claim->reduction.colours * (r->rank - 1) <= COLOURING_MAX_SCALE;
    ensures  zero:      \result && claim->reduction.bias ==> r->zero == (claim->reduction.colours * (r->rank - 1)) * (claim->reduction.colours * (r->rank - 1));
    ensures  fields:    \result ==> r->hypergraph == claim->reduction.hypergraph && r->colours == claim->reduction.colours && (r->bias <==> claim->reduction.bias) &&
                                    (r->free_signs <==> claim->reduction.free_signs);
*/
static bool compute_reduction(const struct colouring_claim *claim, struct colouring_reduction *r)
{
  /*@ assert apart_starts: \forall integer e; 0 <= e <= claim->reduction.hypergraph->edges ==> \separated(claim->reduction.hypergraph->start + e, r); */
  /*@ assert apart_vertices: \forall integer p; 0 <= p < claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges] ==>
        \separated(claim->reduction.hypergraph->vertex + p, r); */
  const bool within = colouring_reduction_init(r, claim->reduction.hypergraph, claim->reduction.colours,
                                               claim->reduction.bias, claim->reduction.free_signs);
  /*@ assert hypergraph: claim->reduction.hypergraph == \at(claim->reduction.hypergraph, Pre) &&
        claim->reduction.hypergraph->vertices == \at(claim->reduction.hypergraph->vertices, Pre) && claim->reduction.hypergraph->edges == \at(claim->reduction.hypergraph->edges, Pre) &&
        claim->reduction.hypergraph->start == \at(claim->reduction.hypergraph->start, Pre) && claim->reduction.hypergraph->vertex == \at(claim->reduction.hypergraph->vertex, Pre); */
  /*@ assert starts: \forall integer e; 0 <= e <= claim->reduction.hypergraph->edges ==>
        claim->reduction.hypergraph->start[e] == \at(claim->reduction.hypergraph->start[e], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < \at(claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges], Pre) ==>
        claim->reduction.hypergraph->vertex[p] == \at(claim->reduction.hypergraph->vertex[p], Pre); */
  /*@ assert numbers: claim->reduction.colours == \at(claim->reduction.colours, Pre) && claim->reduction.samples == \at(claim->reduction.samples, Pre) &&
        claim->reduction.features == \at(claim->reduction.features, Pre) && claim->reduction.rank == \at(claim->reduction.rank, Pre) &&
        claim->reduction.copies == \at(claim->reduction.copies, Pre) && claim->reduction.zero == \at(claim->reduction.zero, Pre); */
  /*@ assert bias: claim->reduction.bias == \at(claim->reduction.bias, Pre); */
  /*@ assert signs: claim->reduction.free_signs == \at(claim->reduction.free_signs, Pre); */
  /*@ assert kept: SameHypergraph{Pre, Here}(claim->reduction.hypergraph); */
  /*@ assert colours: claim->reduction.colours == \at(claim->reduction.colours, Pre); */
  return within;
}

enum colouring_verdict colouring_verify_sizes(const struct colouring_claim *claim)
{
  struct colouring_reduction r;
  /*@ assert hypergraph: \separated(&r, claim->reduction.hypergraph); */
  /*@ assert starts: \forall integer e; 0 <= e <= claim->reduction.hypergraph->edges ==> \separated(claim->reduction.hypergraph->start + e, &r); */
  /*@ assert vertices: \forall integer p; 0 <= p < claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges] ==>
        \separated(claim->reduction.hypergraph->vertex + p, &r); */
  if (!compute_reduction(claim, &r))
    return COLOURING_LIMIT;
  if (claim->reduction.samples != r.samples)
    return COLOURING_SAMPLES;
  if (claim->reduction.features != r.features)
    return COLOURING_FEATURES;
  if (claim->reduction.rank != r.rank)
    return COLOURING_RANK;
  if (claim->reduction.copies != r.copies)
    return COLOURING_COPIES;
  if (claim->reduction.zero != (claim->reduction.bias ? r.zero : 0))
    return COLOURING_ZERO;
  /*@ assert rank: ColouringRank(claim->reduction.hypergraph, claim->reduction.rank); */
  /*@ assert samples: claim->reduction.samples ==
        ColouringSamples(claim->reduction.hypergraph, claim->reduction.colours, ColouringClaimBias(claim), ColouringClaimFree(claim)); */
  /*@ assert features: claim->reduction.features == ColouringFeatures(claim->reduction.hypergraph, ColouringClaimFree(claim)); */
  /*@ assert colours: 1 <= claim->reduction.colours <= COLOURING_MAX_COLOURS && claim->reduction.copies == claim->reduction.colours * claim->reduction.colours; */
  /*@ assert limits: claim->reduction.colours * claim->reduction.hypergraph->vertices <= FORMULA_MAX_VARIABLES &&
                     claim->reduction.colours * (claim->reduction.rank - 1) <= COLOURING_MAX_SCALE; */
  /*@ assert scale: claim->reduction.bias ==> r.zero == (claim->reduction.colours * (claim->reduction.rank - 1)) * (claim->reduction.colours * (claim->reduction.rank - 1)); */
  /*@ assert zero: claim->reduction.zero ==
        (claim->reduction.bias ? (claim->reduction.colours * (claim->reduction.rank - 1)) * (claim->reduction.colours * (claim->reduction.rank - 1)) : 0); */
  return COLOURING_VERIFIED;
}
