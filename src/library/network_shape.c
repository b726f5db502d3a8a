#include "network_shape.h"

#include "plural.h"

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

static const char *units(size_t count)
{
  return plural(count, "unit", "units");
}

static const char *features(size_t count)
{
  return plural(count, "feature", "features");
}

enum status network_shape_check(const struct network_shape *expected, const struct network *net,
                                struct diagnostic *d)
{
  const bool one = expected->units == 1;
  if (net->units == expected->units && net->features == expected->features && net->bias == expected->bias &&
      (!expected->positive || all_positive(net)))
    return STATUS_OK;
  return diagnostic_set(d, STATUS_MALFORMED,
                        "error: the network has %zu %s and %zu %s %s biases, expected %zu %s%s "
                        "and %zu %s %s bias%s",
                        net->units, units(net->units), net->features, features(net->features),
                        with(net->bias), expected->units, units(expected->units),
                        expected->positive ? " of sign +" : "", expected->features,
                        features(expected->features), with(expected->bias), one ? "" : "es");
}
