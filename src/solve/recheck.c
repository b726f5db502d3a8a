#include "recheck.h"

#include "../kernel/refute.h"

#include <stdint.h>
#include <stdlib.h>

/* A proof in memory as the kernel asks for it, step by step (proofs/TRUSTED.md says why the two functions keep their contracts). */
struct proof_source {
  const struct rup_proof *proof;
  size_t at;
  uint64_t step;
  uint64_t next; /* number of the next clause to be added */
  uint64_t *hint;
  size_t hint_capacity;
  bool out_of_memory;
};

/* Room for `needed` entries, at least half more than before; false when there is no memory. */
static bool grow(void **array, size_t *capacity, size_t needed, size_t size)
{
  if (needed <= *capacity)
    return true;
  size_t wanted = *capacity + *capacity / 2 + 64;
  if (wanted < needed)
    wanted = needed;
  if (wanted > PTRDIFF_MAX / size)
    return false;
  void *larger = reallocarray(*array, wanted, size);
  if (larger == NULL)
    return false;
  *array = larger;
  *capacity = wanted;
  return true;
}

enum step_kind proof_next_step(struct proof_source *source, struct proof_step *step)
{
  struct rup_step next;
  void *hint = source->hint;
  if (!rup_proof_next(source->proof, &source->at, &next))
    return STEP_NONE;
  source->out_of_memory = !grow(&hint, &source->hint_capacity, next.hints, sizeof *source->hint);
  if (source->out_of_memory)
    return STEP_NONE;
  source->hint = hint;
  for (size_t i = 0; i < next.hints; i++)
    source->hint[i] = next.hint[i];
  source->step++;
  *step = (struct proof_step){
      .literal = next.literal, .literals = next.literals, .hint = source->hint, .hints = next.hints};
  if (next.deletion)
    return STEP_DELETE;
  step->number = source->next++;
  return STEP_ADD;
}

/* Larger arrays with the same contents.  One that cannot grow stays what it is, and its capacity with it. */
static bool make_room(struct rup *r, size_t literals, uint64_t number)
{
  void *arena = r->arena;
  void *place = r->place;
  size_t numbers = r->number_capacity;
  size_t needed = r->arena_used + literals + 1;
  bool grown = needed <= RUP_MAX_ARENA && grow(&arena, &r->arena_capacity, needed, sizeof *r->arena);
  r->arena = arena;
  grown = grow(&place, &numbers, number + 1, sizeof *r->place) && grown;
  r->place = place;
  r->number_capacity = numbers;
  if (r->arena_capacity > RUP_MAX_ARENA)
    r->arena_capacity = RUP_MAX_ARENA;
  return grown;
}

bool proof_grow(struct proof_source *source, struct rup *r, size_t literals, uint64_t number)
{
  (void)source;
  return make_room(r, literals, number);
}

static enum status recheck(struct rup *r, const struct formula *f, struct proof_source *source,
                           struct diagnostic *d)
{
  size_t variables = (size_t)f->variables;
  r->value = calloc(2 * variables + 1, sizeof *r->value);
  r->trail = malloc((variables + 1) * sizeof *r->trail);
  if (r->value == NULL || r->trail == NULL || !make_room(r, 0, 0))
    return diagnostic_out_of_memory(d);
  enum rup_result failure;
  enum refutation result = refute(r, f, source, source->proof->steps, &failure);
  if (result == REFUTATION_NO_MEMORY || source->out_of_memory)
    return diagnostic_out_of_memory(d);
  if (result != REFUTATION_VERIFIED || source->step != source->proof->steps)
    return diagnostic_set(d, STATUS_NOTHING,
                          "error: step %llu of the elaborated proof is wrong: please report this",
                          (unsigned long long)source->step);
  return STATUS_OK;
}

enum status refutation_recheck(const struct formula *f, const struct rup_proof *proof, struct diagnostic *d)
{
  struct rup r = {.variables = f->variables, .exact = true};
  struct proof_source source = {.proof = proof, .next = f->clauses + 1};
  enum status status = recheck(&r, f, &source, d);
  free(r.value);
  free(r.trail);
  free(r.arena);
  free(r.place);
  free(source.hint);
  return status;
}
