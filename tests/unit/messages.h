/* The messages of readers, as tests expect them. */
#ifndef RELUCERT_TESTS_MESSAGES_H
#define RELUCERT_TESTS_MESSAGES_H

#include "format/diagnostic.h"

#include <check.h>
#include <string.h>

/* The message is the file's name and, behind it, begins so. */
static inline void check_message(const struct diagnostic *d, const char *file, const char *message)
{
  const size_t name = strlen(file);
  ck_assert_msg(strncmp(d->text, file, name) == 0 && strncmp(d->text + name, message, strlen(message)) == 0,
                "found\n%s\nexpected\n%s%s", d->text, file, message);
}

#endif
