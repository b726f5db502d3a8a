#include "colouring_solver.h"

#include "../format/cnf.h"
#include "../reduce/colouring_formula.h"
#include "cadical.h"
#include "colouring_refutation.h"
#include "elaborate.h"

#include <stdlib.h>

/* Literals of the formula that the solver is given and of the whole one, which only the kernel sees, and bytes of a trace. */
static const uint64_t MOST_LITERALS = UINT64_C(1) << 26;
static const uint64_t MOST_WHOLE_LITERALS = UINT64_C(1) << 28;
static const size_t MOST_TRACE = (size_t)1 << 31;

/* Literals that the solver takes in for each second that it has: while it does so it cannot be stopped. */
static const double LITERALS_PER_SECOND = 2e6;

/* Of its time, what the solver gives to the local search. */
static const double TABU_SHARE = 0.15;

struct run {
  const struct colouring_solver_task *task;
  const struct colouring_core *core;
  struct owned_formula formula; /* of the core */
  struct drat drat;
  double tabu_seconds; /* that the local search has had */
  bool coloured;       /* by the local search */
};

/* Without those of the clique, of which there is at most one for each colour. */
static uint64_t literals_for_each_colour(const struct hypergraph *h)
{
  return h->vertices + (uint64_t)h->start[h->edges];
}

/* Whether they are few enough; then there are few enough variables and clauses for the whole formula as well. */
static bool formula_fits(const struct colouring_core *core)
{
  const struct hypergraph *whole = core->from->h;
  const uint64_t accepted = COLOURING_FORMULA_LITERALS +
                            COLOURING_FORMULA_LITERALS_PER_ENTRY * (uint64_t)whole->start[whole->edges];
  const uint64_t most = accepted < MOST_WHOLE_LITERALS ? accepted : MOST_WHOLE_LITERALS;
  return literals_for_each_colour(&core->h) <= MOST_LITERALS / core->colours &&
         literals_for_each_colour(whole) + 1 <= most / core->colours;
}

static bool has_time(const struct colouring_solver_task *task)
{
  const double remaining = search_clock_remaining(&task->clock->time);
  const double seconds = task->seconds < remaining ? task->seconds : remaining;
  return (double)literals_for_each_colour(&task->core->h) * task->core->colours <=
         LITERALS_PER_SECOND * seconds;
}

/* ---- the formula ---- */

static enum status make_formula(struct run *r, struct owned_formula *f, const struct hypergraph *h,
                                const uint32_t *clique, struct diagnostic *d)
{
  size_t clauses, literals;
  *f = (struct owned_formula){0};
  if (!colouring_formula_size(h, r->core->colours, r->task->size, &clauses, &literals))
    return diagnostic_out_of_memory(d);
  f->formula.start = malloc((clauses + 1) * sizeof *f->formula.start);
  f->formula.literal = malloc((literals + 1) * sizeof *f->formula.literal);
  if (f->formula.start == NULL || f->formula.literal == NULL) {
    owned_formula_free(f);
    return diagnostic_out_of_memory(d);
  }
  colouring_formula_write(h, r->core->colours, clique, r->task->size, &f->formula);
  return STATUS_OK;
}

/* ---- the solver ---- */

/* Lets the local search have its share of the seconds so far. */
static void run_tabu(struct run *r, double seconds)
{
  const double share = TABU_SHARE * seconds - r->tabu_seconds;
  if (r->task->tabu == NULL || share <= 0)
    return;
  r->coloured = colouring_tabu_run(r->task->tabu, UINT64_MAX, share, r->task->clock);
  r->tabu_seconds += share;
}

static bool report_conflicts(void *context, int64_t conflicts, double seconds)
{
  struct run *r = context;
  run_tabu(r, seconds);
  return r->coloured || colouring_clock_expired(r->task->clock, "conflicts", (uint64_t)conflicts, 0) ||
         seconds > r->task->seconds || r->drat.size > MOST_TRACE;
}

static bool report_elaboration(void *context, uint64_t done, uint64_t total)
{
  struct run *r = context;
  return colouring_clock_expired(r->task->clock, "elaboration", done, total);
}

/* Each vertex has one of the colours that the model gives it. */
static void read_colours(const struct colouring_core *core, const signed char *model, uint32_t *colour)
{
  const uint32_t k = core->colours;
  for (uint32_t v = 0; v < core->h.vertices; v++) {
    colour[v] = 0;
    while (colour[v] + 1 < k && model[(size_t)v * k + colour[v] + 1] < 0)
      colour[v]++;
  }
}

/* ---- from the core to the whole hypergraph ---- */

static int32_t whole_literal(const struct colouring_core *core, int32_t literal)
{
  const uint32_t k = core->colours, index = (uint32_t)abs(literal) - 1;
  const int32_t variable = (int32_t)(core->vertex[index / k] * k + index % k + 1);
  return literal > 0 ? variable : -variable;
}

/* Clause `number` of the core's formula, or lemma, numbered from 1, under its number in the proof for the whole. */
static uint32_t whole_clause(const struct run *r, uint64_t clauses, uint32_t number)
{
  const struct colouring_core *core = r->core;
  const struct hypergraph *h = core->from->h;
  const uint64_t k = core->colours, index = (uint64_t)number - 1;
  const uint64_t first_edge = core->h.vertices, first_clique = first_edge + core->h.edges * k;
  if (index < first_edge)
    return core->vertex[index] + 1;
  if (index < first_clique) {
    const uint64_t e = core->edge[(index - first_edge) / k];
    return (uint32_t)(h->vertices + e * k + (index - first_edge) % k + 1);
  }
  if (index < r->formula.formula.clauses)
    return (uint32_t)(h->vertices + h->edges * k + (index - first_clique) + 1);
  return (uint32_t)(index - r->formula.formula.clauses + clauses + 1);
}

/* The proof is this function's to change: its steps keep their places, only literals and numbers become others. */
static enum status translate(const struct run *r, struct rup_proof *proof, struct diagnostic *d)
{
  const struct hypergraph *h = r->core->from->h;
  const uint64_t clauses = h->vertices + h->edges * (uint64_t)r->core->colours + r->task->size;
  struct rup_step step;
  if (proof->additions > UINT32_MAX - clauses)
    return diagnostic_set(d, STATUS_LIMIT, "error: a proof that needs clause numbers above %lu",
                          (unsigned long)UINT32_MAX);
  for (size_t at = 0; rup_proof_next(proof, &at, &step);) {
    uint32_t *hint = proof->word + (at - step.hints);
    int32_t *literal = (int32_t *)(hint - step.literals);
    for (size_t i = 0; i < step.literals; i++)
      literal[i] = whole_literal(r->core, literal[i]);
    for (size_t i = 0; i < step.hints; i++)
      hint[i] = whole_clause(r, clauses, hint[i]);
  }
  proof->clauses = clauses;
  return STATUS_OK;
}

static enum status refute_whole(struct run *r, struct colouring_refutation *refutation, struct diagnostic *d)
{
  const struct elaborate_progress progress = {report_elaboration, r};
  *refutation = (struct colouring_refutation){.colours = r->core->colours, .size = r->task->size};
  refutation->clique = malloc(((size_t)r->task->size + 1) * sizeof *refutation->clique);
  if (refutation->clique == NULL)
    return diagnostic_out_of_memory(d);
  for (uint32_t i = 0; i < r->task->size; i++)
    refutation->clique[i] = r->core->vertex[r->task->clique[i]];
  enum status status = elaborate_drat(&r->formula.formula, &r->drat, &progress, &refutation->proof, d);
  refutation->has_proof = status == STATUS_OK;
  if (status == STATUS_OK)
    status = translate(r, &refutation->proof, d);
  owned_formula_free(&r->formula);
  drat_free(&r->drat);
  if (status != STATUS_OK)
    colouring_refutation_free(refutation);
  return status;
}

static enum status run_solver(struct run *r, enum sat_answer *decided, struct diagnostic *d)
{
  const struct sat_options options = {
      .seed = r->task->clock->options->seed, .progress = report_conflicts, .context = r};
  signed char *model = malloc((size_t)r->formula.formula.variables + 1);
  if (model == NULL)
    return diagnostic_out_of_memory(d);
  const enum status status = sat_decide(&r->formula.formula, &options, decided, model, &r->drat, d);
  if (status == STATUS_OK && *decided == SAT_SATISFIABLE)
    read_colours(r->core, model, r->task->colour);
  free(model);
  return status;
}

static enum status decide(struct run *r, enum colouring_answer *answer,
                          struct colouring_refutation *refutation, struct diagnostic *d)
{
  enum sat_answer decided = SAT_UNKNOWN;
  enum status status = run_solver(r, &decided, d);
  if (status != STATUS_OK)
    return status;
  if (r->coloured || decided == SAT_SATISFIABLE)
    *answer = COLOURING_YES;
  else if (decided == SAT_UNKNOWN && r->drat.size > MOST_TRACE)
    *answer = COLOURING_TOO_LARGE;
  if (r->coloured || decided != SAT_UNSATISFIABLE)
    return STATUS_OK;
  status = refute_whole(r, refutation, d);
  if (status == STATUS_OK)
    *answer = COLOURING_NO;
  return status == STATUS_LIMIT && r->task->clock->time.stopped ? STATUS_OK : status;
}

enum status colouring_solver_decide(const struct colouring_solver_task *task, enum colouring_answer *answer,
                                    struct colouring_refutation *refutation, struct diagnostic *d)
{
  struct run r = {.task = task, .core = task->core};
  *answer = formula_fits(task->core) ? COLOURING_UNKNOWN : COLOURING_TOO_LARGE;
  if (*answer == COLOURING_TOO_LARGE || !has_time(task))
    return STATUS_OK;
  enum status status = make_formula(&r, &r.formula, &task->core->h, task->clique, d);
  if (status == STATUS_OK)
    status = decide(&r, answer, refutation, d);
  drat_free(&r.drat);
  owned_formula_free(&r.formula);
  return status;
}
