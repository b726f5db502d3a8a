#include "check.h"

#include "data.h"
#include "dimacs.h"
#include "proof.h"
#include "witness.h"

#include <errno.h>
#include <string.h>

void check_init(struct check *check)
{
  reason_clear(&check->reason);
  statement_init(&check->statement, &check->reason);
  check->source = NULL;
  check->data = NULL;
  mpz_init_set_ui(check->data_scale, 1);
}

void check_free(struct check *check)
{
  statement_free(&check->statement);
  mpz_clear(check->data_scale);
}

static bool check_weights(const struct statement *s, struct reader *in, struct digits *digits,
                          struct echo *echo)
{
  size_t stride = s->reduction.features + (s->bias ? 1 : 0);
  struct witness w;
  witness_init(&w);
  bool done = witness_read(&w, 2, stride, in, digits);
  if (done && echo != NULL)
    echo_witness(echo, &w, stride);
  done = done && witness_check(&w, s, in);
  witness_free(&w);
  return done;
}

static bool check_proof(const struct statement *s, struct reader *in, struct echo *echo)
{
  struct proof_source source;
  bool done =
      proof_open_section(&source, in, &s->clauses.formula, echo) && proof_check(&source, &s->clauses.formula);
  proof_close(&source);
  return done;
}

static bool check_end(struct reader *in, struct echo *echo)
{
  if (!reader_take_word(in, "end") || !reader_take(in, '\n') || !reader_take_end(in))
    return false;
  if (echo == NULL)
    return true;
  echo_text(echo, "end\n");
  return echo_finish(echo) || reason_set(in->reason, OUTCOME_MALFORMED,
                                         "<stdout>: error: cannot write the echo: %s", strerror(errno));
}

static bool check_sections(struct check *check, struct reader *in, struct digits *digits, const char *source,
                           const char *data, struct echo *echo)
{
  struct statement *s = &check->statement;
  if (!statement_read(s, in, digits))
    return false;
  if (echo != NULL)
    echo_statement(echo, s);
  if (source != NULL && !dimacs_compare(&s->clauses.formula, source, in->reason))
    return false;
  check->source = source;
  if (!statement_reduce(s, in))
    return false;
  if (data != NULL && !data_compare(&s->reduction, data, check->data_scale, in->reason))
    return false;
  check->data = data;
  return (!s->error.made || check_weights(s, in, digits, echo)) &&
         (!s->lower.made || check_proof(s, in, echo)) && check_end(in, echo);
}

void check_certificate(struct check *check, const char *path, const char *source, const char *data,
                       struct echo *echo)
{
  struct reader in;
  if (check->reason.outcome != OUTCOME_VERIFIED || !reader_open(&in, path, &check->reason))
    return;
  struct digits digits = {0};
  if (!check_sections(check, &in, &digits, source, data, echo))
    reader_fail(&in, reader_position(&in), OUTCOME_MALFORMED, "the certificate could not be read");
  digits_free(&digits);
  reader_close(&in);
}

/* A formula with an empty clause needs no proof, but the one that is named must be there. */
static bool has_empty_clause(const struct formula *f)
{
  for (size_t c = 0; c < f->clauses; c++)
    if (f->start[c] == f->start[c + 1])
      return true;
  return false;
}

static void check_lrat_proof(struct reason *reason, const struct formula *f, const char *path)
{
  struct reader in;
  if (!reader_open(&in, path, reason))
    return;
  if (has_empty_clause(f)) {
    if (reader_peek(&in) == -1 && in.error != 0)
      reader_fail(&in, reader_position(&in), OUTCOME_MALFORMED, "cannot read");
  } else {
    struct proof_source source;
    if (proof_open_lrat(&source, &in, f))
      proof_check(&source, f);
    proof_close(&source);
  }
  reader_close(&in);
}

void check_lrat(struct reason *reason, const char *formula, const char *proof)
{
  struct clauses clauses;
  if (dimacs_read(&clauses, formula, reason))
    check_lrat_proof(reason, &clauses.formula, proof);
  clauses_free(&clauses);
}
