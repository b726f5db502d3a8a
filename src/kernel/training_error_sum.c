#include "training_error_sum.h"

void training_error_result(struct training_error *error, mpz_ptr numerator, mpz_ptr denominator)
{
  training_error_value(error, numerator, denominator);
  /*@ ghost product_means(); */
  /*@ assert quotient: \forall dataset D, weights w, integer samples; ErrorIs{Pre}(error, D, w, samples) ==>
        numerator->value == Product(TrainingError(D, w, Stride{Pre}(\at(error->network, Pre)), \at(error->network->units, Pre), samples),
                                    denominator->value); */
  /*@ ghost Value: ; */
  /*@ assert apart_numerator:   \separated(numerator, &error->label_denominator[0]) && \separated(numerator, &error->sum[0]) &&
        \separated(numerator, &error->residual[0]) && \separated(numerator, &error->unit[0]) &&
        \separated(numerator, &error->zero[0]); */
  /*@ assert apart_denominator: \separated(denominator, &error->label_denominator[0]) && \separated(denominator, &error->sum[0]) &&
        \separated(denominator, &error->residual[0]) && \separated(denominator, &error->unit[0]) &&
        \separated(denominator, &error->zero[0]); */
  training_error_end(error);
  /*@ assert numerator:   numerator->value == \at(numerator->value, Value); */
  /*@ assert denominator: denominator->value == \at(denominator->value, Value); */
}

void training_error_finish(struct training_error *error, mpz_ptr label_denominator, mpz_ptr numerator,
                           mpz_ptr denominator)
{
  training_error_result(error, numerator, denominator);
  mpz_clear(label_denominator);
}
