#include "command.h"

#include <stdlib.h>
#include <string.h>

static const struct command_syntax SYNTAX = {
    .name = "extract",
    .usage = "[--problem P] [--format FMT] [--target K] [--bias] [--free-signs] [--output NAME] "
             "[--as-published] CERT|INSTANCE WEIGHTS",
    .accepted = "pitbgcajq",
    .help = "Turns weights into a solution of the instance.  Weights whose training error is below the "
            "theorem's threshold always\n"
            "give one; others may.  s YES and the solution (v lines; for colouring l lines), or s UNKNOWN "
            "and exit code 1.",
    .operands = 2,
};

/* The number that the digits at *text are, with a sign; goes behind them. */
static json_int_t take_number(const char **text)
{
  const bool negative = **text == '-';
  json_int_t number = 0;
  for (*text += negative ? 1 : 0; **text >= '0' && **text <= '9'; ++*text)
    number = number * 10 + (**text - '0');
  return negative ? -number : number;
}

/* The numbers of a solution: of "v 1 -2 3 0" lines all but the final 0, of a "l VERTEX COLOUR" line the colour, of an "s" line none. */
static json_t *solution_numbers(const char *text)
{
  json_t *list = json_array();
  for (bool more = true; more; text++) {
    json_int_t last = 0;
    const char letter = *text;
    while (*text != '\n' && *text != '\0') {
      if (*text != '-' && (*text < '0' || *text > '9')) {
        text++;
        continue;
      }
      last = take_number(&text);
      if (letter == 'v' && last != 0)
        json_array_append_new(list, json_integer(last));
    }
    if (letter == 'l')
      json_array_append_new(list, json_integer(last));
    more = *text != '\0';
  }
  return list;
}

static const char *without_prefix(const char *message)
{
  static const char PREFIX[] = "error: ";
  const size_t size = sizeof PREFIX - 1;
  return strncmp(message, PREFIX, size) == 0 ? message + size : message;
}

/* `why`: what is wrong with the solution that was found, when it is not the answer to the question. */
static int print_result(const struct arguments *a, mpq_srcptr error, mpq_srcptr threshold,
                        const char *solution, const char *why)
{
  bool found = solution != NULL;
  if (a->json) {
    int code = print_json(json_pack("{s:b, s:o, s:o, s:o}", "found", found, "solution",
                                    found ? solution_numbers(solution) : json_null(), "training_error",
                                    json_rational(error), "threshold", json_rational(threshold)));
    return code != RELUCERT_OK ? code : found ? RELUCERT_OK : RELUCERT_NOTHING;
  }
  if (!a->quiet)
    gmp_printf("c training error %Qd, %s the threshold %Qd\n", error,
               mpq_cmp(error, threshold) < 0 ? "below" : "not below", threshold);
  if (!a->quiet && why != NULL)
    printf("c %s\n", why);
  printf("s %s\n", found ? "YES" : "UNKNOWN");
  if (found)
    printf("%s\n", solution);
  return found ? RELUCERT_OK : RELUCERT_NOTHING;
}

static int extract(const struct arguments *a, const relucert_instance *instance, relucert_training_set *set,
                   const relucert_network *network)
{
  struct relucert_diagnostic why;
  char *solution = NULL;
  mpq_t error;
  mpq_t threshold;
  mpq_inits(error, threshold, NULL);
  relucert_instance_threshold(instance, threshold);
  enum relucert_status status = relucert_training_error(set, network, error, NULL, NULL, NULL, &why);
  if (status == RELUCERT_OK)
    status = relucert_solution_from_weights(&solution, instance, network, &why);
  int code;
  if (status == RELUCERT_NOTHING && mpq_cmp(error, threshold) < 0 && !a->has_target) {
    snprintf(
        why.text, sizeof why.text,
        "error: the theorem promises a solution from these weights, and there is none: please report this");
    code = report_failure(RELUCERT_LIMIT, &why);
  } else if (status == RELUCERT_OK || status == RELUCERT_NOTHING) {
    code = print_result(a, error, threshold, solution,
                        status == RELUCERT_NOTHING && a->has_target ? without_prefix(why.text) : NULL);
  } else {
    code = report_failure(status, &why);
  }
  free(solution);
  mpq_clears(error, threshold, NULL);
  return code;
}

int command_extract(int argc, char **argv)
{
  struct arguments a;
  int code = arguments_parse(&a, &SYNTAX, argc, argv);
  if (code >= 0)
    return code;
  struct relucert_diagnostic why;
  relucert_instance *instance = NULL;
  relucert_training_set *set = NULL;
  relucert_network *network = NULL;
  enum relucert_status status = open_instance(&a, true, &instance, &why);
  if (status == RELUCERT_OK)
    status = relucert_training_set_reduce(&set, instance, &why);
  if (status == RELUCERT_OK)
    status = relucert_network_read(&network, a.operand[1], relucert_training_set_features(set),
                                   relucert_training_set_bias(set), NULL, &why);
  code = status == RELUCERT_OK ? extract(&a, instance, set, network) : report_failure(status, &why);
  relucert_network_free(network);
  relucert_training_set_free(set);
  relucert_instance_free(instance);
  return code;
}
