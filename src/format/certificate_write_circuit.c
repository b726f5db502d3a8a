#include "certificate_tree.h"

#include <assert.h>
#include <stdlib.h>

static void write_parameters(struct output *out, const struct circuit_reduction *r)
{
  output_text(out, "network units 1 signs +");
  certificate_write_sizes(out, r->bias, r->samples, r->features);
  certificate_write_number(out, " root ", r->root);
  output_text(out, " epsilon 1/");
  output_mpz(out, r->q);
  output_char(out, '\n');
}

static void write_instance(struct output *out, const struct circuit *c)
{
  certificate_write_number(out, "instance circuit ", c->inputs);
  certificate_write_number(out, " ", c->gates);
  certificate_write_number(out, " ", (uint64_t)c->output + 1);
  output_char(out, '\n');
  for (size_t g = 0; g < c->gates; g++) {
    output_text(out, c->conjunction[g] ? "and " : "or ");
    certificate_write_list(out, c->pin + c->start[g], c->start[g + 1] - c->start[g]);
  }
}

/* The weights that circuit_weights_from_solution makes, each 0, q or 1: the digits of q, which may be thousands, are made once. */
static void write_weights(struct output *out, const struct circuit_reduction *r, const bool *value,
                          const char *q)
{
  output_text(out, "weights denominator ");
  output_text(out, q);
  output_char(out, '\n');
  for (size_t w = 0; w < r->circuit->inputs + r->circuit->gates; w++) {
    output_text(out, value[w] ? q : "0");
    output_char(out, ' ');
  }
  output_char(out, '1');
  if (r->bias) {
    output_char(out, ' ');
    output_text(out, q);
    output_text(out, " 0");
  }
  output_char(out, '\n');
}

static void write_proof(struct output *out, const struct circuit_evidence *evidence)
{
  const struct set_system *cuts = evidence->cuts;
  certificate_write_number(out, "proof cuts ", cuts->elements);
  output_char(out, '\n');
  certificate_write_lists(out, cuts->elements, cuts->start, cuts->member_of);
  certificate_write_tree(out, evidence->proof);
}

static void write_all(struct output *out, const struct reduced_circuit *reduced,
                      const struct circuit_evidence *evidence, const char *q, const char *const *note,
                      size_t notes)
{
  const struct circuit_reduction *r = &reduced->reduction;
  mpq_t lower;
  mpq_t error;
  mpq_inits(lower, error, NULL);
  reduced_circuit_error(reduced, evidence->lower, lower);
  reduced_circuit_error(reduced, evidence->value != NULL ? evidence->upper : 0, error);
  certificate_write_head(out, "mmcs", evidence->proof != NULL ? lower : NULL,
                         evidence->value != NULL ? error : NULL, note, notes);
  mpq_clears(lower, error, NULL);
  write_parameters(out, r);
  write_instance(out, r->circuit);
  if (evidence->value != NULL)
    write_weights(out, r, evidence->value, q);
  if (evidence->proof != NULL)
    write_proof(out, evidence);
}

enum status certificate_write_circuit(const char *path, const struct reduced_circuit *reduced,
                                      const struct circuit_evidence *evidence, const char *const *note,
                                      size_t notes, struct diagnostic *d)
{
  assert(evidence->proof != NULL || evidence->value != NULL);
  char *q = mpz_get_str(NULL, 10, reduced->reduction.q);
  if (q == NULL)
    return diagnostic_out_of_memory(d);
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status == STATUS_OK) {
    write_all(&out, reduced, evidence, q, note, notes);
    status = certificate_write_end(&out, d);
  }
  free(q);
  return status;
}
