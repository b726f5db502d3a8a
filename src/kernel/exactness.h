/* Why the numerators are exact: for all data sets D and weights w that memory represents, the numerator of the residual is
 * Residual(D, w, i) * (denominator * label_denominator).  Logic and ghost code only. */
#ifndef RELUCERT_EXACTNESS_H
#define RELUCERT_EXACTNESS_H

#include "numerator.h"

/*@ // The sum over the coordinates d < k of weight * (coordinate d of the first n entries).
    logic real DenseDot{L}(mpz_t *weight, uint32_t *column, int64_t *value, integer n, integer k) =
      k <= 0 ? 0.0
             : DenseDot(weight, column, value, n, k - 1) +
                 Product(weight[k - 1][0].value, (real)EntrySum(column, value, 0, n, k - 1));

    predicate Represents{L}(dataset D, weights w, integer i, struct sample *s, struct network *net,
                            mpz_ptr label_denominator) =
      RepresentsNetwork(w, net) && RepresentsSample(D, i, s, net, label_denominator);
*/

/* ---- a sum over entries is a sum over coordinates ---- */

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    zero: DenseDot(weight, column, value, 0, features) == 0.0;
  @/
  static void dense_dot_of_nothing(const mpz_t *weight, const uint32_t *column, const int64_t *value, size_t features)
  {
    product_is_additive();
    /@ loop invariant index: 0 <= k <= features;
       loop invariant zero:  DenseDot(weight, column, value, 0, k) == 0.0;
       loop assigns   k;
       loop variant   features - k;
    @/
    for (size_t k = 0; k < features; k++) {
      /@ assert empty: EntrySum(column, value, 0, 0, k) == 0; @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires   column: column[n] < features && \valid_read(column + n) && n < SIZE_MAX;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    step: DenseDot(weight, column, value, n + 1, features) ==
                        DenseDot(weight, column, value, n, features) +
                        Product(weight[column[n]][0].value, (real)value[n]);
  @/
  static void dense_dot_of_one_more(const mpz_t *weight, const uint32_t *column, const int64_t *value, size_t n,
                                    size_t features)
  {
    product_is_additive();
    /@ loop invariant index:  0 <= k <= features;
       loop invariant before: k <= column[n] ==>
                                DenseDot(weight, column, value, n + 1, k) == DenseDot(weight, column, value, n, k);
       loop invariant after:  k > column[n] ==>
                                DenseDot(weight, column, value, n + 1, k) ==
                                  DenseDot(weight, column, value, n, k) +
                                  Product(weight[column[n]][0].value, (real)value[n]);
       loop assigns   k;
       loop variant   features - k;
    @/
    for (size_t k = 0; k < features; k++) {
      /@ assert other: column[n] != k ==> EntrySum(column, value, 0, n + 1, k) == EntrySum(column, value, 0, n, k); @/
      /@ assert this:  column[n] == k ==>
                         EntrySum(column, value, 0, n + 1, k) == EntrySum(column, value, 0, n, k) + value[n]; @/
      /@ assert product: column[n] == k ==>
                           Product(weight[k][0].value, (real)EntrySum(column, value, 0, n + 1, k)) ==
                             Product(weight[k][0].value, (real)EntrySum(column, value, 0, n, k)) +
                             Product(weight[k][0].value, (real)value[n]); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires   columns: \forall integer e; 0 <= e < size ==> column[e] < features;
     requires   valid:   \valid_read(column + (0 .. size - 1));
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    same:    DenseDot(weight, column, value, size, features) == SparseDot(weight, column, value, size);
  @/
  static void dense_dot_is_sparse_dot(const mpz_t *weight, const uint32_t *column, const int64_t *value, size_t size,
                                      size_t features)
  {
    dense_dot_of_nothing(weight, column, value, features);
    /@ loop invariant index: 0 <= n <= size;
       loop invariant same:  DenseDot(weight, column, value, n, features) == SparseDot(weight, column, value, n);
       loop assigns   n;
       loop variant   size - n;
    @/
    for (size_t n = 0; n < size; n++)
      dense_dot_of_one_more(weight, column, value, n, features);
  }
*/

/* ---- the numerators are exact ---- */

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    start: \forall dataset D, weights w, integer i; Dot(D, w, i, j, 0) == 0.0;
     ensures    step:  \forall dataset D, weights w, integer i, d; 0 <= d ==>
                         Dot(D, w, i, j, d + 1) == Dot(D, w, i, j, d) + Product(Feature(D, i, d), Weight(w, j, d));
  @/
  static void dot_step(size_t j)
  {
    product_means();
  }
*/

/*@ ghost
  /@ requires   unit: j < net->units;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall weights w, integer d; RepresentsNetwork(w, net) && 0 <= d < Stride(net) ==>
                         Product(Weight(w, j, d), net->denominator[0].value) == UnitWeights(net, j)[d][0].value;
  @/
  static void weight_is_exact(const struct network *net, size_t j)
  {
    product_means();
  }
*/

/*@ ghost
  /@ requires   valid: NetworkValid(net) && SampleValid(s, net) && j < net->units;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                         Product(Dot(D, w, i, j, net->features), net->denominator[0].value) ==
                           DenseDot(UnitWeights(net, j), s->column, s->value, s->size, net->features);
  @/
  static void dot_is_exact(const struct network *net, const struct sample *s, size_t j, mpz_srcptr label_denominator)
  {
    dot_step(j);
    weight_is_exact(net, j);
    product_is_additive();
    product_is_commutative();
    /@ loop invariant index: 0 <= d <= net->features;
       loop invariant exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                               Product(Dot(D, w, i, j, d), net->denominator[0].value) ==
                                 DenseDot(UnitWeights(net, j), s->column, s->value, s->size, d);
       loop assigns   d;
       loop variant   net->features - d;
    @/
    for (size_t d = 0; d < net->features; d++) {
      /@ assert step: \forall dataset D, weights w, integer i;
                        Product(Dot(D, w, i, j, d + 1), net->denominator[0].value) ==
                          Product(Dot(D, w, i, j, d), net->denominator[0].value) +
                          Product(Product(Feature(D, i, d), Weight(w, j, d)), net->denominator[0].value); @/
      /@ assert term: \forall dataset D, weights w, integer i;
                        Product(Product(Feature(D, i, d), Weight(w, j, d)), net->denominator[0].value) ==
                          Product(Product(Weight(w, j, d), net->denominator[0].value), Feature(D, i, d)); @/
      /@ assert feature: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                           Feature(D, i, d) == EntrySum(s->column, s->value, 0, s->size, d); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires   valid: NetworkValid(net) && SampleValid(s, net) && j < net->units;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    same: DenseDot(UnitWeights(net, j), s->column, s->value, s->size, net->features) ==
                        SparseDot(UnitWeights(net, j), s->column, s->value, s->size);
  @/
  static void unit_dot_is_sparse(const struct network *net, const struct sample *s, size_t j)
  {
    const size_t stride = net->features + (net->bias ? 1 : 0);
    const mpz_t *weight = net->weight + j * stride;
    index_means();
    /@ assert weight: weight == UnitWeights(net, j); @/
    dense_dot_is_sparse_dot(weight, s->column, s->value, s->size, net->features);
  }
*/

/*@ ghost
  /@ requires   bias: j < net->units && net->bias;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                         Product(Dot(D, w, i, j, net->features + 1), net->denominator[0].value) ==
                           Product(Dot(D, w, i, j, net->features), net->denominator[0].value) + BiasNumerator(net, j);
  @/
  static void bias_is_exact(const struct network *net, const struct sample *s, size_t j, mpz_srcptr label_denominator)
  {
    dot_step(j);
    weight_is_exact(net, j);
    product_is_additive();
    /@ assert one: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                     Dot(D, w, i, j, net->features + 1) == Dot(D, w, i, j, net->features) + Weight(w, j, net->features); @/
    /@ assert sum: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                     Product(Dot(D, w, i, j, net->features + 1), net->denominator[0].value) ==
                       Product(Dot(D, w, i, j, net->features), net->denominator[0].value) +
                       Product(Weight(w, j, net->features), net->denominator[0].value); @/
    ;
  }
*/

/*@ ghost
  /@ requires   valid: NetworkValid(net) && SampleValid(s, net) && j < net->units;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                         Product(Dot(D, w, i, j, Stride(net)), net->denominator[0].value) ==
                           PreactivationNumerator(net, s, j);
  @/
  static void preactivation_is_exact(const struct network *net, const struct sample *s, size_t j,
                                     mpz_srcptr label_denominator)
  {
    dot_is_exact(net, s, j, label_denominator);
    unit_dot_is_sparse(net, s, j);
    if (net->bias)
      bias_is_exact(net, s, j, label_denominator);
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    start: \forall dataset D, weights w, integer i; Output(D, w, i, coordinates, 0) == 0.0;
     ensures    idle:  \forall dataset D, weights w, integer i; Dot(D, w, i, j, coordinates) <= 0.0 ==>
                         Output(D, w, i, coordinates, j + 1) == Output(D, w, i, coordinates, j);
     ensures    plus:  \forall dataset D, weights w, integer i; Sign(w, j) == 1.0 && 0.0 < Dot(D, w, i, j, coordinates) ==>
                         Output(D, w, i, coordinates, j + 1) ==
                           Output(D, w, i, coordinates, j) + Dot(D, w, i, j, coordinates);
     ensures    minus: \forall dataset D, weights w, integer i; Sign(w, j) == -1.0 && 0.0 < Dot(D, w, i, j, coordinates) ==>
                         Output(D, w, i, coordinates, j) ==
                           Output(D, w, i, coordinates, j + 1) + Dot(D, w, i, j, coordinates);
  @/
  static void output_step(size_t j, size_t coordinates)
  {
    /@ assert step: \forall dataset D, weights w, integer i;
                      Output(D, w, i, coordinates, j + 1) ==
                        Output(D, w, i, coordinates, j) + Sign(w, j) * Relu(Dot(D, w, i, j, coordinates)); @/
    ;
  }
*/

/*@ ghost
  /@ requires   valid: NetworkValid(net) && SampleValid(s, net);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                         Product(Output(D, w, i, Stride(net), net->units), net->denominator[0].value) ==
                           OutputNumerator(net, s, net->units);
  @/
  static void output_is_exact(const struct network *net, const struct sample *s, mpz_srcptr label_denominator)
  {
    const size_t stride = net->features + (net->bias ? 1 : 0);
    /@ assert stride: stride == Stride(net); @/
    product_is_additive();
    product_keeps_the_sign();
    output_step(0, stride);
    /@ loop invariant index: 0 <= j <= net->units;
       loop invariant exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                               Product(Output(D, w, i, stride, j), net->denominator[0].value) ==
                                 OutputNumerator(net, s, j);
       loop assigns   j;
       loop variant   net->units - j;
    @/
    for (size_t j = 0; j < net->units; j++) {
      preactivation_is_exact(net, s, j, label_denominator);
      output_step(j, stride);
      /@ assert dot: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                       Product(Dot(D, w, i, j, stride), net->denominator[0].value) ==
                         PreactivationNumerator(net, s, j) && Sign(w, j) == net->sign[j]; @/
      /@ assert idle: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                        Dot(D, w, i, j, stride) <= 0.0 ==>
                        SignedRelu(net->sign[j], PreactivationNumerator(net, s, j)) == 0.0; @/
      /@ assert active: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                          0.0 < Dot(D, w, i, j, stride) ==>
                          SignedRelu(net->sign[j], PreactivationNumerator(net, s, j)) ==
                            (net->sign[j] > 0 ? PreactivationNumerator(net, s, j) : -PreactivationNumerator(net, s, j)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, integer i; RepresentsSample(D, i, s, net, label_denominator) ==>
                         Product(Label(D, i), label_denominator->value) == s->label[0].value;
  @/
  static void label_is_exact(const struct network *net, const struct sample *s, mpz_srcptr label_denominator)
  {
    product_means();
  }
*/

/*@ ghost
  /@ requires   valid: NetworkValid(net) && SampleValid(s, net);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, weights w, integer i; Represents(D, w, i, s, net, label_denominator) ==>
                         Product(Residual(D, w, i, Stride(net), net->units),
                                 Product(net->denominator[0].value, label_denominator->value)) ==
                           ResidualNumerator(net, label_denominator, s);
  @/
  static void residual_is_exact(const struct network *net, const struct sample *s, mpz_srcptr label_denominator)
  {
    output_is_exact(net, s, label_denominator);
    label_is_exact(net, s, label_denominator);
    product_is_additive();
    /@ assert output: \forall dataset D, weights w, integer i;
                        Product(Output(D, w, i, Stride(net), net->units), net->denominator[0].value) ==
                          Product(Residual(D, w, i, Stride(net), net->units), net->denominator[0].value) +
                          Product(Label(D, i), net->denominator[0].value); @/
    /@ assert scaled: \forall dataset D, weights w, integer i;
                        Product(Product(Output(D, w, i, Stride(net), net->units), net->denominator[0].value),
                                label_denominator->value) ==
                          Product(Product(Residual(D, w, i, Stride(net), net->units), net->denominator[0].value),
                                  label_denominator->value) +
                          Product(Product(Label(D, i), net->denominator[0].value), label_denominator->value); @/
    product_is_commutative();
    /@ assert label: \forall dataset D, integer i;
                       Product(Product(Label(D, i), net->denominator[0].value), label_denominator->value) ==
                         Product(Product(Label(D, i), label_denominator->value), net->denominator[0].value); @/
    ;
  }
*/

/* ---- one more sample ---- */

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    start: \forall dataset D, weights w, integer d, k; TrainingError(D, w, d, k, 0) == 0.0;
     ensures    step:  \forall dataset D, weights w, integer d, k, i; 0 <= i ==>
                         TrainingError(D, w, d, k, i + 1) ==
                           TrainingError(D, w, d, k, i) +
                           Product(Multiplicity(D, i), Product(Residual(D, w, i, d, k), Residual(D, w, i, d, k)));
  @/
  static void error_step(void)
  {
    /@ assert plain: \forall dataset D, weights w, integer d, k, i; 0 <= i ==>
                       TrainingError(D, w, d, k, i + 1) ==
                         TrainingError(D, w, d, k, i) +
                         Multiplicity(D, i) * (Residual(D, w, i, d, k) * Residual(D, w, i, d, k)); @/
    product_means();
    /@ assert square: \forall real m, r; Product(m, Product(r, r)) == m * (r * r); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    scales: \forall real m, r, c; Product(Product(m, Product(r, r)), Product(c, c)) ==
                          Product(Product(Product(r, c), Product(r, c)), m);
  @/
  static void square_scales(void)
  {
    product_is_commutative();
    /@ assert inner: \forall real r, c; Product(c, Product(r, c)) == Product(r, Product(c, c)); @/
    /@ assert right: \forall real r, c; Product(Product(r, c), Product(r, c)) == Product(r, Product(c, Product(r, c))); @/
    /@ assert left:  \forall real r, c; Product(Product(r, r), Product(c, c)) == Product(r, Product(r, Product(c, c))); @/
    /@ assert outer: \forall real m, r, c; Product(Product(m, Product(r, r)), Product(c, c)) ==
                                             Product(m, Product(Product(r, r), Product(c, c))); @/
    ;
  }
*/

/*@ ghost
  /@ requires   valid: NetworkValid(net) && SampleValid(s, net);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: \forall dataset D, weights w, integer i; 0 <= i && Represents(D, w, i, s, net, label_denominator) ==>
                         Product(TrainingError(D, w, Stride(net), net->units, i + 1),
                                 CommonDenominator(net, label_denominator)) ==
                           Product(TrainingError(D, w, Stride(net), net->units, i),
                                   CommonDenominator(net, label_denominator)) +
                           WeightedSquare(ResidualNumerator(net, label_denominator, s), s->multiplicity);
  @/
  static void error_is_exact(const struct network *net, const struct sample *s, mpz_srcptr label_denominator)
  {
    error_step();
    product_is_additive();
    /@ assert sum: \forall dataset D, weights w, integer i; 0 <= i ==>
                     Product(TrainingError(D, w, Stride(net), net->units, i + 1),
                             CommonDenominator(net, label_denominator)) ==
                       Product(TrainingError(D, w, Stride(net), net->units, i),
                               CommonDenominator(net, label_denominator)) +
                       Product(Product(Multiplicity(D, i), Product(Residual(D, w, i, Stride(net), net->units),
                                                                   Residual(D, w, i, Stride(net), net->units))),
                               CommonDenominator(net, label_denominator)); @/
    residual_is_exact(net, s, label_denominator);
    square_scales();
  }
*/

#endif
