#include "certificate_frame.h"
#include "certificate_write_rup.h"

#include <assert.h>
#include <stdlib.h>

static void write_parameters(struct output *out, const struct sat_reduction *r)
{
  output_text(out, "network units 2 signs ++");
  certificate_write_sizes(out, r->bias, r->samples, r->features);
  certificate_write_number(out, " width ", r->width);
  certificate_write_number(out, " square ", r->square);
  if (r->bias)
    certificate_write_number(out, " zero ", r->zero_multiplicity);
  output_char(out, '\n');
}

/* The formula as its file had it: without what sat_replace_empty_clauses added. */
static void write_instance(struct output *out, const struct owned_formula *owned)
{
  const struct formula *f = &owned->formula;
  const size_t added = owned->closed ? 1 : 0;
  certificate_write_number(out, "instance cnf ", (uint64_t)f->variables - added);
  certificate_write_number(out, " ", f->clauses - added);
  output_char(out, '\n');
  for (size_t c = 0; c < f->clauses - added; c++) {
    const int32_t *literal = f->literal + f->start[c];
    const size_t literals = f->start[c + 1] - f->start[c];
    const bool was_empty = owned->closed && literals == 1 && *literal == f->variables;
    certificate_write_literals(out, literal, was_empty ? 0 : literals);
    output_text(out, "0\n");
  }
}

/* Everything before the evidence. */
static void write_head(struct output *out, const struct owned_formula *formula, const struct sat_reduction *r,
                       mpq_srcptr lower, mpq_srcptr error, const char *const *note, size_t notes)
{
  certificate_write_head(out, "sat", lower, error, note, notes);
  write_parameters(out, r);
  write_instance(out, formula);
}

/* ---- the two kinds of evidence ---- */

enum status certificate_write_yes(const char *path, const struct owned_formula *formula,
                                  const struct sat_reduction *r, const signed char *model,
                                  const char *const *note, size_t notes, struct diagnostic *d)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  int64_t *weight = calloc(2 * stride, sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status == STATUS_OK) {
    mpq_t zero;
    mpq_init(zero);
    sat_weights_from_solution(r, model, weight);
    write_head(&out, formula, r, NULL, zero, note, notes);
    certificate_write_weights(&out, 1, weight, 2, stride);
    status = certificate_write_end(&out, d);
    mpq_clear(zero);
  }
  free(weight);
  return status;
}

enum status certificate_write_no(const char *path, const struct owned_formula *formula,
                                 const struct sat_reduction *r, const struct rup_proof *proof, bool binary,
                                 const char *const *note, size_t notes, struct diagnostic *d)
{
  assert(proof->clauses == formula->formula.clauses);
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status != STATUS_OK)
    return status;
  mpq_t bound;
  mpq_init(bound);
  sat_lower_bound(r, mpq_numref(bound), mpq_denref(bound));
  mpq_canonicalize(bound);
  write_head(&out, formula, r, bound, NULL, note, notes);
  mpq_clear(bound);
  output_text(&out, "proof ");
  certificate_write_rup(&out, proof, binary);
  return certificate_write_end(&out, d);
}
