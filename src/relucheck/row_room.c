#include "row_room.h"

#include "memory.h"

#include <stdlib.h>

bool row_room_make(struct sample *s, size_t capacity, struct reason *reason)
{
  s->capacity = capacity;
  s->column = memory_zeroed(capacity, sizeof *s->column, reason);
  s->value = memory_zeroed(capacity, sizeof *s->value, reason);
  return s->column != NULL && s->value != NULL;
}

void row_room_free(struct sample *s)
{
  free(s->column);
  free(s->value);
}
