#include "set_cover_verify_statement.h"

#include "../kernel/product.h"
#include "../theorems/set_cover_no.h"
#include "fraction_order.h"
#include "least_value.h"

/* set_cover_reduction_init for a claim. */
/*@ requires claim:    \valid_read(claim) && SetSystemValid(claim->system);
    requires room:     \valid(r) && \separated(r, claim);
    requires apart:    \separated(r, claim->system, claim->system->start + (0 .. claim->system->elements),
                                  claim->system->member_of + (0 .. claim->system->start[claim->system->elements] - 1),
                                  claim->system->cost + (0 .. claim->system->sets - 1));
    terminates         \true;
    exits              \false;
    assigns            *r;
    ensures  same:     claim->system == \old(claim->system) && claim->samples == \old(claim->samples) &&
                       claim->features == \old(claim->features) && claim->degree == \old(claim->degree) &&
                       claim->root == \old(claim->root) && claim->copies == \old(claim->copies);
    ensures  fields:   \result ==> SetCoverReduction(r) && r->system == claim->system && r->copies == 1;
    ensures  degree:   \result ==> SetCoverDegree(claim->system, r->degree);
    ensures  root:     \result ==> SetCoverRoot(claim->system, r->degree, r->root);
*/
static bool compute_reduction(const struct set_cover_claim *claim, struct set_cover_reduction *r)
{
  return set_cover_reduction_init(r, claim->system, claim->bias);
}

enum set_cover_verdict set_cover_verify_sizes(const struct set_cover_claim *claim)
{
  struct set_cover_reduction r;
  if (!compute_reduction(claim, &r))
    return SET_COVER_LIMIT;
  if (claim->samples != r.samples)
    return SET_COVER_SAMPLES;
  if (claim->features != r.features)
    return SET_COVER_FEATURES;
  if (claim->degree != r.degree)
    return SET_COVER_DEGREE;
  if (claim->root != r.root)
    return SET_COVER_EPSILON;
  if (claim->copies != r.copies)
    return SET_COVER_COPIES;
  return SET_COVER_VERIFIED;
}

/* The largest cost that the theorem covers. */
/*@ requires numbers: degree <= SET_SYSTEM_MAX_SETS && 1 <= root <= 0x80000000;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  range:   \result < 0x4000000000000000;
    ensures  covered: \forall integer value; value <= \result ==> value * (degree * degree + degree + 2) <= root * root;
*/
static uint64_t largest_cost(uint64_t degree, uint64_t root)
{
  /*@ assert degree: 0 <= degree * degree <= SET_SYSTEM_MAX_SETS * SET_SYSTEM_MAX_SETS; */
  /*@ assert root:   1 <= root * root <= 0x80000000 * 0x80000000; */
  const uint64_t norm = degree * degree + degree + 2;
  const uint64_t square = root * root;
  const uint64_t largest = square / norm;
  /*@ assert quotient: largest * norm <= square; */
  /*@ assert half:     largest * 2 <= largest * norm; */
  /*@ assert monotone: \forall integer value; value <= largest ==> value * norm <= largest * norm; */
  return largest;
}

uint64_t set_cover_least_cost(const struct set_cover_claim *claim)
{
  mpz_t square;
  uint64_t value;
  const uint64_t most = largest_cost(claim->degree, claim->root);
  mpz_init(square);
  mpz_mul_ui(square, claim->lower_numerator, claim->root * claim->root);
  const bool possible = least_value(square, claim->lower_denominator, most, &value);
  mpz_clear(square);
  return possible ? value : SET_COVER_NO_COST;
}

/*@ ghost
  /@ requires   positive: 0.0 < q->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    monotone: \forall real x, y; x >= y ==> Product(x, q->value) >= Product(y, q->value);
  @/
  static void product_is_monotone(mpz_srcptr q)
  {
    product_means();
    /@ assert difference: \forall real x, y; x >= y ==> (x - y) * q->value >= 0.0; @/
    /@ assert monotone:   \forall real x, y; x >= y ==> x * q->value >= y * q->value; @/
    ;
  }
*/

/*@ ghost
  /@ requires   positive: 1 <= n;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    cancel: \forall real x, y; Product(x, (real)n) >= Product(y, (real)n) ==> x >= y;
  @/
  static void factor_cancels(uint64_t n)
  {
    product_means();
    /@ assert positive:   (real)n >= 1.0; @/
    /@ assert difference: \forall real x, y; x < y ==> (y - x) * (real)n > 0.0; @/
    /@ assert monotone:   \forall real x, y; x < y ==> x * (real)n < y * (real)n; @/
    ;
  }
*/

/* From the cost over q^2 to the fraction that is claimed. */
/*@ ghost
  /@ requires   square:   1 <= square;
     requires   positive: 0.0 < q->value;
     requires   value:    Product(p->value, (real)square) <= Product(q->value, (real)value);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below: \forall real x; Product(x, (real)square) >= value ==> Product(x, q->value) >= p->value;
  @/
  static void cost_gives_fraction(mpz_srcptr p, mpz_srcptr q, uint64_t square, uint64_t value)
  {
    product_is_commutative();
    /@ assert order:    \forall real x; Product(Product(x, (real)square), q->value) == Product(Product(x, q->value), (real)square); @/
    /@ assert turned:   Product(q->value, (real)value) == Product((real)value, q->value); @/
    product_is_monotone(q);
    factor_cancels(square);
    /@ assert times:    \forall real x; Product(x, (real)square) >= (real)value ==>
                          Product(Product(x, (real)square), q->value) >= Product((real)value, q->value); @/
    /@ assert chain:    \forall real x; Product(x, (real)square) >= (real)value ==>
                          Product(Product(x, q->value), (real)square) >= Product(p->value, (real)square); @/
    ;
  }
*/

/*@ ghost
  /@ requires   range: 1 <= root <= 0x80000000;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    range: 1 <= root * root <= 0x4000000000000000;
  @/
  static void square_in_range(uint64_t root)
  {
    /@ assert square: root * root <= 0x80000000 * 0x80000000; @/
    ;
  }
*/

/* theorem_set_cover with a product that provers do not see. */
/*@ ghost
  /@ requires   parameters: SetCoverParameters(s, degree, root, copies, bias, value) && root <= 0x80000000;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: CoversCostAtLeast(s, value) ==> \forall dataset D, weights w;
       IsSetCoverReduction(D, s, root, copies, bias) ==>
         Product(TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)), (real)(root * root)) >= value;
  @/
  static void theorem_closed(const struct set_system *s, uint64_t degree, uint64_t root, uint64_t copies, int bias, uint64_t value)
  {
    theorem_set_cover(s, degree, root, copies, bias, value);
    product_means();
    /@ assert square: (real)(root * root) == (real)root * (real)root; @/
    /@ assert closed: \forall real x; Product(x, (real)(root * root)) == x * ((real)root * (real)root); @/
    ;
  }
*/

/*@ ghost
  void theorem_of_cover_claim(const struct set_cover_claim *claim, uint64_t value)
  {
    const int bias = claim->bias ? 1 : 0;
    const uint64_t root = claim->root;
    theorem_closed(claim->system, claim->degree, root, claim->copies, bias, value);
    square_in_range(root);
    cost_gives_fraction(claim->lower_numerator, claim->lower_denominator, root * root, value);
    /@ assert bias:  bias == CoverClaimBias(claim); @/
    /@ assert error: \forall dataset D, weights w; CoverClaimError(D, w, claim) ==
         TrainingError(D, w, claim->system->sets + 2 + bias, 1, SetCoverSamples(claim->system)); @/
    /@ assert set:   \forall dataset D; IsClaimedCoverSet(D, claim) ==>
         IsSetCoverReduction(D, claim->system, root, claim->copies, bias); @/
    /@ assert bound: CoversCostAtLeast(claim->system, value) ==> \forall dataset D, weights w; IsClaimedCoverSet(D, claim) ==>
         Product(CoverClaimError(D, w, claim), (real)(root * root)) >= value; @/
    ;
  }
*/
