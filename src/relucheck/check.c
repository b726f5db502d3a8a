#include "check.h"

#include "clauses.h"
#include "data.h"
#include "dimacs.h"
#include "proof_check.h"
#include "proof_open.h"
#include "verification.h"

#include <errno.h>
#include <string.h>

void check_init(struct check *check)
{
  reason_clear(&check->reason);
  statement_init(&check->statement);
  check->source = NULL;
  check->data = NULL;
  mpz_init_set_ui(check->data_scale, 1);
}

void check_free(struct check *check)
{
  statement_free(&check->statement);
  mpz_clear(check->data_scale);
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

/* The user's own data set against the rows of the reduction. */
static bool check_data(struct check *check, struct verification *v, const char *data)
{
  check->data = data;
  if (data == NULL)
    return true;
  struct data_rows rows;
  if (!verification_check_statement(v))
    return false;
  verification_rows(v, &rows);
  return data_compare(&rows, data, check->data_scale, v->in->reason);
}

/* The evidence.  Where it cannot be read, the statement before it is checked all the same: what is wrong there comes first. */
static bool check_evidence(struct verification *v, struct digits *digits, struct echo *echo)
{
  if (verification_read_evidence(v, digits, echo))
    return verification_run(v);
  const struct reason unread = *v->in->reason;
  reason_clear(v->in->reason);
  if (verification_check_statement(v))
    *v->in->reason = unread;
  return false;
}

static bool check_sections(struct check *check, struct reader *in, struct digits *digits, const char *source,
                           const char *data, struct echo *echo)
{
  struct statement *s = &check->statement;
  if (!statement_read(s, in, digits))
    return false;
  if (echo != NULL)
    statement_echo(echo, s);
  if (source != NULL && !s->problem->compare_source(s, source, in->reason))
    return false;
  check->source = source;
  if (s->problem->prepare != NULL && !s->problem->prepare(s, in))
    return false;
  struct verification v;
  bool done = verification_open(&v, s, in) && check_data(check, &v, data) && check_evidence(&v, digits, echo);
  verification_close(&v);
  return done && check_end(in, echo);
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
      proof_check_lrat(&source, f);
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
