#include "set_cover.h"

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
  /*@ loop invariant index:    0 <= i <= s->elements;
      loop invariant bound:    \forall integer k; 0 <= k < i ==> ElementDegree(s, k) <= largest;
      loop invariant attained: largest == 0 || (\exists integer k; 0 <= k < i && ElementDegree(s, k) == largest);
      loop assigns             i, largest;
      loop variant             s->elements - i;
  */
  for (size_t i = 0; i < s->elements; i++) {
    const uint64_t degree = s->start[i + 1] - s->start[i];
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

/* The largest integer whose square is at most n, by bisection. */
/*@ requires range:  n <= SET_COVER_MAX_SQUARE;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  below:  \result * \result <= n;
    ensures  above:  n < (\result + 1) * (\result + 1);
    ensures  range:  \result < 0x80000000;
*/
static uint64_t integer_square_root(uint64_t n)
{
  uint64_t low = 0;
  uint64_t high = UINT64_C(1) << 31;
  /*@ loop invariant range: 0 <= low < high <= 0x80000000;
      loop invariant root:  low * low <= n < high * high;
      loop assigns          low, high;
      loop variant          high - low;
  */
  while (high - low > 1) {
    const uint64_t middle = low + (high - low) / 2;
    if (middle * middle <= n)
      low = middle;
    else
      high = middle;
  }
  return low;
}

bool set_cover_reduction_init(struct set_cover_reduction *r, const struct set_system *s, bool bias)
{
  const uint64_t degree = largest_degree(s);
  const uint64_t factor = degree * degree + degree + 2;
  const uint64_t costs = sum_of_costs(s);
  const uint64_t least = costs > 1 ? costs : 1;
  if (costs > SET_COVER_MAX_COST || least > SET_COVER_MAX_SQUARE / factor)
    return false;
  r->system = s;
  r->degree = degree;
  r->root = 1 + integer_square_root(least * factor);
  r->copies = 1;
  r->bias = bias;
  r->features = (size_t)s->sets + 2;
  r->samples = s->elements + s->sets + 2;
  return true;
}

size_t set_cover_row_capacity(const struct set_cover_reduction *r)
{
  return r->degree > 1 ? r->degree + 1 : 2;
}
