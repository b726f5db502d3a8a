/* What a user of the installed library writes: decides FORMULA, writes CERTIFICATE, and measures and maps back the weights of SOLUTION.
 * consumer FORMULA CERTIFICATE [SOLUTION] prints the answer, the claim of the certificate and, with a solution, its error and the solution. */
#include <relucert.h>

#include <stdio.h>
#include <stdlib.h>

static int fail(const struct relucert_diagnostic *why)
{
  fprintf(stderr, "%s\n", why->text);
  return 1;
}

static int map_solution(const relucert_instance *instance, const char *path)
{
  struct relucert_diagnostic why;
  relucert_network *network = NULL;
  relucert_training_set *set = NULL;
  char *solution = NULL;
  uint64_t samples = 0;
  mpq_t error;
  mpq_init(error);
  int code = 0;
  if (relucert_weights_from_solution(&network, instance, path, &why) != RELUCERT_OK ||
      relucert_training_set_reduce(&set, instance, &why) != RELUCERT_OK ||
      relucert_training_error(set, network, error, &samples, NULL, NULL, &why) != RELUCERT_OK ||
      relucert_solution_from_weights(&solution, instance, network, &why) != RELUCERT_OK)
    code = fail(&why);
  else
    gmp_printf("error %Qd samples %llu\n%s\n", error, (unsigned long long)samples, solution);
  free(solution);
  relucert_training_set_free(set);
  relucert_network_free(network);
  mpq_clear(error);
  return code;
}

int main(int argc, char **argv)
{
  if (argc < 3)
    return 1;
  struct relucert_diagnostic why;
  relucert_instance *instance = NULL;
  if (relucert_instance_read(&instance, argv[1], NULL, &why) != RELUCERT_OK)
    return fail(&why);
  struct relucert_prove_result result;
  mpq_inits(result.error, result.bound, NULL);
  const struct relucert_prove_options options = {.certificate = argv[2]};
  struct relucert_certificate_info info;
  if (relucert_prove(instance, &options, &result, &why) != RELUCERT_OK ||
      relucert_certificate_info_read(&info, argv[2], &why) != RELUCERT_OK)
    return fail(&why);
  printf("answer %d claim %s\n", (int)result.answer, info.lower != NULL ? info.lower : info.error);
  relucert_certificate_info_free(&info);
  mpq_clears(result.error, result.bound, NULL);
  int code = argc > 3 ? map_solution(instance, argv[3]) : 0;
  relucert_instance_free(instance);
  return code;
}
