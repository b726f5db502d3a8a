/* The search for a least satisfying assignment of a monotone circuit, and for cuts and a tree that prove how many inputs each one makes TRUE at least: implicit hitting sets (Moreno-Centeno,
 * Karp 2013).  Nothing here is trusted: the assignment and the cuts are evaluated before they are handed out, and the tree is for the kernel. */
#ifndef RELUCERT_CIRCUIT_SEARCH_H
#define RELUCERT_CIRCUIT_SEARCH_H

#include "../kernel/circuit.h"
#include "cut_list.h"
#include "cover_search.h"

/* The options are those of the search for covers; what progress gets as nodes is the number of cuts. */

struct circuit_search_result {
  bool satisfiable;
  bool *assignment; /* [inputs]: a satisfying one, NULL if there is none; `upper` of them are TRUE */
  uint64_t upper;   /* UINT64_MAX if there is none */
  /* Every satisfying assignment makes at least so many inputs TRUE, by the cuts and the proof for their covering problem.  If there is none, 1 more than the number of inputs, or
   * than the target if that is larger. */
  uint64_t lower;
  struct cut_list cuts;
  struct cover_proof proof;
};

/* Runs until the optimum, an answer for the target, the time limit, or a stop by `progress`; STATUS_OK in all these cases, with a valid proof of
 * `lower` (0 at worst).  Without a time limit the same seed gives the same result.  Allocates as it runs: STATUS_LIMIT when memory runs out. */
enum status circuit_search(const struct circuit *c, const struct cover_search_options *options,
                           struct circuit_search_result *result, struct diagnostic *d);
void circuit_search_result_free(struct circuit_search_result *result);

#endif
