#include "array.h"

#include <stdlib.h>

void *array_grow(void *data, size_t *capacity, size_t needed, size_t size)
{
  const size_t limit = PTRDIFF_MAX / size;
  if (needed > limit)
    return NULL;
  size_t room = *capacity <= limit - *capacity / 2 ? *capacity + *capacity / 2 : limit;
  if (room < needed)
    room = needed;
  if (room < 16)
    room = 16;
  void *grown = realloc(data, room * size);
  if (grown != NULL)
    *capacity = room;
  return grown;
}

bool array_append_long(uint64_t **array, size_t *capacity, size_t *size, uint64_t number)
{
  if (*size == *capacity) {
    uint64_t *grown = array_grow(*array, capacity, *size + 1, sizeof *grown);
    if (grown == NULL)
      return false;
    *array = grown;
  }
  (*array)[(*size)++] = number;
  return true;
}
