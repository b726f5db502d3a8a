#include "dataset_denominators.h"

#include <stdlib.h>
#include <string.h>

void column_denominators_init(struct column_denominators *c)
{
  *c = (struct column_denominators){0};
}

void column_denominators_clear(struct column_denominators *c)
{
  for (size_t i = 0; i < c->count; i++)
    mpz_clear(c->entry[i].value);
  free(c->entry);
  free(c->slot);
  column_denominators_init(c);
}

/* Fibonacci hashing: the high bits of the product with 2^32 / golden ratio. */
static size_t first_slot(const struct column_denominators *c, uint32_t column)
{
  return ((uint64_t)column * UINT64_C(11400714819323198485) >> 32) & (c->slots - 1);
}

/* The slot that holds the column or the free one where it belongs. */
static size_t find_slot(const struct column_denominators *c, uint32_t column)
{
  size_t at = first_slot(c, column);
  while (c->slot[at] != 0 && c->entry[c->slot[at] - 1].column != column)
    at = (at + 1) & (c->slots - 1);
  return at;
}

struct column_denominator *column_denominators_find(const struct column_denominators *c, uint32_t column)
{
  if (c->count == 0)
    return NULL;
  uint32_t index = c->slot[find_slot(c, column)];
  return index == 0 ? NULL : &c->entry[index - 1];
}

static void fill_slots(struct column_denominators *c)
{
  memset(c->slot, 0, c->slots * sizeof *c->slot);
  for (size_t i = 0; i < c->count; i++)
    c->slot[find_slot(c, c->entry[i].column)] = (uint32_t)(i + 1);
}

/* Room for one more entry, with the table at most half full; false when there is no memory. */
static bool reserve(struct column_denominators *c)
{
  if (c->entry == NULL || c->count == c->capacity) {
    size_t capacity = c->capacity == 0 ? 16 : 2 * c->capacity;
    struct column_denominator *entry = realloc(c->entry, capacity * sizeof *entry);
    if (entry == NULL)
      return false;
    c->entry = entry;
    c->capacity = capacity;
  }
  if (2 * (c->count + 1) <= c->slots)
    return true;
  size_t slots = c->slots == 0 ? 64 : 2 * c->slots;
  uint32_t *slot = realloc(c->slot, slots * sizeof *slot);
  if (slot == NULL)
    return false;
  c->slot = slot;
  c->slots = slots;
  fill_slots(c);
  return true;
}

static void update_small(struct column_denominator *entry)
{
  entry->small = mpz_fits_slong_p(entry->value) ? mpz_get_si(entry->value) : 0;
}

/* The entry of a column that has none yet, with the denominator 1; NULL when there is no memory. */
static struct column_denominator *add_entry(struct column_denominators *c, uint32_t column)
{
  if (!reserve(c))
    return NULL;
  struct column_denominator *entry = &c->entry[c->count];
  *entry = (struct column_denominator){.column = column, .small = 1};
  mpz_init_set_ui(entry->value, 1);
  c->slot[find_slot(c, column)] = (uint32_t)++c->count;
  return entry;
}

enum status column_denominators_add(struct column_denominators *c, uint32_t column, mpz_srcptr value,
                                    struct diagnostic *d)
{
  struct column_denominator *entry = add_entry(c, column);
  if (entry == NULL)
    return diagnostic_out_of_memory(d);
  mpz_set(entry->value, value);
  update_small(entry);
  return STATUS_OK;
}

enum status column_denominators_absorb(struct column_denominators *c, uint32_t column, struct number *n,
                                       struct position at, struct diagnostic *d)
{
  if (n->small && n->denominator == 1)
    return STATUS_OK;
  struct column_denominator *entry = column_denominators_find(c, column);
  if (entry != NULL && entry->small != 0 && n->small && entry->small % n->denominator == 0)
    return STATUS_OK;
  number_make_big(n);
  if (mpz_cmp_ui(n->big_denominator, 1) == 0)
    return STATUS_OK;
  if (entry == NULL)
    entry = add_entry(c, column);
  if (entry == NULL)
    return diagnostic_out_of_memory(d);
  size_t bits = mpz_sizeinbase(n->big_denominator, 2);
  if (bits > entry->longest) {
    entry->longest = bits;
    entry->longest_at = at;
  }
  mpz_lcm(entry->value, entry->value, n->big_denominator);
  update_small(entry);
  return STATUS_OK;
}

enum status column_denominators_widen(struct column_denominators *c, uint32_t column, size_t bits,
                                      struct diagnostic *d)
{
  struct column_denominator *entry = column_denominators_find(c, column);
  if (entry == NULL)
    entry = add_entry(c, column);
  if (entry == NULL)
    return diagnostic_out_of_memory(d);
  const uint32_t limbs = (uint32_t)((bits + DATASET_LIMB_BITS - 1) / DATASET_LIMB_BITS);
  if (limbs > entry->limbs)
    entry->limbs = limbs;
  return STATUS_OK;
}

bool column_denominators_place_limbs(struct column_denominators *c, size_t features)
{
  uint64_t next = features;
  for (size_t i = 0; i < c->count; i++) {
    struct column_denominator *entry = &c->entry[i];
    if (entry->limbs < 2)
      continue;
    if (next + entry->limbs > UINT32_MAX)
      return false;
    entry->upper = (uint32_t)next;
    next += entry->limbs - 1;
  }
  c->upper = (uint32_t)(next - features);
  return true;
}

static int compare_columns(const void *a, const void *b)
{
  const struct column_denominator *x = a, *y = b;
  return x->column < y->column ? -1 : x->column > y->column;
}

void column_denominators_sort(struct column_denominators *c)
{
  if (c->count < 2)
    return;
  qsort(c->entry, c->count, sizeof *c->entry, compare_columns);
  fill_slots(c);
}

bool column_denominators_lcm(const struct column_denominators *c, mpz_ptr multiple)
{
  for (size_t i = 0; i < c->count; i++) {
    if (mpz_divisible_p(multiple, c->entry[i].value))
      continue;
    mpz_lcm(multiple, multiple, c->entry[i].value);
    if (mpz_sizeinbase(multiple, 2) > NUMBER_MAX_BITS)
      return false;
  }
  return true;
}
