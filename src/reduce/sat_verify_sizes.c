#include "sat_verify_sizes.h"

#include "sat_square.h"

/* sat_reduction_init for a claim. */
/*@ requires claim:     ClaimFormula(claim) && claim->width != 0;
    requires scratch:   \valid(scratch + (0 .. 2 * claim->formula->variables)) &&
                        \forall integer i; 0 <= i <= 2 * claim->formula->variables ==> scratch[i] == 0;
    requires room:      \valid(r);
    requires apart:     \separated(r, claim, claim->formula, claim->formula->start + (0 .. claim->formula->clauses),
                                   claim->formula->literal + (0 .. claim->formula->start[claim->formula->clauses] - 1),
                                   scratch + (0 .. 2 * claim->formula->variables));
    terminates          \true;
    exits               \false;
    assigns             *r, scratch[0 .. 2 * claim->formula->variables];
    ensures  scratch:   \forall integer i; 0 <= i <= 2 * claim->formula->variables ==> scratch[i] == 0;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  sizes:     \result ==> r->samples == SatSamples(claim->formula, ClaimBias(claim)) &&
                                    r->features == claim->formula->variables + 1;
    ensures  zero:      \result ==> r->zero_multiplicity == (claim->bias ? ZeroMultiplicity(claim->width) : 0);
    ensures  parameters: \result ==>
                          SatParameters(claim->formula, claim->width, r->square, ClaimBias(claim), r->zero_multiplicity);
    ensures  least:     \result ==> SquareAttained(claim->formula, claim->width, r->square) ||
                                    (r->square == claim->width && OnlyTautologies(claim->formula));
    ensures  square:    \result ==> r->square <= claim->width * claim->width;
*/
static bool compute_reduction(const struct sat_claim *claim, struct sat_reduction *r, uint64_t *scratch)
{
  /*@ assert apart_claim: \separated(claim, r) && \separated(claim, scratch + (0 .. 2 * claim->formula->variables)); */
  /*@ assert apart_starts: \forall integer c; 0 <= c <= claim->formula->clauses ==>
        \separated(claim->formula->start + c, r) &&
        \separated(claim->formula->start + c, scratch + (0 .. 2 * claim->formula->variables)); */
  const bool wide_enough = sat_reduction_init(r, claim->formula, claim->bias, claim->width, scratch);
  /*@ assert formula_place: claim->formula == \at(claim->formula, Pre); */
  /*@ assert apart_numbers: \separated(&claim->samples, r) && \separated(&claim->features, r) && \separated(&claim->width, r) &&
        \separated(&claim->square, r) && \separated(&claim->zero, r) &&
        \separated(&claim->samples, scratch + (0 .. 2 * claim->formula->variables)) &&
        \separated(&claim->features, scratch + (0 .. 2 * claim->formula->variables)) &&
        \separated(&claim->width, scratch + (0 .. 2 * claim->formula->variables)) &&
        \separated(&claim->square, scratch + (0 .. 2 * claim->formula->variables)) &&
        \separated(&claim->zero, scratch + (0 .. 2 * claim->formula->variables)); */
  /*@ assert samples: claim->samples == \at(claim->samples, Pre); */
  /*@ assert features: claim->features == \at(claim->features, Pre); */
  /*@ assert width: claim->width == \at(claim->width, Pre); */
  /*@ assert square: claim->square == \at(claim->square, Pre); */
  /*@ assert zero: claim->zero == \at(claim->zero, Pre); */
  /*@ assert flags: claim->bias == \at(claim->bias, Pre) && claim->lower == \at(claim->lower, Pre) &&
        claim->error == \at(claim->error, Pre); */
  /*@ assert fraction: claim->lower_numerator == \at(claim->lower_numerator, Pre) &&
        claim->lower_denominator == \at(claim->lower_denominator, Pre); */
  /*@ assert formula_fields: claim->formula->variables == \at(claim->formula->variables, Pre) &&
        claim->formula->start == \at(claim->formula->start, Pre) && claim->formula->literal == \at(claim->formula->literal, Pre) &&
        claim->formula->clauses == \at(claim->formula->clauses, Pre); */
  /*@ assert starts: \forall integer c; 0 <= c <= claim->formula->clauses ==>
        claim->formula->start[c] == \at(claim->formula->start[c], Pre); */
  return wide_enough;
}

enum sat_verdict sat_verify_sizes(const struct sat_claim *claim, uint64_t *scratch)
{
  struct sat_reduction r;
  if (claim->width == 0)
    return SAT_WIDTH;
  /*@ assert last: claim->bias ==> \forall dataset D, integer i, d; IsClaimedSet(D, claim) && 0 <= i < SatSamples(claim->formula, 1) &&
        claim->formula->variables < d <= claim->formula->variables + 1 ==> Feature(D, i, d) == 1.0; */
  const bool wide_enough = compute_reduction(claim, &r, scratch);
  /*@ assert formula_place: claim->formula == \at(claim->formula, Pre); */
  /*@ assert starts: \forall integer c; 0 <= c <= claim->formula->clauses ==>
        claim->formula->start[c] == \at(claim->formula->start[c], Pre); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->formula->clauses ==>
        ClauseLiterals(claim->formula, c) == ClauseLiterals{Pre}(claim->formula, c); */
  /*@ assert steps: \forall integer c; 0 <= c < claim->formula->clauses ==>
                      claim->formula->start[c] <= claim->formula->start[c + 1]; */
  /*@ ghost starts_in_order(claim->formula->start, claim->formula->clauses); */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert features: \forall integer i, d; 0 <= i < SatSamples(claim->formula, 1) ==>
        SatFeature(claim->formula, claim->width, i, d) == SatFeature{Pre}(claim->formula, claim->width, i, d); */
  /*@ assert labels: \forall integer i; SatLabel(claim->formula, claim->width, i) ==
                       SatLabel{Pre}(claim->formula, claim->width, i); */
  /*@ assert multiplicities: \forall integer i; SatMultiplicity(claim->formula, claim->zero, i) ==
                       SatMultiplicity{Pre}(claim->formula, claim->zero, i); */
  /*@ assert samples: SatSamples(claim->formula, ClaimBias(claim)) == SatSamples{Pre}(claim->formula, ClaimBias{Pre}(claim)); */
  /*@ assert coordinates: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i, d; 0 <= i < SatSamples(claim->formula, ClaimBias(claim)) && 0 <= d <= claim->formula->variables ==>
          Feature(D, i, d) == SatFeature(claim->formula, claim->width, i, d); */
  /*@ assert bias: ClaimBias(claim) == ClaimBias{Pre}(claim); */
  /*@ assert ones: claim->bias ==> \forall dataset D, integer i, d; IsClaimedSet{Pre}(D, claim) &&
        0 <= i < SatSamples(claim->formula, 1) &&
        claim->formula->variables < d <= claim->formula->variables + 1 ==> Feature(D, i, d) == 1.0; */
  /*@ assert label: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SatSamples(claim->formula, ClaimBias(claim)) ==>
          Label(D, i) == SatLabel(claim->formula, claim->width, i); */
  /*@ assert often: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SatSamples(claim->formula, ClaimBias(claim)) ==>
          Multiplicity(D, i) == SatMultiplicity(claim->formula, claim->zero, i); */
  /*@ assert set: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim); */
  /*@ assert squares: \forall integer c; 0 <= c < claim->formula->clauses ==>
        ClauseSquare(claim->formula->literal + claim->formula->start[c], ClauseLiterals(claim->formula, c), claim->width,
                     claim->formula->variables) ==
        ClauseSquare{Pre}(\at(claim->formula->literal + claim->formula->start[c], Pre), ClauseLiterals{Pre}(claim->formula, c),
                          claim->width, claim->formula->variables); */
  /*@ assert tautologies: \forall integer c; 0 <= c < claim->formula->clauses ==>
        (Tautology(claim->formula->literal + claim->formula->start[c], ClauseLiterals(claim->formula, c)) <==>
         Tautology{Pre}(\at(claim->formula->literal + claim->formula->start[c], Pre),
                        ClauseLiterals{Pre}(claim->formula, c))); */
  /*@ assert bound: SquareBound(claim->formula, claim->width, claim->square) ==>
        SquareBound{Pre}(claim->formula, claim->width, claim->square); */
  /*@ assert attained: SquareAttained(claim->formula, claim->width, claim->square) ==>
        SquareAttained{Pre}(claim->formula, claim->width, claim->square); */
  /*@ assert only: OnlyTautologies(claim->formula) ==> OnlyTautologies{Pre}(claim->formula); */
  if (!wide_enough)
    return SAT_WIDTH;
  if (claim->samples != r.samples)
    return SAT_SAMPLES;
  if (claim->features != r.features)
    return SAT_FEATURES;
  if (claim->square != r.square)
    return SAT_SQUARE;
  if (claim->zero != r.zero_multiplicity)
    return SAT_ZERO;
  /*@ assert here: ClaimSizes(claim); */
  /*@ assert widths: FormulaWidths{Pre}(claim->formula, claim->width); */
  /*@ assert parameters: SatParameters{Pre}(claim->formula, claim->width, claim->square, ClaimBias(claim), claim->zero); */
  /*@ assert numbers: claim->width == \at(claim->width, Pre) && claim->square == \at(claim->square, Pre) &&
                      claim->zero == \at(claim->zero, Pre); */
  /*@ assert least: SquareAttained{Pre}(claim->formula, claim->width, claim->square) ||
                    (claim->square == claim->width && OnlyTautologies{Pre}(claim->formula)); */
  /*@ assert rows: claim->samples == SatSamples{Pre}(claim->formula, ClaimBias{Pre}(claim)) &&
                   claim->features == \at(claim->formula->variables, Pre) + 1; */
  /*@ assert same_bias: claim->bias == \at(claim->bias, Pre) && claim->samples == \at(claim->samples, Pre) &&
                        claim->features == \at(claim->features, Pre); */
  /*@ assert square: \at(claim->square, Pre) <= \at(claim->width, Pre) * \at(claim->width, Pre); */
  /*@ assert zero: \at(claim->zero, Pre) == (\at(claim->bias, Pre) ? ZeroMultiplicity(\at(claim->width, Pre)) : 0); */
  /*@ assert before: ClaimSizes{Pre}(claim); */
  return SAT_VERIFIED;
}
