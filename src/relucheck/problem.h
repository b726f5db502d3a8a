/* The problems whose reductions certificates are about.  A problem is a table of functions for its own part of a certificate; everything else in relucheck
 * is the same for all of them.  The list in problem.c is the only place that names them all. */
#ifndef RELUCHECK_PROBLEM_H
#define RELUCHECK_PROBLEM_H

#include "echo.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct data_rows;
struct statement;
struct theorem;
struct verification;

struct problem {
  const char *name;     /* after the word `problem` */
  const char *signs;    /* of the network's units, one character each; NULL: the certificate says how many */
  uint32_t most_units;  /* with signs: the number of units */
  const char *instance; /* what a certificate is about, in messages */
  const char *piece;    /* what an instance is compared by */

  /* The statement.  open makes statement->part; whatever follows, close frees it. */
  bool (*open)(struct statement *s, struct reason *reason);
  void (*close)(struct statement *s);
  bool (*read_parameters)(struct statement *s, struct reader *in); /* the dataset line from `features N` on */
  bool (*read_instance)(struct statement *s, struct reader *in);   /* from the word behind `instance` on */
  void (*echo_parameters)(struct echo *echo, const struct statement *s);
  void (*echo_instance)(struct echo *echo, const struct statement *s);
  bool (*compare_source)(const struct statement *s, const char *path, struct reason *reason);
  bool (*prepare)(struct statement *s, struct reader *in); /* what the reduction does to the instance first */
  size_t (*features)(const struct statement *s); /* of the instance that is prepared, not those stated */

  /* The verification.  begin makes verification->part; whatever follows, end frees it. */
  bool (*begin)(struct verification *v);
  void (*end)(struct verification *v);
  bool (*check_statement)(struct verification *v);              /* what needs no evidence */
  void (*rows)(struct verification *v, struct data_rows *rows); /* after check_statement */
  bool (*make_room)(struct verification *v); /* for the sum over the rows; the network is there */
  bool (*read_proof)(struct verification *v, struct echo *echo); /* the first line of the section */
  bool (*run)(struct verification *v);                           /* takes the rest of the proof */

  /* The report. */
  void (*theorem)(struct theorem *t, const struct statement *s);
  void (*json)(FILE *out, const struct statement *s); /* the rest of "dataset", then further members */
};

extern const struct problem problem_sat;
extern const struct problem problem_set_cover;
extern const struct problem problem_colouring;
extern const struct problem problem_circuit;

/* The problem with this name, or NULL. */
const struct problem *problem_named(const char *name);

/* Fails at the next word, which was `found`: it is none of the names. */
bool problem_fail(struct reader *in, struct position at, const char *found);

#endif
