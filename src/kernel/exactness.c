/* From pre-activations to the training error.  Ghost code only. */
#include "exactness.h"

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

/*@ ghost
  void error_step(void)
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
  void error_is_exact(const struct network *net, const struct sample *s, mpz_srcptr label_denominator)
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
