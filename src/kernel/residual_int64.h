/* The residual of one sample in 64-bit numbers. */
#ifndef RELUCERT_RESIDUAL_INT64_H
#define RELUCERT_RESIDUAL_INT64_H

#include "training_error.h"

/*@ predicate FastErrorValid{L}(struct training_error *error) = ErrorValid(error) && error->fast != \null;
*/

/* The residual as a numerator over denominator * label_denominator; false when the sample is not within the limits of `fast`. */
/*@ requires valid:     FastErrorValid(error) && SampleValid(s, error->network) && \valid(residual);
    requires separated: \separated(residual, s->value + (0 .. s->size - 1));
    terminates          \true;
    exits               \false;
    assigns             *residual;
    ensures  value:     \result ==>
                          *residual == ResidualNumerator{Pre}(error->network, &error->label_denominator[0], s);
*/
bool residual_int64(const struct training_error *error, const struct sample *s, int64_t *residual);

#endif
