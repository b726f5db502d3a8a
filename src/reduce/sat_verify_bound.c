#include "sat_verify_bound.h"

#include "../kernel/product.h"
#include "../theorems/sat_no.h"
#include "fraction_order.h"

/* Comparing fractions by multiplication with positive denominators. */
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
  /@ requires   claim: ClaimFormula(claim) && ClaimSizes(claim) && claim->reduction.bias;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    positive: 0.0 < BoundDenominator(claim);
     ensures    bound: Unsatisfiable(claim->reduction.formula) ==> \forall dataset D, weights w; IsClaimedSet(D, claim) ==>
                         Product(ClaimError(D, w, claim), BoundDenominator(claim)) >= BoundNumerator(claim);
  @/
  static void bound_with_bias(const struct sat_claim *claim)
  {
    theorem_sat_bias(claim->reduction.formula, claim->reduction.width, claim->reduction.square, claim->reduction.zero_multiplicity);
    bound_is_positive(claim->reduction.width, claim->reduction.square, claim->reduction.zero_multiplicity);
    product_means();
    /@ assert closed: Unsatisfiable(claim->reduction.formula) ==> \forall dataset D, weights w;
         IsSatReduction(D, claim->reduction.formula, claim->reduction.width, 1, claim->reduction.zero_multiplicity) ==>
           Product(TrainingError(D, w, claim->reduction.formula->variables + 2, 2, SatSamples(claim->reduction.formula, 1)),
                   3.0 * claim->reduction.zero_multiplicity + (claim->reduction.width - 2.0) * (claim->reduction.width - 2.0) + 2.0 * claim->reduction.square * claim->reduction.zero_multiplicity) >=
             4.0 * claim->reduction.zero_multiplicity; @/
    /@ assert denominator: BoundDenominator(claim) == 3.0 * claim->reduction.zero_multiplicity + (claim->reduction.width - 2.0) * (claim->reduction.width - 2.0) +
         2.0 * claim->reduction.square * claim->reduction.zero_multiplicity; @/
    /@ assert error: \forall dataset D, weights w; ClaimError(D, w, claim) ==
         TrainingError(D, w, claim->reduction.formula->variables + 2, 2, SatSamples(claim->reduction.formula, 1)); @/
    /@ assert set: \forall dataset D; IsClaimedSet(D, claim) ==>
         IsSatReduction(D, claim->reduction.formula, claim->reduction.width, 1, claim->reduction.zero_multiplicity); @/
    ;
  }
*/

/*@ ghost
  /@ requires   claim: ClaimFormula(claim) && ClaimSizes(claim) && !claim->reduction.bias;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    positive: 0.0 < BoundDenominator(claim);
     ensures    bound: Unsatisfiable(claim->reduction.formula) ==> \forall dataset D, weights w; IsClaimedSet(D, claim) ==>
                         Product(ClaimError(D, w, claim), BoundDenominator(claim)) >= BoundNumerator(claim);
  @/
  static void bound_without_bias(const struct sat_claim *claim)
  {
    theorem_sat(claim->reduction.formula, claim->reduction.width, claim->reduction.square);
    product_means();
    /@ assert closed: Unsatisfiable(claim->reduction.formula) ==> \forall dataset D, weights w;
         IsSatReduction(D, claim->reduction.formula, claim->reduction.width, 0, 0) ==>
           Product(TrainingError(D, w, claim->reduction.formula->variables + 1, 2, SatSamples(claim->reduction.formula, 0)),
                   3.0 + 2.0 * claim->reduction.square) >= 4.0; @/
    /@ assert denominator: BoundDenominator(claim) == 3.0 + 2.0 * claim->reduction.square; @/
    /@ assert error: \forall dataset D, weights w; ClaimError(D, w, claim) ==
         TrainingError(D, w, claim->reduction.formula->variables + 1, 2, SatSamples(claim->reduction.formula, 0)); @/
    /@ assert set: \forall dataset D; IsClaimedSet(D, claim) ==>
         IsSatReduction(D, claim->reduction.formula, claim->reduction.width, 0, 0); @/
    ;
  }
*/

/*@ ghost
  void theorem_of_claim(const struct sat_claim *claim)
  {
    if (claim->reduction.bias)
      bound_with_bias(claim);
    else
      bound_without_bias(claim);
    smaller_fraction(claim);
  }
*/

bool sat_verify_bound(const struct sat_claim *claim)
{
  mpz_t numerator;
  mpz_t denominator;
  mpz_init(numerator);
  mpz_init(denominator);
  sat_lower_bound(&claim->reduction, numerator, denominator);
  const int order = fraction_order(claim->lower_numerator, claim->lower_denominator, numerator, denominator);
  mpz_clear(numerator);
  mpz_clear(denominator);
  return order <= 0;
}
