#include "netlist.h"

#include <stdlib.h>

/* A walk through the nodes, each after those that it reads, on a stack of its own: files may be deep. */
struct walk {
  const struct netlist *n;
  uint32_t *stack;   /* the nodes that are being left for what they read */
  uint32_t *visited; /* pins of a node that the walk has been through; all of them and 1 more: it is done */
  size_t depth;
};

static enum status undefined(const struct netlist *n, uint32_t node, const struct input *in,
                             struct diagnostic *d)
{
  char name[NETLIST_NAME_SIZE];
  const struct position at = {n->node[node].line, n->node[node].column};
  return input_error(in, at, d, "found the signal '%s', which nothing defines, expected an input or a gate",
                     netlist_node_name(n, node, name));
}

static enum status cyclic(const struct netlist *n, uint32_t node, const struct input *in,
                          struct diagnostic *d)
{
  char name[NETLIST_NAME_SIZE];
  const struct position at = {n->node[node].line, n->node[node].column};
  return input_error(in, at, d,
                     "found the gate '%s', which depends on itself, expected a circuit without cycles",
                     netlist_node_name(n, node, name));
}

static void enter(struct walk *w, uint32_t node)
{
  w->stack[w->depth++] = node;
  w->visited[node] = 1;
}

/* Goes through what the first node on the stack depends on; *again is a node that depends on itself, if there is one. */
static bool finish(struct walk *w, uint32_t *again)
{
  while (w->depth > 0) {
    const uint32_t node = w->stack[w->depth - 1];
    const struct netlist_node *x = &w->n->node[node];
    if (w->visited[node] > x->pins) {
      w->depth--;
      w->visited[node] = UINT32_MAX;
      continue;
    }
    const uint32_t next = w->n->pin[x->first + w->visited[node]++ - 1] / 2;
    if (w->visited[next] == 0) {
      enter(w, next);
    } else if (w->visited[next] != UINT32_MAX) {
      *again = next;
      return false;
    }
  }
  return true;
}

static enum status find_cycle(struct walk *w, const struct input *in, struct diagnostic *d)
{
  uint32_t again;
  for (uint32_t node = 0; node < w->n->nodes; node++) {
    if (w->visited[node] != 0)
      continue;
    enter(w, node);
    if (!finish(w, &again))
      return cyclic(w->n, again, in, d);
  }
  return STATUS_OK;
}

enum status netlist_check(const struct netlist *n, const struct input *in, struct diagnostic *d)
{
  struct walk w = {.n = n};
  for (uint32_t node = 0; node < n->nodes; node++)
    if (n->node[node].kind == NETLIST_UNDEFINED)
      return undefined(n, node, in, d);
  w.stack = malloc((n->nodes + 1) * sizeof *w.stack);
  w.visited = calloc(n->nodes + 1, sizeof *w.visited);
  const enum status status =
      w.stack == NULL || w.visited == NULL ? diagnostic_out_of_memory(d) : find_cycle(&w, in, d);
  free(w.stack);
  free(w.visited);
  return status;
}
