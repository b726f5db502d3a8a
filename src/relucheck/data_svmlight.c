/* svmlight: "label index:value ... # comment", indices from 1. */
#include "data_file.h"

#include <string.h>

/* The end of the word that begins at `from`. */
static size_t word_end(const struct data_file *d, size_t from)
{
  while (from < d->text_size && !data_file_is_blank(d->text[from]) && d->text[from] != '#')
    from++;
  return from;
}

static bool at_end(const struct data_file *d, size_t at)
{
  return at == d->text_size || d->text[at] == '#';
}

bool data_svmlight_open(struct data_file *d)
{
  static const char scale[] = "# scale ";
  if (!data_file_line(d))
    return d->in.reason->outcome == OUTCOME_VERIFIED;
  d->have_line = true;
  if (d->text_size < sizeof scale - 1 || memcmp(d->text, scale, sizeof scale - 1) != 0)
    return true;
  d->have_line = false;
  return data_file_scale(d, sizeof scale - 1, d->text_size);
}

static bool read_entry(struct data_file *d, size_t from, size_t to)
{
  const char *colon = memchr(d->text + from, ':', to - from);
  size_t middle = colon == NULL ? to : (size_t)(colon - d->text);
  uint64_t index;
  if (colon == NULL || !data_file_natural(d, from, middle, &index) || index == 0)
    return data_file_fail(d, from + 1, OUTCOME_MALFORMED,
                          "found '%.*s', expected index:value with an index from 1",
                          (int)(to - from < 40 ? to - from : 40), d->text + from);
  int64_t value;
  if (!data_file_decimal(d, middle + 1, to, &value))
    return false;
  if (index > d->features)
    return data_file_fail(d, from + 1, OUTCOME_REJECTED, "found feature %llu, the reduction has %zu features",
                          (unsigned long long)index, d->features);
  return data_file_push(d, (uint32_t)(index - 1), value, from + 1);
}

bool data_svmlight_next(struct data_file *d, bool *more)
{
  *more = false;
  size_t at = 0;
  do {
    if (!data_file_line(d))
      return d->in.reason->outcome == OUTCOME_VERIFIED;
    at = data_file_skip_blanks(d, 0);
  } while (at_end(d, at));
  size_t to = word_end(d, at);
  d->label_place = at + 1;
  if (!data_file_decimal_label(d, at, to))
    return false;
  for (at = data_file_skip_blanks(d, to); !at_end(d, at); at = data_file_skip_blanks(d, to)) {
    to = word_end(d, at);
    if (!read_entry(d, at, to))
      return false;
  }
  *more = true;
  return data_file_sort(d);
}
