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

static size_t skip_blanks(const unsigned char *text, size_t size, size_t i)
{
  while (i < size && input_is_blank(text[i]))
    i++;
  return i;
}

/* The place behind `name =` at the beginning of the text, as a line of .bench may have it; 0 if there is none. */
static size_t assignment_end(const unsigned char *text, size_t size)
{
  size_t i = 0;
  while (i < size && text[i] > ' ' && text[i] != '=' && text[i] != '(')
    i++;
  const size_t name = i;
  i = skip_blanks(text, size, i);
  return name > 0 && i < size && text[i] == '=' ? i + 1 : 0;
}

/* Whether a gate of .bench follows, as far as the text goes: `AND(`, `LUT 0x8 (`, `vdd`. */
static bool is_gate(const unsigned char *text, size_t size, size_t i)
{
  const size_t word = skip_blanks(text, size, i);
  if (begins_with(text + word, size - word, "gnd") || begins_with(text + word, size - word, "vdd"))
    return true;
  i = word;
  while (i < size && isalnum(text[i]))
    i++;
  const size_t end = i;
  i = skip_blanks(text, size, i);
  return i == size || (end > word && (text[i] == '(' || text[i] == '0'));
}

bool netlist_recognised(const unsigned char *text, size_t size)
{
  if (size == 0)
    return false;
  if (*text == '#' || *text == '.' || is_aiger(text, size) || begins_with(text, size, "INPUT") ||
      begins_with(text, size, "OUTPUT"))
    return true;
  /* A line that begins with c may be a comment of DIMACS, such as `c ====`. */
  const size_t end = assignment_end(text, size);
  return end > 0 && (*text != 'c' || is_gate(text, size, end));
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
