/* What a certificate says about a formula. */
#include "certificate_proof.h"
#include "certificate_reader.h"

#include <inttypes.h>
#include <stdlib.h>

/* The numbers of the dataset line, which wait for the formula to be compared with. */
struct parameters {
  struct parameter samples;
  struct parameter features;
  struct parameter width;
  struct parameter square;
  struct parameter zero;
};

static bool read_parameters(struct certificate_reader *reader, struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  return token_text(r, "dataset reduction") && certificate_parameter(r, "samples", &p->samples) &&
         certificate_parameter(r, "features", &p->features) && certificate_parameter(r, "width", &p->width) &&
         certificate_parameter(r, "square", &p->square) &&
         (!reader->c->bias || certificate_parameter(r, "zero", &p->zero)) && token_newline(r);
}

static bool read_clause(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct owned_formula *f = &reader->c->sat.formula;
  for (int32_t literal;;) {
    if (!token_literal(r, f->formula.variables, &literal))
      return false;
    if (literal == 0)
      return token_newline(r) && certificate_take_status(r, owned_formula_end_clause(f, r->d));
    if (!certificate_take_status(r, owned_formula_add_literal(f, literal, r->d)) || !token_space(r))
      return false;
  }
}

static bool read_formula(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct owned_formula *f = &reader->c->sat.formula;
  uint64_t variables;
  uint64_t clauses;
  if (!certificate_take_status(r, owned_formula_init(f, r->d)))
    return false;
  if (!token_text(r, "instance cnf") || !token_space(r) || !token_natural(r, &variables))
    return false;
  if (variables > FORMULA_MAX_VARIABLES)
    return token_error(r, "found %" PRIu64 " variables, expected at most %d", variables,
                       FORMULA_MAX_VARIABLES);
  if (!token_space(r) || !token_natural(r, &clauses) || !token_newline(r))
    return false;
  f->formula.variables = (int32_t)variables;
  for (uint64_t c = 0; c < clauses; c++)
    if (!read_clause(reader))
      return false;
  return certificate_take_status(r, owned_formula_close(f, r->d));
}

/* The parameters follow from the formula, but for a width above the canonical one. */
static bool check_parameters(struct certificate_reader *reader, const struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  const struct formula *f = &c->sat.formula.formula;
  uint64_t *scratch = calloc(2 * (size_t)f->variables + 1, sizeof *scratch);
  if (scratch == NULL)
    return token_out_of_memory(r);
  const uint64_t width = p->width.value;
  const bool wide = width > 0 && sat_reduction_init(&c->sat.reduction, f, c->bias, width, scratch);
  free(scratch);
  if (!wide) {
    r->at = p->width.at;
    return token_error(r, "found width %" PRIu64 ", expected one from %zu to %d", width,
                       c->sat.formula.width > 2 ? c->sat.formula.width : 2, FORMULA_MAX_WIDTH);
  }
  c->samples = c->sat.reduction.samples;
  c->features = c->sat.reduction.features;
  return certificate_check_parameter(r, "samples", &p->samples, c->sat.reduction.samples, "formula") &&
         certificate_check_parameter(r, "features", &p->features, c->sat.reduction.features, "formula") &&
         certificate_check_parameter(r, "square", &p->square, c->sat.reduction.square, "formula") &&
         (!c->bias ||
          certificate_check_parameter(r, "zero", &p->zero, c->sat.reduction.zero_multiplicity, "formula"));
}

static bool read_network(struct certificate_reader *reader)
{
  reader->c->units = 2;
  return token_text(&reader->tokens, "units 2 signs ++ bias");
}

static bool read_instance(struct certificate_reader *reader)
{
  struct parameters p = {0};
  return read_parameters(reader, &p) && read_formula(reader) && check_parameters(reader, &p);
}

static bool read_proof(struct certificate_reader *reader)
{
  const struct formula *f = &reader->c->sat.formula.formula;
  return token_text(&reader->tokens, "rup") && certificate_proof_rup(reader, f->variables, f->clauses);
}

static void free_instance(struct certificate *c)
{
  owned_formula_free(&c->sat.formula);
}

const struct certificate_problem certificate_sat = {.name = "sat",
                                                    .read_network = read_network,
                                                    .read_instance = read_instance,
                                                    .read_proof = read_proof,
                                                    .free = free_instance};
