/* Formulas refuted, elaborated and checked: what the tests of elaboration do all the time. */
#ifndef REFUTATION_H
#define REFUTATION_H

#include "formula_samples.h"
#include "naive_rup.h"
#include "solve/elaborate.h"

static inline void accept(const struct formula *f, const struct rup_proof *proof, bool thorough)
{
  struct naive n;
  naive_init(&n, f, proof->additions);
  const bool correct = naive_check(&n, proof, thorough);
  ck_assert_msg(correct, "%s", n.error);
  naive_free(&n);
}

static inline bool refute(const struct formula *f, struct drat *drat)
{
  const struct sat_options options = {.seconds = 0};
  struct diagnostic d;
  enum sat_answer answer;
  signed char *model = calloc((size_t)f->variables + 1, 1);
  ck_assert_int_eq(sat_decide(f, &options, &answer, model, drat, &d), STATUS_OK);
  free(model);
  return answer == SAT_UNSATISFIABLE;
}

static inline void elaborate(const struct formula *f, const struct drat *drat, struct rup_proof *proof)
{
  struct diagnostic d = {""};
  const enum status status = elaborate_drat(f, drat, NULL, proof, &d);
  ck_assert_msg(status == STATUS_OK, "%s", d.text);
}

#endif
