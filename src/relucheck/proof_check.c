#include "proof_check.h"

#include "memory.h"
#include "proof_open.h"

#include <stdlib.h>

bool proof_open_section(struct proof_source *source, struct reader *in, const struct formula *f,
                        struct echo *echo)
{
  if (!proof_take_section(source, in, f))
    return false;
  source->echo = echo;
  if (echo != NULL && source->form == PROOF_TEXT)
    echo_proof_text_line(echo, source->left);
  else if (echo != NULL)
    echo_proof_binary_line(echo, source->left, source->end - source->begin);
  return true;
}

bool clause_store_open(struct rup *r, int32_t variables, bool exact, struct reason *reason)
{
  size_t count = (size_t)variables;
  *r = (struct rup){.variables = variables, .exact = exact};
  size_t numbers = 0;
  r->value = memory_zeroed(2 * count + 1, sizeof *r->value, reason);
  r->trail = memory_zeroed(count, sizeof *r->trail, reason);
  r->place = memory_grow(NULL, &numbers, 1, sizeof *r->place, reason);
  r->number_capacity = numbers;
  return r->value != NULL && r->trail != NULL && r->place != NULL;
}

void clause_store_close(struct rup *r)
{
  free(r->value);
  free(r->trail);
  free(r->arena);
  free(r->place);
}

/* The offset of item `at` of the current step's clause numbers. */
static uint64_t hint_offset(const struct proof_source *source, size_t at)
{
  return at < source->hints ? source->hint_at[at] : source->step_end;
}

bool proof_fail_step(const struct proof_source *source, enum rup_result failure, size_t at)
{
  struct position hint = proof_position(source, hint_offset(source, at));
  struct position step = proof_position(source, source->step_at);
  unsigned long long number = at < source->hints ? source->hint[at] : 0;
  const struct reader *in = source->in;
  switch (failure) {
  case RUP_LITERAL:
    return reader_fail(in, step, OUTCOME_MALFORMED,
                       "found a literal out of range, expected a variable from 1 to %d",
                       (int)source->variables);
  case RUP_NUMBER:
    return reader_fail(in, step, OUTCOME_REJECTED,
                       "found a clause number that does not ascend, expected a larger one");
  case RUP_NOT_LIVE:
    return reader_fail(in, hint, OUTCOME_REJECTED,
                       "found clause %llu, expected a live clause: it is deleted or not added yet", number);
  case RUP_TWO_OPEN:
    return reader_fail(in, hint, OUTCOME_REJECTED,
                       "found hint %llu with two open literals, expected a unit clause or a conflict",
                       number);
  case RUP_TRUE:
    return reader_fail(in, hint, OUTCOME_REJECTED,
                       "found hint %llu with a true literal, expected a unit clause or a conflict", number);
  case RUP_NO_CONFLICT:
    return reader_fail(in, hint, OUTCOME_REJECTED,
                       "found the end of the hints without a conflict, expected a conflict");
  case RUP_HINTS_LEFT:
    return reader_fail(in, hint, OUTCOME_REJECTED,
                       "found hint %llu after the conflict, expected the end of the step", number);
  case RUP_OK:
    break;
  }
  return false;
}

bool proof_fail_ended(const struct proof_source *source)
{
  return reader_fail(source->in, reader_position(source->in), OUTCOME_REJECTED,
                     "found the end of the proof, expected a step that adds the empty clause");
}

bool proof_fail_memory(const struct proof_source *source)
{
  return reason_out_of_memory(source->in->reason);
}

bool proof_check_ending(struct proof_source *source)
{
  struct reader *in = source->in;
  if (source->left > 0)
    return reader_fail(in, proof_position(source, source->step_at), OUTCOME_REJECTED,
                       "found the empty clause before the last step, expected it in the last step");
  if (source->form == PROOF_TEXT)
    return true;
  if (reader_offset(in) != source->end)
    return reader_fail(in, reader_position(in), OUTCOME_MALFORMED,
                       "found the last step, expected %llu more octets of the proof",
                       (unsigned long long)(source->end - reader_offset(in)));
  if (source->echo != NULL)
    echo_byte(source->echo, '\n');
  return reader_take(in, '\n');
}

bool proof_check_lrat(struct proof_source *source, const struct formula *f)
{
  struct rup r;
  enum rup_result failure;
  enum refutation end = REFUTATION_NO_MEMORY;
  if (clause_store_open(&r, f->variables, false, source->in->reason))
    end = refute(&r, f, source, source->left, &failure);
  clause_store_close(&r);
  switch (end) {
  case REFUTATION_VERIFIED:
    return true;
  case REFUTATION_FAILED:
    return proof_fail_step(source, failure, r.at);
  case REFUTATION_ENDED:
    return proof_fail_ended(source);
  case REFUTATION_NO_MEMORY:
    break;
  }
  return proof_fail_memory(source);
}
