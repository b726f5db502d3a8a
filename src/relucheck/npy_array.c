/* npy's frame around the header, and its numbers. */
#include "npy_array.h"

#include "memory.h"
#include "npy_header.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_HEADER = 1 << 16 };

static bool malformed(const struct npy_array *a, const char *text)
{
  return reader_fail(a->in, (struct position){1, 1}, OUTCOME_MALFORMED, "%s", text);
}

static bool take_bytes(struct reader *in, unsigned char *bytes, size_t size)
{
  memset(bytes, 0, size);
  for (size_t i = 0; i < size; i++) {
    if (reader_peek(in) == -1)
      return reader_fail(in, (struct position){1, reader_offset(in) + 1}, OUTCOME_MALFORMED,
                         "found end of file, expected more of the array");
    bytes[i] = *in->cursor++;
  }
  return true;
}

static bool read_header(struct npy_array *a, size_t size)
{
  char *header = memory_zeroed(size + 1, 1, a->in->reason);
  bool done =
      header != NULL && take_bytes(a->in, (unsigned char *)header, size) && npy_header_read(a, header, size);
  free(header);
  return done;
}

bool npy_array_begin(struct npy_array *a, struct reader *in)
{
  static const char magic[] = "\x93NUMPY";
  unsigned char start[8];
  unsigned char length[4] = {0};
  *a = (struct npy_array){.in = in};
  if (!take_bytes(in, start, sizeof start))
    return false;
  if (memcmp(start, magic, sizeof magic - 1) != 0 || start[6] < 1 || start[6] > 3 || start[7] != 0)
    return malformed(a, "found no npy file of version 1, 2 or 3");
  if (!take_bytes(in, length, start[6] == 1 ? 2 : 4))
    return false;
  size_t size =
      (size_t)length[0] | (size_t)length[1] << 8 | (size_t)length[2] << 16 | (size_t)length[3] << 24;
  if (size > MAX_HEADER)
    return malformed(a, "found a header of more than 65536 bytes");
  return read_header(a, size);
}

/* fraction * 2^exponent, when that is an integer of 63 bits. */
static int64_t scaled_integer(uint64_t fraction, int exponent, bool negative)
{
  if (fraction == 0)
    return 0;
  while (exponent < 0 && fraction % 2 == 0) {
    fraction /= 2;
    exponent++;
  }
  if (exponent < 0 || exponent > 62 || fraction > (uint64_t)INT64_MAX >> exponent)
    return NPY_NO_INTEGER;
  int64_t value = (int64_t)(fraction << exponent);
  return negative ? -value : value;
}

/* A binary floating-point number (IEEE 754) with so many bits of fraction and of exponent. */
static int64_t decode_float(uint64_t bits, unsigned fraction_bits, unsigned exponent_bits, unsigned power)
{
  uint64_t fraction = bits & ((UINT64_C(1) << fraction_bits) - 1);
  int biased = (int)(bits >> fraction_bits & ((UINT64_C(1) << exponent_bits) - 1));
  bool negative = (bits >> (fraction_bits + exponent_bits) & 1) != 0;
  int top = (1 << exponent_bits) - 1;
  int shift = (int)power - top / 2 - (int)fraction_bits;
  if (biased == top)
    return NPY_NO_INTEGER;
  if (biased == 0)
    return scaled_integer(fraction, 1 + shift, negative);
  return scaled_integer(fraction | UINT64_C(1) << fraction_bits, biased + shift, negative);
}

/* A whole number times 2^power. */
static int64_t decode_whole(uint64_t magnitude, bool negative, unsigned power)
{
  if (magnitude > (uint64_t)INT64_MAX >> power)
    return NPY_NO_INTEGER;
  int64_t value = (int64_t)(magnitude << power);
  return negative ? -value : value;
}

static int64_t decode(const struct npy_array *a, const unsigned char *bytes, unsigned power)
{
  assert(a->width >= 1 && a->width <= 8);
  uint64_t bits = 0;
  for (unsigned i = 0; i < a->width; i++)
    bits |= (uint64_t)bytes[a->big_endian ? a->width - 1 - i : i] << 8 * i;
  if (a->kind == 'f')
    return a->width == 8 ? decode_float(bits, 52, 11, power) : decode_float(bits, 23, 8, power);
  if (a->kind == 'u')
    return decode_whole(bits, false, power);
  uint64_t sign = UINT64_C(1) << (8 * a->width - 1);
  bool negative = (bits & sign) != 0;
  uint64_t extended = (bits ^ sign) - sign;
  return decode_whole(negative ? 0 - extended : extended, negative, power);
}

bool npy_array_take(struct npy_array *a, unsigned power, int64_t *value)
{
  unsigned char bytes[8];
  *value = NPY_NO_INTEGER;
  if (!take_bytes(a->in, bytes, a->width))
    return false;
  *value = decode(a, bytes, power);
  return true;
}
