/* What the sums over the rows of a reduction have in common. */
#ifndef RELUCERT_TRAINING_ERROR_SUM_H
#define RELUCERT_TRAINING_ERROR_SUM_H

#include "training_error.h"

/* Ends the sum: numerator / denominator becomes the training error. */
/*@ requires valid:     ErrorValid(error) && LiveTarget(numerator) && LiveTarget(denominator);
    requires apart:     \separated(numerator, denominator, error, error->network);
    terminates          \true;
    exits               \false;
    assigns             *error, numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w, integer samples; ErrorIs{Pre}(error, D, w, samples) ==>
                          numerator->value ==
                            Product(TrainingError(D, w, Stride{Pre}(\old(error->network)), \old(error->network->units), samples),
                                    denominator->value);
*/
void training_error_result(struct training_error *error, mpz_ptr numerator, mpz_ptr denominator);

/* training_error_result, and what training_error_begin was given as denominator of the labels is cleared. */
/*@ requires valid:     ErrorValid(error) && LiveTarget(label_denominator) && LiveTarget(numerator) && LiveTarget(denominator);
    requires apart:     \separated(numerator, denominator, error, error->network) && \separated(label_denominator, error) &&
                        \separated(label_denominator, numerator) && \separated(label_denominator, denominator) &&
                        \separated(label_denominator, error->network);
    terminates          \true;
    exits               \false;
    assigns             *error, *label_denominator, numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w, integer samples; ErrorIs{Pre}(error, D, w, samples) ==>
                          numerator->value ==
                            Product(TrainingError(D, w, Stride{Pre}(\old(error->network)), \old(error->network->units), samples),
                                    denominator->value);
*/
void training_error_finish(struct training_error *error, mpz_ptr label_denominator, mpz_ptr numerator,
                           mpz_ptr denominator);

#endif
