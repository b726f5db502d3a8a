#include "command.h"

#include <mpfr.h>
#include <stdlib.h>

static const struct command_syntax SYNTAX = {
    .name = "error",
    .usage = "[--signs ++-] [--bias] [--features N] [--residuals] DATA|CERT WEIGHTS",
    .accepted = "SbFrjq",
    .help = "Computes the exact training error: the sum over the samples, with multiplicity, of (f(x) - "
            "y)^2, and the mean.\n"
            "DATA is svmlight, CSV, npy, rcert or a certificate; WEIGHTS is CSV (one unit a row; integers, "
            "decimals, p/q,\n"
            "hexadecimal floats) or npy, read exactly.",
    .operands = 2,
};

static void print_residual(void *context, uint64_t row, mpq_srcptr residual, uint64_t multiplicity)
{
  (void)context;
  gmp_printf("residual %llu %Qd", (unsigned long long)row, residual);
  if (multiplicity != 1)
    printf(" multiplicity %llu", (unsigned long long)multiplicity);
  putchar('\n');
}

static void collect_residual(void *context, uint64_t row, mpq_srcptr residual, uint64_t multiplicity)
{
  json_t *list = context;
  json_array_append_new(list, json_pack("{s:I, s:o, s:o}", "row", (json_int_t)row, "residual",
                                        json_rational(residual), "multiplicity", json_count(multiplicity)));
}

static int print_result(const struct arguments *a, mpq_srcptr error, mpq_srcptr mean, uint64_t samples,
                        json_t *residuals)
{
  char *below;
  char *above;
  enclose(error, &below, &above);
  int code = RELUCERT_OK;
  if (a->json) {
    json_t *object =
        json_pack("{s:o, s:o, s:[s, s], s:o}", "training_error", json_rational(error), "mean",
                  json_rational(mean), "enclosure", below, above, "samples", json_count(samples));
    if (object != NULL && residuals != NULL)
      json_object_set(object, "residuals", residuals);
    code = print_json(object);
  } else {
    if (!a->quiet)
      printf("c the training error is the sum over %llu sample%s, with multiplicity; the mean divides by "
             "their number\n",
             (unsigned long long)samples, samples == 1 ? "" : "s");
    gmp_printf("training_error %Qd\n", error);
    printf("enclosure [%s, %s]\n", below, above);
    gmp_printf("mean %Qd\n", mean);
  }
  mpfr_free_str(below);
  mpfr_free_str(above);
  return code;
}

static int evaluate(const struct arguments *a, relucert_training_set *set, const relucert_network *network)
{
  struct relucert_diagnostic why;
  uint64_t samples = 0;
  mpq_t error;
  mpq_t mean;
  mpq_inits(error, mean, NULL);
  json_t *residuals = a->residuals && a->json ? json_array() : NULL;
  void (*each)(void *, uint64_t, mpq_srcptr, uint64_t) = !a->residuals ? NULL
                                                         : a->json     ? collect_residual
                                                                       : print_residual;
  enum relucert_status status = relucert_training_error(set, network, error, &samples, each, residuals, &why);
  if (status == RELUCERT_OK && samples == UINT64_MAX) {
    status = RELUCERT_LIMIT;
    snprintf(why.text, sizeof why.text,
             "%s: error: found 2^64 - 1 samples or more with multiplicity, expected fewer", a->operand[0]);
  }
  if (status == RELUCERT_OK && samples > 0) {
    mpz_set_ui(mpq_numref(mean), 1);
    mpz_set_ui(mpq_denref(mean), samples);
    mpq_mul(mean, mean, error);
  }
  int code =
      status == RELUCERT_OK ? print_result(a, error, mean, samples, residuals) : report_failure(status, &why);
  json_decref(residuals);
  mpq_clears(error, mean, NULL);
  return code;
}

int command_error(int argc, char **argv)
{
  struct arguments a;
  int code = arguments_parse(&a, &SYNTAX, argc, argv);
  if (code >= 0)
    return code;
  struct relucert_diagnostic why;
  relucert_training_set *set = NULL;
  relucert_network *network = NULL;
  enum relucert_status status = relucert_training_set_open(&set, a.operand[0], (size_t)a.features, &why);
  if (status == RELUCERT_OK)
    status = relucert_network_read(&network, a.operand[1], relucert_training_set_features(set),
                                   a.bias || relucert_training_set_bias(set), a.signs, &why);
  code = status == RELUCERT_OK ? evaluate(&a, set, network) : report_failure(status, &why);
  relucert_network_free(network);
  relucert_training_set_free(set);
  return code;
}
