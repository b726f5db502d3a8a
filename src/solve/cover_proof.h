/* From the search's nodes to the tree that proves a lower bound. */
#ifndef RELUCERT_COVER_PROOF_H
#define RELUCERT_COVER_PROOF_H

#include "cover_bounding.h"
#include "cover_search.h"

/* The largest value that the nodes prove; they keep the values of their subtrees. */
uint64_t cover_proof_value(struct cover_nodes *n, const struct cover_evaluation *e);

/* Writes a proof of `value`, which is at most cover_proof_value and what was wanted when columns were fixed: first a branch for each column
 * that has to be fixed, then the nodes, without the subtrees that are not needed, without the duals that are not needed.  `root`
 * has the duals that fixed the columns.  False: out of memory; to be freed in either case. */
bool cover_proof_write(struct cover_proof *proof, const struct cover_nodes *n, const struct cover_bounding *b,
                       const struct cover_search_node *root, uint64_t value);

/* A proof that there is no cover: one dual for an element that no set contains. */
bool cover_proof_write_infeasible(struct cover_proof *proof, uint32_t element, uint64_t value);

void cover_proof_free(struct cover_proof *proof);

#endif
