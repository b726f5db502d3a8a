/* Arrays that grow with their contents. */
#ifndef RELUCERT_ELABORATE_ARRAY_H
#define RELUCERT_ELABORATE_ARRAY_H

#include <stddef.h>

/* `data` with room for at least `needed` elements of `size` bytes, grown by half when that is more; *capacity follows.  NULL, with `data` and *capacity
 * as they were, when there is no memory. */
void *array_grow(void *data, size_t *capacity, size_t needed, size_t size);

#endif
