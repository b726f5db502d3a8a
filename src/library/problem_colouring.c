/* Colouring hypergraphs (GKMR) behind the library's table of problems. */
#include "../format/hypergraph_read.h"
#include "../reduce/colouring_solution.h"
#include "../reduce/colouring_verify.h"
#include "network_shape.h"
#include "plural.h"
#include "prove_colouring.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void colouring_free(void *data)
{
  struct colouring_instance *instance = data;
  owned_hypergraph_free(&instance->hypergraph);
  free(instance);
}

enum status colouring_reduce(struct colouring_reduction *r, const struct colouring_instance *instance,
                             uint64_t colours, struct diagnostic *d)
{
  if (colours <= COLOURING_MAX_COLOURS &&
      colouring_reduction_init(r, &instance->hypergraph.hypergraph, (uint32_t)colours, instance->bias,
                               instance->free_signs))
    return STATUS_OK;
  return diagnostic_set(d, STATUS_LIMIT,
                        "error: found %" PRIu64
                        " colours, expected at most %d, colours * vertices at most %d "
                        "and colours * (size of the largest edge - 1) at most %d",
                        colours, COLOURING_MAX_COLOURS, FORMULA_MAX_VARIABLES, COLOURING_MAX_SCALE);
}

/* With the hypergraph in memory. */
static enum status set_colours(struct colouring_instance *instance,
                               const struct relucert_instance_options *options, struct diagnostic *d)
{
  instance->bias = options->bias;
  instance->free_signs = options->free_signs;
  instance->has_colours = options->has_target;
  if (!options->has_target)
    return STATUS_OK;
  if (options->target == 0)
    return diagnostic_set(d, STATUS_MALFORMED, "error: found --target 0, expected at least 1 colour");
  return colouring_reduce(&instance->reduction, instance, options->target, d);
}

static enum status read_hypergraph(struct colouring_instance *instance, struct input *in,
                                   const struct relucert_instance_options *options, struct diagnostic *d)
{
  enum hypergraph_format format = HYPERGRAPH_ANY;
  if (options->format != NULL && !hypergraph_format_from_name(options->format, &format))
    return diagnostic_set(d, STATUS_MALFORMED, "error: found --format '%s', expected col, hmetis or hs",
                          options->format);
  enum status status = hypergraph_parse(&instance->hypergraph, in, format, d);
  if (status != STATUS_OK)
    return status;
  status = set_colours(instance, options, d);
  if (status != STATUS_OK)
    owned_hypergraph_free(&instance->hypergraph);
  return status;
}

static enum status colouring_read_instance(void **data, struct input *in,
                                           const struct relucert_instance_options *options, bool *recognised,
                                           struct diagnostic *d)
{
  struct colouring_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL)
    return diagnostic_out_of_memory(d);
  *recognised = true;
  const enum status status = read_hypergraph(instance, in, options, d);
  if (status == STATUS_OK)
    *data = instance;
  else
    free(instance);
  return status;
}

static enum status colouring_from_certificate(void **data, struct certificate *c, struct diagnostic *d)
{
  struct colouring_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL)
    return diagnostic_out_of_memory(d);
  *instance = (struct colouring_instance){.hypergraph = c->colouring.hypergraph,
                                          .has_colours = true,
                                          .reduction = c->colouring.reduction,
                                          .bias = c->bias,
                                          .free_signs = c->free_signs};
  instance->reduction.hypergraph = &instance->hypergraph.hypergraph;
  c->colouring.hypergraph = (struct owned_hypergraph){0};
  *data = instance;
  return STATUS_OK;
}

/* ---- what there is to say ---- */

static size_t largest_edge(const struct hypergraph *h)
{
  size_t largest = 0;
  for (size_t e = 0; e < h->edges; e++)
    if (h->start[e + 1] - h->start[e] > largest)
      largest = h->start[e + 1] - h->start[e];
  return largest;
}

static char *colouring_summary(const void *data)
{
  const struct colouring_instance *instance = data;
  const struct hypergraph *h = &instance->hypergraph.hypergraph;
  char loops[60] = "";
  if (instance->hypergraph.loops > 0)
    snprintf(loops, sizeof loops, "; edges with one vertex: %zu", instance->hypergraph.loops);
  const size_t largest = largest_edge(h);
  return string_format("colouring: hypergraph with %" PRIu32 " %s and %zu %s, largest edge %zu %s%s",
                       h->vertices, plural(h->vertices, "vertex", "vertices"), h->edges,
                       plural(h->edges, "edge", "edges"), largest, plural(largest, "vertex", "vertices"),
                       loops);
}

void colouring_bound(const struct colouring_reduction *r, mpq_t bound)
{
  uint64_t numerator;
  uint64_t denominator;
  colouring_lower_bound(r->hypergraph, r->colours, &numerator, &denominator);
  mpq_set_ui(bound, numerator, denominator);
}

static char *colouring_reduction_line(const void *data)
{
  const struct colouring_instance *instance = data;
  const struct colouring_reduction *r = &instance->reduction;
  const char *const with = instance->bias ? "with" : "without";
  const char *const signs = instance->free_signs ? "of any" : "of positive";
  char zero[40] = "";
  if (!instance->has_colours)
    return string_format(
        "GKMR, ReLUs %s signs %s biases, one for each colour: the number of colours is sought, "
        "and each number has its own training set",
        signs, with);
  if (r->bias)
    snprintf(zero, sizeof zero, ", c_0 = %" PRIu64, r->zero);
  mpq_t delta;
  mpq_init(delta);
  colouring_bound(r, delta);
  char *bound = mpq_get_str(NULL, 10, delta);
  mpq_clear(delta);
  if (bound == NULL)
    return NULL;
  char *line = string_format(
      "GKMR, %" PRIu32 " %s %s %s %s %s: %zu %s, %zu %s, r = %" PRIu64 ", c_E = %" PRIu64 "%s, delta = %s",
      r->colours, plural(r->colours, "ReLU", "ReLUs"), signs, plural(r->colours, "sign", "signs"), with,
      plural(r->colours, "bias", "biases"), r->samples, plural(r->samples, "sample", "samples"), r->features,
      plural(r->features, "feature", "features"), r->rank, r->copies, zero, bound);
  free(bound);
  return line;
}

static char *colouring_evidence(const struct certificate *c)
{
  const char *const vertices = plural(c->colouring.clique, "vertex", "vertices");
  if (c->colouring.clique > c->units)
    return string_format("clique of %" PRIu64 " %s", c->colouring.clique, vertices);
  return string_format("clique of %" PRIu64 " %s that is coloured first; hinted RUP proof of %" PRIu64
                       " %s, %s",
                       c->colouring.clique, vertices, c->proof_steps, plural(c->proof_steps, "step", "steps"),
                       c->proof_binary ? "binary" : "text");
}

static bool colouring_has_bias(const void *data)
{
  const struct colouring_instance *instance = data;
  return instance->bias;
}

static bool colouring_has_free_signs(const void *data)
{
  const struct colouring_instance *instance = data;
  return instance->free_signs;
}

static const char *colouring_scope(const void *data)
{
  return colouring_has_free_signs(data) ? "for all real weights and signs"
                                        : "for all real weights and positive signs";
}

static bool colouring_has_training_set(const void *data)
{
  const struct colouring_instance *instance = data;
  return instance->has_colours;
}

static void colouring_threshold(const void *data, mpq_t threshold)
{
  const struct colouring_instance *instance = data;
  if (instance->has_colours)
    colouring_bound(&instance->reduction, threshold);
  else
    mpq_set_ui(threshold, 0, 1);
}

static enum status check_colours(const struct colouring_instance *instance, struct diagnostic *d)
{
  if (instance->has_colours)
    return STATUS_OK;
  return diagnostic_set(
      d, STATUS_MALFORMED,
      "error: found no number of colours, expected --target K: a training set belongs to one");
}

static enum status colouring_dataset(const void *data, struct dataset *set, struct diagnostic *d)
{
  const struct colouring_instance *instance = data;
  const enum status status = check_colours(instance, d);
  return status == STATUS_OK ? dataset_from_colouring(set, &instance->reduction, d) : status;
}

/* ---- colourings ---- */

enum status colouring_network(const struct colouring_reduction *r, const uint32_t *colour,
                              struct owned_network *net, struct diagnostic *d)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  int64_t *weight = malloc((stride + 1) * sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  const enum status status = owned_network_init(net, r->colours, r->features, r->bias, d);
  for (uint32_t j = 0; status == STATUS_OK && j < r->colours; j++) {
    colouring_weights_from_solution(r, colour, j, weight);
    for (size_t i = 0; i < stride; i++)
      mpz_set_si(net->weight[j * stride + i], weight[i]);
  }
  free(weight);
  return status;
}

static enum status colouring_weights(const void *data, const char *solution, struct owned_network *net,
                                     struct diagnostic *d)
{
  const struct colouring_instance *instance = data;
  const struct colouring_reduction *r = &instance->reduction;
  const struct hypergraph *h = &instance->hypergraph.hypergraph;
  enum status status = check_colours(instance, d);
  if (status != STATUS_OK)
    return status;
  uint32_t *colour = malloc(((size_t)h->vertices + 1) * sizeof *colour);
  if (colour == NULL)
    return diagnostic_out_of_memory(d);
  status = colouring_read(colour, h->vertices, r->colours, solution, d);
  if (status == STATUS_OK && !colouring_is_proper(h, colour))
    status = diagnostic_set(d, STATUS_NOTHING,
                            "%s: error: the colouring is not proper: an edge has one colour", solution);
  if (status == STATUS_OK)
    status = colouring_network(r, colour, net, d);
  free(colour);
  return status;
}

/* A colouring as DIMACS has it: "s col K", then a line "l VERTEX COLOUR" for each vertex. */
static char *colouring_text(const struct colouring_reduction *r, const uint32_t *colour)
{
  enum { LONGEST_LINE = 22 };
  const uint32_t vertices = r->hypergraph->vertices;
  const size_t capacity = ((size_t)vertices + 1) * (LONGEST_LINE + 1) + 1;
  char *text = malloc(capacity);
  if (text == NULL)
    return NULL;
  size_t used = (size_t)snprintf(text, capacity, "s col %" PRIu32, r->colours);
  for (uint32_t v = 0; v < vertices; v++)
    used += (size_t)snprintf(text + used, capacity - used, "\nl %" PRIu32 " %" PRIu32, v + 1, colour[v] + 1);
  return text;
}

static enum status colouring_solution(const void *data, const struct network *net, char **text,
                                      struct diagnostic *d)
{
  const struct colouring_instance *instance = data;
  const struct colouring_reduction *r = &instance->reduction;
  const struct network_shape shape = {.units = r->colours, .features = r->features, .bias = r->bias};
  enum status status = check_colours(instance, d);
  if (status == STATUS_OK)
    status = network_shape_check(&shape, net, d);
  if (status != STATUS_OK)
    return status;
  uint32_t *colour = malloc(((size_t)r->hypergraph->vertices + 1) * sizeof *colour);
  if (colour == NULL)
    return diagnostic_out_of_memory(d);
  if (!colouring_solution_from_weights(r, net, colour))
    status = diagnostic_set(
        d, STATUS_NOTHING,
        "error: with the colours j of the largest w^j_v + b_j for the vertices v, an edge has one colour");
  else if ((*text = colouring_text(r, colour)) == NULL)
    status = diagnostic_out_of_memory(d);
  free(colour);
  return status;
}

const struct problem problem_colouring = {
    .name = "colouring",
    .takes_target = true,
    .takes_format = true,
    .takes_free_signs = true,
    .optimises = true,
    .recognises = hypergraph_recognised,
    .read = colouring_read_instance,
    .from_certificate = colouring_from_certificate,
    .free = colouring_free,
    .summary = colouring_summary,
    .reduction = colouring_reduction_line,
    .evidence = colouring_evidence,
    .bias = colouring_has_bias,
    .free_signs = colouring_has_free_signs,
    .scope = colouring_scope,
    .has_training_set = colouring_has_training_set,
    .threshold = colouring_threshold,
    .dataset = colouring_dataset,
    .weights = colouring_weights,
    .solution = colouring_solution,
    .prove = colouring_prove,
};
