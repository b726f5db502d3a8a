#include "command.h"

#include <string.h>
#include <time.h>

static const struct command_syntax SYNTAX = {
    .name = "prove",
    .usage = "[--problem P] [--bias] [--proof LRAT] [--time S] [--seed N] [-o CERT] INSTANCE",
    .accepted = "ptbLTsBojq",
    .help =
        "Decides the instance.  s YES: there are weights of the training error that the theorem promises;\n"
        "s NO: every choice of weights has at least the printed training error.  With -o, writes the\n"
        "certificate, to be checked by relucheck.",
    .operands = 1,
};

static const char *const ANSWERS[] = {"UNKNOWN", "YES", "NO"};

/* Everything that is printed about one run. */
struct proving {
  const struct arguments *arguments;
  const relucert_instance *instance;
  struct relucert_prove_result result;
  size_t features;
  uint64_t samples;
  uint64_t nonzeros;
  double seconds;
};

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static json_t *bound_or_null(bool known, mpq_srcptr value)
{
  return known ? json_rational(value) : json_null();
}

static int print_object(const struct proving *p)
{
  bool yes = p->result.answer == RELUCERT_YES;
  bool no = p->result.answer == RELUCERT_NO;
  const struct arguments *a = p->arguments;
  return print_json(json_pack(
      "{s:s, s:n, s:{s:o, s:o}, s:{s:I, s:I, s:I}, s:{s:s, s:o}, s:o, s:f}", "answer",
      ANSWERS[p->result.answer], "value", "training_error", "lower",
      bound_or_null(yes || no, yes ? p->result.error : p->result.bound), "upper",
      bound_or_null(yes, p->result.error), "dataset", "samples", (json_int_t)p->samples, "features",
      (json_int_t)p->features, "nonzeros", (json_int_t)p->nonzeros, "instance", "problem",
      relucert_instance_problem(p->instance), "file", json_text(a->operand[0]), "certificate",
      p->result.answer == RELUCERT_UNKNOWN || a->output == NULL ? json_null() : json_text(a->output),
      "seconds", p->seconds));
}

/* `to` is standard error when the certificate goes to standard output. */
static void print_lines(const struct proving *p, FILE *to)
{
  const struct arguments *a = p->arguments;
  if (!a->quiet) {
    fprintf(to, "c %s\nc %s\n", relucert_instance_summary(p->instance),
            relucert_instance_reduction(p->instance));
    fprintf(to, "c %llu nonzero features, %.2f seconds\n", (unsigned long long)p->nonzeros, p->seconds);
    if (a->output != NULL && p->result.answer != RELUCERT_UNKNOWN)
      fprintf(to, "c certificate written to %s\n", a->output);
  }
  fprintf(to, "s %s\n", ANSWERS[p->result.answer]);
  if (p->result.answer == RELUCERT_YES)
    gmp_fprintf(to, "t there are weights with training error exactly %Qd\n", p->result.error);
  if (p->result.answer == RELUCERT_NO)
    gmp_fprintf(to, "t for all real weights the training error is at least %Qd\n", p->result.bound);
}

static int prove(struct proving *p, struct relucert_diagnostic *why)
{
  const struct arguments *a = p->arguments;
  bool quiet = a->quiet || a->json;
  const struct relucert_prove_options options = {.seconds = a->seconds,
                                                 .seed = a->seed,
                                                 .proof = a->proof,
                                                 .certificate = a->output,
                                                 .binary = a->binary,
                                                 .progress = show_progress,
                                                 .context = &quiet};
  relucert_training_set *set = NULL;
  double begin = now();
  enum relucert_status status = relucert_prove(p->instance, &options, &p->result, why);
  p->seconds = now() - begin;
  clear_progress();
  if (status == RELUCERT_OK)
    status = relucert_training_set_reduce(&set, p->instance, why);
  if (status == RELUCERT_OK) {
    p->features = relucert_training_set_features(set);
    status = relucert_training_set_count(set, &p->samples, &p->nonzeros, why);
  }
  relucert_training_set_free(set);
  return status == RELUCERT_OK ? RELUCERT_OK : report_failure(status, why);
}

int command_prove(int argc, char **argv)
{
  struct arguments a;
  struct relucert_instance_options options;
  int code = arguments_parse(&a, &SYNTAX, argc, argv);
  if (code >= 0)
    return code;
  if (!arguments_instance(&a, &SYNTAX, &options))
    return RELUCERT_MALFORMED;
  bool to_standard_output = a.output != NULL && strcmp(a.output, "-") == 0;
  if (a.json && to_standard_output)
    return usage_error(SYNTAX.name, "--json needs -o FILE: the certificate goes to standard output");
  FILE *verdict = to_standard_output ? stderr : stdout;
  struct relucert_diagnostic why;
  relucert_instance *instance = NULL;
  enum relucert_status status = relucert_instance_read(&instance, a.operand[0], &options, &why);
  if (status != RELUCERT_OK)
    return report_failure(status, &why);
  interrupts_handle(true);
  struct proving p = {.arguments = &a, .instance = instance};
  mpq_inits(p.result.error, p.result.bound, NULL);
  code = prove(&p, &why);
  if (code == RELUCERT_OK && a.json)
    code = print_object(&p);
  else if (code == RELUCERT_OK)
    print_lines(&p, verdict);
  else if (!a.json)
    fprintf(verdict, "s UNKNOWN\n");
  if (code == RELUCERT_OK && p.result.answer == RELUCERT_UNKNOWN)
    code = RELUCERT_NOTHING;
  mpq_clears(p.result.error, p.result.bound, NULL);
  relucert_instance_free(instance);
  return code;
}
