/* How the numbers of a training set are written as text: as decimals, or as integers after scaling. */
#ifndef RELUCERT_DATASET_PLAN_H
#define RELUCERT_DATASET_PLAN_H

#include "dataset.h"
#include "output.h"

/* Decimals behind the point that a number may need; denominators that need more are scaled away. */
#define DATASET_MAX_DECIMALS 100000

/* A numerator times `factor`, with the point before the last `decimals` digits. */
struct dataset_number_plan {
  mpz_t factor;
  int64_t small; /* the factor when it is below 2^63, else 0 */
  unsigned long decimals;
};

struct dataset_plan {
  const struct dataset *set;
  mpz_t scale; /* S, 1 when every number terminates */
  struct dataset_number_plan label;
  struct dataset_number_plan plain;   /* columns of denominator 1 */
  struct dataset_number_plan *column; /* like set->column_denominator->entry */
  mpz_t product;
  char *digits; /* scratch */
  size_t capacity;
};

/* The plan must be closed in every case. */
enum status dataset_plan_open(struct dataset_plan *plan, const struct dataset *set, struct diagnostic *d);
void dataset_plan_close(struct dataset_plan *plan);

/* The least common multiple of all denominators; an error when it is too long. */
enum status dataset_common_denominator(const struct dataset *set, mpz_ptr common, struct diagnostic *d);

enum status dataset_plan_label(struct dataset_plan *plan, struct output *out, struct diagnostic *d);
enum status dataset_plan_value(struct dataset_plan *plan, struct output *out, uint32_t column, int64_t value,
                               struct diagnostic *d);

#endif
