#include "certificate_weights.h"

#include <stdlib.h>

/* The weights read so far; they become a network when they are complete, as nothing is allocated for what is only announced. */
struct weights {
  mpz_t *weight;
  size_t size;
  size_t capacity;
};

static void weights_free(struct weights *w)
{
  for (size_t i = 0; i < w->size; i++)
    mpz_clear(w->weight[i]);
  free(w->weight);
}

static bool append_weight(struct token_reader *r, struct weights *w)
{
  if (w->size == w->capacity) {
    const size_t capacity = w->capacity == 0 ? 64 : 2 * w->capacity;
    mpz_t *weight = realloc(w->weight, capacity * sizeof *weight);
    if (weight == NULL)
      return token_out_of_memory(r);
    w->weight = weight;
    w->capacity = capacity;
  }
  mpz_init(w->weight[w->size++]);
  return token_integer(r, w->weight[w->size - 1]);
}

static bool read_weight_rows(struct token_reader *r, struct weights *w, size_t units, size_t stride)
{
  for (size_t i = 0; i < units * stride; i++) {
    if (!append_weight(r, w))
      return false;
    if ((i + 1) % stride == 0 ? !token_newline(r) : !token_space(r))
      return false;
  }
  return true;
}

/* Hands the weights over. */
static bool make_network(struct token_reader *r, struct weights *w, mpz_srcptr denominator, size_t units,
                         size_t features, bool bias, struct owned_network *net)
{
  signed char *sign = malloc(units);
  if (sign == NULL)
    return token_out_of_memory(r);
  for (size_t i = 0; i < units; i++)
    sign[i] = 1;
  net->weight = w->weight;
  net->sign = sign;
  net->network = (struct network){.units = units, .features = features, .bias = bias, .sign = sign};
  net->network.weight = (const mpz_t *)w->weight;
  mpz_init_set(net->network.denominator, denominator);
  *w = (struct weights){0};
  return true;
}

bool certificate_weights(struct token_reader *r, size_t units, size_t features, bool bias,
                         struct owned_network *net)
{
  struct weights w = {0};
  mpz_t denominator;
  mpz_init(denominator);
  bool good = token_text(r, "denominator") && token_space(r) && token_integer(r, denominator);
  if (good && mpz_sgn(denominator) <= 0)
    good = token_error(r, "found a denominator that is not positive, expected a positive one");
  good = good && token_newline(r) && read_weight_rows(r, &w, units, features + (bias ? 1 : 0)) &&
         make_network(r, &w, denominator, units, features, bias, net);
  mpz_clear(denominator);
  weights_free(&w);
  return good;
}
