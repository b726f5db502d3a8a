/* Unit propagation along hints. */
#include "rup.h"

static void assign(struct rup *r, int32_t literal)
{
  signed char *value = r->value + r->variables;
  value[literal] = 1;
  value[-literal] = -1;
  r->trail[r->trail_size++] = literal;
}

/* The local copies save loads: a store through a pointer to characters may change anything. */
static void retract_all(struct rup *r)
{
  signed char *value = r->value + r->variables;
  const int32_t *trail = r->trail;
  int32_t size = r->trail_size;
  for (int32_t i = 0; i < size; i++) {
    value[trail[i]] = 0;
    value[-trail[i]] = 0;
  }
  r->trail_size = 0;
}

enum scan { SCAN_CONFLICT, SCAN_UNIT, SCAN_TRUE, SCAN_TWO_OPEN };

/* The clause has more than one literal that is not false: the same open one several times, or a true one, or two. */
static enum scan scan_repetitions(const int32_t *literal, size_t literals, const signed char *value,
                                  int32_t *unit)
{
  int32_t open = 0;
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    if (value[l] == 1)
      return SCAN_TRUE;
    if (value[l] == 0) {
      if (open != 0 && open != l)
        return SCAN_TWO_OPEN;
      open = l;
    }
  }
  *unit = open;
  return open == 0 ? SCAN_CONFLICT : SCAN_UNIT;
}

/* Looks at one clause under the assignment; *unit is its only open literal for SCAN_UNIT.  Where the open literal stands cannot be predicted, so the
 * loop has no branch on it. */
static enum scan scan_clause(const int32_t *literal, size_t literals, const signed char *value, int32_t *unit)
{
  int32_t candidate = 0;
  size_t candidates = 0;
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    bool not_false = value[l] != -1;
    candidate = not_false ? l : candidate;
    candidates += not_false;
  }
  if (candidates == 0)
    return SCAN_CONFLICT;
  if (candidates > 1)
    return scan_repetitions(literal, literals, value, unit);
  *unit = candidate;
  return value[candidate] == 0 ? SCAN_UNIT : SCAN_TRUE;
}

/* Assigns the negations of the clause's literals.  *tautology when one literal is the negation of another. */
static enum rup_result assume_negation(struct rup *r, const int32_t *literal, size_t literals,
                                       bool *tautology, size_t *at)
{
  *tautology = false;
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    if (l == 0 || l < -r->variables || l > r->variables) {
      *at = i;
      return RUP_LITERAL;
    }
    signed char v = r->value[r->variables + l];
    if (v == 1)
      *tautology = true;
    else if (v == 0)
      assign(r, -l);
  }
  return RUP_OK;
}

/* Goes through the hints until one of them fails or is the conflict. */
static enum rup_result propagate(struct rup *r, const uint64_t *hint, size_t hints, size_t *at)
{
  for (size_t h = 0; h < hints; h++) {
    uint64_t n = hint[h];
    *at = h;
    if (n > r->last || r->place[n] == 0)
      return RUP_NOT_LIVE;
    const int32_t *clause = r->arena + (r->place[n] - 1);
    int32_t unit;
    switch (scan_clause(clause + 1, (size_t)clause[0], r->value + r->variables, &unit)) {
    case SCAN_UNIT:
      assign(r, unit);
      break;
    case SCAN_CONFLICT:
      if (h + 1 == hints || !r->exact)
        return RUP_OK;
      *at = h + 1;
      return RUP_HINTS_LEFT;
    case SCAN_TRUE:
      if (r->exact)
        return RUP_TRUE;
      break;
    case SCAN_TWO_OPEN:
      return RUP_TWO_OPEN;
    }
  }
  *at = hints;
  return RUP_NO_CONFLICT;
}

enum rup_result rup_derive(struct rup *r, const int32_t *literal, size_t literals, const uint64_t *hint,
                           size_t hints, size_t *at)
{
  bool tautology;
  enum rup_result result = assume_negation(r, literal, literals, &tautology, at);
  if (result == RUP_OK && !tautology)
    result = propagate(r, hint, hints, at);
  retract_all(r);
  return result;
}
