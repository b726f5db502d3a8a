/* Why the numerators are exact: for all data sets D and weights w that memory represents, the numerator of a pre-activation is
 * Dot * denominator, that of a residual is Residual * (denominator * label_denominator), and that of the training error grows by what
 * the definition says.  Logic and ghost code only. */
#ifndef RELUCERT_EXACTNESS_H
#define RELUCERT_EXACTNESS_H

#include "numerator.h"

/*@ predicate Represents{L}(dataset D, weights w, integer i, struct sample *s, struct network *net,
                            mpz_ptr label_denominator) =
      RepresentsNetwork(w, net) && RepresentsSample(D, i, s, net, label_denominator);
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
  void preactivation_is_exact(const struct network *net, const struct sample *s, size_t j,
                                     mpz_srcptr label_denominator);
*/

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
  void error_step(void);
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
  void error_is_exact(const struct network *net, const struct sample *s, mpz_srcptr label_denominator);
*/

#endif
