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

/* Elaborates the refutation and checks the result. */
static inline void elaborate_and_accept(const struct formula *f, const struct drat *drat, bool thorough)
{
  struct rup_proof proof;
  elaborate(f, drat, &proof);
  accept(f, &proof, thorough);
  rup_proof_free(&proof);
}

/* Refutes the formula, if it has no model, elaborates the refutation and checks the result; says whether there is one. */
static inline bool refute_and_accept(const struct formula *f, bool thorough)
{
  struct drat drat;
  const bool refuted = refute(f, &drat);
  if (refuted)
    elaborate_and_accept(f, &drat, thorough);
  drat_free(&drat);
  return refuted;
}

/* What elaboration has given is a proof that is right, or an error; ends the proof.  Says whether it is a proof. */
static inline bool accept_or_error(enum status status, const struct formula *f, struct rup_proof *proof,
                                   bool thorough, const struct diagnostic *d)
{
  if (status != STATUS_OK) {
    ck_assert_ptr_nonnull(strstr(d->text, "error: "));
    return false;
  }
  accept(f, proof, thorough);
  rup_proof_free(proof);
  return true;
}

/* The same for one that is expected: the status, and a part of the message.  `what` is elaborated. */
static inline void accept_expected(enum status status, enum status expected, const char *what,
                                   const struct formula *f, struct rup_proof *proof,
                                   const struct diagnostic *d, const char *message)
{
  ck_assert_msg(status == expected && strstr(d->text, message) != NULL, "%s: status %d: %s", what, status,
                d->text);
  accept_or_error(status, f, proof, true, d);
}

#endif
