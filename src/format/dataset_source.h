/* Where a training set comes from: something that can be read from the beginning again and again. */
#ifndef RELUCERT_DATASET_SOURCE_H
#define RELUCERT_DATASET_SOURCE_H

#include "diagnostic.h"
#include "input.h"

#include <stdbool.h>

/* A file, or, when `descriptor` is not -1, an unlinked temporary copy of a stream. */
struct dataset_source {
  char *path;
  char *name; /* for messages: the path, or "<stdin>" */
  int descriptor;
};

/* Standard input ("-"), pipes and devices are read to their end and copied. */
enum status dataset_source_open(struct dataset_source *s, const char *path, struct diagnostic *d);
void dataset_source_close(struct dataset_source *s);

/* An input at the beginning; the caller closes it. */
enum status dataset_source_input(const struct dataset_source *s, struct input *in, struct diagnostic *d);

/* Sets *equal to whether the (decompressed) content begins with `text`. */
enum status dataset_source_begins_with(const struct dataset_source *s, const char *text, bool *equal,
                                       struct diagnostic *d);

#endif
