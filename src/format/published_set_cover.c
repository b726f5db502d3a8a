#include "published_set_cover.h"

#include <inttypes.h>

static bool has_unit_costs(const struct owned_set_system *s)
{
  bool unit = s->taken_sets == 0;
  for (uint32_t j = 0; unit && j < s->system.sets; j++)
    unit = s->system.cost[j] == 1;
  return unit;
}

enum status published_set_cover_init(struct published_set_cover *p, const struct owned_set_system *s,
                                     const struct set_cover_reduction *r, uint64_t k, struct diagnostic *d)
{
  const uint64_t sets = s->system.sets;
  if (!has_unit_costs(s))
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: found --as-published for sets with costs, expected costs that are all 1: "
                          "the paper has no others");
  if (k > sets)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: found --as-published with --target %" PRIu64 ", expected at most %" PRIu64
                          ", the number of sets",
                          k, sets);
  p->reduction = *r;
  p->reduction.copies = k + 1;
  p->root = sets > 1 ? 100 * sets * sets : 100;
  return STATUS_OK;
}

void published_set_cover_row(const struct published_set_cover *p, size_t i, struct sample *s)
{
  const struct set_system *system = p->reduction.system;
  set_cover_row(&p->reduction, i, s);
  if (i == system->elements + system->sets)
    mpz_set_ui(s->label, p->root);
}

void published_set_cover_weights(const struct published_set_cover *p, const bool *cover, int64_t *weight)
{
  const int64_t reduced = (int64_t)p->reduction.root;
  const int64_t published = (int64_t)p->root;
  const size_t epsilon = p->reduction.features - 1;
  set_cover_weights_from_solution(&p->reduction, cover, weight);
  for (size_t d = 0; d < epsilon; d++)
    weight[d] = weight[d] / reduced * published;
}
