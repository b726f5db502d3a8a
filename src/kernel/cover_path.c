#include "cover_path.h"

/* Writes entry k of the path.  The ghost code says that nothing else changes. */
/*@ requires memory:  CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && k < t->path_capacity;
    terminates        \true;
    exits             \false;
    assigns           t->path[k], t->included[k];
    ensures  entry:   t->path[k] == set && (t->included[k] != 0 <==> included != 0);
    ensures  memory:  CoverTreeRoom(t) && CoverTreeApart(t);
    ensures  system:  SetSystemValid(t->system);
    ensures  kept:    CoversKept{Pre, Here}(t->system);
    ensures  agrees:  \forall integer selection; PathAgrees(selection, t, k) <==> PathAgrees{Pre}(selection, t, k);
    ensures  pending: \forall integer selection; PathPending(selection, t, k) <==> PathPending{Pre}(selection, t, k);
*/
static void set_entry(struct cover_tree *t, size_t k, uint32_t set, bool included)
{
  t->path[k] = set;
  t->included[k] = included;
  /*@ ghost const struct set_system *s = t->system; */
  /*@ assert agrees: \forall integer selection, n; 0 <= n <= k ==> (PathAgrees(selection, t, n) <==> PathAgrees{Pre}(selection, t, n)); */
  /*@ ghost
    /@ loop invariant index:   0 <= n <= k;
       loop invariant pending: \forall integer selection; PathPending(selection, t, n) <==> PathPending{Pre}(selection, t, n);
       loop assigns n;
       loop variant k - n;
    @/
    for (size_t n = 0; n < k; n++) {
      /@ assert same: t->path[n] == \at(t->path[\at(n, Here)], Pre) && t->included[n] == \at(t->included[\at(n, Here)], Pre); @/
      ;
    }
  */
  /*@ assert sizes:   s->sets == \at(t->system->sets, Pre) && s->elements == \at(t->system->elements, Pre) &&
                        s->start == \at(t->system->start, Pre) && s->member_of == \at(t->system->member_of, Pre); */
  /*@ assert start:   \forall integer i; 0 <= i <= s->elements ==> s->start[i] == \at(t->system->start[i], Pre); */
  /*@ assert members: \forall integer p; 0 <= p < s->start[s->elements] ==> s->member_of[p] == \at(t->system->member_of[p], Pre); */
  /*@ ghost
    /@ loop invariant index:   0 <= i <= s->elements;
       loop invariant ascend:  \forall integer h; 0 <= h < i ==> SetsAscend(s->member_of + s->start[h], ElementDegree(s, h), s->sets);
       loop invariant covered: \forall integer selection, h; 0 <= h < i ==> (Covered(selection, s, h) <==> Covered{Pre}(selection, s, h));
       loop assigns i;
       loop variant s->elements - i;
    @/
    for (size_t i = 0; i < s->elements; i++) {
      /@ assert inside: 0 <= s->start[i] <= s->start[i + 1] <= s->start[s->elements]; @/
      const uint32_t *set = s->member_of + s->start[i];
      const size_t members = s->start[i + 1] - s->start[i];
      /@ assert before: SetsAscend{Pre}(s->member_of + s->start[i], ElementDegree(s, i), s->sets); @/
      /@ loop invariant index:    0 <= m <= members;
         loop invariant ascend:   SetsAscend(set, m, s->sets) <==> SetsAscend{Pre}(set, m, s->sets);
         loop invariant selected: \forall integer selection;
           SomeSelected(selection, set, m) <==> SomeSelected{Pre}(selection, set, m);
         loop assigns m;
         loop variant members - m;
      @/
      for (size_t m = 0; m < members; m++) {
        /@ assert inside: 0 <= s->start[i] + m < s->start[s->elements]; @/
        /@ assert place:  s->member_of[s->start[i] + m] == \at(t->system->member_of[\at(s->start[i] + m, Here)], Pre); @/
        /@ assert member: set[m] == \at(\at(set, Here)[\at(m, Here)], Pre); @/
        ;
      }
      /@ assert element: SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets); @/
      /@ assert some:    \forall integer selection; SomeSelected(selection, set, members) <==>
                           SomeSelected{Pre}(selection, set, members); @/
      /@ assert covered: \forall integer selection; Covered(selection, s, i) <==> Covered{Pre}(selection, s, i); @/
      ;
    }
  */
}

void cover_path_enter(struct cover_tree *t, size_t depth, uint32_t set)
{
  set_entry(t, depth, set, true);
  /*@ assert contained: \forall integer selection; PathAgrees{Pre}(selection, t, depth) && Selected(selection, set) ==>
                          PathAgrees(selection, t, depth + 1); */
  /*@ assert left_out:  \forall integer selection; PathAgrees{Pre}(selection, t, depth) && !Selected(selection, set) ==>
                          PathPending(selection, t, depth + 1); */
  /*@ assert pending:   \forall integer selection; PathPending{Pre}(selection, t, depth) ==> PathPending(selection, t, depth + 1); */
}

size_t cover_path_advance(struct cover_tree *t, size_t depth)
{
  /*@ loop invariant depth:   0 <= depth <= \at(depth, Pre);
      loop invariant pending: \forall integer selection; PathPending(selection, t, \at(depth, Pre)) ==> PathPending(selection, t, depth);
      loop assigns            depth;
      loop variant            depth;
  */
  while (depth > 0 && !t->included[depth - 1])
    depth--;
  if (depth == 0)
    return 0;
  /*@ assert last: \forall integer selection; PathPending(selection, t, depth) ==> PathPending(selection, t, depth - 1) ||
                     (PathAgrees(selection, t, depth - 1) && !Selected(selection, t->path[depth - 1])); */
  set_entry(t, depth - 1, t->path[depth - 1], false);
  /*@ assert next:  \forall integer selection; PathAgrees{Pre}(selection, t, depth - 1) &&
                      !Selected(selection, t->path[depth - 1]) ==> PathAgrees(selection, t, depth); */
  /*@ assert later: \forall integer selection; PathPending{Pre}(selection, t, depth - 1) ==> PathPending(selection, t, depth); */
  return depth;
}
