/* Solutions that are sets of numbers, as text. */
#ifndef RELUCERT_NUMBER_LIST_H
#define RELUCERT_NUMBER_LIST_H

#include <stdbool.h>
#include <stdint.h>

/* The numbers i + 1 with chosen[i] or, unless it is NULL, also[i], as lines "v 2 5 ... 0" of at most 78 characters; malloc'ed, NULL when out of memory. */
char *number_list_text(const bool *chosen, const bool *also, uint32_t count);

#endif
