/* What the readers of steps share: places in a step, room in its arrays, and the identifiers of LRAT. */
#include "number.h"
#include "proof_push.h"

struct position proof_position(const struct proof_source *source, uint64_t offset)
{
  return (struct position){.line = source->step_line, .column = offset - source->step_line_begin + 1};
}

bool proof_reject_rat(const struct proof_source *source, uint64_t at)
{
  return reader_fail(
      source->in, proof_position(source, at), OUTCOME_REJECTED,
      "found a negative hint, expected a clause number: RAT steps preserve satisfiability but not models, "
      "only steps by reverse unit propagation are accepted");
}

bool proof_literal_room(struct proof_source *source)
{
  return source->literals < source->literal_capacity || proof_grow_literals(source);
}

bool proof_hint_room(struct proof_source *source)
{
  return source->hints < source->hint_capacity || proof_grow_hints(source);
}

/* Identifiers up to this, and 64 more for each byte of the proof so far, are accepted. */
#define IDENTIFIER_ALLOWANCE (UINT64_C(1) << 26)

/*@ requires source:   ProofValid(source);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   source->clauses + IDENTIFIER_ALLOWANCE <= \result <= source->clauses + IDENTIFIER_ALLOWANCE + NUMBER_MAX;
*/
static uint64_t largest_identifier(const struct proof_source *source)
{
  uint64_t octets = source->step_at - source->begin;
  uint64_t more = octets > NUMBER_MAX / 64 ? NUMBER_MAX : 64 * octets;
  return source->clauses + IDENTIFIER_ALLOWANCE + more;
}

bool proof_take_identifier(struct proof_source *source, uint64_t number, bool deletion)
{
  struct position at = proof_position(source, source->step_at);
  uint64_t least = deletion || source->identifier >= source->next ? source->identifier : source->next;
  if (number < least)
    return reader_fail(source->in, at, OUTCOME_REJECTED, "found identifier %llu, expected at least %llu",
                       (unsigned long long)number, (unsigned long long)least);
  source->identifier = number;
  if (deletion)
    return true;
  uint64_t most = largest_identifier(source);
  if (number > most)
    return reader_fail(source->in, at, OUTCOME_LIMIT,
                       "found identifier %llu, over the limit of %llu at this place",
                       (unsigned long long)number, (unsigned long long)most);
  source->next = number;
  return true;
}
