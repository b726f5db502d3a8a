#include "witness.h"

#include "memory.h"

#include <stdlib.h>

/* Numbers of up to 18 digits fit int64_t. */
enum { SMALL_DIGITS = 18 };

void witness_init(struct witness *w)
{
  *w = (struct witness){0};
  mpz_init(w->denominator);
}

void witness_free(struct witness *w)
{
  mpz_clear(w->denominator);
  for (size_t i = 0; i < w->larges; i++)
    mpz_clear(w->large[i]);
  free(w->small);
  free(w->large);
  free(w->large_index);
}

static bool push_small(struct witness *w, int64_t value, struct reason *reason)
{
  if (w->size == w->small_capacity) {
    int64_t *small = memory_grow(w->small, &w->small_capacity, w->size + 1, sizeof *w->small, reason);
    if (small == NULL)
      return false;
    w->small = small;
  }
  w->small[w->size++] = value;
  return true;
}

/* Registers the next weight as a large one and returns its number, NULL when there is no memory. */
static mpz_ptr push_large(struct witness *w, struct reason *reason)
{
  if (w->larges == w->large_capacity) {
    mpz_t *large = memory_grow(w->large, &w->large_capacity, w->larges + 1, sizeof *w->large, reason);
    if (large == NULL)
      return NULL;
    w->large = large;
  }
  if (w->larges == w->large_index_capacity) {
    size_t *index =
        memory_grow(w->large_index, &w->large_index_capacity, w->larges + 1, sizeof *w->large_index, reason);
    if (index == NULL)
      return NULL;
    w->large_index = index;
  }
  w->large_index[w->larges] = w->size;
  mpz_ptr value = w->large[w->larges++];
  mpz_init(value);
  return push_small(w, 0, reason) ? value : NULL;
}

/* The digits of a small number that ends within the buffer; false, with nothing consumed, for any other. */
static inline bool take_small(struct reader *in, int64_t *value)
{
  const unsigned char *p = in->cursor;
  int64_t sum = 0;
  unsigned digit;
  for (; (digit = (unsigned)*p - '0') < 10 && p - in->cursor < SMALL_DIGITS; p++)
    sum = 10 * sum + digit;
  if (p == in->end || p == in->cursor || digit < 10 || (*in->cursor == '0' && p - in->cursor > 1))
    return false;
  in->cursor = p;
  *value = sum;
  return true;
}

static bool read_integer(struct witness *w, struct reader *in, struct digits *digits)
{
  uint64_t start = reader_offset(in);
  bool negative = reader_peek(in) == '-';
  if (negative)
    in->cursor++;
  int64_t small;
  if (take_small(in, &small)) {
    if (negative && small == 0)
      return reader_fail(in, reader_position_of(in, start), OUTCOME_MALFORMED,
                         "found -0, expected an integer");
    return push_small(w, negative ? -small : small, in->reason);
  }
  mpz_t value;
  mpz_init(value);
  bool done = number_natural_mpz(in, digits, "an integer", value);
  if (done && negative && mpz_cmp_ui(value, 0) == 0)
    done = reader_fail(in, reader_position_of(in, start), OUTCOME_MALFORMED, "found -0, expected an integer");
  if (done && negative)
    mpz_neg(value, value);
  if (done && mpz_fits_slong_p(value)) {
    done = push_small(w, mpz_get_si(value), in->reason);
  } else if (done) {
    mpz_ptr large = push_large(w, in->reason);
    done = large != NULL;
    if (done)
      mpz_swap(large, value);
  }
  mpz_clear(value);
  return done;
}

static bool read_unit(struct witness *w, size_t stride, struct reader *in, struct digits *digits)
{
  for (size_t d = 0; d < stride; d++)
    if ((d > 0 && !reader_take_space(in)) || !read_integer(w, in, digits))
      return false;
  return reader_take(in, '\n');
}

static bool read_denominator(struct witness *w, struct reader *in, struct digits *digits)
{
  if (!reader_take_word(in, "weights") || !reader_take(in, ' ') || !reader_take_word(in, "denominator") ||
      !reader_take(in, ' '))
    return false;
  struct position at = reader_position(in);
  if (!number_natural_mpz(in, digits, "a denominator", w->denominator))
    return false;
  if (mpz_cmp_ui(w->denominator, 0) == 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found 0, expected a positive denominator");
  return reader_take(in, '\n');
}

bool witness_read(struct witness *w, size_t units, size_t stride, struct reader *in, struct digits *digits)
{
  if (!read_denominator(w, in, digits))
    return false;
  for (size_t u = 0; u < units && stride > 0; u++)
    if (!read_unit(w, stride, in, digits))
      return false;
  return true;
}

void echo_witness(struct echo *echo, const struct witness *w, size_t stride)
{
  echo_text(echo, "weights denominator ");
  echo_mpz(echo, w->denominator);
  echo_byte(echo, '\n');
  size_t large = 0;
  for (size_t i = 0; i < w->size; i++) {
    if (large < w->larges && w->large_index[large] == i) {
      echo_mpz(echo, w->large[large++]);
    } else {
      if (w->small[i] < 0)
        echo_byte(echo, '-');
      echo_unsigned(echo, w->small[i] < 0 ? 0 - (uint64_t)w->small[i] : (uint64_t)w->small[i]);
    }
    echo_byte(echo, (i + 1) % stride == 0 ? '\n' : ' ');
  }
}
