/* From what solvers write to what certificates hold: DRAT or LRAT to a trimmed hinted RUP proof. */
#ifndef RELUCERT_ELABORATE_H
#define RELUCERT_ELABORATE_H

#include "../format/diagnostic.h"
#include "../format/input.h"
#include "../kernel/formula.h"
#include "cadical.h"
#include "rup_proof.h"

#include <stdbool.h>
#include <stdint.h>

/* Called now and then with the work done and to do; true stops with STATUS_LIMIT.  NULL for none. */
struct elaborate_progress {
  bool (*call)(void *context, uint64_t done, uint64_t total);
  void *context;
};

/* Turns a DRAT proof (binary or text, told apart by content) of `f` into hinted RUP: only lemmas that the conflict uses, each clause deleted
 * after its last use.  A lemma that the conflict needs and that is not RUP stops with its own message.  Deletions match clauses as sets of
 * literals; deletions of unit clauses (clauses that are unit under the top-level assignment) are ignored.  `f` has no empty clause.
 * `proof` is initialised here; on failure nothing needs freeing. */
enum status elaborate_drat(const struct formula *f, const struct drat *drat,
                           const struct elaborate_progress *progress, struct rup_proof *proof,
                           struct diagnostic *d);

/* Reads an LRAT proof of `f` (text or binary, told apart by content; compressed or not), trims and renumbers it.  A RAT step that the
 * conflict needs is refused by its line.  Hints that are not needed are dropped; nothing is trusted: each kept step is propagated again. */
enum status elaborate_lrat(const struct formula *f, const char *path,
                           const struct elaborate_progress *progress, struct rup_proof *proof,
                           struct diagnostic *d);

/* The same from an open input; what stands after the empty clause is not read. */
enum status elaborate_lrat_input(const struct formula *f, struct input *in,
                                 const struct elaborate_progress *progress, struct rup_proof *proof,
                                 struct diagnostic *d);

#endif
