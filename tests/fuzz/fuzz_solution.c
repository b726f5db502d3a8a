/* The reader of solutions: what it accepts gives every variable a value. */
#include "format/cnf.h"
#include "fuzz_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  enum { VARIABLES = 12 };
  struct diagnostic why;
  struct input in;
  signed char *model = malloc(VARIABLES + 1); /* on the heap, so that the sanitizer sees its borders */
  if (model != NULL && input_open_memory(&in, "fuzz", data, size, &why) == STATUS_OK) {
    const enum status status = solution_parse(model, VARIABLES, &in, &why);
    for (int v = 1; status == STATUS_OK && v <= VARIABLES; v++)
      REQUIRE(model[v] == 1 || model[v] == -1);
    input_close(&in);
  }
  free(model);
  return 0;
}
