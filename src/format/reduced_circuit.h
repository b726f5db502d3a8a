/* A circuit with its reduction, and all that the two need. */
#ifndef RELUCERT_REDUCED_CIRCUIT_H
#define RELUCERT_REDUCED_CIRCUIT_H

#include "../reduce/circuit.h"
#include "owned_circuit.h"

/* The denominator of epsilon has at most so many digits. */
#define REDUCED_CIRCUIT_MAX_DIGITS 1000000

struct reduced_circuit {
  struct owned_circuit owned;
  struct circuit_reduction reduction; /* of owned.circuit */
  size_t *first_row;
};

/* Reduces the circuit in r->owned, which is kept on failure; epsilon's denominator is 0 until one of the functions below sets it. */
enum status reduced_circuit_init(struct reduced_circuit *r, bool bias, struct diagnostic *d);
void reduced_circuit_free(struct reduced_circuit *r);

/* Moves it, as the reduction points to the circuit. */
void reduced_circuit_move(struct reduced_circuit *to, struct reduced_circuit *from);

/* The least denominator of epsilon that the theorem allows.  STATUS_LIMIT when it, or what it is made from, is too large. */
enum status reduced_circuit_least(const struct reduced_circuit *r, mpz_ptr q, struct diagnostic *d);

/* The denominator in the paper: 10 times the number of wires, to the power 1 + the circuit's height.  STATUS_LIMIT when it has too many digits. */
enum status reduced_circuit_published(const struct reduced_circuit *r, mpz_ptr q, struct diagnostic *d);

/* v / q^2 */
void reduced_circuit_error(const struct reduced_circuit *r, uint64_t v, mpq_ptr error);

#endif
