#include "certificate_frame.h"

#include <assert.h>
#include <string.h>

void certificate_write_number(struct output *out, const char *text, uint64_t value)
{
  output_text(out, text);
  output_unsigned(out, value);
}

static void write_notes(struct output *out, const char *const *note, size_t notes)
{
  assert(notes <= CERTIFICATE_MAX_NOTES);
  for (size_t i = 0; i < notes; i++) {
    assert(strlen(note[i]) >= 1 && strlen(note[i]) <= CERTIFICATE_MAX_NOTE);
    output_text(out, "note ");
    output_text(out, note[i]);
    output_char(out, '\n');
  }
}

static void write_claim(struct output *out, const char *kind, mpq_srcptr value)
{
  output_text(out, "claim ");
  output_text(out, kind);
  output_char(out, ' ');
  output_mpz(out, mpq_numref(value));
  if (mpz_cmp_ui(mpq_denref(value), 1) != 0) {
    output_char(out, '/');
    output_mpz(out, mpq_denref(value));
  }
  output_char(out, '\n');
}

void certificate_write_head(struct output *out, const char *problem, mpq_srcptr lower, mpq_srcptr error,
                            const char *const *note, size_t notes)
{
  output_text(out, "relucert-certificate 1\n");
  write_notes(out, note, notes);
  output_text(out, "problem ");
  output_text(out, problem);
  output_char(out, '\n');
  if (lower != NULL)
    write_claim(out, "lower", lower);
  if (error != NULL)
    write_claim(out, "error", error);
}

void certificate_write_sizes(struct output *out, bool bias, size_t samples, size_t features)
{
  output_text(out, bias ? " bias yes" : " bias no");
  certificate_write_number(out, "\ndataset reduction samples ", samples);
  certificate_write_number(out, " features ", features);
}

void certificate_write_list(struct output *out, const uint32_t *number, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    output_unsigned(out, (uint64_t)number[i] + 1);
    output_char(out, ' ');
  }
  output_text(out, "0\n");
}

void certificate_write_lists(struct output *out, size_t lists, const size_t *start, const uint32_t *number)
{
  for (size_t i = 0; i < lists; i++)
    certificate_write_list(out, number + start[i], start[i + 1] - start[i]);
}

void certificate_write_denominator(struct output *out, uint64_t denominator)
{
  certificate_write_number(out, "weights denominator ", denominator);
  output_char(out, '\n');
}

void certificate_write_unit(struct output *out, const int64_t *weight, size_t stride)
{
  for (size_t i = 0; i < stride; i++) {
    output_integer(out, weight[i]);
    output_char(out, i + 1 == stride ? '\n' : ' ');
  }
}

void certificate_write_weights(struct output *out, uint64_t denominator, const int64_t *weight, size_t units,
                               size_t stride)
{
  certificate_write_denominator(out, denominator);
  for (size_t j = 0; j < units; j++)
    certificate_write_unit(out, weight + j * stride, stride);
}

void certificate_write_last_line(struct output *out)
{
  output_text(out, "end\n");
}

enum status certificate_write_end(struct output *out, struct diagnostic *d)
{
  certificate_write_last_line(out);
  return output_commit(out, d);
}
