/* Weights from arbitrary bytes: the first byte chooses the network's shape. */
#include "format/weights.h"
#include "fuzz_target.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
  struct owned_network net;
  struct diagnostic d;
  struct memory_file file;
  if (size == 0)
    return 0;
  const bool bias = (bytes[0] & 1) != 0;
  const size_t features = bytes[0] / 2 % 5;
  memory_file_open(&file, bytes + 1, size - 1);
  if (weights_read(&net, file.path, features, bias, (bytes[0] & 128) != 0 ? "+-" : NULL, &d) == STATUS_OK) {
    const struct network *n = &net.network;
    REQUIRE(n->units > 0 && n->features == features && n->bias == bias);
    REQUIRE(mpz_sgn(n->denominator) > 0);
    REQUIRE((bytes[0] & 128) == 0 || (n->units == 2 && n->sign[0] == 1 && n->sign[1] == -1));
    owned_network_free(&net);
  } else {
    REQUIRE(strchr(d.text, '\n') == NULL && strstr(d.text, "error: ") != NULL);
  }
  memory_file_close(&file);
  return 0;
}
