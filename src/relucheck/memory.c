#include "memory.h"

#include <gmp.h>
#include <stdlib.h>

enum { SMALLEST_CAPACITY = 64 };

static void (*gmp_out_of_memory)(void);

void *memory_grow(void *array, size_t *capacity, size_t needed, size_t size, struct reason *reason)
{
  size_t larger = *capacity + *capacity / 2;
  if (larger < SMALLEST_CAPACITY)
    larger = SMALLEST_CAPACITY;
  if (larger < needed)
    larger = needed;
  void *moved = larger > PTRDIFF_MAX / size ? NULL : realloc(array, larger * size);
  if (moved == NULL) {
    reason_out_of_memory(reason);
    return NULL;
  }
  *capacity = larger;
  return moved;
}

bool memory_push(uint32_t **array, size_t *capacity, size_t *size, uint32_t number, struct reason *reason)
{
  if (*size == *capacity) {
    uint32_t *grown = memory_grow(*array, capacity, *size + 1, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    *array = grown;
  }
  (*array)[(*size)++] = number;
  return true;
}

void *memory_zeroed(size_t count, size_t size, struct reason *reason)
{
  void *array = calloc(count == 0 ? 1 : count, size);
  if (array == NULL)
    reason_out_of_memory(reason);
  return array;
}

static void *gmp_allocate(size_t size)
{
  void *block = malloc(size);
  if (block == NULL)
    gmp_out_of_memory();
  return block;
}

static void *gmp_reallocate(void *block, size_t old_size, size_t new_size)
{
  (void)old_size;
  void *moved = realloc(block, new_size);
  if (moved == NULL)
    gmp_out_of_memory();
  return moved;
}

static void gmp_free(void *block, size_t size)
{
  (void)size;
  free(block);
}

void memory_install_gmp_handler(void (*handler)(void))
{
  gmp_out_of_memory = handler;
  mp_set_memory_functions(gmp_allocate, gmp_reallocate, gmp_free);
}
