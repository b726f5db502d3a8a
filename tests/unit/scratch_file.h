/* Files that a test makes and removes, in a directory of its own under TMPDIR. */
#ifndef RELUCERT_SCRATCH_FILE_H
#define RELUCERT_SCRATCH_FILE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Bytes of the path of a scratch file, with its NUL. */
enum { SCRATCH_PATH_SIZE = 256 };

static char scratch_directory[SCRATCH_PATH_SIZE - 50];

/* The two halves of a checked fixture: tcase_add_checked_fixture(tests, scratch_begin, scratch_end). */
static inline void scratch_begin(void)
{
  const char *parent = getenv("TMPDIR");
  const int size = snprintf(scratch_directory, sizeof scratch_directory, "%s/relucert-test-XXXXXX",
                            parent == NULL || *parent == '\0' ? P_tmpdir : parent);
  ck_assert_msg(size < (int)sizeof scratch_directory, "the name in TMPDIR is too long for the tests");
  ck_assert_ptr_nonnull(mkdtemp(scratch_directory));
}

/* Fails when the test has left a file behind. */
static inline void scratch_end(void)
{
  ck_assert_int_eq(rmdir(scratch_directory), 0);
}

/* The path of `name` in the scratch directory; one of a few static buffers, used in turn.  Allocates nothing, which an assertion that holds would. */
static inline const char *scratch_path(const char *name)
{
  static char path[4][SCRATCH_PATH_SIZE];
  static int turn;
  turn = (turn + 1) % 4;
  const int size = snprintf(path[turn], sizeof path[turn], "%s/%s", scratch_directory, name);
  if (size >= SCRATCH_PATH_SIZE)
    ck_abort_msg("the path of the scratch file %s is too long", name);
  return path[turn];
}

static inline void write_file(const char *path, const void *bytes, size_t size)
{
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
  ck_assert_int_eq(fclose(file), 0);
}

static inline const char *scratch_write(const char *name, const void *bytes, size_t size)
{
  const char *path = scratch_path(name);
  write_file(path, bytes, size);
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

/* malloc'ed, with a NUL behind it. */
static inline char *read_whole(const char *path, size_t *size)
{
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s is missing", path);
  char *bytes = NULL;
  *size = 0;
  for (size_t count = 1; count > 0; *size += count) {
    bytes = realloc(bytes, *size + 65537);
    ck_assert_ptr_nonnull(bytes);
    count = fread(bytes + *size, 1, 65536, file);
  }
  bytes[*size] = '\0';
  fclose(file);
  return bytes;
}

/* The file holds these bytes, and is removed. */
static inline void check_file(const char *path, const char *expected, size_t expected_size)
{
  size_t size;
  char *bytes = read_whole(path, &size);
  ck_assert_msg(size == expected_size && memcmp(bytes, expected, size) == 0,
                "found\n%.2000s\nexpected\n%.2000s", bytes, expected);
  free(bytes);
  unlink(path);
}

#endif
