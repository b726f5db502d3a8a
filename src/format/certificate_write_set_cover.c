#include "certificate_tree.h"

#include <assert.h>
#include <stdlib.h>

static void write_parameters(struct output *out, const struct set_cover_reduction *r)
{
  output_text(out, "network units 1 signs +");
  certificate_write_sizes(out, r->bias, r->samples, r->features);
  certificate_write_number(out, " degree ", r->degree);
  certificate_write_number(out, " epsilon 1/", r->root);
  certificate_write_number(out, " copies ", r->copies);
  output_char(out, '\n');
}

static bool has_unit_costs(const struct set_system *s)
{
  for (uint32_t j = 0; j < s->sets; j++)
    if (s->cost[j] != 1)
      return false;
  return true;
}

static void write_costs(struct output *out, const struct set_system *s)
{
  for (uint32_t j = 0; j < s->sets; j++) {
    output_unsigned(out, s->cost[j]);
    output_char(out, j + 1 < s->sets ? ' ' : '\n');
  }
}

static void write_instance(struct output *out, const struct set_system *s)
{
  const bool unit = has_unit_costs(s);
  certificate_write_number(out, "instance setsystem ", s->elements);
  certificate_write_number(out, " ", s->sets);
  output_text(out, unit ? " unit\n" : " costs\n");
  if (!unit)
    write_costs(out, s);
  certificate_write_lists(out, s->elements, s->start, s->member_of);
}

void set_cover_error(const struct set_cover_reduction *r, uint64_t cost, mpq_ptr error)
{
  mpz_set_ui(mpq_numref(error), cost);
  mpz_set_ui(mpq_denref(error), r->root);
  mpz_mul(mpq_denref(error), mpq_denref(error), mpq_denref(error));
  mpq_canonicalize(error);
}

static void write_all(struct output *out, const struct set_cover_reduction *r,
                      const struct cover_evidence *evidence, const int64_t *weight, const char *const *note,
                      size_t notes)
{
  mpq_t lower;
  mpq_t error;
  mpq_inits(lower, error, NULL);
  set_cover_error(r, evidence->lower, lower);
  set_cover_error(r, evidence->upper, error);
  certificate_write_head(out, "setcover", evidence->proof != NULL ? lower : NULL,
                         evidence->cover != NULL ? error : NULL, note, notes);
  mpq_clears(lower, error, NULL);
  write_parameters(out, r);
  write_instance(out, r->system);
  if (evidence->cover != NULL)
    certificate_write_weights(out, r->root, weight, 1, r->features + (r->bias ? 1 : 0));
  if (evidence->proof != NULL) {
    output_text(out, "proof ");
    certificate_write_tree(out, evidence->proof);
  }
}

enum status certificate_write_set_cover(const char *path, const struct set_cover_reduction *r,
                                        const struct cover_evidence *evidence, const char *const *note,
                                        size_t notes, struct diagnostic *d)
{
  assert(evidence->proof != NULL || evidence->cover != NULL);
  int64_t *weight = calloc(r->features + 1, sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  if (evidence->cover != NULL)
    set_cover_weights_from_solution(r, evidence->cover, weight);
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status == STATUS_OK) {
    write_all(&out, r, evidence, weight, note, notes);
    status = certificate_write_end(&out, d);
  }
  free(weight);
  return status;
}
