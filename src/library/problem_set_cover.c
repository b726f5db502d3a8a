/* Set cover with costs (MR18, Theorem 1, as an optimisation theorem) behind the library's table of problems. */
#include "../format/set_system_read.h"
#include "../reduce/set_cover_solution.h"
#include "network_shape.h"
#include "number_list.h"
#include "plural.h"
#include "prove_set_cover.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void set_cover_free(void *data)
{
  struct set_cover_instance *instance = data;
  owned_set_system_free(&instance->system);
  free(instance);
}

/* The paper's training set depends on the number of sets that is asked for. */
static enum status take_published(struct set_cover_instance *instance, struct diagnostic *d)
{
  if (!instance->has_target)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: found --as-published without --target K, expected both for setcover: the "
                          "paper's training set has K + 1 copies of a row");
  instance->as_published = true;
  return published_set_cover_init(&instance->published, &instance->system, &instance->reduction,
                                  instance->target, d);
}

static enum status read_system(struct set_cover_instance *instance, struct input *in, const char *name,
                               struct diagnostic *d)
{
  enum set_system_format format = SET_SYSTEM_ANY;
  if (name != NULL && !set_system_format_from_name(name, &format))
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: found --format '%s', expected scp, rail, steiner, hs or ds", name);
  return set_system_parse(&instance->system, in, format, d);
}

static enum status reduce(struct set_cover_instance *instance,
                          const struct relucert_instance_options *options, struct diagnostic *d)
{
  instance->has_target = options->has_target;
  instance->target = options->target;
  if (!set_cover_reduction_init(&instance->reduction, &instance->system.system, options->bias))
    return diagnostic_set(d, STATUS_LIMIT,
                          "error: the costs C and the largest number D of sets that contain one element are "
                          "too large, expected C < 2^40 and C (D^2 + D + 2) < 2^62");
  return options->as_published ? take_published(instance, d) : STATUS_OK;
}

static enum status set_cover_read(void **data, struct input *in,
                                  const struct relucert_instance_options *options, bool *recognised,
                                  struct diagnostic *d)
{
  struct set_cover_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL)
    return diagnostic_out_of_memory(d);
  *recognised = input_peek(in) == 'p';
  enum status status = read_system(instance, in, options->format, d);
  if (status != STATUS_OK) {
    free(instance);
    return status;
  }
  status = reduce(instance, options, d);
  if (status == STATUS_OK)
    *data = instance;
  else
    set_cover_free(instance);
  return status;
}

static enum status set_cover_from_certificate(void **data, struct certificate *c, struct diagnostic *d)
{
  struct set_cover_instance *instance = calloc(1, sizeof *instance);
  if (instance == NULL)
    return diagnostic_out_of_memory(d);
  instance->system = c->set_cover.system;
  instance->reduction = c->set_cover.reduction;
  instance->reduction.system = &instance->system.system;
  c->set_cover.system = (struct owned_set_system){0};
  *data = instance;
  return STATUS_OK;
}

static char *set_cover_summary(const void *data)
{
  const struct set_cover_instance *instance = data;
  const struct set_system *s = &instance->system.system;
  char taken[100] = "";
  if (instance->system.taken_sets > 0)
    snprintf(taken, sizeof taken, "; %zu of cost 0 %s taken, which leaves %zu %s",
             instance->system.taken_sets, plural(instance->system.taken_sets, "is", "are"), s->elements,
             plural(s->elements, "element", "elements"));
  const char *layout = instance->system.layout;
  return string_format("setcover: set system with %zu %s and %zu %s, at most %" PRIu64 " %s an element%s%s%s",
                       instance->system.as_elements,
                       plural(instance->system.as_elements, "element", "elements"), (size_t)s->sets,
                       plural(s->sets, "set", "sets"), instance->reduction.degree,
                       plural(instance->reduction.degree, "set contains", "sets contain"), taken,
                       layout != NULL ? "; layout " : "", layout != NULL ? layout : "");
}

static char *set_cover_reduction_line(const void *data)
{
  const struct set_cover_instance *instance = data;
  const struct set_cover_reduction *r = &instance->reduction;
  const bool published = instance->as_published;
  char copies[80] = "";
  if (published)
    snprintf(copies, sizeof copies, ", the last row counted %" PRIu64 " %s",
             instance->published.reduction.copies,
             plural(instance->published.reduction.copies, "time", "times"));
  return string_format(
      "MR18 Theorem 1%s, 1 ReLU %s bias: %zu %s, %zu %s, D = %" PRIu64 ", epsilon = 1/%" PRIu64
      "%s; the best training error is epsilon^2 times the cost of the cheapest cover",
      published ? " as published" : "", r->bias ? "with" : "without", r->samples,
      plural(r->samples, "sample", "samples"), r->features, plural(r->features, "feature", "features"),
      r->degree, published ? instance->published.root : r->root, copies);
}

static char *set_cover_evidence(const struct certificate *c)
{
  return string_format("covering tree of %" PRIu64 " %s with dual bounds", c->proof_steps,
                       plural(c->proof_steps, "node", "nodes"));
}

static bool set_cover_bias(const void *data)
{
  const struct set_cover_instance *instance = data;
  return instance->reduction.bias;
}

static void set_cover_threshold(const void *data, mpq_t threshold)
{
  const struct set_cover_instance *instance = data;
  const uint64_t degree = instance->reduction.degree;
  mpq_set_ui(threshold, 1, degree * degree + degree + 2);
}

static enum status set_cover_dataset(const void *data, struct dataset *set, struct diagnostic *d)
{
  const struct set_cover_instance *instance = data;
  return instance->as_published ? dataset_from_published_set_cover(set, &instance->published, d)
                                : dataset_from_set_cover(set, &instance->reduction, d);
}

/* ---- covers ---- */

bool set_cover_is_cover(const struct set_system *s, const bool *cover)
{
  for (size_t i = 0; i < s->elements; i++) {
    bool covered = false;
    for (size_t p = s->start[i]; p < s->start[i + 1] && !covered; p++)
      covered = cover[s->member_of[p]];
    if (!covered)
      return false;
  }
  return true;
}

uint64_t set_cover_cost(const struct set_system *s, const bool *cover)
{
  uint64_t cost = 0;
  for (uint32_t j = 0; j < s->sets; j++)
    cost += cover[j] ? s->cost[j] : 0;
  return cost;
}

enum status set_cover_network(const struct set_cover_instance *instance, const bool *cover,
                              struct owned_network *net, struct diagnostic *d)
{
  const struct set_cover_reduction *r = &instance->reduction;
  const size_t weights = r->features + (r->bias ? 1 : 0);
  int64_t *weight = malloc(weights * sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = owned_network_init(net, 1, r->features, r->bias, d);
  if (status == STATUS_OK) {
    if (instance->as_published)
      published_set_cover_weights(&instance->published, cover, weight);
    else
      set_cover_weights_from_solution(r, cover, weight);
    for (size_t i = 0; i < weights; i++)
      mpz_set_si(net->weight[i], weight[i]);
    mpz_set_ui(net->network.denominator, instance->as_published ? instance->published.root : r->root);
  }
  free(weight);
  return status;
}

/* A cover that costs more than the target is none. */
static enum status check_target(const struct set_cover_instance *instance, const bool *cover,
                                struct diagnostic *d)
{
  const uint64_t cost = set_cover_cost(&instance->system.system, cover);
  if (instance->has_target && cost > instance->target)
    return diagnostic_set(d, STATUS_NOTHING,
                          "error: found a cover of cost %" PRIu64 ", expected at most %" PRIu64
                          " as --target says",
                          cost, instance->target);
  return STATUS_OK;
}

/* The sets of cost 0 are taken anyway; the set system holds empty ones in their place. */
static void leave_out_taken(const struct set_cover_instance *instance, bool *cover)
{
  for (uint32_t j = 0; instance->system.taken != NULL && j < instance->system.system.sets; j++)
    cover[j] = cover[j] && !instance->system.taken[j];
}

static enum status set_cover_weights(const void *data, const char *solution, struct owned_network *net,
                                     struct diagnostic *d)
{
  const struct set_cover_instance *instance = data;
  const struct set_system *s = &instance->system.system;
  bool *cover = malloc(((size_t)s->sets + 1) * sizeof *cover);
  if (cover == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = cover_read(cover, s->sets, "set", solution, d);
  if (status == STATUS_OK && !set_cover_is_cover(s, cover))
    status = diagnostic_set(d, STATUS_NOTHING, "%s: error: the sets do not contain every element", solution);
  if (status == STATUS_OK) {
    leave_out_taken(instance, cover);
    status = check_target(instance, cover, d);
  }
  if (status == STATUS_OK)
    status = set_cover_network(instance, cover, net, d);
  free(cover);
  return status;
}

static enum status set_cover_solution(const void *data, const struct network *net, char **text,
                                      struct diagnostic *d)
{
  const struct set_cover_instance *instance = data;
  const struct set_cover_reduction *r = &instance->reduction;
  const struct network_shape shape = {.units = 1, .features = r->features, .bias = r->bias, .positive = true};
  enum status status = network_shape_check(&shape, net, d);
  if (status != STATUS_OK)
    return status;
  bool *cover = malloc(((size_t)r->system->sets + 1) * sizeof *cover);
  if (cover == NULL)
    return diagnostic_out_of_memory(d);
  const bool covers = set_cover_solution_from_weights(r, net, cover);
  leave_out_taken(instance, cover);
  if (covers)
    status = check_target(instance, cover, d);
  else
    status = diagnostic_set(
        d, STATUS_NOTHING, "error: the sets j with w_j + w_epsilon + bias <= 0 do not contain every element");
  if (status == STATUS_OK &&
      (*text = number_list_text(cover, instance->system.taken, r->system->sets)) == NULL)
    status = diagnostic_out_of_memory(d);
  free(cover);
  return status;
}

const struct problem problem_set_cover = {
    .name = "setcover",
    .takes_target = true,
    .takes_format = true,
    .takes_published = true,
    .optimises = true,
    .recognises = set_system_recognised,
    .read = set_cover_read,
    .from_certificate = set_cover_from_certificate,
    .free = set_cover_free,
    .summary = set_cover_summary,
    .reduction = set_cover_reduction_line,
    .evidence = set_cover_evidence,
    .bias = set_cover_bias,
    .threshold = set_cover_threshold,
    .dataset = set_cover_dataset,
    .weights = set_cover_weights,
    .solution = set_cover_solution,
    .prove = set_cover_prove,
};
