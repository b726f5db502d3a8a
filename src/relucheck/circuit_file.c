#include "circuit_file.h"

#include "blanks.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- names ---- */

static size_t hash_of(const char *name, size_t buckets)
{
  uint64_t h = 0;
  for (; *name != '\0'; name++)
    h = (h + (unsigned char)*name) * UINT64_C(0x9e3779b97f4a7c15) ^ h >> 31;
  return (size_t)(h >> 8) % buckets;
}

/* The bucket of a name, which is free if there is no such node. */
static uint32_t *bucket_of(const struct circuit_file *f, const char *name)
{
  size_t i = hash_of(name, f->buckets);
  while (f->bucket[i] != 0 && strcmp(f->text + f->node[f->bucket[i] - 1].name, name) != 0)
    i = i + 1 == f->buckets ? 0 : i + 1;
  return &f->bucket[i];
}

/* Doubles the table before it is two thirds full. */
static bool make_bucket(struct circuit_file *f)
{
  if (3 * (f->named + 1) <= 2 * f->buckets)
    return true;
  uint32_t *old = f->bucket;
  const size_t old_buckets = f->buckets;
  const size_t buckets = old_buckets == 0 ? 256 : 2 * old_buckets;
  uint32_t *bucket = memory_zeroed(buckets, sizeof *bucket, f->in.reason);
  if (bucket == NULL)
    return false;
  f->bucket = bucket;
  f->buckets = buckets;
  for (size_t i = 0; i < old_buckets; i++)
    if (old[i] != 0)
      *bucket_of(f, f->text + f->node[old[i] - 1].name) = old[i];
  free(old);
  return true;
}

/* Keeps the word; *place is where. */
static bool keep_word(struct circuit_file *f, size_t *place)
{
  const size_t size = f->word_size + 1;
  if (f->text_capacity - f->text_size < size) {
    char *grown = memory_grow(f->text, &f->text_capacity, f->text_size + size, 1, f->in.reason);
    if (grown == NULL)
      return false;
    f->text = grown;
  }
  *place = f->text_size;
  memcpy(f->text + f->text_size, f->word, size);
  f->text_size += size;
  return true;
}

bool circuit_file_push_byte(struct circuit_file *f, int byte)
{
  if (f->word_capacity - f->word_size < 2) {
    char *grown = memory_grow(f->word, &f->word_capacity, f->word_size + 2, 1, f->in.reason);
    if (grown == NULL)
      return false;
    f->word = grown;
  }
  f->word[f->word_size++] = (char)byte;
  f->word[f->word_size] = '\0';
  return true;
}

/* ---- nodes ---- */

bool circuit_file_add_node(struct circuit_file *f, struct position at, size_t name, uint32_t *node)
{
  if (f->nodes == CIRCUIT_FILE_NODES)
    return reader_fail(&f->in, at, OUTCOME_LIMIT, "found more than %d signals", CIRCUIT_FILE_NODES);
  if (f->nodes == f->node_capacity) {
    struct circuit_node *grown =
        memory_grow(f->node, &f->node_capacity, f->nodes + 1, sizeof *grown, f->in.reason);
    if (grown == NULL)
      return false;
    f->node = grown;
  }
  f->node[f->nodes] = (struct circuit_node){.at = at, .name = name};
  *node = (uint32_t)f->nodes++;
  return true;
}

bool circuit_file_find_node(struct circuit_file *f, uint32_t *node)
{
  size_t name;
  if (!make_bucket(f))
    return false;
  uint32_t *bucket = bucket_of(f, f->word);
  if (*bucket != 0) {
    *node = *bucket - 1;
    return true;
  }
  if (!keep_word(f, &name) || !circuit_file_add_node(f, f->word_at, name, node))
    return false;
  *bucket = *node + 1;
  f->named++;
  return true;
}

bool circuit_file_add_pin(struct circuit_file *f, circuit_literal literal)
{
  return memory_push(&f->pin, &f->pin_capacity, &f->pins, literal, f->in.reason);
}

bool circuit_file_add_output(struct circuit_file *f, circuit_literal literal, size_t name)
{
  if (f->outputs == f->output_capacity) {
    struct circuit_output *grown =
        memory_grow(f->output, &f->output_capacity, f->outputs + 1, sizeof *grown, f->in.reason);
    if (grown == NULL)
      return false;
    f->output = grown;
  }
  f->output[f->outputs++] = (struct circuit_output){.literal = literal, .name = name};
  return true;
}

/* The node, which nothing has defined yet. */
static struct circuit_node *begin_definition(struct circuit_file *f, uint32_t node, struct position at)
{
  struct circuit_node *x = &f->node[node];
  char name[CIRCUIT_NAME_TEXT];
  if (x->kind == CIRCUIT_NODE_NONE) {
    x->at = at;
    return x;
  }
  circuit_file_node_name(f, node, name);
  reader_fail(&f->in, at, OUTCOME_MALFORMED,
              "found a second definition of '%s', expected the one of line %llu", name,
              (unsigned long long)x->at.line);
  return NULL;
}

bool circuit_file_define_input(struct circuit_file *f, uint32_t node, struct position at)
{
  struct circuit_node *x = begin_definition(f, node, at);
  if (x == NULL)
    return false;
  x->kind = CIRCUIT_NODE_INPUT;
  x->first_pin = f->inputs++;
  return true;
}

bool circuit_file_define_gate(struct circuit_file *f, uint32_t node, enum circuit_node_kind kind,
                              bool inverted, size_t first_pin, struct position at)
{
  struct circuit_node *x = begin_definition(f, node, at);
  if (x == NULL)
    return false;
  x->kind = kind;
  x->inverted = inverted;
  x->first_pin = first_pin;
  x->pins = f->pins - first_pin;
  return true;
}

void circuit_file_node_name(const struct circuit_file *f, uint32_t node, char text[CIRCUIT_NAME_TEXT])
{
  const size_t name = f->node[node].name;
  if (name == SIZE_MAX)
    snprintf(text, CIRCUIT_NAME_TEXT, "%u", (unsigned)node);
  else
    snprintf(text, CIRCUIT_NAME_TEXT, "%.*s", CIRCUIT_NAME_TEXT - 1, f->text + name);
}

/* ---- the file ---- */

void circuit_file_skip_to_word(struct circuit_file *f)
{
  struct reader *in = &f->in;
  for (;;) {
    const int byte = reader_peek(in);
    if (byte == '\n')
      reader_skip_newline(in);
    else if (byte == '#')
      skip_to_line_end(in);
    else if (is_blank(byte))
      in->cursor++;
    else
      return;
  }
}

static bool read_file(struct circuit_file *f, uint64_t inputs)
{
  struct reader *in = &f->in;
  reader_fill_up(in);
  const size_t ready = (size_t)(in->end - in->cursor);
  const char *text = (const char *)in->cursor;
  if (ready >= 4 && (strncasecmp(text, "aag ", 4) == 0 || strncasecmp(text, "aig ", 4) == 0)) {
    f->layout = "aiger";
    return circuit_file_read_aiger(f, inputs);
  }
  circuit_file_skip_to_word(f);
  const bool blif = reader_peek(in) == '.';
  f->layout = blif ? "blif" : "bench";
  return blif ? circuit_file_read_blif(f) : circuit_file_read_bench(f);
}

bool circuit_file_open(struct circuit_file *f, const char *path, uint64_t inputs, struct reason *reason)
{
  *f = (struct circuit_file){0};
  if (!reader_open(&f->in, path, reason))
    return false;
  if (read_file(f, inputs) &&
      (f->in.error == 0 || reader_fail(&f->in, reader_position(&f->in), OUTCOME_MALFORMED, "cannot read")))
    return true;
  circuit_file_close(f);
  return false;
}

void circuit_file_close(struct circuit_file *f)
{
  free(f->node);
  free(f->pin);
  free(f->output);
  free(f->text);
  free(f->word);
  free(f->bucket);
  reader_close(&f->in);
}
