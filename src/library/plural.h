/* Nouns behind numbers. */
#ifndef RELUCERT_PLURAL_H
#define RELUCERT_PLURAL_H

#include <stdint.h>

/* "1 vertex", but "0 vertices" and "2 vertices". */
static inline const char *plural(uint64_t count, const char *one, const char *several)
{
  return count == 1 ? one : several;
}

#endif
