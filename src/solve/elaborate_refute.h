/* Why a lemma holds: the clauses that refute its negation by unit propagation, in an order that a checker can follow. */
#ifndef RELUCERT_ELABORATE_REFUTE_H
#define RELUCERT_ELABORATE_REFUTE_H

#include "elaborate_engine.h"
#include "elaborate_log.h"

struct refuter {
  struct engine *engine;
  signed char *mark; /* by variable, all zero between refutations */
  uint32_t
      *permanent; /* trail positions of literals that hold without assumptions and that the conflict needs */
  uint32_t permanents;
  uint32_t base; /* trail size without assumptions */
};

enum status refuter_init(struct refuter *r, struct engine *engine, struct diagnostic *d);
void refuter_free(struct refuter *r);

/* Logs why `conflict` contradicts what the active clauses imply; its literals are all false on the trail. */
enum status refuter_explain(struct refuter *r, uint32_t conflict, struct hint_log *log, struct diagnostic *d);

/* Assumes the negation of the clause, propagates, and logs why that fails; the clauses used become core clauses.  *refuted is false when propagation
 * finds no conflict.  The trail is afterwards as it was. */
enum status refuter_check(struct refuter *r, uint32_t offset, bool *refuted, struct hint_log *log,
                          struct diagnostic *d);

#endif
