/* Minimum monotone circuit satisfiability (MR18, Theorems 2 and 4) behind the library's table of problems. */
#include "../format/netlist_read.h"
#include "../format/set_system_read.h"
#include "../reduce/circuit_solution.h"
#include "network_shape.h"
#include "number_list.h"
#include "plural.h"
#include "prove_circuit.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void circuit_free(void *data)
{
  struct circuit_instance *instance = data;
  reduced_circuit_free(&instance->reduced);
  free(instance);
}

/* The paper's epsilon is small enough when no gate takes more wires than there are. */
static enum status take_published(struct reduced_circuit *r, struct diagnostic *d)
{
  mpz_t published;
  mpz_init(published);
  enum status status = reduced_circuit_published(r, published, d);
  if (status == STATUS_OK && mpz_cmp(published, r->reduction.q) < 0)
    status =
        diagnostic_set(d, STATUS_MALFORMED,
                       "error: found --as-published for a circuit whose gates take wires so often that the "
                       "theorem does not hold with the paper's epsilon");
  if (status == STATUS_OK)
    mpz_set(r->reduction.q, published);
  mpz_clear(published);
  return status;
}

static enum status reduce(struct reduced_circuit *r, const struct relucert_instance_options *options,
                          struct diagnostic *d)
{
  enum status status = reduced_circuit_init(r, options->bias, d);
  if (status == STATUS_OK)
    status = reduced_circuit_least(r, r->reduction.q, d);
  if (status == STATUS_OK && options->as_published)
    status = take_published(r, d);
  return status;
}

static enum status circuit_read(void **data, struct input *in,
                                const struct relucert_instance_options *options, bool *recognised,
                                struct diagnostic *d)
{
  struct circuit_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL)
    return diagnostic_out_of_memory(d);
  *recognised = true;
  instance->has_target = options->has_target;
  instance->target = options->target;
  enum status status = circuit_parse(&instance->reduced.owned, in, options->circuit_output, d);
  if (status == STATUS_OK)
    status = reduce(&instance->reduced, options, d);
  if (status == STATUS_OK)
    *data = instance;
  else
    circuit_free(instance);
  return status;
}

static enum status circuit_from_certificate(void **data, struct certificate *c, struct diagnostic *d)
{
  struct circuit_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL)
    return diagnostic_out_of_memory(d);
  reduced_circuit_move(&instance->reduced, &c->mmcs);
  *data = instance;
  return STATUS_OK;
}

/* ---- what there is to say ---- */

static char *circuit_summary(const void *data)
{
  const struct circuit_instance *instance = data;
  const struct owned_circuit *owned = &instance->reduced.owned;
  const struct circuit *c = &owned->circuit;
  const size_t pins = c->start[c->gates];
  char free_inputs[100] = "";
  if (owned->free_inputs > 0)
    snprintf(free_inputs, sizeof free_inputs, "; %zu %s negated only and free at FALSE", owned->free_inputs,
             plural(owned->free_inputs, "input is read", "inputs are read"));
  return string_format("mmcs: monotone circuit with %" PRIu32 " %s and %zu %s %zu %s%s", c->inputs,
                       plural(c->inputs, "input", "inputs"), c->gates,
                       plural(c->gates, "gate that takes", "gates that take"), pins,
                       plural(pins, "wire", "wires"), free_inputs);
}

static char *circuit_reduction_line(const void *data)
{
  enum { SHOWN_DIGITS = 40 };
  const struct circuit_instance *instance = data;
  const struct circuit_reduction *r = &instance->reduced.reduction;
  char *q = mpz_sizeinbase(r->q, 10) > SHOWN_DIGITS
                ? string_format("a number of %zu bits", mpz_sizeinbase(r->q, 2))
                : mpz_get_str(NULL, 10, r->q);
  if (q == NULL)
    return NULL;
  char *line =
      string_format("MR18, Theorem 4, 1 ReLU %s bias: %zu %s, %zu %s, R = %" PRIu64 ", epsilon = 1/q, q = %s",
                    r->bias ? "with" : "without", r->samples, plural(r->samples, "sample", "samples"),
                    r->features, plural(r->features, "feature", "features"), r->root, q);
  free(q);
  return line;
}

static char *circuit_evidence(const struct certificate *c)
{
  return string_format("%" PRIu64 " %s, covering tree of %" PRIu64 " %s", c->cuts,
                       plural(c->cuts, "cut", "cuts"), c->proof_steps,
                       plural(c->proof_steps, "node", "nodes"));
}

static bool circuit_bias(const void *data)
{
  const struct circuit_instance *instance = data;
  return instance->reduced.reduction.bias;
}

static void circuit_threshold(const void *data, mpq_t threshold)
{
  const struct circuit_instance *instance = data;
  const uint64_t root = instance->reduced.reduction.root;
  reduced_circuit_error(&instance->reduced, root * root, threshold);
}

static enum status circuit_dataset(const void *data, struct dataset *set, struct diagnostic *d)
{
  const struct circuit_instance *instance = data;
  return dataset_from_circuit(set, &instance->reduced.reduction, d);
}

/* ---- assignments ---- */

uint64_t circuit_true_inputs(const struct circuit *c, const bool *value)
{
  uint64_t count = 0;
  for (uint32_t i = 0; i < c->inputs; i++)
    count += value[i];
  return count;
}

enum status circuit_network(const struct circuit_reduction *r, const bool *value, struct owned_network *net,
                            struct diagnostic *d)
{
  const enum status status = owned_network_init(net, 1, r->features, r->bias, d);
  if (status != STATUS_OK)
    return status;
  circuit_weights_from_solution(r, value, net->weight);
  mpz_set(net->network.denominator, r->q);
  return STATUS_OK;
}

/* An assignment with more TRUE inputs than the target is none. */
static enum status check_target(const struct circuit_instance *instance, const bool *value,
                                struct diagnostic *d)
{
  const uint64_t count = circuit_true_inputs(&instance->reduced.owned.circuit, value);
  if (instance->has_target && count > instance->target)
    return diagnostic_set(d, STATUS_NOTHING,
                          "error: found an assignment with %" PRIu64 " TRUE inputs, expected at most %" PRIu64
                          " as --target says",
                          count, instance->target);
  return STATUS_OK;
}

/* Inputs that the source reads negated only are FALSE there; the circuit does not read them at all. */
static void leave_out_free(const struct owned_circuit *owned, bool *value)
{
  for (uint32_t i = 0; owned->free_input != NULL && i < owned->circuit.inputs; i++)
    value[i] = value[i] && !owned->free_input[i];
}

static enum status circuit_weights(const void *data, const char *solution, struct owned_network *net,
                                   struct diagnostic *d)
{
  const struct circuit_instance *instance = data;
  const struct owned_circuit *owned = &instance->reduced.owned;
  bool *value = calloc(owned->circuit.inputs + owned->circuit.gates, sizeof *value);
  if (value == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = cover_read(value, owned->circuit.inputs, "TRUE input", solution, d);
  leave_out_free(owned, value);
  if (status == STATUS_OK && !circuit_evaluate(&owned->circuit, value))
    status = diagnostic_set(d, STATUS_NOTHING, "%s: error: the inputs do not satisfy the circuit", solution);
  if (status == STATUS_OK)
    status = check_target(instance, value, d);
  if (status == STATUS_OK)
    status = circuit_network(&instance->reduced.reduction, value, net, d);
  free(value);
  return status;
}

static enum status circuit_solution(const void *data, const struct network *net, char **text,
                                    struct diagnostic *d)
{
  const struct circuit_instance *instance = data;
  const struct owned_circuit *owned = &instance->reduced.owned;
  const struct circuit_reduction *r = &instance->reduced.reduction;
  const struct network_shape shape = {.units = 1, .features = r->features, .bias = r->bias, .positive = true};
  enum status status = network_shape_check(&shape, net, d);
  if (status != STATUS_OK)
    return status;
  bool *value = calloc(owned->circuit.inputs + owned->circuit.gates, sizeof *value);
  if (value == NULL)
    return diagnostic_out_of_memory(d);
  const bool satisfied = circuit_solution_from_weights(r, net, value);
  leave_out_free(owned, value);
  if (satisfied)
    status = check_target(instance, value, d);
  else
    status = diagnostic_set(d, STATUS_NOTHING,
                            "error: the inputs i with w_i >= w_epsilon + bias do not satisfy the circuit");
  if (status == STATUS_OK && (*text = number_list_text(value, NULL, owned->circuit.inputs)) == NULL)
    status = diagnostic_out_of_memory(d);
  free(value);
  return status;
}

const struct problem problem_circuit = {
    .name = "mmcs",
    .takes_target = true,
    .takes_circuit = true,
    .takes_published = true,
    .optimises = true,
    .recognises = netlist_recognised,
    .read = circuit_read,
    .from_certificate = circuit_from_certificate,
    .free = circuit_free,
    .summary = circuit_summary,
    .reduction = circuit_reduction_line,
    .evidence = circuit_evidence,
    .bias = circuit_bias,
    .threshold = circuit_threshold,
    .dataset = circuit_dataset,
    .weights = circuit_weights,
    .solution = circuit_solution,
    .prove = circuit_prove,
};
