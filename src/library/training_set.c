#include "../format/dataset_source.h"
#include "problem.h"

#include <assert.h>
#include <stdlib.h>

static enum status reduce(relucert_training_set **set, const relucert_instance *instance,
                          struct diagnostic *d)
{
  relucert_training_set *made = calloc(1, sizeof *made);
  if (made == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = instance->problem->dataset(instance->data, &made->set, d);
  if (status != STATUS_OK) {
    free(made);
    return status;
  }
  made->bias = instance->problem->bias(instance->data);
  *set = made;
  return STATUS_OK;
}

enum relucert_status relucert_training_set_reduce(relucert_training_set **set,
                                                  const relucert_instance *instance,
                                                  struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *set = NULL;
  const enum status status = reduce(set, instance, &d);
  return library_result(diagnostic_in_file(&d, status, instance->file), &d, diagnostic);
}

/* The reduction of a certificate's instance, which the set then owns. */
static enum status open_certificate(relucert_training_set **set, const struct dataset_source *source,
                                    size_t features, struct diagnostic *d)
{
  static const struct relucert_instance_options ANY;
  struct input in;
  relucert_instance *instance = NULL;
  enum status status = dataset_source_input(source, &in, d);
  if (status != STATUS_OK)
    return status;
  status = instance_parse_certificate(&instance, &in, source->name, &ANY, d);
  input_close(&in);
  if (status == STATUS_OK)
    status = reduce(set, instance, d);
  if (status != STATUS_OK) {
    relucert_instance_free(instance);
    return status;
  }
  assert(*set != NULL);
  (*set)->owned = instance;
  if (features == 0 || features == (*set)->set.features)
    return STATUS_OK;
  return diagnostic_set(d, STATUS_MALFORMED, "error: found %zu features, expected %zu", (*set)->set.features,
                        features);
}

/* Takes the source over. */
static enum status open_data(relucert_training_set **set, struct dataset_source *source, size_t features,
                             struct diagnostic *d)
{
  relucert_training_set *made = calloc(1, sizeof *made);
  if (made == NULL) {
    dataset_source_close(source);
    return diagnostic_out_of_memory(d);
  }
  enum status status = dataset_open_source(&made->set, source, features, d);
  if (status == STATUS_OK)
    *set = made;
  else
    free(made);
  return status;
}

static enum status open_source(relucert_training_set **set, struct dataset_source *source, size_t features,
                               struct diagnostic *d)
{
  bool certificate = false;
  enum status status = dataset_source_begins_with(source, CERTIFICATE_MAGIC, &certificate, d);
  if (status == STATUS_OK && !certificate)
    return open_data(set, source, features, d);
  if (status == STATUS_OK)
    status = open_certificate(set, source, features, d);
  dataset_source_close(source);
  return status;
}

enum relucert_status relucert_training_set_open(relucert_training_set **set, const char *path,
                                                size_t features, struct relucert_diagnostic *diagnostic)
{
  struct dataset_source source;
  struct diagnostic d;
  *set = NULL;
  enum status status = dataset_source_open(&source, path, &d);
  if (status == STATUS_OK)
    status = open_source(set, &source, features, &d);
  if (status != STATUS_OK) {
    relucert_training_set_free(*set);
    *set = NULL;
  }
  return library_result(diagnostic_in_file(&d, status, path), &d, diagnostic);
}

void relucert_training_set_free(relucert_training_set *set)
{
  if (set == NULL)
    return;
  dataset_close(&set->set);
  relucert_instance_free(set->owned);
  free(set);
}

size_t relucert_training_set_features(const relucert_training_set *set)
{
  return set->set.features;
}

bool relucert_training_set_bias(const relucert_training_set *set)
{
  return set->bias;
}

static enum status count_rows(struct dataset *set, uint64_t *samples, uint64_t *nonzeros,
                              struct diagnostic *d)
{
  bool more = true;
  *samples = *nonzeros = 0;
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK && more) {
    status = set->next(set, &more, d);
    if (status == STATUS_OK && more) {
      ++*samples;
      for (size_t e = 0; e < set->sample.size; e++)
        *nonzeros += set->sample.column[e] < set->features; /* not the upper limbs of long numerators */
    }
  }
  return status;
}

enum relucert_status relucert_training_set_count(relucert_training_set *set, uint64_t *samples,
                                                 uint64_t *nonzeros, struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *samples = set->set.samples;
  enum status status = set->set.count != NULL ? set->set.count(&set->set, nonzeros, &d)
                                              : count_rows(&set->set, samples, nonzeros, &d);
  return library_result(status, &d, diagnostic);
}

enum relucert_status relucert_training_set_write(relucert_training_set *set, const char *format,
                                                 const char *path, struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  enum dataset_format chosen;
  if (!dataset_format_from_name(format, &chosen))
    return library_result(
        diagnostic_set(&d, STATUS_MALFORMED,
                       "error: unknown data format '%s', expected svmlight, csv, npy or rcert", format),
        &d, diagnostic);
  enum status status = set->set.rewind(&set->set, &d);
  if (status == STATUS_OK)
    status = dataset_write(&set->set, chosen, path, &d);
  return library_result(status, &d, diagnostic);
}
