#include "circuit_verify_statement.h"

#include "../kernel/product.h"
#include "../theorems/circuit_no.h"
#include "least_value.h"

enum circuit_verdict circuit_verify_sizes(const struct circuit_claim *claim,
                                          struct circuit_workspace *workspace)
{
  const struct circuit_reduction *r = claim->reduction;
  if (claim->samples != r->samples)
    return CIRCUIT_SAMPLES;
  if (claim->features != r->features)
    return CIRCUIT_FEATURES;
  if (claim->root != r->root)
    return CIRCUIT_ROOT;
  if (!circuit_least_denominator(r->circuit, r->bias, r->root, workspace->bound, workspace->last,
                                 workspace->least))
    return CIRCUIT_LIMIT;
  if (mpz_cmp(r->q, workspace->least) < 0)
    return CIRCUIT_EPSILON;
  return CIRCUIT_VERIFIED;
}

/*@ ghost
  /@ requires   numerator: 0.0 <= numerator->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    product: 0.0 <= Product(numerator->value, Product(q->value, q->value));
  @/
  static void product_is_not_negative(mpz_srcptr numerator, mpz_srcptr q)
  {
    product_means();
    /@ assert square:  0.0 <= q->value * q->value; @/
    /@ assert product: 0.0 <= numerator->value * (q->value * q->value); @/
    ;
  }
*/

uint64_t circuit_least_size(const struct circuit_claim *claim)
{
  mpz_t square;
  uint64_t value;
  mpz_init(square);
  mpz_mul(square, claim->reduction->q, claim->reduction->q);
  mpz_mul(square, claim->lower_numerator, square);
  /*@ assert square: square[0].value == Product(claim->lower_numerator->value, Product(claim->reduction->q[0].value, claim->reduction->q[0].value)); */
  /*@ ghost product_is_not_negative(claim->lower_numerator, claim->reduction->q); */
  /*@ assert most: claim->root * claim->root <= 0x8000 * 0x8000; */
  const bool possible = least_value(square, claim->lower_denominator, claim->root * claim->root, &value);
  mpz_clear(square);
  return possible ? value : CIRCUIT_NO_SIZE;
}

/* From the size over q^2 to the fraction that is claimed. */
/*@ ghost
  /@ requires   positive: 0.0 < q->value && 0.0 < denominator->value;
     requires   value:    Product(numerator->value, Product(q->value, q->value)) <= Product(denominator->value, (real)value);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below:    \forall real x; Product(x, Product(q->value, q->value)) >= value ==> Product(x, denominator->value) >= numerator->value;
  @/
  static void size_gives_fraction(mpz_srcptr numerator, mpz_srcptr denominator, mpz_srcptr q, uint64_t value)
  {
    product_means();
    /@ assert square:   Product(q->value, q->value) == q->value * q->value && 0.0 < q->value * q->value; @/
    /@ assert closed:   \forall real x; Product(x, Product(q->value, q->value)) == x * (q->value * q->value); @/
    /@ assert value:    numerator->value * (q->value * q->value) <= denominator->value * (real)value; @/
    /@ assert negative: \forall real x; x * denominator->value < numerator->value ==>
                          (x * denominator->value - numerator->value) * (q->value * q->value) < 0.0; @/
    /@ assert times:    \forall real x; x * denominator->value < numerator->value ==>
                          (x * (q->value * q->value) - (real)value) * denominator->value < 0.0; @/
    /@ assert below:    \forall real x; x * denominator->value < numerator->value ==> x * (q->value * q->value) < (real)value; @/
    /@ assert closed:   \forall real x; Product(x, denominator->value) < numerator->value ==>
                          Product(x, Product(q->value, q->value)) < (real)value; @/
    ;
  }
*/

/* theorem_circuit for one q. */
/*@ ghost
  /@ requires   circuit: CircuitValid(c) && 1 <= root <= 0x8000 && (bias == 0 || bias == 1) && value <= root * root;
     requires   q:       0.0 < q->value && (real)LeastDenominator(c, root, bias) <= q->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound:   SatisfyingSizeAtLeast(c, value) ==> \forall dataset D, weights w; IsCircuitReduction(D, c, q->value, bias) ==>
       Product(TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)), Product(q->value, q->value)) >= value;
  @/
  static void theorem_for_denominator(const struct circuit *c, uint64_t root, int bias, uint64_t value, mpz_srcptr q)
  {
    theorem_circuit(c, root, bias, value);
    product_means();
    /@ assert square: Product(q->value, q->value) == q->value * q->value; @/
    /@ assert closed: \forall real x; Product(x, Product(q->value, q->value)) == x * (q->value * q->value); @/
    ;
  }
*/

/*@ ghost
  void theorem_of_circuit_claim(const struct circuit_claim *claim, uint64_t value)
  {
    const struct circuit_reduction *r = claim->reduction;
    const int bias = r->bias ? 1 : 0;
    /@ assert bias:  bias == CircuitClaimBias(claim); @/
    theorem_for_denominator(r->circuit, claim->root, bias, value, r->q);
    size_gives_fraction(claim->lower_numerator, claim->lower_denominator, r->q, value);
    /@ assert error: \forall dataset D, weights w; CircuitClaimError(D, w, claim) ==
         TrainingError(D, w, CircuitFeatures(r->circuit, bias) + bias, 1, CircuitSamples(r->circuit, bias)); @/
    /@ assert set:   \forall dataset D; IsClaimedCircuitSet(D, claim) ==> IsCircuitReduction(D, r->circuit, r->q[0].value, bias); @/
    /@ assert bound: SatisfyingSizeAtLeast(r->circuit, value) ==> \forall dataset D, weights w; IsClaimedCircuitSet(D, claim) ==>
         Product(CircuitClaimError(D, w, claim), Product(r->q[0].value, r->q[0].value)) >= value; @/
    ;
  }
*/
