#include "drat_reader.h"

#include "../format/array.h"

#include <stdlib.h>
#include <string.h>

enum status literal_set_init(struct literal_set *set, int32_t variables, struct diagnostic *d)
{
  *set = (struct literal_set){.member = calloc(2 * (size_t)variables + 2, 1)};
  return set->member != NULL ? STATUS_OK : diagnostic_out_of_memory(d);
}

void literal_set_free(struct literal_set *set)
{
  free(set->member);
  free(set->literal);
}

void literal_set_clear(struct literal_set *set)
{
  for (size_t i = 0; i < set->size; i++)
    set->member[set->literal[i]] = 0;
  set->size = 0;
  set->tautology = false;
}

enum status literal_set_add(struct literal_set *set, uint32_t literal, struct diagnostic *d)
{
  if (set->member[literal])
    return STATUS_OK;
  if (!array_append(&set->literal, &set->capacity, &set->size, literal))
    return diagnostic_out_of_memory(d);
  set->member[literal] = 1;
  if (set->member[literal ^ 1])
    set->tautology = true;
  return STATUS_OK;
}

void drat_reader_init(struct drat_reader *reader, const struct drat *drat, int32_t variables)
{
  const bool binary = drat->size > 0 && memchr(drat->bytes, 0, drat->size) != NULL;
  *reader = (struct drat_reader){.drat = drat, .binary = binary, .variables = variables};
}

static enum status malformed(const struct drat_reader *reader, size_t at, struct diagnostic *d,
                             const char *expected)
{
  const struct drat *drat = reader->drat;
  if (at >= drat->size)
    return diagnostic_set(d, STATUS_MALFORMED, "DRAT proof: error: end of the proof at byte %zu, expected %s",
                          at, expected);
  return diagnostic_set(d, STATUS_MALFORMED, "DRAT proof: error: byte 0x%02x at byte %zu, expected %s",
                        drat->bytes[at], at, expected);
}

static enum status out_of_range(const struct drat_reader *reader, size_t at, struct diagnostic *d)
{
  return diagnostic_set(d, STATUS_MALFORMED,
                        "DRAT proof: error: literal at byte %zu, expected a variable from 1 to %ld", at,
                        (long)reader->variables);
}

static enum status read_binary(struct drat_reader *reader, struct literal_set *set, bool *deletion,
                               struct diagnostic *d)
{
  const unsigned char *bytes = reader->drat->bytes;
  const size_t size = reader->drat->size;
  const uint64_t codes = 2 * (uint64_t)reader->variables + 2;
  if (bytes[reader->at] != 'a' && bytes[reader->at] != 'd')
    return malformed(reader, reader->at, d, "'a' or 'd'");
  *deletion = bytes[reader->at++] == 'd';
  for (;;) {
    const size_t begin = reader->at;
    uint64_t code = 0;
    unsigned shift = 0;
    do {
      if (reader->at >= size)
        return malformed(reader, reader->at, d, "a literal or 0");
      if (shift > 28)
        return out_of_range(reader, begin, d);
      code |= (uint64_t)(bytes[reader->at] & 0x7f) << shift;
      shift += 7;
    } while (bytes[reader->at++] & 0x80);
    if (code == 0)
      return STATUS_OK;
    if (code < 2 || code >= codes)
      return out_of_range(reader, begin, d);
    const enum status status = literal_set_add(set, (uint32_t)code, d);
    if (status != STATUS_OK)
      return status;
  }
}

static bool is_space(unsigned char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Skips white space, and comments (from a `c` to the end of its line) where `comments` allows them. */
static void skip_space(struct drat_reader *reader, bool comments)
{
  const unsigned char *bytes = reader->drat->bytes;
  const size_t size = reader->drat->size;
  while (reader->at < size && (is_space(bytes[reader->at]) || (comments && bytes[reader->at] == 'c'))) {
    if (bytes[reader->at] == 'c') {
      while (reader->at < size && bytes[reader->at] != '\n')
        reader->at++;
    } else {
      reader->at++;
    }
  }
}

static enum status read_text_literal(struct drat_reader *reader, uint32_t *code, struct diagnostic *d)
{
  const unsigned char *bytes = reader->drat->bytes;
  const size_t size = reader->drat->size;
  skip_space(reader, false);
  const size_t begin = reader->at;
  const bool negative = begin < size && bytes[begin] == '-';
  if (negative)
    reader->at++;
  if (reader->at >= size || bytes[reader->at] < '0' || bytes[reader->at] > '9')
    return malformed(reader, reader->at, d, "a literal or 0");
  uint64_t variable = 0;
  for (; reader->at < size && bytes[reader->at] >= '0' && bytes[reader->at] <= '9'; reader->at++) {
    variable = 10 * variable + (uint64_t)(bytes[reader->at] - '0');
    if (variable > (uint64_t)reader->variables)
      return out_of_range(reader, begin, d);
  }
  if (reader->at < size && !is_space(bytes[reader->at]))
    return malformed(reader, reader->at, d, "a space after a literal");
  if (negative && variable == 0)
    return out_of_range(reader, begin, d);
  *code = 2 * (uint32_t)variable + (negative ? 1 : 0);
  return STATUS_OK;
}

static enum status read_text(struct drat_reader *reader, struct literal_set *set, bool *deletion,
                             struct diagnostic *d)
{
  *deletion = reader->drat->bytes[reader->at] == 'd';
  if (*deletion)
    reader->at++;
  for (;;) {
    uint32_t code = 0;
    enum status status = read_text_literal(reader, &code, d);
    if (status != STATUS_OK || code == 0)
      return status;
    status = literal_set_add(set, code, d);
    if (status != STATUS_OK)
      return status;
  }
}

enum status drat_reader_next(struct drat_reader *reader, struct literal_set *set, bool *deletion, bool *more,
                             struct diagnostic *d)
{
  literal_set_clear(set);
  if (!reader->binary)
    skip_space(reader, true);
  *more = reader->at < reader->drat->size;
  if (!*more)
    return STATUS_OK;
  return reader->binary ? read_binary(reader, set, deletion, d) : read_text(reader, set, deletion, d);
}
