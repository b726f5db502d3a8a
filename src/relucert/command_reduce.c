#include "command.h"

#include <string.h>

static const struct command_syntax SYNTAX = {
    .name = "reduce",
    .usage = "[--problem P] [--format FMT] [--target K] [--bias] [--free-signs] [--output NAME] "
             "[--as-published] [--to FMT] [-o DATA] INSTANCE",
    .accepted = "pitbgcafojq",
    .help = "Writes the training set that the instance reduces to.  Numbers that the format cannot hold "
            "exactly are\n"
            "scaled to integers, and the scale is written beside them.  For colouring, --target K says how "
            "many units "
            "there are.",
    .operands = 1,
};

static const char *format_of(const struct arguments *a)
{
  static const char *const ENDINGS[][2] = {{".csv", "csv"}, {".npy", "npy"}, {".rcert", "rcert"}};
  if (a->format != NULL)
    return a->format;
  size_t size = a->write != NULL ? strlen(a->write) : 0;
  for (size_t i = 0; i < sizeof ENDINGS / sizeof ENDINGS[0]; i++) {
    size_t ending = strlen(ENDINGS[i][0]);
    if (size > ending && strcmp(a->write + size - ending, ENDINGS[i][0]) == 0)
      return ENDINGS[i][1];
  }
  return "svmlight";
}

static int print_object(const struct arguments *a, const relucert_instance *instance,
                        relucert_training_set *set)
{
  struct relucert_diagnostic why;
  uint64_t samples;
  uint64_t nonzeros;
  enum relucert_status status = relucert_training_set_count(set, &samples, &nonzeros, &why);
  if (status != RELUCERT_OK)
    return report_failure(status, &why);
  return print_json(json_pack("{s:o, s:s, s:{s:I, s:I, s:I}, s:{s:s, s:o}}", "data", json_text(a->write),
                              "format", format_of(a), "dataset", "samples", (json_int_t)samples, "features",
                              (json_int_t)relucert_training_set_features(set), "nonzeros",
                              (json_int_t)nonzeros, "instance", "problem",
                              relucert_instance_problem(instance), "file", json_text(a->operand[0])));
}

int command_reduce(int argc, char **argv)
{
  struct arguments a;
  relucert_instance *instance = NULL;
  int code = open_instance_to_write(&a, &SYNTAX, "the data goes", argc, argv, &instance);
  if (code >= 0)
    return code;
  struct relucert_diagnostic why;
  relucert_training_set *set = NULL;
  enum relucert_status status = relucert_training_set_reduce(&set, instance, &why);
  if (status == RELUCERT_OK)
    status = relucert_training_set_write(set, format_of(&a), a.write, &why);
  code = status == RELUCERT_OK ? RELUCERT_OK : report_failure(status, &why);
  if (code == RELUCERT_OK && a.json)
    code = print_object(&a, instance, set);
  relucert_training_set_free(set);
  relucert_instance_free(instance);
  return code;
}
