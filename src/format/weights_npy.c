/* Weights in a .npy file: shape (units, columns). */
#include "npy.h"
#include "weights_table.h"

#include <inttypes.h>
#include <stdlib.h>

static enum status check_shape(const struct weights_table *t, const struct npy *npy, const struct input *in,
                               struct diagnostic *d)
{
  struct position at = {1, 1};
  if (npy->dimensions != 2)
    return input_error(in, at, d,
                       "found an array of one dimension and %" PRIu64 " numbers, expected shape (units, %zu)",
                       npy->shape[0], t->stride);
  if (npy->shape[1] != t->stride)
    return weights_table_wrong_row(t, npy->shape[1], in, at, d);
  return STATUS_OK;
}

static enum status add_all(struct weights_table *t, const struct npy *npy, const unsigned char *data,
                           const struct input *in, struct number *n, struct diagnostic *d)
{
  for (uint64_t row = 0; row < npy->shape[0]; row++)
    for (uint64_t column = 0; column < npy->shape[1]; column++) {
      struct position at = {row + 1, column + 1};
      uint64_t place = npy->fortran ? column * npy->shape[0] + row : row * npy->shape[1] + column;
      if (!npy_decode(npy, data + place * npy->size, n))
        return input_error(in, at, d, "found NaN or an infinity, expected a finite number");
      enum status status = weights_table_add(t, n, in, at, d);
      if (status != STATUS_OK)
        return status;
    }
  return STATUS_OK;
}

enum status weights_npy_read(struct weights_table *t, struct input *in, struct diagnostic *d)
{
  struct npy npy;
  struct number n;
  unsigned char *data = NULL;
  enum status status = npy_header_read(&npy, in, d);
  if (status == STATUS_OK)
    status = check_shape(t, &npy, in, d);
  if (status == STATUS_OK)
    status = npy_read_all(&npy, in, &data, d);
  if (status == STATUS_OK)
    status = npy_expect_end(in, d);
  number_init(&n);
  if (status == STATUS_OK)
    status = add_all(t, &npy, data, in, &n, d);
  number_clear(&n);
  free(data);
  return status;
}
