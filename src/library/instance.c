#include "problem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum status instance_make(relucert_instance **instance, const struct problem *problem, void *data,
                          const char *path, struct diagnostic *d)
{
  relucert_instance *made = calloc(1, sizeof *made);
  if (made == NULL) {
    problem->free(data);
    return diagnostic_out_of_memory(d);
  }
  made->problem = problem;
  made->data = data;
  made->file = strdup(path);
  made->summary = problem->summary(data);
  made->reduction = problem->reduction(data);
  if (made->file == NULL || made->summary == NULL || made->reduction == NULL) {
    relucert_instance_free(made);
    return diagnostic_out_of_memory(d);
  }
  *instance = made;
  return STATUS_OK;
}

enum status instance_from_certificate(relucert_instance **instance, struct certificate *c, const char *path,
                                      struct diagnostic *d)
{
  void *data = NULL;
  const struct problem *problem = problem_by_name(certificate_problem_name(c));
  enum status status = problem->from_certificate(&data, c, d);
  certificate_free(c);
  return status == STATUS_OK ? instance_make(instance, problem, data, path, d) : status;
}

/* The problem that the options name; NULL when there is none of that name. */
static const struct problem *named_problem(const char *name, struct diagnostic *d)
{
  const struct problem *problem = problem_by_name(name);
  if (problem != NULL)
    return problem;
  char *names = problem_names();
  diagnostic_set(d, STATUS_MALFORMED, "error: found --problem '%s', expected %s", name,
                 names != NULL ? names : "another");
  free(names);
  return NULL;
}

/* Options that only some problems have. */
static enum status check_applicable(const struct problem *problem,
                                    const struct relucert_instance_options *options, struct diagnostic *d)
{
  if (options->has_target && !problem->takes_target)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --target does not apply to %s", problem->name);
  if (options->format != NULL && !problem->takes_format)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --format does not apply to %s", problem->name);
  if (options->free_signs && !problem->takes_free_signs)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: --free-signs does not apply to %s, whose bounds hold for all signs anyway",
                          problem->name);
  if (options->circuit_output != NULL && !problem->takes_circuit)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --output does not apply to %s", problem->name);
  if (options->as_published && !problem->takes_published)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --as-published does not apply to %s", problem->name);
  return STATUS_OK;
}

/* `problem` NULL: guessed. */
static enum status parse_instance(relucert_instance **instance, const struct problem *problem,
                                  struct input *in, const char *path,
                                  const struct relucert_instance_options *options, struct diagnostic *d)
{
  bool recognised = true;
  void *data = NULL;
  if (problem == NULL)
    problem = problem_of_file(in);
  enum status status = check_applicable(problem, options, d);
  if (status == STATUS_OK)
    status = problem->read(&data, in, options, &recognised, d);
  if (status == STATUS_MALFORMED && !recognised && options->problem == NULL && !in->failed)
    diagnostic_set(d, status, "%.900s (without --problem, the file is taken for problem %s)", d->text,
                   problem->name);
  return status == STATUS_OK ? instance_make(instance, problem, data, path, d) : status;
}

/* The certificate's own options stand; what `options` asks for must agree with them. */
static enum status check_options(const relucert_instance *instance,
                                 const struct relucert_instance_options *options, struct diagnostic *d)
{
  const struct problem *problem = instance->problem;
  if (options->problem != NULL && strcmp(options->problem, problem->name) != 0)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: the certificate is about problem %s, --problem says %s", problem->name,
                          options->problem);
  if (options->format != NULL)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --format does not apply to a certificate");
  if (options->has_target)
    return diagnostic_set(d, STATUS_MALFORMED, "error: --target does not apply to a certificate");
  if (options->circuit_output != NULL || options->as_published)
    return diagnostic_set(d, STATUS_MALFORMED, "error: %s does not apply to a certificate",
                          options->circuit_output != NULL ? "--output" : "--as-published");
  if (options->bias && !problem->bias(instance->data))
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: the certificate is about networks without biases, --bias expects biases");
  if (options->free_signs && !problem->takes_free_signs)
    return check_applicable(problem, options, d);
  if (options->free_signs && !problem->free_signs(instance->data))
    return diagnostic_set(d, STATUS_MALFORMED,
                          "error: the certificate is about positive signs, --free-signs expects any signs");
  return STATUS_OK;
}

enum status instance_parse_certificate(relucert_instance **instance, struct input *in, const char *path,
                                       const struct relucert_instance_options *options, struct diagnostic *d)
{
  struct certificate c;
  enum status status = certificate_parse(&c, in, d);
  if (status == STATUS_OK)
    status = instance_from_certificate(instance, &c, path, d);
  if (status != STATUS_OK)
    return status;
  assert(*instance != NULL);
  status = check_options(*instance, options, d);
  if (status != STATUS_OK) {
    relucert_instance_free(*instance);
    *instance = NULL;
  }
  return status;
}

static enum status read_path(relucert_instance **instance, const char *path,
                             const struct relucert_instance_options *options, bool certificates,
                             struct diagnostic *d)
{
  struct input in;
  const struct problem *problem = NULL;
  if (options->problem != NULL && (problem = named_problem(options->problem, d)) == NULL)
    return STATUS_MALFORMED;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  /* No instance begins with the certificates' first letter, and one letter can be looked at in a pipe too. */
  if (certificates && input_peek(&in) == CERTIFICATE_MAGIC[0])
    status = instance_parse_certificate(instance, &in, path, options, d);
  else
    status = parse_instance(instance, problem, &in, path, options, d);
  input_close(&in);
  return diagnostic_in_file(d, status, path);
}

static const struct relucert_instance_options DEFAULTS;

enum relucert_status relucert_instance_read(relucert_instance **instance, const char *path,
                                            const struct relucert_instance_options *options,
                                            struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *instance = NULL;
  return library_result(read_path(instance, path, options != NULL ? options : &DEFAULTS, false, &d), &d,
                        diagnostic);
}

enum relucert_status relucert_instance_read_any(relucert_instance **instance, const char *path,
                                                const struct relucert_instance_options *options,
                                                struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *instance = NULL;
  return library_result(read_path(instance, path, options != NULL ? options : &DEFAULTS, true, &d), &d,
                        diagnostic);
}

void relucert_instance_free(relucert_instance *instance)
{
  if (instance == NULL)
    return;
  instance->problem->free(instance->data);
  free(instance->file);
  free(instance->summary);
  free(instance->reduction);
  free(instance);
}

const char *relucert_instance_problem(const relucert_instance *instance)
{
  return instance->problem->name;
}

bool relucert_instance_optimises(const relucert_instance *instance)
{
  return instance->problem->optimises;
}

bool relucert_instance_has_training_set(const relucert_instance *instance)
{
  return instance->problem->has_training_set == NULL || instance->problem->has_training_set(instance->data);
}

const char *relucert_instance_scope(const relucert_instance *instance)
{
  return instance->problem->scope != NULL ? instance->problem->scope(instance->data) : "for all real weights";
}

const char *relucert_instance_summary(const relucert_instance *instance)
{
  return instance->summary;
}

const char *relucert_instance_reduction(const relucert_instance *instance)
{
  return instance->reduction;
}

void relucert_instance_threshold(const relucert_instance *instance, mpq_t threshold)
{
  instance->problem->threshold(instance->data, threshold);
}
