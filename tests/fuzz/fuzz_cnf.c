/* The reader of formulas: what it accepts is within its header, and survives being closed. */
#include "format/cnf.h"
#include "fuzz_target.h"

static void check(const struct owned_formula *owned)
{
  const struct formula *f = &owned->formula;
  REQUIRE(f->variables >= 0 && f->start[0] == 0 && f->start[f->clauses] == owned->literals);
  for (size_t c = 0; c < f->clauses; c++)
    REQUIRE(f->start[c] <= f->start[c + 1] && f->start[c + 1] - f->start[c] <= owned->width);
  for (size_t p = 0; p < owned->literals; p++)
    REQUIRE(f->literal[p] != 0 && f->literal[p] >= -f->variables && f->literal[p] <= f->variables);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct diagnostic why;
  struct input in;
  struct owned_formula f;
  if (input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
    return 0;
  if (cnf_parse(&f, &in, NULL, &why) == STATUS_OK) {
    check(&f);
    if (owned_formula_close(&f, &why) == STATUS_OK)
      check(&f);
    owned_formula_free(&f);
  }
  input_close(&in);
  return 0;
}
