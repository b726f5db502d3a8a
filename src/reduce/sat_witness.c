#include "sat.h"

#include "../kernel/network.h"

void sat_weights_from_solution(const struct sat_reduction *r, const signed char *model, int64_t *weight)
{
  const size_t variables = (size_t)r->formula->variables;
  const size_t stride = r->features + (r->bias ? 1 : 0);
  for (size_t i = 0; i < variables; i++) {
    weight[i] = model[i + 1];
    weight[stride + i] = -model[i + 1];
  }
  weight[variables] = (int64_t)r->width - 2;
  weight[stride + variables] = (int64_t)r->width;
  if (r->bias) {
    weight[variables + 1] = 0;
    weight[stride + variables + 1] = 0;
  }
}

static bool satisfies(const struct formula *f, const signed char *model)
{
  for (size_t c = 0; c < f->clauses; c++) {
    const size_t end = f->start[c + 1];
    size_t p = f->start[c];
    while (p < end && (f->literal[p] > 0 ? model[f->literal[p]] < 0 : model[-f->literal[p]] > 0))
      p++;
    if (p == end)
      return false;
  }
  return true;
}

bool sat_solution_from_weights(const struct sat_reduction *r, const struct network *net, signed char *model)
{
  const struct formula *f = r->formula;
  mpz_t zero;
  mpz_init(zero);
  for (int32_t v = 1; v <= f->variables; v++)
    model[v] = mpz_cmp(net->weight[v - 1], zero) > 0 ? 1 : -1;
  mpz_clear(zero);
  if (satisfies(f, model))
    return true;
  for (int32_t v = 1; v <= f->variables; v++)
    model[v] = (signed char)-model[v];
  return satisfies(f, model);
}
