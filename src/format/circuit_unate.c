#include "circuit_unate.h"

#include "array.h"

#include <stdlib.h>
#include <string.h>

#define UNSEEN UINT32_MAX
#define OPEN (UINT32_MAX - 1)
#define NO_NODE UINT32_MAX

/* The literal of the gate TRUE that stands for inputs that are read negated only; no node has it. */
#define FREE_INPUT UINT32_MAX

/* A literal that is being left for what it depends on. */
struct frame {
  netlist_literal literal;
  uint32_t next; /* its next pin */
};

struct walk {
  const struct netlist *n;
  const struct input *in;
  struct diagnostic *d;
  uint32_t *wire;   /* of each literal, or UNSEEN, or OPEN while it is on the stack */
  uint32_t *reader; /* the node through which a literal was reached first */
  struct frame *frame;
  size_t depth, frames;
  netlist_literal *gate; /* in the order in which they are finished */
  size_t gates, gate_capacity;
  uint32_t free_wire; /* UNSEEN, or the wire of FREE_INPUT */
};

/* Whether the literal is the negation of what its node's kind says. */
static bool is_inverted(const struct netlist *n, netlist_literal literal)
{
  return (literal % 2 == 1) != n->node[literal / 2].inverted;
}

/* Pin i of the gate, as the literal reads it. */
static netlist_literal pin_of(const struct netlist *n, netlist_literal literal, uint32_t i)
{
  return n->pin[n->node[literal / 2].first + i] ^ (is_inverted(n, literal) ? 1 : 0);
}

/* ---- what is refused ---- */

static enum status refuse_gate(const struct walk *w, uint32_t node)
{
  char name[NETLIST_NAME_SIZE];
  const struct netlist_node *x = &w->n->node[node];
  const char *kind = x->kind == NETLIST_XOR ? "XOR" : x->kind == NETLIST_XNOR ? "XNOR" : "LUT";
  return input_error(w->in, (struct position){x->line, x->column}, w->d,
                     "found the gate %s that makes '%s', expected AND, OR and negations only", kind,
                     netlist_node_name(w->n, node, name));
}

static const char *reader_name(const struct walk *w, netlist_literal literal, char *name)
{
  const uint32_t reader = w->reader[literal];
  return reader == NO_NODE ? "the output" : netlist_node_name(w->n, reader, name);
}

static enum status refuse_input(const struct walk *w, uint32_t node)
{
  char name[NETLIST_NAME_SIZE], negated[NETLIST_NAME_SIZE], plain[NETLIST_NAME_SIZE];
  const netlist_literal literal = netlist_literal_of(node, false);
  const uint32_t reader = w->reader[literal ^ 1];
  const struct netlist_node *x = &w->n->node[reader == NO_NODE ? node : reader];
  return input_error(
      w->in, (struct position){x->line, x->column}, w->d,
      "found the input '%s' negated for the gate '%s' and as it is for the gate '%s', expected a circuit "
      "that reads each input in one way",
      netlist_node_name(w->n, node, name), reader_name(w, literal ^ 1, negated),
      reader_name(w, literal, plain));
}

/* The first input that is read both ways is an error. */
static enum status check_inputs(const struct walk *w)
{
  uint32_t first = NO_NODE;
  for (uint32_t node = 0; node < w->n->nodes; node++) {
    const netlist_literal literal = netlist_literal_of(node, false);
    if (w->n->node[node].kind == NETLIST_INPUT && w->wire[literal] != UNSEEN &&
        w->wire[literal ^ 1] != UNSEEN &&
        (first == NO_NODE || w->n->node[node].first < w->n->node[first].first))
      first = node;
  }
  return first == NO_NODE ? STATUS_OK : refuse_input(w, first);
}

/* ---- the walk ---- */

static enum status add_gate(struct walk *w, netlist_literal literal, uint32_t *wire)
{
  netlist_literal *array = array_reserve(w->gate, &w->gate_capacity, w->gates + 1, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(w->d);
  w->gate = array;
  if (w->n->inputs + w->gates >= CIRCUIT_MAX_WIRES)
    return diagnostic_set(w->d, STATUS_LIMIT, "%.500s: error: found more than %d wires", w->in->name,
                          CIRCUIT_MAX_WIRES);
  *wire = (uint32_t)(w->n->inputs + w->gates);
  array[w->gates++] = literal;
  return STATUS_OK;
}

static enum status meet_input(struct walk *w, netlist_literal literal)
{
  enum status status = STATUS_OK;
  if (literal % 2 == 0) {
    w->wire[literal] = (uint32_t)w->n->node[literal / 2].first;
    return STATUS_OK;
  }
  if (w->free_wire == UNSEEN)
    status = add_gate(w, FREE_INPUT, &w->free_wire);
  w->wire[literal] = w->free_wire;
  return status;
}

/* Meets a literal for the first time, for the gate `reader`. */
static enum status meet(struct walk *w, netlist_literal literal, uint32_t reader)
{
  const enum netlist_kind kind = w->n->node[literal / 2].kind;
  w->reader[literal] = reader;
  if (kind == NETLIST_INPUT)
    return meet_input(w, literal);
  if (kind != NETLIST_AND && kind != NETLIST_OR)
    return refuse_gate(w, literal / 2);
  struct frame *array = array_reserve(w->frame, &w->frames, w->depth + 1, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(w->d);
  w->frame = array;
  array[w->depth++] = (struct frame){.literal = literal};
  w->wire[literal] = OPEN;
  return STATUS_OK;
}

/* All pins of the literal on top of the stack have wires. */
static enum status leave(struct walk *w)
{
  const netlist_literal literal = w->frame[--w->depth].literal;
  if (w->n->node[literal / 2].pins != 1)
    return add_gate(w, literal, &w->wire[literal]);
  w->wire[literal] = w->wire[pin_of(w->n, literal, 0)];
  return STATUS_OK;
}

static enum status walk_from(struct walk *w, netlist_literal output)
{
  enum status status = meet(w, output, NO_NODE);
  while (status == STATUS_OK && w->depth > 0) {
    struct frame *top = &w->frame[w->depth - 1];
    const uint32_t node = top->literal / 2;
    if (top->next == w->n->node[node].pins) {
      status = leave(w);
    } else {
      const netlist_literal pin = pin_of(w->n, top->literal, top->next++);
      if (w->wire[pin] == UNSEEN)
        status = meet(w, pin, node);
    }
  }
  return status;
}

/* ---- the circuit ---- */

static uint32_t pins_of(const struct walk *w, netlist_literal gate)
{
  return gate == FREE_INPUT ? 0 : w->n->node[gate / 2].pins;
}

static void fill(const struct walk *w, struct circuit *c)
{
  size_t used = 0;
  for (size_t g = 0; g < w->gates; g++) {
    const netlist_literal gate = w->gate[g];
    c->start[g] = used;
    c->conjunction[g] =
        gate == FREE_INPUT || (w->n->node[gate / 2].kind == NETLIST_AND) != is_inverted(w->n, gate);
    for (uint32_t i = 0; i < pins_of(w, gate); i++)
      c->pin[used++] = w->wire[pin_of(w->n, gate, i)];
  }
  c->start[w->gates] = used;
}

static enum status mark_free_inputs(const struct walk *w, struct owned_circuit *c)
{
  if (w->free_wire == UNSEEN)
    return STATUS_OK;
  c->free_input = calloc(w->n->inputs + 1, sizeof *c->free_input);
  if (c->free_input == NULL)
    return diagnostic_out_of_memory(w->d);
  for (uint32_t node = 0; node < w->n->nodes; node++) {
    const struct netlist_node *x = &w->n->node[node];
    if (x->kind == NETLIST_INPUT && w->wire[netlist_literal_of(node, true)] != UNSEEN) {
      c->free_input[x->first] = true;
      c->free_inputs++;
    }
  }
  return STATUS_OK;
}

static size_t count_pins(const struct walk *w)
{
  size_t pins = 0;
  for (size_t g = 0; g < w->gates; g++)
    pins += pins_of(w, w->gate[g]);
  return pins;
}

/* A certificate of the circuit can be read. */
static enum status check_spare_inputs(const struct walk *w, size_t pins)
{
  const size_t allowed = CIRCUIT_MAX_SPARE_INPUTS + pins;
  if (w->n->inputs <= allowed)
    return STATUS_OK;
  return diagnostic_set(w->d, STATUS_LIMIT,
                        "%.500s: error: found %zu inputs, expected at most %zu: %d, and one for each wire "
                        "that the output's gates take",
                        w->in->name, w->n->inputs, allowed, CIRCUIT_MAX_SPARE_INPUTS);
}

static enum status build(const struct walk *w, netlist_literal output, struct owned_circuit *c)
{
  const size_t pins = count_pins(w);
  enum status status = check_spare_inputs(w, pins);
  if (status == STATUS_OK)
    status = owned_circuit_init(c, w->gates, pins, w->d);
  if (status != STATUS_OK)
    return status;
  c->circuit.inputs = (uint32_t)w->n->inputs;
  c->circuit.output = w->wire[output];
  fill(w, &c->circuit);
  status = mark_free_inputs(w, c);
  if (status != STATUS_OK)
    owned_circuit_free(c);
  return status;
}

static bool walk_init(struct walk *w)
{
  const size_t literals = 2 * w->n->nodes;
  w->wire = calloc(literals + 1, sizeof *w->wire);
  w->reader = calloc(literals + 1, sizeof *w->reader);
  if (w->wire == NULL || w->reader == NULL)
    return false;
  memset(w->wire, 0xff, literals * sizeof *w->wire); /* UNSEEN */
  return true;
}

enum status circuit_from_netlist(struct owned_circuit *c, const struct netlist *n, netlist_literal output,
                                 const struct input *in, struct diagnostic *d)
{
  struct walk w = {.n = n, .in = in, .d = d, .free_wire = UNSEEN};
  enum status status = walk_init(&w) ? walk_from(&w, output) : diagnostic_out_of_memory(d);
  if (status == STATUS_OK)
    status = check_inputs(&w);
  if (status == STATUS_OK)
    status = build(&w, output, c);
  free(w.wire);
  free(w.reader);
  free(w.frame);
  free(w.gate);
  return status;
}
