#include "colouring_recheck.h"

#include "../format/cnf.h"
#include "../reduce/colouring_clique.h"
#include "../reduce/colouring_formula.h"
#include "recheck.h"

#include <stdlib.h>

static enum status recheck_clique(const struct hypergraph *h, const struct colouring_refutation *refutation,
                                  struct diagnostic *d)
{
  const size_t members = refutation->size;
  bool clique = members <= h->vertices && colouring_clique_possible(h->edges, refutation->size);
  if (clique) {
    uint32_t *place = calloc((size_t)h->vertices + 1, sizeof *place);
    unsigned char *joined = calloc(members * members + 1, sizeof *joined);
    const bool room = place != NULL && joined != NULL;
    clique = room && colouring_is_clique(h, refutation->clique, refutation->size, place, joined);
    free(place);
    free(joined);
    if (!room)
      return diagnostic_out_of_memory(d);
  }
  return clique ? STATUS_OK
                : diagnostic_set(d, STATUS_NOTHING,
                                 "error: the search has found a clique that is none: please report this");
}

static enum status recheck_proof(const struct hypergraph *h, const struct colouring_refutation *refutation,
                                 struct diagnostic *d)
{
  const size_t most = COLOURING_FORMULA_LITERALS + COLOURING_FORMULA_LITERALS_PER_ENTRY * h->start[h->edges];
  struct owned_formula f = {0};
  size_t clauses;
  size_t literals;
  if (!colouring_formula_size(h, refutation->colours, refutation->size, &clauses, &literals) ||
      literals > most)
    return diagnostic_set(d, STATUS_LIMIT,
                          "error: found %lu colours, for which the formula of the colourings has more than "
                          "%zu literals: expected at "
                          "most that many for these edges",
                          (unsigned long)refutation->colours, most);
  f.formula.start = malloc((clauses + 1) * sizeof *f.formula.start);
  f.formula.literal = malloc((literals + 1) * sizeof *f.formula.literal);
  enum status status =
      f.formula.start == NULL || f.formula.literal == NULL ? diagnostic_out_of_memory(d) : STATUS_OK;
  if (status == STATUS_OK) {
    colouring_formula_write(h, refutation->colours, refutation->clique, refutation->size, &f.formula);
    status = refutation_recheck(&f.formula, &refutation->proof, d);
  }
  owned_formula_free(&f);
  return status;
}

enum status colouring_recheck(const struct hypergraph *h, const struct colouring_refutation *refutation,
                              struct diagnostic *d)
{
  const enum status status = recheck_clique(h, refutation, d);
  if (status != STATUS_OK || refutation->size > refutation->colours)
    return status;
  return recheck_proof(h, refutation, d);
}
