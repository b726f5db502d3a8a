/* relucheck --data with any bytes as the data set, for labels without and with a denominator. */
#include "relucheck_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  check_good(GOOD_CERTIFICATE, data, size, true);
  check_good(GOOD_COVER, data, size, true);
  check_good(GOOD_CIRCUIT, data, size, true);
  check_good(GOOD_COLOURING, data, size, true);
  return 0;
}
