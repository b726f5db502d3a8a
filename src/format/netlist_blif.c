/* BLIF (Berkeley Logic Interchange Format), the combinational part of it: .model, .inputs, .outputs, .names with covers, .end. */
#include "array.h"
#include "netlist_read.h"

#include <stdlib.h>
#include <string.h>

struct parser {
  struct netlist *n;
  struct input *in;
  struct diagnostic *d;
  struct position at; /* where the token begins */
  char *token;
  size_t size, token_capacity; /* of the token, without its NUL, and of its memory: covers may be wide */
  /* The gate of the last .names, whose cover follows. */
  bool open;
  uint32_t gate;
  struct position at_gate;
  size_t name;
  uint32_t *signal; /* what it takes */
  size_t signals, signal_capacity;
  netlist_literal *cube; /* the cubes of its cover */
  size_t cubes, cube_capacity;
  bool off; /* they are those of its negation */
};

/* ---- words ---- */

/* Goes to the next word of the line, over backslashes that join it to the next one. */
static void skip_blanks(struct input *in)
{
  for (;;) {
    input_skip_spaces(in);
    const int byte = input_peek(in);
    if (byte == '#')
      input_skip_to_line_end(in);
    if (byte != '\\' || input_ahead(in, 3) < 2)
      return;
    const size_t end = in->cursor[1] == '\r' ? 2 : 1;
    if (input_ahead(in, 3) <= end || in->cursor[end] != '\n')
      return;
    in->cursor += end;
    input_skip(in);
  }
}

static bool at_line_end(struct parser *p)
{
  skip_blanks(p->in);
  const int byte = input_peek(p->in);
  return byte < 0 || byte == '\n';
}

static bool ends_word(struct input *in)
{
  const int byte = input_peek(in);
  if (byte == '\\')
    return input_ahead(in, 2) >= 2 && (in->cursor[1] == '\n' || in->cursor[1] == '\r');
  return byte <= ' ' || byte == 0x7f || byte == '#';
}

/* For one more byte of the token and the NUL. */
static bool make_room(struct parser *p)
{
  if (p->size + 1 < p->token_capacity)
    return true;
  char *longer = realloc(p->token, 2 * p->token_capacity);
  if (longer == NULL)
    return false;
  p->token = longer;
  p->token_capacity *= 2;
  return true;
}

/* Takes a word of the line, which becomes the token. */
static enum status take_word(struct parser *p, const char *expected)
{
  skip_blanks(p->in);
  p->at = input_position(p->in);
  p->size = 0;
  for (; !ends_word(p->in); p->in->cursor++) {
    if (!make_room(p))
      return diagnostic_out_of_memory(p->d);
    p->token[p->size++] = (char)*p->in->cursor;
  }
  p->token[p->size] = '\0';
  return p->size > 0 ? STATUS_OK : input_unexpected(p->in, expected, p->d);
}

static enum status take_signal(struct parser *p, uint32_t *node)
{
  const enum status status = take_word(p, "the name of a signal");
  return status == STATUS_OK ? netlist_find(p->n, p->token, p->size, p->at, node, p->d) : status;
}

static enum status end_line(struct parser *p)
{
  if (!at_line_end(p))
    return input_unexpected(p->in, "the end of the line", p->d);
  if (input_peek(p->in) >= 0)
    input_skip(p->in);
  return STATUS_OK;
}

/* ---- covers ---- */

/* The gate of the last .names is the disjunction of its cubes, or the negation of that. */
static enum status end_cover(struct parser *p)
{
  const size_t first = p->n->pins;
  enum status status = STATUS_OK;
  if (!p->open)
    return STATUS_OK;
  p->open = false;
  for (size_t i = 0; status == STATUS_OK && i < p->cubes; i++)
    status = netlist_add_pin(p->n, p->cube[i], p->d);
  if (status == STATUS_OK)
    netlist_define(p->n, p->gate, NETLIST_OR, p->off, first, p->at_gate);
  return status;
}

/* The conjunction that has the pins from `first` on: the literal itself if it is one. */
static enum status end_cube(struct parser *p, size_t first, struct position at)
{
  uint32_t node = 0;
  netlist_literal literal;
  if (p->n->pins == first + 1) {
    literal = p->n->pin[--p->n->pins];
  } else {
    const enum status status = netlist_add_node(p->n, at, &node, p->d);
    if (status != STATUS_OK)
      return status;
    p->n->node[node].name = p->name;
    netlist_define(p->n, node, NETLIST_AND, false, first, at);
    literal = netlist_literal_of(node, false);
  }
  return array_append(&p->cube, &p->cube_capacity, &p->cubes, literal) ? STATUS_OK
                                                                       : diagnostic_out_of_memory(p->d);
}

/* The token's bytes as literals of the gate's signals. */
static enum status add_cube_pins(struct parser *p)
{
  enum status status = STATUS_OK;
  for (size_t i = 0; status == STATUS_OK && i < p->signals; i++) {
    const char byte = p->token[i];
    const struct position at = {p->at.line, p->at.column + i};
    if (byte != '0' && byte != '1' && byte != '-')
      return input_error(p->in, at, p->d, "found '%c' in a line of a cover, expected '0', '1' or '-'", byte);
    if (byte != '-')
      status = netlist_add_pin(p->n, netlist_literal_of(p->signal[i], byte == '0'), p->d);
  }
  return status;
}

/* The last word of a line of a cover: whether the line is of the gate or of its negation, the same for all. */
static enum status take_value(struct parser *p)
{
  const bool off = p->token[0] == '0';
  if (p->size != 1 || (!off && p->token[0] != '1'))
    return input_error(p->in, p->at, p->d, "found '%.40s', expected the value 0 or 1 of the gate", p->token);
  if (p->cubes > 0 && off != p->off)
    return input_error(p->in, p->at, p->d, "found the value %s, expected that of the cover's first line",
                       p->token);
  p->off = off;
  return STATUS_OK;
}

/* A line of a cover, whose first word is the token. */
static enum status take_cube(struct parser *p)
{
  const size_t first = p->n->pins;
  const struct position at = p->at;
  enum status status = STATUS_OK;
  if (!p->open)
    return input_error(p->in, at, p->d, "found '%.40s', expected .model, .inputs, .outputs, .names or .end",
                       p->token);
  if (p->signals > 0) {
    if (p->size != p->signals)
      return input_error(p->in, at, p->d,
                         "found %zu values in a line of a cover, expected %zu, one for each signal", p->size,
                         p->signals);
    status = add_cube_pins(p);
    if (status == STATUS_OK)
      status = take_word(p, "the value 0 or 1 of the gate");
  }
  if (status == STATUS_OK)
    status = take_value(p);
  return status == STATUS_OK ? end_cube(p, first, at) : status;
}

/* ---- lines ---- */

static enum status take_inputs(struct parser *p)
{
  enum status status = STATUS_OK;
  while (status == STATUS_OK && !at_line_end(p)) {
    uint32_t node = 0;
    status = take_signal(p, &node);
    if (status == STATUS_OK)
      status = netlist_read_input(p->n, node, p->in, p->at, p->d);
  }
  return status;
}

static enum status take_outputs(struct parser *p)
{
  enum status status = STATUS_OK;
  while (status == STATUS_OK && !at_line_end(p)) {
    uint32_t node = 0;
    status = take_signal(p, &node);
    if (status == STATUS_OK)
      status = netlist_add_output(p->n, netlist_literal_of(node, false), p->n->node[node].name, p->d);
  }
  return status;
}

/* .names a b ... gate: marks the gate as defined, its cover follows. */
static enum status take_names(struct parser *p)
{
  uint32_t node = 0;
  enum status status = STATUS_OK;
  p->signals = p->cubes = 0;
  p->off = false;
  do {
    status = take_signal(p, &node);
    if (status == STATUS_OK && !at_line_end(p))
      status = array_append(&p->signal, &p->signal_capacity, &p->signals, node)
                   ? STATUS_OK
                   : diagnostic_out_of_memory(p->d);
    else
      break;
  } while (status == STATUS_OK);
  if (status != STATUS_OK)
    return status;
  if (p->n->node[node].kind != NETLIST_UNDEFINED)
    return netlist_defined_twice(p->n, node, p->in, p->at, p->d);
  p->open = true;
  p->gate = node;
  p->at_gate = p->at;
  p->name = p->n->node[node].name;
  return STATUS_OK;
}

static enum status take_model(struct parser *p)
{
  while (!at_line_end(p)) {
    const enum status status = take_word(p, "the name of the model");
    if (status != STATUS_OK)
      return status;
  }
  return STATUS_OK;
}

static enum status refuse(struct parser *p)
{
  static const char *const SEQUENTIAL[] = {".latch", ".mlatch", ".clock", ".kiss", ".start_kiss"};
  for (size_t i = 0; i < sizeof SEQUENTIAL / sizeof *SEQUENTIAL; i++)
    if (strcmp(p->token, SEQUENTIAL[i]) == 0)
      return input_error(p->in, p->at, p->d,
                         "found '%s', expected a combinational circuit: this one is sequential", p->token);
  return input_error(
      p->in, p->at, p->d,
      "found '%.40s', expected .model, .inputs, .outputs, .names or .end: hierarchies, libraries and "
      "don't-cares are not read",
      p->token);
}

/* What a line does whose first word begins with a dot. */
static enum status take_directive(struct parser *p, bool *end)
{
  enum status status = end_cover(p);
  if (status != STATUS_OK)
    return status;
  if (strcmp(p->token, ".names") == 0)
    return take_names(p);
  if (strcmp(p->token, ".inputs") == 0 || strcmp(p->token, ".input") == 0)
    return take_inputs(p);
  if (strcmp(p->token, ".outputs") == 0 || strcmp(p->token, ".output") == 0)
    return take_outputs(p);
  if (strcmp(p->token, ".model") == 0 && p->n->nodes == 0)
    return take_model(p);
  *end = strcmp(p->token, ".end") == 0;
  return *end ? STATUS_OK : refuse(p);
}

static enum status take_line(struct parser *p, bool *end)
{
  if (at_line_end(p))
    return end_line(p);
  enum status status = take_word(p, "a line of BLIF");
  if (status == STATUS_OK)
    status = p->token[0] == '.' ? take_directive(p, end) : take_cube(p);
  return status == STATUS_OK ? end_line(p) : status;
}

/* Behind .end there may be comments. */
static enum status expect_end(struct parser *p)
{
  enum status status = STATUS_OK;
  while (status == STATUS_OK && input_peek(p->in) >= 0)
    status = end_line(p);
  return status;
}

enum status netlist_parse_blif(struct netlist *n, struct input *in, struct diagnostic *d)
{
  enum { FIRST_CAPACITY = 128 };
  struct parser p = {.n = n, .in = in, .d = d, .token_capacity = FIRST_CAPACITY};
  enum status status = STATUS_OK;
  bool end = false;
  p.token = malloc(p.token_capacity);
  if (p.token == NULL)
    return diagnostic_out_of_memory(d);
  while (status == STATUS_OK && !end && input_peek(in) >= 0)
    status = take_line(&p, &end);
  if (status == STATUS_OK)
    status = end_cover(&p);
  if (status == STATUS_OK)
    status = expect_end(&p);
  if (status == STATUS_OK && in->failed)
    status = input_unexpected(in, "a circuit", d);
  free(p.token);
  free(p.signal);
  free(p.cube);
  return status;
}
