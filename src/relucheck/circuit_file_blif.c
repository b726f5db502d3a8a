/* BLIF: .model, .inputs, .outputs, .names with their covers, .end. */
#include "circuit_file.h"

#include "blanks.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

struct blif {
  struct circuit_file *f;
  /* The cover that is being read. */
  bool open;
  uint32_t gate;
  struct position gate_at;
  uint32_t *signal; /* what the gate reads */
  size_t signals, signal_capacity;
  circuit_literal *cube; /* a node for each line, or a literal for a line that names one signal */
  size_t cubes, cube_capacity;
  bool off;       /* the lines say when the gate is FALSE */
  bool backslash; /* one has been taken that belongs to the next word */
};

/* Takes a backslash; whether it joins the line with the next one, which is then the current one. */
static bool take_backslash(struct reader *in)
{
  in->cursor++;
  if (reader_peek(in) == '\r')
    in->cursor++;
  if (reader_peek(in) != '\n')
    return false;
  reader_skip_newline(in);
  return true;
}

/* Goes to the next word of the line. */
static void skip_to_word(struct blif *b)
{
  struct reader *in = &b->f->in;
  while (!b->backslash) {
    const int byte = reader_peek(in);
    if (byte == '#')
      skip_to_line_end(in);
    else if (is_blank(byte))
      in->cursor++;
    else if (byte == '\\')
      b->backslash = !take_backslash(in);
    else
      return;
  }
}

static bool at_line_end(struct blif *b)
{
  skip_to_word(b);
  const int byte = reader_peek(&b->f->in);
  return !b->backslash && (byte == -1 || byte == '\n');
}

static bool end_line(struct blif *b)
{
  if (!at_line_end(b))
    return reader_expected(&b->f->in, "the end of the line");
  if (reader_peek(&b->f->in) == '\n')
    reader_skip_newline(&b->f->in);
  return true;
}

/* The bytes of a word; a backslash that joins lines ends it. */
static bool read_bytes(struct blif *b)
{
  struct circuit_file *f = b->f;
  struct reader *in = &f->in;
  if (b->backslash && !circuit_file_push_byte(f, '\\'))
    return false;
  b->backslash = false;
  for (int byte = reader_peek(in); byte > ' ' && byte != 0x7f && byte != '#'; byte = reader_peek(in)) {
    if (byte == '\\' && take_backslash(in))
      return true;
    if (!circuit_file_push_byte(f, byte))
      return false;
    if (byte != '\\')
      in->cursor++;
  }
  return true;
}

static bool read_word(struct blif *b, const char *expected)
{
  struct circuit_file *f = b->f;
  skip_to_word(b);
  f->word_at = reader_position(&f->in);
  f->word_size = 0;
  return read_bytes(b) && (f->word_size > 0 || reader_expected(&f->in, expected));
}

static bool read_signal(struct blif *b, uint32_t *node)
{
  return read_word(b, "the name of a signal") && circuit_file_find_node(b->f, node);
}

/* ---- covers ---- */

/* The gate is the disjunction of its cubes, or the negation of that. */
static bool end_cover(struct blif *b)
{
  struct circuit_file *f = b->f;
  const size_t first_pin = f->pins;
  if (!b->open)
    return true;
  b->open = false;
  for (size_t i = 0; i < b->cubes; i++)
    if (!circuit_file_add_pin(f, b->cube[i]))
      return false;
  return circuit_file_define_gate(f, b->gate, CIRCUIT_NODE_OR, b->off, first_pin, b->gate_at);
}

/* The cube that reads the pins from first_pin on. */
static bool end_cube(struct blif *b, size_t first_pin, struct position at)
{
  struct circuit_file *f = b->f;
  uint32_t node;
  if (f->pins == first_pin + 1)
    return memory_push(&b->cube, &b->cube_capacity, &b->cubes, f->pin[--f->pins], b->f->in.reason);
  return circuit_file_add_node(f, at, f->node[b->gate].name, &node) &&
         circuit_file_define_gate(f, node, CIRCUIT_NODE_AND, false, first_pin, at) &&
         memory_push(&b->cube, &b->cube_capacity, &b->cubes, 2 * node, b->f->in.reason);
}

/* The word as values of the signals, '-' for either. */
static bool add_cube_pins(struct blif *b)
{
  struct circuit_file *f = b->f;
  if (f->word_size != b->signals)
    return reader_fail(&f->in, f->word_at, OUTCOME_MALFORMED, "found %zu values, expected %zu", f->word_size,
                       b->signals);
  for (size_t i = 0; i < b->signals; i++) {
    const char value = f->word[i];
    if (value != '0' && value != '1' && value != '-')
      return reader_fail(&f->in, (struct position){f->word_at.line, f->word_at.column + i}, OUTCOME_MALFORMED,
                         "found '%c', expected '0', '1' or '-'", value);
    if (value != '-' && !circuit_file_add_pin(f, 2 * b->signal[i] + (value == '0' ? 1 : 0)))
      return false;
  }
  return true;
}

/* The last word of a line of a cover. */
static bool take_value(struct blif *b)
{
  const struct circuit_file *f = b->f;
  const bool off = f->word[0] == '0';
  if (f->word_size != 1 || (!off && f->word[0] != '1'))
    return reader_fail(&f->in, f->word_at, OUTCOME_MALFORMED, "found '%.40s', expected the value 0 or 1",
                       f->word);
  if (b->cubes > 0 && off != b->off)
    return reader_fail(&f->in, f->word_at, OUTCOME_MALFORMED,
                       "found the value %s, expected that of the lines before", f->word);
  b->off = off;
  return true;
}

/* A line of a cover, whose first word has been read. */
static bool read_cube(struct blif *b)
{
  struct circuit_file *f = b->f;
  const size_t first_pin = f->pins;
  const struct position at = f->word_at;
  if (!b->open)
    return reader_fail(&f->in, at, OUTCOME_MALFORMED, "found '%.40s', expected a line that begins with a dot",
                       f->word);
  if (b->signals > 0 && (!add_cube_pins(b) || !read_word(b, "the value 0 or 1")))
    return false;
  return take_value(b) && end_cube(b, first_pin, at);
}

/* ---- lines ---- */

static bool read_inputs(struct blif *b)
{
  struct circuit_file *f = b->f;
  while (!at_line_end(b)) {
    uint32_t node;
    if (!read_signal(b, &node) || !circuit_file_define_input(f, node, f->word_at))
      return false;
  }
  return true;
}

static bool read_outputs(struct blif *b)
{
  struct circuit_file *f = b->f;
  while (!at_line_end(b)) {
    uint32_t node;
    if (!read_signal(b, &node) || !circuit_file_add_output(f, 2 * node, f->node[node].name))
      return false;
  }
  return true;
}

/* The signals of a gate, which is the last of them. */
static bool read_names(struct blif *b)
{
  b->signals = 0;
  b->cubes = 0;
  b->off = false;
  do {
    uint32_t node;
    if (!read_signal(b, &node) ||
        !memory_push(&b->signal, &b->signal_capacity, &b->signals, node, b->f->in.reason))
      return false;
  } while (!at_line_end(b));
  b->gate = b->signal[--b->signals];
  b->gate_at = b->f->word_at;
  b->open = true;
  return true;
}

/* The name of the model. */
static bool skip_words(struct blif *b)
{
  while (!at_line_end(b))
    if (!read_word(b, "the name of the model"))
      return false;
  return true;
}

static bool is_one_of(const char *word, const char *first, const char *second)
{
  return strcmp(word, first) == 0 || strcmp(word, second) == 0;
}

static bool read_directive(struct blif *b, bool *end)
{
  struct circuit_file *f = b->f;
  if (!end_cover(b))
    return false;
  if (strcmp(f->word, ".names") == 0)
    return read_names(b);
  if (is_one_of(f->word, ".inputs", ".input"))
    return read_inputs(b);
  if (is_one_of(f->word, ".outputs", ".output"))
    return read_outputs(b);
  if (strcmp(f->word, ".model") == 0 && f->nodes == 0)
    return skip_words(b);
  *end = strcmp(f->word, ".end") == 0;
  return *end || reader_fail(&f->in, f->word_at, OUTCOME_MALFORMED,
                             "found '%.40s', expected .inputs, .outputs, .names or .end", f->word);
}

static bool read_lines(struct blif *b)
{
  struct circuit_file *f = b->f;
  bool end = false;
  while (!end && reader_peek(&f->in) != -1) {
    if (!at_line_end(b) &&
        !(read_word(b, "a line of BLIF") && (f->word[0] == '.' ? read_directive(b, &end) : read_cube(b))))
      return false;
    if (!end_line(b))
      return false;
  }
  while (reader_peek(&f->in) != -1)
    if (!end_line(b))
      return false;
  return end_cover(b);
}

bool circuit_file_read_blif(struct circuit_file *f)
{
  struct blif b = {.f = f};
  const bool read = read_lines(&b);
  free(b.signal);
  free(b.cube);
  return read;
}
