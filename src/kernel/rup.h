/* Refutation by hinted reverse unit propagation (spec/certificate.md, section 5).
 *
 * The invariant that every function below keeps: each assignment that satisfies the formula satisfies every live clause.
 * The memory belongs to the caller, who makes it larger when rup_fits says so; nothing here allocates. */
#ifndef RELUCERT_RUP_H
#define RELUCERT_RUP_H

#include "formula.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RUP_MAX_NUMBER ((UINT64_C(1) << 62) - 1)
/* `place` holds arena positions plus one in 32 bits, so that a proof's index costs one word a clause number. */
#define RUP_MAX_ARENA ((size_t)UINT32_MAX - 1)

/* A clause in the arena is its length, then its literals.  Clauses stand in the order of their numbers, with gaps where clauses were
 * deleted since the last rup_compact. */
struct rup {
  int32_t variables;
  bool
      exact; /* every hint must be unit or the conflict, and the conflict the last; otherwise true clauses and
                               whatever follows the conflict are passed over, as LRAT files need it */
  signed char
      *value; /* [2 * variables + 1]; value[variables + l]: 1 true, -1 false, 0 open; all 0 between steps */
  int32_t *trail; /* [variables]: the literals that are true, in the order of their assignment */
  int32_t trail_size;
  int32_t *arena;        /* [arena_capacity] */
  size_t arena_capacity; /* at most RUP_MAX_ARENA */
  size_t arena_used;
  size_t arena_dead; /* words of deleted clauses below arena_used */
  uint32_t *place;   /* [number_capacity]; place[n] - 1 is the arena position of clause n; 0: n is not live */
  uint64_t number_capacity;
  uint64_t last; /* the largest clause number so far; place[0 .. last] is initialised */
};

enum rup_result {
  RUP_OK,
  RUP_LITERAL,     /* a literal out of range */
  RUP_NUMBER,      /* a clause number that does not ascend */
  RUP_NOT_LIVE,    /* a hint, or a deletion, names a clause that is not live */
  RUP_TWO_OPEN,    /* a hint with two different open literals */
  RUP_TRUE,        /* exact: a hint with a true literal */
  RUP_NO_CONFLICT, /* no conflict at the end of the hints */
  RUP_HINTS_LEFT   /* exact: hints after the conflict */
};

/* Empties the store.  value is all 0, number_capacity at least 1. */
void rup_clear(struct rup *r);

/* Whether a clause with this many literals fits under this number, which is above r->last. */
bool rup_fits(const struct rup *r, size_t literals, uint64_t number);

/* Makes the clause live without a check: the formula's clauses, and lemmas after rup_derive.  number > r->last and rup_fits. */
void rup_store(struct rup *r, const int32_t *literal, size_t literals, uint64_t number);

/* Checks that the clause follows from the live clauses by unit propagation along the hints.  On failure *at is the index of the literal
 * (RUP_LITERAL) or of the hint at fault (`hints` for RUP_NO_CONFLICT).  All of value is 0 afterwards, too. */
enum rup_result rup_derive(struct rup *r, const int32_t *literal, size_t literals, const uint64_t *hint,
                           size_t hints, size_t *at);

/* Ends the life of the clauses in order; on failure *at is the index of the first that is not live, those before it are gone. */
enum rup_result rup_delete(struct rup *r, const uint64_t *number, size_t numbers, size_t *at);

/* Whether rup_compact would free so much that its cost is paid by the deletions before it. */
bool rup_wants_compaction(const struct rup *r);

/* Closes the gaps in the arena; the live clauses and their numbers stay. */
void rup_compact(struct rup *r);

#endif
