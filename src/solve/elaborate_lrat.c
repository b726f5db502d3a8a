/* LRAT to hinted RUP: backward from the empty clause, every kept step propagated again. */
#include "elaborate.h"

#include "elaborate_log.h"
#include "lrat_proof.h"

#include <stdlib.h>

enum { PROGRESS_LEMMAS = 4096 };

/* A literal that a hint has added to the assumptions. */
struct implied {
  uint32_t clause; /* by index */
  int32_t variable;
  bool needed;
};

/* What the checking of one lemma works with; the arrays by variable are all zero between lemmas. */
struct lrat_check {
  const struct lrat_proof *proof;
  const struct lrat_reader *reader; /* for messages */
  struct diagnostic *d;
  signed char *value;      /* by variable: 1 true, -1 false, 0 open */
  bool *marked;            /* by variable: the conflict needs it */
  struct implied *implied; /* [variables + 1], in order */
  size_t count;
  bool *needed; /* by clause index */
  struct hint_log log;
};

static const int32_t *clause_literals(const struct lrat_proof *p, uint32_t index, size_t *size)
{
  const struct formula *f = p->f;
  if (index < f->clauses) {
    *size = f->start[index + 1] - f->start[index];
    return f->literal + f->start[index];
  }
  const struct lrat_lemma *lemma = &p->lemma[index - f->clauses];
  *size = lemma->literals;
  return (const int32_t *)(p->word + lemma->begin);
}

static int32_t variable_of(int32_t literal)
{
  return literal < 0 ? -literal : literal;
}

static int value_of(const struct lrat_check *c, int32_t literal)
{
  return literal < 0 ? -c->value[-literal] : c->value[literal];
}

enum hint_kind { HINT_CONFLICT, HINT_UNIT, HINT_USELESS };

/* What a clause is under the assumptions; *unit is the one open literal of a unit. */
static enum hint_kind classify(const struct lrat_check *c, const int32_t *literal, size_t size, int32_t *unit)
{
  *unit = 0;
  for (size_t i = 0; i < size; i++) {
    const int value = value_of(c, literal[i]);
    if (value > 0 || (value == 0 && *unit != 0 && *unit != literal[i]))
      return HINT_USELESS;
    if (value == 0)
      *unit = literal[i];
  }
  return *unit == 0 ? HINT_CONFLICT : HINT_UNIT;
}

/* Goes through the hints, and passes over those that say nothing new; false when there is no conflict. */
static bool propagate(struct lrat_check *c, const struct lrat_lemma *lemma, uint32_t *conflict)
{
  const uint32_t *hint = c->proof->word + lemma->begin + lemma->literals;
  for (size_t i = 0; i < lemma->hints; i++) {
    size_t size;
    int32_t unit;
    const int32_t *literal = clause_literals(c->proof, hint[i], &size);
    const enum hint_kind kind = classify(c, literal, size, &unit);
    if (kind == HINT_CONFLICT) {
      *conflict = hint[i];
      return true;
    }
    if (kind == HINT_UNIT) {
      c->value[variable_of(unit)] = unit < 0 ? -1 : 1;
      c->implied[c->count++] =
          (struct implied){.clause = hint[i], .variable = variable_of(unit), .needed = false};
    }
  }
  return false;
}

static void mark_clause(struct lrat_check *c, uint32_t index)
{
  size_t size;
  const int32_t *literal = clause_literals(c->proof, index, &size);
  for (size_t i = 0; i < size; i++)
    c->marked[variable_of(literal[i])] = true;
}

static enum status log_hint(struct lrat_check *c, uint32_t index)
{
  const bool last_use = !c->needed[index];
  c->needed[index] = true;
  return hint_log_add(&c->log, index, last_use, c->d);
}

/* Logs the hints that the conflict needs, in order. */
static enum status log_needed(struct lrat_check *c, uint32_t lemma, uint32_t conflict)
{
  mark_clause(c, conflict);
  for (size_t i = c->count; i > 0; i--) {
    struct implied *implied = &c->implied[i - 1];
    implied->needed = c->marked[implied->variable];
    if (implied->needed)
      mark_clause(c, implied->clause);
  }
  enum status status = STATUS_OK;
  for (size_t i = 0; i < c->count && status == STATUS_OK; i++)
    if (c->implied[i].needed)
      status = log_hint(c, c->implied[i].clause);
  if (status == STATUS_OK)
    status = log_hint(c, conflict);
  return status == STATUS_OK ? hint_log_close(&c->log, lemma, c->d) : status;
}

static void clear(struct lrat_check *c, const int32_t *literal, size_t size)
{
  for (size_t i = 0; i < size; i++) {
    c->value[variable_of(literal[i])] = 0;
    c->marked[variable_of(literal[i])] = false;
  }
  for (size_t i = 0; i < c->count; i++) {
    c->value[c->implied[i].variable] = 0;
    c->marked[c->implied[i].variable] = false;
  }
  c->count = 0;
}

static enum status refuse(const struct lrat_check *c, const struct lrat_lemma *lemma)
{
  const unsigned long long id = (unsigned long long)lemma->id;
  if (lemma->rat)
    return lrat_error(c->reader, lemma->at, c->d, STATUS_NOTHING,
                      "step %llu is a RAT step (it has negative hints) and the proof needs it; such a step "
                      "keeps satisfiability but "
                      "not the models, which a certificate needs",
                      id);
  return lrat_error(
      c->reader, lemma->at, c->d, STATUS_NOTHING,
      "step %llu does not follow: its hints, each taken in order, do not propagate to a conflict", id);
}

/* Checks lemma number `k` of the proof and logs what it needs. */
static enum status check_lemma(struct lrat_check *c, size_t k)
{
  const uint32_t index = (uint32_t)(c->proof->f->clauses + k);
  const struct lrat_lemma *lemma = &c->proof->lemma[k];
  size_t size;
  uint32_t conflict;
  const int32_t *literal = clause_literals(c->proof, index, &size);
  for (size_t i = 0; i < size; i++)
    c->value[variable_of(literal[i])] = literal[i] < 0 ? 1 : -1;
  const enum status status =
      propagate(c, lemma, &conflict) ? log_needed(c, index, conflict) : refuse(c, lemma);
  clear(c, literal, size);
  return status;
}

static enum status check_needed(struct lrat_check *c, const struct elaborate_progress *progress)
{
  const struct lrat_proof *p = c->proof;
  enum status status = STATUS_OK;
  c->needed[p->f->clauses + p->lemmas - 1] = true;
  for (size_t left = p->lemmas; left > 0 && status == STATUS_OK; left--) {
    if (c->needed[p->f->clauses + left - 1])
      status = check_lemma(c, left - 1);
    if (status == STATUS_OK && left % PROGRESS_LEMMAS == 0 && progress != NULL &&
        progress->call(progress->context, p->lemmas - left, p->lemmas))
      status = diagnostic_set(c->d, STATUS_LIMIT, "error: stopped before the proof was elaborated");
  }
  return status;
}

static const int32_t *lemma_of(void *context, uint32_t index, size_t *size)
{
  return clause_literals(context, index, size);
}

static enum status trim(struct lrat_proof *p, const struct lrat_reader *reader,
                        const struct elaborate_progress *progress, struct rup_proof *proof,
                        struct diagnostic *d)
{
  const size_t variables = (size_t)p->f->variables + 1;
  struct lrat_check c = {.proof = p, .reader = reader, .d = d};
  c.value = calloc(variables, sizeof *c.value);
  c.marked = calloc(variables, sizeof *c.marked);
  c.implied = calloc(variables, sizeof *c.implied);
  c.needed = calloc(p->f->clauses + p->lemmas, sizeof *c.needed);
  const bool room = c.value != NULL && c.marked != NULL && c.implied != NULL && c.needed != NULL;
  enum status status = room ? check_needed(&c, progress) : diagnostic_out_of_memory(d);
  if (status == STATUS_OK)
    status = hint_log_emit(&c.log, p->f->clauses, p->lemmas, lemma_of, p, proof, d);
  free(c.value);
  free(c.marked);
  free(c.implied);
  free(c.needed);
  hint_log_free(&c.log);
  return status;
}

enum status elaborate_lrat_input(const struct formula *f, struct input *in,
                                 const struct elaborate_progress *progress, struct rup_proof *proof,
                                 struct diagnostic *d)
{
  struct lrat_reader reader;
  struct lrat_proof p;
  enum status status = lrat_reader_init(&reader, in, d);
  if (status != STATUS_OK)
    return status;
  status = lrat_proof_read(&p, f, &reader, progress, d);
  if (status == STATUS_OK)
    status = trim(&p, &reader, progress, proof, d);
  lrat_proof_free(&p);
  return status;
}

enum status elaborate_lrat(const struct formula *f, const char *path,
                           const struct elaborate_progress *progress, struct rup_proof *proof,
                           struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = elaborate_lrat_input(f, &in, progress, proof, d);
  input_close(&in);
  return status;
}
