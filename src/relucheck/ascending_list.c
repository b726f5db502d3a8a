#include "ascending_list.h"

#include "number.h"

static bool fail_number(const struct ascending_list *kind, struct reader *in, struct position at,
                        uint64_t number, uint64_t last)
{
  if (number == 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found %s, expected one at least", kind->if_empty);
  if (number > kind->most)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found %s %llu, expected %s from 1 to %u or 0", kind->name,
                       (unsigned long long)number, kind->one, (unsigned)kind->most);
  return reader_fail(in, at, OUTCOME_MALFORMED, "found %s %llu after %s %llu, expected ascending numbers",
                     kind->name, (unsigned long long)number, kind->name, (unsigned long long)last);
}

bool ascending_list_read(const struct ascending_list *kind, struct number_lists *lists, struct reader *in)
{
  uint64_t last = 0;
  for (;;) {
    const uint64_t start = reader_offset(in);
    uint64_t number;
    if (!number_natural(in, kind->one_or_0, &number))
      return false;
    if (number == 0 && (last > 0 || kind->if_empty == NULL))
      return reader_take(in, '\n');
    if (number <= last || number > kind->most)
      return fail_number(kind, in, reader_position_of(in, start), number, last);
    last = number;
    if (!reader_take_space(in) || !number_lists_add(lists, (uint32_t)(number - 1), in->reason))
      return false;
  }
}

void ascending_lists_echo(struct echo *echo, size_t lists, const size_t *start, const uint32_t *number)
{
  for (size_t i = 0; i < lists; i++) {
    for (size_t p = start[i]; p < start[i + 1]; p++) {
      echo_unsigned(echo, (uint64_t)number[p] + 1);
      echo_byte(echo, ' ');
    }
    echo_text(echo, "0\n");
  }
}
