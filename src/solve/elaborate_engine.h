/* Unit propagation over the clauses of a DRAT proof, forward and backward in its time. */
#ifndef RELUCERT_ELABORATE_ENGINE_H
#define RELUCERT_ELABORATE_ENGINE_H

#include "elaborate_clauses.h"

/* `blocker` is a literal of the clause: when it is true the clause need not be looked at. */
struct watch {
  uint32_t blocker;
  uint32_t clause;
};

struct watch_list {
  struct watch *watch;
  uint32_t size;
  uint32_t capacity;
};

/* Core clauses are propagated before all others: conflicts then tend to need clauses that are needed anyway. */
enum watch_class { WATCH_CORE, WATCH_OTHER, WATCH_CLASSES };

/* The trail holds the literals that the active clauses imply by unit propagation, in the order of the proof's time: what a lemma implied when it was
 * added is one segment.  Stepping back over the lemma takes its segment off, and what is left is again everything implied.  A check puts
 * its assumptions and their consequences on top for a while.
 *
 * Invariant of the watches: a false watched literal stands beside a true one of the same segment or an earlier one, except while propagating. */
struct engine {
  struct clause_store store;
  int32_t variables;
  signed char *value; /* by literal: 1 true, -1 false, 0 open */
  uint32_t *reason;   /* by variable: the clause that implied it, 0 for an assumption */
  uint32_t *position; /* by variable: its place on the trail */
  uint32_t *trail;    /* [variables + 1] */
  uint32_t trail_size;
  struct watch_list *list[WATCH_CLASSES]; /* by watched literal */
  size_t watched;                         /* clauses in lists */
  size_t garbage;                         /* inactive ones among them, at most */
  bool out_of_memory;                     /* a watch could not be added: nothing after it means anything */
};

enum status engine_init(struct engine *e, int32_t variables, struct diagnostic *d);
void engine_free(struct engine *e);

/* Frees the lists, which emission does not need. */
void engine_free_watches(struct engine *e);

static inline uint32_t *engine_clause(const struct engine *e, uint32_t offset)
{
  return e->store.word + offset;
}

static inline void engine_assign(struct engine *e, uint32_t literal, uint32_t reason)
{
  e->value[literal] = 1;
  e->value[literal ^ 1] = -1;
  e->reason[literal / 2] = reason;
  e->position[literal / 2] = e->trail_size;
  e->trail[e->trail_size++] = literal;
}

/* Takes literals off the trail until `size` are left. */
void engine_undo(struct engine *e, uint32_t size);

/* Watches a clause of two literals or more that is not empty under the trail; the clause may be unit, and its open literal is then the first. */
void engine_watch(struct engine *e, uint32_t offset);

/* Puts the two best literals of the clause first: open or true ones, then the latest false ones. */
void engine_sort_watches(struct engine *e, uint32_t offset);

/* Whether the clause is the reason of a literal on the trail; *literal is that literal. */
bool engine_is_reason(const struct engine *e, uint32_t offset, uint32_t *literal);

/* The clause takes no part any more; its watches go when they are met or in the next sweep. */
void engine_deactivate(struct engine *e, uint32_t offset);

/* Removes all watches of inactive clauses. */
void engine_sweep(struct engine *e);

/* Makes an active clause a core clause; the lists of other clauses drop it when they meet it. */
void engine_make_core(struct engine *e, uint32_t offset);

/* Propagates the trail from position `from`; the conflict clause, 0 when there is none. */
uint32_t engine_propagate(struct engine *e, uint32_t from);

#endif
