/* relucheck: says whether certificates prove what they claim. */
#include "check.h"
#include "memory.h"
#include "report.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct options {
  const char *source;
  const char *data;
  bool echo;
  bool lrat;
  enum report_form form;
};

static const char usage[] =
    "usage: relucheck [--source INSTANCE] [--data DATA] [--echo] [--json] [--quiet] CERT...\n"
    "       relucheck [--json] [--quiet] --lrat FORMULA PROOF\n"
    "\n"
    "Checks certificates about the training error of two-layer ReLU networks.\n"
    "\n"
    "  --source INSTANCE  the certificate must be about this file: a formula in DIMACS, a covering\n"
    "                     problem (OR-Library's scp and rail, Steiner triples, PACE's hs and ds), a\n"
    "                     hypergraph (DIMACS's col, PACE's hs, hMETIS), or a circuit (.bench, AIGER,\n"
    "                     BLIF)\n"
    "  --data DATA        its data set must be the one in this file (svmlight, csv, npy, rcert)\n"
    "  --echo             write the certificate back to standard output, verdicts to standard error\n"
    "  --json             print one JSON object a certificate instead of lines\n"
    "  -q, --quiet        print the verdict lines only\n"
    "  --lrat             check an LRAT proof: does FORMULA have no model?\n"
    "  -h, --help, -V, --version\n"
    "\n"
    "CERT may be - for standard input.  Exit status: 0 verified, 1 rejected, 2 malformed input or wrong "
    "usage,\n"
    "3 out of memory or over a limit (nothing is said about the claim).\n";

/* Where and how gmp_out_of_memory prints the verdict. */
static int verdict_descriptor = STDOUT_FILENO;
static bool verdict_json;

/* GMP cannot report that there is no memory, and does not return: the verdict is printed here.  If that fails, nothing is left to do. */
static void gmp_out_of_memory(void)
{
  static const char json[] = "{\"verdict\": \"UNKNOWN\", \"reason\": \"error: out of memory\"}\n";
  static const char verdict[] = "s UNKNOWN\n";
  static const char reason[] = "error: out of memory\n";
  fflush(stdout);
  if (verdict_json)
    (void)!write(verdict_descriptor, json, sizeof json - 1);
  else
    (void)!write(verdict_descriptor, verdict, sizeof verdict - 1);
  (void)!write(STDERR_FILENO, reason, sizeof reason - 1);
  _exit(OUTCOME_LIMIT);
}

static int usage_error(const char *message)
{
  fprintf(stderr, "relucheck: error: %s\nTry 'relucheck --help'.\n", message);
  return OUTCOME_MALFORMED;
}

static int check_all(const struct options *options, char **path, int paths)
{
  FILE *out = options->echo ? stderr : stdout;
  struct echo echo = {.out = stdout};
  int worst = OUTCOME_VERIFIED;
  for (int i = 0; i < paths; i++) {
    struct check check;
    check_init(&check);
    check_certificate(&check, path[i], options->source, options->data, options->echo ? &echo : NULL);
    report_certificate(out, options->form, &check, path[i], paths > 1 && options->form == REPORT_LINES);
    fflush(out);
    report_reason(stderr, &check.reason);
    if ((int)check.reason.outcome > worst)
      worst = (int)check.reason.outcome;
    check_free(&check);
  }
  return worst;
}

static int check_one_lrat(const struct options *options, char **path)
{
  struct reason reason;
  reason_clear(&reason);
  check_lrat(&reason, path[0], path[1]);
  report_lrat(stdout, options->form, &reason, path[0], path[1]);
  fflush(stdout);
  report_reason(stderr, &reason);
  return (int)reason.outcome;
}

enum {
  OPTION_SOURCE = 256,
  OPTION_DATA,
  OPTION_ECHO,
  OPTION_JSON,
  OPTION_QUIET,
  OPTION_LRAT,
  OPTION_HELP,
  OPTION_VERSION
};

static const struct option long_option[] = {{"source", required_argument, NULL, OPTION_SOURCE},
                                            {"data", required_argument, NULL, OPTION_DATA},
                                            {"echo", no_argument, NULL, OPTION_ECHO},
                                            {"json", no_argument, NULL, OPTION_JSON},
                                            {"quiet", no_argument, NULL, OPTION_QUIET},
                                            {"lrat", no_argument, NULL, OPTION_LRAT},
                                            {"help", no_argument, NULL, OPTION_HELP},
                                            {"version", no_argument, NULL, OPTION_VERSION},
                                            {NULL, 0, NULL, 0}};

/* What getopt's own message would be, but without the control characters that an argument may have. */
static int option_error(char **argv)
{
  char letter[] = {'-', (char)optopt, '\0'};
  bool is_letter = optopt > 0 && optopt < OPTION_SOURCE;
  char message[256];
  snprintf(message, sizeof message, "found '%s', expected an option of relucheck with the argument it needs",
           is_letter ? letter : argv[optind - 1]);
  reason_make_printable(message);
  return usage_error(message);
}

/* Returns -1 to go on, or the exit code. */
static int read_options(struct options *options, int argc, char **argv)
{
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "hVq", long_option, NULL)) != -1;) {
    switch (c) {
    case OPTION_SOURCE:
      options->source = optarg;
      break;
    case OPTION_DATA:
      options->data = optarg;
      break;
    case OPTION_ECHO:
      options->echo = true;
      break;
    case OPTION_JSON:
      options->form = REPORT_JSON;
      break;
    case OPTION_QUIET:
    case 'q':
      if (options->form == REPORT_LINES)
        options->form = REPORT_QUIET;
      break;
    case OPTION_LRAT:
      options->lrat = true;
      break;
    case OPTION_HELP:
    case 'h':
      fputs(usage, stdout);
      return OUTCOME_VERIFIED;
    case OPTION_VERSION:
    case 'V':
      puts("relucheck " RELUCERT_VERSION);
      return OUTCOME_VERIFIED;
    default:
      return option_error(argv);
    }
  }
  return -1;
}

static int run(const struct options *options, char **path, int paths)
{
  verdict_descriptor = options->echo ? STDERR_FILENO : STDOUT_FILENO;
  verdict_json = options->form == REPORT_JSON;
  if (options->lrat) {
    if (options->source != NULL || options->data != NULL || options->echo)
      return usage_error("--lrat goes with --json and --quiet only");
    if (paths != 2)
      return usage_error("--lrat needs two files: the formula and the proof");
    return check_one_lrat(options, path);
  }
  if (paths < 1)
    return usage_error("no certificate given");
  return check_all(options, path, paths);
}

int main(int argc, char **argv)
{
  struct options options = {.form = REPORT_LINES};
  memory_install_gmp_handler(gmp_out_of_memory);
  int code = read_options(&options, argc, argv);
  if (code < 0)
    code = run(&options, argv + optind, argc - optind);
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fprintf(stderr, "relucheck: error: cannot write to standard output: %s\n", strerror(errno));
    return OUTCOME_MALFORMED;
  }
  return code;
}
