#include "circuit_walk.h"

#include "memory.h"

#include <stdlib.h>

/* A literal that has not been met, and one whose gate has not been left yet.  No wire has these numbers. */
#define UNSEEN UINT32_MAX
#define OPEN (UINT32_MAX - 1)

bool circuit_walk_open(struct circuit_walk *w, const struct circuit_file *file, const struct circuit *circuit,
                       struct reason *reason)
{
  *w = (struct circuit_walk){.file = file, .circuit = circuit};
  w->wire = memory_zeroed(2 * file->nodes, sizeof *w->wire, reason);
  for (size_t i = 0; w->wire != NULL && i < 2 * file->nodes; i++)
    w->wire[i] = UNSEEN;
  return w->wire != NULL;
}

void circuit_walk_close(struct circuit_walk *w)
{
  free(w->wire);
  free(w->met);
  free(w->frame);
}

/* Forgets everything about the last output. */
static void begin(struct circuit_walk *w)
{
  for (size_t i = 0; i < w->met_literals; i++)
    w->wire[w->met[i]] = UNSEEN;
  w->met_literals = 0;
  w->depth = 0;
  w->gates = 0;
  w->free_wire = UNSEEN;
}

static const struct circuit_node *node_of(const struct circuit_walk *w, circuit_literal literal)
{
  return &w->file->node[literal / 2];
}

/* Whether the literal is the negation of the gate that its node's kind says. */
static bool is_negated(const struct circuit_walk *w, circuit_literal literal)
{
  return node_of(w, literal)->inverted != (literal % 2 == 1);
}

/* What the literal reads: by De Morgan, the negation of a gate reads the negations. */
static circuit_literal pin_of(const struct circuit_walk *w, circuit_literal literal, size_t i)
{
  const circuit_literal pin = w->file->pin[node_of(w, literal)->first_pin + i];
  return is_negated(w, literal) ? pin ^ 1 : pin;
}

static bool fail(const struct circuit_walk *w, circuit_literal literal, enum outcome outcome,
                 const char *what)
{
  char name[CIRCUIT_NAME_TEXT];
  circuit_file_node_name(w->file, literal / 2, name);
  return reader_fail(&w->file->in, node_of(w, literal)->at, outcome, "found '%s', %s", name, what);
}

/* The next gate of the walk is the literal's, of `pins` wires; is it the certificate's?  `differs` says that it is not of that kind. */
static bool take_gate(struct circuit_walk *w, circuit_literal literal, bool conjunction, size_t pins,
                      const char *differs)
{
  const struct circuit *c = w->circuit;
  const uint64_t g = w->gates;
  if (g >= c->gates)
    return fail(w, literal, OUTCOME_REJECTED, "which is one more gate than the certificate has");
  if (c->conjunction[g] != conjunction || c->start[g + 1] - c->start[g] != pins)
    return fail(w, literal, OUTCOME_REJECTED, differs);
  for (size_t i = 0; i < pins; i++)
    if (c->pin[c->start[g] + i] != w->wire[pin_of(w, literal, i)])
      return fail(w, literal, OUTCOME_REJECTED, "whose gate reads other wires than in the certificate");
  w->gates++;
  return true;
}

static uint32_t last_wire(const struct circuit_walk *w)
{
  return (uint32_t)(w->circuit->inputs + w->gates - 1);
}

/* Gives an input its wire; the first one that is negated makes the gate TRUE. */
static bool meet_input(struct circuit_walk *w, circuit_literal literal)
{
  if (w->wire[literal ^ 1] != UNSEEN)
    return fail(w, literal, OUTCOME_MALFORMED,
                "an input that is read negated and as it is, expected a monotone circuit");
  if (literal % 2 == 0) {
    w->wire[literal] = (uint32_t)node_of(w, literal)->first_pin;
    return true;
  }
  if (w->free_wire == UNSEEN) {
    if (!take_gate(w, literal, true, 0,
                   "an input that is read negated only, for which the certificate has no gate TRUE"))
      return false;
    w->free_wire = last_wire(w);
  }
  w->wire[literal] = w->free_wire;
  return true;
}

static bool push_frame(struct circuit_walk *w, circuit_literal literal)
{
  if (w->depth == w->frame_capacity) {
    struct circuit_frame *grown =
        memory_grow(w->frame, &w->frame_capacity, w->depth + 1, sizeof *grown, w->file->in.reason);
    if (grown == NULL)
      return false;
    w->frame = grown;
  }
  w->frame[w->depth++] = (struct circuit_frame){.literal = literal};
  w->wire[literal] = OPEN;
  return true;
}

/* A literal is read; the first time, it is an input or a gate to be walked through. */
static bool read_literal(struct circuit_walk *w, circuit_literal literal)
{
  if (w->wire[literal] == OPEN)
    return fail(w, literal, OUTCOME_MALFORMED, "which depends on itself, expected a circuit without cycles");
  if (w->wire[literal] != UNSEEN)
    return true;
  if (!memory_push(&w->met, &w->met_capacity, &w->met_literals, literal, w->file->in.reason))
    return false;
  switch (node_of(w, literal)->kind) {
  case CIRCUIT_NODE_INPUT:
    return meet_input(w, literal);
  case CIRCUIT_NODE_AND:
  case CIRCUIT_NODE_OR:
    return push_frame(w, literal);
  case CIRCUIT_NODE_NONE:
    return fail(w, literal, OUTCOME_MALFORMED, "which nothing defines, expected an input or a gate");
  case CIRCUIT_NODE_OTHER:
    break;
  }
  return fail(w, literal, OUTCOME_MALFORMED, "a gate XOR, XNOR or LUT, expected AND, OR and negations");
}

/* Everything that the literal reads has its wire: it is a gate, or what it reads if that is one signal. */
static bool leave(struct circuit_walk *w)
{
  const circuit_literal literal = w->frame[--w->depth].literal;
  const struct circuit_node *x = node_of(w, literal);
  if (x->pins == 1) {
    w->wire[literal] = w->wire[pin_of(w, literal, 0)];
    return true;
  }
  if (!take_gate(w, literal, (x->kind == CIRCUIT_NODE_AND) != is_negated(w, literal), x->pins,
                 "whose gate has another kind or other wires than the one in its place in the certificate"))
    return false;
  w->wire[literal] = last_wire(w);
  return true;
}

static bool walk(struct circuit_walk *w, circuit_literal output)
{
  if (!read_literal(w, output))
    return false;
  while (w->depth > 0) {
    struct circuit_frame *top = &w->frame[w->depth - 1];
    const bool read = top->next_pin < node_of(w, top->literal)->pins
                          ? read_literal(w, pin_of(w, top->literal, top->next_pin++))
                          : leave(w);
    if (!read)
      return false;
  }
  return true;
}

bool circuit_walk_compare(struct circuit_walk *w, circuit_literal output)
{
  begin(w);
  if (!walk(w, output))
    return false;
  if (w->gates < w->circuit->gates)
    return fail(w, output, OUTCOME_REJECTED, "an output with fewer gates than the certificate has");
  return w->wire[output] == w->circuit->output ||
         fail(w, output, OUTCOME_REJECTED, "an output, which is another wire in the certificate");
}
