#include "prove_sat.h"

#include "../solve/cadical.h"
#include "../solve/elaborate.h"
#include "../solve/recheck.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* One run: what the solver and the elaborator report to, and when time is up. */
struct search {
  const struct relucert_prove_options *options;
  struct timespec begin;
  bool interrupted;
};

static double seconds_since(const struct timespec *begin)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - begin->tv_sec) + 1e-9 * (double)(now.tv_nsec - begin->tv_nsec);
}

static bool report(struct search *search, const char *phase, uint64_t done, uint64_t total)
{
  const struct relucert_prove_options *options = search->options;
  if (options->progress != NULL && options->progress(options->context, phase, done, total))
    search->interrupted = true;
  if (options->seconds > 0 && seconds_since(&search->begin) > options->seconds)
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

struct notes {
  char text[2][201];
  const char *pointer[2];
  size_t count;
};

static void add_note(struct notes *notes, const char *label, const char *text)
{
  char *note = notes->text[notes->count];
  snprintf(note, sizeof notes->text[0], "%s%s", label, text);
  for (char *c = note; *c != '\0'; c++)
    if (*c < 0x20 || *c > 0x7e)
      *c = '?';
  notes->pointer[notes->count] = note;
  notes->count++;
}

static void make_notes(struct notes *notes, const char *file, bool closed,
                       const struct relucert_prove_options *options)
{
  notes->count = 0;
  add_note(notes, "made by relucert " RELUCERT_VERSION " prove from ", file);
  if (closed)
    add_note(notes, "refuted by its empty clause", "");
  else if (options->proof != NULL)
    add_note(notes, "refutation from the LRAT proof ", options->proof);
  else
    add_note(notes, "decided by CaDiCaL", "");
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

static enum status write_yes(const struct sat_instance *sat, const signed char *model, const char *file,
                             const struct relucert_prove_options *options, struct diagnostic *d)
{
  if (options->certificate == NULL)
    return STATUS_OK;
  struct notes notes;
  make_notes(&notes, file, sat->formula.closed, options);
  return certificate_write_yes(options->certificate, &sat->formula, &sat->reduction, model, notes.pointer,
                               notes.count, d);
}

/* The training error of the model's weights, computed like that of any other network. */
static enum status measure(const struct sat_instance *sat, const signed char *model, mpq_t error,
                           struct diagnostic *d)
{
  relucert_training_set set = {.bias = sat->reduction.bias};
  relucert_network network;
  enum status status = sat_network_from_model(sat, model, &network.owned, d);
  if (status != STATUS_OK)
    return status;
  status = dataset_from_sat(&set.set, &sat->reduction, d);
  if (status == STATUS_OK) {
    struct relucert_diagnostic why;
    status = (enum status)relucert_training_error(&set, &network, error, NULL, NULL, NULL, &why);
    if (status != STATUS_OK)
      diagnostic_set(d, status, "%s", why.text);
    dataset_close(&set.set);
  }
  owned_network_free(&network.owned);
  return status;
}

/* Elaborates a refutation and writes it; a search that ran out of time leaves the answer at UNKNOWN. */
static enum status conclude_no(const struct sat_instance *sat, const struct drat *drat, const char *file,
                               struct search *search, struct relucert_prove_result *result,
                               struct diagnostic *d)
{
  const struct formula *f = &sat->formula.formula;
  const struct elaborate_progress progress = {report_elaboration, search};
  struct rup_proof proof;
  enum status status;
  if (sat->formula.closed)
    status = refute_closed(f, search->options->proof, &proof, d);
  else if (search->options->proof != NULL)
    status = elaborate_lrat(f, search->options->proof, &progress, &proof, d);
  else
    status = elaborate_drat(f, drat, &progress, &proof, d);
  if (status != STATUS_OK)
    return status == STATUS_LIMIT && search->interrupted ? STATUS_OK : status;
  status = refutation_recheck(f, &proof, d);
  if (status == STATUS_OK)
    status = write_no(sat, &proof, file, search->options, d);
  rup_proof_free(&proof);
  if (status == STATUS_OK) {
    result->answer = RELUCERT_NO;
    sat_lower_bound(&sat->reduction, mpq_numref(result->bound), mpq_denref(result->bound));
    mpq_canonicalize(result->bound);
  }
  return status;
}

static enum status conclude_yes(const struct sat_instance *sat, const signed char *model, const char *file,
                                struct search *search, struct relucert_prove_result *result,
                                struct diagnostic *d)
{
  enum status status = measure(sat, model, result->error, d);
  if (status == STATUS_OK && mpq_sgn(result->error) != 0)
    status = diagnostic_set(d, STATUS_NOTHING, "error: the model's weights have a nonzero training error");
  if (status == STATUS_OK)
    status = write_yes(sat, model, file, search->options, d);
  if (status == STATUS_OK)
    result->answer = RELUCERT_YES;
  return status;
}

static enum status search_and_conclude(const struct sat_instance *sat, const char *file,
                                       struct search *search, struct relucert_prove_result *result,
                                       struct diagnostic *d)
{
  const struct sat_options options = {.seconds = search->options->seconds,
                                      .seed = search->options->seed,
                                      .progress = report_conflicts,
                                      .context = search};
  signed char *model = malloc((size_t)sat->formula.formula.variables + 1);
  if (model == NULL)
    return diagnostic_out_of_memory(d);
  struct drat drat = {0};
  enum sat_answer answer = SAT_UNKNOWN;
  enum status status = sat_decide(&sat->formula.formula, &options, &answer, model, &drat, d);
  if (status == STATUS_OK && answer == SAT_SATISFIABLE)
    status = conclude_yes(sat, model, file, search, result, d);
  else if (status == STATUS_OK && answer == SAT_UNSATISFIABLE)
    status = conclude_no(sat, &drat, file, search, result, d);
  drat_free(&drat);
  free(model);
  return status;
}

enum status sat_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                      struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct sat_instance *sat = data;
  struct search search = {.options = options};
  clock_gettime(CLOCK_MONOTONIC, &search.begin);
  if (sat->formula.closed || options->proof != NULL)
    return conclude_no(sat, NULL, file, &search, result, d);
  return search_and_conclude(sat, file, &search, result, d);
}
