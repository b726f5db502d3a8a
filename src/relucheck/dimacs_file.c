/* Opens and closes the files of formulas. */
#include "dimacs.h"

bool dimacs_read(struct clauses *c, const char *path, struct reason *reason)
{
  struct reader in;
  if (!clauses_init(c, reason) || !reader_open(&in, path, reason))
    return false;
  bool done = dimacs_take_clauses(&in, c);
  reader_close(&in);
  return done;
}

bool dimacs_compare(const struct formula *f, const char *path, struct reason *reason)
{
  struct reader in;
  if (!reader_open(&in, path, reason))
    return false;
  bool same = dimacs_compare_clauses(&in, f);
  reader_close(&in);
  return same;
}
