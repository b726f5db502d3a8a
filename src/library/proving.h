/* What the proofs of all problems have in common: their options, the time that a search has, and the training error of what it finds. */
#ifndef RELUCERT_PROVING_H
#define RELUCERT_PROVING_H

#include "problem.h"

/* Of the time limit, what a search for an optimum may use, in seconds (0: no limit); the rest is for checking and writing what it has found. */
double search_seconds(const struct relucert_prove_options *options);

/* STATUS_MALFORMED when there is a refutation by somebody else to read (--proof), which the problem does not take. */
enum status refuse_proof_option(const struct problem *problem, const struct relucert_prove_options *options,
                                struct diagnostic *d);

/* STATUS_MALFORMED when there are options of refutations, for a problem whose proofs are covering trees. */
enum status refuse_refutation_options(const struct problem *problem,
                                      const struct relucert_prove_options *options, struct diagnostic *d);

/* What bounds on the least cost of a solution say: about the target where there is one, else about the optimum. */
enum relucert_answer answer_from_bounds(bool has_target, uint64_t target, uint64_t lower, uint64_t upper);

/* The answer with the bounds on the optimum, for RELUCERT_OPTIMUM and BOUNDS. */
void state_bounds(struct relucert_prove_result *result, enum relucert_answer answer, uint64_t lower,
                  uint64_t upper);

/* Tells the caller of the library how far a search for an optimum is; true interrupts it.  `upper` UINT64_MAX: there is no solution yet. */
bool report_bounds(const struct relucert_prove_options *options, const char *counted, uint64_t count,
                   uint64_t lower, uint64_t upper);

/* The training error of a solution's weights on the instance's training set, computed like that of any other network; frees the network. */
enum status measure_solution(const struct problem *problem, const void *data, relucert_network *solution,
                             mpq_t error, struct diagnostic *d);

#endif
