/* ISCAS .bench: INPUT(a), OUTPUT(b), b = AND(a, c), in any order and either case. */
#include "netlist_read.h"

#include <strings.h>

struct parser {
  struct netlist *n;
  struct input *in;
  struct diagnostic *d;
  struct position at; /* where the token begins */
  size_t size;
  char token[NETLIST_TOKEN_SIZE];
};

/* ---- words ---- */

static bool ends_word(int byte)
{
  return byte <= ' ' || byte == 0x7f || byte == '(' || byte == ')' || byte == ',' || byte == '=' ||
         byte == '#';
}

/* Takes a word, which becomes the token. */
static enum status take_word(struct parser *p, const char *expected)
{
  netlist_skip_comments(p->in);
  p->at = input_position(p->in);
  p->size = 0;
  for (int byte; !ends_word(byte = input_peek(p->in)); p->in->cursor++) {
    if (p->size + 1 >= sizeof p->token)
      return input_limit(p->in, p->at, p->d, "found a name of %d bytes or more, expected a shorter one",
                         NETLIST_TOKEN_SIZE);
    p->token[p->size++] = (char)byte;
  }
  p->token[p->size] = '\0';
  return p->size > 0 ? STATUS_OK : input_unexpected(p->in, expected, p->d);
}

/* Takes the byte `wanted`, or an error that names it as "a '('". */
static enum status take_byte(struct parser *p, char wanted, const char *expected)
{
  netlist_skip_comments(p->in);
  if (input_peek(p->in) != wanted)
    return input_unexpected(p->in, expected, p->d);
  p->in->cursor++;
  return STATUS_OK;
}

static bool next_is(struct parser *p, char byte)
{
  netlist_skip_comments(p->in);
  return input_peek(p->in) == byte;
}

/* Takes a word and finds the node called so. */
static enum status take_signal(struct parser *p, uint32_t *node)
{
  const enum status status = take_word(p, "the name of a signal");
  return status == STATUS_OK ? netlist_find(p->n, p->token, p->size, p->at, node, p->d) : status;
}

/* ---- gates ---- */

struct operation {
  const char *name;
  enum netlist_kind kind;
  bool inverted;
  uint32_t least, most; /* how many signals it takes */
};

static const struct operation OPERATIONS[] = {
    {"AND", NETLIST_AND, false, 1, UINT32_MAX}, {"OR", NETLIST_OR, false, 1, UINT32_MAX},
    {"NAND", NETLIST_AND, true, 1, UINT32_MAX}, {"NOR", NETLIST_OR, true, 1, UINT32_MAX},
    {"NOT", NETLIST_AND, true, 1, 1},           {"INV", NETLIST_AND, true, 1, 1},
    {"BUF", NETLIST_AND, false, 1, 1},          {"BUFF", NETLIST_AND, false, 1, 1},
    {"XOR", NETLIST_XOR, false, 1, UINT32_MAX}, {"XNOR", NETLIST_XNOR, false, 1, UINT32_MAX},
    {"LUT", NETLIST_LUT, false, 0, UINT32_MAX}, {"gnd", NETLIST_OR, false, 0, 0},
    {"vdd", NETLIST_AND, false, 0, 0},
};

static const struct operation *find_operation(const char *name)
{
  for (size_t i = 0; i < sizeof OPERATIONS / sizeof *OPERATIONS; i++)
    if (strcasecmp(OPERATIONS[i].name, name) == 0)
      return &OPERATIONS[i];
  return NULL;
}

static enum status unknown_operation(struct parser *p)
{
  if (strncasecmp(p->token, "DFF", 3) == 0)
    return input_error(
        p->in, p->at, p->d,
        "found the flip-flop '%.40s', expected a combinational circuit: this one is sequential", p->token);
  return input_error(p->in, p->at, p->d,
                     "found the gate '%.40s', expected AND, OR, NAND, NOR, NOT, BUF, BUFF, gnd or vdd",
                     p->token);
}

/* (a, b, ...), as pins. */
static enum status take_pins(struct parser *p)
{
  uint32_t node = 0;
  enum status status = take_byte(p, '(', "'(' and the signals that the gate takes");
  do {
    if (status == STATUS_OK)
      status = take_signal(p, &node);
    if (status == STATUS_OK)
      status = netlist_add_pin(p->n, netlist_literal_of(node, false), p->d);
  } while (status == STATUS_OK && next_is(p, ',') && (p->in->cursor++, true));
  return status == STATUS_OK ? take_byte(p, ')', "',' or ')'") : status;
}

/* What stands behind `name =`. */
static enum status take_gate(struct parser *p, uint32_t node, struct position at)
{
  const size_t first = p->n->pins;
  enum status status = take_word(p, "a gate: AND, OR, NAND, NOR, NOT, BUF, gnd or vdd");
  if (status != STATUS_OK)
    return status;
  const struct operation *operation = find_operation(p->token);
  const struct position at_operation = p->at;
  if (operation == NULL)
    return unknown_operation(p);
  if (operation->kind == NETLIST_LUT)
    status = take_word(p, "the table of the LUT");
  if (status == STATUS_OK && operation->most > 0)
    status = take_pins(p);
  if (status != STATUS_OK)
    return status;
  const size_t pins = p->n->pins - first;
  if (pins < operation->least || pins > operation->most)
    return input_error(p->in, at_operation, p->d, "found the gate %s with %zu signals, expected one",
                       operation->name, pins);
  netlist_define(p->n, node, operation->kind, operation->inverted, first, at);
  return STATUS_OK;
}

/* ---- lines ---- */

/* The rest of INPUT(name) or OUTPUT(name). */
static enum status take_terminal(struct parser *p, bool is_input)
{
  uint32_t node = 0;
  enum status status = take_byte(p, '(', "'('");
  if (status == STATUS_OK)
    status = take_signal(p, &node);
  if (status == STATUS_OK && is_input)
    status = netlist_read_input(p->n, node, p->in, p->at, p->d);
  else if (status == STATUS_OK)
    status = netlist_add_output(p->n, netlist_literal_of(node, false), p->n->node[node].name, p->d);
  return status == STATUS_OK ? take_byte(p, ')', "')'") : status;
}

static enum status take_definition(struct parser *p)
{
  uint32_t node = 0;
  const struct position at = p->at;
  enum status status = netlist_find(p->n, p->token, p->size, at, &node, p->d);
  if (status == STATUS_OK)
    status = take_byte(p, '=', "'=' and a gate");
  if (status == STATUS_OK && p->n->node[node].kind != NETLIST_UNDEFINED)
    return netlist_defined_twice(p->n, node, p->in, at, p->d);
  return status == STATUS_OK ? take_gate(p, node, at) : status;
}

static enum status take_line(struct parser *p)
{
  const enum status status = take_word(p, "INPUT(...), OUTPUT(...) or the name of a signal");
  if (status != STATUS_OK)
    return status;
  if (next_is(p, '(') && strcasecmp(p->token, "INPUT") == 0)
    return take_terminal(p, true);
  if (next_is(p, '(') && strcasecmp(p->token, "OUTPUT") == 0)
    return take_terminal(p, false);
  return take_definition(p);
}

enum status netlist_parse_bench(struct netlist *n, struct input *in, struct diagnostic *d)
{
  struct parser p = {.n = n, .in = in, .d = d};
  enum status status = STATUS_OK;
  netlist_skip_comments(in);
  while (status == STATUS_OK && input_peek(in) >= 0) {
    status = take_line(&p);
    netlist_skip_comments(in);
  }
  return status == STATUS_OK && in->failed ? input_unexpected(in, "a circuit", d) : status;
}
