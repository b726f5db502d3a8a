#include "number_list.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

char *number_list_text(const bool *chosen, const bool *also, uint32_t count)
{
  enum { LONGEST_NUMBER = 10, LINE = 78 };
  const size_t capacity = ((size_t)count + 1) * (LONGEST_NUMBER + 4) + 16;
  char *text = malloc(capacity);
  size_t used = 0;
  size_t column = LINE;
  if (text == NULL)
    return NULL;
  for (uint32_t i = 0; i <= count; i++) {
    char number[LONGEST_NUMBER + 2];
    if (i < count && !chosen[i] && (also == NULL || !also[i]))
      continue;
    const size_t size = (size_t)snprintf(number, sizeof number, "%" PRIu32, i < count ? i + 1 : (uint32_t)0);
    if (column + 1 + size > LINE) {
      used += (size_t)snprintf(text + used, capacity - used, used == 0 ? "v" : "\nv");
      column = 1;
    }
    used += (size_t)snprintf(text + used, capacity - used, " %s", number);
    column += 1 + size;
  }
  return text;
}
