#include "dataset_write.h"

#include <inttypes.h>

enum status dataset_survey(struct dataset *set, struct dataset_survey *survey, struct diagnostic *d)
{
  bool more = true;
  *survey = (struct dataset_survey){0};
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    if (__builtin_add_overflow(survey->rows, set->sample.multiplicity, &survey->rows))
      survey->rows = UINT64_MAX;
    survey->repeated = survey->repeated || set->sample.multiplicity != 1;
  }
  return status;
}

enum status dataset_check_dense(const struct dataset *set, uint64_t columns, const char *format,
                                struct diagnostic *d)
{
  uint64_t numbers;
  if (__builtin_mul_overflow(set->samples, columns, &numbers) || numbers > DATASET_DENSE_LIMIT)
    return diagnostic_set(d, STATUS_LIMIT,
                          "error: %" PRIu64 " samples times %" PRIu64
                          " columns are more than %d numbers, too many for %s; svmlight is sparse",
                          set->samples, columns, DATASET_DENSE_LIMIT, format);
  return STATUS_OK;
}

enum status dataset_write(struct dataset *set, enum dataset_format format, const char *path,
                          struct diagnostic *d)
{
  struct output out;
  if (set->column_denominator != NULL && set->column_denominator->upper > 0)
    return diagnostic_set(
        d, STATUS_LIMIT,
        "error: the data set has values beyond 64 bits over the common denominators of their "
        "columns; such a set can be read, not written");
  if (format == DATASET_NPY)
    return npy_write(set, path, d);
  enum status status = output_open(&out, path, d);
  if (status != STATUS_OK)
    return status;
  switch (format) {
  case DATASET_SVMLIGHT:
    status = svmlight_write(set, &out, d);
    break;
  case DATASET_CSV:
    status = csv_write(set, &out, d);
    break;
  default:
    status = rcert_write(set, &out, d);
    break;
  }
  if (status == STATUS_OK)
    return output_commit(&out, d);
  output_abandon(&out);
  return status;
}
