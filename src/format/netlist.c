#include "netlist.h"

#include "array.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

void netlist_free(struct netlist *n)
{
  free(n->node);
  free(n->pin);
  free(n->output);
  free(n->text);
  free(n->slot);
  *n = (struct netlist){0};
}

/* ---- names ---- */

/* Fowler, Noll, Vo; then the bits are mixed. */
static uint32_t hash_of(const char *name, size_t size)
{
  uint64_t h = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < size; i++)
    h = (h ^ (unsigned char)name[i]) * UINT64_C(1099511628211);
  return (uint32_t)((h ^ h >> 29) * UINT64_C(0xbf58476d1ce4e5b9) >> 32);
}

/* The place of the name in the table, or the free one where it belongs. */
static struct netlist_slot *find_slot(const struct netlist *n, const char *name, size_t size, uint32_t hash)
{
  size_t i = hash & (n->slots - 1);
  for (; n->slot[i].node != 0; i = (i + 1) & (n->slots - 1)) {
    const char *other = n->text + n->slot[i].name;
    if (n->slot[i].hash == hash && strncmp(other, name, size) == 0 && other[size] == '\0')
      break;
  }
  return &n->slot[i];
}

/* Makes the table twice as large when half of it is used. */
static bool grow_table(struct netlist *n)
{
  if (2 * (n->names + 1) <= n->slots)
    return true;
  const size_t slots = n->slots == 0 ? FIRST_CAPACITY : 2 * n->slots;
  struct netlist_slot *slot = calloc(slots, sizeof *slot);
  if (slot == NULL)
    return false;
  for (size_t i = 0; i < n->slots; i++) {
    size_t place = n->slot[i].hash & (slots - 1);
    if (n->slot[i].node == 0)
      continue;
    while (slot[place].node != 0)
      place = (place + 1) & (slots - 1);
    slot[place] = n->slot[i];
  }
  free(n->slot);
  n->slot = slot;
  n->slots = slots;
  return true;
}

enum status netlist_add_text(struct netlist *n, const char *name, size_t size, size_t *place,
                             struct diagnostic *d)
{
  char *text = array_reserve(n->text, &n->text_capacity, n->text_size + size + 1, 1);
  if (text == NULL)
    return diagnostic_out_of_memory(d);
  n->text = text;
  *place = n->text_size;
  memcpy(text + n->text_size, name, size);
  text[n->text_size + size] = '\0';
  n->text_size += size + 1;
  return STATUS_OK;
}

/* ---- nodes ---- */

enum status netlist_add_node(struct netlist *n, struct position at, uint32_t *node, struct diagnostic *d)
{
  if (n->nodes >= NETLIST_MAX_NODES)
    return diagnostic_set(d, STATUS_LIMIT, "error: found more than %d signals", NETLIST_MAX_NODES);
  struct netlist_node *array = array_reserve(n->node, &n->node_capacity, n->nodes + 1, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  n->node = array;
  array[n->nodes] = (struct netlist_node){.line = at.line, .column = at.column, .name = NETLIST_NO_NAME};
  *node = (uint32_t)n->nodes++;
  return STATUS_OK;
}

enum status netlist_insert_nodes(struct netlist *n, size_t first, size_t count, struct position at,
                                 struct diagnostic *d)
{
  if (n->nodes + count > NETLIST_MAX_NODES)
    return diagnostic_set(d, STATUS_LIMIT, "error: found more than %d signals", NETLIST_MAX_NODES);
  struct netlist_node *array = array_reserve(n->node, &n->node_capacity, n->nodes + count, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  n->node = array;
  memmove(array + first + count, array + first, (n->nodes - first) * sizeof *array);
  for (size_t i = first; i < first + count; i++)
    array[i] = (struct netlist_node){.line = at.line, .column = at.column, .name = NETLIST_NO_NAME};
  n->nodes += count;
  return STATUS_OK;
}

enum status netlist_find(struct netlist *n, const char *name, size_t size, struct position at, uint32_t *node,
                         struct diagnostic *d)
{
  if (!grow_table(n))
    return diagnostic_out_of_memory(d);
  const uint32_t hash = hash_of(name, size);
  struct netlist_slot *slot = find_slot(n, name, size, hash);
  if (slot->node != 0) {
    *node = slot->node - 1;
    return STATUS_OK;
  }
  size_t place = 0;
  enum status status = netlist_add_text(n, name, size, &place, d);
  if (status == STATUS_OK)
    status = netlist_add_node(n, at, node, d);
  if (status != STATUS_OK)
    return status;
  n->node[*node].name = place;
  n->names++;
  *slot = (struct netlist_slot){.node = *node + 1, .hash = hash, .name = place};
  return STATUS_OK;
}

enum status netlist_add_pin(struct netlist *n, netlist_literal literal, struct diagnostic *d)
{
  if (n->pins >= NETLIST_MAX_PINS)
    return diagnostic_set(d, STATUS_LIMIT, "error: found gates that read more than %" PRIu64 " signals",
                          (uint64_t)NETLIST_MAX_PINS);
  netlist_literal *array = array_reserve(n->pin, &n->pin_capacity, n->pins + 1, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  n->pin = array;
  array[n->pins++] = literal;
  return STATUS_OK;
}

enum status netlist_add_output(struct netlist *n, netlist_literal literal, size_t name, struct diagnostic *d)
{
  struct netlist_output *array = array_reserve(n->output, &n->output_capacity, n->outputs + 1, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  n->output = array;
  array[n->outputs++] = (struct netlist_output){literal, name};
  return STATUS_OK;
}

static struct netlist_node *place_node(struct netlist *n, uint32_t node, enum netlist_kind kind,
                                       struct position at)
{
  struct netlist_node *x = &n->node[node];
  x->kind = kind;
  x->line = at.line;
  x->column = at.column;
  return x;
}

void netlist_define(struct netlist *n, uint32_t node, enum netlist_kind kind, bool inverted, size_t first,
                    struct position at)
{
  struct netlist_node *x = place_node(n, node, kind, at);
  x->inverted = inverted;
  x->first = first;
  x->pins = (uint32_t)(n->pins - first);
}

void netlist_define_input(struct netlist *n, uint32_t node, struct position at)
{
  place_node(n, node, NETLIST_INPUT, at)->first = n->inputs++;
}

const char *netlist_node_name(const struct netlist *n, uint32_t node, char *text)
{
  const size_t name = n->node[node].name;
  if (name == NETLIST_NO_NAME)
    snprintf(text, NETLIST_NAME_SIZE, "%" PRIu32, node);
  else
    snprintf(text, NETLIST_NAME_SIZE, "%s", n->text + name);
  return text;
}

const char *netlist_output_name(const struct netlist *n, size_t output, char *text)
{
  const size_t name = n->output[output].name;
  if (name == NETLIST_NO_NAME)
    snprintf(text, NETLIST_NAME_SIZE, "o%zu", output);
  else
    snprintf(text, NETLIST_NAME_SIZE, "%s", n->text + name);
  return text;
}
