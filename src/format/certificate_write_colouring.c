#include "../reduce/colouring_verify.h"
#include "certificate_frame.h"
#include "certificate_write_rup.h"

#include <assert.h>
#include <stdlib.h>

static void write_parameters(struct output *out, const struct colouring_reduction *r)
{
  certificate_write_number(out, "network units ", r->colours);
  output_text(out, r->free_signs ? " signs free" : " signs positive");
  certificate_write_sizes(out, r->bias, r->samples, r->features);
  certificate_write_number(out, " rank ", r->rank);
  certificate_write_number(out, " copies ", r->copies);
  if (r->bias)
    certificate_write_number(out, " zero ", r->zero);
  output_char(out, '\n');
}

static void write_instance(struct output *out, const struct hypergraph *h)
{
  certificate_write_number(out, "instance hypergraph ", h->vertices);
  certificate_write_number(out, " ", h->edges);
  output_char(out, '\n');
  certificate_write_lists(out, h->edges, h->start, h->vertex);
}

/* Everything before the evidence. */
static void write_head(struct output *out, const struct colouring_reduction *r, mpq_srcptr lower,
                       mpq_srcptr error, const char *const *note, size_t notes)
{
  certificate_write_head(out, "colouring", lower, error, note, notes);
  write_parameters(out, r);
  write_instance(out, r->hypergraph);
}

enum status certificate_write_colouring(struct output *out, const struct colouring_reduction *r,
                                        const uint32_t *colour, const char *const *note, size_t notes,
                                        struct diagnostic *d)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  int64_t *weight = calloc(stride + 1, sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  mpq_t zero;
  mpq_init(zero);
  write_head(out, r, NULL, zero, note, notes);
  mpq_clear(zero);
  certificate_write_denominator(out, 1);
  for (uint32_t j = 0; j < r->colours; j++) {
    colouring_weights_from_solution(r, colour, j, weight);
    certificate_write_unit(out, weight, stride);
  }
  certificate_write_last_line(out);
  free(weight);
  return STATUS_OK;
}

static void write_proof(struct output *out, const struct clique_evidence *evidence)
{
  certificate_write_number(out, "proof clique ", evidence->size);
  for (uint32_t i = 0; i < evidence->size; i++)
    certificate_write_number(out, " ", (uint64_t)evidence->clique[i] + 1);
  output_char(out, '\n');
  if (evidence->proof != NULL)
    certificate_write_rup(out, evidence->proof, evidence->binary);
}

void certificate_write_no_colouring(struct output *out, const struct colouring_reduction *r,
                                    const struct clique_evidence *evidence, const char *const *note,
                                    size_t notes)
{
  assert((evidence->size == r->colours + 1) == (evidence->proof == NULL));
  uint64_t numerator;
  uint64_t denominator;
  mpq_t bound;
  mpq_init(bound);
  colouring_lower_bound(r->hypergraph, r->colours, &numerator, &denominator);
  mpq_set_ui(bound, numerator, denominator);
  write_head(out, r, bound, NULL, note, notes);
  mpq_clear(bound);
  write_proof(out, evidence);
  certificate_write_last_line(out);
}
