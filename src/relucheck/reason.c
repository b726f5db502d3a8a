#include "reason.h"

#include <stdio.h>

void reason_clear(struct reason *reason)
{
  reason->outcome = OUTCOME_VERIFIED;
  reason->text[0] = '\0';
}

void reason_make_printable(char *text)
{
  for (char *c = text; *c != '\0'; c++)
    if ((unsigned char)*c < 0x20 || *c == 0x7f)
      *c = '?';
}

bool reason_set_va(struct reason *reason, enum outcome outcome, const char *format, va_list arguments)
{
  if (reason->outcome != OUTCOME_VERIFIED)
    return false;
  reason->outcome = outcome;
  if (vsnprintf(reason->text, sizeof reason->text, format, arguments) < 0)
    reason->text[0] = '\0';
  reason_make_printable(reason->text);
  return false;
}

bool reason_set(struct reason *reason, enum outcome outcome, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  reason_set_va(reason, outcome, format, arguments);
  va_end(arguments);
  return false;
}

bool reason_out_of_memory(struct reason *reason)
{
  return reason_set(reason, OUTCOME_LIMIT, "error: out of memory");
}
