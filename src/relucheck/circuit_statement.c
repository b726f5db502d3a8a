#include "circuit_statement.h"

#include "../reduce/circuit.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

bool circuit_statement_open(struct statement *s, struct reason *reason)
{
  struct circuit_statement *circuit = memory_zeroed(1, sizeof *circuit, reason);
  s->part = circuit;
  if (circuit == NULL)
    return false;
  mpz_init(circuit->q);
  return circuit_gates_init(&circuit->gates, reason);
}

void circuit_statement_close(struct statement *s)
{
  struct circuit_statement *circuit = s->part;
  if (circuit == NULL)
    return;
  mpz_clear(circuit->q);
  circuit_gates_free(&circuit->gates);
  free(circuit->source);
  free(circuit);
}

static bool read_epsilon(struct circuit_statement *circuit, struct reader *in)
{
  struct digits digits = {0};
  if (!reader_take(in, ' ') || !reader_take_word(in, "epsilon") || !reader_take(in, ' ') ||
      !reader_take(in, '1') || !reader_take(in, '/'))
    return false;
  circuit->q_at = reader_position(in);
  const bool read = number_natural_mpz(in, &digits, "a denominator", circuit->q);
  digits_free(&digits);
  return read && (mpz_cmp_ui(circuit->q, 0) > 0 || reader_fail(in, circuit->q_at, OUTCOME_MALFORMED,
                                                               "found 0, expected a positive denominator"));
}

bool circuit_statement_read_parameters(struct statement *s, struct reader *in)
{
  struct circuit_statement *circuit = s->part;
  return statement_read_parameter(&circuit->root, in, "root") && read_epsilon(circuit, in);
}

/* The word that a gate begins with. */
static bool read_kind(struct reader *in, bool *conjunction)
{
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  *conjunction = strcmp(word, "and") == 0;
  if (*conjunction || strcmp(word, "or") == 0)
    return true;
  if (word[0] == '\0')
    return reader_expected(in, "'and' or 'or'");
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'and' or 'or'", word);
}

/* One gate, which takes wires that stand before it. */
static bool read_gate(struct circuit_gates *gates, struct reader *in)
{
  const uint64_t wires = gates->circuit.inputs + gates->circuit.gates;
  bool conjunction;
  if (!read_kind(in, &conjunction))
    return false;
  for (;;) {
    if (!reader_take_space(in))
      return false;
    const uint64_t start = reader_offset(in);
    uint64_t wire;
    if (!number_natural(in, "a wire or 0", &wire))
      return false;
    if (wire == 0)
      return reader_take(in, '\n') && circuit_gates_end_gate(gates, conjunction, in->reason);
    if (wire > wires)
      return reader_fail(in, reader_position_of(in, start), OUTCOME_MALFORMED,
                         "found wire %llu, expected a wire from 1 to %llu or 0", (unsigned long long)wire,
                         (unsigned long long)wires);
    if (!circuit_gates_add_pin(gates, (uint32_t)(wire - 1), in->reason))
      return false;
  }
}

static bool check_inputs(const struct circuit_gates *gates, const struct reader *in, struct position at)
{
  const size_t allowed = CIRCUIT_MAX_SPARE_INPUTS + gates->lists.numbers;
  return gates->circuit.inputs <= allowed ||
         reader_fail(in, at, OUTCOME_LIMIT,
                     "found %u inputs, at most %zu are accepted for gates that take %zu wires",
                     (unsigned)gates->circuit.inputs, allowed, gates->lists.numbers);
}

bool circuit_statement_read_instance(struct statement *s, struct reader *in)
{
  struct circuit_statement *circuit = s->part;
  struct circuit_gates *gates = &circuit->gates;
  uint64_t inputs;
  uint64_t count;
  uint64_t output;
  if (!reader_take_word(in, "circuit") || !reader_take(in, ' '))
    return false;
  const struct position inputs_at = reader_position(in);
  if (!number_in_range(in, "a number of inputs", 0, CIRCUIT_MAX_INPUTS, &inputs) || !reader_take(in, ' ') ||
      !number_in_range(in, "a number of gates", 0, CIRCUIT_MAX_WIRES - inputs, &count) ||
      !reader_take(in, ' ') || !number_in_range(in, "a wire", 1, inputs + count, &output) ||
      !reader_take(in, '\n'))
    return false;
  gates->circuit.inputs = (uint32_t)inputs;
  gates->circuit.output = (uint32_t)(output - 1);
  for (uint64_t g = 0; g < count; g++)
    if (!read_gate(gates, in))
      return false;
  return check_inputs(gates, in, inputs_at);
}

void circuit_statement_echo_parameters(struct echo *echo, const struct statement *s)
{
  const struct circuit_statement *circuit = s->part;
  echo_parameter(echo, " root ", circuit->root.value);
  echo_text(echo, " epsilon 1/");
  echo_mpz(echo, circuit->q);
}

void circuit_statement_echo_instance(struct echo *echo, const struct statement *s)
{
  const struct circuit_statement *circuit = s->part;
  const struct circuit *c = &circuit->gates.circuit;
  echo_parameter(echo, "circuit ", c->inputs);
  echo_parameter(echo, " ", c->gates);
  echo_parameter(echo, " ", (uint64_t)c->output + 1);
  echo_byte(echo, '\n');
  for (size_t g = 0; g < c->gates; g++) {
    echo_text(echo, c->conjunction[g] ? "and" : "or");
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      echo_parameter(echo, " ", (uint64_t)c->pin[p] + 1);
    echo_text(echo, " 0\n");
  }
}

size_t circuit_statement_features(const struct statement *s)
{
  const struct circuit_statement *circuit = s->part;
  const struct circuit *c = &circuit->gates.circuit;
  return c->inputs + c->gates + (s->bias ? 2 : 1);
}
