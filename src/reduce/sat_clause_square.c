#include "sat_clause_square.h"

#include "../kernel/product.h"

/*@ // The sum of the squares of the coordinates below n that the first h literals of a clause make.
    logic integer PrefixSquare{L}(int32_t *literal, integer literals, integer width, integer h, integer n) =
      n <= 0 ? 0
             : PrefixSquare{L}(literal, literals, width, h, n - 1) +
                 Times(ClauseCoefficient{L}(literal, literals, width, h, n - 1),
                       ClauseCoefficient{L}(literal, literals, width, h, n - 1));

    // scratch[n + l] belongs to the literal l; only literals of the clause have a multiplicity.
    predicate NoOthers{L}(uint64_t *scratch, integer n, int32_t *literal, integer first, integer end) =
      \forall integer i; 0 <= i <= 2 * n && scratch[i] != 0 ==>
        (\exists integer p; first <= p < end && literal[p] == i - n);

    // Literals before p have a multiplicity.
    predicate Present{L}(uint64_t *scratch, integer n, int32_t *literal, integer p) =
      \forall integer i, q; 0 <= i <= 2 * n && 0 <= q < p && scratch[i] == 0 ==> literal[q] != i - n;

    // The difference of a literal's multiplicity and its negation's is the coefficient that the first p literals make.
    predicate Counted{L}(uint64_t *scratch, integer n, int32_t *literal, integer literals, integer width, integer p) =
      \forall integer d; 0 <= d < n ==>
        ClauseCoefficient{L}(literal, literals, width, p, d) == scratch[n + d + 1] - scratch[n - d - 1];

    predicate Apart{L}(int32_t *literal, integer p) =
      \forall integer i, j; 0 <= i <= j < p ==> literal[i] + literal[j] != 0;
*/

/*@ ghost
  /@ requires range: 0 <= n;
     terminates      \true;
     exits           \false;
     assigns         \nothing;
     ensures  none:  PrefixSquare(literal, literals, width, 0, n) == 0;
     ensures  all:   PrefixSquare(literal, literals, width, literals, n) == ClauseSquare(literal, literals, width, n);
   @/
  static void ends_of_prefix_square(const int32_t *literal, size_t literals, uint64_t width, int32_t n)
  {
    times_means();
    /@ loop invariant index: 0 <= k <= n;
       loop invariant none:  PrefixSquare(literal, literals, width, 0, k) == 0;
       loop invariant all:   PrefixSquare(literal, literals, width, literals, k) ==
                               ClauseSquare(literal, literals, width, k);
       loop assigns          k;
       loop variant          n - k;
     @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert none: ClauseCoefficient(literal, literals, width, 0, k) == 0; @/
      ;
    }
  }
*/

/* (x + m)^2 = x^2 + m(2x + m) */
/*@ ghost
  /@ terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  plus:   Times(x + m, x + m) == Times(x, x) + m * (2 * x + m);
     ensures  minus:  Times(-x - m, -x - m) == Times(-x, -x) + m * (2 * x + m);
   @/
  static void square_of_sum(uint64_t x, uint64_t m)
  {
    times_means();
  }
*/

/* One more literal: its coordinate's square grows, no other coordinate changes. */
/*@ ghost
  /@ requires range:    0 <= h < literals && \valid_read(literal + h) && literal[h] != 0 && -n <= literal[h] <= n;
     requires variable: n <= FORMULA_MAX_VARIABLES + 1;
     requires positive: literal[h] > 0 ==> ClauseCoefficient(literal, literals, width, h, literal[h] - 1) == before;
     requires negative: literal[h] < 0 ==> ClauseCoefficient(literal, literals, width, h, -literal[h] - 1) == -before;
     requires padding:  PaddingMultiplicity(width, literals, h) == m;
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  positive: literal[h] > 0 ==>
                          ClauseCoefficient(literal, literals, width, h + 1, literal[h] - 1) == before + m;
     ensures  negative: literal[h] < 0 ==>
                          ClauseCoefficient(literal, literals, width, h + 1, -literal[h] - 1) == -(before + m);
     ensures  others:   \forall integer d; d != LiteralVariable(literal[h]) - 1 ==>
       ClauseCoefficient(literal, literals, width, h + 1, d) == ClauseCoefficient(literal, literals, width, h, d);
     ensures  step:     PrefixSquare(literal, literals, width, h + 1, n) ==
                          PrefixSquare(literal, literals, width, h, n) + m * (2 * before + m);
   @/
  static void prefix_square_step(const int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h,
                                 uint64_t before, uint64_t m)
  {
    int32_t v = literal[h] > 0 ? literal[h] : -literal[h];
    square_of_sum(before, m);
    /@ loop invariant index:  0 <= k <= n;
       loop invariant before: k < v ==> PrefixSquare(literal, literals, width, h + 1, k) ==
                                PrefixSquare(literal, literals, width, h, k);
       loop invariant after:  k >= v ==> PrefixSquare(literal, literals, width, h + 1, k) ==
                                PrefixSquare(literal, literals, width, h, k) + m * (2 * before + m);
       loop assigns           k;
       loop variant           n - k;
     @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert other: k != v - 1 ==>
           ClauseCoefficient(literal, literals, width, h + 1, k) == ClauseCoefficient(literal, literals, width, h, k); @/
      /@ assert same: k == v - 1 ==>
           (ClauseCoefficient(literal, literals, width, h, k) == before &&
            ClauseCoefficient(literal, literals, width, h + 1, k) == before + m) ||
           (ClauseCoefficient(literal, literals, width, h, k) == -before &&
            ClauseCoefficient(literal, literals, width, h + 1, k) == -before - m); @/
      /@ assert new: PrefixSquare(literal, literals, width, h + 1, k + 1) == PrefixSquare(literal, literals, width, h + 1, k) +
           Times(ClauseCoefficient(literal, literals, width, h + 1, k),
                 ClauseCoefficient(literal, literals, width, h + 1, k)); @/
      /@ assert old: PrefixSquare(literal, literals, width, h, k + 1) == PrefixSquare(literal, literals, width, h, k) +
           Times(ClauseCoefficient(literal, literals, width, h, k), ClauseCoefficient(literal, literals, width, h, k)); @/
      ;
    }
  }
*/

/* A sum of squares stays between the sum and its square. */
/*@ ghost
  /@ requires range:  before <= total && 1 <= m && total + m <= FORMULA_MAX_WIDTH && total <= square <= total * total;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  least:  total + m <= square + m * (2 * before + m);
     ensures  most:   square + m * (2 * before + m) <= (total + m) * (total + m) <= FORMULA_MAX_WIDTH * FORMULA_MAX_WIDTH;
     ensures  more:   0 <= m * (2 * before + m);
   @/
  static void square_stays_in_range(uint64_t square, uint64_t before, uint64_t m, uint64_t total)
  {
    /@ assert cell: m * (2 * before + m) <= m * (2 * total + m); @/
    /@ assert grow: m <= m * (2 * before + m); @/
    /@ assert identity: (total + m) * (total + m) == total * total + m * (2 * total + m); @/
    /@ assert limit: (total + m) * (total + m) <= FORMULA_MAX_WIDTH * (total + m) <= FORMULA_MAX_WIDTH * FORMULA_MAX_WIDTH; @/
    ;
  }
*/

/*@ ghost
  /@ requires range:  p < literals;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  next:   (p + 1) * quotient == p * quotient + quotient <= literals * quotient;
     ensures  last:   p + 1 == literals ==> p * quotient + quotient == literals * quotient;
   @/
  static void one_more_literal(size_t literals, size_t p, uint64_t quotient)
  {
    /@ assert rest: 0 <= (literals - (p + 1)) * quotient; @/
    ;
  }
*/

/* A literal whose negation has no multiplicity. */
/*@ ghost
  /@ requires before:   Apart(literal, p) && Present(scratch, n, literal, p);
     requires range:    0 <= opposite <= 2 * n && scratch[opposite] == 0 && opposite == n - literal[p] && literal[p] != 0;
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  after:    Apart(literal, p + 1);
   @/
  static void still_apart(const int32_t *literal, size_t p, int32_t n, const uint64_t *scratch, int32_t opposite)
  {
    /@ assert fresh: \forall integer q; 0 <= q < p ==> literal[q] != opposite - n; @/
    /@ assert last: \forall integer q; 0 <= q <= p ==> literal[q] + literal[p] != 0; @/
    ;
  }
*/

/*@ ghost
  /@ requires before:   Present(scratch, n, literal, p);
     requires new:      0 <= cell <= 2 * n && scratch[cell] != 0 && cell == n + literal[p];
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  after:    Present(scratch, n, literal, p + 1);
   @/
  static void still_present(const int32_t *literal, size_t p, int32_t n, const uint64_t *scratch, int32_t cell)
  {
    /@ assert new: \forall integer i; i == cell ==> scratch[i] != 0; @/
    ;
  }
*/

/*@ ghost
  /@ requires variable: 1 <= v <= n;
     requires same:     ClauseCoefficient(literal, literals, width, p, v - 1) == scratch[n + v] - scratch[n - v];
     requires other:    \forall integer d; 0 <= d < n && d != v - 1 ==>
       ClauseCoefficient(literal, literals, width, p, d) == scratch[n + d + 1] - scratch[n - d - 1];
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  after:    Counted(scratch, n, literal, literals, width, p);
   @/
  static void still_counted(const int32_t *literal, size_t literals, uint64_t width, size_t p, int32_t n,
                            const uint64_t *scratch, int32_t v)
  {
    /@ assert same: \forall integer d; d == v - 1 ==>
         ClauseCoefficient(literal, literals, width, p, d) == scratch[n + d + 1] - scratch[n - d - 1]; @/
    ;
  }
*/

/* The sum of squares when a multiplicity `before` grows: (x + m)^2 = x^2 + m(2x + m). */
/*@ requires range:   more <= FORMULA_MAX_WIDTH && before <= FORMULA_MAX_WIDTH;
    requires sum:     0 <= more * (2 * before + more) && square + more * (2 * before + more) <= UINT64_MAX;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result == square + more * (2 * before + more);
*/
static uint64_t grown_square(uint64_t square, uint64_t before, uint64_t more)
{
  return square + more * (2 * before + more);
}

/* The sum of the squares of the multiplicities of a clause's literals; 0 if the clause has a literal and its negation.  Leaves
 * multiplicities of literals of the clause behind. */
/*@ requires clause:     1 <= literals <= width <= FORMULA_MAX_WIDTH && \valid_read(literal + (0 .. literals - 1));
    requires range:      0 <= n <= FORMULA_MAX_VARIABLES + 1 && LiteralRange(literal, literals, n);
    requires scratch:    \valid(scratch + (0 .. 2 * n)) && AllZero(scratch, n);
    requires separated:  \separated(literal + (0 .. literals - 1), scratch + (0 .. 2 * n));
    terminates           \true;
    exits                \false;
    assigns              scratch[0 .. 2 * n];
    ensures  tautology:  \result == 0 <==> Tautology(literal, literals);
    ensures  square:     \result != 0 ==> \result == ClauseSquare(literal, literals, width, n);
    ensures  range:      \result != 0 ==> width <= \result <= width * width;
    ensures  others:     NoOthers(scratch, n, literal, 0, literals);
*/
static uint64_t add_multiplicities(const int32_t *literal, size_t literals, uint64_t width, int32_t n,
                                   uint64_t *scratch)
{
  const uint64_t quotient = width / literals;
  const uint64_t remainder = width % literals;
  uint64_t square = 0;
  /*@ assert divide: width == literals * quotient + remainder && remainder < literals && 1 <= quotient; */
  /*@ ghost uint64_t total = 0; */
  /*@ ghost ends_of_prefix_square(literal, literals, width, n); */
  /*@ loop invariant index:    0 <= p <= literals;
      loop invariant few:      p <= remainder ==> total == p * quotient + p;
      loop invariant many:     p >= remainder ==> total == p * quotient + remainder;
      loop invariant total:    total <= width;
      loop invariant whole:    p == literals ==> total == width;
      loop invariant cells:    \forall integer i; 0 <= i <= 2 * n ==> scratch[i] <= total;
      loop invariant others:   NoOthers(scratch, n, literal, 0, p);
      loop invariant present:  Present(scratch, n, literal, p);
      loop invariant apart:    Apart(literal, p);
      loop invariant value:    Counted(scratch, n, literal, literals, width, p);
      loop invariant square:   square == PrefixSquare(literal, literals, width, p, n);
      loop invariant range:    total <= square <= total * total;
      loop assigns             p, square, total, scratch[0 .. 2 * n];
      loop variant             literals - p;
  */
  for (size_t p = 0; p < literals; p++) {
    if (scratch[n - literal[p]] != 0) {
      /*@ assert found: \exists integer q; 0 <= q < p && literal[q] == -literal[p]; */
      /*@ assert tautology: Tautology(literal, literals); */
      return 0;
    }
    /*@ ghost int32_t v = literal[p] > 0 ? literal[p] : -literal[p]; */
    /*@ ghost still_apart(literal, p, n, scratch, n - literal[p]); */
    const uint64_t before = scratch[n + literal[p]];
    const uint64_t more = p < remainder ? quotient + 1 : quotient;
    /*@ ghost one_more_literal(literals, p, quotient); */
    /*@ assert total: total + more <= width && before <= total; */
    /*@ ghost prefix_square_step(literal, literals, width, n, p, before, more); */
    /*@ ghost square_stays_in_range(square, before, more, total); */
    square = grown_square(square, before, more);
    scratch[n + literal[p]] = before + more;
    /*@ assert cell: scratch[n + literal[p]] == before + more && scratch[n - literal[p]] == 0; */
    /*@ assert kept: \forall integer i; 0 <= i <= 2 * n && i != n + literal[p] ==> scratch[i] == \at(scratch[i], LoopCurrent); */
    /*@ assert held: Present(scratch, n, literal, p); */
    /*@ ghost still_present(literal, p, n, scratch, n + literal[p]); */
    /*@ assert other: \forall integer d; 0 <= d < n && d != v - 1 ==>
         ClauseCoefficient(literal, literals, width, p + 1, d) == scratch[n + d + 1] - scratch[n - d - 1]; */
    /*@ ghost still_counted(literal, literals, width, p + 1, n, scratch, v); */
    /*@ ghost total += more; */
  }
  /*@ assert whole: total == width; */
  /*@ assert none: !Tautology(literal, literals); */
  return square;
}

/*@ requires clause:     \valid_read(literal + (0 .. literals - 1));
    requires range:      0 <= n <= FORMULA_MAX_VARIABLES + 1 && LiteralRange(literal, literals, n);
    requires scratch:    \valid(scratch + (0 .. 2 * n)) && NoOthers(scratch, n, literal, 0, literals);
    requires separated:  \separated(literal + (0 .. literals - 1), scratch + (0 .. 2 * n));
    terminates           \true;
    exits                \false;
    assigns              scratch[0 .. 2 * n];
    ensures  zero:       AllZero(scratch, n);
*/
static void clear_multiplicities(const int32_t *literal, size_t literals, int32_t n, uint64_t *scratch)
{
  /*@ loop invariant index:  0 <= p <= literals;
      loop invariant others: NoOthers(scratch, n, literal, p, literals);
      loop assigns           p, scratch[0 .. 2 * n];
      loop variant           literals - p;
  */
  for (size_t p = 0; p < literals; p++)
    scratch[n + literal[p]] = 0;
}

uint64_t sat_clause_square(const int32_t *literal, size_t literals, uint64_t width, int32_t n,
                           uint64_t *scratch)
{
  const uint64_t square = add_multiplicities(literal, literals, width, n, scratch);
  clear_multiplicities(literal, literals, n, scratch);
  return square;
}
