/* ISCAS's .bench: INPUT(a), OUTPUT(b), b = AND(a, c), in any order. */
#include "circuit_file.h"

#include <string.h>
#include <strings.h>

/* Words are shorter than this. */
enum { WORD_LIMIT = 4096 };

static bool read_word(struct circuit_file *f, const char *expected)
{
  struct reader *in = &f->in;
  circuit_file_skip_to_word(f);
  f->word_at = reader_position(in);
  f->word_size = 0;
  for (int byte = reader_peek(in); byte > ' ' && byte != 0x7f && strchr("(),=#", byte) == NULL;
       byte = reader_peek(in)) {
    if (f->word_size + 1 >= WORD_LIMIT)
      return reader_fail(in, f->word_at, OUTCOME_LIMIT,
                         "found a word of %d bytes or more, expected a shorter one", WORD_LIMIT);
    if (!circuit_file_push_byte(f, byte))
      return false;
    in->cursor++;
  }
  return f->word_size > 0 || reader_expected(in, expected);
}

static bool read_mark(struct circuit_file *f, char mark)
{
  circuit_file_skip_to_word(f);
  return reader_take(&f->in, mark);
}

static bool read_signal(struct circuit_file *f, uint32_t *node)
{
  return read_word(f, "the name of a signal") && circuit_file_find_node(f, node);
}

/* "(a, b, ...)" as pins. */
static bool read_pins(struct circuit_file *f)
{
  struct reader *in = &f->in;
  if (!read_mark(f, '('))
    return false;
  for (;;) {
    uint32_t node;
    if (!read_signal(f, &node) || !circuit_file_add_pin(f, 2 * node))
      return false;
    circuit_file_skip_to_word(f);
    if (reader_peek(in) != ',')
      return reader_peek(in) == ')' ? reader_take(in, ')') : reader_expected(in, "',' or ')'");
    in->cursor++;
  }
}

static const struct {
  const char *word;
  enum circuit_node_kind kind;
  bool inverted;
  size_t pins; /* 1: one signal; 2: one or more; 0: none */
} gate_words[] = {{"AND", CIRCUIT_NODE_AND, false, 2},   {"NAND", CIRCUIT_NODE_AND, true, 2},
                  {"OR", CIRCUIT_NODE_OR, false, 2},     {"NOR", CIRCUIT_NODE_OR, true, 2},
                  {"NOT", CIRCUIT_NODE_OR, true, 1},     {"INV", CIRCUIT_NODE_OR, true, 1},
                  {"BUF", CIRCUIT_NODE_OR, false, 1},    {"BUFF", CIRCUIT_NODE_OR, false, 1},
                  {"XOR", CIRCUIT_NODE_OTHER, false, 2}, {"XNOR", CIRCUIT_NODE_OTHER, false, 2},
                  {"LUT", CIRCUIT_NODE_OTHER, false, 2}, {"gnd", CIRCUIT_NODE_OR, false, 0},
                  {"vdd", CIRCUIT_NODE_AND, false, 0}};

enum { GATE_WORDS = sizeof gate_words / sizeof gate_words[0] };

/* What stands behind "NAME =". */
static bool read_gate(struct circuit_file *f, uint32_t node, struct position at)
{
  const size_t first_pin = f->pins;
  size_t i = 0;
  if (!read_word(f, "a gate"))
    return false;
  while (i < GATE_WORDS && strcasecmp(gate_words[i].word, f->word) != 0)
    i++;
  const struct position word_at = f->word_at;
  if (i == GATE_WORDS)
    return reader_fail(&f->in, word_at, OUTCOME_MALFORMED,
                       "found the gate '%.40s', expected AND, OR, NAND, NOR, NOT, BUF, gnd or vdd", f->word);
  const bool table = strcasecmp(f->word, "LUT") == 0;
  if ((table && !read_word(f, "the table of the LUT")) || (gate_words[i].pins > 0 && !read_pins(f)))
    return false;
  if (gate_words[i].pins == 1 && f->pins != first_pin + 1)
    return reader_fail(&f->in, word_at, OUTCOME_MALFORMED, "found %s of %zu signals, expected one",
                       gate_words[i].word, f->pins - first_pin);
  return circuit_file_define_gate(f, node, gate_words[i].kind, gate_words[i].inverted, first_pin, at);
}

/* The rest of INPUT(name) or OUTPUT(name). */
static bool read_terminal(struct circuit_file *f, bool input)
{
  uint32_t node;
  if (!read_mark(f, '(') || !read_signal(f, &node))
    return false;
  return (input ? circuit_file_define_input(f, node, f->word_at)
                : circuit_file_add_output(f, 2 * node, f->node[node].name)) &&
         read_mark(f, ')');
}

static bool read_line(struct circuit_file *f)
{
  uint32_t node;
  if (!read_word(f, "INPUT(...), OUTPUT(...) or the name of a signal"))
    return false;
  const struct position at = f->word_at;
  circuit_file_skip_to_word(f);
  if (reader_peek(&f->in) == '(' && strcasecmp(f->word, "INPUT") == 0)
    return read_terminal(f, true);
  if (reader_peek(&f->in) == '(' && strcasecmp(f->word, "OUTPUT") == 0)
    return read_terminal(f, false);
  return circuit_file_find_node(f, &node) && read_mark(f, '=') && read_gate(f, node, at);
}

bool circuit_file_read_bench(struct circuit_file *f)
{
  for (;;) {
    circuit_file_skip_to_word(f);
    if (reader_peek(&f->in) == -1)
      return true;
    if (!read_line(f))
      return false;
  }
}
