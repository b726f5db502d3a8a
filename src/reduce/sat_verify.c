#include "sat_verify.h"

#include "../kernel/product.h"
#include "../theorems/sat_no.h"
#include "fraction_order.h"

/* Comparisons of fractions, by multiplication with positive denominators. */
/*@ ghost
  /@ requires   positive: 0.0 < den->value && 0.0 < q->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    equal: \forall real x; num->value == Product(x, den->value) ==>
                         (Product(p->value, den->value) == Product(num->value, q->value) <==> Product(x, q->value) == p->value);
  @/
  static void equal_fractions(mpz_srcptr p, mpz_srcptr q, mpz_srcptr num, mpz_srcptr den)
  {
    product_is_commutative();
    /@ assert order:  \forall real x; Product(Product(x, den->value), q->value) == Product(Product(x, q->value), den->value); @/
    product_means();
    /@ assert cancel: \forall real x, y; Product(x, den->value) == Product(y, den->value) ==> x == y; @/
    ;
  }
*/

/*@ ghost
  /@ requires   claim: \valid_read(claim) && ClaimLower(claim) && WithinBound(claim) && 0.0 < BoundDenominator(claim);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below: \forall real x; Product(x, BoundDenominator(claim)) >= BoundNumerator(claim) ==>
                         Product(x, claim->lower_denominator->value) >= claim->lower_numerator->value;
  @/
  static void smaller_fraction(const struct sat_claim *claim)
  {
    product_is_commutative();
    /@ assert order:    \forall real x, y, z; Product(Product(x, y), z) == Product(Product(x, z), y); @/
    product_means();
    /@ assert monotone: \forall real x, y; x >= y ==> Product(x, claim->lower_denominator->value) >=
                                                        Product(y, claim->lower_denominator->value); @/
    /@ assert cancel:   \forall real x, y; Product(x, BoundDenominator(claim)) >= Product(y, BoundDenominator(claim)) ==>
                                             x >= y; @/
    /@ assert times:    \forall real x; Product(x, BoundDenominator(claim)) >= BoundNumerator(claim) ==>
                          Product(Product(x, BoundDenominator(claim)), claim->lower_denominator->value) >=
                            Product(BoundNumerator(claim), claim->lower_denominator->value); @/
    /@ assert chain:    \forall real x; Product(x, BoundDenominator(claim)) >= BoundNumerator(claim) ==>
                          Product(Product(x, claim->lower_denominator->value), BoundDenominator(claim)) >=
                            Product(claim->lower_numerator->value, BoundDenominator(claim)); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    squares: 0.0 <= (width - 2.0) * (width - 2.0);
     ensures    product: 0.0 <= 2.0 * square * zero;
  @/
  static void bound_is_positive(uint64_t width, uint64_t square, uint64_t zero)
  {
    /@ assert naturals: 0 <= square * zero; @/
    /@ assert real:     (real)(square * zero) == (real)square * (real)zero; @/
    ;
  }
*/

/* What the theorem says about the data set of a claim. */
/*@ ghost
  /@ requires   claim: ClaimFormula(claim) && ClaimSizes(claim) && claim->bias;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    positive: 0.0 < BoundDenominator(claim);
     ensures    bound: Unsatisfiable(claim->formula) ==> \forall dataset D, weights w; IsClaimedSet(D, claim) ==>
                         Product(ClaimError(D, w, claim), BoundDenominator(claim)) >= BoundNumerator(claim);
  @/
  static void bound_with_bias(const struct sat_claim *claim)
  {
    theorem_sat_bias(claim->formula, claim->width, claim->square, claim->zero);
    bound_is_positive(claim->width, claim->square, claim->zero);
    product_means();
    /@ assert closed: Unsatisfiable(claim->formula) ==> \forall dataset D, weights w;
         IsSatReduction(D, claim->formula, claim->width, 1, claim->zero) ==>
           Product(TrainingError(D, w, claim->formula->variables + 2, 2, SatSamples(claim->formula, 1)),
                   3.0 * claim->zero + (claim->width - 2.0) * (claim->width - 2.0) + 2.0 * claim->square * claim->zero) >=
             4.0 * claim->zero; @/
    /@ assert denominator: BoundDenominator(claim) == 3.0 * claim->zero + (claim->width - 2.0) * (claim->width - 2.0) +
         2.0 * claim->square * claim->zero; @/
    /@ assert error: \forall dataset D, weights w; ClaimError(D, w, claim) ==
         TrainingError(D, w, claim->formula->variables + 2, 2, SatSamples(claim->formula, 1)); @/
    /@ assert set: \forall dataset D; IsClaimedSet(D, claim) ==>
         IsSatReduction(D, claim->formula, claim->width, 1, claim->zero); @/
    ;
  }
*/

/*@ ghost
  /@ requires   claim: ClaimFormula(claim) && ClaimSizes(claim) && !claim->bias;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    positive: 0.0 < BoundDenominator(claim);
     ensures    bound: Unsatisfiable(claim->formula) ==> \forall dataset D, weights w; IsClaimedSet(D, claim) ==>
                         Product(ClaimError(D, w, claim), BoundDenominator(claim)) >= BoundNumerator(claim);
  @/
  static void bound_without_bias(const struct sat_claim *claim)
  {
    theorem_sat(claim->formula, claim->width, claim->square);
    product_means();
    /@ assert closed: Unsatisfiable(claim->formula) ==> \forall dataset D, weights w;
         IsSatReduction(D, claim->formula, claim->width, 0, 0) ==>
           Product(TrainingError(D, w, claim->formula->variables + 1, 2, SatSamples(claim->formula, 0)),
                   3.0 + 2.0 * claim->square) >= 4.0; @/
    /@ assert denominator: BoundDenominator(claim) == 3.0 + 2.0 * claim->square; @/
    /@ assert error: \forall dataset D, weights w; ClaimError(D, w, claim) ==
         TrainingError(D, w, claim->formula->variables + 1, 2, SatSamples(claim->formula, 0)); @/
    /@ assert set: \forall dataset D; IsClaimedSet(D, claim) ==>
         IsSatReduction(D, claim->formula, claim->width, 0, 0); @/
    ;
  }
*/

/* The same for a claim that is within the bound. */
/*@ ghost
  /@ requires   claim: ClaimFormula(claim) && ClaimSizes(claim) && ClaimLower(claim) && WithinBound(claim);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: Unsatisfiable(claim->formula) ==> \forall dataset D, weights w; IsClaimedSet(D, claim) ==>
                         Product(ClaimError(D, w, claim), claim->lower_denominator->value) >= claim->lower_numerator->value;
  @/
  static void theorem_of_claim(const struct sat_claim *claim)
  {
    if (claim->bias)
      bound_with_bias(claim);
    else
      bound_without_bias(claim);
    smaller_fraction(claim);
  }
*/

/*@ requires claim:     ClaimFormula(claim);
    requires scratch:   \valid(scratch + (0 .. 2 * claim->formula->variables)) &&
                        \forall integer i; 0 <= i <= 2 * claim->formula->variables ==> scratch[i] == 0;
    requires apart:     \separated(scratch + (0 .. 2 * claim->formula->variables), claim, claim->formula,
                                   claim->formula->start + (0 .. claim->formula->clauses),
                                   claim->formula->literal + (0 .. claim->formula->start[claim->formula->clauses] - 1));
    terminates          \true;
    exits               \false;
    assigns             scratch[0 .. 2 * claim->formula->variables];
    ensures  scratch:   \forall integer i; 0 <= i <= 2 * claim->formula->variables ==> scratch[i] == 0;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  set:       \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim);
    ensures  sizes:     \result == SAT_VERIFIED ==> ClaimSizes(claim) && ClaimSizes{Pre}(claim);
*/
static enum sat_verdict verify_sizes(const struct sat_claim *claim, uint64_t *scratch)
{
  struct sat_reduction r;
  if (claim->width == 0)
    return SAT_WIDTH;
  const bool wide_enough = sat_reduction_init(&r, claim->formula, claim->bias, claim->width, scratch);
  /*@ assert same: SameClaim{Pre, Here}(claim); */
  /*@ assert literals: \forall integer c; 0 <= c < claim->formula->clauses ==>
        ClauseLiterals(claim->formula, c) == ClauseLiterals{Pre}(claim->formula, c); */
  /*@ assert places: \forall integer c; 0 <= c < claim->formula->clauses ==>
        claim->formula->literal + claim->formula->start[c] == \at(claim->formula->literal + claim->formula->start[c], Pre); */
  /*@ assert squares: \forall integer c; 0 <= c < claim->formula->clauses ==>
        ClauseSquare(claim->formula->literal + claim->formula->start[c], ClauseLiterals(claim->formula, c), claim->width,
                     claim->formula->variables) ==
        ClauseSquare{Pre}(\at(claim->formula->literal + claim->formula->start[c], Pre), ClauseLiterals{Pre}(claim->formula, c),
                          claim->width, claim->formula->variables); */
  /*@ assert tautologies: \forall integer c; 0 <= c < claim->formula->clauses ==>
        (Tautology(claim->formula->literal + claim->formula->start[c], ClauseLiterals(claim->formula, c)) <==>
         Tautology{Pre}(\at(claim->formula->literal + claim->formula->start[c], Pre),
                        ClauseLiterals{Pre}(claim->formula, c))); */
  /*@ assert features: \forall integer i, d; 0 <= i < SatSamples(claim->formula, 1) ==>
        SatFeature(claim->formula, claim->width, i, d) == SatFeature{Pre}(claim->formula, claim->width, i, d); */
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
  return SAT_VERIFIED;
}

/* The reduction with the stated numbers, which are right. */
/*@ requires claim:     ClaimFormula(claim) && ClaimSizes(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->formula) &&
                        \separated(r, claim->formula->start + (0 .. claim->formula->clauses)) &&
                        \separated(r, claim->formula->literal + (0 .. claim->formula->start[claim->formula->clauses] - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  fields:    r->formula == claim->formula && r->width == claim->width && r->square == claim->square &&
                        (r->bias <==> claim->bias) && r->zero_multiplicity == claim->zero &&
                        r->samples == claim->samples && r->features == claim->features;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  set:       \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim);
    ensures  reduction: SatReduction(r) && 2 <= r->width <= FORMULA_MAX_WIDTH;
*/
static void set_reduction(const struct sat_claim *claim, struct sat_reduction *r)
{
  r->formula = claim->formula;
  r->width = claim->width;
  r->square = claim->square;
  r->bias = claim->bias;
  r->zero_multiplicity = claim->zero;
  r->samples = claim->samples;
  r->features = claim->features;
  /*@ assert same: SameClaim{Pre, Here}(claim); */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert widths: FormulaWidths(claim->formula, claim->width); */
  /*@ assert features: \forall integer i, d; 0 <= i < SatSamples(claim->formula, 1) ==>
        SatFeature(claim->formula, claim->width, i, d) == SatFeature{Pre}(claim->formula, claim->width, i, d); */
}

/* Whether the claim is at most the theorem's bound. */
/*@ requires claim:     ClaimFormula(claim) && ClaimLower(claim) && ClaimSizes(claim);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result <==> WithinBound(claim);
*/
static bool is_lower_bound(const struct sat_claim *claim)
{
  struct sat_reduction r;
  mpz_t numerator;
  mpz_t denominator;
  set_reduction(claim, &r);
  /*@ assert square: r.square <= r.width * r.width; */
  mpz_init(numerator);
  mpz_init(denominator);
  /*@ assert fields: r.width == claim->width && r.square == claim->square && r.zero_multiplicity == claim->zero &&
                     (r.bias <==> claim->bias); */
  sat_lower_bound(&r, numerator, denominator);
  /*@ assert numerator:   numerator[0].value == BoundNumerator{Pre}(claim); */
  /*@ assert denominator: denominator[0].value == BoundDenominator{Pre}(claim); */
  const int order =
      fraction_order(claim->lower_numerator, claim->lower_denominator, numerator, denominator);
  mpz_clear(numerator);
  mpz_clear(denominator);
  return order <= 0;
}

enum sat_verdict sat_verify_statement(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  const enum sat_verdict sizes = verify_sizes(claim, workspace->scratch);
  if (sizes != SAT_VERIFIED)
    return sizes;
  /*@ assert formula: ClaimFormula(claim); */
  return claim->lower && !is_lower_bound(claim) ? SAT_LOWER : SAT_VERIFIED;
}

/*@ requires claim:     ClaimFormula(claim) && ClaimNetwork(claim) && ClaimSizes(claim);
    requires workspace: \valid(workspace) && WorkspaceError(workspace, claim);
    requires apart:     \separated(workspace, claim, claim->formula, claim->formula->start + (0 .. claim->formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
    ensures  other:     !\result ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) !=
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  struct sat_reduction r;
  set_reduction(claim, &r);
  /*@ assert network:    NetworkValid(claim->network) && NetworkWhole(claim->network); */
  /*@ assert stride:     Stride(claim->network) == claim->features + ClaimBias(claim) && claim->network->units == 2; */
  /*@ assert represents: \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==>
                           RepresentsNetwork(w, claim->network); */
  sat_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                     workspace->denominator);
  /*@ assert same:  SameClaim{Pre, Here}(claim); */
  /*@ ghost equal_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator, workspace->denominator); */
  /*@ assert closed: \forall dataset D, weights w; IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        workspace->numerator[0].value == Product(ClaimError{Pre}(D, w, claim), workspace->denominator[0].value); */
  /*@ assert equal:  \forall dataset D, weights w; IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        (Product(claim->error_numerator->value, workspace->denominator[0].value) ==
           Product(workspace->numerator[0].value, claim->error_denominator->value) <==>
         Product(ClaimError{Pre}(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value); */
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                           workspace->denominator) == 0;
}

/*@ terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  verified: \result == SAT_VERIFIED <==> end == REFUTATION_VERIFIED;
*/
static enum sat_verdict verdict_of(enum refutation end)
{
  switch (end) {
  case REFUTATION_VERIFIED:
    return SAT_VERIFIED;
  case REFUTATION_FAILED:
    return SAT_STEP;
  case REFUTATION_ENDED:
    return SAT_ENDED;
  case REFUTATION_NO_MEMORY:
    break;
  }
  return SAT_NO_MEMORY;
}

/* Without a lower bound there is nothing to refute. */
/*@ requires claim:     ClaimFormula(claim);
    requires workspace: claim->lower ==> WorkspaceLower(workspace, claim);
    requires room:      \valid(workspace) && \separated(workspace, claim->formula);
    terminates          \true;
    exits               \false;
    ensures  refuted:   \result == SAT_VERIFIED && \old(claim->lower) ==> Unsatisfiable{Pre}(\old(claim->formula));
*/
static enum sat_verdict refute_for_lower(const struct sat_claim *claim, struct sat_workspace *workspace,
                                         struct proof_source *source, uint64_t steps)
{
  if (!claim->lower)
    return SAT_VERIFIED;
  return verdict_of(refute(&workspace->rup, claim->formula, source, steps, &workspace->failure));
}

enum sat_verdict sat_verify(const struct sat_claim *claim, struct sat_workspace *workspace,
                            struct proof_source *source, uint64_t steps)
{
  const enum sat_verdict statement = sat_verify_statement(claim, workspace);
  if (statement != SAT_VERIFIED)
    return statement;
  /*@ ghost Stated: ; */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert lower:   claim->lower ==> ClaimLower(claim); */
  /*@ assert values:  claim->lower ==>
        claim->lower_denominator->value == \at(claim->lower_denominator->value, Pre) &&
        claim->lower_numerator->value == \at(claim->lower_numerator->value, Pre); */
  /*@ assert error:   \forall dataset D, weights w; ClaimError(D, w, claim) == ClaimError{Pre}(D, w, claim); */
  /*@ ghost if (claim->lower) theorem_of_claim(claim); */
  /*@ assert bound:   claim->lower ==> Unsatisfiable(claim->formula) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) ==>
          Product(ClaimError{Pre}(D, w, claim), \at(claim->lower_denominator->value, Pre)) >=
            \at(claim->lower_numerator->value, Pre); */
  /*@ assert claimed: claim->error ==>
        claim->error_denominator->value == \at(claim->error_denominator->value, Pre) &&
        claim->error_numerator->value == \at(claim->error_numerator->value, Pre); */
  /*@ assert fields:  claim->error ==> claim->network->units == \at(claim->network->units, Pre) &&
                        claim->network->features == \at(claim->network->features, Pre) &&
                        Stride(claim->network) == Stride{Pre}(claim->network) &&
                        WeightCount(claim->network) == WeightCount{Pre}(claim->network); */
  /*@ assert valid:   claim->error ==> NetworkValid(claim->network) && NetworkWhole(claim->network); */
  /*@ assert network: claim->error ==> ClaimNetwork(claim); */
  /*@ assert room:    claim->error ==> WorkspaceError(workspace, claim); */
  /*@ assert weights: claim->error ==> \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==>
                        RepresentsNetwork(w, claim->network); */
  if (claim->error && !is_training_error(claim, workspace))
    return SAT_ERROR;
  /*@ assert same:    SameClaim{Stated, Here}(claim); */
  /*@ assert clauses: \forall integer assignment, c; 0 <= c < claim->formula->clauses &&
        ClauseTrue{Stated}(assignment, claim->formula, c) ==> ClauseTrue(assignment, claim->formula, c); */
  /*@ assert truth:   \forall integer assignment; FormulaTrue{Stated}(assignment, claim->formula) ==>
        FormulaTrue(assignment, claim->formula); */
  /*@ assert models:  Unsatisfiable(claim->formula) ==> Unsatisfiable{Stated}(claim->formula); */
  /*@ assert ready:   ClaimFormula(claim); */
  /*@ assert store:   claim->lower ==> WorkspaceLower(workspace, claim); */
  /*@ assert exact:   \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          Product(ClaimError{Pre}(D, w, claim), \at(claim->error_denominator->value, Pre)) ==
            \at(claim->error_numerator->value, Pre); */
  /*@ ghost product_means(); */
  /*@ assert exactly: \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          ClaimError{Pre}(D, w, claim) * \at(claim->error_denominator->value, Pre) ==
            \at(claim->error_numerator->value, Pre); */
  /*@ assert at_least: Unsatisfiable(claim->formula) && \at(claim->lower, Pre) ==> \forall dataset D, weights w;
        IsClaimedSet{Pre}(D, claim) ==>
          ClaimError{Pre}(D, w, claim) * \at(claim->lower_denominator->value, Pre) >=
            \at(claim->lower_numerator->value, Pre); */
  return refute_for_lower(claim, workspace, source, steps);
}
