/* Random numbers for tests, the same in every run: a test draws them from a state that it begins itself. */
#ifndef RELUCERT_TESTS_RANDOM_NUMBERS_H
#define RELUCERT_TESTS_RANDOM_NUMBERS_H

#include <stdint.h>

/* Below 2^bits, for at most 64 bits. */
static inline uint64_t draw_bits(uint64_t *state, unsigned bits)
{
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return bits == 0 ? 0 : *state >> (64 - bits);
}

static inline uint32_t draw_below(uint64_t *state, uint32_t bound)
{
  return (uint32_t)(draw_bits(state, 31) % bound);
}

#endif
