#include "netlist_read.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>
#include <strings.h>

enum status netlist_defined_twice(const struct netlist *n, uint32_t node, struct input *in,
                                  struct position at, struct diagnostic *d)
{
  char name[NETLIST_NAME_SIZE];
  return input_error(in, at, d,
                     "found a second definition of '%s', expected one only; line %" PRIu64 " has it",
                     netlist_node_name(n, node, name), n->node[node].line);
}

enum status netlist_read_input(struct netlist *n, uint32_t node, struct input *in, struct position at,
                               struct diagnostic *d)
{
  if (n->node[node].kind != NETLIST_UNDEFINED)
    return netlist_defined_twice(n, node, in, at, d);
  if (n->inputs >= NETLIST_MAX_TERMINALS)
    return input_limit(in, at, d, "found more than %d inputs", NETLIST_MAX_TERMINALS);
  netlist_define_input(n, node, at);
  return STATUS_OK;
}

static bool begins_with(const unsigned char *text, size_t size, const char *word)
{
  const size_t length = strlen(word);
  return size >= length && strncasecmp((const char *)text, word, length) == 0;
}

static bool is_aiger(const unsigned char *text, size_t size)
{
  return begins_with(text, size, "aag ") || begins_with(text, size, "aig ");
}

/* Whether the text has `name = gate(` at its beginning, or as much of it as it can hold, as a line of .bench may.  (A comment of DIMACS may have `c ===`.) */
static bool is_assignment(const unsigned char *text, size_t size)
{
  size_t i = 0;
  while (i < size && text[i] > ' ' && text[i] != '=' && text[i] != '(')
    i++;
  const size_t name = i;
  while (i < size && input_is_blank(text[i]))
    i++;
  if (name == 0 || i == size || text[i] != '=')
    return false;
  i++;
  while (i < size && input_is_blank(text[i]))
    i++;
  const size_t gate = i;
  while (i < size && isalpha(text[i]))
    i++;
  if (begins_with(text + gate, size - gate, "gnd") || begins_with(text + gate, size - gate, "vdd"))
    return true;
  while (i < size && input_is_blank(text[i]))
    i++;
  return i == size || (i > gate && text[i] == '(');
}

bool netlist_recognised(const unsigned char *text, size_t size)
{
  return size > 0 &&
         (*text == '#' || *text == '.' || is_aiger(text, size) || begins_with(text, size, "INPUT") ||
          begins_with(text, size, "OUTPUT") || is_assignment(text, size));
}

void netlist_skip_comments(struct input *in)
{
  for (int byte; (byte = input_peek(in)) >= 0;) {
    if (byte == '#')
      input_skip_to_line_end(in);
    else if (byte == '\n' || input_is_blank(byte))
      input_skip(in);
    else
      return;
  }
}

enum status netlist_parse(struct netlist *n, struct input *in, struct diagnostic *d)
{
  enum status status;
  *n = (struct netlist){0};
  netlist_skip_comments(in);
  const size_t size = input_ahead(in, INPUT_AHEAD);
  const struct position at = input_position(in);
  if (at.line == 1 && at.column == 1 && is_aiger(in->cursor, size)) /* further on, aag may be a name */
    status = netlist_parse_aiger(n, in, d);
  else if (size > 0 && *in->cursor == '.')
    status = netlist_parse_blif(n, in, d);
  else
    status = netlist_parse_bench(n, in, d);
  if (status == STATUS_OK)
    status = netlist_check(n, in, d);
  if (status != STATUS_OK)
    netlist_free(n);
  return status;
}
