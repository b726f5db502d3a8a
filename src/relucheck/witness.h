/* The section `weights`. */
#ifndef RELUCHECK_WITNESS_H
#define RELUCHECK_WITNESS_H

#include "echo.h"
#include "number.h"
#include "reader.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Integer weights over one denominator.  Almost all of them are small: those stand in one array of limbs and have no memory of their own. */
struct witness {
  mpz_t denominator;
  int64_t *small; /* [size] as read; 0 in the place of a large one */
  size_t size;
  size_t small_capacity;
  mpz_t *large;        /* [larges], in the order of reading */
  size_t *large_index; /* [larges]: which weight */
  size_t larges;
  size_t large_capacity;
  size_t large_index_capacity;
};

/* Whatever follows, witness_free frees it. */
void witness_init(struct witness *w);
void witness_free(struct witness *w);

/* Reads the section, which has `units` lines of `stride` numbers, and no lines where there are no numbers. */
bool witness_read(struct witness *w, size_t units, size_t stride, struct reader *in, struct digits *digits);

void echo_witness(struct echo *echo, const struct witness *w, size_t stride);

#endif
