#include "problem.h"

#include <stdlib.h>
#include <string.h>

static char *join_notes(const struct certificate *c)
{
  size_t size = 1;
  for (size_t i = 0; i < c->notes; i++)
    size += strlen(c->note[i]) + 1;
  char *text = malloc(size);
  if (text == NULL)
    return NULL;
  char *end = text;
  for (size_t i = 0; i < c->notes; i++) {
    end = stpcpy(end, c->note[i]);
    *end++ = '\n';
  }
  *end = '\0';
  return text;
}

static char *evidence(const struct certificate *c)
{
  if (!c->has_proof)
    return strdup("weights");
  char *proof = problem_by_name(certificate_problem_name(c))->evidence(c);
  if (proof == NULL || !c->has_weights)
    return proof;
  char *both = string_format("%s; weights", proof);
  free(proof);
  return both;
}

static bool fill(struct relucert_certificate_info *info, const struct certificate *c)
{
  info->lower = c->has_lower ? mpq_get_str(NULL, 10, c->lower) : NULL;
  info->error = c->has_error ? mpq_get_str(NULL, 10, c->error) : NULL;
  info->evidence = evidence(c);
  info->notes = join_notes(c);
  info->samples = c->samples;
  info->features = c->features;
  info->bias = c->bias;
  return info->evidence != NULL && info->notes != NULL && (!c->has_lower || info->lower != NULL) &&
         (!c->has_error || info->error != NULL);
}

static enum status read_info(struct relucert_certificate_info *info, const char *path, struct diagnostic *d)
{
  struct certificate c;
  enum status status = certificate_read(&c, path, d);
  if (status != STATUS_OK)
    return status;
  bool filled = fill(info, &c);
  relucert_instance *instance = NULL;
  status = instance_from_certificate(&instance, &c, path, d);
  if (status != STATUS_OK)
    return status;
  info->problem = strdup(instance->problem->name);
  info->instance = strdup(instance->summary);
  info->reduction = strdup(instance->reduction);
  info->scope = strdup(relucert_instance_scope(instance));
  relucert_instance_free(instance);
  if (!filled || info->problem == NULL || info->instance == NULL || info->reduction == NULL ||
      info->scope == NULL)
    return diagnostic_out_of_memory(d);
  return STATUS_OK;
}

enum relucert_status relucert_certificate_info_read(struct relucert_certificate_info *info, const char *path,
                                                    struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  memset(info, 0, sizeof *info);
  enum status status = read_info(info, path, &d);
  if (status != STATUS_OK)
    relucert_certificate_info_free(info);
  return library_result(diagnostic_in_file(&d, status, path), &d, diagnostic);
}

void relucert_certificate_info_free(struct relucert_certificate_info *info)
{
  free(info->problem);
  free(info->instance);
  free(info->reduction);
  free(info->scope);
  free(info->lower);
  free(info->error);
  free(info->evidence);
  free(info->notes);
  memset(info, 0, sizeof *info);
}
