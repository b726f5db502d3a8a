#include "network_shape.h"

static bool all_positive(const struct network *net)
{
  for (size_t j = 0; j < net->units; j++)
    if (net->sign[j] < 0)
      return false;
  return true;
}

static const char *with(bool bias)
{
  return bias ? "with" : "without";
}

enum status network_shape_check(const struct network_shape *expected, const struct network *net,
                                struct diagnostic *d)
{
  const bool one = expected->units == 1;
  if (net->units == expected->units && net->features == expected->features && net->bias == expected->bias &&
      (!expected->positive || all_positive(net)))
    return STATUS_OK;
  return diagnostic_set(d, STATUS_MALFORMED,
                        "error: the network has %zu units and %zu features %s biases, expected %zu unit%s%s "
                        "and %zu features %s bias%s",
                        net->units, net->features, with(net->bias), expected->units, one ? "" : "s",
                        expected->positive ? " of sign +" : "", expected->features, with(expected->bias),
                        one ? "" : "es");
}
