/* svmlight out (spec/formats.md). */
#include "dataset_plan.h"
#include "dataset_write.h"

#include <inttypes.h>

static enum status write_row(struct dataset *set, struct dataset_plan *plan, struct output *out,
                             struct diagnostic *d)
{
  const struct sample *s = &set->sample;
  enum status status = dataset_plan_label(plan, out, d);
  for (size_t e = 0; status == STATUS_OK && e < s->size; e++) {
    output_char(out, ' ');
    output_unsigned(out, (uint64_t)s->column[e] + 1);
    output_char(out, ':');
    status = dataset_plan_value(plan, out, s->column[e], s->value[e], d);
  }
  output_char(out, '\n');
  return status;
}

static enum status write_rows(struct dataset *set, struct dataset_plan *plan, struct output *out,
                              struct diagnostic *d)
{
  bool more = true;
  if (mpz_cmp_ui(plan->scale, 1) != 0) {
    output_text(out, "# scale ");
    output_mpz(out, plan->scale);
    output_char(out, '\n');
  }
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK && !out->failed) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    for (uint64_t i = 0; status == STATUS_OK && i < set->sample.multiplicity; i++)
      status = write_row(set, plan, out, d);
  }
  return status;
}

enum status svmlight_write(struct dataset *set, struct output *out, struct diagnostic *d)
{
  struct dataset_survey survey;
  struct dataset_plan plan;
  enum status status = dataset_survey(set, &survey, d);
  if (status != STATUS_OK)
    return status;
  if (survey.repeated && survey.rows > DATASET_DENSE_LIMIT)
    return diagnostic_set(d, STATUS_LIMIT,
                          "error: repeated as their multiplicities say there are %" PRIu64
                          " rows, more than %d; rcert writes multiplicities as numbers",
                          survey.rows, DATASET_DENSE_LIMIT);
  status = dataset_plan_open(&plan, set, d);
  if (status == STATUS_OK)
    status = write_rows(set, &plan, out, d);
  dataset_plan_close(&plan);
  return status;
}
