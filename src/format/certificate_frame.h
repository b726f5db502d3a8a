/* What the writers of certificates share; private to certificate_*.c. */
#ifndef RELUCERT_CERTIFICATE_FRAME_H
#define RELUCERT_CERTIFICATE_FRAME_H

#include "certificate.h"
#include "output.h"

/* The text, then the number. */
void certificate_write_number(struct output *out, const char *text, uint64_t value);

/* From the first line to the claims; `lower` and `error` NULL: no such claim. */
void certificate_write_head(struct output *out, const char *problem, mpq_srcptr lower, mpq_srcptr error,
                            const char *const *note, size_t notes);

/* The first line of the weights section, and a unit's line in it, if that has any numbers. */
void certificate_write_denominator(struct output *out, uint64_t denominator);
void certificate_write_unit(struct output *out, const int64_t *weight, size_t stride);

/* The weights section: units * stride numerators. */
void certificate_write_weights(struct output *out, uint64_t denominator, const int64_t *weight, size_t units,
                               size_t stride);

/* The last line, and the file appears. */
enum status certificate_write_end(struct output *out, struct diagnostic *d);

#endif
