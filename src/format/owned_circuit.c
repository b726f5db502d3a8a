#include "owned_circuit.h"

#include "circuit_unate.h"
#include "netlist_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void owned_circuit_free(struct owned_circuit *c)
{
  free(c->circuit.conjunction);
  free(c->circuit.start);
  free(c->circuit.pin);
  free(c->free_input);
  *c = (struct owned_circuit){0};
}

enum status owned_circuit_init(struct owned_circuit *c, size_t gates, size_t pins, struct diagnostic *d)
{
  *c = (struct owned_circuit){.circuit = {.gates = gates}};
  c->circuit.conjunction = calloc(gates + 1, sizeof *c->circuit.conjunction);
  c->circuit.start = calloc(gates + 1, sizeof *c->circuit.start);
  c->circuit.pin = calloc(pins + 1, sizeof *c->circuit.pin);
  if (c->circuit.conjunction != NULL && c->circuit.start != NULL && c->circuit.pin != NULL)
    return STATUS_OK;
  owned_circuit_free(c);
  return diagnostic_out_of_memory(d);
}

/* ---- which output ---- */

/* The error that there is no such output, or that one has to be chosen; it names the first ones. */
static enum status ask_for_output(const struct netlist *n, const char *name, const struct input *in,
                                  struct diagnostic *d)
{
  enum { NAMED = 8 };
  char list[NAMED * (NETLIST_NAME_SIZE + 2) + 8] = "";
  char text[NETLIST_NAME_SIZE];
  size_t used = 0;
  for (size_t i = 0; i < n->outputs && i < NAMED; i++)
    used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i == 0 ? "" : ", ",
                             netlist_output_name(n, i, text));
  if (n->outputs > NAMED)
    snprintf(list + used, sizeof list - used, ", ...");
  if (n->outputs == 0)
    return diagnostic_set(d, STATUS_MALFORMED, "%.500s: error: found a circuit without outputs, expected one",
                          in->name);
  if (name == NULL)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "%.300s: error: found %zu outputs, expected --output with the name of one: %s",
                          in->name, n->outputs, list);
  return diagnostic_set(d, STATUS_MALFORMED,
                        "%.300s: error: found no output '%.80s', expected one of %zu: %s", in->name, name,
                        n->outputs, list);
}

static enum status choose_output(const struct netlist *n, const char *name, const struct input *in,
                                 size_t *output, struct diagnostic *d)
{
  *output = 0;
  if (name == NULL)
    return n->outputs == 1 ? STATUS_OK : ask_for_output(n, name, in, d);
  for (; *output < n->outputs; ++*output) {
    char text[NETLIST_NAME_SIZE];
    const size_t place = n->output[*output].name;
    const char *other = place == NETLIST_NO_NAME ? netlist_output_name(n, *output, text) : n->text + place;
    if (strcmp(other, name) == 0)
      return STATUS_OK;
  }
  return ask_for_output(n, name, in, d);
}

enum status circuit_parse(struct owned_circuit *c, struct input *in, const char *output, struct diagnostic *d)
{
  struct netlist n;
  size_t chosen;
  enum status status = netlist_parse(&n, in, d);
  if (status != STATUS_OK)
    return status;
  status = choose_output(&n, output, in, &chosen, d);
  if (status == STATUS_OK)
    status = circuit_from_netlist(c, &n, n.output[chosen].literal, in, d);
  netlist_free(&n);
  return status;
}
