/* What a certificate says about a monotone circuit. */
#include "array.h"
#include "certificate_tree.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The numbers of the dataset line, which wait for the circuit to be compared with. */
struct parameters {
  struct parameter samples;
  struct parameter features;
  struct parameter root;
  struct position at_epsilon;
  mpz_t q;
};

static bool read_network(struct certificate_reader *reader)
{
  reader->c->units = 1;
  return token_text(&reader->tokens, "units 1 signs + bias");
}

/* " epsilon 1/Q" */
static bool read_epsilon(struct token_reader *r, struct parameters *p)
{
  if (!certificate_epsilon(r) || !token_integer(r, p->q))
    return false;
  p->at_epsilon = r->at;
  return mpz_sgn(p->q) > 0 ||
         token_error(r, "found a denominator of epsilon that is not positive, expected a positive one");
}

static bool read_parameters(struct token_reader *r, struct parameters *p)
{
  return token_text(r, "dataset reduction") && certificate_parameter(r, "samples", &p->samples) &&
         certificate_parameter(r, "features", &p->features) && certificate_parameter(r, "root", &p->root) &&
         read_epsilon(r, p) && token_newline(r);
}

/* ---- the circuit ---- */

/* Gates as they are read: nothing is allocated for what is only announced. */
struct gates {
  struct circuit *circuit;
  size_t gate_capacity;
  size_t start_capacity;
  size_t pins;
  size_t pin_capacity;
};

static bool begin_gate(struct token_reader *r, struct gates *g, bool conjunction)
{
  struct circuit *c = g->circuit;
  bool *conjunctions = array_reserve(c->conjunction, &g->gate_capacity, c->gates + 1, sizeof *conjunctions);
  if (conjunctions == NULL)
    return token_out_of_memory(r);
  c->conjunction = conjunctions;
  size_t *start = array_reserve(c->start, &g->start_capacity, c->gates + 2, sizeof *start);
  if (start == NULL)
    return token_out_of_memory(r);
  c->start = start;
  c->conjunction[c->gates++] = conjunction;
  c->start[c->gates] = g->pins;
  return true;
}

static bool append_pin(struct token_reader *r, struct gates *g, uint32_t wire)
{
  struct circuit *c = g->circuit;
  if (!array_append(&c->pin, &g->pin_capacity, &g->pins, wire))
    return token_out_of_memory(r);
  c->start[c->gates] = g->pins;
  return true;
}

/* "and" or "or", the wires, each made before, and 0. */
static bool read_gate(struct token_reader *r, struct gates *g)
{
  const uint64_t wires = g->circuit->inputs + g->circuit->gates;
  uint64_t wire;
  char word[TOKEN_WORD_SIZE];
  if (!token_word(r, word))
    return false;
  const bool conjunction = strcmp(word, "and") == 0;
  if (!conjunction && strcmp(word, "or") != 0)
    return token_error(r, "found '%s', expected 'and' or 'or'", word);
  if (!begin_gate(r, g, conjunction))
    return false;
  for (;;) {
    if (!token_space(r) || !certificate_number_between(r, 0, wires, "wire", &wire))
      return false;
    if (wire == 0)
      return token_newline(r);
    if (!append_pin(r, g, (uint32_t)wire - 1))
      return false;
  }
}

static bool check_inputs(struct token_reader *r, const struct circuit *c, struct position at)
{
  const size_t allowed = CIRCUIT_MAX_SPARE_INPUTS + c->start[c->gates];
  if (c->inputs <= allowed)
    return true;
  r->status = input_limit(r->in, at, r->d,
                          "found %" PRIu32 " inputs, expected at most %zu for gates that take %zu wires",
                          c->inputs, allowed, c->start[c->gates]);
  return false;
}

static bool read_circuit(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct owned_circuit *owned = &reader->c->mmcs.owned;
  struct gates g = {.circuit = &owned->circuit,
                    .gate_capacity = 1,
                    .start_capacity = 1,
                    .pin_capacity = 1}; /* of owned_circuit_init */
  struct position inputs_at;
  uint64_t inputs, gates, output;
  if (!token_text(r, "instance circuit") || !token_space(r) ||
      !certificate_number_between(r, 0, CIRCUIT_MAX_INPUTS, "the number of inputs", &inputs))
    return false;
  inputs_at = r->at;
  if (!token_space(r) ||
      !certificate_number_between(r, 0, CIRCUIT_MAX_WIRES - inputs, "the number of gates", &gates) ||
      !token_space(r) || !certificate_number_between(r, 1, inputs + gates, "the output's wire", &output) ||
      !token_newline(r) || !certificate_take_status(r, owned_circuit_init(owned, 0, 0, r->d)))
    return false;
  owned->circuit.inputs = (uint32_t)inputs;
  owned->circuit.output = (uint32_t)output - 1;
  for (uint64_t i = 0; i < gates; i++)
    if (!read_gate(r, &g))
      return false;
  return check_inputs(r, &owned->circuit, inputs_at);
}

/* Epsilon may be smaller than it has to be. */
static bool check_epsilon(struct certificate_reader *reader, const struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  struct reduced_circuit *reduced = &reader->c->mmcs;
  r->at = p->at_epsilon;
  if (!certificate_take_status(r, reduced_circuit_least(reduced, reduced->reduction.q, r->d)))
    return false;
  if (mpz_cmp(p->q, reduced->reduction.q) < 0)
    return token_error(r, "found a denominator of epsilon below the least one that the circuit allows");
  mpz_set(reduced->reduction.q, p->q);
  return true;
}

static bool check_parameters(struct certificate_reader *reader, const struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  const struct circuit_reduction *reduction = &c->mmcs.reduction;
  if (!certificate_take_status(r, reduced_circuit_init(&c->mmcs, c->bias, r->d)))
    return false;
  c->samples = reduction->samples;
  c->features = reduction->features;
  return certificate_check_parameter(r, "samples", &p->samples, reduction->samples, "circuit") &&
         certificate_check_parameter(r, "features", &p->features, reduction->features, "circuit") &&
         certificate_check_parameter(r, "root", &p->root, reduction->root, "circuit") &&
         check_epsilon(reader, p);
}

static bool read_instance(struct certificate_reader *reader)
{
  struct parameters p;
  mpz_init(p.q);
  const bool good =
      read_parameters(&reader->tokens, &p) && read_circuit(reader) && check_parameters(reader, &p);
  mpz_clear(p.q);
  return good;
}

/* ---- the proof: its form; what it proves is relucheck's business ---- */

static bool read_proof(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  const uint64_t inputs = c->mmcs.owned.circuit.inputs;
  const struct ascending_line cut = {
      .name = "input", .several = "inputs", .most = inputs, .may_be_empty = true};
  if (!token_text(r, "cuts") || !token_space(r) || !token_natural(r, &c->cuts) || !token_newline(r))
    return false;
  for (uint64_t i = 0; i < c->cuts; i++)
    if (!certificate_ascending_line(r, &cut, NULL))
      return false;
  return certificate_tree(reader, c->cuts, inputs);
}

static void free_instance(struct certificate *c)
{
  reduced_circuit_free(&c->mmcs);
}

const struct certificate_problem certificate_circuit = {.name = "mmcs",
                                                        .read_network = read_network,
                                                        .read_instance = read_instance,
                                                        .read_proof = read_proof,
                                                        .free = free_instance};
