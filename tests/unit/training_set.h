/* Training sets as tables of fractions, for tests of their readers and writers. */
#ifndef TRAINING_SET_H
#define TRAINING_SET_H

#include "format/dataset.h"
#include "scratch_file.h"

#include <inttypes.h>

/* Row i is x[i * features .. ], y[i], multiplicity[i]. */
struct table {
  size_t features;
  size_t rows;
  mpq_t *x;
  mpq_t *y;
  uint64_t *multiplicity;
};

static inline void table_init(struct table *t, size_t rows, size_t features)
{
  *t = (struct table){.features = features, .rows = rows};
  t->x = calloc(rows * features + 1, sizeof *t->x);
  t->y = calloc(rows + 1, sizeof *t->y);
  t->multiplicity = calloc(rows + 1, sizeof *t->multiplicity);
  ck_assert(t->x != NULL && t->y != NULL && t->multiplicity != NULL);
  for (size_t i = 0; i < rows * features; i++)
    mpq_init(t->x[i]);
  for (size_t i = 0; i < rows; i++)
    mpq_init(t->y[i]);
}

static inline void table_clear(struct table *t)
{
  for (size_t i = 0; i < t->rows * t->features; i++)
    mpq_clear(t->x[i]);
  for (size_t i = 0; i < t->rows; i++)
    mpq_clear(t->y[i]);
  free(t->x);
  free(t->y);
  free(t->multiplicity);
}

/* Check writes a message for every assertion that holds, so those of inner loops are plain conditions. */
#define ASSERT_QUIETLY(condition)                                                                            \
  do                                                                                                         \
    if (!(condition))                                                                                        \
      ck_abort_msg("Assertion '%s' failed", #condition);                                                     \
  while (0)

/* The column of the feature that `column` belongs to, and which limb of it. */
static inline uint32_t feature_of(const struct dataset *set, uint32_t column, uint32_t *limb)
{
  *limb = 0;
  for (size_t i = 0; column >= set->features && i < set->column_denominator->count; i++) {
    const struct column_denominator *entry = &set->column_denominator->entry[i];
    if (entry->limbs > 1 && column >= entry->upper && column - entry->upper < entry->limbs - 1) {
      *limb = column - entry->upper + 1;
      return entry->column;
    }
  }
  return column;
}

static inline void add_limb(mpz_ptr numerator, int64_t value, uint32_t limb)
{
  mpz_t shifted;
  mpz_init_set_si(shifted, value);
  mpz_mul_2exp(shifted, shifted, (mp_bitcnt_t)limb * DATASET_LIMB_BITS);
  mpz_add(numerator, numerator, shifted);
  mpz_clear(shifted);
}

/* The stream's rows, from its current place; every sample is checked to be canonical. */
static inline void table_from_stream(struct table *t, struct dataset *set)
{
  struct diagnostic d;
  bool more = true;
  table_init(t, set->samples, set->features);
  for (size_t row = 0;; row++) {
    enum status status = set->next(set, &more, &d);
    if (status != STATUS_OK)
      ck_abort_msg("%s", d.text);
    if (!more) {
      ck_assert_uint_eq(row, t->rows);
      return;
    }
    const struct sample *s = &set->sample;
    ASSERT_QUIETLY(row < t->rows);
    mpq_set_num(t->y[row], s->label);
    mpq_set_den(t->y[row], set->label_denominator);
    mpq_canonicalize(t->y[row]);
    t->multiplicity[row] = s->multiplicity;
    for (size_t e = 0; e < s->size; e++) {
      uint32_t limb;
      const uint32_t feature = feature_of(set, s->column[e], &limb);
      ASSERT_QUIETLY(feature < set->features);
      ASSERT_QUIETLY(s->value[e] != 0);
      ASSERT_QUIETLY(e == 0 || s->column[e - 1] < s->column[e]);
      mpq_t *x = &t->x[row * t->features + feature];
      ASSERT_QUIETLY(limb == 0 || mpq_sgn(*x) != 0);
      add_limb(mpq_numref(*x), s->value[e], limb);
    }
    for (size_t k = 0; k < t->features; k++) {
      const struct column_denominator *entry =
          set->column_denominator == NULL ? NULL
                                          : column_denominators_find(set->column_denominator, (uint32_t)k);
      mpq_t *x = &t->x[row * t->features + k];
      if (entry != NULL)
        mpz_set(mpq_denref(*x), entry->value);
      mpq_canonicalize(*x);
    }
  }
}

/* Equal as lists of rows, a multiplicity c being c rows. */
static inline void table_assert_equal(const struct table *a, const struct table *b)
{
  ck_assert_uint_eq(a->features, b->features);
  size_t i = 0, j = 0;
  uint64_t used_a = 0, used_b = 0;
  while (i < a->rows && j < b->rows) {
    if (!mpq_equal(a->y[i], b->y[j]))
      ck_abort_msg("the labels of row %zu differ", i);
    for (size_t k = 0; k < a->features; k++)
      if (!mpq_equal(a->x[i * a->features + k], b->x[j * b->features + k]))
        ck_abort_msg("feature %zu of row %zu differs", k, i);
    const uint64_t left_a = a->multiplicity[i] - used_a, left_b = b->multiplicity[j] - used_b;
    const uint64_t used = left_a < left_b ? left_a : left_b;
    used_a = used == left_a ? 0 : used_a + used;
    used_b = used == left_b ? 0 : used_b + used;
    i += used == left_a;
    j += used == left_b;
  }
  ck_assert_uint_eq(i, a->rows);
  ck_assert_uint_eq(j, b->rows);
  ck_assert_uint_eq(used_a + used_b, 0);
}

static inline void table_from_file(struct table *t, const char *path, size_t features)
{
  struct dataset set;
  struct diagnostic d;
  enum status status = dataset_open(&set, path, features, &d);
  ck_assert_msg(status == STATUS_OK, "%s", d.text);
  table_from_stream(t, &set);
  /* A second pass says the same as the first. */
  struct table again;
  ck_assert_int_eq(set.rewind(&set, &d), STATUS_OK);
  table_from_stream(&again, &set);
  table_assert_equal(t, &again);
  table_clear(&again);
  dataset_close(&set);
}

/* "x x x | y * multiplicity;" for each row, malloc'ed. */
static inline char *show_table(const struct table *t)
{
  char *text = NULL;
  size_t size;
  FILE *out = open_memstream(&text, &size);
  ck_assert_ptr_nonnull(out);
  for (size_t i = 0; i < t->rows; i++) {
    for (size_t j = 0; j < t->features; j++)
      gmp_fprintf(out, "%Qd ", t->x[i * t->features + j]);
    gmp_fprintf(out, "| %Qd", t->y[i]);
    if (t->multiplicity[i] != 1)
      fprintf(out, " * %" PRIu64, t->multiplicity[i]);
    fprintf(out, ";");
  }
  fclose(out);
  return text;
}

static const char *const format_names[] = {"svmlight", "csv", "npy", "rcert"};

/* Reads the file and writes it in another format. */
static inline enum status convert(const char *from, size_t features, enum dataset_format format,
                                  const char *to, struct diagnostic *d)
{
  struct dataset set;
  enum status status = dataset_open(&set, from, features, d);
  ck_assert_msg(status == STATUS_OK, "%s", d->text);
  status = dataset_write(&set, format, to, d);
  dataset_close(&set);
  return status;
}

/* Writes a file in the exact format; `rows` is what follows its first line. */
static inline void write_text_rcert(const char *path, const char *rows)
{
  char text[512];
  int size = snprintf(text, sizeof text, "relucert-dataset 1\n%s", rows);
  write_file(path, text, (size_t)size);
}

#endif
