/* Training sets in all formats from arbitrary bytes: two passes, which must agree, and the way out and back through rcert. */
#include "format/dataset.h"
#include "fuzz_target.h"

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
    REQUIRE(s->multiplicity > 0);
    for (size_t e = 0; e < s->size; e++) {
      REQUIRE(s->column[e] < set->features + upper_columns(set));
      REQUIRE(s->value[e] != 0);
      REQUIRE(e == 0 || s->column[e - 1] < s->column[e]);
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
  REQUIRE(written == (upper_columns(set) > 0 ? STATUS_LIMIT : STATUS_OK));
  if (written != STATUS_OK)
    return;
  REQUIRE(dataset_open(&back, path, 0, &d) == STATUS_OK);
  REQUIRE(digest(&back, &again) == expected && again == rows);
  dataset_close(&back);
  unlink(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
  struct dataset set;
  struct diagnostic d;
  struct memory_file file;
  memory_file_open(&file, bytes, size);
  if (dataset_open(&set, file.path, 0, &d) == STATUS_OK) {
    uint64_t rows, again;
    const uint64_t first = digest(&set, &rows);
    REQUIRE(set.rewind(&set, &d) == STATUS_OK);
    REQUIRE(digest(&set, &again) == first && rows == again);
    if (rows == set.samples && first != 0)
      write_and_read(&set, first, rows);
    dataset_close(&set);
  } else {
    REQUIRE(strchr(d.text, '\n') == NULL && strstr(d.text, "error: ") != NULL);
  }
  memory_file_close(&file);
  return 0;
}
