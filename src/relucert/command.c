#include "command.h"

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* One row an option: a letter for the `accepted` strings, its name, its argument, its help. */
static const struct {
  char letter;
  const char *name;
  const char *argument;
  const char *help;
} OPTIONS[] = {
    {'p', "problem", "P", "the problem: sat, setcover, colouring or mmcs (default: guessed from the file)"},
    {'i', "format", "FMT",
     "setcover: scp, rail, steiner, hs or ds; colouring: col, hmetis or hs (default: told by content)"},
    {'t', "target", "K",
     "setcover: the cost that the cover may have; colouring: the number of colours; mmcs: how many "
     "inputs may be TRUE (default: the optimum is sought)"},
    {'b', "bias", NULL, "networks with biases"},
    {'g', "free-signs", NULL, "colouring: networks whose units have any signs, not positive ones"},
    {'c', "output", "NAME", "mmcs: the output of the circuit (default: the only one)"},
    {'a', "as-published", NULL,
     "mmcs: epsilon as in the paper, not the largest that the theorem allows; setcover: the paper's training "
     "set for --target K (not for prove)"},
    {'L', "proof", "LRAT", "use this LRAT proof (text or binary, of any solver) instead of searching"},
    {'T', "time", "S", "end after S seconds, with s UNKNOWN"},
    {'s', "seed", "N", "the solver's random seed"},
    {'B', "binary", NULL, "write the proof section of the certificate in binary"},
    {'f', "to", "FMT", "svmlight, csv, npy or rcert (default: by the ending of -o, else svmlight)"},
    {'S', "signs", "++-", "the signs of the units (default: all +)"},
    {'F', "features", "N", "the number of features, where the data format does not say it"},
    {'r', "residuals", NULL, "print every sample's residual f(x) - y"},
    {'o', "write", "FILE", "write to FILE (it appears when it is complete)"},
    {'j', "json", NULL, "print the result as one JSON object"},
    {'q', "quiet", NULL, "no comment lines and no progress"},
};
enum { OPTION_COUNT = sizeof OPTIONS / sizeof OPTIONS[0] };

/* An object takes the place of the result on standard output, where --json has been given. */
static bool failures_as_json;

static int fail(enum relucert_status status, const char *text)
{
  fprintf(stderr, "%s\n", text);
  if (failures_as_json)
    print_json(json_pack("{s:o, s:i}", "error", json_text(text), "exit_code", (int)status));
  return (int)status;
}

int usage_error(const char *name, const char *format, ...)
{
  struct relucert_diagnostic why;
  const char *space = *name == '\0' ? "" : " ";
  int used = snprintf(why.text, sizeof why.text, "relucert%s%s: error: ", space, name);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(why.text + used, sizeof why.text - (size_t)used, format, arguments);
  va_end(arguments);
  fail(RELUCERT_MALFORMED, why.text);
  fprintf(stderr, "Try 'relucert%s%s --help'.\n", space, name);
  return RELUCERT_MALFORMED;
}

int report_failure(enum relucert_status status, const struct relucert_diagnostic *why)
{
  return fail(status, why->text);
}

static void print_help(const struct command_syntax *syntax)
{
  printf("Usage: relucert %s %s\n\n%s\n\nOptions:\n", syntax->name, syntax->usage, syntax->help);
  for (int i = 0; i < OPTION_COUNT; i++) {
    if (strchr(syntax->accepted, OPTIONS[i].letter) == NULL)
      continue;
    char left[40];
    snprintf(left, sizeof left, "%s--%s%s%s",
             OPTIONS[i].letter == 'o'   ? "-o, "
             : OPTIONS[i].letter == 'q' ? "-q, "
                                        : "    ",
             OPTIONS[i].name, OPTIONS[i].argument != NULL ? " " : "",
             OPTIONS[i].argument != NULL ? OPTIONS[i].argument : "");
    printf("  %-24s %s\n", left, OPTIONS[i].help);
  }
  printf("  %-24s %s\n", "    --help", "this text");
  printf("\nA file named - is standard input or output.  See relucert(1).\n");
}

/* A decimal number below `limit`, digits only. */
static bool parse_unsigned(const char *text, uint64_t limit, uint64_t *value)
{
  *value = 0;
  if (*text == '\0')
    return false;
  for (; *text != '\0'; text++) {
    if (*text < '0' || *text > '9' || *value > (limit - (uint64_t)(*text - '0')) / 10)
      return false;
    *value = *value * 10 + (uint64_t)(*text - '0');
  }
  return true;
}

/* Seconds: digits with or without a point among them, at most 10^9. */
static bool parse_seconds(const char *text, double *value)
{
  double scale = 1;
  bool point = false;
  for (*value = 0; *text != '\0'; text++) {
    if (*text == '.' && !point) {
      point = true;
      continue;
    }
    if (*text < '0' || *text > '9')
      return false;
    scale /= point ? 10 : 1;
    *value = point ? *value + scale * (*text - '0') : 10 * *value + (*text - '0');
  }
  return *value > 0 && *value <= 1e9;
}

static bool take(struct arguments *a, char letter, const char *value, const char **expected)
{
  uint64_t number;
  switch (letter) {
  case 'p':
    a->problem = value;
    return true;
  case 'i':
    a->layout = value;
    return true;
  case 't':
    *expected = "a number from 0 to 1099511627775";
    a->has_target = true;
    return parse_unsigned(value, (UINT64_C(1) << 40) - 1, &a->target);
  case 'b':
    a->bias = true;
    return true;
  case 'g':
    a->free_signs = true;
    return true;
  case 'c':
    a->output = value;
    return true;
  case 'a':
    a->as_published = true;
    return true;
  case 'L':
    a->proof = value;
    return true;
  case 'B':
    a->binary = true;
    return true;
  case 'f':
    a->format = value;
    return true;
  case 'o':
    a->write = value;
    return true;
  case 'j':
    a->json = true;
    return true;
  case 'q':
    a->quiet = true;
    return true;
  case 'r':
    a->residuals = true;
    return true;
  case 'S':
    a->signs = value;
    *expected = "a string of + and -, one for each unit";
    return *value != '\0' && strspn(value, "+-") == strlen(value);
  case 'T':
    *expected = "a positive number of seconds";
    return parse_seconds(value, &a->seconds);
  case 's':
    *expected = "a number from 0 to 2000000000";
    if (!parse_unsigned(value, 2000000000, &number))
      return false;
    a->seed = (int)number;
    return true;
  default: /* 'F' */
    *expected = "a number from 1 to 2147483647";
    return parse_unsigned(value, INT32_MAX, &a->features) && a->features > 0;
  }
}

enum { HELP = 1 };

/* relucert writes no compressed files, and a plain one of such a name would be taken for damaged. */
static bool has_compressed_ending(const char *path)
{
  static const char *const ENDINGS[] = {".gz", ".xz", ".zst", ".bz2"};
  size_t size = strlen(path);
  for (size_t i = 0; i < sizeof ENDINGS / sizeof ENDINGS[0]; i++)
    if (size > strlen(ENDINGS[i]) && strcmp(path + size - strlen(ENDINGS[i]), ENDINGS[i]) == 0)
      return true;
  return false;
}

/* What the operands and options say together; RELUCERT_OK or the exit code. */
static int check(const struct arguments *a, const struct command_syntax *syntax)
{
  int streams = a->proof != NULL && strcmp(a->proof, "-") == 0 ? 1 : 0;
  if (a->operands != syntax->operands)
    return usage_error(syntax->name, "found %d operand%s, expected %d: %s", a->operands,
                       a->operands == 1 ? "" : "s", syntax->operands, syntax->usage);
  for (int i = 0; i < a->operands; i++)
    streams += strcmp(a->operand[i], "-") == 0 ? 1 : 0;
  if (streams > 1)
    return usage_error(syntax->name, "found %d files named -, expected one: standard input can be read once",
                       streams);
  if (a->write != NULL && has_compressed_ending(a->write))
    return usage_error(syntax->name,
                       "found '%s' after -o, expected a name without the ending of a compressed file: write "
                       "that and compress it, or write to - and pipe it through the compressor",
                       a->write);
  return RELUCERT_OK;
}

/* Whether --json stands among the options, spelt out: a wrong option before it is reported as JSON as well. */
static bool asks_for_json(const struct command_syntax *syntax, int argc, char **argv)
{
  for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
    if (strcmp(argv[i], "--json") == 0)
      return strchr(syntax->accepted, 'j') != NULL;
  return false;
}

/* getopt's table with the accepted options; `val` is the row of OPTIONS behind an offset. */
static void make_table(const struct command_syntax *syntax, struct option *table)
{
  enum { OFFSET = 256 };
  int n = 0;
  for (int i = 0; i < OPTION_COUNT; i++)
    if (strchr(syntax->accepted, OPTIONS[i].letter) != NULL)
      table[n++] = (struct option){
          OPTIONS[i].name, OPTIONS[i].argument != NULL ? required_argument : no_argument, NULL, OFFSET + i};
  table[n++] = (struct option){"help", no_argument, NULL, HELP};
  table[n] = (struct option){NULL, 0, NULL, 0};
}

int arguments_parse(struct arguments *a, const struct command_syntax *syntax, int argc, char **argv)
{
  enum { OFFSET = 256 };
  struct option table[OPTION_COUNT + 2];
  make_table(syntax, table);
  *a = (struct arguments){0};
  opterr = 0;
  optind = 1;
  failures_as_json = asks_for_json(syntax, argc, argv);
  const char *letters = strchr(syntax->accepted, 'o') != NULL ? ":o:qh" : ":qh";
  for (int found; (found = getopt_long(argc, argv, letters, table, NULL)) != -1;) {
    if (found == HELP || found == 'h') {
      print_help(syntax);
      return 0;
    }
    if (found == '?')
      return usage_error(syntax->name, "unknown option '%s'", argv[optind - 1]);
    if (found == ':')
      return usage_error(syntax->name, "option '%s' expects an argument", argv[optind - 1]);
    char letter = found < OFFSET ? (char)found : OPTIONS[found - OFFSET].letter;
    const char *expected = "";
    if (!take(a, letter, optarg, &expected))
      return usage_error(syntax->name, "found '%s' after --%s, expected %s", optarg,
                         OPTIONS[found - OFFSET].name, expected);
  }
  a->operand = argv + optind;
  a->operands = argc - optind;
  failures_as_json = a->json;
  int code = check(a, syntax);
  return code == RELUCERT_OK ? -1 : code;
}

enum relucert_status open_instance(const struct arguments *a, bool certificates, relucert_instance **instance,
                                   struct relucert_diagnostic *why)
{
  const struct relucert_instance_options options = {.problem = a->problem,
                                                    .bias = a->bias,
                                                    .free_signs = a->free_signs,
                                                    .as_published = a->as_published,
                                                    .circuit_output = a->output,
                                                    .format = a->layout,
                                                    .has_target = a->has_target,
                                                    .target = a->target};
  return certificates ? relucert_instance_read_any(instance, a->operand[0], &options, why)
                      : relucert_instance_read(instance, a->operand[0], &options, why);
}

int open_instance_to_write(struct arguments *a, const struct command_syntax *syntax, const char *what,
                           int argc, char **argv, relucert_instance **instance)
{
  struct relucert_diagnostic why;
  *instance = NULL;
  int code = arguments_parse(a, syntax, argc, argv);
  if (code >= 0)
    return code;
  if (a->json && (a->write == NULL || strcmp(a->write, "-") == 0))
    return usage_error(syntax->name, "--json needs -o FILE: %s to standard output", what);
  enum relucert_status status = open_instance(a, false, instance, &why);
  return status == RELUCERT_OK ? -1 : report_failure(status, &why);
}
