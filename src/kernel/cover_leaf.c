#include "cover_leaf.h"

/*@ ghost
  void product_is_small(uint64_t d, uint64_t q, uint64_t x) {
  }
*/

/*@ ghost
  /@ requires scaled: \forall integer k; 0 <= k < sets ==> reduced[k] == Times(cost[k], denominator);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    sum: \forall integer selection;
                  SelectedReduced(selection, reduced, sets) == Times(SelectedCost(selection, cost, sets), denominator);
  @/
  void sum_scaled(int64_t *reduced, uint64_t *cost, uint32_t sets, uint64_t denominator) {
    times_is_additive();
    /@ loop invariant index: 0 <= k <= sets;
       loop invariant sum:   \forall integer selection;
                               SelectedReduced(selection, reduced, k) == Times(SelectedCost(selection, cost, k), denominator);
       loop assigns k;
       loop variant sets - k;
    @/
    for (uint32_t k = 0; k < sets; k++) {
      /@ assert scaled:   reduced[k] == Times(cost[k], denominator); @/
      /@ assert selected: \forall integer selection; Selected(selection, k) ==>
                            SelectedCost(selection, cost, k + 1) == SelectedCost(selection, cost, k) + cost[k]; @/
      /@ assert other:    \forall integer selection; !Selected(selection, k) ==>
                            SelectedCost(selection, cost, k + 1) == SelectedCost(selection, cost, k); @/
      /@ assert times:    \forall integer selection; Selected(selection, k) ==>
                            Times(SelectedCost(selection, cost, k + 1), denominator) ==
                              Times(SelectedCost(selection, cost, k), denominator) + Times(cost[k], denominator); @/
      ;
    }
  }
*/

/* Replaces one reduced cost. */
/*@ requires memory: \valid(reduced + (0 .. sets - 1)) && j < sets;
    terminates       \true;
    exits            \false;
    assigns          reduced[j];
    ensures  value:  reduced[j] == value;
    ensures  sum:    \forall integer selection; Selected(selection, j) ==>
                       SelectedReduced(selection, reduced, sets) ==
                         SelectedReduced{Pre}(selection, reduced, sets) + value - \at(reduced[j], Pre);
    ensures  other:  \forall integer selection; !Selected(selection, j) ==>
                       SelectedReduced(selection, reduced, sets) == SelectedReduced{Pre}(selection, reduced, sets);
*/
static void put_reduced(int64_t *reduced, uint32_t j, int64_t value) /*@ ghost (uint32_t sets) */
{
  reduced[j] = value;
  /*@ ghost
    /@ loop invariant index: 0 <= k <= sets;
       loop invariant below: \forall integer selection; k <= j ==>
                               SelectedReduced(selection, reduced, k) == SelectedReduced{Pre}(selection, reduced, k);
       loop invariant sum:   \forall integer selection; k > j && Selected(selection, j) ==>
                               SelectedReduced(selection, reduced, k) ==
                                 SelectedReduced{Pre}(selection, reduced, k) + value - \at(reduced[j], Pre);
       loop invariant other: \forall integer selection; k > j && !Selected(selection, j) ==>
                               SelectedReduced(selection, reduced, k) == SelectedReduced{Pre}(selection, reduced, k);
       loop assigns k;
       loop variant sets - k;
    @/
    for (uint32_t k = 0; k < sets; k++) {
      /@ assert same: k != j ==> reduced[k] == \at(reduced[\at(k, Here)], Pre); @/
      ;
    }
  */
}

/* Sets every reduced cost to the cost times the denominator; false if one is beyond the limit. */
/*@ requires memory: CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && t->denominator <= COVER_LIMIT;
    terminates       \true;
    exits            \false;
    assigns          t->reduced[0 .. t->system->sets - 1];
    ensures  within: \result ==> ReducedWithin(t->reduced, t->system->sets, 0);
    ensures  sum:    \result ==> \forall integer selection;
                       SelectedReduced(selection, t->reduced, t->system->sets) ==
                         Times(CoverCost(selection, t->system), t->denominator);
*/
static bool scale_costs(struct cover_tree *t)
{
  const struct set_system *s = t->system;
  uint64_t highest = COVER_LIMIT / t->denominator;
  /*@ assert highest: t->denominator * highest <= COVER_LIMIT; */
  /*@ loop invariant index:  0 <= j <= s->sets;
      loop invariant scaled: \forall integer k; 0 <= k < j ==> t->reduced[k] == Times(s->cost[k], t->denominator);
      loop invariant within: \forall integer k; 0 <= k < j ==> 0 <= t->reduced[k] <= COVER_LIMIT;
      loop assigns           j, t->reduced[0 .. t->system->sets - 1];
      loop variant           s->sets - j;
  */
  for (uint32_t j = 0; j < s->sets; j++) {
    if (s->cost[j] > highest)
      return false;
    /*@ ghost product_is_small(t->denominator, highest, s->cost[j]); */
    t->reduced[j] = (int64_t)(t->denominator * s->cost[j]);
    /*@ ghost times_means(); */
    /*@ assert scaled: t->reduced[j] == Times(s->cost[j], t->denominator); */
  }
  /*@ ghost sum_scaled(t->reduced, s->cost, s->sets, t->denominator); */
  return true;
}

/* Takes the dual of an element off the reduced costs of its sets, which are at least -total: none occurs twice. */
/*@ requires memory: \valid(reduced + (0 .. sets - 1)) && \valid_read(set + (0 .. members - 1)) && SetsAscend(set, members, sets);
    requires range:  0 <= total && 0 <= dual && total + dual <= COVER_LIMIT && ReducedWithin(reduced, sets, -total);
    terminates       \true;
    exits            \false;
    assigns          reduced[0 .. sets - 1];
    ensures  within: ReducedWithin(reduced, sets, -(total + dual));
    ensures  less:   \forall integer selection;
                       SelectedReduced(selection, reduced, sets) <= SelectedReduced{Pre}(selection, reduced, sets);
    ensures  taken:  \forall integer selection; SomeSelected(selection, set, members) ==>
                       SelectedReduced(selection, reduced, sets) + dual <= SelectedReduced{Pre}(selection, reduced, sets);
*/
static void take_dual(int64_t *reduced, const uint32_t *set, size_t members, int64_t dual)
/*@ ghost (uint32_t sets, int64_t total) */
{
  /*@ loop invariant index:  0 <= n <= members;
      loop invariant sets:   SetsAscend(set, n, sets);
      loop invariant next:   0 < n < members ==> set[n - 1] < set[n];
      loop invariant within: ReducedWithin(reduced, sets, -(total + dual));
      loop invariant above:  \forall integer j; 0 <= j < sets ==> (n < members ==> j < set[n]) ==> -total <= reduced[j];
      loop invariant less:   \forall integer selection;
                               SelectedReduced(selection, reduced, sets) <= SelectedReduced{Pre}(selection, reduced, sets);
      loop invariant taken:  \forall integer selection; SomeSelected(selection, set, members) ==>
                               SomeSelected(selection, set, n) ||
                               SelectedReduced(selection, reduced, sets) + dual <= SelectedReduced{Pre}(selection, reduced, sets);
      loop assigns           n, reduced[0 .. sets - 1];
      loop variant           n;
  */
  for (size_t n = members; n > 0; n--) {
    /*@ assert inside: set[n - 1] < sets && (n >= 2 ==> set[n - 2] < set[n - 1]) && SetsAscend(set, n - 1, sets); */
    /*@ assert some:   \forall integer selection; SomeSelected(selection, set, n) <==>
                         SomeSelected(selection, set, n - 1) || Selected(selection, set[n - 1]); */
    put_reduced(reduced, set[n - 1], reduced[set[n - 1]] - dual) /*@ ghost (sets) */;
  }
}

/* The total with the reduced costs of the sets that the path puts in, which become 0 like those of the sets that it leaves out. */
/*@ requires memory: CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && CoverPathValid(t, depth);
    requires range:  -COVER_LIMIT <= total <= COVER_LIMIT && ReducedWithin(t->reduced, t->system->sets, -COVER_LIMIT);
    terminates       \true;
    exits            \false;
    assigns          t->reduced[0 .. t->system->sets - 1];
    ensures  within: ReducedWithin(t->reduced, t->system->sets, -COVER_LIMIT);
    ensures  sum:    \forall integer selection; PathAgrees(selection, t, depth) ==>
                       \result + SelectedReduced(selection, t->reduced, t->system->sets) ==
                         total + SelectedReduced{Pre}(selection, t->reduced, t->system->sets);
*/
static int64_t take_path(struct cover_tree *t, size_t depth, int64_t total)
{
  /*@ loop invariant index:  0 <= k <= depth;
      loop invariant range:  -2 * COVER_LIMIT <= total <= 2 * COVER_LIMIT;
      loop invariant within: ReducedWithin(t->reduced, t->system->sets, -COVER_LIMIT);
      loop invariant sum:    \forall integer selection; PathAgrees(selection, t, depth) ==>
                               total + SelectedReduced(selection, t->reduced, t->system->sets) ==
                                 \at(total, Pre) + SelectedReduced{Pre}(selection, t->reduced, t->system->sets);
      loop assigns           k, total, t->reduced[0 .. t->system->sets - 1];
      loop variant           depth - k;
  */
  for (size_t k = 0; k < depth && -COVER_LIMIT <= total && total <= COVER_LIMIT; k++) {
    uint32_t set = t->path[k];
    /*@ assert agrees: \forall integer selection; PathAgrees(selection, t, depth) ==>
                         (t->included[k] != 0 <==> Selected(selection, set)); */
    if (t->included[k])
      total += t->reduced[set];
    put_reduced(t->reduced, set, 0) /*@ ghost (t->system->sets) */;
  }
  return total;
}

/* The total with the negative reduced costs, or less than -COVER_LIMIT. */
/*@ requires memory: CoverTreeRoom(t);
    requires range:  -COVER_LIMIT <= total <= COVER_LIMIT && ReducedWithin(t->reduced, t->system->sets, -COVER_LIMIT);
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  bound:  -COVER_LIMIT <= \result ==> \forall integer selection;
                       \result <= total + SelectedReduced(selection, t->reduced, t->system->sets);
*/
static int64_t take_negative(const struct cover_tree *t, int64_t total)
{
  /*@ loop invariant index: 0 <= j <= t->system->sets;
      loop invariant range: -2 * COVER_LIMIT <= total <= COVER_LIMIT;
      loop invariant bound: \forall integer selection;
                              total <= \at(total, Pre) + SelectedReduced(selection, t->reduced, j);
      loop assigns          j, total;
      loop variant          t->system->sets - j;
  */
  for (uint32_t j = 0; j < t->system->sets && -COVER_LIMIT <= total; j++)
    if (t->reduced[j] < 0)
      total += t->reduced[j];
  return total;
}

size_t cover_leaf_elements(const struct set_system *s, const struct cover_step *step)
{
  size_t d = 0;
  /*@ loop invariant index: 0 <= d <= step->duals && ElementsInRange(step, d, s->elements);
      loop assigns          d;
      loop variant          step->duals - d;
  */
  while (d < step->duals && step->element[d] < s->elements)
    d++;
  return d;
}

enum cover_bound cover_leaf_verify(struct cover_tree *t, size_t depth, const struct cover_step *step,
                                   int64_t needed)
{
  const struct set_system *s = t->system;
  int64_t total = 0;
  if (!scale_costs(t))
    return COVER_BOUND_LARGE;
  /*@ loop invariant index:  0 <= d <= step->duals;
      loop invariant range:  0 <= total <= COVER_LIMIT;
      loop invariant within: ReducedWithin(t->reduced, s->sets, -total);
      loop invariant bound:  \forall integer selection; IsCover(selection, s) ==>
                               Times(CoverCost(selection, s), t->denominator) >=
                                 total + SelectedReduced(selection, t->reduced, s->sets);
      loop assigns           d, total, t->reduced[0 .. t->system->sets - 1];
      loop variant           step->duals - d;
  */
  for (size_t d = 0; d < step->duals; d++) {
    size_t i = step->element[d];
    if (step->dual[d] > (uint64_t)(COVER_LIMIT - total))
      return COVER_BOUND_LARGE;
    int64_t dual = (int64_t)step->dual[d];
    /*@ assert inside:  0 <= s->start[i] <= s->start[i + 1] <= s->start[s->elements]; */
    /*@ assert covered: \forall integer selection; IsCover(selection, s) ==> Covered(selection, s, i); */
    take_dual(t->reduced, s->member_of + s->start[i], s->start[i + 1] - s->start[i],
              dual) /*@ ghost (s->sets, total) */;
    total += dual;
  }
  total = take_path(t, depth, total);
  if (total < -COVER_LIMIT || total > COVER_LIMIT)
    return COVER_BOUND_LARGE;
  total = take_negative(t, total);
  if (total < -COVER_LIMIT)
    return COVER_BOUND_LARGE;
  return total >= needed ? COVER_BOUND_VERIFIED : COVER_BOUND_BELOW;
}
