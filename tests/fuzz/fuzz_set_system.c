/* The readers of covering problems and of covers: what they accept is within its limits, in order, and the same when it is read again. */
#include "format/set_system_read.h"
#include "fuzz_target.h"

static void check(const struct owned_set_system *owned)
{
  const struct set_system *s = &owned->system;
  REQUIRE(s->sets <= SET_SYSTEM_MAX_SETS && s->start[0] == 0 && s->elements <= owned->as_elements);
  REQUIRE((owned->taken != NULL) == (owned->taken_sets > 0));
  for (size_t i = 0; i < s->elements; i++) {
    REQUIRE(s->start[i] <= s->start[i + 1]);
    for (size_t p = s->start[i]; p < s->start[i + 1]; p++) {
      REQUIRE(s->member_of[p] < s->sets && (p == s->start[i] || s->member_of[p - 1] < s->member_of[p]));
      REQUIRE(owned->taken == NULL || !owned->taken[s->member_of[p]]);
    }
  }
  for (uint32_t j = 0; j < s->sets; j++)
    REQUIRE(s->cost[j] > 0);
}

static void read_cover(const uint8_t *data, size_t size)
{
  enum { SETS = 20 };
  struct diagnostic why;
  struct input in;
  bool cover[SETS];
  if (input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
    return;
  if (cover_parse(cover, SETS, "set", &in, &why) != STATUS_OK)
    REQUIRE(why.text[0] != '\0');
  input_close(&in);
}

/* In the first line that is no comment; layouts that begin otherwise list what they announce. */
static bool has_many_columns(const uint8_t *data, size_t size)
{
  size_t length = length_of_line(data, size);
  while (length < size && data[0] == 'c') {
    data += length + 1;
    size -= length + 1;
    length = length_of_line(data, size);
  }
  return announces_many(data, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct diagnostic why;
  read_cover(data, size);
  if (has_many_columns(data, size))
    return 0;
  for (int format = SET_SYSTEM_ANY; format <= SET_SYSTEM_DOMINATING_SET; format++) {
    struct input in;
    struct owned_set_system s;
    if (input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
      return 0;
    if (set_system_parse(&s, &in, (enum set_system_format)format, &why) == STATUS_OK) {
      check(&s);
      owned_set_system_free(&s);
    }
    input_close(&in);
  }
  return 0;
}
