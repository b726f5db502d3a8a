/* Files that a test makes and removes. */
#ifndef RELUCERT_SCRATCH_FILE_H
#define RELUCERT_SCRATCH_FILE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char scratch_directory[] = "/tmp/relucert-test-XXXXXX";

static inline void scratch_begin(void)
{
  strcpy(scratch_directory + sizeof scratch_directory - 7, "XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(scratch_directory));
}

/* Fails when the test has left a file behind. */
static inline void scratch_end(void)
{
  ck_assert_int_eq(rmdir(scratch_directory), 0);
}

/* The path of `name` in the scratch directory; one of a few static buffers, used in turn. */
static inline const char *scratch_path(const char *name)
{
  static char path[4][256];
  static int turn;
  turn = (turn + 1) % 4;
  snprintf(path[turn], sizeof path[turn], "%s/%s", scratch_directory, name);
  return path[turn];
}

static inline const char *scratch_write(const char *name, const void *bytes, size_t size)
{
  const char *path = scratch_path(name);
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
  ck_assert_int_eq(fclose(file), 0);
  return path;
}

/* Reads up to `capacity` bytes. */
static inline size_t scratch_read(const char *path, void *bytes, size_t capacity)
{
  FILE *file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  const size_t size = fread(bytes, 1, capacity, file);
  ck_assert_int_eq(fclose(file), 0);
  return size;
}

#endif
