#include "lists.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 64 };

/* The array `old` of `*capacity` entries, or a larger one when it has no room for `needed`; NULL when there is no memory. */
static void *grow(void *old, size_t *capacity, size_t needed, size_t entry)
{
  if (needed <= *capacity)
    return old;
  const size_t larger = *capacity <= SIZE_MAX / 2 / entry ? 2 * *capacity : needed;
  void *array = needed <= larger ? reallocarray(old, larger, entry) : NULL;
  if (array != NULL)
    *capacity = larger;
  return array;
}

enum status lists_init(struct lists *l, size_t columns, struct diagnostic *d)
{
  *l = (struct lists){.columns = columns, .row_capacity = FIRST_CAPACITY, .entry_capacity = FIRST_CAPACITY};
  l->start = calloc(FIRST_CAPACITY, sizeof *l->start);
  l->entry = calloc(FIRST_CAPACITY, sizeof *l->entry);
  if (l->start != NULL && l->entry != NULL)
    return STATUS_OK;
  lists_free(l);
  return diagnostic_out_of_memory(d);
}

void lists_free(struct lists *l)
{
  free(l->start);
  free(l->entry);
  *l = (struct lists){0};
}

enum status lists_add(struct lists *l, uint32_t entry, struct diagnostic *d)
{
  uint32_t *array = grow(l->entry, &l->entry_capacity, l->entries + 1, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  l->entry = array;
  l->entry[l->entries++] = entry;
  return STATUS_OK;
}

enum status lists_end_row(struct lists *l, struct diagnostic *d)
{
  size_t *array = grow(l->start, &l->row_capacity, l->rows + 2, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  l->start = array;
  l->start[++l->rows] = l->entries;
  return STATUS_OK;
}
