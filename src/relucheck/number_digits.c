/* The digits of a number of any size, and what GMP makes of them. */
#include "memory.h"
#include "number.h"

#include <stdlib.h>

void digits_free(struct digits *digits)
{
  free(digits->text);
  *digits = (struct digits){0};
}

static bool has_room(struct digits *digits, struct reason *reason)
{
  if (digits->size < digits->capacity)
    return true;
  char *text = memory_grow(digits->text, &digits->capacity, digits->size + 1, 1, reason);
  if (text != NULL)
    digits->text = text;
  return text != NULL;
}

bool digits_push(struct digits *digits, char digit, struct reason *reason)
{
  if (!has_room(digits, reason))
    return false;
  digits->text[digits->size++] = digit;
  return true;
}

bool digits_value(struct digits *digits, mpz_ptr value, struct reason *reason)
{
  if (!has_room(digits, reason))
    return false;
  digits->text[digits->size] = '\0';
  return mpz_set_str(value, digits->text, 10) == 0;
}
