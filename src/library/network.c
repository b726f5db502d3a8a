#include "../format/output.h"
#include "problem.h"

#include <stdlib.h>

static enum relucert_status hand_out(relucert_network **network, relucert_network *made, enum status status,
                                     const struct diagnostic *d, struct relucert_diagnostic *diagnostic)
{
  if (status == STATUS_OK)
    *network = made;
  else
    free(made);
  return library_result(status, d, diagnostic);
}

enum relucert_status relucert_network_read(relucert_network **network, const char *path, size_t features,
                                           bool bias, const char *signs,
                                           struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *network = NULL;
  relucert_network *made = calloc(1, sizeof *made);
  if (made == NULL)
    return library_result(diagnostic_in_file(&d, diagnostic_out_of_memory(&d), path), &d, diagnostic);
  return hand_out(network, made, weights_read(&made->owned, path, features, bias, signs, &d), &d, diagnostic);
}

enum relucert_status relucert_weights_from_solution(relucert_network **network,
                                                    const relucert_instance *instance, const char *path,
                                                    struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *network = NULL;
  relucert_network *made = calloc(1, sizeof *made);
  if (made == NULL)
    return library_result(diagnostic_in_file(&d, diagnostic_out_of_memory(&d), path), &d, diagnostic);
  enum status status = instance->problem->weights(instance->data, path, &made->owned, &d);
  return hand_out(network, made, diagnostic_in_file(&d, status, path), &d, diagnostic);
}

void relucert_network_free(relucert_network *network)
{
  if (network == NULL)
    return;
  owned_network_free(&network->owned);
  free(network);
}

static void write_weight(struct output *out, mpz_srcptr numerator, mpz_srcptr denominator, mpq_t value)
{
  if (mpz_cmp_ui(denominator, 1) == 0) {
    output_mpz(out, numerator);
    return;
  }
  mpq_set_num(value, numerator);
  mpq_set_den(value, denominator);
  mpq_canonicalize(value);
  output_mpz(out, mpq_numref(value));
  if (mpz_cmp_ui(mpq_denref(value), 1) != 0) {
    output_char(out, '/');
    output_mpz(out, mpq_denref(value));
  }
}

enum relucert_status relucert_network_write(const relucert_network *network, const char *path,
                                            struct relucert_diagnostic *diagnostic)
{
  const struct network *net = &network->owned.network;
  struct diagnostic d;
  struct output out;
  enum status status = output_open(&out, path, &d);
  if (status != STATUS_OK)
    return library_result(status, &d, diagnostic);
  size_t stride = net->features + (net->bias ? 1 : 0);
  mpq_t value;
  mpq_init(value);
  for (size_t j = 0; j < net->units; j++)
    for (size_t i = 0; i < stride; i++) {
      write_weight(&out, net->weight[j * stride + i], net->denominator, value);
      output_char(&out, i + 1 < stride ? ',' : '\n');
    }
  mpq_clear(value);
  return library_result(output_commit(&out, &d), &d, diagnostic);
}

enum relucert_status relucert_solution_from_weights(char **solution, const relucert_instance *instance,
                                                    const relucert_network *network,
                                                    struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  *solution = NULL;
  enum status status = instance->problem->solution(instance->data, &network->owned.network, solution, &d);
  return library_result(status, &d, diagnostic);
}
