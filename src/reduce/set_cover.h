/* Set cover with costs to one ReLU (MR18, Theorem 1, as an optimisation theorem; spec/certificate.md). */
#ifndef RELUCERT_SET_COVER_H
#define RELUCERT_SET_COVER_H

#include "../kernel/network.h"
#include "../kernel/sample.h"
#include "../kernel/set_system.h"
#include "set_cover_definition.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The sum of all costs is at most this, and max(1, sum) * (D^2 + D + 2) is at most SET_COVER_MAX_SQUARE: then q and every number that is made from
 * the two fits 64 bits with room to spare. */
#define SET_COVER_MAX_COST ((UINT64_C(1) << 40) - 1)
#define SET_COVER_MAX_SQUARE ((UINT64_C(1) << 62) - 1)

/* The reduction of a set system.  The training set is the sequence of rows 0 .. samples - 1 made by set_cover_row; it is never held in memory. */
struct set_cover_reduction {
  const struct set_system *system;
  uint64_t degree; /* D: the largest number of sets that contain one element */
  uint64_t root;   /* q, where epsilon = 1 / q; at most 2^31 */
  uint64_t copies; /* the multiplicity of the last row */
  bool bias;
  size_t features; /* sets + 2; a bias is not a feature */
  size_t samples;  /* rows: elements + sets + 2 */
};

/*@ // D is the degree: no element is in more sets, and one is in as many.
    predicate SetCoverDegree{L}(struct set_system *s, integer degree) =
      SetSystemDegree{L}(s, degree) &&
      (degree == 0 || (\exists integer i; 0 <= i < s->elements && ElementDegree{L}(s, i) == degree));

    // The cost of the first k sets.
    logic integer SetCosts{L}(uint64_t *cost, integer k) = k <= 0 ? 0 : SetCosts{L}(cost, k - 1) + cost[k - 1];

    // The square that q^2 is above: max(1, all costs) * (D^2 + D + 2).
    logic integer SquareOfCosts(integer costs, integer degree) = (costs > 1 ? costs : 1) * (degree * degree + degree + 2);

    logic integer SetCoverSquare{L}(struct set_system *s, integer degree) = SquareOfCosts(SetCosts{L}(s->cost, s->sets), degree);

    // q is the least number with a square above that one.
    predicate SetCoverRoot{L}(struct set_system *s, integer degree, integer q) =
      1 <= q && (q - 1) * (q - 1) <= SetCoverSquare{L}(s, degree) < q * q;

    // What set_cover_reduction_init establishes, as far as it concerns the rows.
    predicate SetCoverReduction{L}(struct set_cover_reduction *r) =
      \valid_read(r) && SetSystemValid{L}(r->system) && SetSystemDegree{L}(r->system, r->degree) &&
      r->degree <= r->system->sets && 1 <= r->root <= 0x80000000 && 1 <= r->copies &&
      r->features == r->system->sets + 2 && r->samples == SetCoverSamples{L}(r->system);

    // The sample that the rows are made in.
    predicate SetCoverRowRoom{L}(struct sample *s, integer degree) =
      SampleRoom(s) && LiveTarget(&s->label[0]) && 2 <= s->capacity && degree < s->capacity;

    // It overlaps nothing that its rows are made of.
    predicate SetCoverRowApart{L}(struct sample *s, struct set_system *system) =
      \separated(s, system, system->start + (0 .. system->elements), system->cost + (0 .. system->sets - 1)) &&
      \separated(s, system->member_of + (0 .. system->start[system->elements] - 1)) &&
      \separated(s->column + (0 .. s->capacity - 1), system) &&
      \separated(s->column + (0 .. s->capacity - 1), system->member_of + (0 .. system->start[system->elements] - 1)) &&
      \separated(s->value + (0 .. s->capacity - 1), system->member_of + (0 .. system->start[system->elements] - 1));

    // The weights of the unit, with its bias if there is one.
    logic integer SetCoverStride{L}(struct set_system *s, integer bias) = s->sets + 2 + (bias != 0 ? 1 : 0);

    // The weights that a cover gives, times q: -1 for each of its sets, 1 for the constant, 1 / q for epsilon, 0 for the bias.
    logic integer SetCoverWeight{L}(struct set_system *s, integer q, _Bool *cover, integer d) =
      d < s->sets ? (cover[d] ? -q : 0) : d == s->sets ? q : d == s->sets + 1 ? 1 : 0;
*/

/* Computes the parameters: D, q and one copy of the last row.  Returns false when a limit above is exceeded. */
/*@ requires system:    SetSystemValid(s);
    requires reduction: \valid(r);
    requires separated: \separated(r, s, s->start + (0 .. s->elements), s->member_of + (0 .. s->start[s->elements] - 1),
                                   s->cost + (0 .. s->sets - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  reduction: \result ==> r->system == s && SetCoverReduction(r);
    ensures  degree:    \result ==> SetCoverDegree(s, r->degree);
    ensures  root:      \result ==> SetCoverRoot(s, r->degree, r->root);
    ensures  fields:    \result ==> (r->bias <==> bias) && r->copies == 1;
    ensures  limits:    \result ==> SetCosts(s->cost, s->sets) <= SET_COVER_MAX_COST;
*/
bool set_cover_reduction_init(struct set_cover_reduction *r, const struct set_system *s, bool bias);

/* Entries that a sample needs room for. */
/*@ requires reduction: SetCoverReduction(r);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result == (r->degree > 1 ? r->degree + 1 : 2);
*/
size_t set_cover_row_capacity(const struct set_cover_reduction *r);

/* Row i < samples: a pure function of the reduction and i.  s has room for set_cover_row_capacity entries and an initialised label.  The entries
 * stand in ascending order; the label is the label times q (label denominator q). */
/*@ requires reduction:    SetCoverReduction(r);
    requires row:          i < r->samples;
    requires room:         SetCoverRowRoom(s, r->degree);
    requires separated:    \separated(s, r) && SetCoverRowApart(s, r->system);
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value, s->multiplicity;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:     \forall integer d; SampleFeature(s, d) == SetCoverFeature{Pre}(r->system, i, d);
    ensures  label:        s->label[0].value == SetCoverLabel{Pre}(r->system, r->root, i);
    ensures  multiplicity: s->multiplicity == SetCoverMultiplicity{Pre}(r->system, r->copies, i);
*/
void set_cover_row(const struct set_cover_reduction *r, size_t i, struct sample *s);

/* YES map: the weights that the cover { j : cover[j] } gives; their training error is its cost / q^2.  weight has room for features + bias integers
 * over the denominator q, bias last (0). */
/*@ requires reduction: SetCoverReduction(r);
    requires cover:     \valid_read(cover + (0 .. r->system->sets - 1));
    requires weight:    \valid(weight + (0 .. SetCoverStride(r->system, r->bias) - 1));
    requires separated: \separated(weight + (0 .. SetCoverStride(r->system, r->bias) - 1), r, r->system,
                                   cover + (0 .. r->system->sets - 1));
    terminates          \true;
    exits               \false;
    assigns             weight[0 .. SetCoverStride(r->system, r->bias) - 1];
    ensures  weights:   \forall integer d; 0 <= d < SetCoverStride(r->system, r->bias) ==>
                          weight[d] == SetCoverWeight(r->system, r->root, cover, d);
*/
void set_cover_weights_from_solution(const struct set_cover_reduction *r, const bool *cover, int64_t *weight);

#endif
