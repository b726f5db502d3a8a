#include "verification.h"

#include "memory.h"
#include "row_room.h"

#include <stdio.h>

static size_t features(const struct verification *v)
{
  return v->statement->problem->features(v->statement);
}

static size_t stride(const struct verification *v)
{
  return features(v) + (v->statement->bias ? 1 : 0);
}

bool verification_open(struct verification *v, const struct statement *statement, struct reader *in)
{
  *v = (struct verification){.statement = statement, .in = in};
  witness_init(&v->witness);
  return statement->problem->begin(v);
}

void verification_close(struct verification *v)
{
  v->statement->problem->end(v);
  witness_network_close(&v->network);
  witness_free(&v->witness);
}

static bool read_weights(struct verification *v, struct digits *digits, struct echo *echo)
{
  const struct statement *s = v->statement;
  if (!witness_network_open(&v->network, s->units.value, s->signs, v->in->reason) ||
      !witness_read(&v->witness, v->network.network.units, stride(v), v->in, digits))
    return false;
  if (echo != NULL)
    echo_witness(echo, &v->witness, stride(v));
  return witness_network_set(&v->network, &v->witness, features(v), s->bias, v->in->reason);
}

bool verification_read_evidence(struct verification *v, struct digits *digits, struct echo *echo)
{
  const struct statement *s = v->statement;
  return (!s->error.made || (read_weights(v, digits, echo) && s->problem->make_room(v))) &&
         (!s->lower.made || s->problem->read_proof(v, echo));
}

bool verification_check_statement(struct verification *v)
{
  return v->statement->problem->check_statement(v);
}

void verification_rows(struct verification *v, struct data_rows *rows)
{
  v->statement->problem->rows(v, rows);
}

bool verification_run(struct verification *v)
{
  return v->statement->problem->run(v);
}

bool verification_make_weight_room(const struct verification *v, int64_t **storage, struct sample *row,
                                   size_t capacity)
{
  *storage = memory_zeroed(v->witness.size, sizeof **storage, v->in->reason);
  return row_room_make(row, capacity, v->in->reason) && *storage != NULL;
}

bool verification_take_proof(struct verification *v, struct echo *echo)
{
  if (!reader_take_word(v->in, "proof") || !reader_take(v->in, ' '))
    return false;
  if (echo != NULL)
    echo_text(echo, "proof ");
  return true;
}

bool verification_fail_lower(const struct verification *v, const char *above, mpz_srcptr numerator,
                             mpz_srcptr denominator)
{
  char found[80];
  snprintf(found, sizeof found, "a lower bound %s, expected at most", above);
  return statement_fail_claim(&v->statement->lower, v->in, found, numerator, denominator);
}

bool verification_fail_error(const struct verification *v, mpz_srcptr numerator, mpz_srcptr denominator)
{
  return statement_fail_claim(&v->statement->error, v->in,
                              "a claim that differs from the weights' training error, expected", numerator,
                              denominator);
}
