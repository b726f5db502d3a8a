/* Inductions over the literals of a clause, with one over the coordinates inside where a sum over coordinates changes. */
#include "sat_coefficients.h"

/*@ ghost
  void lemma_coefficient_sign(int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h, int32_t d) {
    lemma_literals_in_range(literal, literals, width, n);
    /@ loop invariant 0 <= k <= h;
       loop invariant positive: ClauseCoefficient(literal, literals, width, k, d) > 0 ==>
         \exists integer p; 0 <= p < k && literal[p] == d + 1;
       loop invariant negative: ClauseCoefficient(literal, literals, width, k, d) < 0 ==>
         \exists integer p; 0 <= p < k && literal[p] == -(d + 1);
       loop assigns k;
       loop variant h - k;
    @/
    for (size_t k = 0; k < h; k++) {
      /@ assert padding: PaddingMultiplicity(width, literals, k) >= 0; @/
      /@ assert other: LiteralVariable(literal[k]) - 1 != d ==>
           ClauseCoefficient(literal, literals, width, k + 1, d) == ClauseCoefficient(literal, literals, width, k, d); @/
      /@ assert same: LiteralVariable(literal[k]) - 1 == d ==> ClauseCoefficient(literal, literals, width, k + 1, d) ==
           ClauseCoefficient(literal, literals, width, k, d) +
             SignedMultiplicity(literal[k], PaddingMultiplicity(width, literals, k)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && 0 <= h < literals;
     requires sign: literal[h] > 0 ==> ClauseCoefficient(literal, literals, width, h, literal[h] - 1) >= 0;
     requires sign: literal[h] < 0 ==> ClauseCoefficient(literal, literals, width, h, -literal[h] - 1) <= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: CoefficientSum(literal, literals, width, h + 1, n) ==
       CoefficientSum(literal, literals, width, h, n) + PaddingMultiplicity(width, literals, h);
  @/
  void lemma_coefficient_sum_step(int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h) {
    lemma_literals_in_range(literal, literals, width, n);
    int32_t v = literal[h] > 0 ? literal[h] : -literal[h];
    /@ assert padding: PaddingMultiplicity(width, literals, h) >= 0; @/
    /@ loop invariant 0 <= k <= n;
       loop invariant before: k < v ==> CoefficientSum(literal, literals, width, h + 1, k) ==
         CoefficientSum(literal, literals, width, h, k);
       loop invariant after: k >= v ==> CoefficientSum(literal, literals, width, h + 1, k) ==
         CoefficientSum(literal, literals, width, h, k) + PaddingMultiplicity(width, literals, h);
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert other: k != v - 1 ==>
           ClauseCoefficient(literal, literals, width, h + 1, k) == ClauseCoefficient(literal, literals, width, h, k); @/
      /@ assert same: k == v - 1 ==> AbsoluteInteger(ClauseCoefficient(literal, literals, width, h + 1, k)) ==
           AbsoluteInteger(ClauseCoefficient(literal, literals, width, h, k)) + PaddingMultiplicity(width, literals, h); @/
      /@ assert new: CoefficientSum(literal, literals, width, h + 1, k + 1) ==
           CoefficientSum(literal, literals, width, h + 1, k) +
             AbsoluteInteger(ClauseCoefficient(literal, literals, width, h + 1, k)); @/
      /@ assert old: CoefficientSum(literal, literals, width, h, k + 1) == CoefficientSum(literal, literals, width, h, k) +
             AbsoluteInteger(ClauseCoefficient(literal, literals, width, h, k)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: n >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: CoefficientSum(literal, literals, width, 0, n) == 0;
  @/
  void lemma_no_coefficients(int32_t *literal, size_t literals, uint64_t width, int32_t n) {
    /@ loop invariant 0 <= k <= n;
       loop invariant none: CoefficientSum(literal, literals, width, 0, k) == 0;
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
  void lemma_coefficient_sum(int32_t *literal, size_t literals, uint64_t width, int32_t n) {
    uint64_t quotient = width / literals;
    uint64_t remainder = width % literals;
    lemma_literals_in_range(literal, literals, width, n);
    lemma_no_coefficients(literal, literals, width, n);
    /@ assert divide: width == literals * quotient + remainder && remainder < literals; @/
    /@ loop invariant 0 <= h <= literals;
       loop invariant few: h <= remainder ==> CoefficientSum(literal, literals, width, h, n) == h * quotient + h;
       loop invariant many: h > remainder ==> CoefficientSum(literal, literals, width, h, n) == h * quotient + remainder;
       loop assigns h;
       loop variant literals - h;
    @/
    for (size_t h = 0; h < literals; h++) {
      int32_t v = literal[h] > 0 ? literal[h] : -literal[h];
      lemma_coefficient_sign(literal, literals, width, n, h, v - 1);
      lemma_coefficient_sum_step(literal, literals, width, n, h);
      /@ assert next: (h + 1) * quotient == h * quotient + quotient; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_literals_in_range(int32_t *literal, size_t literals, uint64_t width, int32_t n) {
    /@ loop invariant 0 <= k <= literals;
       loop invariant range: LiteralsInRange(literal, k, n) ==>
         \forall integer p; 0 <= p < k ==> literal[p] != 0 && -n <= literal[p] <= n;
       loop assigns k;
       loop variant literals - k;
    @/
    for (size_t k = 0; k < literals; k++) {
      /@ assert before: LiteralsInRange(literal, k + 1, n) ==>
           LiteralsInRange(literal, k, n) && literal[k] != 0 && -n <= literal[k] <= n; @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && 0 <= p < literals;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures models: \forall weights w; SignLiteralTrue(w, unit, literal[p]) ==> SomeLiteralTrue(w, unit, literal, literals);
  @/
  void lemma_some_literal_true(int32_t *literal, size_t literals, uint64_t width, int32_t n, int unit, size_t p) {
    /@ loop invariant p + 1 <= k <= literals;
       loop invariant true: \forall weights w; SignLiteralTrue(w, unit, literal[p]) ==> SomeLiteralTrue(w, unit, literal, k);
       loop assigns k;
       loop variant literals - k;
    @/
    for (size_t k = p + 1; k < literals; k++) {
      /@ assert next: \forall weights w; SomeLiteralTrue(w, unit, literal, k) ==> SomeLiteralTrue(w, unit, literal, k + 1); @/
      ;
    }
  }
*/

/*@ ghost
  int find_tautology(int32_t *literal, size_t literals, uint64_t width, int32_t n, int unit) {
    lemma_literals_in_range(literal, literals, width, n);
    /@ loop invariant 0 <= p <= literals;
       loop invariant none: \forall integer i, j; 0 <= i < p && 0 <= j < literals ==> literal[i] != -literal[j];
       loop assigns p;
       loop variant literals - p;
    @/
    for (size_t p = 0; p < literals; p++)
      /@ loop invariant 0 <= q <= literals;
         loop invariant none: \forall integer j; 0 <= j < q ==> literal[p] != -literal[j];
         loop assigns q;
         loop variant literals - q;
      @/
      for (size_t q = 0; q < literals; q++)
        if (literal[p] == -literal[q]) {
          lemma_some_literal_true(literal, literals, width, n, unit, p);
          lemma_some_literal_true(literal, literals, width, n, unit, q);
          /@ assert either: \forall weights w;
               SignLiteralTrue(w, unit, literal[p]) || SignLiteralTrue(w, unit, literal[q]); @/
          return 1;
        }
    return 0;
  }
*/
