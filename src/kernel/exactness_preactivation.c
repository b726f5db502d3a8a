/* A sum over the entries of a sample is a sum over coordinates, and so the numerator of a pre-activation is exact.  Ghost code only. */
#include "exactness.h"

/*@ // The sum over the coordinates d < k of weight * (coordinate d of the first n entries).
    logic real DenseDot{L}(mpz_t *weight, uint32_t *column, int64_t *value, integer n, integer k) =
      k <= 0 ? 0.0
             : DenseDot(weight, column, value, n, k - 1) +
                 Product(weight[k - 1][0].value, (real)EntrySum(column, value, 0, n, k - 1));
*/

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
  void preactivation_is_exact(const struct network *net, const struct sample *s, size_t j,
                                     mpz_srcptr label_denominator)
  {
    dot_is_exact(net, s, j, label_denominator);
    unit_dot_is_sparse(net, s, j);
    if (net->bias)
      bias_is_exact(net, s, j, label_denominator);
  }
*/
