/* The exact training error of a network on a stream of samples. */
#include "../kernel/training_error.h"
#include "problem.h"

#include <stdlib.h>
#include <string.h>

/* A network as the kernel wants it for one training set: weights for the set's integer values, and their 64-bit mirror when they fit. */
struct evaluation {
  struct owned_network folded; /* a copy, only when the set has column denominators */
  bool is_folded;
  const struct network *network;
  struct network_int64 fast;
  int64_t *storage;
  bool has_fast;
};

/* With `more` features behind the others, of weight 0. */
static enum status copy_network(struct owned_network *copy, const struct network *net, size_t more,
                                struct diagnostic *d)
{
  enum status status = owned_network_init(copy, net->units, net->features + more, net->bias, d);
  if (status != STATUS_OK)
    return status;
  const size_t stride = net->features + (net->bias ? 1 : 0);
  for (size_t j = 0; j < net->units; j++)
    for (size_t i = 0; i < stride; i++)
      mpz_set(copy->weight[j * (stride + more) + i + (i < net->features ? 0 : more)],
              net->weight[j * stride + i]);
  memcpy(copy->sign, net->sign, net->units);
  mpz_set(copy->network.denominator, net->denominator);
  return STATUS_OK;
}

static void evaluation_end(struct evaluation *e)
{
  free(e->storage);
  if (e->is_folded)
    owned_network_free(&e->folded);
}

static enum status evaluation_begin(struct evaluation *e, const struct network *net, struct dataset *set,
                                    struct diagnostic *d)
{
  *e = (struct evaluation){.network = net};
  if (set->column_denominator != NULL) {
    enum status status = copy_network(&e->folded, net, set->column_denominator->upper, d);
    if (status != STATUS_OK)
      return status;
    e->is_folded = true;
    e->network = &e->folded.network;
    status = owned_network_fold_columns(&e->folded, set->column_denominator, d);
    if (status != STATUS_OK) {
      evaluation_end(e);
      return status;
    }
  }
  size_t weights = e->network->units * (e->network->features + (net->bias ? 1 : 0));
  e->storage = malloc((weights + 1) * sizeof *e->storage);
  if (e->storage == NULL) {
    evaluation_end(e);
    return diagnostic_out_of_memory(d);
  }
  e->has_fast = network_to_int64(&e->fast, e->network, set->label_denominator, e->storage);
  return STATUS_OK;
}

struct receiver {
  void (*each)(void *context, uint64_t row, mpq_srcptr residual, uint64_t multiplicity);
  void *context;
  mpq_t residual;
};

static void report_residual(struct receiver *to, struct training_error *error, const struct sample *s,
                            uint64_t row)
{
  training_error_residual(error, s, mpq_numref(to->residual));
  mpz_mul(mpq_denref(to->residual), error->network->denominator, error->label_denominator);
  mpq_canonicalize(to->residual);
  to->each(to->context, row, to->residual, s->multiplicity);
}

static enum status sum_up(struct dataset *set, struct training_error *error, struct receiver *to,
                          struct diagnostic *d)
{
  bool more = true;
  enum status status = set->rewind(set, d);
  for (uint64_t row = 0; status == STATUS_OK; row++) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    training_error_add(error, &set->sample);
    if (to->each != NULL)
      report_residual(to, error, &set->sample, row);
  }
  return status;
}

enum relucert_status relucert_training_error(relucert_training_set *set, const relucert_network *network,
                                             mpq_t error, uint64_t *samples,
                                             void (*each)(void *context, uint64_t row, mpq_srcptr residual,
                                                          uint64_t multiplicity),
                                             void *context, struct relucert_diagnostic *diagnostic)
{
  struct diagnostic d;
  struct evaluation e;
  const struct network *net = &network->owned.network;
  if (net->features != set->set.features)
    return library_result(
        diagnostic_set(&d, STATUS_MALFORMED,
                       "error: the network has %zu features, expected %zu as in the training set",
                       net->features, set->set.features),
        &d, diagnostic);
  enum status status = evaluation_begin(&e, net, &set->set, &d);
  if (status != STATUS_OK)
    return library_result(status, &d, diagnostic);
  struct training_error sum;
  struct receiver to = {.each = each, .context = context};
  mpq_init(to.residual);
  training_error_begin(&sum, e.network, e.has_fast ? &e.fast : NULL, set->set.label_denominator);
  status = sum_up(&set->set, &sum, &to, &d);
  if (status == STATUS_OK) {
    training_error_value(&sum, mpq_numref(error), mpq_denref(error));
    mpq_canonicalize(error);
    if (samples != NULL)
      *samples = sum.samples;
  }
  training_error_end(&sum);
  mpq_clear(to.residual);
  evaluation_end(&e);
  return library_result(status, &d, diagnostic);
}
