#include "sat_training_error.h"

static void add_rows(struct training_error *error, const struct sat_reduction *r, struct sample *s)
{
  for (size_t i = 0; i < r->samples; i++) {
    sat_row(r, i, s);
    training_error_add(error, s);
  }
}

void sat_training_error(const struct sat_reduction *r, const struct network *network, struct sample *s,
                        int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  mpz_t one;
  mpz_init(one);
  mpz_set_ui(one, 1);
  const bool fits = network_to_int64(&fast, network, one, storage);
  training_error_begin(&error, network, fits ? &fast : NULL, one);
  add_rows(&error, r, s);
  training_error_value(&error, numerator, denominator);
  training_error_end(&error);
  mpz_clear(one);
}
