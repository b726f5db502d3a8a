/* The numerators that the code computes, as functions of the network and the sample in memory.  Logic only.
 * Over the denominator of the network they are pre-activations and outputs, over denominator * label_denominator residuals. */
#ifndef RELUCERT_NUMERATOR_H
#define RELUCERT_NUMERATOR_H

#include "index.h"
#include "network.h"
#include "product.h"
#include "sample.h"
#include "training_error_definition.h"

/*@ predicate SampleValid{L}(struct sample *s, struct network *net) =
      \valid_read(s) && \valid_read(s->column + (0 .. s->size - 1)) && \valid_read(s->value + (0 .. s->size - 1)) &&
      (\forall integer e; 0 <= e < s->size ==> s->column[e] < net->features) && 1 <= s->multiplicity &&
      Live(&s->label[0]) && Whole(s->label[0].value);

    // The L1 norm of the first n values.
    logic integer Norm{L}(int64_t *value, integer n) = n <= 0 ? 0 : Norm(value, n - 1) + \abs(value[n - 1]);

    // The sum of value * weight over the first n entries.
    logic real SparseDot{L}(mpz_t *weight, uint32_t *column, int64_t *value, integer n) =
      n <= 0 ? 0.0
             : SparseDot(weight, column, value, n - 1) +
                 Product(weight[column[n - 1]][0].value, (real)value[n - 1]);

    logic mpz_t *UnitWeights{L}(struct network *net, integer j) = net->weight + Index(j, Stride(net), 0);

    logic real BiasNumerator{L}(struct network *net, integer j) =
      net->bias ? UnitWeights(net, j)[net->features][0].value : 0.0;

    logic real PreactivationNumerator{L}(struct network *net, struct sample *s, integer j) =
      BiasNumerator(net, j) + SparseDot(UnitWeights(net, j), s->column, s->value, s->size);

    logic real SignedRelu(integer factor, real z) = factor > 0 ? Relu(z) : -Relu(z);

    logic real OutputNumerator{L}(struct network *net, struct sample *s, integer units) =
      units <= 0 ? 0.0
                 : OutputNumerator(net, s, units - 1) +
                     SignedRelu(net->sign[units - 1], PreactivationNumerator(net, s, units - 1));

    logic real ResidualNumerator{L}(struct network *net, mpz_ptr label_denominator, struct sample *s) =
      Product(OutputNumerator(net, s, net->units), label_denominator->value) -
        Product(s->label[0].value, net->denominator[0].value);

    // multiplicity * residual^2
    logic real WeightedSquare(real residual, real multiplicity) = Product(Product(residual, residual), multiplicity);

    // (denominator * label_denominator)^2
    logic real CommonDenominator{L}(struct network *net, mpz_ptr label_denominator) =
      Product(Product(net->denominator[0].value, label_denominator->value),
              Product(net->denominator[0].value, label_denominator->value));
*/

/* What it means that the network and the sample in memory are weights w and row i of a data set D of the definition. */
/*@ predicate RepresentsNetwork{L}(weights w, struct network *net) =
      (\forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
        Weight(w, j, d) * net->denominator[0].value == UnitWeights(net, j)[d][0].value) &&
      (\forall integer j; 0 <= j < net->units ==> Sign(w, j) == net->sign[j]);

    predicate RepresentsSample{L}(dataset D, integer i, struct sample *s, struct network *net,
                                  mpz_ptr label_denominator) =
      (\forall integer d; 0 <= d < net->features ==> Feature(D, i, d) == SampleFeature(s, d)) &&
      (net->bias ==> Feature(D, i, net->features) == 1.0) &&
      Label(D, i) * label_denominator->value == s->label[0].value && Multiplicity(D, i) == s->multiplicity;
*/

#endif
