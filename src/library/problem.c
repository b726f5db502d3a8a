#include "problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct problem *const PROBLEMS[] = {&problem_sat, NULL};

const struct problem *problem_by_name(const char *name)
{
  size_t i = 0;
  while (PROBLEMS[i] != NULL && strcmp(PROBLEMS[i]->name, name) != 0)
    i++;
  return PROBLEMS[i];
}

const char *relucert_version(void)
{
  return RELUCERT_VERSION;
}

enum relucert_status library_result(enum status status, const struct diagnostic *d,
                                    struct relucert_diagnostic *diagnostic)
{
  if (status != STATUS_OK && diagnostic != NULL)
    snprintf(diagnostic->text, sizeof diagnostic->text, "%s", d->text);
  return (enum relucert_status)status;
}

char *string_format(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  char *text = NULL;
  int size = vasprintf(&text, format, arguments);
  va_end(arguments);
  return size < 0 ? NULL : text;
}
