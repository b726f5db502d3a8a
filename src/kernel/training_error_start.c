#include "training_error_start.h"

/* A number of GMP, for the denominator of the labels. */
/*@ requires network:   NetworkValid(network) && NetworkWhole(network);
    requires room:      \valid(z);
    requires apart:     \separated(z, network) && \separated(z, &network->weight[0 .. WeightCount(network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             *z;
    ensures  number:    LiveTarget(z) && z->value == number && Whole(z->value);
    ensures  network:   SameNetwork{Pre, Post}(network);
*/
static void start_number(mpz_ptr z, unsigned long number)
/*@ ghost (const struct network *network) */
{
  mpz_init(z);
  mpz_set_ui(z, number);
}

/* network_to_int64; the network stays what it is. */
/*@ requires network:   NetworkValid(network) && NetworkWhole(network);
    requires label:     Live(label_denominator) && Whole(label_denominator->value) && 0.0 < label_denominator->value;
    requires room:      \valid(fast) && \valid(storage + (0 .. WeightCount(network) - 1));
    requires apart:     \separated(fast, network) && \separated(fast, label_denominator);
    requires storage:   \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), label_denominator);
    terminates          \true;
    exits               \false;
    assigns             *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     \result ==> FastValid(fast, network, label_denominator) && fast->weight == storage;
    ensures  network:   SameNetwork{Pre, Post}(network);
*/
static bool start_fast(struct network_int64 *fast, const struct network *network,
                       mpz_srcptr label_denominator, int64_t *storage)
{
  return network_to_int64(fast, network, label_denominator, storage);
}

/* training_error_begin; the network and the 64-bit weights stay what they are. */
/*@ requires network:   NetworkValid(network);
    requires label:     Live(label_denominator) && 0.0 < label_denominator->value;
    requires room:      \valid(error);
    requires fast:      fast != \null ==> \separated(error, fast) && FastValid(fast, network, label_denominator);
    requires apart:     \separated(error, network, label_denominator) && \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             *error;
    ensures  valid:     ErrorValid(error) && error->network == network && error->fast == fast;
    ensures  label:     error->label_denominator[0].value == \old(label_denominator->value);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
    ensures  weight:    fast != \null ==> fast->weight == \old(fast->weight);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  live:      label_denominator->live == \old(label_denominator->live);
*/
static void start_empty(struct training_error *error, const struct network *network,
                        const struct network_int64 *fast, mpz_srcptr label_denominator)
{
  training_error_begin(error, network, fast, label_denominator);
  /*@ assert places:      network->units == \at(network->units, Pre) && network->features == \at(network->features, Pre) &&
                          (network->bias <==> \at(network->bias, Pre)) && network->weight == \at(network->weight, Pre); */
  /*@ assert weights:     \forall integer k; 0 <= k < WeightCount(network) ==>
                            network->weight[k][0].value == \at(network->weight[k][0].value, Pre) &&
                            network->weight[k][0].live == \at(network->weight[k][0].live, Pre); */
  /*@ assert signs:       network->sign == \at(network->sign, Pre) && \forall integer j; 0 <= j < network->units ==>
                            network->sign[j] == \at(network->sign[j], Pre); */
  /*@ assert denominator: network->denominator[0].value == \at(network->denominator[0].value, Pre) &&
                            network->denominator[0].live == \at(network->denominator[0].live, Pre); */
}

void training_error_begin_fast(struct training_error *error, struct network_int64 *fast,
                               const struct network *network, mpz_srcptr label_denominator, int64_t *storage)
{
  const bool fits = start_fast(fast, network, label_denominator, storage);
  /*@ assert valid_fast: NetworkValid(network); */
  start_empty(error, network, fits ? fast : NULL, label_denominator);
}

void training_error_start(struct training_error *error, struct network_int64 *fast, mpz_ptr labels,
                          unsigned long denominator, const struct network *network, int64_t *storage)
{
  start_number(labels, denominator) /*@ ghost (network) */;
  /*@ assert valid: NetworkValid(network) && NetworkWhole(network); */
  training_error_begin_fast(error, fast, network, labels, storage);
}
