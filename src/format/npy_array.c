/* The numbers of a .npy file. */
#include "npy.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static uint64_t load(const struct npy *npy, const unsigned char *bytes)
{
  uint64_t bits = 0;
  for (unsigned i = 0; i < npy->size; i++)
    bits = bits << 8 | bytes[npy->big_endian ? i : npy->size - 1 - i];
  return bits;
}

/* IEEE 754: sign, `width` exponent bits, `precision` fraction bits. */
static bool decode_float(uint64_t bits, unsigned width, unsigned precision, struct number *n)
{
  uint64_t fraction = bits & ((UINT64_C(1) << precision) - 1);
  int top = (1 << width) - 1;
  int exponent = (int)(bits >> precision & (uint64_t)top);
  bool negative = (bits >> (precision + width) & 1) != 0;
  if (exponent == top)
    return false;
  if (exponent == 0)
    exponent = 1; /* subnormal: no hidden bit */
  else
    fraction |= UINT64_C(1) << precision;
  number_set_binary(n, negative ? -(int64_t)fraction : (int64_t)fraction,
                    exponent - top / 2 - (int)precision);
  return true;
}

bool npy_decode(const struct npy *npy, const unsigned char *bytes, struct number *n)
{
  assert(npy->size >= 1 && npy->size <= 8);
  uint64_t bits = load(npy, bytes);
  switch (npy->kind) {
  case 'f':
    return npy->size == 8   ? decode_float(bits, 11, 52, n)
           : npy->size == 4 ? decode_float(bits, 8, 23, n)
                            : decode_float(bits, 5, 10, n);
  case 'i': {
    /* Two's complement: subtracting the sign bit's weight twice extends the sign. */
    uint64_t sign = UINT64_C(1) << (8 * npy->size - 1);
    uint64_t extended = (bits ^ sign) - sign;
    number_set_binary(n, (int64_t)extended, 0);
    return true;
  }
  case 'b':
    number_set_unsigned(n, bits != 0);
    return true;
  default:
    number_set_unsigned(n, bits);
    return true;
  }
}

enum status npy_read_all(const struct npy *npy, struct input *in, unsigned char **data, struct diagnostic *d)
{
  uint64_t count, bytes;
  *data = NULL;
  if (__builtin_mul_overflow(npy->shape[0], npy->dimensions == 2 ? npy->shape[1] : 1, &count) ||
      __builtin_mul_overflow(count, npy->size, &bytes))
    return input_limit(in, (struct position){1, 1}, d,
                       "found a shape beyond 2^64 bytes, expected one that fits memory");
  /* Grows with what is there, not with what the header promises. */
  size_t used = 0, capacity = 0;
  while (used < bytes) {
    if (in->cursor == in->end && !input_fill(in)) {
      free(*data);
      *data = NULL;
      return input_error(in, input_position(in), d,
                         "found end of file after %zu bytes of the array, expected %" PRIu64, used, bytes);
    }
    size_t ready = (size_t)(in->end - in->cursor);
    size_t count_now = ready < bytes - used ? ready : (size_t)(bytes - used);
    if (used + count_now > capacity) {
      capacity = 2 * (used + count_now);
      unsigned char *grown = realloc(*data, capacity);
      if (grown == NULL) {
        free(*data);
        *data = NULL;
        return diagnostic_out_of_memory(d);
      }
      *data = grown;
    }
    assert(*data != NULL);
    memcpy(*data + used, in->cursor, count_now);
    in->cursor += count_now;
    used += count_now;
  }
  return STATUS_OK;
}

enum status npy_expect_end(struct input *in, struct diagnostic *d)
{
  if (in->cursor < in->end || input_fill(in) || in->failed)
    return input_error(in, input_position(in), d, "found data after the array, expected the end of the file");
  return STATUS_OK;
}

/* The length of `path` without the suffix, if it has it. */
static size_t without(const char *path, size_t length, const char *suffix)
{
  size_t size = strlen(suffix);
  return length > size && memcmp(path + length - size, suffix, size) == 0 ? length - size : length;
}

static size_t without_compression(const char *path)
{
  static const char *const compressed[] = {".gz", ".xz", ".zst", ".bz2"};
  size_t whole = strlen(path);
  size_t length = whole;
  for (size_t i = 0; i < sizeof compressed / sizeof *compressed && length == whole; i++)
    length = without(path, whole, compressed[i]);
  return length;
}

static char *with(const char *path, size_t length, const char *suffix)
{
  size_t size = strlen(suffix) + 1;
  char *name = malloc(length + size);
  if (name == NULL)
    return NULL;
  memcpy(name, path, length);
  memcpy(name + length, suffix, size);
  return name;
}

char *npy_multiplicity_path(const char *path)
{
  return with(path, without(path, without_compression(path), ".npy"), ".multiplicity.npy");
}

char *npy_scale_path(const char *path)
{
  return with(path, without_compression(path), ".scale");
}
