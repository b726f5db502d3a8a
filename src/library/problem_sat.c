/* CNF satisfiability (MR18, Theorem 6) behind the library's table of problems. */
#include "../reduce/sat_solution.h"
#include "network_shape.h"
#include "plural.h"
#include "problem.h"
#include "prove_sat.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void sat_free(void *data)
{
  struct sat_instance *sat = data;
  owned_formula_free(&sat->formula);
  free(sat);
}

static enum status sat_read(void **data, struct input *in, const struct relucert_instance_options *options,
                            bool *recognised, struct diagnostic *d)
{
  *recognised = true;
  struct sat_instance *sat = calloc(1, sizeof *sat);
  if (sat == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = cnf_parse(&sat->formula, in, recognised, d);
  if (status != STATUS_OK) {
    free(sat);
    return status;
  }
  status = owned_formula_close(&sat->formula, d);
  uint64_t *scratch = NULL;
  if (status == STATUS_OK) {
    scratch = calloc(2 * (size_t)sat->formula.formula.variables + 1, sizeof *scratch);
    if (scratch == NULL)
      status = diagnostic_out_of_memory(d);
  }
  if (status == STATUS_OK &&
      !sat_reduction_init(&sat->reduction, &sat->formula.formula, options->bias, 0, scratch))
    status = diagnostic_set(d, STATUS_LIMIT, "error: a clause has more than %d literals", FORMULA_MAX_WIDTH);
  free(scratch);
  if (status != STATUS_OK)
    sat_free(sat);
  else
    *data = sat;
  return status;
}

static enum status sat_from_certificate(void **data, struct certificate *c, struct diagnostic *d)
{
  struct sat_instance *sat = calloc(1, sizeof *sat);
  if (sat == NULL)
    return diagnostic_out_of_memory(d);
  sat->formula = c->sat.formula;
  sat->reduction = c->sat.reduction;
  sat->reduction.formula = &sat->formula.formula;
  c->sat.formula = (struct owned_formula){0};
  *data = sat;
  return STATUS_OK;
}

static char *sat_summary(const void *data)
{
  const struct sat_instance *sat = data;
  size_t added = sat->formula.closed ? 1 : 0;
  const size_t variables = (size_t)sat->formula.formula.variables - added;
  const size_t clauses = sat->formula.formula.clauses - added;
  const size_t width = sat->formula.width;
  return string_format("sat: CNF formula with %zu %s and %zu %s, largest clause %zu %s", variables,
                       plural(variables, "variable", "variables"), clauses,
                       plural(clauses, "clause", "clauses"), width, plural(width, "literal", "literals"));
}

static char *sat_reduction_line(const void *data)
{
  const struct sat_instance *sat = data;
  const struct sat_reduction *r = &sat->reduction;
  mpq_t threshold;
  mpq_init(threshold);
  sat_lower_bound(r, mpq_numref(threshold), mpq_denref(threshold));
  mpq_canonicalize(threshold);
  char *bound = mpq_get_str(NULL, 10, threshold);
  char *zero = r->bias ? string_format(", c_0 = %" PRIu64, r->zero_multiplicity) : strdup("");
  char *line = NULL;
  if (bound != NULL && zero != NULL)
    line = string_format("MR18 Theorem 6, 2 ReLUs %s biases: %zu %s, %zu %s, R = %" PRIu64 ", Q = %" PRIu64
                         "%s, delta = %s; the bound delta holds for all signs of the units",
                         r->bias ? "with" : "without", r->samples, plural(r->samples, "sample", "samples"),
                         r->features, plural(r->features, "feature", "features"), r->width, r->square, zero,
                         bound);
  free(bound);
  free(zero);
  mpq_clear(threshold);
  return line;
}

static char *sat_evidence(const struct certificate *c)
{
  return string_format("hinted RUP proof of %" PRIu64 " %s, %s", c->proof_steps,
                       plural(c->proof_steps, "step", "steps"), c->proof_binary ? "binary" : "text");
}

static bool sat_bias(const void *data)
{
  const struct sat_instance *sat = data;
  return sat->reduction.bias;
}

static void sat_threshold(const void *data, mpq_t threshold)
{
  const struct sat_instance *sat = data;
  sat_lower_bound(&sat->reduction, mpq_numref(threshold), mpq_denref(threshold));
  mpq_canonicalize(threshold);
}

static enum status sat_dataset(const void *data, struct dataset *set, struct diagnostic *d)
{
  const struct sat_instance *sat = data;
  return dataset_from_sat(set, &sat->reduction, d);
}

enum status sat_network_from_model(const struct sat_instance *sat, const signed char *model,
                                   struct owned_network *net, struct diagnostic *d)
{
  const struct sat_reduction *r = &sat->reduction;
  size_t weights = 2 * (r->features + (r->bias ? 1 : 0));
  int64_t *weight = malloc(weights * sizeof *weight);
  if (weight == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = owned_network_init(net, 2, r->features, r->bias, d);
  if (status == STATUS_OK) {
    sat_weights_from_solution(r, model, weight);
    for (size_t i = 0; i < weights; i++)
      mpz_set_si(net->weight[i], weight[i]);
  }
  free(weight);
  return status;
}

static enum status sat_weights(const void *data, const char *solution, struct owned_network *net,
                               struct diagnostic *d)
{
  const struct sat_instance *sat = data;
  const struct formula *f = &sat->formula.formula;
  signed char *model = malloc((size_t)f->variables + 1);
  if (model == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = solution_read(model, f->variables, solution, d);
  if (status == STATUS_OK && !formula_is_satisfied(f, model))
    status =
        diagnostic_set(d, STATUS_NOTHING, "%s: error: the assignment does not satisfy the formula", solution);
  if (status == STATUS_OK)
    status = sat_network_from_model(sat, model, net, d);
  free(model);
  return status;
}

/* A model as solvers print it: lines "v 1 -2 ... 0" of at most 78 characters. */
static char *model_text(const signed char *model, int32_t variables)
{
  enum { LONGEST_LITERAL = 12, LINE = 78 };
  size_t capacity = ((size_t)variables + 1) * (LONGEST_LITERAL + 3) + 16;
  char *text = malloc(capacity);
  if (text == NULL)
    return NULL;
  size_t used = 0;
  size_t column = LINE;
  for (int32_t v = 1; v <= variables + 1; v++) {
    char literal[LONGEST_LITERAL + 1];
    int size = v > variables ? snprintf(literal, sizeof literal, "0")
                             : snprintf(literal, sizeof literal, "%d", model[v] > 0 ? v : -v);
    if (column + 1 + (size_t)size > LINE) {
      used += (size_t)snprintf(text + used, capacity - used, used == 0 ? "v" : "\nv");
      column = 1;
    }
    used += (size_t)snprintf(text + used, capacity - used, " %s", literal);
    column += 1 + (size_t)size;
  }
  return text;
}

static enum status sat_solution(const void *data, const struct network *net, char **text,
                                struct diagnostic *d)
{
  const struct sat_instance *sat = data;
  const struct sat_reduction *r = &sat->reduction;
  const struct network_shape shape = {.units = 2, .features = r->features, .bias = r->bias};
  enum status status = network_shape_check(&shape, net, d);
  if (status != STATUS_OK)
    return status;
  int32_t variables = sat->formula.formula.variables;
  signed char *model = malloc((size_t)variables + 1);
  if (model == NULL)
    return diagnostic_out_of_memory(d);
  if (!sat_solution_from_weights(r, net, model))
    status =
        diagnostic_set(d, STATUS_NOTHING,
                       "error: neither the signs of the weights nor their complement satisfy the formula");
  else if ((*text = model_text(model, variables)) == NULL)
    status = diagnostic_out_of_memory(d);
  free(model);
  return status;
}

const struct problem problem_sat = {
    .name = "sat",
    .read = sat_read,
    .from_certificate = sat_from_certificate,
    .free = sat_free,
    .summary = sat_summary,
    .reduction = sat_reduction_line,
    .evidence = sat_evidence,
    .bias = sat_bias,
    .threshold = sat_threshold,
    .dataset = sat_dataset,
    .weights = sat_weights,
    .solution = sat_solution,
    .prove = sat_prove,
};
