/* The search for a set cover of minimum cost, and for a tree that proves how much every cover costs at least.  Nothing here is trusted: the
 * cover is checked before it is handed out, and the tree is for cover_tree_verify of the kernel. */
#ifndef RELUCERT_COVER_SEARCH_H
#define RELUCERT_COVER_SEARCH_H

#include "../format/diagnostic.h"
#include "../kernel/set_system.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A node of the tree in prefix order: after a branch come the subtree in which the set is in the cover and the one in which it is not.  A
 * leaf owns element[first .. first + duals - 1], ascending, and the duals beside them. */
struct cover_node_record {
  bool leaf;
  uint32_t set;
  size_t first;
  size_t duals;
};

/* A leaf's duals are dual[...] / denominator, none of them 0; its bound is the sum of the duals + the sum of the reduced costs of the sets
 * that the path puts in + the sum of the negative reduced costs of the sets that the path does not mention. */
struct cover_proof {
  struct cover_node_record *node;
  size_t nodes;
  uint32_t *element;
  uint64_t *dual;
  size_t entries;
  uint64_t denominator;
};

struct cover_search_options {
  double seconds; /* <= 0: no limit */
  uint64_t seed;
  bool has_target; /* the question is only whether some cover costs at most `target` */
  uint64_t target;
  /* Called now and then with the nodes so far and the bounds so far, `upper` UINT64_MAX without a cover; true stops the search.  May be NULL. */
  bool (*progress)(void *context, uint64_t nodes, uint64_t lower, uint64_t upper);
  void *context;
};

/* What holds of the system.  lower == upper: the optimum.  With a target the search ends when upper <= target or lower > target. */
struct cover_search_result {
  bool has_cover;
  bool *cover;    /* [sets], NULL without one; `upper` is its cost */
  uint64_t upper; /* UINT64_MAX without a cover */
  /* false: some element is in no set.  `lower` is then 1 more than the sum of all costs, or than the target if that is larger. */
  bool feasible;
  uint64_t lower; /* every cover costs at least this, by `proof` */
  struct cover_proof proof;
};

/* Runs until the optimum, an answer for the target, the time limit, some 2 GB of nodes, or a stop by `progress`; STATUS_OK in all these cases, with a
 * valid proof of `lower` (0 at worst).  Without a time limit the same seed gives the same result.  The sum of the costs must be below 2^40, each cost
 * at least 1.  Allocates as it runs: STATUS_LIMIT when memory runs out. */
enum status cover_search(const struct set_system *s, const struct cover_search_options *options,
                         struct cover_search_result *result, struct diagnostic *d);
void cover_search_result_free(struct cover_search_result *result);

#endif
