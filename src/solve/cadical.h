/* Deciding a formula with CaDiCaL; its answer is a proposal that the certificate makes good. */
#ifndef RELUCERT_CADICAL_H
#define RELUCERT_CADICAL_H

#include "../format/diagnostic.h"
#include "../kernel/formula.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sat_answer { SAT_UNKNOWN, SAT_SATISFIABLE, SAT_UNSATISFIABLE };

/* A DRAT proof in CaDiCaL's binary format. */
struct drat {
  unsigned char *bytes;
  size_t size;
  size_t capacity;
};

struct sat_options {
  double seconds; /* 0: no limit */
  int seed;       /* 0: the solver's default */
  /* Called now and then from the solver's loop with its conflicts so far; true stops the search.  May be NULL. */
  bool (*progress)(void *context, int64_t conflicts, double seconds);
  void *context;
};

/* Decides `f`.  SAT_SATISFIABLE: model[1 .. variables] is 1 or -1, checked against f (a wrong model is an error, not an answer).
 * SAT_UNSATISFIABLE: `proof` holds the DRAT trace.  SAT_UNKNOWN, with STATUS_OK: the time limit or `progress` has
 * stopped it.  `proof` is to be freed with drat_free in every case. */
enum status sat_decide(const struct formula *f, const struct sat_options *options, enum sat_answer *answer,
                       signed char *model, struct drat *proof, struct diagnostic *d);
void drat_free(struct drat *proof);

#endif
