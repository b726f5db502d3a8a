#include "witness_network.h"

#include "memory.h"

#include <stdint.h>
#include <stdlib.h>

/* A small weight is a sign and one limb.  The limb takes the place of the weight in the witness, so that it needs no memory of its own. */
static void borrow_small(mpz_ptr weight, int64_t *small)
{
  const bool negative = *small < 0;
  const uint64_t magnitude = negative ? 0 - (uint64_t)*small : (uint64_t)*small;
  *small = (int64_t)magnitude;
  mpz_roinit_n(weight, (const mp_limb_t *)small, negative ? -1 : 1);
}

static void borrow_weights(mpz_t *weight, struct witness *w)
{
  size_t large = 0;
  for (size_t i = 0; i < w->size; i++) {
    if (large < w->larges && w->large_index[large] == i)
      weight[i][0] = w->large[large++][0];
    else
      borrow_small(weight[i], &w->small[i]);
  }
}

bool witness_network_open(struct witness_network *n, size_t units, const char *signs, struct reason *reason)
{
  *n = (struct witness_network){.sign = memory_zeroed(units, sizeof *n->sign, reason)};
  if (n->sign == NULL)
    return false;
  for (size_t u = 0; u < units; u++)
    n->sign[u] = signs == NULL || signs[u] == '+' ? 1 : -1;
  n->network = (struct network){.units = units, .sign = n->sign};
  return true;
}

bool witness_network_set(struct witness_network *n, struct witness *w, size_t features, bool bias,
                         struct reason *reason)
{
  n->weight = memory_zeroed(w->size, sizeof *n->weight, reason);
  if (n->weight == NULL)
    return false;
  borrow_weights(n->weight, w);
  n->network.features = features;
  n->network.bias = bias;
  n->network.weight = (const mpz_t *)n->weight;
  n->network.denominator[0] = w->denominator[0];
  return true;
}

void witness_network_close(struct witness_network *n)
{
  free(n->sign);
  free(n->weight);
}
