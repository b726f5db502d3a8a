/* The rows of reductions as training sets. */
#include "dataset.h"

#include <stdlib.h>

/* A reduction: rows 0 .. samples - 1 by random access. */
struct rows {
  const void *reduction;
  void (*make)(const void *reduction, size_t i, struct sample *s);
  size_t row; /* the next one */
  uint32_t *scratch_column;
  int64_t *scratch_value;
};

static enum status rows_next(struct dataset *set, bool *more, struct diagnostic *d)
{
  struct rows *rows = set->state;
  *more = rows->row < set->samples;
  if (!*more)
    return STATUS_OK;
  rows->make(rows->reduction, rows->row++, &set->sample);
  if (!sample_canonicalise(&set->sample, rows->scratch_column, rows->scratch_value))
    return diagnostic_set(d, STATUS_LIMIT, "error: row %zu of the reduction has a value beyond 64 bits",
                          rows->row - 1);
  return STATUS_OK;
}

static enum status rows_rewind(struct dataset *set, struct diagnostic *d)
{
  (void)d;
  struct rows *rows = set->state;
  rows->row = 0;
  return STATUS_OK;
}

static void rows_close(struct dataset *set)
{
  struct rows *rows = set->state;
  free(rows->scratch_column);
  free(rows->scratch_value);
  free(rows);
  free(set->sample.column);
  free(set->sample.value);
  mpz_clear(set->sample.label);
  mpz_clear(set->label_denominator);
  mpz_clear(set->scale);
}

/* The features, samples and `count` of `set` are set; a row has at most `capacity` entries. */
static enum status rows_open(struct dataset *set, const struct rows *made, size_t capacity,
                             uint64_t label_denominator, struct diagnostic *d)
{
  struct rows *rows = malloc(sizeof *rows);
  if (rows == NULL)
    return diagnostic_out_of_memory(d);
  *rows = *made;
  rows->scratch_column = calloc(capacity, sizeof *rows->scratch_column);
  rows->scratch_value = calloc(capacity, sizeof *rows->scratch_value);
  set->state = rows;
  set->next = rows_next;
  set->rewind = rows_rewind;
  set->close = rows_close;
  mpz_init_set_ui(set->label_denominator, label_denominator);
  mpz_init_set_ui(set->scale, 1);
  mpz_init(set->sample.label);
  set->sample.capacity = capacity;
  set->sample.column = calloc(capacity, sizeof *set->sample.column);
  set->sample.value = calloc(capacity, sizeof *set->sample.value);
  if (rows->scratch_column == NULL || rows->scratch_value == NULL || set->sample.column == NULL ||
      set->sample.value == NULL) {
    rows_close(set);
    return diagnostic_out_of_memory(d);
  }
  return STATUS_OK;
}

/* ---- formulas ---- */

static void make_sat_row(const void *reduction, size_t i, struct sample *s)
{
  sat_row(reduction, i, s);
}

/* The rows of the variables, 1 .. 2 * variables, have one entry each: a formula may have many more variables than clauses. */
static enum status count_sat_rows(struct dataset *set, uint64_t *nonzeros, struct diagnostic *d)
{
  struct rows *rows = set->state;
  const struct sat_reduction *r = rows->reduction;
  const uint64_t variable_rows = 2 * (uint64_t)r->formula->variables;
  bool more = true;
  *nonzeros = 1 + variable_rows;
  rows->row = 1 + (size_t)variable_rows;
  for (;;) {
    enum status status = rows_next(set, &more, d);
    if (status != STATUS_OK || !more)
      return status;
    *nonzeros += set->sample.size;
  }
}

enum status dataset_from_sat(struct dataset *set, const struct sat_reduction *r, struct diagnostic *d)
{
  *set = (struct dataset){.features = r->features, .samples = r->samples, .count = count_sat_rows};
  return rows_open(set, &(struct rows){.reduction = r, .make = make_sat_row}, sat_row_capacity(r), 1, d);
}

/* ---- set systems ---- */

static void make_set_cover_row(const void *reduction, size_t i, struct sample *s)
{
  set_cover_row(reduction, i, s);
}

/* An element has one entry more than sets, a set has two, the last two rows have one. */
static uint64_t set_cover_entries(const struct set_system *s)
{
  return s->start[s->elements] + s->elements + 2 * (uint64_t)s->sets + 2;
}

static enum status count_set_cover_rows(struct dataset *set, uint64_t *nonzeros, struct diagnostic *d)
{
  (void)d;
  const struct rows *rows = set->state;
  const struct set_cover_reduction *r = rows->reduction;
  *nonzeros = set_cover_entries(r->system);
  return STATUS_OK;
}

enum status dataset_from_set_cover(struct dataset *set, const struct set_cover_reduction *r,
                                   struct diagnostic *d)
{
  *set = (struct dataset){.features = r->features, .samples = r->samples, .count = count_set_cover_rows};
  return rows_open(set, &(struct rows){.reduction = r, .make = make_set_cover_row}, set_cover_row_capacity(r),
                   r->root, d);
}

static void make_published_row(const void *reduction, size_t i, struct sample *s)
{
  published_set_cover_row(reduction, i, s);
}

static enum status count_published_rows(struct dataset *set, uint64_t *nonzeros, struct diagnostic *d)
{
  (void)d;
  const struct rows *rows = set->state;
  const struct published_set_cover *p = rows->reduction;
  *nonzeros = set_cover_entries(p->reduction.system);
  return STATUS_OK;
}

enum status dataset_from_published_set_cover(struct dataset *set, const struct published_set_cover *p,
                                             struct diagnostic *d)
{
  const struct set_cover_reduction *r = &p->reduction;
  *set = (struct dataset){.features = r->features, .samples = r->samples, .count = count_published_rows};
  return rows_open(set, &(struct rows){.reduction = p, .make = make_published_row}, set_cover_row_capacity(r),
                   p->root, d);
}

/* ---- hypergraphs ---- */

static void make_colouring_row(const void *reduction, size_t i, struct sample *s)
{
  colouring_row(reduction, i, s);
}

/* A vertex has one entry, an edge its vertices, the zero row none; of the rows for free signs all have g, and all but the first h. */
static enum status count_colouring_rows(struct dataset *set, uint64_t *nonzeros, struct diagnostic *d)
{
  (void)d;
  const struct rows *rows = set->state;
  const struct colouring_reduction *r = rows->reduction;
  const struct hypergraph *h = r->hypergraph;
  *nonzeros = h->vertices + h->start[h->edges] + (r->free_signs ? 4 * (uint64_t)r->colours + 1 : 0);
  return STATUS_OK;
}

enum status dataset_from_colouring(struct dataset *set, const struct colouring_reduction *r,
                                   struct diagnostic *d)
{
  *set = (struct dataset){.features = r->features, .samples = r->samples, .count = count_colouring_rows};
  return rows_open(set, &(struct rows){.reduction = r, .make = make_colouring_row}, colouring_row_capacity(r),
                   1, d);
}

/* ---- circuits ---- */

static void make_circuit_row(const void *reduction, size_t i, struct sample *s)
{
  circuit_row(reduction, i, s);
}

enum status dataset_from_circuit(struct dataset *set, const struct circuit_reduction *r, struct diagnostic *d)
{
  *set = (struct dataset){.features = r->features, .samples = r->samples};
  const enum status status =
      rows_open(set, &(struct rows){.reduction = r, .make = make_circuit_row}, circuit_row_capacity(r), 1, d);
  if (status == STATUS_OK)
    mpz_set(set->label_denominator, r->q);
  return status;
}
