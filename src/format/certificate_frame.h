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

/* How the parameters of the reduction begin. */
void certificate_write_sizes(struct output *out, bool bias, size_t samples, size_t features);

/* Numbers from 0 as they stand in certificates, from 1, and the 0 that ends their line. */
void certificate_write_list(struct output *out, const uint32_t *number, size_t count);

/* A line for each of the lists, list i being number[start[i] .. start[i+1] - 1]. */
void certificate_write_lists(struct output *out, size_t lists, const size_t *start, const uint32_t *number);

/* The first line of the weights section, and a unit's line in it, if that has any numbers. */
void certificate_write_denominator(struct output *out, uint64_t denominator);
void certificate_write_unit(struct output *out, const int64_t *weight, size_t stride);

/* The weights section: units * stride numerators. */
void certificate_write_weights(struct output *out, uint64_t denominator, const int64_t *weight, size_t units,
                               size_t stride);

/* The last line. */
void certificate_write_last_line(struct output *out);

/* The last line, and the file appears. */
enum status certificate_write_end(struct output *out, struct diagnostic *d);

#endif
