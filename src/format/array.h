/* Arrays that grow with their contents. */
#ifndef RELUCERT_ARRAY_H
#define RELUCERT_ARRAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* `data` with room for at least `needed` elements of `size` bytes, grown by half when that is more; *capacity follows.  NULL, with `data` and *capacity
 * as they were, when there is no memory. */
void *array_grow(void *data, size_t *capacity, size_t needed, size_t size);

/* The same, but `data` itself, which is not NULL, when it has room. */
static inline void *array_reserve(void *data, size_t *capacity, size_t needed, size_t size)
{
  return needed <= *capacity ? data : array_grow(data, capacity, needed, size);
}

/* One more number behind *size others; false when there is no memory. */
static inline bool array_append(uint32_t **array, size_t *capacity, size_t *size, uint32_t number)
{
  if (*size == *capacity) {
    uint32_t *grown = (uint32_t *)array_grow(*array, capacity, *size + 1, sizeof *grown);
    if (grown == NULL)
      return false;
    *array = grown;
  }
  (*array)[(*size)++] = number;
  return true;
}

/* The same with a long number. */
bool array_append_long(uint64_t **array, size_t *capacity, size_t *size, uint64_t number);

#endif
