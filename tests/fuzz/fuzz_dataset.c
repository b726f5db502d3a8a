/* Training sets in all formats from arbitrary bytes: two passes, which must agree, and the way out and back through rcert. */
#include "format/dataset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool condition, const char *what)
{
  if (!condition) {
    fprintf(stderr, "%s\n", what);
    abort();
  }
}

/* A file that only its path in /proc names. */
static int memory_file(const uint8_t *bytes, size_t size, char *path, size_t room)
{
  int descriptor = memfd_create("fuzz", MFD_CLOEXEC);
  require(descriptor >= 0, "no memory file");
  require(size == 0 || write(descriptor, bytes, size) == (ssize_t)size, "short write");
  snprintf(path, room, "/proc/self/fd/%d", descriptor);
  return descriptor;
}

/* Columns behind the features, for the upper limbs of long numerators. */
static size_t upper_columns(const struct dataset *set)
{
  return set->column_denominator == NULL ? 0 : set->column_denominator->upper;
}

/* A number that depends on every part of every sample. */
static uint64_t digest(struct dataset *set, uint64_t *rows)
{
  struct diagnostic d;
  uint64_t sum = set->features;
  bool more = true;
  for (*rows = 0;; ++*rows) {
    const enum status status = set->next(set, &more, &d);
    if (status != STATUS_OK)
      return 0;
    if (!more)
      return sum;
    const struct sample *s = &set->sample;
    sum = 31 * sum + mpz_get_ui(s->label) + (mpz_sgn(s->label) < 0);
    sum = 31 * sum + s->multiplicity;
    require(s->multiplicity > 0, "multiplicity 0");
    for (size_t e = 0; e < s->size; e++) {
      require(s->column[e] < set->features + upper_columns(set), "a column out of range");
      require(s->value[e] != 0, "a zero");
      require(e == 0 || s->column[e - 1] < s->column[e], "columns out of order");
      sum = 31 * sum + s->column[e];
      sum = 31 * sum + (uint64_t)s->value[e];
    }
  }
}

static void write_and_read(struct dataset *set, uint64_t expected, uint64_t rows)
{
  struct dataset back;
  struct diagnostic d;
  char path[64];
  uint64_t again;
  snprintf(path, sizeof path, "%s/relucert-fuzz-%ld", P_tmpdir, (long)getpid());
  const enum status written = dataset_write(set, DATASET_RCERT, path, &d);
  require(written == (upper_columns(set) > 0 ? STATUS_LIMIT : STATUS_OK),
          "rcert is not written, or should not be");
  if (written != STATUS_OK)
    return;
  require(dataset_open(&back, path, 0, &d) == STATUS_OK, "what was written is not read");
  require(digest(&back, &again) == expected && again == rows, "what was written differs");
  dataset_close(&back);
  unlink(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
  struct dataset set;
  struct diagnostic d;
  char path[64];
  const int descriptor = memory_file(bytes, size, path, sizeof path);
  if (dataset_open(&set, path, 0, &d) == STATUS_OK) {
    uint64_t rows, again;
    const uint64_t first = digest(&set, &rows);
    require(set.rewind(&set, &d) == STATUS_OK, "no second pass");
    require(digest(&set, &again) == first && rows == again, "two passes differ");
    if (rows == set.samples && first != 0)
      write_and_read(&set, first, rows);
    dataset_close(&set);
  } else {
    require(strchr(d.text, '\n') == NULL && strstr(d.text, "error: ") != NULL, "no message");
  }
  close(descriptor);
  return 0;
}
