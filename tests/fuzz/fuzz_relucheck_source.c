/* relucheck --source with any bytes as the formula, the covering problem or the hypergraph. */
#include "relucheck_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  check_good(GOOD_CERTIFICATE, data, size, false);
  check_good(GOOD_COVER, data, size, false);
  check_good(GOOD_CIRCUIT, data, size, false);
  check_good(GOOD_COLOURING, data, size, false);
  return 0;
}
