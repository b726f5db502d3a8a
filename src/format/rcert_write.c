/* The exact data set format out (spec/dataset.md). */
#include "dataset_write.h"

static void write_row(const struct sample *s, struct output *out)
{
  if (mpz_fits_slong_p(s->label))
    output_integer(out, mpz_get_si(s->label));
  else
    output_mpz(out, s->label);
  output_char(out, ' ');
  output_unsigned(out, s->multiplicity);
  for (size_t e = 0; e < s->size; e++) {
    output_char(out, ' ');
    output_unsigned(out, (uint64_t)s->column[e] + 1);
    output_char(out, ':');
    output_integer(out, s->value[e]);
  }
  output_char(out, '\n');
}

static void write_head(const struct dataset *set, struct output *out)
{
  const struct column_denominators *columns = set->column_denominator;
  output_text(out, "relucert-dataset 1\nsamples ");
  output_unsigned(out, set->samples);
  output_text(out, " features ");
  output_unsigned(out, set->features);
  output_text(out, "\nlabel-denominator ");
  output_mpz(out, set->label_denominator);
  output_text(out, "\ncolumn-denominators ");
  output_unsigned(out, columns == NULL ? 0 : columns->count);
  output_char(out, '\n');
  for (size_t i = 0; columns != NULL && i < columns->count; i++) {
    output_unsigned(out, (uint64_t)columns->entry[i].column + 1);
    output_char(out, ' ');
    output_mpz(out, columns->entry[i].value);
    output_char(out, '\n');
  }
}

static enum status check_digits(mpz_srcptr number, struct diagnostic *d)
{
  /* The size in bits first: it costs nothing. */
  if (mpz_sizeinbase(number, 2) > NUMBER_MAX_BITS && mpz_sizeinbase(number, 10) > NUMBER_MAX_DIGITS)
    return diagnostic_set(d, STATUS_LIMIT, "error: a label of more than %d digits cannot be written",
                          NUMBER_MAX_DIGITS);
  return STATUS_OK;
}

enum status rcert_write(struct dataset *set, struct output *out, struct diagnostic *d)
{
  bool more = true;
  write_head(set, out);
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK && !out->failed) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    status = check_digits(set->sample.label, d);
    if (status == STATUS_OK)
      write_row(&set->sample, out);
  }
  output_text(out, "end\n");
  return status;
}
