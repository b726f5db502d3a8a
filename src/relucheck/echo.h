/* --echo: the certificate written back from memory. */
#ifndef RELUCHECK_ECHO_H
#define RELUCHECK_ECHO_H

#include <stdio.h> /* before gmp.h, which declares mpz_out_str only then */

#include "../kernel/refute.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct echo {
  FILE *out;
};

/* The line of a proof in text or binary, from "rup" on. */
void echo_proof_text_line(struct echo *echo, uint64_t steps);
void echo_proof_binary_line(struct echo *echo, uint64_t steps, uint64_t octets);
void echo_text_step(struct echo *echo, bool deletion, const struct proof_step *step);

/* `next` is the number of the next added clause, from which the clauses' numbers are counted back. */
void echo_binary_step(struct echo *echo, bool deletion, const struct proof_step *step, uint64_t next);
void echo_byte(struct echo *echo, char byte);
void echo_text(struct echo *echo, const char *text);
void echo_unsigned(struct echo *echo, uint64_t value);
void echo_mpz(struct echo *echo, mpz_srcptr value);
void echo_literal(struct echo *echo, int32_t literal);

/* The text `name` and the number. */
void echo_parameter(struct echo *echo, const char *name, uint64_t value);

/* Flushes; false when anything could not be written. */
bool echo_finish(struct echo *echo);

#endif
