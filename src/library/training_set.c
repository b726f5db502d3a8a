#include "problem.h"

#include <stdlib.h>

enum relucert_status relucert_training_set_reduce(relucert_training_set **set,
                                                  const relucert_instance *instance,
                                                  struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *set = NULL;
  relucert_training_set *made = calloc(1, sizeof *made);
  if (made == NULL)
    return library_result(diagnostic_out_of_memory(&d), &d, diagnostic);
  enum status status = instance->problem->dataset(instance->data, &made->set, &d);
  if (status == STATUS_OK) {
    made->bias = instance->problem->bias(instance->data);
    *set = made;
  } else {
    free(made);
  }
  return library_result(status, &d, diagnostic);
}

enum relucert_status relucert_training_set_open(relucert_training_set **set, const char *path,
                                                size_t features, struct relucert_diagnostic *diagnostic)
{
  *set = NULL;
  if (certificate_detect(path)) {
    relucert_instance *instance = NULL;
    enum relucert_status status = relucert_instance_read_any(&instance, path, NULL, diagnostic);
    if (status == RELUCERT_OK)
      status = relucert_training_set_reduce(set, instance, diagnostic);
    if (*set != NULL)
      (*set)->owned = instance;
    else
      relucert_instance_free(instance);
    return status;
  }
  struct diagnostic d;
  relucert_training_set *made = calloc(1, sizeof *made);
  if (made == NULL)
    return library_result(diagnostic_out_of_memory(&d), &d, diagnostic);
  enum status status = dataset_open(&made->set, path, features, &d);
  if (status == STATUS_OK)
    *set = made;
  else
    free(made);
  return library_result(status, &d, diagnostic);
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

enum relucert_status relucert_training_set_count(relucert_training_set *set, uint64_t *samples,
                                                 uint64_t *nonzeros, struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  bool more = true;
  *samples = *nonzeros = 0;
  enum status status = set->set.rewind(&set->set, &d);
  while (status == STATUS_OK && more) {
    status = set->set.next(&set->set, &more, &d);
    if (status == STATUS_OK && more) {
      ++*samples;
      *nonzeros += set->set.sample.size;
    }
  }
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
