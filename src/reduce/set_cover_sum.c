#include "set_cover_sum.h"

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

/* A number of GMP, for the denominator of the labels. */
/*@ requires input:     SetCoverSumInput(r, network, s);
    requires room:      \valid(z);
    requires apart:     \separated(z, r) && \separated(z, r->system) && \separated(z, network) && \separated(z, s);
    requires starts:    \separated(z, r->system->start + (0 .. r->system->elements));
    requires costs:     \separated(z, r->system->cost + (0 .. r->system->sets - 1));
    requires weights:   \separated(z, &network->weight[0 .. WeightCount(network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             *z;
    ensures  number:    LiveTarget(z) && z->value == number && Whole(z->value);
    ensures  system:    SameSystem{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameSample{Pre, Post}(s);
*/
static void begin_number(mpz_ptr z, unsigned long number)
/*@ ghost (const struct set_cover_reduction *r, const struct network *network, const struct sample *s) */
{
  mpz_init(z);
  mpz_set_ui(z, number);
}

/* network_to_int64, for the labels of the reduction. */
/*@ requires input:     SetCoverSumInput(r, network, s);
    requires root:      Live(root) && root->value == r->root && Whole(root->value);
    requires room:      \valid(fast) && \valid(storage + (0 .. WeightCount(network) - 1));
    requires apart:     \separated(fast, r) && \separated(fast, r->system) && \separated(fast, network) &&
                        \separated(fast, s) && \separated(fast, root);
    requires starts:    \separated(fast, r->system->start + (0 .. r->system->elements));
    requires costs:     \separated(fast, r->system->cost + (0 .. r->system->sets - 1));
    requires storage:   \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), root);
    terminates          \true;
    exits               \false;
    assigns             *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     \result ==> FastValid(fast, network, root) && fast->weight == storage;
    ensures  system:    SameSystem{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameSample{Pre, Post}(s);
*/
static bool begin_fast(struct network_int64 *fast, const struct network *network, mpz_srcptr root,
                       int64_t *storage)
/*@ ghost (const struct set_cover_reduction *r, const struct sample *s) */
{
  const bool fits = network_to_int64(fast, network, root, storage);
  /*@ assert system_at: r->system == \at(r->system, Pre); */
  /*@ assert fields:    r->system->elements == \at(r->system->elements, Pre) && r->system->sets == \at(r->system->sets, Pre) &&
                        r->system->start == \at(r->system->start, Pre) &&
                        r->system->member_of == \at(r->system->member_of, Pre) && r->system->cost == \at(r->system->cost, Pre); */
  /*@ assert starts:    \forall integer i; 0 <= i <= r->system->elements ==>
                          r->system->start[i] == \at(r->system->start[i], Pre); */
  /*@ assert costs:     \forall integer j; 0 <= j < r->system->sets ==> r->system->cost[j] == \at(r->system->cost[j], Pre); */
  return fits;
}

/* training_error_begin, for the rows of the reduction. */
/*@ requires input:     SetCoverSumInput(r, network, s);
    requires root:      Live(root) && root->value == r->root;
    requires room:      \valid(error);
    requires fast:      fast != \null ==> \separated(error, fast) && FastValid(fast, network, root);
    requires apart:     \separated(error, r) && \separated(error, r->system) && \separated(error, s) &&
                        \separated(error, network, root);
    requires starts:    \separated(error, r->system->start + (0 .. r->system->elements));
    requires costs:     \separated(error, r->system->cost + (0 .. r->system->sets - 1));
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             *error;
    ensures  valid:     ErrorValid(error) && error->network == network && error->fast == fast;
    ensures  label:     error->label_denominator[0].value == \old(root->value);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
    ensures  weight:    fast != \null ==> fast->weight == \old(fast->weight);
    ensures  system:    SameSystem{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameSample{Pre, Post}(s);
    ensures  live:      root->live == \old(root->live);
    ensures  reduction: SetCoverReduction(r);
*/
static void begin_empty(struct training_error *error, const struct network *network,
                        const struct network_int64 *fast, mpz_srcptr root)
/*@ ghost (const struct set_cover_reduction *r, const struct sample *s) */
{
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= r->system->elements ==> r->system->start[i] <= r->system->start[j]; */
  training_error_begin(error, network, fast, root);
  /*@ assert system_at: r->system == \at(r->system, Pre); */
  /*@ assert fields:    r->system->elements == \at(r->system->elements, Pre) && r->system->sets == \at(r->system->sets, Pre) &&
                        r->system->start == \at(r->system->start, Pre) &&
                        r->system->member_of == \at(r->system->member_of, Pre) && r->system->cost == \at(r->system->cost, Pre); */
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
  /*@ assert places:    network->units == \at(network->units, Pre) && network->features == \at(network->features, Pre) &&
                        (network->bias <==> \at(network->bias, Pre)) && network->weight == \at(network->weight, Pre); */
  /*@ assert weights:   \forall integer k; 0 <= k < WeightCount(network) ==>
                          network->weight[k][0].value == \at(network->weight[k][0].value, Pre) &&
                          network->weight[k][0].live == \at(network->weight[k][0].live, Pre); */
}

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
static void begin_error(struct training_error *error, struct network_int64 *fast, mpz_ptr root,
                        const struct set_cover_reduction *r, const struct network *network,
                        int64_t *storage) /*@ ghost (const struct sample *s) */
{
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= r->system->elements ==> r->system->start[i] <= r->system->start[j]; */
  begin_number(root, r->root) /*@ ghost (r, network, s) */;
  /*@ assert input_root: SetCoverSumInput(r, network, s); */
  const bool fits = begin_fast(fast, network, root, storage) /*@ ghost (r, s) */;
  /*@ assert same_fast:  SameSystem{Pre, Here}(r); */
  /*@ assert same:       \forall integer i; 0 <= i <= r->system->elements ==>
                           r->system->start[i] == \at(r->system->start[i], Pre); */
  /*@ assert ordered:    \forall integer i, j; 0 <= i <= j <= r->system->elements ==>
                           r->system->start[i] <= r->system->start[j]; */
  /*@ assert starts:     SetSystemStarts(r->system); */
  /*@ assert degrees:    \forall integer i; 0 <= i < r->system->elements ==>
                           ElementDegree(r->system, i) == ElementDegree{Pre}(r->system, i); */
  /*@ assert ascend:     \forall integer i; 0 <= i < r->system->elements ==>
                           SetsAscend(r->system->member_of + r->system->start[i], ElementDegree(r->system, i), r->system->sets); */
  /*@ assert system:     SetSystemValid(r->system); */
  /*@ assert reduction:  SetCoverReduction(r); */
  /*@ assert network:    NetworkOfSetCover(network, r); */
  /*@ assert room:       SetCoverRowRoom(s, r->degree); */
  /*@ assert input_fast: SetCoverSumInput(r, network, s); */
  begin_empty(error, network, fits ? fast : NULL, root) /*@ ghost (r, s) */;
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
  begin_error(error, fast, root, r, network, storage) /*@ ghost (s) */;
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
