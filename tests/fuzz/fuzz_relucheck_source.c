/* relucheck --source with any bytes as the formula or the covering problem. */
#include "relucheck_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  check_good(GOOD_CERTIFICATE, data, size, false);
  check_good(GOOD_COVER, data, size, false);
  return 0;
}
