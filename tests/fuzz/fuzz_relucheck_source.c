/* relucheck --source with any bytes as the formula; only one formula may be accepted. */
#include "relucheck_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct memory_file file;
  struct memory_file certificate;
  struct check check;
  memory_file_open(&file, data, size);
  memory_file_open(&certificate, GOOD_CERTIFICATE, strlen(GOOD_CERTIFICATE));
  check_init(&check);
  check_certificate(&check, certificate.path, file.path, NULL, NULL);
  check_free(&check);
  memory_file_close(&certificate);
  memory_file_close(&file);
  return 0;
}
