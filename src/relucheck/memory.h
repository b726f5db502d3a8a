/* Arrays that grow with what is read into them, never with what a file announces. */
#ifndef RELUCHECK_MEMORY_H
#define RELUCHECK_MEMORY_H

#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Makes room for at least `needed` entries of `size` bytes, by half more than before at least; contents stay.  On failure `array` and
 * *capacity are unchanged, NULL is returned and the reason is out of memory. */
void *memory_grow(void *array, size_t *capacity, size_t needed, size_t size, struct reason *reason);

/* Appends a number to an array of *size, which grows. */
bool memory_push(uint32_t **array, size_t *capacity, size_t *size, uint32_t number, struct reason *reason);

/* `count` zeroed entries, at least one; NULL and the reason when there is no memory. */
void *memory_zeroed(size_t count, size_t size, struct reason *reason);

/* Lets GMP end the program with `handler` when there is no memory. */
void memory_install_gmp_handler(void (*handler)(void));

#endif
