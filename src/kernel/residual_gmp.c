/* The residual of one sample through GMP. */
#include "training_error.h"

#include "assumptions.h"
#include "magnitude.h"

/* z = the pre-activation of unit j. */
/*@ requires valid:     NetworkValid(net) && SampleValid(s, net) && j < net->units && LiveTarget(z);
    requires separated: \separated(z, &net->weight[0 .. WeightCount(net) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             z->value;
    ensures  value:     z->value == PreactivationNumerator{Pre}(net, s, j);
*/
static void preactivation(mpz_ptr z, const struct network *net, size_t j, const struct sample *s)
{
  const size_t stride = net->features + (net->bias ? 1 : 0);
  /*@ assert stride: stride == Stride(net); */
  /*@ ghost times_means(); */
  /*@ assert count: WeightCount(net) == net->units * stride; */
  /*@ assert all: \forall integer k; 0 <= k < WeightCount(net) ==> Live(&net->weight[k][0]); */
  /*@ ghost index_means(); */
  /*@ ghost index_is_below(j, net->units, 0, stride); */
  const mpz_t *weight = net->weight + j * stride;
  /*@ assert live: \forall integer d; 0 <= d < stride ==> Live(&weight[d][0]); */
  /*@ assert apart: \forall integer d; 0 <= d < stride ==> \separated(z, &weight[d][0]); */
  /*@ assert weight: weight == UnitWeights(net, j); */
  if (net->bias)
    mpz_set(z, weight[net->features]);
  else
    mpz_set_ui(z, 0);
  /*@ assert bias: z->value == BiasNumerator{Pre}(net, j); */
  /*@ loop invariant index:   0 <= e <= s->size;
      loop invariant same:    \forall integer d; 0 <= d < stride ==> 
                                weight[d][0].value == \at(UnitWeights(net, j)[d][0].value, Pre);
      loop invariant partial: z->value == BiasNumerator{Pre}(net, j) +
                                SparseDot{Pre}(weight, s->column, s->value, e);
      loop assigns            e, z->value;
      loop variant            s->size - e;
  */
  for (size_t e = 0; e < s->size; e++) {
    /*@ ghost product_is_odd(); */
    if (s->value[e] >= 0)
      mpz_addmul_ui(z, weight[s->column[e]], (uint64_t)s->value[e]);
    else
      mpz_submul_ui(z, weight[s->column[e]], magnitude(s->value[e]));
  }
}

/* output += factor * max(0, z) */
/*@ requires live:    LiveTarget(output) && Live(z) && Live(zero) && zero->value == 0.0;
    terminates        \true;
    exits             \false;
    assigns           output->value;
    ensures  output:  output->value == \old(output->value) + SignedRelu(factor, \old(z->value));
*/
static void add_activation(mpz_ptr output, int factor, mpz_srcptr z, mpz_srcptr zero)
{
  if (mpz_cmp(z, zero) <= 0)
    return;
  if (factor > 0)
    mpz_add(output, output, z);
  else
    mpz_sub(output, output, z);
}

void training_error_residual(struct training_error *error, const struct sample *s, mpz_ptr residual)
{
  const struct network *net = error->network;
  /*@ ghost const size_t stride = net->features + (net->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(net); */
  mpz_set_ui(residual, 0);
  /*@ ghost index_means(); */
  /*@ loop invariant index:   0 <= j <= net->units;
      loop invariant zero:    error->zero[0].value == 0.0;
      loop invariant same:    \forall integer k; 0 <= k < net->units * stride ==>
                                net->weight[k][0].value == \at(error->network->weight[k][0].value, Pre);
      loop invariant partial: residual->value == OutputNumerator{Pre}(net, s, j);
      loop assigns            j, error->unit[0].value, residual->value;
      loop variant            net->units - j;
  */
  for (size_t j = 0; j < net->units; j++) {
    /*@ ghost index_is_below(j, net->units, 0, stride); */
    /*@ assert row: \forall integer d; 0 <= d < stride ==>
                      UnitWeights(net, j)[d][0].value == \at(UnitWeights(error->network, \at(j, Here))[\at(d, Here)][0].value, Pre); */
    /*@ ghost
      /@ loop invariant index: 0 <= e <= s->size;
         loop invariant frame: SparseDot(UnitWeights(net, j), s->column, s->value, e) ==
                                 SparseDot{Pre}(UnitWeights{Pre}(net, j), s->column, s->value, e);
         loop assigns e;
         loop variant s->size - e;
      @/
      for (size_t e = 0; e < s->size; e++)
        ;
    */
    /*@ assert frame: PreactivationNumerator(net, s, j) == PreactivationNumerator{Pre}(net, s, j); */
    preactivation(error->unit, net, j, s);
    add_activation(residual, net->sign[j], error->unit, error->zero);
  }
  mpz_mul(residual, residual, error->label_denominator);
  mpz_submul(residual, s->label, net->denominator);
}
