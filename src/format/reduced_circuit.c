#include "reduced_circuit.h"

#include <stdlib.h>

enum status reduced_circuit_init(struct reduced_circuit *r, bool bias, struct diagnostic *d)
{
  r->first_row = malloc((r->owned.circuit.gates + 1) * sizeof *r->first_row);
  if (r->first_row == NULL)
    return diagnostic_out_of_memory(d);
  circuit_reduction_init(&r->reduction, &r->owned.circuit, bias, r->first_row);
  mpz_init(r->reduction.q);
  return STATUS_OK;
}

void reduced_circuit_free(struct reduced_circuit *r)
{
  owned_circuit_free(&r->owned);
  if (r->first_row != NULL)
    mpz_clear(r->reduction.q);
  free(r->first_row);
  *r = (struct reduced_circuit){0};
}

void reduced_circuit_move(struct reduced_circuit *to, struct reduced_circuit *from)
{
  *to = *from;
  to->reduction.circuit = &to->owned.circuit;
  *from = (struct reduced_circuit){0};
}

/* Whether q has at most as many digits as are allowed.  GMP's count may be one too many. */
static bool has_few_digits(mpz_srcptr q)
{
  if (mpz_sizeinbase(q, 10) != REDUCED_CIRCUIT_MAX_DIGITS + 1)
    return mpz_sizeinbase(q, 10) <= REDUCED_CIRCUIT_MAX_DIGITS;
  mpz_t limit;
  mpz_init(limit);
  mpz_ui_pow_ui(limit, 10, REDUCED_CIRCUIT_MAX_DIGITS);
  const bool few = mpz_cmp(q, limit) < 0;
  mpz_clear(limit);
  return few;
}

static enum status too_many_digits(struct diagnostic *d)
{
  return diagnostic_set(
      d, STATUS_LIMIT,
      "error: the circuit is so deep that the denominator of epsilon, or what it is made from, "
      "is beyond the limit, expected at most %d digits",
      REDUCED_CIRCUIT_MAX_DIGITS);
}

enum status reduced_circuit_least(const struct reduced_circuit *r, mpz_ptr q, struct diagnostic *d)
{
  const size_t wires = r->owned.circuit.inputs + r->owned.circuit.gates;
  mpz_t *bound = malloc(wires * sizeof *bound);
  int64_t *last = malloc(wires * sizeof *last);
  enum status status = STATUS_OK;
  if (bound == NULL || last == NULL) {
    free(bound);
    free(last);
    return diagnostic_out_of_memory(d);
  }
  for (size_t w = 0; w < wires; w++)
    mpz_init(bound[w]);
  if (!circuit_least_denominator(&r->owned.circuit, r->reduction.bias, r->reduction.root, bound, last, q) ||
      !has_few_digits(q))
    status = too_many_digits(d);
  for (size_t w = 0; w < wires; w++)
    mpz_clear(bound[w]);
  free(bound);
  free(last);
  return status;
}

/* The most gates on a way from an input to the output. */
static bool output_height(const struct circuit *c, size_t *height)
{
  size_t *of_gate = malloc((c->gates + 1) * sizeof *of_gate);
  if (of_gate == NULL)
    return false;
  for (size_t g = 0; g < c->gates; g++) {
    size_t highest = 0;
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      if (c->pin[p] >= c->inputs && of_gate[c->pin[p] - c->inputs] > highest)
        highest = of_gate[c->pin[p] - c->inputs];
    of_gate[g] = highest + 1;
  }
  *height = c->output < c->inputs ? 0 : of_gate[c->output - c->inputs];
  free(of_gate);
  return true;
}

enum status reduced_circuit_published(const struct reduced_circuit *r, mpz_ptr q, struct diagnostic *d)
{
  const uint64_t base = 10 * (uint64_t)(r->owned.circuit.inputs + r->owned.circuit.gates);
  size_t height = 0;
  if (!output_height(&r->owned.circuit, &height))
    return diagnostic_out_of_memory(d);
  if (height >= REDUCED_CIRCUIT_MAX_DIGITS) /* each power has a digit at least */
    return too_many_digits(d);
  mpz_ui_pow_ui(q, base, height + 1);
  return has_few_digits(q) ? STATUS_OK : too_many_digits(d);
}

void reduced_circuit_error(const struct reduced_circuit *r, uint64_t v, mpq_ptr error)
{
  mpz_set_ui(mpq_numref(error), v);
  mpz_mul(mpq_denref(error), r->reduction.q, r->reduction.q);
  mpq_canonicalize(error);
}
