/* The arrays of a step while it is read: they grow as literals and clause numbers arrive. */
#ifndef RELUCHECK_PROOF_PUSH_H
#define RELUCHECK_PROOF_PUSH_H

#include "proof.h"

#include <stdbool.h>
#include <stdint.h>

bool proof_grow_literals(struct proof_source *source);
bool proof_grow_hints(struct proof_source *source);

static inline bool proof_push_literal(struct proof_source *source, int32_t literal)
{
  if (source->literals == source->literal_capacity && !proof_grow_literals(source))
    return false;
  source->literal[source->literals++] = literal;
  return true;
}

static inline bool proof_push_hint(struct proof_source *source, uint64_t number, uint64_t at)
{
  if (source->hints == source->hint_capacity && !proof_grow_hints(source))
    return false;
  source->hint[source->hints] = number;
  source->hint_at[source->hints++] = at;
  return true;
}

#endif
