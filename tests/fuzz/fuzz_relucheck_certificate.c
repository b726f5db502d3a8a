/* relucheck on any bytes as a certificate. */
#include "relucheck_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct memory_file file;
  struct check check;
  memory_file_open(&file, data, size);
  check_init(&check);
  check_certificate(&check, file.path, NULL, NULL, NULL);
  check_free(&check);
  memory_file_close(&file);
  return 0;
}
