#include "set_cover.h"

#include "integer_square_root.h"

/* An element is in at most as many sets as there are. */
/*@ ghost
  /@ requires sets: SetsAscend(member_of, n, sets);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures fits: n <= sets;
  @/
  static void degree_fits(const uint32_t *member_of, size_t n, uint32_t sets)
  {
    size_t k = n;
    /@ loop invariant index:  0 <= k <= n && (n > 0 ==> 1 <= k);
       loop invariant sets:   SetsAscend(member_of, k, sets);
       loop invariant places: n > 0 ==> member_of[k - 1] + (n - k) <= member_of[n - 1];
       loop assigns k;
       loop variant k;
     @/
    while (k > 1)
      k--;
  }
*/

/*@ requires system:   SetSystemValid(s);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  degree:   SetCoverDegree(s, \result);
    ensures  range:    \result <= s->sets;
*/
static uint64_t largest_degree(const struct set_system *s)
{
  uint64_t largest = 0;
  /*@ loop invariant index:    0 <= i <= s->elements && largest <= s->sets;
      loop invariant bound:    \forall integer k; 0 <= k < i ==> ElementDegree(s, k) <= largest;
      loop invariant attained: largest == 0 || (\exists integer k; 0 <= k < i && ElementDegree(s, k) == largest);
      loop assigns             i, largest;
      loop variant             s->elements - i;
  */
  for (size_t i = 0; i < s->elements; i++) {
    const uint64_t degree = s->start[i + 1] - s->start[i];
    /*@ ghost degree_fits(s->member_of + s->start[i], degree, s->sets); */
    if (degree > largest)
      largest = degree;
  }
  return largest;
}

/* The sum of all costs, or SET_COVER_MAX_COST + 1 if it is larger than SET_COVER_MAX_COST. */
/*@ requires system:  SetSystemValid(s);
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  sum:     \result <= SET_COVER_MAX_COST ==> \result == SetCosts(s->cost, s->sets);
    ensures  range:   \result <= SET_COVER_MAX_COST + 1;
*/
static uint64_t sum_of_costs(const struct set_system *s)
{
  uint64_t sum = 0;
  /*@ loop invariant index: 0 <= j <= s->sets;
      loop invariant sum:   sum == SetCosts(s->cost, j) && sum <= SET_COVER_MAX_COST;
      loop assigns          j, sum;
      loop variant          s->sets - j;
  */
  for (uint32_t j = 0; j < s->sets; j++) {
    if (s->cost[j] > SET_COVER_MAX_COST - sum)
      return SET_COVER_MAX_COST + 1;
    sum += s->cost[j];
  }
  return sum;
}

/* D^2 + D + 2. */
/*@ requires range:  degree <= SET_SYSTEM_MAX_SETS;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  result: \result == degree * degree + degree + 2;
    ensures  range:  2 <= \result <= 0x2000000000000000;
*/
static uint64_t square_factor(uint64_t degree)
{
  /*@ assert small: degree * degree <= 0x40000000 * 0x40000000; */
  return degree * degree + degree + 2;
}

/*@ requires factor: 1 <= factor;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  fits:   \result ==> least * factor <= SET_COVER_MAX_SQUARE;
*/
static bool product_fits(uint64_t least, uint64_t factor)
{
  const uint64_t highest = SET_COVER_MAX_SQUARE / factor;
  /*@ assert highest: highest * factor <= SET_COVER_MAX_SQUARE; */
  /*@ assert monotone: least <= highest ==> least * factor <= highest * factor; */
  return least <= highest;
}

/*@ ghost
  /@ requires least:  least == (SetCosts(s->cost, s->sets) > 1 ? SetCosts(s->cost, s->sets) : 1);
     requires factor: factor == degree * degree + degree + 2;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: SetCoverSquare(s, degree) == least * factor;
  @/
  static void square_means(const struct set_system *s, uint64_t degree, uint64_t least, uint64_t factor) { ; }
*/

/* The fields; the set system and what is known of it do not change. */
/*@ requires reduction:  \valid(r);
    requires system:     SetSystemValid(s) && SetCosts(s->cost, s->sets) <= SET_COVER_MAX_COST;
    requires separated:  \separated(r, s, s->start + (0 .. s->elements), s->member_of + (0 .. s->start[s->elements] - 1),
                                    s->cost + (0 .. s->sets - 1));
    requires parameters: SetCoverDegree(s, degree) && degree <= s->sets && SetCoverRoot(s, degree, root) && root <= 0x80000000;
    terminates           \true;
    exits                \false;
    assigns              *r;
    ensures  fields:     r->system == s && r->degree == degree && r->root == root && (r->bias <==> bias) && r->copies == 1;
    ensures  reduction:  SetCoverReduction(r);
    ensures  degree:     SetCoverDegree(s, degree);
    ensures  root:       SetCoverRoot(s, degree, root);
    ensures  limits:     SetCosts(s->cost, s->sets) <= SET_COVER_MAX_COST;
*/
static void set_fields(struct set_cover_reduction *r, const struct set_system *s, bool bias, uint64_t degree,
                       uint64_t root)
{
  /*@ assert at_most: \forall integer i; 0 <= i < s->elements ==> ElementDegree(s, i) <= degree; */
  r->system = s;
  r->degree = degree;
  r->root = root;
  r->copies = 1;
  r->bias = bias;
  r->features = (size_t)s->sets + 2;
  r->samples = s->elements + s->sets + 2;
  /*@ assert fields: s->elements == \at(s->elements, Pre) && s->sets == \at(s->sets, Pre) && s->start == \at(s->start, Pre) &&
                     s->member_of == \at(s->member_of, Pre) && s->cost == \at(s->cost, Pre); */
  /*@ assert starts: \forall integer i; 0 <= i <= s->elements ==> s->start[i] == \at(s->start[i], Pre); */
  /*@ assert costs:  \forall integer j; 0 <= j < s->sets ==> s->cost[j] == \at(s->cost[j], Pre); */
  /*@ ghost
      /@ loop invariant index: 0 <= j <= s->sets;
         loop invariant same:  SetCosts(s->cost, j) == SetCosts{Pre}(s->cost, j);
         loop assigns j;
         loop variant s->sets - j;
       @/
      for (uint32_t j = 0; j < s->sets; j++)
        ;
  */
  /*@ assert sum:    SetCosts(s->cost, s->sets) == SetCosts{Pre}(s->cost, s->sets); */
  /*@ assert degrees: \forall integer i; 0 <= i < s->elements ==> ElementDegree(s, i) == ElementDegree{Pre}(s, i); */
  /*@ assert square: SetCoverSquare(s, degree) == SetCoverSquare{Pre}(s, degree); */
  /*@ assert root:   SetCoverRoot(s, degree, root); */
  /*@ assert ends:   s->start[0] == 0 && s->start[s->elements] < 0x4000000000000000; */
  /*@ assert before: \forall integer i, j; 0 <= i <= j <= s->elements ==> \at(s->start[i], Pre) <= \at(s->start[j], Pre); */
  /*@ assert monotone: \forall integer i, j; 0 <= i <= j <= s->elements ==> s->start[i] <= s->start[j]; */
  /*@ assert readable: \valid_read(s) && \valid_read(s->start + (0 .. s->elements)); */
  /*@ assert ordered: SetSystemStarts(s); */
  /*@ assert sets:   \forall integer i; 0 <= i < s->elements ==>
                       SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets); */
  /*@ assert positive: \forall integer j; 0 <= j < s->sets ==> 1 <= s->cost[j]; */
  /*@ assert lists:  \valid_read(s->member_of + (0 .. s->start[s->elements] - 1)) && \valid_read(s->cost + (0 .. s->sets - 1)); */
  /*@ assert system: SetSystemValid(s); */
  /*@ assert bound:  SetSystemDegree(s, degree); */
  /*@ assert attained: degree == 0 || (\exists integer i; 0 <= i < s->elements && ElementDegree{Pre}(s, i) == degree); */
  /*@ assert degree: SetCoverDegree(s, degree); */
}

bool set_cover_reduction_init(struct set_cover_reduction *r, const struct set_system *s, bool bias)
{
  const uint64_t degree = largest_degree(s);
  const uint64_t factor = square_factor(degree);
  const uint64_t costs = sum_of_costs(s);
  const uint64_t least = costs > 1 ? costs : 1;
  if (costs > SET_COVER_MAX_COST || !product_fits(least, factor))
    return false;
  /*@ ghost square_means(s, degree, least, factor); */
  set_fields(r, s, bias, degree, 1 + integer_square_root(least * factor));
  return true;
}

size_t set_cover_row_capacity(const struct set_cover_reduction *r)
{
  return r->degree > 1 ? r->degree + 1 : 2;
}
