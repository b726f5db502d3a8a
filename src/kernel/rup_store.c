/* The live clauses of a refutation: an arena in the order of the clause numbers, and an index from numbers to places. */
#include "rup.h"

void rup_clear(struct rup *r)
{
  r->trail_size = 0;
  r->arena_used = 0;
  r->arena_dead = 0;
  r->place[0] = 0;
  r->last = 0;
}

bool rup_fits(const struct rup *r, size_t literals, uint64_t number)
{
  return number < r->number_capacity && literals <= FORMULA_MAX_WIDTH &&
         literals < r->arena_capacity - r->arena_used;
}

void rup_store(struct rup *r, const int32_t *literal, size_t first, size_t literals, uint64_t number)
{
  for (uint64_t n = r->last + 1; n < number; n++)
    r->place[n] = 0;
  int32_t *clause = r->arena + r->arena_used;
  clause[0] = (int32_t)literals;
  for (size_t i = 0; i < literals; i++)
    clause[1 + i] = literal[first + i];
  r->place[number] = (uint32_t)(r->arena_used + 1);
  r->arena_used += 1 + literals;
  r->last = number;
}

/* Saturates at arena_used: the number only says when to compact, so that it need not be proved to be right. */
static void count_dead(struct rup *r, size_t words)
{
  size_t live = r->arena_used - r->arena_dead;
  r->arena_dead += words < live ? words : live;
}

enum rup_result rup_delete(struct rup *r, const uint64_t *number, size_t numbers)
{
  for (size_t i = 0; i < numbers; i++) {
    uint64_t n = number[i];
    if (n > r->last || r->place[n] == 0) {
      r->at = i;
      return RUP_NOT_LIVE;
    }
    count_dead(r, 1 + (size_t)r->arena[r->place[n] - 1]);
    r->place[n] = 0;
  }
  return RUP_OK;
}

/* rup_compact looks at every number and moves every live word: at least half of the arena and one word in eight numbers must be free, so
 * that all compactions together cost time linear in the proof. */
bool rup_wants_compaction(const struct rup *r)
{
  return r->arena_dead >= r->arena_used - r->arena_dead && r->arena_dead >= r->last / 8;
}

/* Moves length + 1 words down to `to`, which is not above `from`. */
static void move_clause(int32_t *arena, size_t from, size_t to)
{
  size_t words = 1 + (size_t)arena[from];
  for (size_t i = 0; i < words; i++)
    arena[to + i] = arena[from + i];
}

void rup_compact(struct rup *r)
{
  size_t used = 0;
  for (uint64_t n = 1; n <= r->last; n++) {
    if (r->place[n] != 0) {
      size_t from = r->place[n] - 1;
      size_t words = 1 + (size_t)r->arena[from];
      move_clause(r->arena, from, used);
      r->place[n] = (uint32_t)(used + 1);
      used += words;
    }
  }
  r->arena_used = used;
  r->arena_dead = 0;
}
