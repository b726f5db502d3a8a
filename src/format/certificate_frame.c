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

enum status certificate_write_end(struct output *out, struct diagnostic *d)
{
  output_text(out, "end\n");
  return output_commit(out, d);
}
