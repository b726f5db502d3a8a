/* Every assumption about the platform that the kernel and its proofs make, as a compile-time check. */
#ifndef RELUCERT_ASSUMPTIONS_H
#define RELUCERT_ASSUMPTIONS_H

#include <gmp.h>
#include <limits.h>
#include <stdint.h>

/* The proofs run with Frama-C's machine model gcc_x86_64: LP64, 8-bit bytes, two's complement. */
_Static_assert(CHAR_BIT == 8, "a byte has 8 bits");
_Static_assert(sizeof(int) == 4, "int has 32 bits");
_Static_assert(sizeof(long) == 8,
               "long has 64 bits: mpz_set_si and mpz_addmul_ui take an int64_t or uint64_t whole");
_Static_assert(sizeof(void *) == 8, "pointers have 64 bits");
_Static_assert(sizeof(size_t) == 8,
               "size_t has 64 bits: sizes are computed in it without overflow checks below 2^62");
_Static_assert(-1 == ~0, "two's complement");

#endif
