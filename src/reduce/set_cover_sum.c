#include "set_cover_sum.h"

#include "../kernel/training_error_start.h"

/*@ // What the sum reads is the same in both states; the members of elements are numbers of 32 bits, which its beginning does not write.
    predicate SameSystem{Before, After}(struct set_cover_reduction *r) =
      \at(r->system, Before) == \at(r->system, After) && \at(r->degree, Before) == \at(r->degree, After) &&
      \at(r->root, Before) == \at(r->root, After) && \at(r->copies, Before) == \at(r->copies, After) &&
      \at(r->bias, Before) == \at(r->bias, After) && \at(r->features, Before) == \at(r->features, After) &&
      \at(r->samples, Before) == \at(r->samples, After) &&
      \at(r->system->elements, Before) == \at(r->system->elements, After) &&
      \at(r->system->sets, Before) == \at(r->system->sets, After) &&
      \at(r->system->start, Before) == \at(r->system->start, After) &&
      \at(r->system->member_of, Before) == \at(r->system->member_of, After) &&
      \at(r->system->cost, Before) == \at(r->system->cost, After) &&
      (\forall integer i; 0 <= i <= \at(r->system->elements, Before) ==>
        \at(r->system->start[i], Before) == \at(r->system->start[i], After)) &&
      (\forall integer j; 0 <= j < \at(r->system->sets, Before) ==>
        \at(r->system->cost[j], Before) == \at(r->system->cost[j], After));

    predicate SameSample{Before, After}(struct sample *s) =
      \at(s->capacity, Before) == \at(s->capacity, After) && \at(s->column, Before) == \at(s->column, After) &&
      \at(s->value, Before) == \at(s->value, After) && \at(s->label[0].live, Before) == \at(s->label[0].live, After);
*/

/* training_error_start; the rows stay what they are. */
/*@ requires input:     SetCoverSumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(root);
    requires apart:     \separated(s, error, fast, root) && \separated(r, error, fast, root) &&
                        \separated(r->system, error, fast, root) && \separated(network, error, fast, root) &&
                        \separated(s, r, network);
    requires starts:    \separated(r->system->start + (0 .. r->system->elements), error, fast, root);
    requires costs:     \separated(r->system->cost + (0 .. r->system->sets - 1), error, fast, root);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(root, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), root);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *root, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == (real)\old(r->root);
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  root:      LiveTarget(root);
    ensures  reduction: SetCoverReduction(r);
    ensures  system:    SameSystem{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameSample{Pre, Post}(s);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
static void begin_kept(struct training_error *error, struct network_int64 *fast, mpz_ptr root,
                       const struct set_cover_reduction *r, const struct network *network,
                       int64_t *storage) /*@ ghost (const struct sample *s) */
{
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= r->system->elements ==> r->system->start[i] <= r->system->start[j]; */
  training_error_start(error, fast, root, r->root, network, storage);
  /*@ assert system_at: r->system == \at(r->system, Pre); */
  /*@ assert elements:  r->system->elements == \at(r->system->elements, Pre); */
  /*@ assert sets:      r->system->sets == \at(r->system->sets, Pre); */
  /*@ assert lists:     r->system->start == \at(r->system->start, Pre); */
  /*@ assert members:   r->system->member_of == \at(r->system->member_of, Pre); */
  /*@ assert prices:    r->system->cost == \at(r->system->cost, Pre); */
  /*@ assert sample:    s->capacity == \at(s->capacity, Pre); */
  /*@ assert columns:   s->column == \at(s->column, Pre); */
  /*@ assert values:    s->value == \at(s->value, Pre); */
  /*@ assert label:     s->label[0].live == \at(s->label[0].live, Pre); */
  /*@ assert degree:    r->degree == \at(r->degree, Pre); */
  /*@ assert numbers:   r->root == \at(r->root, Pre) && r->copies == \at(r->copies, Pre); */
  /*@ assert sizes:     (r->bias <==> \at(r->bias, Pre)) && r->features == \at(r->features, Pre) && r->samples == \at(r->samples, Pre); */
  /*@ assert starts:    \forall integer i; 0 <= i <= r->system->elements ==>
                          r->system->start[i] == \at(r->system->start[i], Pre); */
  /*@ assert costs:     \forall integer j; 0 <= j < r->system->sets ==> r->system->cost[j] == \at(r->system->cost[j], Pre); */
  /*@ assert ordered:   \forall integer i, j; 0 <= i <= j <= r->system->elements ==>
                          r->system->start[i] <= r->system->start[j]; */
  /*@ assert ordered_starts: SetSystemStarts(r->system); */
  /*@ assert degrees:   \forall integer i; 0 <= i < r->system->elements ==>
                          ElementDegree(r->system, i) == ElementDegree{Pre}(r->system, i); */
  /*@ assert ascend:    \forall integer i; 0 <= i < r->system->elements ==>
                          SetsAscend(r->system->member_of + r->system->start[i], ElementDegree(r->system, i), r->system->sets); */
  /*@ assert system:    SetSystemValid(r->system); */
  /*@ assert largest:   SetSystemDegree(r->system, r->degree); */
  /*@ assert reduction: SetCoverReduction(r); */
}

void set_cover_sum_begin(struct training_error *error, struct network_int64 *fast, mpz_ptr root,
                         const struct set_cover_reduction *r, const struct network *network,
                         int64_t *storage) /*@ ghost (const struct sample *s) */
{
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(network); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  begin_kept(error, fast, root, r, network, storage) /*@ ghost (s) */;
  /*@ assert room:      SetCoverRowRoom(s, r->degree); */
  /*@ assert same_elements: \forall integer i, d; 0 <= i < r->system->elements ==>
        ElementFeature(r->system, i, d) == ElementFeature{Pre}(r->system, i, d); */
  /*@ assert same_features: \forall integer i, d; 0 <= i < r->samples ==>
        SetCoverFeature(r->system, i, d) == SetCoverFeature{Pre}(r->system, i, d); */
  /*@ assert same_labels: \forall integer i; SetCoverLabel(r->system, r->root, i) == SetCoverLabel{Pre}(r->system, r->root, i); */
  /*@ assert same_multiplicities: \forall integer i; 0 <= i < r->samples ==>
        SetCoverMultiplicity(r->system, r->copies, i) == SetCoverMultiplicity{Pre}(r->system, r->copies, i); */
  /*@ assert same_rows: SameSetCoverRows{Pre, Here}(r); */
  /*@ assert same_stride: Stride(network) == stride && network->units == units; */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, network) ==> WeightsAre(w, network); */
}
