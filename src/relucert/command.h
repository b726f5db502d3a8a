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
  const char *proof;
  const char *write;  /* the file to write */
  const char *format; /* of the data */
  const char *layout; /* of the instance */
  const char *output; /* of the circuit */
  const char *signs;
  double seconds;
  int seed;
  uint64_t features;
  uint64_t target;
  bool has_target;
  bool bias;
  bool free_signs;
  bool as_published;
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

/* Reads the instance that the first operand names, with `certificates` also the one in a certificate. */
enum relucert_status open_instance(const struct arguments *a, bool certificates, relucert_instance **instance,
                                   struct relucert_diagnostic *why);

/* How the commands begin that write something about an instance: parses and reads; `what`, as "the data goes", says in the message what
 * --json would collide with.  Returns as arguments_parse. */
int open_instance_to_write(struct arguments *a, const struct command_syntax *syntax, const char *what,
                           int argc, char **argv, relucert_instance **instance);

/* "relucert NAME: error: ..." to standard error, and with --json an object {error, exit_code} to standard output; returns RELUCERT_MALFORMED. */
int usage_error(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Reports the diagnostic in the same places and returns the status. */
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

/* Seconds since some moment in the past, the same for the whole process. */
double seconds_now(void);

/* From now on an interrupt (SIGINT, SIGTERM, SIGHUP) removes unfinished output files and ends the program. */
void interrupts_handle(void);

/* Watches over the computation that follows, until watch_end: an interrupt, or the end of `seconds` (0: no limit), first makes watch_stopping true. What has
 * not ended a moment later, or when a second interrupt comes, is given up, wherever it is and whatever it waits for: unfinished output
 * files are removed, `give_up`, called in another thread, prints what there is to say, and the program ends with the exit code that it returns. */
void watch_begin(double seconds, int (*give_up)(const void *context), const void *context);
bool watch_stopping(void);
void watch_end(void);

/* What is being watched over may take so long to stop; an interrupt's second one is not waited for. */
void watch_allow(double seconds);

/* Progress on a terminal's standard error, at most five times a second; the context of relucert_prove_options.progress is a bool: quiet.  Returns watch_stopping. */
bool show_progress(void *context, const char *phase, uint64_t done, uint64_t total);
void clear_progress(void);

/* The exit code, or that of a standard output that cannot be written: a verdict that does not arrive is none. */
int flush_standard_output(int code);

#endif
