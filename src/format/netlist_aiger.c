/* AIGER, ASCII and binary (Biere, "The AIGER And-Inverter Graph format", 20071012), without latches. */
#include "netlist_read.h"
#include "owned_circuit.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct parser {
  struct netlist *n;
  struct input *in;
  struct diagnostic *d;
  bool binary;
  struct position at;        /* where the last number begins */
  struct position inputs_at; /* where the header says how many there are */
  struct position listed_at; /* behind the header */
  uint64_t variables, inputs, latches, outputs, gates;
  uint64_t others; /* bad states, constraints, justice and fairness properties */
};

/* ---- numbers ---- */

static enum status take_number(struct parser *p, const char *expected, uint64_t *value)
{
  input_skip_spaces(p->in);
  p->at = input_position(p->in);
  if (!input_at_digit(p->in))
    return input_unexpected(p->in, expected, p->d);
  *value = input_natural(p->in);
  return input_at_word_end(p->in) ? STATUS_OK : input_unexpected(p->in, "white space after the number", p->d);
}

static enum status end_line(struct parser *p)
{
  input_skip_spaces(p->in);
  if (input_peek(p->in) != '\n')
    return input_unexpected(p->in, "the end of the line", p->d);
  input_skip(p->in);
  return STATUS_OK;
}

static enum status take_literal(struct parser *p, const char *expected, uint64_t *literal)
{
  const enum status status = take_number(p, expected, literal);
  if (status == STATUS_OK && *literal > 2 * p->variables + 1)
    return input_error(p->in, p->at, p->d,
                       "found the literal %s%" PRIu64 ", expected at most %" PRIu64 " as the header says",
                       *literal == UINT64_MAX ? "at least " : "", *literal, 2 * p->variables + 1);
  return status;
}

/* The node of a literal's variable: that of its number in binary files, which have the constant and then every variable in order; otherwise the one that is called so. */
static enum status find_node(struct parser *p, uint64_t literal, uint32_t *node)
{
  char name[24];
  if (p->binary || literal < 2) {
    *node = (uint32_t)(literal / 2);
    return STATUS_OK;
  }
  char *const end = name + sizeof name;
  char *begin = end;
  for (uint64_t variable = literal / 2; variable > 0; variable /= 10)
    *--begin = (char)('0' + variable % 10);
  return netlist_find(p->n, begin, (size_t)(end - begin), p->at, node, p->d);
}

/* ---- the header ---- */

/* The places of the five counts, and of the first of the others that is not 0. */
enum { VARIABLES, INPUTS, LATCHES, OUTPUTS, GATES, OTHERS, PLACES };

static enum status check_counts(struct parser *p, const struct position *at)
{
  if (p->latches > 0)
    return input_error(p->in, at[LATCHES], p->d,
                       "found %" PRIu64 " %s, expected a combinational circuit: this one is sequential",
                       p->latches, p->latches == 1 ? "latch" : "latches");
  if (p->others > 0)
    return input_error(p->in, at[OTHERS], p->d,
                       "found properties of a sequential circuit behind the number of gates, expected none");
  if (p->inputs > NETLIST_MAX_TERMINALS || p->outputs > NETLIST_MAX_TERMINALS)
    return input_limit(p->in, at[p->inputs > NETLIST_MAX_TERMINALS ? INPUTS : OUTPUTS], p->d,
                       "found %" PRIu64 " inputs and %" PRIu64 " outputs, expected at most %d", p->inputs,
                       p->outputs, NETLIST_MAX_TERMINALS);
  if (p->variables >= NETLIST_MAX_NODES)
    return input_limit(p->in, at[VARIABLES], p->d, "found %" PRIu64 " variables, expected fewer than %d",
                       p->variables, NETLIST_MAX_NODES);
  if (p->inputs > p->variables || p->gates > p->variables - p->inputs ||
      (p->binary && p->gates != p->variables - p->inputs))
    return input_error(p->in, at[p->inputs > p->variables ? INPUTS : GATES], p->d,
                       "found %" PRIu64 " variables for %" PRIu64 " inputs and %" PRIu64
                       " gates, expected %s sum",
                       p->variables, p->inputs, p->gates, p->binary ? "their" : "at least their");
  return STATUS_OK;
}

static bool at_line_end(struct parser *p)
{
  input_skip_spaces(p->in);
  const int byte = input_peek(p->in);
  return byte < 0 || byte == '\n';
}

/* aag M I L O A, and up to four counts that newer files have behind them. */
static enum status take_header(struct parser *p)
{
  uint64_t *const count[] = {&p->variables, &p->inputs, &p->latches, &p->outputs, &p->gates};
  struct position at[PLACES] = {{0}};
  enum status status = STATUS_OK;
  input_ahead(p->in, 4);
  p->binary = p->in->cursor[1] == 'i' || p->in->cursor[1] == 'I';
  p->in->cursor += 3;
  for (size_t i = VARIABLES; status == STATUS_OK && i <= GATES; i++) {
    status = take_number(p, "the header 'aag M I L O A' with five counts", count[i]);
    at[i] = p->at;
  }
  p->inputs_at = at[INPUTS];
  for (size_t i = 0; status == STATUS_OK && i < 4 && !at_line_end(p); i++) {
    uint64_t other = 0;
    status = take_number(p, "a count", &other);
    if (p->others == 0)
      at[OTHERS] = p->at;
    p->others |= other;
  }
  if (status == STATUS_OK)
    status = end_line(p);
  return status == STATUS_OK ? check_counts(p, at) : status;
}

/* ---- inputs and outputs ---- */

static enum status take_constant(struct parser *p)
{
  uint32_t node = 0;
  const enum status status = netlist_add_node(p->n, input_position(p->in), &node, p->d);
  if (status == STATUS_OK)
    netlist_define(p->n, node, NETLIST_OR, false, 0, input_position(p->in));
  return status;
}

static enum status take_input(struct parser *p)
{
  uint64_t literal = 0;
  uint32_t node = 0;
  enum status status = take_literal(p, "the literal of an input", &literal);
  if (status == STATUS_OK && (literal < 2 || literal % 2 == 1))
    return input_error(p->in, p->at, p->d,
                       "found the literal %" PRIu64 " of an input, expected an even one from 2", literal);
  if (status == STATUS_OK)
    status = find_node(p, literal, &node);
  if (status == STATUS_OK)
    status = netlist_read_input(p->n, node, p->in, p->at, p->d);
  return status == STATUS_OK ? end_line(p) : status;
}

/* Binary files leave the inputs out: see insert_inputs. */
static enum status take_inputs(struct parser *p)
{
  enum status status = STATUS_OK;
  p->listed_at = input_position(p->in);
  for (uint64_t i = 0; status == STATUS_OK && !p->binary && i < p->inputs; i++)
    status = take_input(p);
  return status;
}

static enum status take_outputs(struct parser *p)
{
  enum status status = STATUS_OK;
  for (uint64_t i = 0; status == STATUS_OK && i < p->outputs; i++) {
    uint64_t literal = 0;
    uint32_t node = 0;
    status = take_literal(p, "the literal of an output", &literal);
    if (status == STATUS_OK)
      status = find_node(p, literal, &node);
    if (status == STATUS_OK)
      status = netlist_add_output(p->n, netlist_literal_of(node, literal % 2 == 1), NETLIST_NO_NAME, p->d);
    if (status == STATUS_OK)
      status = end_line(p);
  }
  return status;
}

/* ---- gates ---- */

static enum status add_pin(struct parser *p, uint64_t literal)
{
  uint32_t node = 0;
  const enum status status = find_node(p, literal, &node);
  return status == STATUS_OK ? netlist_add_pin(p->n, netlist_literal_of(node, literal % 2 == 1), p->d)
                             : status;
}

/* LHS RHS0 RHS1 */
static enum status take_gate(struct parser *p)
{
  uint64_t literal[3] = {0};
  uint32_t node = 0;
  const size_t first = p->n->pins;
  enum status status = take_literal(p, "the literal of a gate", &literal[0]);
  const struct position at = p->at;
  if (status == STATUS_OK && (literal[0] < 2 || literal[0] % 2 == 1))
    return input_error(p->in, at, p->d,
                       "found the literal %" PRIu64 " of a gate, expected an even one from 2", literal[0]);
  if (status == STATUS_OK)
    status = find_node(p, literal[0], &node);
  if (status == STATUS_OK && p->n->node[node].kind != NETLIST_UNDEFINED)
    return netlist_defined_twice(p->n, node, p->in, at, p->d);
  for (size_t i = 1; status == STATUS_OK && i < 3; i++) {
    status = take_literal(p, "a literal that the gate takes", &literal[i]);
    if (status == STATUS_OK)
      status = add_pin(p, literal[i]);
  }
  if (status == STATUS_OK)
    status = end_line(p);
  if (status == STATUS_OK)
    netlist_define(p->n, node, NETLIST_AND, false, first, at);
  return status;
}

/* A difference in groups of seven bits, the low ones first. */
static enum status take_difference(struct parser *p, uint64_t *difference)
{
  enum { LARGEST_SHIFT = 28 };
  uint64_t value = 0;
  int byte;
  p->at = input_position(p->in);
  for (unsigned shift = 0; (byte = input_peek(p->in)) >= 0 && shift <= LARGEST_SHIFT; shift += 7) {
    p->in->cursor++;
    value |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80) {
      *difference = value;
      return STATUS_OK;
    }
  }
  return byte < 0 ? input_unexpected(p->in, "the gates that the header announces", p->d)
                  : input_error(p->in, p->at, p->d, "found a number of more than 35 bits, expected fewer");
}

/* Gate `node` takes its own literal less the first difference, and that less the second. */
static enum status take_binary_gate(struct parser *p, uint64_t variable)
{
  uint32_t node = 0;
  const size_t first = p->n->pins;
  const struct position at = input_position(p->in);
  uint64_t literal = 2 * variable;
  enum status status = netlist_add_node(p->n, at, &node, p->d);
  for (uint64_t least = 1; status == STATUS_OK && p->n->pins < first + 2; least = 0) {
    uint64_t difference = 0;
    status = take_difference(p, &difference);
    if (status == STATUS_OK && (difference < least || difference > literal))
      return input_error(p->in, p->at, p->d,
                         "found the difference %" PRIu64 " to the literal %" PRIu64
                         ", expected one from %" PRIu64 " to that",
                         difference, literal, least);
    literal -= difference;
    if (status == STATUS_OK)
      status = add_pin(p, literal);
  }
  if (status == STATUS_OK)
    netlist_define(p->n, node, NETLIST_AND, false, first, at);
  return status;
}

static enum status take_gates(struct parser *p)
{
  enum status status = STATUS_OK;
  for (uint64_t g = 0; status == STATUS_OK && g < p->gates; g++)
    status = p->binary ? take_binary_gate(p, p->inputs + g + 1) : take_gate(p);
  return status;
}

/* The inputs of a binary file are the first variables.  As they are only announced, they come when the gates have been read, unless no circuit of these gates may have
 * so many: a gate becomes two where it is read both as it is and negated. */
static enum status insert_inputs(struct parser *p)
{
  const size_t pins = 2 * p->n->pins;
  const size_t allowed = CIRCUIT_MAX_SPARE_INPUTS + pins;
  if (!p->binary)
    return STATUS_OK;
  if (p->inputs > allowed)
    return input_limit(p->in, p->inputs_at, p->d,
                       "found %" PRIu64 " inputs, expected at most %zu for gates that take %zu wires",
                       p->inputs, allowed, pins);
  const enum status status = netlist_insert_nodes(p->n, 1, (size_t)p->inputs, p->listed_at, p->d);
  for (uint32_t node = 1; status == STATUS_OK && node <= p->inputs; node++)
    netlist_define_input(p->n, node, p->listed_at);
  return status;
}

/* ---- symbols ---- */

/* The rest of a line as text of the netlist. */
static enum status take_name(struct parser *p, size_t *place)
{
  char name[NETLIST_TOKEN_SIZE];
  size_t size = 0;
  const struct position at = input_position(p->in);
  for (int byte; (byte = input_peek(p->in)) >= 0 && byte != '\n' && byte != '\r'; p->in->cursor++) {
    if (byte == 0)
      return input_unexpected(p->in, "the name of a signal", p->d);
    if (size + 1 >= sizeof name)
      return input_limit(p->in, at, p->d, "found a name of %d bytes or more, expected a shorter one",
                         NETLIST_TOKEN_SIZE);
    name[size++] = (char)byte;
  }
  if (size == 0)
    return input_unexpected(p->in, "the name of a signal", p->d);
  return netlist_add_text(p->n, name, size, place, p->d);
}

/* iPOSITION NAME or oPOSITION NAME: the inputs are the nodes behind the constant.  No name of a variable is looked up any more. */
static enum status take_symbol(struct parser *p)
{
  size_t place = 0;
  const bool output = input_peek(p->in) == 'o';
  const uint64_t count = output ? p->outputs : p->inputs;
  p->in->cursor++;
  p->at = input_position(p->in);
  if (!input_at_digit(p->in))
    return input_unexpected(p->in, "the number of the input or output", p->d);
  const uint64_t position = input_natural(p->in);
  if (position >= count)
    return input_error(p->in, p->at, p->d, "found the number %s%" PRIu64 ", expected one below %" PRIu64,
                       position == UINT64_MAX ? "at least " : "", position, count);
  if (input_peek(p->in) != ' ')
    return input_unexpected(p->in, "a space and the name", p->d);
  p->in->cursor++;
  const enum status status = take_name(p, &place);
  if (status == STATUS_OK && output)
    p->n->output[position].name = place;
  else if (status == STATUS_OK)
    p->n->node[position + 1].name = place;
  return status == STATUS_OK ? end_line(p) : status;
}

/* Names, then perhaps a line `c` and anything. */
static enum status take_symbols(struct parser *p)
{
  enum status status = STATUS_OK;
  int byte;
  while (status == STATUS_OK && ((byte = input_peek(p->in)) == 'i' || byte == 'o'))
    status = take_symbol(p);
  if (status != STATUS_OK || (input_peek(p->in) < 0 && !p->in->failed))
    return status;
  if (input_peek(p->in) != 'c')
    return input_unexpected(
        p->in, "a name for an input or output, 'c' before comments, or the end of the file", p->d);
  while (input_peek(p->in) >= 0)
    input_skip(p->in);
  return p->in->failed ? input_unexpected(p->in, "comments", p->d) : STATUS_OK;
}

enum status netlist_parse_aiger(struct netlist *n, struct input *in, struct diagnostic *d)
{
  struct parser p = {.n = n, .in = in, .d = d};
  enum status status = take_header(&p);
  if (status == STATUS_OK)
    status = take_constant(&p);
  if (status == STATUS_OK)
    status = take_inputs(&p);
  if (status == STATUS_OK)
    status = take_outputs(&p);
  if (status == STATUS_OK)
    status = take_gates(&p);
  if (status == STATUS_OK)
    status = insert_inputs(&p);
  return status == STATUS_OK ? take_symbols(&p) : status;
}
