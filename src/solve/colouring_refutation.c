#include "colouring_refutation.h"

#include <stdlib.h>
#include <string.h>

enum status colouring_refute_by_clique(uint32_t colours, const uint32_t *clique,
                                       struct colouring_refutation *refutation, struct diagnostic *d)
{
  *refutation = (struct colouring_refutation){.colours = colours, .size = colours + 1};
  refutation->clique = malloc(refutation->size * sizeof *clique);
  if (refutation->clique == NULL)
    return diagnostic_out_of_memory(d);
  memcpy(refutation->clique, clique, refutation->size * sizeof *clique);
  return STATUS_OK;
}

/* The vertex has none of the colours, by the clauses of the loop, and has one. */
static enum status add_step(const struct hypergraph *h, size_t loop, struct colouring_refutation *refutation,
                            struct diagnostic *d)
{
  const uint64_t k = refutation->colours;
  uint32_t *hint = malloc((k + 1) * sizeof *hint);
  if (hint == NULL)
    return diagnostic_out_of_memory(d);
  for (uint64_t c = 0; c < k; c++)
    hint[c] = (uint32_t)(h->vertices + loop * k + c + 1);
  hint[k] = h->vertex[h->start[loop]] + 1;
  const enum status status = rup_proof_add(&refutation->proof, NULL, 0, hint, k + 1, d);
  free(hint);
  return status;
}

enum status colouring_refute_by_loop(const struct hypergraph *h, size_t loop, uint32_t colours,
                                     struct colouring_refutation *refutation, struct diagnostic *d)
{
  *refutation = (struct colouring_refutation){.colours = colours, .has_proof = true};
  if (h->edges > UINT32_MAX / colours || h->edges * colours > UINT32_MAX - h->vertices)
    return diagnostic_set(d, STATUS_LIMIT, "error: a refutation that needs clause numbers above %lu",
                          (unsigned long)UINT32_MAX);
  rup_proof_init(&refutation->proof, h->vertices + h->edges * (uint64_t)colours);
  refutation->clique = malloc(sizeof *refutation->clique);
  enum status status =
      refutation->clique == NULL ? diagnostic_out_of_memory(d) : add_step(h, loop, refutation, d);
  if (status != STATUS_OK)
    colouring_refutation_free(refutation);
  return status;
}

void colouring_refutation_free(struct colouring_refutation *refutation)
{
  free(refutation->clique);
  if (refutation->has_proof)
    rup_proof_free(&refutation->proof);
  *refutation = (struct colouring_refutation){0};
}
