/* AIGER, ASCII and binary (format of 2007), without latches.  The names of its symbol table are left out. */
#include "circuit_file.h"

#include "blanks.h"
#include "number.h"

#include <stdio.h>

struct aiger {
  struct circuit_file *f;
  bool binary;
  uint64_t variables, inputs, outputs, gates;
};

static bool read_number(struct aiger *a, const char *expected, uint64_t most, uint64_t *value)
{
  skip_blanks(&a->f->in);
  a->f->word_at = reader_position(&a->f->in);
  return number_in_range(&a->f->in, expected, 0, most, value);
}

static bool end_line(struct aiger *a)
{
  skip_blanks(&a->f->in);
  return reader_take(&a->f->in, '\n');
}

static bool expect_none(const struct aiger *a, uint64_t number, const char *what)
{
  return number == 0 ||
         reader_fail(&a->f->in, a->f->word_at, OUTCOME_MALFORMED,
                     "found %llu %s, expected a combinational circuit", (unsigned long long)number, what);
}

/* "aag M I L O A" and up to four more counts, all of which are 0. */
static bool read_header(struct aiger *a)
{
  struct reader *in = &a->f->in;
  uint64_t latches;
  uint64_t others;
  a->binary = in->cursor[1] == 'i' || in->cursor[1] == 'I';
  in->cursor += 3;
  if (!read_number(a, "a number of variables", CIRCUIT_FILE_NODES - 2, &a->variables) ||
      !read_number(a, "a number of inputs", a->variables, &a->inputs) ||
      !read_number(a, "a number of latches", NUMBER_MAX, &latches) ||
      !expect_none(a, latches, latches == 1 ? "latch" : "latches") ||
      !read_number(a, "a number of outputs", NUMBER_MAX, &a->outputs) ||
      !read_number(a, "a number of gates", a->variables - a->inputs, &a->gates))
    return false;
  if (a->binary && a->inputs + a->gates != a->variables)
    return reader_fail(in, a->f->word_at, OUTCOME_MALFORMED,
                       "found %llu gates, expected %llu: as many as there are variables that are no inputs",
                       (unsigned long long)a->gates, (unsigned long long)(a->variables - a->inputs));
  skip_blanks(in);
  for (unsigned i = 0; i < 4 && reader_peek(in) != '\n'; i++, skip_blanks(in))
    if (!read_number(a, "a count", NUMBER_MAX, &others) ||
        !expect_none(a, others,
                     others == 1 ? "property of a sequential circuit" : "properties of a sequential circuit"))
      return false;
  return end_line(a);
}

/* The node of a variable: its number in binary files, otherwise what is called so. */
static bool find_variable(struct aiger *a, uint64_t variable, uint32_t *node)
{
  char name[24];
  *node = (uint32_t)variable;
  if (a->binary || variable == 0)
    return true;
  snprintf(name, sizeof name, "%llu", (unsigned long long)variable);
  a->f->word_size = 0;
  for (const char *c = name; *c != '\0'; c++)
    if (!circuit_file_push_byte(a->f, *c))
      return false;
  return circuit_file_find_node(a->f, node);
}

static bool find_literal(struct aiger *a, uint64_t literal, circuit_literal *found)
{
  uint32_t node;
  if (!find_variable(a, literal / 2, &node))
    return false;
  *found = 2 * node + (literal % 2 == 1 ? 1 : 0);
  return true;
}

static bool read_literal(struct aiger *a, const char *expected, uint64_t *literal)
{
  return read_number(a, expected, 2 * a->variables + 1, literal);
}

/* A literal that is defined by its line. */
static bool read_defined(struct aiger *a, const char *expected, uint32_t *node)
{
  uint64_t literal;
  if (!read_literal(a, expected, &literal))
    return false;
  if (literal < 2 || literal % 2 == 1)
    return reader_fail(&a->f->in, a->f->word_at, OUTCOME_MALFORMED,
                       "found %llu, expected an even literal from 2", (unsigned long long)literal);
  return find_variable(a, literal / 2, node);
}

static bool read_inputs(struct aiger *a, uint64_t expected)
{
  if (a->binary && a->inputs != expected)
    return reader_fail(&a->f->in, (struct position){1, 1}, OUTCOME_REJECTED,
                       "found %llu inputs, the certificate has %llu", (unsigned long long)a->inputs,
                       (unsigned long long)expected);
  for (uint64_t i = 0; i < a->inputs; i++) {
    uint32_t node = 0;
    if (a->binary ? !circuit_file_add_node(a->f, reader_position(&a->f->in), SIZE_MAX, &node)
                  : !read_defined(a, "the literal of an input", &node))
      return false;
    const struct position at = a->binary ? reader_position(&a->f->in) : a->f->word_at;
    if (!circuit_file_define_input(a->f, node, at) || (!a->binary && !end_line(a)))
      return false;
  }
  return true;
}

static bool read_outputs(struct aiger *a)
{
  for (uint64_t i = 0; i < a->outputs; i++) {
    uint64_t literal;
    circuit_literal found;
    if (!read_literal(a, "the literal of an output", &literal) || !find_literal(a, literal, &found) ||
        !circuit_file_add_output(a->f, found, SIZE_MAX) || !end_line(a))
      return false;
  }
  return true;
}

static bool add_pin(struct aiger *a, uint64_t literal)
{
  circuit_literal found;
  return find_literal(a, literal, &found) && circuit_file_add_pin(a->f, found);
}

/* "LHS RHS0 RHS1" */
static bool read_gate(struct aiger *a)
{
  const size_t first_pin = a->f->pins;
  uint32_t node = 0;
  uint64_t left;
  uint64_t right;
  if (!read_defined(a, "the literal of a gate", &node))
    return false;
  const struct position at = a->f->word_at;
  return read_literal(a, "a literal", &left) && add_pin(a, left) && read_literal(a, "a literal", &right) &&
         add_pin(a, right) && end_line(a) &&
         circuit_file_define_gate(a->f, node, CIRCUIT_NODE_AND, false, first_pin, at);
}

/* A number in groups of 7 bits, the lowest first; at most `most`. */
static bool read_difference(struct aiger *a, uint64_t least, uint64_t most, uint64_t *difference)
{
  struct reader *in = &a->f->in;
  const struct position at = reader_position(in);
  *difference = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const int byte = reader_peek(in);
    if (byte == -1)
      return reader_expected(in, "the gates that the header announces");
    in->cursor++;
    *difference |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80)
      return (*difference >= least && *difference <= most) ||
             reader_fail(
                 in, at, OUTCOME_MALFORMED, "found the difference %llu, expected one from %llu to %llu",
                 (unsigned long long)*difference, (unsigned long long)least, (unsigned long long)most);
  }
  return reader_fail(in, at, OUTCOME_MALFORMED, "found a difference of more than 35 bits");
}

/* A gate takes its own literal less one difference, and that less another one. */
static bool read_binary_gate(struct aiger *a, uint64_t variable)
{
  struct circuit_file *f = a->f;
  const size_t first_pin = f->pins;
  const struct position at = reader_position(&f->in);
  uint32_t node;
  uint64_t first;
  uint64_t second;
  return circuit_file_add_node(f, at, SIZE_MAX, &node) && read_difference(a, 1, 2 * variable, &first) &&
         add_pin(a, 2 * variable - first) && read_difference(a, 0, 2 * variable - first, &second) &&
         add_pin(a, 2 * variable - first - second) &&
         circuit_file_define_gate(f, node, CIRCUIT_NODE_AND, false, first_pin, at);
}

static bool read_gates(struct aiger *a)
{
  for (uint64_t g = 0; g < a->gates; g++)
    if (a->binary ? !read_binary_gate(a, a->inputs + g + 1) : !read_gate(a))
      return false;
  return true;
}

bool circuit_file_read_aiger(struct circuit_file *f, uint64_t inputs)
{
  struct aiger a = {.f = f};
  const struct position at = reader_position(&f->in);
  uint32_t constant;
  return read_header(&a) && circuit_file_add_node(f, at, SIZE_MAX, &constant) &&
         circuit_file_define_gate(f, constant, CIRCUIT_NODE_OR, false, f->pins, at) &&
         read_inputs(&a, inputs) && read_outputs(&a) && read_gates(&a);
}
