/* From a set system and the nodes of a covering tree to "every cover costs at least so much". */
#ifndef RELUCERT_COVER_TREE_H
#define RELUCERT_COVER_TREE_H

#include "cover_definition.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The tree comes in prefix order: a branch is followed by the tree for the covers that contain its set, then by the tree for those that do not. */
enum cover_node { COVER_NONE, COVER_BRANCH, COVER_LEAF };

/* One node of a tree, in memory of its source until the next one is asked for.  Nothing about the numbers in it is taken on trust: a leaf's elements
 * may come in any order, and the duals of an element that is repeated add up. */
struct cover_step {
  size_t set;              /* that COVER_BRANCH branches on, 0-based */
  const uint32_t *element; /* [duals], only for COVER_LEAF, 0-based */
  const uint64_t *dual;    /* [duals], over the denominator of the tree */
  size_t duals;
};

/* What cover_tree_verify needs from outside: each program implements this for the trees that it has.  Its contract is part of the trust base
 * (proofs/TRUSTED.md). */
struct cover_source;

/*@ // The duals of a leaf can be read.
    predicate CoverStepReadable{L}(struct cover_step *step) =
      step->duals < 0x4000000000000000 && \valid_read(step->element + (0 .. step->duals - 1)) && \valid_read(step->dual + (0 .. step->duals - 1));
*/

/* The next node; COVER_NONE when there is none, or when the source has failed and knows why. */
/*@ requires step:     \valid(step);
    terminates         \true;
    exits              \false;
    assigns            *step;
    ensures  kind:     \result == COVER_NONE || \result == COVER_BRANCH || \result == COVER_LEAF;
    ensures  readable: \result == COVER_LEAF ==> CoverStepReadable(step);
*/
enum cover_node cover_next_node(struct cover_source *source, struct cover_step *step);

/* The numbers at a leaf stay within +- this, so that the sum of two of them is no overflow. */
#define COVER_LIMIT 0x3fffffffffffffff

/* A tree under verification: the caller sets everything up to path_capacity. */
struct cover_tree {
  const struct set_system *system;
  uint64_t denominator; /* of the duals, positive */
  int64_t *reduced;     /* [sets]: at a leaf, the reduced costs times the denominator */
  uint32_t *path;       /* [path_capacity]: the sets that the nodes above have branched on */
  bool
      *included; /* [path_capacity]: whether the tree for the covers that contain the set is being verified */
  size_t path_capacity;
  size_t at; /* the place of the element that is out of range, for COVER_BOUND_ELEMENT */
};

/*@ // The memory of a tree.
    predicate CoverTreeRoom{L}(struct cover_tree *t) =
      \valid(t) && \valid_read(t->system) && 1 <= t->denominator && t->path_capacity < 0x4000000000000000 &&
      \valid(t->reduced + (0 .. t->system->sets - 1)) && \valid(t->path + (0 .. t->path_capacity - 1)) &&
      \valid(t->included + (0 .. t->path_capacity - 1));

    // What is written does not overlap what is read.
    predicate CoverTreeApart{L}(struct cover_tree *t) =
      \separated(t, t->reduced + (0 .. t->system->sets - 1), t->path + (0 .. t->path_capacity - 1), t->included + (0 .. t->path_capacity - 1)) &&
      \separated(t->system, t, t->reduced + (0 .. t->system->sets - 1), t->path + (0 .. t->path_capacity - 1),
                 t->included + (0 .. t->path_capacity - 1)) &&
      \separated(t->system->start + (0 .. t->system->elements), t, t->reduced + (0 .. t->system->sets - 1), t->path + (0 .. t->path_capacity - 1),
                 t->included + (0 .. t->path_capacity - 1)) &&
      \separated(t->system->member_of + (0 .. t->system->start[t->system->elements] - 1), t, t->reduced + (0 .. t->system->sets - 1),
                 t->path + (0 .. t->path_capacity - 1), t->included + (0 .. t->path_capacity - 1)) &&
      \separated(t->system->cost + (0 .. t->system->sets - 1), t, t->reduced + (0 .. t->system->sets - 1),
                 t->path + (0 .. t->path_capacity - 1), t->included + (0 .. t->path_capacity - 1));
*/

/*@ logic integer CoverCost{L}(integer selection, struct set_system *s) = SelectedCost{L}(selection, s->cost, s->sets);

    // The system stands where it stood; what is a cover still is one, and costs the same.
    predicate CoversKept{K, L}(struct set_system *s) =
      \at(s->elements, K) == \at(s->elements, L) && \at(s->sets, K) == \at(s->sets, L) && \at(s->start, K) == \at(s->start, L) &&
      \at(s->member_of, K) == \at(s->member_of, L) && \at(s->cost, K) == \at(s->cost, L) &&
      (\forall integer selection; IsCover{K}(selection, s) ==> IsCover{L}(selection, s)) &&
      (\forall integer selection; CoverCost{L}(selection, s) == CoverCost{K}(selection, s));
*/

enum cover_bound {
  COVER_BOUND_VERIFIED, /* every cover costs at least the value */
  COVER_BOUND_ENDED,    /* no node is left and the tree is not complete */
  COVER_BOUND_SET,      /* the set of a branch is out of range */
  COVER_BOUND_ELEMENT,  /* an element of a leaf is out of range */
  COVER_BOUND_DEPTH,    /* a branch is deeper than the path has room for */
  COVER_BOUND_LARGE,    /* numbers at a leaf, or the value times the denominator, are beyond COVER_LIMIT */
  COVER_BOUND_BELOW     /* the bound of a leaf is below the value */
};

/* Takes nodes, at most `nodes`, until the tree is complete. */
/*@ requires memory:   CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t);
    terminates         \true;
    exits              \false;
    assigns            t->at, t->reduced[0 .. t->system->sets - 1], t->path[0 .. t->path_capacity - 1],
                       t->included[0 .. t->path_capacity - 1];
    ensures  verified: \result == COVER_BOUND_VERIFIED ==> CoversCostAtLeast{Pre}(t->system, value);
    ensures  result:   \result == COVER_BOUND_VERIFIED || \result == COVER_BOUND_ENDED || \result == COVER_BOUND_SET ||
                       \result == COVER_BOUND_ELEMENT || \result == COVER_BOUND_DEPTH || \result == COVER_BOUND_LARGE ||
                       \result == COVER_BOUND_BELOW;
*/
enum cover_bound cover_tree_verify(struct cover_tree *t, struct cover_source *source, uint64_t nodes,
                                   uint64_t value);

#endif
