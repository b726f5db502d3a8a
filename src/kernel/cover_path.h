/* The path from the root of a covering tree to the current node, and the covers that are still to come. */
#ifndef RELUCERT_COVER_PATH_H
#define RELUCERT_COVER_PATH_H

#include "cover_tree.h"

/*@ predicate CoverPathValid{L}(struct cover_tree *t, integer depth) =
      depth <= t->path_capacity && (\forall integer k; 0 <= k < depth ==> t->path[k] < t->system->sets);

    // A selection agrees with the first n sets of the path.
    predicate PathAgrees{L}(integer selection, struct cover_tree *t, integer n) =
      \forall integer k; 0 <= k < n ==> (t->included[k] != 0 <==> Selected(selection, t->path[k]));

    // A selection belongs to a tree that is still to come: it leaves the path at one of the first n sets, which it does not contain although the
    // current node is in the tree for those that do.
    predicate PathPending{L}(integer selection, struct cover_tree *t, integer n) =
      n > 0 && (PathPending{L}(selection, t, n - 1) ||
                (t->included[n - 1] != 0 && PathAgrees{L}(selection, t, n - 1) && !Selected(selection, t->path[n - 1])));
*/

/* Goes down to the tree for the covers that contain the set. */
/*@ requires memory:  CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && CoverPathValid(t, depth);
    requires room:    depth < t->path_capacity && set < t->system->sets;
    terminates        \true;
    exits             \false;
    assigns           t->path[depth], t->included[depth];
    ensures  memory:  CoverTreeRoom(t) && CoverTreeApart(t);
    ensures  system:  SetSystemValid(t->system);
    ensures  kept:    CoversKept{Pre, Here}(t->system);
    ensures  path:    CoverPathValid(t, depth + 1);
    ensures  covers:  \forall integer selection; PathAgrees{Pre}(selection, t, depth) || PathPending{Pre}(selection, t, depth) ==>
                        PathAgrees(selection, t, depth + 1) || PathPending(selection, t, depth + 1);
*/
void cover_path_enter(struct cover_tree *t, size_t depth, uint32_t set);

/* Goes on to the next tree, after the current one is complete: for the covers that do not contain the last set that was to be contained.  Returns the new
 * depth; 0 if there is no such set, which means that the whole tree is complete. */
/*@ requires memory:  CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && CoverPathValid(t, depth);
    terminates        \true;
    exits             \false;
    assigns           t->path[0 .. t->path_capacity - 1], t->included[0 .. t->path_capacity - 1];
    ensures  memory:  CoverTreeRoom(t) && CoverTreeApart(t);
    ensures  system:  SetSystemValid(t->system);
    ensures  kept:    CoversKept{Pre, Here}(t->system);
    ensures  path:    CoverPathValid(t, \result);
    ensures  covers:  \result > 0 ==> \forall integer selection; PathPending{Pre}(selection, t, depth) ==>
                        PathAgrees(selection, t, \result) || PathPending(selection, t, \result);
    ensures  none:    \result == 0 ==> \forall integer selection; !PathPending{Pre}(selection, t, depth);
*/
size_t cover_path_advance(struct cover_tree *t, size_t depth);

#endif
