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
    {'p', "problem", "P", "the problem: sat (default: guessed from the file)"},
    {'t', "target", "K", "the number of sets, TRUE inputs or colours, for problems that have one"},
    {'b', "bias", NULL, "networks with biases"},
    {'L', "proof", "LRAT", "use this LRAT proof (text or binary, of any solver) instead of searching"},
    {'T', "time", "S", "stop the search after S seconds"},
    {'s', "seed", "N", "the solver's random seed"},
    {'B', "binary", NULL, "write the proof section of the certificate in binary"},
    {'f', "to", "FMT", "svmlight, csv, npy or rcert (default: by the ending of -o, else svmlight)"},
    {'S', "signs", "++-", "the signs of the units (default: all +)"},
    {'F', "features", "N", "the number of features, where the data format does not say it"},
    {'r', "residuals", NULL, "print every sample's residual f(x) - y"},
    {'o', "output", "FILE", "write to FILE (it appears when it is complete)"},
    {'j', "json", NULL, "print the result as one JSON object"},
    {'q', "quiet", NULL, "no comment lines and no progress"},
};
enum { OPTION_COUNT = sizeof OPTIONS / sizeof OPTIONS[0] };

int usage_error(const char *name, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  fprintf(stderr, "relucert%s%s: error: ", *name == '\0' ? "" : " ", name);
  vfprintf(stderr, format, arguments);
  fprintf(stderr, "\nTry 'relucert%s%s --help'.\n", *name == '\0' ? "" : " ", name);
  va_end(arguments);
  return RELUCERT_MALFORMED;
}

int report_failure(enum relucert_status status, const struct relucert_diagnostic *why)
{
  fprintf(stderr, "%s\n", why->text);
  return (int)status;
}

static void print_help(const struct command_syntax *syntax)
{
  printf("Usage: relucert %s %s\n\n%s\n\nOptions:\n", syntax->name, syntax->usage, syntax->help);
  for (int i = 0; i < OPTION_COUNT; i++) {
    if (strchr(syntax->accepted, OPTIONS[i].letter) == NULL)
      continue;
    char left[40];
    snprintf(left, sizeof left, "%s--%s%s%s", OPTIONS[i].letter == 'o' ? "-o, " : "    ", OPTIONS[i].name,
             OPTIONS[i].argument != NULL ? " " : "", OPTIONS[i].argument != NULL ? OPTIONS[i].argument : "");
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

/* Seconds: digits, optionally a point and more digits. */
static bool parse_seconds(const char *text, double *value)
{
  char whole[20];
  size_t digits = strcspn(text, ".");
  uint64_t part;
  if (digits >= sizeof whole)
    return false;
  memcpy(whole, text, digits);
  whole[digits] = '\0';
  if (!parse_unsigned(whole, 1000000000, &part))
    return false;
  *value = (double)part;
  if (text[digits] == '\0')
    return *value > 0;
  double scale = 1;
  for (text += digits + 1; *text != '\0'; text++) {
    if (*text < '0' || *text > '9')
      return false;
    scale /= 10;
    *value += scale * (*text - '0');
  }
  return *value > 0;
}

static bool take(struct arguments *a, char letter, const char *value, const char **expected)
{
  uint64_t number;
  switch (letter) {
  case 'p':
    a->problem = value;
    return true;
  case 't':
    a->target = value;
    return true;
  case 'b':
    a->bias = true;
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
    a->output = value;
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
  const char *letters = strchr(syntax->accepted, 'o') != NULL ? ":o:h" : ":h";
  for (int found; (found = getopt_long(argc, argv, letters, table, NULL)) != -1;) {
    if (found == HELP || found == 'h') {
      print_help(syntax);
      return 0;
    }
    if (found == '?')
      return usage_error(syntax->name, "unknown option '%s'", argv[optind - 1]);
    if (found == ':')
      return usage_error(syntax->name, "option '%s' expects an argument", argv[optind - 1]);
    char letter = found == 'o' ? 'o' : OPTIONS[found - OFFSET].letter;
    const char *expected = "";
    if (!take(a, letter, optarg, &expected))
      return usage_error(syntax->name, "found '%s' after --%s, expected %s", optarg,
                         OPTIONS[found - OFFSET].name, expected);
  }
  a->operand = argv + optind;
  a->operands = argc - optind;
  if (a->operands != syntax->operands)
    return usage_error(syntax->name, "found %d operand%s, expected %d: %s", a->operands,
                       a->operands == 1 ? "" : "s", syntax->operands, syntax->usage);
  return -1;
}

bool arguments_instance(const struct arguments *a, const struct command_syntax *syntax,
                        struct relucert_instance_options *options)
{
  *options = (struct relucert_instance_options){.problem = a->problem, .bias = a->bias};
  if (a->target == NULL)
    return true;
  usage_error(syntax->name, "--target does not apply to sat");
  return false;
}
