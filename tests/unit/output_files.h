/* What the tests of writing share: an output, and what is in its directory. */
#ifndef OUTPUT_FILES_H
#define OUTPUT_FILES_H

#include "format/output.h"
#include "scratch_file.h"

#include <dirent.h>
#include <stdbool.h>

static struct diagnostic why;
static struct output out;

static inline int files_in_scratch_directory(void)
{
  DIR *directory = opendir(scratch_directory);
  ck_assert_ptr_nonnull(directory);
  int files = -2; /* . and .. */
  while (readdir(directory) != NULL)
    files++;
  closedir(directory);
  return files;
}

static inline void open_output(const char *path)
{
  ck_assert_msg(output_open(&out, path, &why) == STATUS_OK, "%s", why.text);
}

static inline void check_content(const char *path, const char *expected)
{
  char bytes[100];
  const size_t size = scratch_read(path, bytes, sizeof bytes);
  ck_assert_uint_eq(size, strlen(expected));
  ck_assert_mem_eq(bytes, expected, size);
}

#endif
