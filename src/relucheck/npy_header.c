#include "npy_header.h"

#include "number.h"

#include <string.h>

/* The text that is left; a NUL byte behind its end stops every comparison. */
struct literal {
  const char *at;
  const char *end;
};

static bool malformed(const struct npy_array *a, const char *text)
{
  return reader_fail(a->in, (struct position){1, 1}, OUTCOME_MALFORMED, "%s", text);
}

static void skip_spaces(struct literal *l)
{
  while (*l->at == ' ')
    l->at++;
}

/* Takes the text, and spaces behind it, if it stands here. */
static bool take(struct literal *l, const char *text)
{
  size_t size = strlen(text);
  if (strncmp(l->at, text, size) != 0)
    return false;
  l->at += size;
  skip_spaces(l);
  return true;
}

static bool read_type(struct npy_array *a, struct literal *l)
{
  static const char *const types[] = {"f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"};
  const char *type = l->at;
  if (type[0] != '\'' || type[1] == '\0' || strchr("<>|=", type[1]) == NULL)
    return malformed(a, "found no simple number type, expected floats or integers of 1 to 8 bytes");
  l->at += 2;
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    if (strncmp(l->at, types[i], 2) != 0 || l->at[2] != '\'')
      continue;
    l->at += 3;
    skip_spaces(l);
    a->kind = types[i][0];
    a->width = (unsigned)(types[i][1] - '0');
    a->big_endian = type[1] == '>';
    return true;
  }
  return malformed(a, "found another number type, expected floats of 4 or 8 bytes or integers");
}

static bool read_order(struct npy_array *a, struct literal *l)
{
  return take(l, "False") || malformed(a, "found an array in Fortran order, expected C order");
}

/* A dimension of the shape: digits without a superfluous zero. */
static bool take_dimension(struct literal *l, uint64_t *value)
{
  uint64_t sum = 0;
  const char *begin = l->at;
  for (; *l->at >= '0' && *l->at <= '9'; l->at++) {
    unsigned digit = (unsigned)(*l->at - '0');
    if (sum > (NUMBER_MAX - digit) / 10)
      return false;
    sum = 10 * sum + digit;
  }
  if (l->at == begin || (*begin == '0' && l->at - begin > 1))
    return false;
  skip_spaces(l);
  *value = sum;
  return true;
}

/* (ROWS,) or (ROWS, COLUMNS) */
static bool read_shape(struct npy_array *a, struct literal *l)
{
  a->columns = 1;
  a->dimensions = 1;
  bool done = take(l, "(") && take_dimension(l, &a->rows) && take(l, ",");
  if (done && !take(l, ")")) {
    a->dimensions = 2;
    done = take_dimension(l, &a->columns);
    if (done)
      take(l, ",");
    done = done && take(l, ")");
  }
  return done || malformed(a, "found no shape of one or two dimensions");
}

static const struct {
  const char *name;
  bool (*read)(struct npy_array *a, struct literal *l);
} keys[] = {{"'descr'", read_type}, {"'fortran_order'", read_order}, {"'shape'", read_shape}};

enum { KEYS = sizeof keys / sizeof keys[0] };

/* One key, which must be a new one, and its value. */
static bool read_item(struct npy_array *a, struct literal *l, bool seen[KEYS])
{
  for (size_t i = 0; i < KEYS; i++) {
    if (!take(l, keys[i].name))
      continue;
    if (seen[i])
      return malformed(a, "found a key of the header a second time, expected each once");
    seen[i] = true;
    if (!take(l, ":"))
      return malformed(a, "found no ':' behind a key of the header");
    return keys[i].read(a, l);
  }
  return malformed(a, "found another key in the header, expected descr, fortran_order and shape, each once");
}

bool npy_header_read(struct npy_array *a, const char *text, size_t size)
{
  struct literal l = {.at = text, .end = text + size};
  bool seen[KEYS] = {false};
  bool comma = true;
  if (!take(&l, "{"))
    return malformed(a, "found no '{', expected the header of an array");
  while (!take(&l, "}")) {
    if (!comma)
      return malformed(a, "found something else between the keys of the header, expected ',' or '}'");
    if (!read_item(a, &l, seen))
      return false;
    comma = take(&l, ",");
  }
  if (!seen[0] || !seen[1] || !seen[2])
    return malformed(a, "found a header without all of its keys, expected descr, fortran_order and shape");
  if (*l.at != '\n' || l.at + 1 != l.end)
    return malformed(a, "found more behind the '}' of the header, expected spaces and one newline");
  return true;
}
