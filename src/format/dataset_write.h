/* The writers of training sets, one for each format; dataset_write chooses. */
#ifndef RELUCERT_DATASET_WRITE_H
#define RELUCERT_DATASET_WRITE_H

#include "dataset.h"
#include "output.h"

/* What a first look at all rows says. */
struct dataset_survey {
  uint64_t rows; /* with multiplicity, saturates */
  bool repeated; /* some multiplicity is not 1 */
};
enum status dataset_survey(struct dataset *set, struct dataset_survey *survey, struct diagnostic *d);

/* Refuses a dense format of `columns` numbers a row above DATASET_DENSE_LIMIT. */
enum status dataset_check_dense(const struct dataset *set, uint64_t columns, const char *format,
                                struct diagnostic *d);

/* Each writes a whole file to the open output; the caller commits or abandons it. */
enum status svmlight_write(struct dataset *set, struct output *out, struct diagnostic *d);
enum status csv_write(struct dataset *set, struct output *out, struct diagnostic *d);
enum status rcert_write(struct dataset *set, struct output *out, struct diagnostic *d);

/* Opens and commits its files itself. */
enum status npy_write(struct dataset *set, const char *path, struct diagnostic *d);

#endif
