/* What a certificate says about a set system. */
#include "array.h"
#include "certificate_tree.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The numbers of the dataset line, which wait for the set system to be compared with. */
struct parameters {
  struct parameter samples;
  struct parameter features;
  struct parameter degree;
  struct parameter root;
  struct parameter copies;
};

/* " epsilon 1/Q" */
static bool read_epsilon(struct token_reader *r, struct parameter *root)
{
  if (!certificate_epsilon(r) || !token_natural(r, &root->value))
    return false;
  root->at = r->at;
  return true;
}

static bool read_parameters(struct certificate_reader *reader, struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  return token_text(r, "dataset reduction") && certificate_parameter(r, "samples", &p->samples) &&
         certificate_parameter(r, "features", &p->features) &&
         certificate_parameter(r, "degree", &p->degree) && read_epsilon(r, &p->root) &&
         certificate_parameter(r, "copies", &p->copies) && token_newline(r);
}

/* ---- the set system ---- */

/* Costs as they are read: nothing is allocated for what is only announced, but for the sets that `unit` stands for. */
struct costs {
  uint64_t *cost;
  size_t size;
  size_t capacity;
};

static bool append_cost(struct token_reader *r, struct costs *costs, uint64_t cost)
{
  return array_append_long(&costs->cost, &costs->capacity, &costs->size, cost) || token_out_of_memory(r);
}

/* The line of costs, not all 1. */
static bool read_costs(struct token_reader *r, uint64_t sets, struct costs *costs)
{
  uint64_t cost;
  bool unit = true;
  while (costs->size < sets) {
    if (!certificate_number_between(r, 1, SET_COVER_MAX_COST, "the cost", &cost) ||
        !append_cost(r, costs, cost))
      return false;
    unit = unit && cost == 1;
    if (costs->size < sets ? !token_space(r) : !token_newline(r))
      return false;
  }
  return !unit || token_error(r, "found costs that are all 1, expected the word 'unit' in their place");
}

/* `unit`: the costs that it stands for. */
static bool add_unit_costs(struct token_reader *r, uint64_t sets, struct costs *costs)
{
  if (sets > SET_SYSTEM_MAX_UNIT_SETS)
    return certificate_take_status(r, diagnostic_set(r->d, STATUS_LIMIT,
                                                     "error: found %" PRIu64
                                                     " sets without costs, expected at most %d",
                                                     sets, SET_SYSTEM_MAX_UNIT_SETS));
  while (costs->size < sets)
    if (!append_cost(r, costs, 1))
      return false;
  return true;
}

/* After the counts of the line `instance`: `unit` or `costs`, and the rest. */
static bool read_costs_and_elements(struct certificate_reader *reader, uint64_t elements, struct lists *l,
                                    struct costs *costs)
{
  struct token_reader *r = &reader->tokens;
  const struct ascending_line element = {
      .name = "set", .several = "sets", .most = l->columns, .may_be_empty = true};
  char word[TOKEN_WORD_SIZE];
  if (!token_word(r, word))
    return false;
  const bool listed = strcmp(word, "costs") == 0;
  if (!listed && strcmp(word, "unit") != 0)
    return token_error(r, "found '%s', expected 'unit' or 'costs'", word);
  if (!token_newline(r) ||
      !(listed ? read_costs(r, l->columns, costs) : add_unit_costs(r, l->columns, costs)))
    return false;
  for (uint64_t i = 0; i < elements; i++)
    if (!certificate_ascending_line(r, &element, l) || !certificate_take_status(r, lists_end_row(l, r->d)))
      return false;
  return true;
}

static bool read_set_system(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  uint64_t elements;
  uint64_t sets;
  struct costs costs = {0};
  struct lists l;
  if (!token_text(r, "instance setsystem") || !token_space(r) ||
      !certificate_number_between(r, 0, SET_SYSTEM_MAX_SETS, "the number of elements", &elements) ||
      !token_space(r) ||
      !certificate_number_between(r, 0, SET_SYSTEM_MAX_SETS, "the number of sets", &sets) ||
      !token_space(r) || !certificate_take_status(r, lists_init(&l, (size_t)sets, r->d)))
    return false;
  bool good = read_costs_and_elements(reader, elements, &l, &costs);
  if (good)
    good = certificate_take_status(
        r, owned_set_system_make(&reader->c->set_cover.system, &l, false, costs.cost, r->d));
  else
    lists_free(&l);
  free(costs.cost);
  return good;
}

static bool check_parameters(struct certificate_reader *reader, const struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  struct set_cover_reduction *reduction = &c->set_cover.reduction;
  if (!set_cover_reduction_init(reduction, &c->set_cover.system.system, c->bias)) {
    r->at = p->root.at;
    return token_error(r, "found a set system whose costs or degree are beyond the limits of the reduction");
  }
  c->samples = reduction->samples;
  c->features = reduction->features;
  return certificate_check_parameter(r, "samples", &p->samples, reduction->samples, "set system") &&
         certificate_check_parameter(r, "features", &p->features, reduction->features, "set system") &&
         certificate_check_parameter(r, "degree", &p->degree, reduction->degree, "set system") &&
         certificate_check_parameter(r, "epsilon 1 divided by", &p->root, reduction->root, "set system") &&
         certificate_check_parameter(r, "copies", &p->copies, reduction->copies, "set system");
}

static bool read_network(struct certificate_reader *reader)
{
  reader->c->units = 1;
  return token_text(&reader->tokens, "units 1 signs + bias");
}

static bool read_instance(struct certificate_reader *reader)
{
  struct parameters p;
  return read_parameters(reader, &p) && read_set_system(reader) && check_parameters(reader, &p);
}

static bool read_proof(struct certificate_reader *reader)
{
  const struct set_system *s = &reader->c->set_cover.system.system;
  return certificate_tree(reader, s->elements, s->sets);
}

static void free_instance(struct certificate *c)
{
  owned_set_system_free(&c->set_cover.system);
}

const struct certificate_problem certificate_set_cover = {.name = "setcover",
                                                          .read_network = read_network,
                                                          .read_instance = read_instance,
                                                          .read_proof = read_proof,
                                                          .free = free_instance};
