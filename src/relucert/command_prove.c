#include "command.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static const struct command_syntax SYNTAX = {
    .name = "prove",
    .usage = "[--problem P] [--format FMT] [--target K] [--bias] [--free-signs] [--output NAME] "
             "[--as-published] [--proof LRAT] [--time S] "
             "[--seed N] [--binary] "
             "[-o CERT] INSTANCE",
    .accepted = "pitbgcaLTsBojq",
    .help =
        "Decides the instance.  s YES: there are weights of the training error that the theorem promises;\n"
        "s NO: every choice of weights has at least the printed training error.  For setcover without "
        "--target,\n"
        "s OPTIMUM and the cost of the cheapest cover, or s BOUNDS and two numbers between which it lies, "
        "when\n"
        "--time ends; for colouring and mmcs without --target the same for the number of colours or of TRUE "
        "inputs.  With -o, writes "
        "the "
        "certificate, to be\n"
        "checked by relucheck; for the number of colours that is the colouring's, and FILE.lower has the one "
        "for "
        "fewer colours.",
    .operands = 1,
};

static bool writes_to_standard_output(const struct arguments *a)
{
  return a->write != NULL && strcmp(a->write, "-") == 0;
}

/* Seconds for checking and writing the bounds that a stopped search has. */
static const double GRACE_FOR_BOUNDS = 10;

static const char *const ANSWERS[] = {"UNKNOWN", "YES", "NO", "OPTIMUM", "BOUNDS"};

/* Everything that is printed about one run. */
struct proving {
  const struct arguments *arguments;
  const relucert_instance *instance; /* NULL: not read yet */
  atomic_bool
      known; /* the instance and the counts are there; whoever gives the run up looks from another thread */
  struct relucert_prove_result result;
  size_t features;
  uint64_t samples;
  uint64_t nonzeros;
  double begin;
};

static json_t *bound_or_null(bool known, mpq_srcptr value)
{
  return known ? json_rational(value) : json_null();
}

static json_t *dataset(uint64_t samples, uint64_t features, uint64_t nonzeros)
{
  return json_pack("{s:o, s:o, s:o}", "samples", json_count(samples), "features", json_count(features),
                   "nonzeros", json_count(nonzeros));
}

static json_t *dataset_or_null(const struct proving *p)
{
  if (!p->known || !relucert_instance_has_training_set(p->instance))
    return json_null();
  return dataset(p->samples, p->features, p->nonzeros);
}

/* Of the training set for so many units, or the instance's own one. */
static json_t *dataset_of_units(const struct proving *p, uint64_t units,
                                const struct relucert_training_set_size *size)
{
  return units != 0 ? dataset(size->samples, size->features, size->nonzeros) : dataset_or_null(p);
}

/* Whether the result holds weights, and whether it holds a bound for all weights. */
static bool has_weights(const struct relucert_prove_result *result)
{
  return result->answer == RELUCERT_YES || result->answer == RELUCERT_OPTIMUM ||
         result->answer == RELUCERT_BOUNDS;
}

static bool has_bound(const struct relucert_prove_result *result)
{
  return result->answer == RELUCERT_NO ||
         ((result->answer == RELUCERT_OPTIMUM || result->answer == RELUCERT_BOUNDS) &&
          (result->error_units == 0 || result->bound_units != 0));
}

/* Whether the weights and the bound belong to different training sets, with a certificate each. */
static bool has_two_sets(const struct relucert_prove_result *result)
{
  return result->error_units != 0 && result->bound_units != 0;
}

/* In the units of the instance. */
static json_t *value_or_null(const struct relucert_prove_result *result)
{
  if (result->answer == RELUCERT_OPTIMUM)
    return json_count(result->lower);
  if (result->answer == RELUCERT_BOUNDS)
    return json_pack("{s:o, s:o}", "lower", json_count(result->lower), "upper", json_count(result->upper));
  return json_null();
}

/* Of one training set: what is known of the least training error. */
static json_t *errors(mpq_srcptr lower, mpq_srcptr upper)
{
  return json_pack("{s:o, s:o}", "lower", bound_or_null(lower != NULL, lower), "upper",
                   bound_or_null(upper != NULL, upper));
}

static json_t *errors_of_result(const struct relucert_prove_result *result)
{
  if (has_two_sets(result))
    return json_null();
  if (has_weights(result))
    return errors(has_bound(result) ? result->bound : result->error, result->error);
  return errors(has_bound(result) ? result->bound : NULL, NULL);
}

/* "FILE" and an ending, null without a file. */
static json_t *name_or_null(const char *file, const char *ending)
{
  char *name = NULL;
  if (file == NULL || asprintf(&name, "%s%s", file, ending) < 0)
    return json_null();
  json_t *text = json_text(name);
  free(name);
  return text;
}

static json_t *certificate_object(json_t *file, uint64_t units, json_t *training_error, json_t *set)
{
  return json_pack("{s:o, s:o, s:o, s:o}", "file", file, "units",
                   units != 0 ? json_count(units) : json_null(), "training_error", training_error, "dataset",
                   set);
}

/* One entry for each file that was written; where two training sets are concerned, one for each of them, written or not. */
static json_t *certificates(const struct proving *p)
{
  const struct relucert_prove_result *result = &p->result;
  const char *const file = p->arguments->write;
  json_t *list = json_array();
  if (result->answer == RELUCERT_UNKNOWN || (file == NULL && !has_two_sets(result)))
    return list;
  if (!has_two_sets(result)) {
    const uint64_t units = result->error_units != 0 ? result->error_units : result->bound_units;
    const struct relucert_training_set_size *size =
        result->error_units != 0 ? &result->error_set : &result->bound_set;
    json_array_append_new(list, certificate_object(name_or_null(file, ""), units, errors_of_result(result),
                                                   dataset_of_units(p, units, size)));
    return list;
  }
  json_array_append_new(list,
                        certificate_object(name_or_null(file, ""), result->error_units,
                                           errors(result->error, result->error),
                                           dataset_of_units(p, result->error_units, &result->error_set)));
  json_array_append_new(
      list, certificate_object(name_or_null(file, ".lower"), result->bound_units, errors(result->bound, NULL),
                               dataset_of_units(p, result->bound_units, &result->bound_set)));
  return list;
}

static int print_object(const struct proving *p)
{
  const struct relucert_prove_result *result = &p->result;
  const struct arguments *a = p->arguments;
  return print_json(json_pack(
      "{s:s, s:o, s:o, s:o, s:{s:s?, s:o}, s:o, s:o, s:f}", "answer", ANSWERS[result->answer], "value",
      value_or_null(result), "training_error", errors_of_result(result), "dataset", dataset_or_null(p),
      "instance", "problem", p->known ? relucert_instance_problem(p->instance) : NULL, "file",
      json_text(a->operand[0]), "certificate",
      result->answer != RELUCERT_UNKNOWN && a->write != NULL ? json_text(a->write) : json_null(),
      "certificates", certificates(p), "seconds", seconds_now() - p->begin));
}

/* "with 4 ReLUs, ", where the statement is not about the instance's own training set. */
static const char *with_units(uint64_t units, char *text)
{
  if (units == 0)
    return "";
  snprintf(text, 48, "with %llu ReLU%s, ", (unsigned long long)units, units == 1 ? "" : "s");
  return text;
}

static void print_statements(FILE *to, const struct proving *p)
{
  const struct relucert_prove_result *result = &p->result;
  char units[48];
  if (result->answer == RELUCERT_OPTIMUM && result->error_units == 0 &&
      mpq_equal(result->error, result->bound)) {
    gmp_fprintf(to, "t the least training error of all real weights is exactly %Qd\n", result->error);
    return;
  }
  if (has_weights(result))
    gmp_fprintf(to, "t %sthere are weights with training error exactly %Qd\n",
                with_units(result->error_units, units), result->error);
  if (has_bound(result))
    gmp_fprintf(to, "t %s%s the training error is at least %Qd\n", with_units(result->bound_units, units),
                relucert_instance_scope(p->instance), result->bound);
}

static void print_answer(FILE *to, const struct proving *p)
{
  const struct relucert_prove_result *result = &p->result;
  fprintf(to, "s %s", ANSWERS[result->answer]);
  if (result->answer == RELUCERT_OPTIMUM || result->answer == RELUCERT_BOUNDS)
    fprintf(to, " %llu", (unsigned long long)result->lower);
  if (result->answer == RELUCERT_BOUNDS)
    fprintf(to, " %llu", (unsigned long long)result->upper);
  fputc('\n', to);
  print_statements(to, p);
}

static void print_certificates(FILE *to, const struct proving *p)
{
  const char *const file = p->arguments->write;
  if (file == NULL || p->result.answer == RELUCERT_UNKNOWN)
    return;
  if (has_two_sets(&p->result))
    fprintf(to, "c certificates written to %s and %s.lower\n", file, file);
  else
    fprintf(to, "c certificate written to %s\n", file);
}

static void print_lines(const struct proving *p)
{
  const struct arguments *a = p->arguments;
  FILE *to = writes_to_standard_output(a) ? stderr : stdout;
  if (!a->quiet && p->known) {
    fprintf(to, "c %s\nc %s\n", relucert_instance_summary(p->instance),
            relucert_instance_reduction(p->instance));
    if (relucert_instance_has_training_set(p->instance))
      fprintf(to, "c %llu nonzero feature%s, ", (unsigned long long)p->nonzeros, p->nonzeros == 1 ? "" : "s");
    else
      fputs("c ", to);
    fprintf(to, "%.2f seconds\n", seconds_now() - p->begin);
    print_certificates(to, p);
  }
  if (!a->quiet && (p->result.answer == RELUCERT_UNKNOWN || p->result.answer == RELUCERT_BOUNDS))
    fprintf(to, "c stopped by an interrupt or the time limit\n");
  print_answer(to, p);
}

/* Prints the result and returns the exit code. */
static int conclude(const struct proving *p)
{
  int code = RELUCERT_OK;
  if (p->arguments->json)
    code = print_object(p);
  else
    print_lines(p);
  return code == RELUCERT_OK && p->result.answer == RELUCERT_UNKNOWN ? RELUCERT_NOTHING : code;
}

/* Called in another thread while the run is somewhere. */
static int give_up(const void *context)
{
  const struct proving *p = context;
  struct proving unknown = {.arguments = p->arguments, .begin = p->begin, .known = p->known};
  if (unknown.known) {
    unknown.instance = p->instance;
    unknown.features = p->features;
    unknown.samples = p->samples;
    unknown.nonzeros = p->nonzeros;
  }
  return conclude(&unknown);
}

static enum relucert_status measure(struct proving *p, struct relucert_diagnostic *why)
{
  relucert_training_set *set = NULL;
  p->known = !relucert_instance_has_training_set(p->instance);
  if (p->known)
    return RELUCERT_OK;
  enum relucert_status status = relucert_training_set_reduce(&set, p->instance, why);
  if (status == RELUCERT_OK) {
    p->features = relucert_training_set_features(set);
    status = relucert_training_set_count(set, &p->samples, &p->nonzeros, why);
  }
  relucert_training_set_free(set);
  p->known = status == RELUCERT_OK;
  return status;
}

static enum relucert_status prove(struct proving *p, struct relucert_diagnostic *why)
{
  const struct arguments *a = p->arguments;
  bool quiet = a->quiet || a->json;
  const struct relucert_prove_options options = {.seconds = a->seconds,
                                                 .seed = a->seed,
                                                 .proof = a->proof,
                                                 .certificate = a->write,
                                                 .binary = a->binary,
                                                 .progress = show_progress,
                                                 .context = &quiet};
  enum relucert_status status = measure(p, why);
  if (relucert_instance_optimises(p->instance))
    watch_allow(GRACE_FOR_BOUNDS);
  return status == RELUCERT_OK ? relucert_prove(p->instance, &options, &p->result, why) : status;
}

int command_prove(int argc, char **argv)
{
  struct arguments a;
  int code = arguments_parse(&a, &SYNTAX, argc, argv);
  if (code >= 0)
    return code;
  if (a.json && writes_to_standard_output(&a))
    return usage_error(SYNTAX.name, "--json needs -o FILE: the certificate goes to standard output");
  struct relucert_diagnostic why;
  relucert_instance *instance = NULL;
  struct proving p = {.arguments = &a, .begin = seconds_now()};
  mpq_inits(p.result.error, p.result.bound, NULL);
  watch_begin(a.seconds, give_up, &p);
  enum relucert_status status = open_instance(&a, false, &instance, &why);
  p.instance = instance;
  if (status == RELUCERT_OK)
    status = prove(&p, &why);
  watch_end();
  clear_progress();
  code = status == RELUCERT_OK ? conclude(&p) : report_failure(status, &why);
  if (status != RELUCERT_OK && instance != NULL && !a.json)
    fprintf(writes_to_standard_output(&a) ? stderr : stdout, "s UNKNOWN\n");
  mpq_clears(p.result.error, p.result.bound, NULL);
  relucert_instance_free(instance);
  return code;
}
