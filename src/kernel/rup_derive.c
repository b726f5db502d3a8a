/* Unit propagation along hints. */
#include "rup_scan.h"

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

/* Assigns the negations of the clause's literals.  *tautology when one literal is the negation of another. */
static enum rup_result assume_negation(struct rup *r, const int32_t *literal, size_t literals,
                                       bool *tautology)
{
  *tautology = false;
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    if (l == 0 || l < -r->variables || l > r->variables) {
      r->at = i;
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
static enum rup_result propagate(struct rup *r, const uint64_t *hint, size_t hints)
{
  for (size_t h = 0; h < hints; h++) {
    uint64_t n = hint[h];
    r->at = h;
    if (n > r->last || r->place[n] == 0)
      return RUP_NOT_LIVE;
    const int32_t *clause = r->arena + (r->place[n] - 1);
    int32_t unit;
    switch (
        rup_scan(clause + 1, (size_t)clause[0], r->value + r->variables, &unit) /*@ ghost (r->variables) */) {
    case RUP_SCAN_UNIT:
      assign(r, unit);
      break;
    case RUP_SCAN_CONFLICT:
      if (h + 1 == hints || !r->exact)
        return RUP_OK;
      r->at = h + 1;
      return RUP_HINTS_LEFT;
    case RUP_SCAN_TRUE:
      if (r->exact)
        return RUP_TRUE;
      break;
    case RUP_SCAN_TWO_OPEN:
      return RUP_TWO_OPEN;
    }
  }
  r->at = hints;
  return RUP_NO_CONFLICT;
}

enum rup_result rup_derive(struct rup *r, const int32_t *literal, size_t literals, const uint64_t *hint,
                           size_t hints)
{
  bool tautology;
  enum rup_result result = assume_negation(r, literal, literals, &tautology);
  if (result == RUP_OK && !tautology)
    result = propagate(r, hint, hints);
  retract_all(r);
  return result;
}
