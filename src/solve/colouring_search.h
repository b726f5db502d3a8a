/* The search for a proper colouring of a hypergraph with few colours, and for refutations of fewer.  Nothing here is trusted: colourings are checked edge by edge and
 * refutations run through the kernel before they are handed out, and whoever writes or reads a certificate checks them again. */
#ifndef RELUCERT_COLOURING_SEARCH_H
#define RELUCERT_COLOURING_SEARCH_H

#include "../format/diagnostic.h"
#include "../kernel/hypergraph.h"
#include "rup_proof.h"

#include <stdbool.h>
#include <stdint.h>

struct colouring_options {
  double seconds; /* <= 0: no limit */
  int seed;       /* 0 to 2000000000, for the solver and the local search */
  /* Called some ten times a second with what is being done ("clique", "local search", "conflicts", "elaboration"), how much of it is done and is to be
   * done (0: unknown), and the bounds so far: there is no proper colouring with less than `lower` colours, and there is one with `upper` (UINT32_MAX: none is
   * known).  True stops the search.  May be NULL. */
  bool (*progress)(void *context, const char *phase, uint64_t done, uint64_t total, uint32_t lower,
                   uint32_t upper);
  void *context;
};

/* Why there is no proper colouring with `colours` colours (at least 1): the evidence of section 8.4 of spec/certificate.md. */
struct colouring_refutation {
  uint32_t colours;
  uint32_t *clique; /* vertices, from 0, each two of which are an edge; not NULL */
  uint32_t size;    /* at most colours + 1 */
  bool has_proof;   /* size <= colours: `proof` refutes the formula in which clique[i] has the colour i */
  struct rup_proof proof;
};

/* What has been found.  Without loops (edges with one vertex) the chromatic number, at least 1 here even without vertices, is between the bounds. */
struct colouring_result {
  bool
      has_loop; /* no number of colours is enough; `refutation` is then present, of the colours in question or of 1 */
  uint32_t upper;      /* UINT32_MAX without a colouring */
  uint32_t *colour;    /* [vertices], a proper colouring whose colours are below `upper`; NULL without one */
  uint32_t lower;      /* at least 1; with a loop, 1 more than the colours that are refuted */
  bool has_refutation; /* of lower - 1 colours; true if and only if lower is 2 or more */
  struct colouring_refutation refutation;
};

/* Decides whether some proper colouring has at most `colours` colours (at least 1).  upper <= colours: yes.  lower == colours + 1: no, and the refutation is of
 * `colours` colours.  Neither, with STATUS_OK: the time limit or `progress` has stopped it; the bounds hold nevertheless.  STATUS_LIMIT when memory runs out, or, without a
 * time limit, when the question needs the solver and the formula has more than some 2^28 literals, less after reductions, or the solver's proof some 2 GB.  The result is initialised
 * here and to be freed in every case. */
enum status colouring_decide(const struct hypergraph *h, uint32_t colours,
                             const struct colouring_options *options, struct colouring_result *result,
                             struct diagnostic *d);

/* Runs until the bounds are equal, the time limit, or a stop by `progress`; the bounds hold in all cases, and unless the search was stopped at once there is
 * a colouring.  Without a time limit it ends as well when only the solver could go on and its limits above are exceeded.  The rest as for colouring_decide. */
enum status colouring_chromatic(const struct hypergraph *h, const struct colouring_options *options,
                                struct colouring_result *result, struct diagnostic *d);

void colouring_result_free(struct colouring_result *result);

#endif
