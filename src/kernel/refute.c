#include "refute.h"

static bool make_room(struct rup *r, struct proof_source *source, size_t literals, uint64_t number)
{
  if (rup_fits(r, literals, number))
    return true;
  if (rup_wants_compaction(r))
    rup_compact(r);
  if (rup_fits(r, literals, number))
    return true;
  return proof_grow(source, r, literals, number) && rup_fits(r, literals, number);
}

/* Makes clause c of the formula live under the number c + 1. */
static bool load_formula(struct rup *r, const struct formula *f, struct proof_source *source)
{
  for (size_t c = 0; c < f->clauses; c++) {
    size_t literals = f->start[c + 1] - f->start[c];
    if (!make_room(r, source, literals, c + 1))
      return false;
    rup_store(r, f->literal + f->start[c], literals, c + 1);
  }
  return true;
}

/* Checks an addition up to storing the clause. */
static enum rup_result check_addition(struct rup *r, const struct proof_step *step, size_t *at)
{
  if (step->number <= r->last || step->number > RUP_MAX_NUMBER) {
    *at = 0;
    return RUP_NUMBER;
  }
  return rup_derive(r, step->literal, step->literals, step->hint, step->hints, at);
}

enum refutation refute(struct rup *r, const struct formula *f, struct proof_source *source, uint64_t steps,
                       struct refutation_failure *failure)
{
  rup_clear(r);
  if (!load_formula(r, f, source))
    return REFUTATION_NO_MEMORY;
  for (uint64_t i = 0; i < steps; i++) {
    struct proof_step step;
    switch (proof_next_step(source, &step)) {
    case STEP_NONE:
      return REFUTATION_ENDED;
    case STEP_DELETE:
      failure->result = rup_delete(r, step.hint, step.hints, &failure->at);
      if (failure->result != RUP_OK)
        return REFUTATION_FAILED;
      break;
    case STEP_ADD:
      failure->result = check_addition(r, &step, &failure->at);
      if (failure->result != RUP_OK)
        return REFUTATION_FAILED;
      if (step.literals == 0)
        return REFUTATION_VERIFIED;
      if (!make_room(r, source, step.literals, step.number))
        return REFUTATION_NO_MEMORY;
      rup_store(r, step.literal, step.literals, step.number);
      break;
    }
  }
  return REFUTATION_ENDED;
}
