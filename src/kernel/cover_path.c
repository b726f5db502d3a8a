#include "cover_path.h"

/* Writes entry k of the path. */
/*@ requires memory:  CoverTreeMemory(t) && CoverTreeApart(t) && k < t->path_capacity;
    terminates        \true;
    exits             \false;
    assigns           t->path[k], t->included[k];
    ensures  entry:   t->path[k] == set && (t->included[k] != 0 <==> included != 0);
    ensures  agrees:  \forall weights w, integer bias; PathAgrees(w, bias, t, k) <==> PathAgrees{Pre}(w, bias, t, k);
    ensures  pending: \forall weights w, integer bias; PathPending(w, bias, t, k) <==> PathPending{Pre}(w, bias, t, k);
*/
static void set_entry(struct cover_tree *t, size_t k, uint32_t set, bool included)
{
  t->path[k] = set;
  t->included[k] = included;
  /*@ assert agrees: \forall weights w, integer bias, n; 0 <= n <= k ==> (PathAgrees(w, bias, t, n) <==> PathAgrees{Pre}(w, bias, t, n)); */
  /*@ ghost
    /@ loop invariant index:   0 <= n <= k;
       loop invariant pending: \forall weights w, integer bias; PathPending(w, bias, t, n) <==> PathPending{Pre}(w, bias, t, n);
       loop assigns n;
       loop variant k - n;
    @/
    for (size_t n = 0; n < k; n++) {
      /@ assert same: t->path[n] == \at(t->path[\at(n, Here)], Pre) && t->included[n] == \at(t->included[\at(n, Here)], Pre); @/
      ;
    }
  */
}

void cover_path_enter(struct cover_tree *t, uint32_t set)
{
  set_entry(t, t->depth, set, true);
  t->depth++;
  /*@ assert contained: \forall weights w, integer bias; PathAgrees{Pre}(w, bias, t, \at(t->depth, Pre)) && Selected(w, t->system->sets, bias, set) ==>
                          PathAgrees(w, bias, t, t->depth); */
  /*@ assert left_out:  \forall weights w, integer bias; PathAgrees{Pre}(w, bias, t, \at(t->depth, Pre)) && !Selected(w, t->system->sets, bias, set) ==>
                          PathPending(w, bias, t, t->depth); */
}

bool cover_path_advance(struct cover_tree *t)
{
  size_t depth = t->depth;
  /*@ loop invariant depth:   0 <= depth <= t->depth;
      loop invariant pending: \forall weights w, integer bias; PathPending(w, bias, t, t->depth) ==> PathPending(w, bias, t, depth);
      loop assigns            depth;
      loop variant            depth;
  */
  while (depth > 0 && !t->included[depth - 1])
    depth--;
  if (depth == 0)
    return false;
  /*@ assert last: \forall weights w, integer bias; PathPending(w, bias, t, depth) ==> PathPending(w, bias, t, depth - 1) ||
                     (PathAgrees(w, bias, t, depth - 1) && !Selected(w, t->system->sets, bias, t->path[depth - 1])); */
  set_entry(t, depth - 1, t->path[depth - 1], false);
  t->depth = depth;
  /*@ assert next:  \forall weights w, integer bias; PathAgrees{Pre}(w, bias, t, depth - 1) &&
                      !Selected(w, t->system->sets, bias, t->path[depth - 1]) ==> PathAgrees(w, bias, t, depth); */
  /*@ assert later: \forall weights w, integer bias; PathPending{Pre}(w, bias, t, depth - 1) ==> PathPending(w, bias, t, depth); */
  return true;
}
