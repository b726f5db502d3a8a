#include "command.h"

static const struct command_syntax SYNTAX = {
    .name = "weights",
    .usage = "[--problem P] [--format FMT] [--target K] [--bias] [--free-signs] [--output NAME] "
             "[--as-published] [-o WEIGHTS] INSTANCE SOLUTION",
    .accepted = "pitbgcaojq",
    .help = "Turns a solution (for sat: the v lines of a solver; for setcover: the numbers of the sets; for "
            "mmcs: those of the TRUE inputs; for "
            "colouring: l VERTEX COLOUR lines) into "
            "the\n"
            "weights of the theorem's YES direction and writes them as CSV, one unit a line.  A solution "
            "that is none ends with exit code 1.",
    .operands = 2,
};

int command_weights(int argc, char **argv)
{
  struct arguments a;
  relucert_instance *instance = NULL;
  int code = open_instance_to_write(&a, &SYNTAX, "the weights go", argc, argv, &instance);
  if (code >= 0)
    return code;
  struct relucert_diagnostic why;
  relucert_network *network = NULL;
  enum relucert_status status = relucert_weights_from_solution(&network, instance, a.operand[1], &why);
  if (status == RELUCERT_OK)
    status = relucert_network_write(network, a.write, &why);
  code = status == RELUCERT_OK ? RELUCERT_OK : report_failure(status, &why);
  if (code == RELUCERT_OK && a.json)
    code = print_json(json_pack("{s:o, s:{s:s, s:o}}", "weights", json_text(a.write), "instance", "problem",
                                relucert_instance_problem(instance), "file", json_text(a.operand[0])));
  relucert_network_free(network);
  relucert_instance_free(instance);
  return code;
}
