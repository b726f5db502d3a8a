/* Weights from arbitrary bytes: the first byte chooses the network's shape. */
#include "format/weights.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool condition, const char *what)
{
  if (!condition) {
    fprintf(stderr, "%s\n", what);
    abort();
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
  struct owned_network net;
  struct diagnostic d;
  char path[64];
  if (size == 0)
    return 0;
  const bool bias = (bytes[0] & 1) != 0;
  const size_t features = bytes[0] / 2 % 5;
  const int descriptor = memfd_create("fuzz", MFD_CLOEXEC);
  require(descriptor >= 0 && write(descriptor, bytes + 1, size - 1) == (ssize_t)(size - 1), "no memory file");
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  if (weights_read(&net, path, features, bias, (bytes[0] & 128) != 0 ? "+-" : NULL, &d) == STATUS_OK) {
    const struct network *n = &net.network;
    require(n->units > 0 && n->features == features && n->bias == bias, "another shape");
    require(mpz_sgn(n->denominator) > 0, "no denominator");
    require((bytes[0] & 128) == 0 || (n->units == 2 && n->sign[0] == 1 && n->sign[1] == -1), "other signs");
    owned_network_free(&net);
  } else {
    require(strchr(d.text, '\n') == NULL && strstr(d.text, "error: ") != NULL, "no message");
  }
  close(descriptor);
  return 0;
}
