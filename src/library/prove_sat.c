#include "prove_sat.h"

#include "../solve/cadical.h"
#include "../solve/dense_formula.h"
#include "../solve/elaborate.h"
#include "../solve/recheck.h"
#include "../solve/search_clock.h"
#include "notes.h"
#include "proving.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One run: what the solver and the elaborator report to, and when time is up. */
struct search {
  const struct relucert_prove_options *options;
  struct search_clock clock;
  bool interrupted;
};

static bool report(struct search *search, const char *phase, uint64_t done, uint64_t total)
{
  const struct relucert_prove_options *options = search->options;
  if (options->progress != NULL && options->progress(options->context, phase, done, total))
    search->interrupted = true;
  if (search_clock_remaining(&search->clock) < 0)
    search->interrupted = true;
  return search->interrupted;
}

static bool report_conflicts(void *context, int64_t conflicts, double seconds)
{
  (void)seconds;
  return report(context, "conflicts", (uint64_t)conflicts, 0);
}

static bool report_elaboration(void *context, uint64_t done, uint64_t total)
{
  return report(context, "elaboration", done, total);
}

/* A formula that had an empty clause contains (z) in its place and (-z) at its end: those two refute it.  A proof by somebody else is
 * not needed and its clause numbers do not fit, but it must be there. */
static enum status refute_closed(const struct formula *f, const char *other, struct rup_proof *proof,
                                 struct diagnostic *d)
{
  if (other != NULL) {
    struct input in;
    enum status opened = input_open(&in, other, d);
    if (opened != STATUS_OK)
      return opened;
    input_close(&in);
  }
  size_t c = 0;
  while (f->start[c + 1] - f->start[c] != 1 || f->literal[f->start[c]] != f->variables)
    c++;
  const uint32_t hint[] = {(uint32_t)c + 1, (uint32_t)f->clauses};
  rup_proof_init(proof, f->clauses);
  enum status status = rup_proof_add(proof, NULL, 0, hint, 2, d);
  if (status != STATUS_OK)
    rup_proof_free(proof);
  return status;
}

/* What is given to the solver: the instance, or, when it is sparse, its dense form. */
struct sat_task {
  const struct sat_instance *sat;
  bool sparse;
  struct dense_formula dense;
  struct sat_instance dense_sat; /* borrows the formula of `dense` */
};

static enum status sat_task_begin(struct sat_task *task, const struct sat_instance *sat, struct diagnostic *d)
{
  *task = (struct sat_task){.sat = sat};
  enum status status = dense_formula_init(&task->dense, &sat->formula.formula, &task->sparse, d);
  if (status != STATUS_OK || !task->sparse)
    return status;
  task->sat = &task->dense_sat;
  task->dense_sat.formula = task->dense.owned;
  const struct formula *f = &task->dense_sat.formula.formula;
  uint64_t *scratch = calloc(2 * (size_t)f->variables + 1, sizeof *scratch);
  bool reduced = scratch != NULL && sat_reduction_init(&task->dense_sat.reduction, f, sat->reduction.bias,
                                                       sat->reduction.width, scratch);
  free(scratch);
  if (reduced)
    return STATUS_OK;
  dense_formula_free(&task->dense);
  return diagnostic_out_of_memory(d);
}

static void sat_task_end(struct sat_task *task)
{
  if (task->sparse)
    dense_formula_free(&task->dense);
}

static void make_notes(struct notes *notes, const char *file, bool closed,
                       const struct relucert_prove_options *options)
{
  notes_begin(notes, file);
  if (closed)
    notes_add(notes, "refuted by its empty clause", "");
  else if (options->proof != NULL)
    notes_add(notes, "refutation from the LRAT proof ", options->proof);
  else
    notes_add(notes, "decided by CaDiCaL", "");
}

static enum status write_no(const struct sat_instance *sat, const struct rup_proof *proof, const char *file,
                            const struct relucert_prove_options *options, struct diagnostic *d)
{
  if (options->certificate == NULL)
    return STATUS_OK;
  struct notes notes;
  make_notes(&notes, file, sat->formula.closed, options);
  return certificate_write_no(options->certificate, &sat->formula, &sat->reduction, proof, options->binary,
                              notes.pointer, notes.count, d);
}

/* `model` is the task's. */
static enum status write_yes(const struct sat_instance *sat, const struct sat_task *task,
                             const signed char *model, const char *file,
                             const struct relucert_prove_options *options, struct diagnostic *d)
{
  if (options->certificate == NULL)
    return STATUS_OK;
  const int32_t variables = sat->formula.formula.variables;
  signed char *expanded = NULL;
  if (task->sparse) {
    expanded = malloc((size_t)variables + 1);
    if (expanded == NULL)
      return diagnostic_out_of_memory(d);
    dense_formula_expand(&task->dense, variables, model, expanded);
  }
  struct notes notes;
  make_notes(&notes, file, sat->formula.closed, options);
  enum status status =
      certificate_write_yes(options->certificate, &sat->formula, &sat->reduction,
                            expanded != NULL ? expanded : model, notes.pointer, notes.count, d);
  free(expanded);
  return status;
}

/* For a sparse formula the training error is that of the dense one, which is zero if and only if the other is: the rows are the same but for those of the
 * variables that do not occur, and these are the rows of the one variable that stands for them, over and over. */
static enum status measure(const struct sat_instance *sat, const signed char *model, mpq_t error,
                           struct diagnostic *d)
{
  relucert_network network;
  const enum status status = sat_network_from_model(sat, model, &network.owned, d);
  return status == STATUS_OK ? measure_solution(&problem_sat, sat, &network, error, d) : status;
}

static enum status conclude_yes(const struct sat_instance *sat, const struct sat_task *task,
                                const signed char *model, const char *file, const struct search *search,
                                struct relucert_prove_result *result, struct diagnostic *d)
{
  enum status status = measure(task->sat, model, result->error, d);
  if (status == STATUS_OK && mpq_sgn(result->error) != 0)
    status = diagnostic_set(d, STATUS_NOTHING, "error: the model's weights have a nonzero training error");
  if (status == STATUS_OK)
    status = write_yes(sat, task, model, file, search->options, d);
  if (status == STATUS_OK)
    result->answer = RELUCERT_YES;
  return status;
}

/* Checks a refutation and writes it; frees it. */
static enum status conclude_no(const struct sat_instance *sat, struct rup_proof *proof, const char *file,
                               const struct search *search, struct relucert_prove_result *result,
                               struct diagnostic *d)
{
  enum status status = refutation_recheck(&sat->formula.formula, proof, d);
  if (status == STATUS_OK)
    status = write_no(sat, proof, file, search->options, d);
  rup_proof_free(proof);
  if (status == STATUS_OK) {
    result->answer = RELUCERT_NO;
    sat_lower_bound(&sat->reduction, mpq_numref(result->bound), mpq_denref(result->bound));
    mpq_canonicalize(result->bound);
  }
  return status;
}

/* A search that ran out of time leaves the answer at UNKNOWN. */
static enum status excuse(enum status status, const struct search *search)
{
  return status == STATUS_LIMIT && search->interrupted ? STATUS_OK : status;
}

static enum status elaborate(const struct sat_task *task, const struct drat *drat, struct search *search,
                             struct rup_proof *proof, struct diagnostic *d)
{
  const struct elaborate_progress progress = {report_elaboration, search};
  enum status status = elaborate_drat(&task->sat->formula.formula, drat, &progress, proof, d);
  if (status == STATUS_OK && task->sparse)
    rup_proof_rename(proof, task->dense.original);
  return status;
}

static enum status search_and_conclude(const struct sat_instance *sat, const struct sat_task *task,
                                       const char *file, struct search *search,
                                       struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct formula *f = &task->sat->formula.formula;
  const struct sat_options options = {.seconds = search->options->seconds,
                                      .seed = search->options->seed,
                                      .progress = report_conflicts,
                                      .context = search};
  signed char *model = malloc((size_t)f->variables + 1);
  if (model == NULL)
    return diagnostic_out_of_memory(d);
  struct drat drat = {0};
  struct rup_proof proof;
  enum sat_answer answer = SAT_UNKNOWN;
  enum status status = sat_decide(f, &options, &answer, model, &drat, d);
  if (status == STATUS_OK && answer == SAT_SATISFIABLE) {
    status = conclude_yes(sat, task, model, file, search, result, d);
  } else if (status == STATUS_OK && answer == SAT_UNSATISFIABLE) {
    status = elaborate(task, &drat, search, &proof, d);
    status = status == STATUS_OK ? conclude_no(sat, &proof, file, search, result, d) : excuse(status, search);
  }
  drat_free(&drat);
  free(model);
  return status;
}

/* With a refutation that needs no search. */
static enum status take_refutation(const struct sat_instance *sat, const char *file, struct search *search,
                                   struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct formula *f = &sat->formula.formula;
  const struct elaborate_progress progress = {report_elaboration, search};
  struct rup_proof proof;
  enum status status = sat->formula.closed ? refute_closed(f, search->options->proof, &proof, d)
                                           : elaborate_lrat(f, search->options->proof, &progress, &proof, d);
  return status == STATUS_OK ? conclude_no(sat, &proof, file, search, result, d) : excuse(status, search);
}

enum status sat_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                      struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct sat_instance *sat = data;
  struct search search = {.options = options};
  search_clock_init(&search.clock, options->seconds);
  if (sat->formula.closed || options->proof != NULL)
    return take_refutation(sat, file, &search, result, d);
  struct sat_task task;
  enum status status = sat_task_begin(&task, sat, d);
  if (status != STATUS_OK)
    return status;
  status = search_and_conclude(sat, &task, file, &search, result, d);
  sat_task_end(&task);
  return status;
}
