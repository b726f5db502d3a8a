/* CSV out (spec/formats.md). */
#include "dataset_plan.h"
#include "dataset_write.h"

/* "0,0,0,...": most of a sparse row is written in blocks. */
#define TEN "0,0,0,0,0,0,0,0,0,0,"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
static const char zeros[] = HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED;
enum { ZEROS = 1000 };

static void write_zeros(struct output *out, uint64_t count)
{
  for (; count > ZEROS; count -= ZEROS)
    output_bytes(out, zeros, (size_t)2 * ZEROS);
  output_bytes(out, zeros, 2 * count);
}

static void write_name(struct output *out, const struct dataset_plan *plan, const char *name)
{
  if (mpz_cmp_ui(plan->scale, 1) != 0) {
    output_mpz(out, plan->scale);
    output_char(out, '*');
  }
  output_text(out, name);
}

static void write_header(const struct dataset *set, const struct dataset_plan *plan, bool repeated,
                         struct output *out)
{
  for (size_t j = 1; j <= set->features && !out->failed; j++) {
    write_name(out, plan, "x");
    output_unsigned(out, j);
    output_char(out, ',');
  }
  write_name(out, plan, "y");
  output_text(out, repeated ? ",multiplicity\n" : "\n");
}

static enum status write_row(struct dataset *set, struct dataset_plan *plan, bool repeated,
                             struct output *out, struct diagnostic *d)
{
  const struct sample *s = &set->sample;
  enum status status = STATUS_OK;
  uint64_t next = 0;
  for (size_t e = 0; status == STATUS_OK && e < s->size; e++) {
    write_zeros(out, s->column[e] - next);
    status = dataset_plan_value(plan, out, s->column[e], s->value[e], d);
    output_char(out, ',');
    next = (uint64_t)s->column[e] + 1;
  }
  if (status != STATUS_OK)
    return status;
  write_zeros(out, set->features - next);
  status = dataset_plan_label(plan, out, d);
  if (repeated) {
    output_char(out, ',');
    output_unsigned(out, s->multiplicity);
  }
  output_char(out, '\n');
  return status;
}

static enum status write_all(struct dataset *set, struct dataset_plan *plan, bool repeated,
                             struct output *out, struct diagnostic *d)
{
  bool more = true;
  write_header(set, plan, repeated, out);
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK && !out->failed) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    status = write_row(set, plan, repeated, out, d);
  }
  return status;
}

enum status csv_write(struct dataset *set, struct output *out, struct diagnostic *d)
{
  struct dataset_survey survey;
  struct dataset_plan plan;
  enum status status = dataset_check_dense(set, (uint64_t)set->features + 1, "csv", d);
  if (status == STATUS_OK)
    status = dataset_survey(set, &survey, d);
  if (status != STATUS_OK)
    return status;
  status = dataset_plan_open(&plan, set, d);
  if (status == STATUS_OK)
    status = write_all(set, &plan, survey.repeated, out, d);
  dataset_plan_close(&plan);
  return status;
}
