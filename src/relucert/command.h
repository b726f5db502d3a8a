/* The commands of relucert: one file each, command_NAME.c; everything they share stands here. */
#ifndef RELUCERT_COMMAND_H
#define RELUCERT_COMMAND_H

#include "../relucert.h"

#include <gmp.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* A command parses argv[1..] itself and returns the exit code. */
int command_prove(int argc, char **argv);
int command_reduce(int argc, char **argv);
int command_weights(int argc, char **argv);
int command_extract(int argc, char **argv);
int command_error(int argc, char **argv);
int command_info(int argc, char **argv);

/* Every option of every command; a command names the ones it takes in its `accepted` string. */
struct arguments {
  const char *problem;
  const char *target;
  const char *proof;
  const char *output;
  const char *format;
  const char *signs;
  double seconds;
  int seed;
  uint64_t features;
  bool bias;
  bool binary;
  bool json;
  bool quiet;
  bool residuals;
  char **operand;
  int operands;
};

/* What a command accepts and how its help reads. */
struct command_syntax {
  const char *name;
  const char *usage;    /* operands and options in one line */
  const char *accepted; /* the option letters of command.c's table */
  const char *help;     /* what it does, then nothing about options: those come from the table */
  int operands;
};

/* Parses; returns -1 when the command shall go on, else the exit code (--help, or a wrong argument, already reported). */
int arguments_parse(struct arguments *a, const struct command_syntax *syntax, int argc, char **argv);

/* The options that describe an instance; fails for a --target that the problem does not take. */
bool arguments_instance(const struct arguments *a, const struct command_syntax *syntax,
                        struct relucert_instance_options *options);

/* "relucert NAME: error: ..." to standard error; returns RELUCERT_MALFORMED. */
int usage_error(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Prints the diagnostic to standard error and returns the status. */
int report_failure(enum relucert_status status, const struct relucert_diagnostic *why);

/* Prints the object to standard output, frees it. */
int print_json(json_t *object);

/* A file name or other text; bytes beyond ASCII are replaced by ? unless it is UTF-8, which JSON demands. */
json_t *json_text(const char *text);

/* A count: a number, or its digits as text above 2^63 - 1, which JSON readers would round. */
json_t *json_count(uint64_t count);

/* A rational as JSON text "p/q". */
json_t *json_rational(mpq_srcptr value);

/* Two decimals between which the rational lies, correctly rounded downwards and upwards; malloc'ed by MPFR (mpfr_free_str). */
void enclose(mpq_srcptr value, char **below, char **above);

/* Interrupts (SIGINT, SIGTERM, SIGHUP): unfinished output files are removed and the program ends, unless `soft`; then the first one only sets the flag. */
void interrupts_handle(bool soft);
bool interrupted(void);

/* Progress on a terminal's standard error, at most five times a second; the context of relucert_prove_options.progress is a bool: quiet. */
bool show_progress(void *context, const char *phase, uint64_t done, uint64_t total);
void clear_progress(void);

#endif
