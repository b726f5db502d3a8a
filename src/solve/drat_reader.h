/* A DRAT proof step by step, binary or text. */
#ifndef RELUCERT_DRAT_READER_H
#define RELUCERT_DRAT_READER_H

#include "cadical.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Literals are coded as in binary DRAT: 2v for v, 2v + 1 for -v. */
static inline uint32_t literal_code(int32_t literal)
{
  return literal > 0 ? 2 * (uint32_t)literal : 2 * (uint32_t)-literal + 1;
}

static inline int32_t literal_decode(uint32_t code)
{
  return code % 2 == 0 ? (int32_t)(code / 2) : -(int32_t)(code / 2);
}

/* A clause as a set: each literal once, in the order of first occurrence. */
struct literal_set {
  uint32_t *literal;
  size_t size;
  size_t capacity;
  bool tautology;
  signed char *member; /* [2 * variables + 2], all zero between clauses */
};

enum status literal_set_init(struct literal_set *set, int32_t variables, struct diagnostic *d);
void literal_set_free(struct literal_set *set);
void literal_set_clear(struct literal_set *set);
enum status literal_set_add(struct literal_set *set, uint32_t literal, struct diagnostic *d);

struct drat_reader {
  const struct drat *drat;
  size_t at;
  bool binary;
  int32_t variables;
};

/* A proof is binary if and only if it has a zero byte: every binary step ends with one, no text has any. */
void drat_reader_init(struct drat_reader *reader, const struct drat *drat, int32_t variables);

/* Reads the next step into `set`, which it clears first; *more is false at the end of the proof. */
enum status drat_reader_next(struct drat_reader *reader, struct literal_set *set, bool *deletion, bool *more,
                             struct diagnostic *d);

#endif
