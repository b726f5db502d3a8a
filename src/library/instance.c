#include "problem.h"

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
  const struct problem *problem = &problem_sat; /* the only word that version 1 has in its problem line */
  enum status status = problem->from_certificate(&data, c, d);
  certificate_free(c);
  return status == STATUS_OK ? instance_make(instance, problem, data, path, d) : status;
}

static enum status read_instance(relucert_instance **instance, const char *path,
                                 const struct relucert_instance_options *options, struct diagnostic *d)
{
  const struct problem *problem = &problem_sat;
  if (options->problem != NULL && (problem = problem_by_name(options->problem)) == NULL)
    return diagnostic_set(d, STATUS_MALFORMED, "error: unknown problem '%s', expected sat", options->problem);
  void *data = NULL;
  enum status status = problem->read(&data, path, options, d);
  return status == STATUS_OK ? instance_make(instance, problem, data, path, d) : status;
}

enum relucert_status relucert_instance_read(relucert_instance **instance, const char *path,
                                            const struct relucert_instance_options *options,
                                            struct relucert_diagnostic *diagnostic)
{
  const struct relucert_instance_options defaults = {0};
  struct diagnostic d;
  *instance = NULL;
  return library_result(read_instance(instance, path, options != NULL ? options : &defaults, &d), &d,
                        diagnostic);
}

static enum status read_from_certificate(relucert_instance **instance, const char *path,
                                         const struct relucert_instance_options *options,
                                         struct diagnostic *d)
{
  struct certificate c;
  enum status status = certificate_read(&c, path, d);
  if (status != STATUS_OK)
    return status;
  bool bias = c.reduction.bias;
  status = instance_from_certificate(instance, &c, path, d);
  if (status == STATUS_OK && options != NULL && options->bias && !bias) {
    relucert_instance_free(*instance);
    *instance = NULL;
    return diagnostic_set(
        d, STATUS_MALFORMED,
        "%s: error: the certificate is about networks without biases, --bias expects biases", path);
  }
  return status;
}

enum relucert_status relucert_instance_read_any(relucert_instance **instance, const char *path,
                                                const struct relucert_instance_options *options,
                                                struct relucert_diagnostic *diagnostic)
{
  if (!certificate_detect(path))
    return relucert_instance_read(instance, path, options, diagnostic);
  struct diagnostic d;
  *instance = NULL;
  return library_result(read_from_certificate(instance, path, options, &d), &d, diagnostic);
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
