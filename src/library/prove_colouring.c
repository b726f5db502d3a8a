#include "prove_colouring.h"

#include "../format/output.h"
#include "../solve/colouring_recheck.h"
#include "notes.h"
#include "proving.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* One run. */
struct colouring_run {
  const struct colouring_instance *instance;
  const char *file;
  const struct relucert_prove_options *options;
  struct relucert_prove_result *result;
};

static bool report(void *context, const char *phase, uint64_t done, uint64_t total, uint32_t lower,
                   uint32_t upper)
{
  const struct colouring_run *run = context;
  char text[120];
  if (run->options->progress == NULL)
    return false;
  if (upper == UINT32_MAX)
    snprintf(text, sizeof text, "at least %" PRIu32 " colours; %s", lower, phase);
  else
    snprintf(text, sizeof text, "between %" PRIu32 " and %" PRIu32 " colours; %s", lower, upper, phase);
  return run->options->progress(run->options->context, text, done, total);
}

/* ---- a colouring ---- */

/* With the reduction to r->colours colours, which need not be that of the instance. */
static enum status measure(const struct colouring_reduction *r, const uint32_t *colour, mpq_t error,
                           struct diagnostic *d)
{
  const struct colouring_instance coloured = {.has_colours = true, .reduction = *r, .bias = r->bias};
  relucert_network network;
  const enum status status = colouring_network(r, colour, &network.owned, d);
  return status == STATUS_OK ? measure_solution(&problem_colouring, &coloured, &network, error, d) : status;
}

static void make_notes(const struct colouring_run *run, struct notes *notes, const char *how)
{
  notes_begin(notes, run->file);
  notes_add(notes, how, "");
}

/* Measures the weights of the colouring with r->colours colours and writes their certificate to `path` (NULL: nowhere), which is still to be committed. */
static enum status conclude_yes(const struct colouring_run *run, const struct colouring_reduction *r,
                                const struct colouring_result *found, const char *path, struct output *out,
                                struct diagnostic *d)
{
  struct notes notes;
  enum status status = measure(r, found->colour, run->result->error, d);
  if (status != STATUS_OK)
    return status;
  if (mpq_sgn(run->result->error) != 0)
    return diagnostic_set(d, STATUS_NOTHING,
                          "error: the colouring's weights have a nonzero training error: please report this");
  if (path == NULL)
    return STATUS_OK;
  make_notes(run, &notes, "colouring");
  status = output_open(out, path, d);
  return status == STATUS_OK
             ? certificate_write_colouring(out, r, found->colour, notes.pointer, notes.count, d)
             : status;
}

/* ---- no colouring ---- */

/* Writes the certificate of the refutation to `path` (NULL: nowhere), after it has passed the functions of relucheck; it is still to be committed. */
static enum status conclude_no(const struct colouring_run *run, const struct colouring_reduction *r,
                               const struct colouring_refutation *refutation, const char *path,
                               struct output *out, struct diagnostic *d)
{
  struct notes notes;
  const struct clique_evidence evidence = {.clique = refutation->clique,
                                           .size = refutation->size,
                                           .proof = refutation->has_proof ? &refutation->proof : NULL,
                                           .binary = run->options->binary};
  enum status status = colouring_recheck(r->hypergraph, refutation, d);
  colouring_bound(r, run->result->bound);
  if (status != STATUS_OK)
    return diagnostic_in_file(d, status, run->file);
  if (path == NULL)
    return STATUS_OK;
  make_notes(run, &notes, refutation->has_proof ? "clique, then CaDiCaL" : "clique");
  status = output_open(out, path, d);
  if (status == STATUS_OK)
    certificate_write_no_colouring(out, r, &evidence, notes.pointer, notes.count);
  return status;
}

/* ---- the certificates appear ---- */

static const struct output CLOSED = {.descriptor = -1};

/* Without a certificate nothing is open. */
static enum status commit(const struct colouring_run *run, struct output *out, enum status status,
                          struct diagnostic *d)
{
  if (status == STATUS_OK && run->options->certificate != NULL)
    return output_commit(out, d);
  output_abandon(out);
  return status;
}

/* Both or none, as far as a file system can: what was in their places stays until both are written.  The certificate of fewer colours appears first, so that the other
 * one is there only with it. */
static enum status commit_both(const struct colouring_run *run, struct output *below, struct output *out,
                               enum status status, struct diagnostic *d)
{
  if (status == STATUS_OK && run->options->certificate != NULL) {
    output_flush(out);
    if (!out->failed)
      status = output_commit(below, d);
  }
  output_abandon(below);
  return commit(run, out, status, d);
}

/* ---- with a number of colours ---- */

static enum status decide(const struct colouring_run *run, const struct colouring_options *search,
                          struct colouring_result *found, struct diagnostic *d)
{
  const struct colouring_reduction *r = &run->instance->reduction;
  const char *const path = run->options->certificate;
  struct output out = CLOSED;
  enum status status = colouring_decide(r->hypergraph, r->colours, search, found, d);
  if (status != STATUS_OK)
    return status;
  if (found->upper <= r->colours) {
    status = commit(run, &out, conclude_yes(run, r, found, path, &out, d), d);
    if (status == STATUS_OK)
      run->result->answer = RELUCERT_YES;
  } else if (found->lower > r->colours) {
    status = commit(run, &out, conclude_no(run, r, &found->refutation, path, &out, d), d);
    if (status == STATUS_OK)
      run->result->answer = RELUCERT_NO;
  }
  return status;
}

/* ---- the chromatic number ---- */

/* "CERTIFICATE.lower", malloc'ed. */
static enum status name_lower(const struct relucert_prove_options *options, char **lower,
                              struct diagnostic *d)
{
  struct stat about;
  *lower = NULL;
  if (options->certificate == NULL)
    return STATUS_OK;
  if (strcmp(options->certificate, "-") == 0 ||
      (stat(options->certificate, &about) == 0 && !S_ISREG(about.st_mode)))
    return diagnostic_set(
        d, STATUS_MALFORMED,
        "%s: error: the chromatic number has two certificates, in FILE and FILE.lower; expected "
        "-o with the name of a file, or --target K",
        options->certificate);
  *lower = string_format("%s.lower", options->certificate);
  return *lower != NULL ? output_check(*lower, d) : diagnostic_out_of_memory(d);
}

/* Of the training set for so many units. */
static enum status measure_set(const struct colouring_reduction *r, struct relucert_training_set_size *size,
                               struct diagnostic *d)
{
  struct dataset set;
  enum status status = dataset_from_colouring(&set, r, d);
  if (status != STATUS_OK)
    return status;
  size->samples = set.samples;
  size->features = set.features;
  status = set.count(&set, &size->nonzeros, d);
  dataset_close(&set);
  return status;
}

/* No number of colours is enough: a certificate for one says so. */
static enum status conclude_loop(const struct colouring_run *run,
                                 const struct colouring_refutation *refutation, struct diagnostic *d)
{
  struct colouring_reduction r;
  struct output out = CLOSED;
  enum status status = colouring_reduce(&r, run->instance, refutation->colours, d);
  if (status == STATUS_OK)
    status = measure_set(&r, &run->result->bound_set, d);
  if (status == STATUS_OK)
    status = commit(run, &out, conclude_no(run, &r, refutation, run->options->certificate, &out, d), d);
  if (status != STATUS_OK)
    return status;
  run->result->answer = RELUCERT_NO;
  run->result->bound_units = refutation->colours;
  return STATUS_OK;
}

/* The refutation of fewer colours, if there is one. */
static enum status conclude_below(const struct colouring_run *run, const struct colouring_result *found,
                                  const char *lower, struct output *out, struct diagnostic *d)
{
  struct colouring_reduction r;
  if (!found->has_refutation)
    return STATUS_OK;
  run->result->bound_units = found->refutation.colours;
  enum status status = colouring_reduce(&r, run->instance, found->refutation.colours, d);
  if (status == STATUS_OK)
    status = measure_set(&r, &run->result->bound_set, d);
  return status == STATUS_OK ? conclude_no(run, &r, &found->refutation, lower, out, d) : status;
}

static enum status conclude_bounds(const struct colouring_run *run, const struct colouring_result *found,
                                   const char *lower, struct diagnostic *d)
{
  struct relucert_prove_result *result = run->result;
  struct output below = CLOSED;
  struct output out = CLOSED;
  struct colouring_reduction r;
  enum status status = colouring_reduce(&r, run->instance, found->upper, d);
  if (status == STATUS_OK)
    status = measure_set(&r, &result->error_set, d);
  if (status == STATUS_OK)
    status = conclude_below(run, found, lower, &below, d);
  if (status == STATUS_OK)
    status = conclude_yes(run, &r, found, run->options->certificate, &out, d);
  status = found->has_refutation ? commit_both(run, &below, &out, status, d) : commit(run, &out, status, d);
  if (status != STATUS_OK)
    return status;
  result->error_units = r.colours;
  state_bounds(result, answer_from_bounds(false, 0, found->lower, found->upper), found->lower, found->upper);
  return STATUS_OK;
}

/* FILE.lower belongs to the answer: one that an earlier run has left, and that this one has nothing to put in the place of, would say what is not so.  Only a
 * certificate is removed. */
static void remove_stale(const char *lower)
{
  static const char magic[] = "relucert-certificate ";
  char begin[sizeof magic - 1];
  FILE *file = fopen(lower, "rb");
  if (file == NULL)
    return;
  const bool ours =
      fread(begin, 1, sizeof begin, file) == sizeof begin && memcmp(begin, magic, sizeof begin) == 0;
  fclose(file);
  if (ours)
    remove(lower);
}

static enum status find_chromatic_number(const struct colouring_run *run,
                                         const struct colouring_options *search,
                                         struct colouring_result *found, struct diagnostic *d)
{
  char *lower = NULL;
  enum status status = name_lower(run->options, &lower, d);
  if (status == STATUS_OK)
    status = colouring_chromatic(&run->instance->hypergraph.hypergraph, search, found, d);
  if (status == STATUS_OK && found->has_loop)
    status = conclude_loop(run, &found->refutation, d);
  else if (status == STATUS_OK && found->colour != NULL)
    status = conclude_bounds(run, found, lower, d);
  if (status == STATUS_OK && lower != NULL && run->result->answer != RELUCERT_UNKNOWN &&
      (run->result->error_units == 0 || run->result->bound_units == 0))
    remove_stale(lower);
  free(lower);
  return status;
}

enum status colouring_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                            struct relucert_prove_result *result, struct diagnostic *d)
{
  const struct colouring_instance *instance = data;
  struct colouring_run run = {.instance = instance, .file = file, .options = options, .result = result};
  const struct colouring_options search = {
      .seconds = search_seconds(options), .seed = options->seed, .progress = report, .context = &run};
  struct colouring_result found = {0};
  enum status status = refuse_proof_option(&problem_colouring, options, d);
  if (status != STATUS_OK)
    return status;
  status = instance->has_colours ? decide(&run, &search, &found, d)
                                 : find_chromatic_number(&run, &search, &found, d);
  colouring_result_free(&found);
  return status;
}
