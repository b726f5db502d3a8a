/* DRAT to hinted RUP: forward to the first conflict, then backward over the lemmas that it needs. */
#include "elaborate.h"

#include "../format/array.h"
#include "elaborate_refute.h"

#include <stdlib.h>

/* `clause` was deleted when `lemmas` lemmas had been added. */
struct deletion {
  uint32_t clause;
  uint32_t lemmas;
};

/* The unit clause `unit` took over from `reason` as the reason of its literal. */
struct takeover {
  uint32_t unit;
  uint32_t reason;
};

struct elaboration {
  const struct formula *f;
  const struct drat *drat;
  const struct elaborate_progress *progress;
  struct diagnostic *d;
  struct engine engine;
  struct refuter refuter;
  struct clause_table table;
  struct literal_set set;
  struct hint_log log;
  struct deletion *deletion;
  size_t deletions;
  size_t deletion_capacity;
  struct takeover *takeover;
  size_t takeovers;
  size_t takeover_capacity;
  uint32_t conflict; /* the clause that all of the trail contradicts */
  int32_t *literal;  /* of the lemma being emitted */
};

enum { PROGRESS_STEPS = 1024 };

/* None when the formula itself led to a conflict before all of it was added. */
static uint32_t lemmas_added(const struct elaboration *x)
{
  const size_t clauses = x->engine.store.clauses;
  return clauses > x->f->clauses ? (uint32_t)(clauses - x->f->clauses) : 0;
}

static enum status report(const struct elaboration *x, uint64_t done, uint64_t total)
{
  if (x->progress != NULL && x->progress->call(x->progress->context, done, total))
    return diagnostic_set(x->d, STATUS_LIMIT, "error: stopped before the proof was elaborated");
  return STATUS_OK;
}

/* A unit clause explains its literal in one hint, whatever the trail needed to find it. */
static enum status take_over(struct elaboration *x, uint32_t unit, uint32_t literal)
{
  if (x->takeovers == x->takeover_capacity) {
    struct takeover *grown = array_grow(x->takeover, &x->takeover_capacity, x->takeovers + 1, sizeof *grown);
    if (grown == NULL)
      return diagnostic_out_of_memory(x->d);
    x->takeover = grown;
  }
  uint32_t *reason = &x->engine.reason[literal / 2];
  x->takeover[x->takeovers++] = (struct takeover){.unit = unit, .reason = *reason};
  *reason = unit;
  return STATUS_OK;
}

/* Propagates what the newly watched clause implies. */
static enum status imply(struct elaboration *x, uint32_t offset)
{
  struct engine *e = &x->engine;
  const uint32_t *clause = engine_clause(e, offset);
  const uint32_t *literal = clause + CLAUSE_HEADER;
  const uint32_t size = clause_size(clause);
  if (size == 0 || e->value[literal[0]] < 0) {
    x->conflict = offset;
  } else if (e->value[literal[0]] == 0 && (size == 1 || e->value[literal[1]] < 0)) {
    const uint32_t from = e->trail_size;
    engine_assign(e, literal[0], offset);
    x->conflict = engine_propagate(e, from);
  } else if (size == 1 && clause_size(engine_clause(e, e->reason[literal[0] / 2])) > 1) {
    return take_over(x, offset, literal[0]);
  }
  return e->out_of_memory ? diagnostic_out_of_memory(x->d) : STATUS_OK;
}

/* Adds the clause in `set`, unless it is a tautology, which implies nothing. */
static enum status add_clause(struct elaboration *x)
{
  uint32_t offset;
  enum status status = clause_store_add(&x->engine.store, &x->set, &offset, x->d);
  if (status != STATUS_OK || offset == 0)
    return status;
  status = clause_table_insert(&x->table, &x->engine.store, offset, x->d);
  if (status != STATUS_OK)
    return status;
  engine_sort_watches(&x->engine, offset);
  engine_watch(&x->engine, offset);
  return imply(x, offset);
}

/* A clause that is the reason of a literal on the trail stays, as solvers expect that delete satisfied clauses in bulk. */
static enum status delete_clause(struct elaboration *x)
{
  struct engine *e = &x->engine;
  uint32_t literal;
  const uint32_t offset = clause_table_take(&x->table, &e->store, &x->set);
  if (offset == 0 || engine_is_reason(e, offset, &literal))
    return STATUS_OK;
  if (x->deletions == x->deletion_capacity) {
    struct deletion *grown = array_grow(x->deletion, &x->deletion_capacity, x->deletions + 1, sizeof *grown);
    if (grown == NULL)
      return diagnostic_out_of_memory(x->d);
    x->deletion = grown;
  }
  x->deletion[x->deletions++] = (struct deletion){.clause = offset, .lemmas = lemmas_added(x)};
  engine_deactivate(e, offset);
  return STATUS_OK;
}

static enum status add_formula(struct elaboration *x)
{
  const struct formula *f = x->f;
  enum status status = STATUS_OK;
  for (size_t c = 0; c < f->clauses && status == STATUS_OK && x->conflict == 0; c++) {
    literal_set_clear(&x->set);
    for (size_t i = f->start[c]; i < f->start[c + 1] && status == STATUS_OK; i++)
      status = literal_set_add(&x->set, literal_code(f->literal[i]), x->d);
    if (status == STATUS_OK)
      status = add_clause(x);
  }
  return status;
}

static enum status add_lemmas(struct elaboration *x)
{
  struct drat_reader reader;
  bool deletion;
  bool more = true;
  enum status status = STATUS_OK;
  drat_reader_init(&reader, x->drat, x->f->variables);
  for (size_t steps = 1; status == STATUS_OK && x->conflict == 0; steps++) {
    status = drat_reader_next(&reader, &x->set, &deletion, &more, x->d);
    if (status != STATUS_OK || !more)
      break;
    status = deletion ? delete_clause(x) : add_clause(x);
    if (status == STATUS_OK && steps % PROGRESS_STEPS == 0)
      status = report(x, reader.at, 2 * (uint64_t)x->drat->size);
  }
  return status;
}

static enum status forward(struct elaboration *x)
{
  enum status status = add_formula(x);
  if (status == STATUS_OK && x->conflict == 0)
    status = add_lemmas(x);
  if (status == STATUS_OK && x->conflict == 0)
    return diagnostic_set(x->d, STATUS_NOTHING,
                          "error: the DRAT proof ends without a conflict by unit propagation");
  return status;
}

/* Undoes the deletions that came after lemma number `lemmas`. */
static void restore_deleted(struct elaboration *x, uint32_t lemmas)
{
  while (x->deletions > 0 && x->deletion[x->deletions - 1].lemmas == lemmas) {
    const uint32_t offset = x->deletion[--x->deletions].clause;
    engine_sort_watches(&x->engine, offset);
    engine_watch(&x->engine, offset);
  }
}

/* Takes the lemma back, with everything that it implied. */
static void remove_lemma(struct elaboration *x, uint32_t offset)
{
  struct engine *e = &x->engine;
  uint32_t literal;
  if (engine_is_reason(e, offset, &literal)) {
    if (x->takeovers > 0 && x->takeover[x->takeovers - 1].unit == offset)
      e->reason[literal / 2] = x->takeover[--x->takeovers].reason;
    else
      engine_undo(e, e->position[literal / 2]);
  }
  engine_deactivate(e, offset);
}

static enum status check_lemma(struct elaboration *x, uint32_t offset)
{
  const uint32_t index = clause_index(engine_clause(&x->engine, offset));
  bool refuted;
  const enum status status = refuter_check(&x->refuter, offset, &refuted, &x->log, x->d);
  if (status != STATUS_OK)
    return status;
  if (!refuted)
    return diagnostic_set(x->d, STATUS_NOTHING,
                          "error: lemma %zu of the DRAT proof is not implied by unit propagation (a RAT "
                          "step?); such a step keeps "
                          "satisfiability but not the models, which a certificate needs",
                          (size_t)index - x->f->clauses + 1);
  return hint_log_close(&x->log, index, x->d);
}

static enum status backward(struct elaboration *x)
{
  struct engine *e = &x->engine;
  const uint32_t lemmas = lemmas_added(x);
  enum status status = refuter_explain(&x->refuter, x->conflict, &x->log, x->d);
  if (status == STATUS_OK)
    status = hint_log_close(&x->log, 0, x->d);
  for (uint32_t left = lemmas; left > 0 && status == STATUS_OK; left--) {
    restore_deleted(x, left);
    const uint32_t offset = e->store.offset[x->f->clauses + left - 1];
    if (offset == 0)
      continue;
    remove_lemma(x, offset);
    if (e->out_of_memory)
      status = diagnostic_out_of_memory(x->d);
    else if (engine_clause(e, offset)[1] & CLAUSE_CORE)
      status = check_lemma(x, offset);
    if (status == STATUS_OK && left % PROGRESS_STEPS == 0)
      status = report(x, 2 * (uint64_t)lemmas - left, 2 * (uint64_t)lemmas);
  }
  return status;
}

static const int32_t *decoded_literals(void *context, uint32_t index, size_t *size)
{
  struct elaboration *x = context;
  const uint32_t *clause = engine_clause(&x->engine, x->engine.store.offset[index]);
  *size = clause_size(clause);
  for (size_t i = 0; i < *size; i++)
    x->literal[i] = literal_decode(clause[CLAUSE_HEADER + i]);
  return x->literal;
}

static enum status emit(struct elaboration *x, struct rup_proof *proof)
{
  engine_free_watches(&x->engine);
  x->literal = calloc((size_t)x->f->variables + 1, sizeof *x->literal);
  if (x->literal == NULL)
    return diagnostic_out_of_memory(x->d);
  return hint_log_emit(&x->log, x->f->clauses, lemmas_added(x), decoded_literals, x, proof, x->d);
}

static enum status elaborate(struct elaboration *x, struct rup_proof *proof)
{
  enum status status = literal_set_init(&x->set, x->f->variables, x->d);
  if (status == STATUS_OK)
    status = clause_table_init(&x->table, x->d);
  if (status == STATUS_OK)
    status = forward(x);
  clause_table_free(&x->table);
  literal_set_free(&x->set);
  if (status != STATUS_OK)
    return status;
  engine_sweep(&x->engine);
  status = refuter_init(&x->refuter, &x->engine, x->d);
  if (status == STATUS_OK)
    status = backward(x);
  return status == STATUS_OK ? emit(x, proof) : status;
}

enum status elaborate_drat(const struct formula *f, const struct drat *drat,
                           const struct elaborate_progress *progress, struct rup_proof *proof,
                           struct diagnostic *d)
{
  struct elaboration x = {.f = f, .drat = drat, .progress = progress, .d = d};
  enum status status = engine_init(&x.engine, f->variables, d);
  if (status == STATUS_OK)
    status = elaborate(&x, proof);
  refuter_free(&x.refuter);
  engine_free(&x.engine);
  hint_log_free(&x.log);
  free(x.deletion);
  free(x.takeover);
  free(x.literal);
  return status;
}
