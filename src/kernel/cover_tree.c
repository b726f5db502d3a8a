#include "cover_tree.h"

#include "cover_leaf.h"
#include "cover_path.h"

/*@ ghost
  /@ requires needed: 1 <= denominator && needed == denominator * value - denominator + 1;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    cost: \forall integer c; Times(c, denominator) >= needed ==> c >= value;
  @/
  void cost_is_rounded_up(uint64_t denominator, uint64_t value, int64_t needed) {
    times_is_monotone();
    times_means();
    /@ assert below: Times(value - 1, denominator) < needed; @/
    /@ assert cost:  \forall integer c; c <= value - 1 ==> Times(c, denominator) <= Times(value - 1, denominator); @/
    ;
  }
*/

/*@ // The next node stands apart from all that is read or written.
    predicate CoverStepApart{L}(struct cover_step *step, struct cover_tree *t) =
      \separated(step, t) && \separated(step, t->system) && \separated(step, t->system->start + (0 .. t->system->elements)) &&
      \separated(step, t->system->member_of + (0 .. t->system->start[t->system->elements] - 1)) &&
      \separated(step, t->system->cost + (0 .. t->system->sets - 1)) && \separated(step, t->path + (0 .. t->path_capacity - 1)) &&
      \separated(step, t->included + (0 .. t->path_capacity - 1)) && \separated(step, t->reduced + (0 .. t->system->sets - 1));
*/

/* The next node: cover_next_node.  The ghost code says that the costs of covers do not change. */
/*@ requires memory:   CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && CoverPathValid(t, depth);
    requires step:     \valid(step) && CoverStepApart(step, t);
    terminates         \true;
    exits              \false;
    assigns            *step;
    ensures  kind:     \result == COVER_NONE || \result == COVER_BRANCH || \result == COVER_LEAF;
    ensures  readable: \result == COVER_LEAF ==> CoverStepReadable(step);
    ensures  fields:   t->system == \old(t->system) && t->denominator == \old(t->denominator) && t->reduced == \old(t->reduced) &&
                       t->path == \old(t->path) && t->included == \old(t->included) && t->path_capacity == \old(t->path_capacity);
    ensures  room:     CoverTreeRoom(t);
    ensures  system:   SetSystemValid(t->system);
    ensures  kept:     CoversKept{Pre, Here}(t->system);
    ensures  apart:    CoverTreeApart(t);
    ensures  step:     CoverStepApart(step, t);
    ensures  path:     CoverPathValid(t, depth);
    ensures  agrees:   \forall integer selection; PathAgrees{Pre}(selection, t, depth) ==> PathAgrees(selection, t, depth);
    ensures  pending:  \forall integer selection; PathPending{Pre}(selection, t, depth) ==> PathPending(selection, t, depth);
*/
static enum cover_node next_node(struct cover_source *source, struct cover_step *step)
/*@ ghost (const struct cover_tree *t, size_t depth) */
{
  enum cover_node node = cover_next_node(source, step);
  /*@ ghost const struct set_system *s = t->system; */
  /*@ assert sizes:   s->sets == \at(t->system->sets, Pre) && s->elements == \at(t->system->elements, Pre) &&
                        s->start == \at(t->system->start, Pre) && s->member_of == \at(t->system->member_of, Pre) && s->cost == \at(t->system->cost, Pre); */
  /*@ assert start:   \forall integer i; 0 <= i <= s->elements ==> s->start[i] == \at(t->system->start[i], Pre); */
  /*@ assert members: \forall integer p; 0 <= p < s->start[s->elements] ==> s->member_of[p] == \at(t->system->member_of[p], Pre); */
  /*@ assert costs:   \forall integer j; 0 <= j < s->sets ==> s->cost[j] == \at(t->system->cost[j], Pre); */
  /*@ assert before:  \forall integer i, j; 0 <= i <= j <= s->elements ==> \at(t->system->start[i], Pre) <= \at(t->system->start[j], Pre); */
  /*@ assert ordered: \forall integer i, j; 0 <= i <= j <= s->elements ==> s->start[i] <= s->start[j]; */
  /*@ assert starts:  SetSystemStarts(s); */
  /*@ ghost
    /@ loop invariant index:   0 <= n <= depth;
       loop invariant agrees:  \forall integer selection; PathAgrees(selection, t, n) <==> PathAgrees{Pre}(selection, t, n);
       loop invariant pending: \forall integer selection; PathPending(selection, t, n) <==> PathPending{Pre}(selection, t, n);
       loop assigns n;
       loop variant depth - n;
    @/
    for (size_t n = 0; n < depth; n++) {
      /@ assert same: t->path[n] == \at(t->path[\at(n, Here)], Pre) && t->included[n] == \at(t->included[\at(n, Here)], Pre); @/
      ;
    }
  */
  /*@ ghost
    /@ loop invariant index: 0 <= j <= s->sets;
       loop invariant cost:  \forall integer selection;
                               SelectedCost(selection, s->cost, j) == SelectedCost{Pre}(selection, s->cost, j);
       loop assigns j;
       loop variant s->sets - j;
    @/
    for (uint32_t j = 0; j < s->sets; j++) {
      /@ assert same: s->cost[j] == \at(t->system->cost[\at(j, Here)], Pre); @/
      ;
    }
  */
  /*@ assert ascend:  \forall integer i; 0 <= i < s->elements ==> SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets); */
  /*@ assert covered: \forall integer selection, i; 0 <= i < s->elements ==> (Covered(selection, s, i) <==> Covered{Pre}(selection, s, i)); */
  /*@ assert memory: \valid_read(s->member_of + (0 .. s->start[s->elements] - 1)) && \valid_read(s->cost + (0 .. s->sets - 1)); */
  /*@ assert costs:  \forall integer j; 0 <= j < s->sets ==> 1 <= s->cost[j]; */
  /*@ assert system: SetSystemValid(s); */
  /*@ assert covers: \forall integer selection; IsCover{Pre}(selection, s) ==> IsCover(selection, s); */
  /*@ assert cost:   \forall integer selection; CoverCost(selection, s) == CoverCost{Pre}(selection, s); */
  return node;
}

/* Takes nodes until the tree is complete. */
/*@ requires room:     CoverTreeRoom(t) && SetSystemValid(t->system) && t->denominator <= COVER_LIMIT;
    requires apart:    CoverTreeApart(t);
    requires step:     \valid(step) && CoverStepApart(step, t);
    requires needed:   \forall integer c; Times(c, t->denominator) >= needed ==> c >= value;
    terminates         \true;
    exits              \false;
    assigns            *step, t->at, t->reduced[0 .. t->system->sets - 1], t->path[0 .. t->path_capacity - 1],
                       t->included[0 .. t->path_capacity - 1];
    ensures  verified: \result == COVER_BOUND_VERIFIED ==> CoversCostAtLeast{Pre}(t->system, value);
    ensures  result:   \result == COVER_BOUND_VERIFIED || \result == COVER_BOUND_ENDED || \result == COVER_BOUND_SET ||
                       \result == COVER_BOUND_ELEMENT || \result == COVER_BOUND_DEPTH || \result == COVER_BOUND_LARGE ||
                       \result == COVER_BOUND_BELOW;
*/
static enum cover_bound take_nodes(struct cover_tree *t, struct cover_source *source, struct cover_step *step,
                                   uint64_t nodes, int64_t needed) /*@ ghost (uint64_t value) */
{
  const struct set_system *s = t->system;
  size_t depth = 0;
  /*@ loop invariant index:  0 <= n <= nodes;
      loop invariant fields: t->system == s && t->denominator == \at(t->denominator, Pre) && t->reduced == \at(t->reduced, Pre) &&
                             t->path == \at(t->path, Pre) && t->included == \at(t->included, Pre) &&
                             t->path_capacity == \at(t->path_capacity, Pre);
      loop invariant room:   CoverTreeRoom(t);
      loop invariant system: SetSystemValid(s);
      loop invariant apart:  CoverTreeApart(t);
      loop invariant step:   CoverStepApart(step, t);
      loop invariant path:   CoverPathValid(t, depth);
      loop invariant kept:   CoversKept{Pre, Here}(s);
      loop invariant open:   \forall integer selection; IsCover{Pre}(selection, s) ==>
                               CoverCost(selection, s) >= value ||
                               PathAgrees(selection, t, depth) || PathPending(selection, t, depth);
      loop assigns           n, depth, *step, t->at, t->reduced[0 .. t->system->sets - 1], t->path[0 .. t->path_capacity - 1],
                             t->included[0 .. t->path_capacity - 1];
      loop variant           nodes - n;
  */
  for (uint64_t n = 0; n < nodes; n++) {
    enum cover_node node = next_node(source, step) /*@ ghost (t, depth) */;
    /*@ assert covers: \forall integer selection; IsCover{Pre}(selection, s) ==> IsCover(selection, s); */
    /*@ assert costs:  \forall integer selection; CoverCost(selection, s) == CoverCost{Pre}(selection, s); */
    if (node == COVER_NONE)
      return COVER_BOUND_ENDED;
    if (node == COVER_BRANCH) {
      if (step->set >= s->sets)
        return COVER_BOUND_SET;
      if (depth == t->path_capacity)
        return COVER_BOUND_DEPTH;
      cover_path_enter(t, depth, (uint32_t)step->set);
      /*@ assert covers: \forall integer selection; IsCover{Pre}(selection, s) ==> IsCover(selection, s); */
      /*@ assert costs:  \forall integer selection; CoverCost(selection, s) == CoverCost{Pre}(selection, s); */
      depth++;
    } else {
      size_t elements = cover_leaf_elements(s, step);
      if (elements < step->duals) {
        t->at = elements;
        return COVER_BOUND_ELEMENT;
      }
      enum cover_bound bound = cover_leaf_verify(t, depth, step, needed);
      if (bound != COVER_BOUND_VERIFIED)
        return bound;
      /*@ assert leaf: \forall integer selection; IsCover(selection, s) && PathAgrees(selection, t, depth) ==> CoverCost(selection, s) >= value; */
      depth = cover_path_advance(t, depth);
      /*@ assert covers: \forall integer selection; IsCover{Pre}(selection, s) ==> IsCover(selection, s); */
      /*@ assert costs:  \forall integer selection; CoverCost(selection, s) == CoverCost{Pre}(selection, s); */
      /*@ assert done:   depth == 0 ==> \forall integer selection; IsCover{Pre}(selection, s) ==> CoverCost(selection, s) >= value; */
      if (depth == 0)
        return COVER_BOUND_VERIFIED;
    }
  }
  return COVER_BOUND_ENDED;
}

enum cover_bound cover_tree_verify(struct cover_tree *t, struct cover_source *source, uint64_t nodes,
                                   uint64_t value)
{
  struct cover_step step;
  if (t->denominator > COVER_LIMIT)
    return COVER_BOUND_LARGE;
  uint64_t highest = COVER_LIMIT / t->denominator;
  /*@ assert highest: t->denominator * highest <= COVER_LIMIT; */
  if (value > highest)
    return COVER_BOUND_LARGE;
  /*@ ghost product_is_small(t->denominator, highest, value); */
  /* Costs are integers: one that is above value - 1 is at least value. */
  int64_t needed = (int64_t)(t->denominator * value) - (int64_t)t->denominator + 1;
  /*@ ghost cost_is_rounded_up(t->denominator, value, needed); */
  /*@ assert tree:    \separated(&step, t) && \separated(&step, t->system); */
  /*@ assert start:   \separated(&step, t->system->start + (0 .. t->system->elements)); */
  /*@ assert members: \separated(&step, t->system->member_of + (0 .. t->system->start[t->system->elements] - 1)); */
  /*@ assert costs:   \separated(&step, t->system->cost + (0 .. t->system->sets - 1)) &&
                      \separated(&step, t->reduced + (0 .. t->system->sets - 1)); */
  /*@ assert path:    \separated(&step, t->path + (0 .. t->path_capacity - 1)) && \separated(&step, t->included + (0 .. t->path_capacity - 1)); */
  return take_nodes(t, source, &step, nodes, needed) /*@ ghost (value) */;
}
