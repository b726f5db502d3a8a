#include "../format/output.h"
#include "problem.h"

enum relucert_status relucert_prove(const relucert_instance *instance,
                                    const struct relucert_prove_options *options,
                                    struct relucert_prove_result *result,
                                    struct relucert_diagnostic *diagnostic)
{
  const struct relucert_prove_options defaults = {0};
  struct diagnostic d;
  result->answer = RELUCERT_UNKNOWN;
  result->error_units = result->bound_units = 0;
  if (options == NULL)
    options = &defaults;
  enum status status = options->certificate != NULL ? output_check(options->certificate, &d) : STATUS_OK;
  if (status == STATUS_OK)
    status = instance->problem->prove(instance->data, instance->file, options, result, &d);
  return library_result(status, &d, diagnostic);
}
