/* What all fuzz targets share: what must hold, and bytes as a file with a path. */
#ifndef RELUCERT_FUZZ_TARGET_H
#define RELUCERT_FUZZ_TARGET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition) require((condition), #condition)

static inline void require(bool condition, const char *what)
{
  if (!condition) {
    fprintf(stderr, "required: %s\n", what);
    abort();
  }
}

/* Without its line feed. */
static inline size_t length_of_line(const uint8_t *data, size_t size)
{
  const uint8_t *end = size == 0 ? NULL : memchr(data, '\n', size);
  return end == NULL ? size : (size_t)(end - data);
}

/* Whether a line announces vertices, sets or variables so many that they take long and say nothing new.  Numbers that no reader takes are let through: they are to be
 * refused at once. */
static inline bool announces_many(const uint8_t *line, size_t size)
{
  enum { MANY = 1000000, MOST = 1 << 24 };
  uint64_t number = 0;
  for (size_t i = 0; i < size; i++) {
    const bool digit = line[i] >= '0' && line[i] <= '9';
    if (!digit && number >= MANY && number <= MOST)
      return true;
    if (number <= MOST || !digit)
      number = digit ? 10 * number + (uint64_t)(line[i] - '0') : 0;
  }
  return number >= MANY && number <= MOST;
}

/* A file that only its path in /proc names. */
struct memory_file {
  int descriptor;
  char path[64];
};

static inline void memory_file_open(struct memory_file *file, const void *bytes, size_t size)
{
  file->descriptor = memfd_create("fuzz", MFD_CLOEXEC);
  REQUIRE(file->descriptor >= 0);
  REQUIRE(size == 0 || write(file->descriptor, bytes, size) == (ssize_t)size);
  snprintf(file->path, sizeof file->path, "/proc/self/fd/%d", file->descriptor);
}

static inline void memory_file_close(struct memory_file *file)
{
  close(file->descriptor);
}

#endif
