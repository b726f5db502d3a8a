/* The path from the root of a covering tree to the current node, and the covers that are still to come. */
#ifndef RELUCERT_COVER_PATH_H
#define RELUCERT_COVER_PATH_H

#include "cover_tree.h"

/*@ predicate CoverPathValid{L}(struct cover_tree *t) =
      t->depth <= t->path_capacity && (\forall integer k; 0 <= k < t->depth ==> t->path[k] < t->system->sets);

    // A selection agrees with the first n sets of the path.
    predicate PathAgrees{L}(weights w, integer bias, struct cover_tree *t, integer n) =
      \forall integer k; 0 <= k < n ==> (t->included[k] != 0 <==> Selected(w, t->system->sets, bias, t->path[k]));

    // A selection belongs to a tree that is still to come: it leaves the path at one of the first n sets, which it does not contain although the
    // current node is in the tree for those that do.
    predicate PathPending{L}(weights w, integer bias, struct cover_tree *t, integer n) =
      n > 0 && (PathPending{L}(w, bias, t, n - 1) ||
                (t->included[n - 1] != 0 && PathAgrees{L}(w, bias, t, n - 1) && !Selected(w, t->system->sets, bias, t->path[n - 1])));
*/

/* Goes down to the tree for the covers that contain the set. */
/*@ requires memory:  CoverTreeMemory(t) && CoverTreeApart(t) && CoverPathValid(t);
    requires room:    t->depth < t->path_capacity && set < t->system->sets;
    terminates        \true;
    exits             \false;
    assigns           t->depth, t->path[0 .. t->path_capacity - 1], t->included[0 .. t->path_capacity - 1];
    ensures  path:    CoverPathValid(t);
    ensures  covers:  \forall weights w, integer bias; PathAgrees{Pre}(w, bias, t, \at(t->depth, Pre)) || PathPending{Pre}(w, bias, t, \at(t->depth, Pre)) ==>
                        PathAgrees(w, bias, t, t->depth) || PathPending(w, bias, t, t->depth);
*/
void cover_path_enter(struct cover_tree *t, uint32_t set);

/* Goes on to the next tree, after the current one is complete: for the covers that do not contain the last set that was to be contained.  False if there
 * is none, which means that the whole tree is complete. */
/*@ requires memory:  CoverTreeMemory(t) && CoverTreeApart(t) && CoverPathValid(t);
    terminates        \true;
    exits             \false;
    assigns           t->depth, t->path[0 .. t->path_capacity - 1], t->included[0 .. t->path_capacity - 1];
    ensures  path:    CoverPathValid(t);
    ensures  covers:  \result ==> \forall weights w, integer bias; PathPending{Pre}(w, bias, t, \at(t->depth, Pre)) ==>
                        PathAgrees(w, bias, t, t->depth) || PathPending(w, bias, t, t->depth);
    ensures  none:    !\result ==> \forall weights w, integer bias; !PathPending{Pre}(w, bias, t, \at(t->depth, Pre));
*/
bool cover_path_advance(struct cover_tree *t);

#endif
