/* What the two binary forms of proofs have in common: numbers in LEB128, 2v and 2v+1 for the literals v and -v. */
#ifndef RELUCHECK_PROOF_OCTETS_H
#define RELUCHECK_PROOF_OCTETS_H

#include "proof.h"

#include <stdbool.h>
#include <stdint.h>

/* OUTCOME_MALFORMED at an offset of the current step. */
bool proof_octets_fail(const struct proof_source *source, uint64_t at, const char *text);

/* The next octet; fails at the end of the proof. */
bool proof_octet(struct proof_source *source, unsigned *octet);

/* A number below 2^63 in the fewest octets. */
bool proof_octets_number(struct proof_source *source, uint64_t *number);

/* The octets to come of a section `proof`; an LRAT file ends where it ends. */
static inline uint64_t proof_octets_announced(const struct proof_source *source)
{
  return source->form == PROOF_BINARY ? source->end - reader_offset(source->in) : UINT64_MAX;
}

/* Where the octets that are ready and belong to the proof end. */
static inline const unsigned char *proof_octets_ready(const struct proof_source *source)
{
  const struct reader *in = source->in;
  uint64_t announced = proof_octets_announced(source);
  return (uint64_t)(in->end - in->cursor) <= announced ? in->end : in->cursor + announced;
}

/* Consumes the octet 0 that ends a list of numbers if it is the next one. */
static inline bool proof_octets_end_list(struct proof_source *source)
{
  struct reader *in = source->in;
  if (proof_octets_announced(source) == 0 || reader_peek(in) != 0)
    return false;
  in->cursor++;
  return true;
}

/* Literals up to the 0 that ends them. */
bool proof_octets_literals(struct proof_source *source);

#endif
