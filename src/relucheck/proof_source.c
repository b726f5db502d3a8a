/* The boundary between refute and the readers of proofs: steps on demand, room on demand.  The proof of refute assumes that proof_next_step and
 * proof_grow keep their contracts, that of the readers of steps that proof_grow_literals and proof_grow_hints do; proofs/TRUSTED.md says why. */
#include "memory.h"
#include "proof_next.h"
#include "proof_push.h"

#include <stdlib.h>

bool proof_grow_literals(struct proof_source *source)
{
  int32_t *literal = memory_grow(source->literal, &source->literal_capacity, source->literals + 1,
                                 sizeof *source->literal, source->in->reason);
  if (literal == NULL)
    return false;
  source->literal = literal;
  return true;
}

bool proof_grow_hints(struct proof_source *source)
{
  size_t capacity = source->hint_capacity;
  uint64_t *hint_at =
      memory_grow(source->hint_at, &capacity, source->hints + 1, sizeof *source->hint_at, source->in->reason);
  if (hint_at == NULL)
    return false;
  source->hint_at = hint_at;
  uint64_t *hint = memory_grow(source->hint, &source->hint_capacity, source->hints + 1, sizeof *source->hint,
                               source->in->reason);
  if (hint == NULL)
    return false;
  source->hint = hint;
  return true;
}

static bool read_step(struct proof_source *source, bool *deletion)
{
  switch (source->form) {
  case PROOF_TEXT:
    return proof_text_step(source, deletion);
  case PROOF_BINARY:
    return proof_binary_step(source, deletion);
  case PROOF_LRAT_TEXT:
    return proof_lrat_text_step(source, deletion);
  case PROOF_LRAT_BINARY:
    return proof_lrat_binary_step(source, deletion);
  }
  return false;
}

enum step_kind proof_read_step(struct proof_source *source)
{
  bool deletion;
  if (!read_step(source, &deletion))
    return STEP_NONE;
  return deletion ? STEP_DELETE : STEP_ADD;
}

static void echo_step(struct proof_source *source, bool deletion, const struct proof_step *step)
{
  if (source->form == PROOF_TEXT)
    echo_text_step(source->echo, deletion, step);
  else
    echo_binary_step(source->echo, deletion, step, step->number);
}

enum step_kind proof_next_step(struct proof_source *source, struct proof_step *step)
{
  const enum step_kind kind = proof_take_step(source, step);
  if (kind != STEP_NONE && source->echo != NULL)
    echo_step(source, kind == STEP_DELETE, step);
  return kind;
}

/* The arena begins with 2^18 words, so that small proofs are never compacted: words that are not used cost no memory. */
enum { ARENA_BEGIN = 1 << 18 };

static bool grow_arena(struct proof_source *source, struct rup *r, size_t literals)
{
  size_t needed = r->arena_used + literals + 1;
  if (needed <= r->arena_capacity)
    return true;
  if (needed < ARENA_BEGIN)
    needed = ARENA_BEGIN;
  if (needed > RUP_MAX_ARENA)
    return reason_set(source->in->reason, OUTCOME_LIMIT,
                      "error: the live clauses have more than %zu literals", RUP_MAX_ARENA);
  size_t capacity = r->arena_capacity;
  int32_t *arena = memory_grow(r->arena, &capacity, needed, sizeof *r->arena, source->in->reason);
  if (arena == NULL)
    return false;
  r->arena = arena;
  r->arena_capacity = capacity < RUP_MAX_ARENA ? capacity : RUP_MAX_ARENA;
  return true;
}

/* A capacity changes only together with its array: when there is no memory, the array that did not grow is still described. */
bool proof_grow(struct proof_source *source, struct rup *r, size_t literals, uint64_t number)
{
  if (!grow_arena(source, r, literals))
    return false;
  if (number < r->number_capacity)
    return true;
  size_t capacity = r->number_capacity;
  uint32_t *place = memory_grow(r->place, &capacity, number + 1, sizeof *r->place, source->in->reason);
  if (place == NULL)
    return false;
  r->place = place;
  r->number_capacity = capacity;
  return true;
}

void proof_close(struct proof_source *source)
{
  free(source->literal);
  free(source->hint);
  free(source->hint_at);
  *source = (struct proof_source){0};
}
