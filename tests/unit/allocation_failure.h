/* Every allocation of an operation fails once.  For programs whose name holds "allocation", which are linked with --wrap for the allocators; what leaks is
 * found by the sanitizer build. */
#ifndef ALLOCATION_FAILURE_H
#define ALLOCATION_FAILURE_H

#include "format/diagnostic.h"
#include "scratch_file.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__real_reallocarray(void *old, size_t count, size_t size);
char *__real_strdup(const char *text);
char *__real_realpath(const char *path, char *resolved);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void *__wrap_reallocarray(void *old, size_t count, size_t size);
char *__wrap_strdup(const char *text);
char *__wrap_realpath(const char *path, char *resolved);
int __wrap_vasprintf(char **text, const char *format, va_list arguments);
int __wrap_asprintf(char **text, const char *format, ...);
int __wrap___vasprintf_chk(char **text, int flag, const char *format, va_list arguments);
int __wrap___asprintf_chk(char **text, int flag, const char *format, ...);

static long allocations_left = -1; /* before the one that fails; negative: none does */

static bool allocation_fails(void)
{
  if (allocations_left < 0 || allocations_left-- > 0)
    return false;
  errno = ENOMEM;
  return true;
}

void *__wrap_malloc(size_t size)
{
  return allocation_fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
  return allocation_fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
  return allocation_fails() ? NULL : __real_realloc(old, size);
}

void *__wrap_reallocarray(void *old, size_t count, size_t size)
{
  return allocation_fails() ? NULL : __real_reallocarray(old, count, size);
}

char *__wrap_strdup(const char *text)
{
  return allocation_fails() ? NULL : __real_strdup(text);
}

char *__wrap_realpath(const char *path, char *resolved)
{
  return allocation_fails() ? NULL : __real_realpath(path, resolved);
}

/* vasprintf of the C library, made of parts that are not replaced; the compiler's checked forms of the four are the same here. */
static int print_to_new_text(char **text, const char *format, va_list arguments)
{
  va_list again;
  va_copy(again, arguments);
  const int size = vsnprintf(NULL, 0, format, again);
  va_end(again);
  *text = allocation_fails() ? NULL : __real_malloc((size_t)size + 1);
  return *text == NULL ? -1 : vsnprintf(*text, (size_t)size + 1, format, arguments);
}

int __wrap_vasprintf(char **text, const char *format, va_list arguments)
{
  return print_to_new_text(text, format, arguments);
}

int __wrap_asprintf(char **text, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  const int size = print_to_new_text(text, format, arguments);
  va_end(arguments);
  return size;
}

int __wrap___vasprintf_chk(char **text, int flag, const char *format, va_list arguments)
{
  (void)flag;
  return print_to_new_text(text, format, arguments);
}

int __wrap___asprintf_chk(char **text, int flag, const char *format, ...)
{
  (void)flag;
  va_list arguments;
  va_start(arguments, format);
  const int size = print_to_new_text(text, format, arguments);
  va_end(arguments);
  return size;
}

static struct diagnostic why;

/* Runs `operation` with its first, second, ... allocation failing, until it succeeds; checks that it has at least `least` of them and that each failure
 * is reported as one of memory, with `file`, unless it is NULL, in front. */
static void fail_each(enum status (*operation)(void), int least, const char *file)
{
  enum { MOST = 20000 };
  enum status status = STATUS_LIMIT;
  int failures = -1;
  while (status == STATUS_LIMIT) {
    failures++;
    ck_assert_int_lt(failures, MOST);
    strcpy(why.text, "");
    allocations_left = failures;
    status = operation();
    const bool failed = allocations_left < 0;
    allocations_left = -1;
    if (status != (failed ? STATUS_LIMIT : STATUS_OK))
      ck_abort_msg("status %d after %d allocations: %s", (int)status, failures, why.text);
    if (failed && strstr(why.text, "emory") == NULL)
      ck_abort_msg("the failure of allocation %d is reported as: %s", failures, why.text);
    if (failed && file != NULL && strncmp(why.text, file, strlen(file)) != 0)
      ck_abort_msg("the failure of allocation %d is reported without the file: %s", failures, why.text);
  }
  ck_assert_int_ge(failures, least);
}

/* The same for an operation with allocations that it can do without: it succeeds, or reports a failure of memory, which it does at least `least` times. */
static inline void fail_each_that_matters(enum status (*operation)(void), int least)
{
  int failures = 0;
  bool failed = true;
  for (long at = 0; failed; at++) {
    strcpy(why.text, "");
    allocations_left = at;
    const enum status status = operation();
    failed = allocations_left < 0;
    allocations_left = -1;
    if (status != STATUS_OK && (!failed || status != STATUS_LIMIT || strstr(why.text, "emory") == NULL))
      ck_abort_msg("status %d after %ld allocations: %s", (int)status, at, why.text);
    failures += status != STATUS_OK;
  }
  ck_assert_int_ge(failures, least);
}

#endif
