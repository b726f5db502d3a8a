/* relucert: hard instances to training sets, solutions to weights and back, and certificates.  See relucert.1. */
#include "command.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *name;
  int (*run)(int argc, char **argv);
  const char *summary;
} COMMANDS[] = {
    {"prove", command_prove, "decide an instance and write a certificate of the answer"},
    {"reduce", command_reduce, "write the training set that an instance reduces to"},
    {"weights", command_weights, "turn a solution into weights of the promised training error"},
    {"extract", command_extract, "turn weights into a solution of the instance"},
    {"error", command_error, "compute the exact training error of weights on a data set"},
    {"info", command_info, "say what a certificate claims and holds"},
};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof COMMANDS[0] };

static void print_help(void)
{
  printf("Usage: relucert COMMAND [OPTION]... FILE...\n\n"
         "Runs the NP-hardness proofs of ReLU training in exact rational arithmetic.\n\nCommands:\n");
  for (int i = 0; i < COMMAND_COUNT; i++)
    printf("  %-10s %s\n", COMMANDS[i].name, COMMANDS[i].summary);
  printf("\n'relucert COMMAND --help' lists a command's options.  Certificates are checked by relucheck.\n"
         "Exit codes: 0 established or written, 1 unknown or nothing found, 2 wrong usage or input, 3 a "
         "limit.\n");
}

int main(int argc, char **argv)
{
  signal(SIGPIPE, SIG_IGN); /* a closed pipe is a write error, reported like any other */
  if (argc < 2)
    return usage_error("", "no command given, expected one of prove, reduce, weights, extract, error, info");
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
    print_help();
    return flush_standard_output(0);
  }
  if (strcmp(argv[1], "--version") == 0) {
    printf("relucert %s\n", relucert_version());
    return flush_standard_output(0);
  }
  interrupts_handle();
  for (int i = 0; i < COMMAND_COUNT; i++)
    if (strcmp(argv[1], COMMANDS[i].name) == 0)
      return flush_standard_output(COMMANDS[i].run(argc - 1, argv + 1));
  return usage_error("", "unknown command '%s', expected one of prove, reduce, weights, extract, error, info",
                     argv[1]);
}
