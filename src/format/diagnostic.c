#include "diagnostic.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Quoted input must not be able to move the cursor of the terminal or to begin a second line. */
static void replace_control_characters(char *text)
{
  for (; *text != '\0'; text++)
    if ((unsigned char)*text < 0x20 || *text == 0x7f)
      *text = '?';
}

enum status diagnostic_set(struct diagnostic *d, enum status status, const char *format, ...)
{
  char text[DIAGNOSTIC_SIZE]; /* the arguments may point into d */
  va_list arguments;
  va_start(arguments, format);
  const int size = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (size < 0)
    strcpy(text, "error: the message could not be formatted");
  replace_control_characters(text);
  memcpy(d->text, text, sizeof text);
  return status;
}

enum status diagnostic_out_of_memory(struct diagnostic *d)
{
  return diagnostic_set(d, STATUS_LIMIT, "error: out of memory");
}

enum status diagnostic_in_file(struct diagnostic *d, enum status status, const char *path)
{
  if (status == STATUS_OK || strncmp(d->text, "error: ", 7) != 0)
    return status;
  return diagnostic_set(d, status, "%.500s: %s", strcmp(path, "-") == 0 ? "<stdin>" : path, d->text);
}
