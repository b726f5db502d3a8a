#include "problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct problem *const PROBLEMS[] = {&problem_sat, &problem_set_cover, &problem_colouring,
                                                 &problem_circuit, NULL};

const struct problem *problem_by_name(const char *name)
{
  size_t i = 0;
  while (PROBLEMS[i] != NULL && strcmp(PROBLEMS[i]->name, name) != 0)
    i++;
  return PROBLEMS[i];
}

char *problem_names(void)
{
  char *names = strdup(PROBLEMS[0]->name);
  for (size_t i = 1; names != NULL && PROBLEMS[i] != NULL; i++) {
    char *longer = string_format("%s or %s", names, PROBLEMS[i]->name);
    free(names);
    names = longer;
  }
  return names;
}

/* The problem that recognises the text at hand, or NULL. */
static const struct problem *recognise(struct input *in)
{
  const size_t size = input_ahead(in, INPUT_AHEAD);
  size_t i = 0;
  while (PROBLEMS[i] != NULL &&
         (PROBLEMS[i]->recognises == NULL || !PROBLEMS[i]->recognises(in->cursor, size)))
    i++;
  return PROBLEMS[i];
}

/* Every format may have the comments of DIMACS, lines whose first letter is c, which need no blank behind it.  What a problem recognises is none:
 * `carry = AND(a, b)`. */
static bool at_comment(struct input *in)
{
  return input_peek(in) == 'c' && recognise(in) == NULL;
}

static void find_first_word(struct input *in)
{
  for (int byte; (byte = input_peek(in)) >= 0;) {
    if (at_comment(in))
      input_skip_to_line_end(in);
    else if (byte == '\n' || input_is_blank(byte))
      input_skip(in);
    else
      return;
  }
}

const struct problem *problem_of_file(struct input *in)
{
  find_first_word(in);
  const struct problem *problem = recognise(in);
  for (size_t i = 0; problem == NULL && PROBLEMS[i] != NULL; i++)
    if (PROBLEMS[i]->recognises == NULL)
      problem = PROBLEMS[i];
  return problem;
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
