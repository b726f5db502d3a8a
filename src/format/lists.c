#include "lists.h"

#include "array.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 64 };

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
  return array_append(&l->entry, &l->entry_capacity, &l->entries, entry) ? STATUS_OK
                                                                         : diagnostic_out_of_memory(d);
}

enum status lists_end_row(struct lists *l, struct diagnostic *d)
{
  size_t *array = array_reserve(l->start, &l->row_capacity, l->rows + 2, sizeof *array);
  if (array == NULL)
    return diagnostic_out_of_memory(d);
  l->start = array;
  l->start[++l->rows] = l->entries;
  return STATUS_OK;
}
