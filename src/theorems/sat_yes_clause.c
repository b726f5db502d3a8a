/* The sum over a clause's literals as a sum over coordinates, and its least value under +1 and -1 weights. */
#include "sat_yes.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures plus: \forall weights w;
       ClosedProduct((real)(ClauseCoefficient(literal, literals, width, h, d) + PaddingMultiplicity(width, literals, h)),
                     Weight(w, unit, d)) ==
         ClosedProduct((real)ClauseCoefficient(literal, literals, width, h, d), Weight(w, unit, d)) +
         ClosedProduct((real)PaddingMultiplicity(width, literals, h), Weight(w, unit, d));
     ensures minus: \forall weights w;
       ClosedProduct((real)(ClauseCoefficient(literal, literals, width, h, d) - PaddingMultiplicity(width, literals, h)),
                     Weight(w, unit, d)) ==
         ClosedProduct((real)ClauseCoefficient(literal, literals, width, h, d), Weight(w, unit, d)) +
         ClosedProduct((real)PaddingMultiplicity(width, literals, h), -Weight(w, unit, d));
  @/
  void lemma_coefficient_grows(int32_t *literal, size_t literals, uint64_t width, size_t h, int unit, int32_t d) {
    lemma_closed_product();
  }
*/

/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && 0 <= h < literals;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall weights w; CoefficientDot(w, unit, literal, literals, width, h + 1, n) ==
       CoefficientDot(w, unit, literal, literals, width, h, n) +
         ClosedProduct((real)PaddingMultiplicity(width, literals, h), LiteralWeight(w, unit, literal[h]));
  @/
  void lemma_coefficient_dot_step(int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h, int unit) {
    lemma_literals_in_range(literal, literals, width, n);
    int32_t v = literal[h] > 0 ? literal[h] : -literal[h];
    lemma_coefficient_grows(literal, literals, width, h, unit, v - 1);
    /@ loop invariant 0 <= k <= n;
       loop invariant before: k < v ==> \forall weights w; CoefficientDot(w, unit, literal, literals, width, h + 1, k) ==
         CoefficientDot(w, unit, literal, literals, width, h, k);
       loop invariant after: k >= v ==> \forall weights w; CoefficientDot(w, unit, literal, literals, width, h + 1, k) ==
         CoefficientDot(w, unit, literal, literals, width, h, k) +
           ClosedProduct((real)PaddingMultiplicity(width, literals, h), LiteralWeight(w, unit, literal[h]));
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert other: k != v - 1 ==>
           ClauseCoefficient(literal, literals, width, h + 1, k) == ClauseCoefficient(literal, literals, width, h, k); @/
      /@ assert positive: k == v - 1 && literal[h] > 0 ==> ClauseCoefficient(literal, literals, width, h + 1, k) ==
           ClauseCoefficient(literal, literals, width, h, k) + PaddingMultiplicity(width, literals, h); @/
      /@ assert negative: k == v - 1 && literal[h] < 0 ==> ClauseCoefficient(literal, literals, width, h + 1, k) ==
           ClauseCoefficient(literal, literals, width, h, k) - PaddingMultiplicity(width, literals, h); @/
      /@ assert weight: k == v - 1 && literal[h] > 0 ==> \forall weights w;
           LiteralWeight(w, unit, literal[h]) == Weight(w, unit, k); @/
      /@ assert weight: k == v - 1 && literal[h] < 0 ==> \forall weights w;
           LiteralWeight(w, unit, literal[h]) == -Weight(w, unit, k); @/
      /@ assert term: k == v - 1 ==> \forall weights w;
           ClosedProduct((real)ClauseCoefficient(literal, literals, width, h + 1, k), Weight(w, unit, k)) ==
             ClosedProduct((real)ClauseCoefficient(literal, literals, width, h, k), Weight(w, unit, k)) +
             ClosedProduct((real)PaddingMultiplicity(width, literals, h), LiteralWeight(w, unit, literal[h])); @/
      /@ assert new: \forall weights w; CoefficientDot(w, unit, literal, literals, width, h + 1, k + 1) ==
           CoefficientDot(w, unit, literal, literals, width, h + 1, k) +
             ClosedProduct((real)ClauseCoefficient(literal, literals, width, h + 1, k), Weight(w, unit, k)); @/
      /@ assert old: \forall weights w; CoefficientDot(w, unit, literal, literals, width, h, k + 1) ==
           CoefficientDot(w, unit, literal, literals, width, h, k) +
             ClosedProduct((real)ClauseCoefficient(literal, literals, width, h, k), Weight(w, unit, k)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: n >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w; CoefficientDot(w, unit, literal, literals, width, 0, n) == 0.0;
  @/
  void lemma_no_coefficient_dot(int32_t *literal, size_t literals, uint64_t width, int32_t n, int unit) {
    lemma_product_facts();
    /@ loop invariant 0 <= k <= n;
       loop invariant none: \forall weights w; CoefficientDot(w, unit, literal, literals, width, 0, k) == 0.0;
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert none: ClauseCoefficient(literal, literals, width, 0, k) == 0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_coefficient_dot(int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h, int unit) {
    lemma_no_coefficient_dot(literal, literals, width, n, unit);
    /@ loop invariant 0 <= k <= h;
       loop invariant sum: \forall weights w; CoefficientDot(w, unit, literal, literals, width, k, n) ==
         LiteralSum(w, unit, literal, literals, width, k);
       loop assigns k;
       loop variant h - k;
    @/
    for (size_t k = 0; k < h; k++)
      lemma_coefficient_dot_step(literal, literals, width, n, k, unit);
  }
*/

/*@ ghost
  /@ requires clause: 1 <= literals <= width <= 0x7fffffff;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: PaddingSum(literals, width, literals) == width;
  @/
  void lemma_padding_sum(size_t literals, uint64_t width) {
    uint64_t quotient = width / literals;
    uint64_t remainder = width % literals;
    /@ assert divide: width == literals * quotient + remainder && remainder < literals; @/
    /@ loop invariant 0 <= h <= literals;
       loop invariant few: h <= remainder ==> PaddingSum(literals, width, h) == h * quotient + h;
       loop invariant many: h > remainder ==> PaddingSum(literals, width, h) == h * quotient + remainder;
       loop assigns h;
       loop variant literals - h;
    @/
    for (size_t h = 0; h < literals; h++) {
      /@ assert next: (h + 1) * quotient == h * quotient + quotient; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_literal_sum(int32_t *literal, size_t literals, uint64_t width, int32_t n, int bias, int unit) {
    lemma_literals_in_range(literal, literals, width, n);
    lemma_padding_sum(literals, width);
    lemma_product_facts();
    /@ loop invariant 0 <= k <= literals;
       loop invariant least: \forall weights w; ModelWeights(w, n, width, bias) ==>
         LiteralSum(w, unit, literal, literals, width, k) >= -PaddingSum(literals, width, k);
       loop invariant true: \forall weights w; ModelWeights(w, n, width, bias) && SomeLiteralTrue(w, unit, literal, k) ==>
         LiteralSum(w, unit, literal, literals, width, k) >= 2.0 - PaddingSum(literals, width, k);
       loop assigns k;
       loop variant literals - k;
    @/
    for (size_t k = 0; k < literals; k++) {
      /@ assert quotient: width / literals >= 1; @/
      /@ assert padding: PaddingMultiplicity(width, literals, k) >= 1; @/
      /@ assert variable: 0 <= LiteralVariable(literal[k]) - 1 < n; @/
      /@ assert one: \forall weights w; ModelWeights(w, n, width, bias) ==>
           LiteralWeight(w, unit, literal[k]) == 1.0 || LiteralWeight(w, unit, literal[k]) == -1.0; @/
      /@ assert true: \forall weights w; ModelWeights(w, n, width, bias) && SignLiteralTrue(w, unit, literal[k]) ==>
           LiteralWeight(w, unit, literal[k]) == 1.0; @/
      /@ assert sum: \forall weights w; LiteralSum(w, unit, literal, literals, width, k + 1) ==
           LiteralSum(w, unit, literal, literals, width, k) +
             ClosedProduct((real)PaddingMultiplicity(width, literals, k), LiteralWeight(w, unit, literal[k])); @/
      /@ assert least: \forall weights w; ModelWeights(w, n, width, bias) ==>
           ClosedProduct((real)PaddingMultiplicity(width, literals, k), LiteralWeight(w, unit, literal[k])) >=
             -PaddingMultiplicity(width, literals, k); @/
      /@ assert most: \forall weights w; ModelWeights(w, n, width, bias) && SignLiteralTrue(w, unit, literal[k]) ==>
           ClosedProduct((real)PaddingMultiplicity(width, literals, k), LiteralWeight(w, unit, literal[k])) ==
             PaddingMultiplicity(width, literals, k); @/
      /@ assert last: \forall weights w; SomeLiteralTrue(w, unit, literal, k + 1) ==>
           SomeLiteralTrue(w, unit, literal, k) || SignLiteralTrue(w, unit, literal[k]); @/
      ;
    }
  }
*/
