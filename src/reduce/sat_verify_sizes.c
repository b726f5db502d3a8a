#include "sat_verify_sizes.h"

#include "sat_square.h"

/* sat_reduction_init for a claim. */
/*@ requires claim:     ClaimFormula(claim) && claim->reduction.width != 0;
    requires scratch:   \valid(scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
                        \forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> scratch[i] == 0;
    requires room:      \valid(r);
    requires apart:     \separated(r, claim, claim->reduction.formula, claim->reduction.formula->start + (0 .. claim->reduction.formula->clauses),
                                   claim->reduction.formula->literal + (0 .. claim->reduction.formula->start[claim->reduction.formula->clauses] - 1),
                                   scratch + (0 .. 2 * claim->reduction.formula->variables));
    terminates          \true;
    exits               \false;
    assigns             *r, scratch[0 .. 2 * claim->reduction.formula->variables];
    ensures  scratch:   \forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> scratch[i] == 0;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  sizes:     \result ==> r->samples == SatSamples(claim->reduction.formula, ClaimBias(claim)) &&
                                    r->features == claim->reduction.formula->variables + 1;
    ensures  zero:      \result ==> r->zero_multiplicity == (claim->reduction.bias ? ZeroMultiplicity(claim->reduction.width) : 0);
    ensures  parameters: \result ==>
                          SatParameters(claim->reduction.formula, claim->reduction.width, r->square, ClaimBias(claim), r->zero_multiplicity);
    ensures  least:     \result ==> SquareAttained(claim->reduction.formula, claim->reduction.width, r->square) ||
                                    (r->square == claim->reduction.width && OnlyTautologies(claim->reduction.formula));
    ensures  square:    \result ==> r->square <= claim->reduction.width * claim->reduction.width;
*/
static bool compute_reduction(const struct sat_claim *claim, struct sat_reduction *r, uint64_t *scratch)
{
  /*@ assert apart_claim: \separated(claim, r) && \separated(claim, scratch + (0 .. 2 * claim->reduction.formula->variables)); */
  /*@ assert apart_starts: \forall integer c; 0 <= c <= claim->reduction.formula->clauses ==>
        \separated(claim->reduction.formula->start + c, r) &&
        \separated(claim->reduction.formula->start + c, scratch + (0 .. 2 * claim->reduction.formula->variables)); */
  const bool wide_enough =
      sat_reduction_init(r, claim->reduction.formula, claim->reduction.bias, claim->reduction.width, scratch);
  /*@ assert formula_place: claim->reduction.formula == \at(claim->reduction.formula, Pre); */
  /*@ assert apart_numbers: \separated(&claim->reduction.samples, r) && \separated(&claim->reduction.features, r) && \separated(&claim->reduction.width, r) &&
        \separated(&claim->reduction.square, r) && \separated(&claim->reduction.zero_multiplicity, r) &&
        \separated(&claim->reduction.samples, scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
        \separated(&claim->reduction.features, scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
        \separated(&claim->reduction.width, scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
        \separated(&claim->reduction.square, scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
        \separated(&claim->reduction.zero_multiplicity, scratch + (0 .. 2 * claim->reduction.formula->variables)); */
  /*@ assert samples: claim->reduction.samples == \at(claim->reduction.samples, Pre); */
  /*@ assert features: claim->reduction.features == \at(claim->reduction.features, Pre); */
  /*@ assert width: claim->reduction.width == \at(claim->reduction.width, Pre); */
  /*@ assert square: claim->reduction.square == \at(claim->reduction.square, Pre); */
  /*@ assert zero: claim->reduction.zero_multiplicity == \at(claim->reduction.zero_multiplicity, Pre); */
  /*@ assert flags: claim->reduction.bias == \at(claim->reduction.bias, Pre) && claim->lower == \at(claim->lower, Pre) &&
        claim->error == \at(claim->error, Pre); */
  /*@ assert fraction: claim->lower_numerator == \at(claim->lower_numerator, Pre) &&
        claim->lower_denominator == \at(claim->lower_denominator, Pre); */
  /*@ assert formula_fields: claim->reduction.formula->variables == \at(claim->reduction.formula->variables, Pre) &&
        claim->reduction.formula->start == \at(claim->reduction.formula->start, Pre) && claim->reduction.formula->literal == \at(claim->reduction.formula->literal, Pre) &&
        claim->reduction.formula->clauses == \at(claim->reduction.formula->clauses, Pre); */
  /*@ assert starts: \forall integer c; 0 <= c <= claim->reduction.formula->clauses ==>
        claim->reduction.formula->start[c] == \at(claim->reduction.formula->start[c], Pre); */
  return wide_enough;
}

enum sat_verdict sat_verify_sizes(const struct sat_claim *claim, uint64_t *scratch)
{
  struct sat_reduction r;
  if (claim->reduction.width == 0)
    return SAT_WIDTH;
  /*@ assert last: claim->reduction.bias ==> \forall dataset D, integer i, d; IsClaimedSet(D, claim) && 0 <= i < SatSamples(claim->reduction.formula, 1) &&
        claim->reduction.formula->variables < d <= claim->reduction.formula->variables + 1 ==> Feature(D, i, d) == 1.0; */
  const bool wide_enough = compute_reduction(claim, &r, scratch);
  /*@ assert formula_place: claim->reduction.formula == \at(claim->reduction.formula, Pre); */
  /*@ assert starts: \forall integer c; 0 <= c <= claim->reduction.formula->clauses ==>
        claim->reduction.formula->start[c] == \at(claim->reduction.formula->start[c], Pre); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
        ClauseLiterals(claim->reduction.formula, c) == ClauseLiterals{Pre}(claim->reduction.formula, c); */
  /*@ assert steps: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
                      claim->reduction.formula->start[c] <= claim->reduction.formula->start[c + 1]; */
  /*@ ghost starts_in_order(claim->reduction.formula->start, claim->reduction.formula->clauses); */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert features: \forall integer i, d; 0 <= i < SatSamples(claim->reduction.formula, 1) ==>
        SatFeature(claim->reduction.formula, claim->reduction.width, i, d) == SatFeature{Pre}(claim->reduction.formula, claim->reduction.width, i, d); */
  /*@ assert labels: \forall integer i; SatLabel(claim->reduction.formula, claim->reduction.width, i) ==
                       SatLabel{Pre}(claim->reduction.formula, claim->reduction.width, i); */
  /*@ assert multiplicities: \forall integer i; SatMultiplicity(claim->reduction.formula, claim->reduction.zero_multiplicity, i) ==
                       SatMultiplicity{Pre}(claim->reduction.formula, claim->reduction.zero_multiplicity, i); */
  /*@ assert samples: SatSamples(claim->reduction.formula, ClaimBias(claim)) == SatSamples{Pre}(claim->reduction.formula, ClaimBias{Pre}(claim)); */
  /*@ assert coordinates: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i, d; 0 <= i < SatSamples(claim->reduction.formula, ClaimBias(claim)) && 0 <= d <= claim->reduction.formula->variables ==>
          Feature(D, i, d) == SatFeature(claim->reduction.formula, claim->reduction.width, i, d); */
  /*@ assert bias: ClaimBias(claim) == ClaimBias{Pre}(claim); */
  /*@ assert ones: claim->reduction.bias ==> \forall dataset D, integer i, d; IsClaimedSet{Pre}(D, claim) &&
        0 <= i < SatSamples(claim->reduction.formula, 1) &&
        claim->reduction.formula->variables < d <= claim->reduction.formula->variables + 1 ==> Feature(D, i, d) == 1.0; */
  /*@ assert label: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SatSamples(claim->reduction.formula, ClaimBias(claim)) ==>
          Label(D, i) == SatLabel(claim->reduction.formula, claim->reduction.width, i); */
  /*@ assert often: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SatSamples(claim->reduction.formula, ClaimBias(claim)) ==>
          Multiplicity(D, i) == SatMultiplicity(claim->reduction.formula, claim->reduction.zero_multiplicity, i); */
  /*@ assert set: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim); */
  /*@ assert squares: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
        ClauseSquare(claim->reduction.formula->literal + claim->reduction.formula->start[c], ClauseLiterals(claim->reduction.formula, c), claim->reduction.width,
                     claim->reduction.formula->variables) ==
        ClauseSquare{Pre}(\at(claim->reduction.formula->literal + claim->reduction.formula->start[c], Pre), ClauseLiterals{Pre}(claim->reduction.formula, c),
                          claim->reduction.width, claim->reduction.formula->variables); */
  /*@ assert tautologies: \forall integer c; 0 <= c < claim->reduction.formula->clauses ==>
        (Tautology(claim->reduction.formula->literal + claim->reduction.formula->start[c], ClauseLiterals(claim->reduction.formula, c)) <==>
         Tautology{Pre}(\at(claim->reduction.formula->literal + claim->reduction.formula->start[c], Pre),
                        ClauseLiterals{Pre}(claim->reduction.formula, c))); */
  /*@ assert bound: SquareBound(claim->reduction.formula, claim->reduction.width, claim->reduction.square) ==>
        SquareBound{Pre}(claim->reduction.formula, claim->reduction.width, claim->reduction.square); */
  /*@ assert attained: SquareAttained(claim->reduction.formula, claim->reduction.width, claim->reduction.square) ==>
        SquareAttained{Pre}(claim->reduction.formula, claim->reduction.width, claim->reduction.square); */
  /*@ assert only: OnlyTautologies(claim->reduction.formula) ==> OnlyTautologies{Pre}(claim->reduction.formula); */
  if (!wide_enough)
    return SAT_WIDTH;
  if (claim->reduction.samples != r.samples)
    return SAT_SAMPLES;
  if (claim->reduction.features != r.features)
    return SAT_FEATURES;
  if (claim->reduction.square != r.square)
    return SAT_SQUARE;
  if (claim->reduction.zero_multiplicity != r.zero_multiplicity)
    return SAT_ZERO;
  /*@ assert here: ClaimSizes(claim); */
  /*@ assert widths: FormulaWidths{Pre}(claim->reduction.formula, claim->reduction.width); */
  /*@ assert parameters: SatParameters{Pre}(claim->reduction.formula, claim->reduction.width, claim->reduction.square, ClaimBias(claim), claim->reduction.zero_multiplicity); */
  /*@ assert numbers: claim->reduction.width == \at(claim->reduction.width, Pre) && claim->reduction.square == \at(claim->reduction.square, Pre) &&
                      claim->reduction.zero_multiplicity == \at(claim->reduction.zero_multiplicity, Pre); */
  /*@ assert least: SquareAttained{Pre}(claim->reduction.formula, claim->reduction.width, claim->reduction.square) ||
                    (claim->reduction.square == claim->reduction.width && OnlyTautologies{Pre}(claim->reduction.formula)); */
  /*@ assert rows: claim->reduction.samples == SatSamples{Pre}(claim->reduction.formula, ClaimBias{Pre}(claim)) &&
                   claim->reduction.features == \at(claim->reduction.formula->variables, Pre) + 1; */
  /*@ assert same_bias: claim->reduction.bias == \at(claim->reduction.bias, Pre) && claim->reduction.samples == \at(claim->reduction.samples, Pre) &&
                        claim->reduction.features == \at(claim->reduction.features, Pre); */
  /*@ assert square: \at(claim->reduction.square, Pre) <= \at(claim->reduction.width, Pre) * \at(claim->reduction.width, Pre); */
  /*@ assert zero: \at(claim->reduction.zero_multiplicity, Pre) == (\at(claim->reduction.bias, Pre) ? ZeroMultiplicity(\at(claim->reduction.width, Pre)) : 0); */
  /*@ assert before: ClaimSizes{Pre}(claim); */
  return SAT_VERIFIED;
}
