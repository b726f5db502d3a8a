/* Whether weights from outside are those of a network for an instance's training set. */
#ifndef RELUCERT_NETWORK_SHAPE_H
#define RELUCERT_NETWORK_SHAPE_H

#include "../format/diagnostic.h"
#include "../kernel/network.h"

struct network_shape {
  size_t units;
  size_t features;
  bool bias;
  bool positive; /* all signs are + */
};

/* STATUS_MALFORMED, with what is expected, if the network has another shape. */
enum status network_shape_check(const struct network_shape *expected, const struct network *net,
                                struct diagnostic *d);

#endif
