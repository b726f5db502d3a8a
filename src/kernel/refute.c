#include "refute.h"

static bool make_room(struct rup *r, struct proof_source *source, size_t literals, uint64_t number)
/*@ ghost (const struct formula *f) */
{
  if (rup_fits(r, literals, number))
    return true;
  if (rup_wants_compaction(r))
    rup_compact(r);
  if (rup_fits(r, literals, number))
    return true;
  return proof_grow(source, r, literals, number) /*@ ghost (f) */ && rup_fits(r, literals, number);
}

/* Makes clause c of the formula live under the number c + 1. */
static bool load_formula(struct rup *r, const struct formula *f, struct proof_source *source)
{
  for (size_t c = 0; c < f->clauses; c++) {
    size_t literals = f->start[c + 1] - f->start[c];
    if (!make_room(r, source, literals, c + 1) /*@ ghost (f) */)
      return false;
    rup_store(r, f->literal, f->start[c], literals, c + 1);
  }
  return true;
}

/* Checks an addition up to storing the clause. */
static enum rup_result check_addition(struct rup *r, const struct proof_step *step)
{
  if (step->number <= r->last || step->number > RUP_MAX_NUMBER) {
    r->at = 0;
    return RUP_NUMBER;
  }
  return rup_derive(r, step->literal, step->literals, step->hint, step->hints);
}

enum refutation refute(struct rup *r, const struct formula *f, struct proof_source *source, uint64_t steps,
                       enum rup_result *failure)
{
  rup_clear(r);
  if (!load_formula(r, f, source))
    return REFUTATION_NO_MEMORY;
  for (uint64_t i = 0; i < steps; i++) {
    struct proof_step step;
    switch (proof_next_step(source, &step) /*@ ghost (r) */) {
    case STEP_NONE:
      return REFUTATION_ENDED;
    case STEP_DELETE:
      *failure = rup_delete(r, step.hint, step.hints);
      if (*failure != RUP_OK)
        return REFUTATION_FAILED;
      break;
    case STEP_ADD:
      *failure = check_addition(r, &step);
      if (*failure != RUP_OK)
        return REFUTATION_FAILED;
      if (step.literals == 0)
        return REFUTATION_VERIFIED;
      if (!make_room(r, source, step.literals, step.number) /*@ ghost (f) */)
        return REFUTATION_NO_MEMORY;
      rup_store(r, step.literal, 0, step.literals, step.number);
      break;
    }
  }
  return REFUTATION_ENDED;
}
