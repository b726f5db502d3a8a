/* The header of a .npy file: a literal of a Python dict with three keys. */
#include "npy.h"

#include <stdlib.h>
#include <string.h>

/* Headers of plain arrays have some 100 bytes. */
enum { HEADER_LIMIT = 1 << 16, WORD = 24 };

static const unsigned char magic[6] = {0x93, 'N', 'U', 'M', 'P', 'Y'};

bool npy_magic(const unsigned char *bytes, size_t size)
{
  return size >= sizeof magic && memcmp(bytes, magic, sizeof magic) == 0;
}

bool npy_bytes(struct input *in, unsigned char *bytes, unsigned size)
{
  if (size <= (size_t)(in->end - in->cursor)) {
    memcpy(bytes, in->cursor, size);
    in->cursor += size;
    return true;
  }
  for (unsigned i = 0; i < size; i++) {
    if (in->cursor == in->end && !input_fill(in))
      return false;
    bytes[i] = *in->cursor++;
  }
  return true;
}

/* The literal in memory; `base` is the file's byte that text[0] stands for. */
struct literal {
  const struct input *in;
  struct diagnostic *d;
  const char *text;
  size_t size;
  size_t at;
  size_t base;
};

static enum status expected(struct literal *l, const char *what)
{
  struct position at = {1, l->base + l->at + 1};
  int rest = l->size - l->at < WORD ? (int)(l->size - l->at) : WORD;
  return input_error(l->in, at, l->d, "npy header: '%.*s', expected %s", rest, l->text + l->at, what);
}

static void skip_space(struct literal *l)
{
  while (l->at < l->size && (l->text[l->at] == ' ' || l->text[l->at] == '\n'))
    l->at++;
}

static bool take(struct literal *l, char c)
{
  skip_space(l);
  if (l->at == l->size || l->text[l->at] != c)
    return false;
  l->at++;
  return true;
}

static bool take_word(struct literal *l, const char *word)
{
  size_t size = strlen(word);
  skip_space(l);
  if (l->size - l->at < size || memcmp(l->text + l->at, word, size) != 0)
    return false;
  l->at += size;
  return true;
}

/* A quoted string without escapes, shorter than WORD. */
static bool take_string(struct literal *l, char *string)
{
  skip_space(l);
  if (l->at == l->size || (l->text[l->at] != '\'' && l->text[l->at] != '"'))
    return false;
  char quote = l->text[l->at];
  size_t length = 0;
  for (size_t i = l->at + 1; i < l->size && length < WORD; i++) {
    if (l->text[i] == quote) {
      string[length] = '\0';
      l->at = i + 1;
      return true;
    }
    if (l->text[i] == '\\')
      return false;
    string[length++] = l->text[i];
  }
  return false;
}

static enum status read_type(struct literal *l, struct npy *npy)
{
  static const char *const types[] = {"f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1"};
  char word[WORD + 1];
  size_t start = l->at;
  if (take_string(l, word) && strlen(word) == 3 && strchr("<>|=", word[0]) != NULL)
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
      if (strcmp(word + 1, types[i]) == 0) {
        npy->kind = word[1];
        npy->size = (unsigned)(word[2] - '0');
        npy->big_endian = word[0] == '>';
        return STATUS_OK;
      }
  l->at = start;
  skip_space(l);
  return expected(l, "a type of plain numbers, such as '<f8', '<f4' or '<i8'");
}

static enum status read_order(struct literal *l, struct npy *npy)
{
  npy->fortran = take_word(l, "True");
  return npy->fortran || take_word(l, "False") ? STATUS_OK : expected(l, "True or False");
}

/* What does not fit is UINT64_MAX, which is beyond every limit. */
static bool take_length(struct literal *l, uint64_t *length)
{
  skip_space(l);
  size_t start = l->at;
  *length = 0;
  for (; l->at < l->size && l->text[l->at] >= '0' && l->text[l->at] <= '9'; l->at++)
    *length = *length <= (UINT64_MAX - 9) / 10 ? 10 * *length + (uint64_t)(l->text[l->at] - '0') : UINT64_MAX;
  if (l->at == start)
    return false;
  if (l->at < l->size && l->text[l->at] == 'L') /* written by Python 2 */
    l->at++;
  return true;
}

static enum status read_shape(struct literal *l, struct npy *npy)
{
  if (!take(l, '('))
    return expected(l, "a tuple, the array's shape");
  npy->dimensions = 0;
  while (!take(l, ')')) {
    if (npy->dimensions == NPY_MAX_DIMENSIONS)
      return expected(l, "found an array of at most 2 dimensions");
    if (!take_length(l, &npy->shape[npy->dimensions]))
      return expected(l, "a length");
    npy->dimensions++;
    if (!take(l, ',') && (l->at == l->size || l->text[l->at] != ')'))
      return expected(l, "',' or ')'");
  }
  return npy->dimensions > 0 ? STATUS_OK
                             : expected(l, "found an array of 1 or 2 dimensions, not a single number");
}

static enum status read_dictionary(struct literal *l, struct npy *npy)
{
  char key[WORD + 1];
  unsigned seen = 0;
  if (!take(l, '{'))
    return expected(l, "'{'");
  while (!take(l, '}')) {
    enum status status;
    unsigned bit;
    if (!take_string(l, key) || !take(l, ':'))
      return expected(l, "'descr', 'fortran_order' or 'shape', and a colon");
    if (strcmp(key, "descr") == 0) {
      bit = 1;
      status = read_type(l, npy);
    } else if (strcmp(key, "fortran_order") == 0) {
      bit = 2;
      status = read_order(l, npy);
    } else if (strcmp(key, "shape") == 0) {
      bit = 4;
      status = read_shape(l, npy);
    } else {
      return expected(l, "the key to be 'descr', 'fortran_order' or 'shape'");
    }
    if (status != STATUS_OK)
      return status;
    if ((seen & bit) != 0)
      return expected(l, "each key once");
    seen |= bit;
    if (!take(l, ',') && (l->at == l->size || l->text[l->at] != '}'))
      return expected(l, "',' or '}'");
  }
  skip_space(l);
  if (seen != 7)
    return expected(l, "all of 'descr', 'fortran_order' and 'shape' in the header");
  return l->at == l->size ? STATUS_OK : expected(l, "the end of the header");
}

static enum status ended(const struct input *in, struct diagnostic *d)
{
  return input_error(in, input_position(in), d, "found end of file in the npy header, expected more of it");
}

enum status npy_header_read(struct npy *npy, struct input *in, struct diagnostic *d)
{
  unsigned char start[8], length[4] = {0};
  struct position first = input_position(in);
  if (!npy_bytes(in, start, sizeof start))
    return ended(in, d);
  if (!npy_magic(start, sizeof start) || start[6] < 1 || start[6] > 3)
    return input_error(in, first, d, "not a npy file of version 1, 2 or 3");
  unsigned wide = start[6] == 1 ? 2 : 4;
  if (!npy_bytes(in, length, wide))
    return ended(in, d);
  uint32_t size =
      (uint32_t)length[0] | (uint32_t)length[1] << 8 | (uint32_t)length[2] << 16 | (uint32_t)length[3] << 24;
  if (size > HEADER_LIMIT)
    return input_limit(in, (struct position){1, 9}, d, "found a npy header of %u bytes, expected at most %d",
                       (unsigned)size, HEADER_LIMIT);
  char *text = calloc((size_t)size + 1, 1);
  if (text == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = STATUS_OK;
  for (uint32_t i = 0; i < size && status == STATUS_OK; i++)
    if (!npy_bytes(in, (unsigned char *)text + i, 1))
      status = ended(in, d);
  struct literal literal = {.in = in, .d = d, .text = text, .size = size, .base = sizeof start + wide};
  *npy = (struct npy){0};
  if (status == STATUS_OK)
    status = read_dictionary(&literal, npy);
  free(text);
  return status;
}
