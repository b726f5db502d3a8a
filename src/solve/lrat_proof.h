/* An LRAT proof in memory, up to its empty clause, with the hints resolved to clauses. */
#ifndef RELUCERT_LRAT_PROOF_H
#define RELUCERT_LRAT_PROOF_H

#include "../kernel/formula.h"
#include "elaborate.h"
#include "lrat_reader.h"

/* Clauses are named by index: the formula's first, then the proof's additions in order, both from 0. */
struct lrat_lemma {
  uint64_t id;  /* its number in the file */
  size_t begin; /* in `word`: literals, then hints */
  uint32_t literals;
  uint32_t hints; /* those before a RAT step's first negative one */
  bool rat;       /* has negative hints */
  struct position at;
};

struct lrat_proof {
  const struct formula *f;
  struct lrat_lemma *lemma;
  size_t lemmas; /* the last is the empty clause */
  size_t lemma_capacity;
  uint32_t *word;
  size_t size;
  size_t capacity;
  uint32_t *slot; /* hash table from ids to lemma + 1, 0 for none */
  size_t slot_mask;
  unsigned char *deleted; /* by index */
  size_t deleted_capacity;
};

/* Reads up to the first empty clause; a file without one is STATUS_NOTHING.  lrat_proof_free is needed in every case. */
enum status lrat_proof_read(struct lrat_proof *p, const struct formula *f, struct lrat_reader *reader,
                            const struct elaborate_progress *progress, struct diagnostic *d);
void lrat_proof_free(struct lrat_proof *p);

#endif
