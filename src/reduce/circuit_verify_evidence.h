/* The evidence that every satisfying assignment is large: cuts, and a covering tree that shows how many inputs it takes to hit all of them.
 * Part of circuit_verify. */
#ifndef RELUCERT_CIRCUIT_VERIFY_EVIDENCE_H
#define RELUCERT_CIRCUIT_VERIFY_EVIDENCE_H

#include "circuit_claim.h"

#include <stdint.h>

/* CIRCUIT_VERIFIED if the elements of the tree's system are cuts and the tree, at most `nodes` nodes of it from `source`, shows that it takes at least `value`
 * inputs to hit them; else CIRCUIT_CUT or CIRCUIT_TREE. */
/*@ requires circuit:   CircuitValid(c);
    requires workspace: \valid(workspace) && CircuitWorkspaceLower(workspace, c);
    terminates          \true;
    exits               \false;
    assigns             workspace->word[0 .. CircuitWires(c) - 1], workspace->cut, workspace->failure, workspace->tree.at,
                        workspace->tree.reduced[0 .. workspace->tree.system->sets - 1],
                        workspace->tree.path[0 .. workspace->tree.path_capacity - 1],
                        workspace->tree.included[0 .. workspace->tree.path_capacity - 1];
    ensures  size:      \result == CIRCUIT_VERIFIED ==> SatisfyingSizeAtLeast{Pre}(c, value);
*/
enum circuit_verdict circuit_verify_evidence(const struct circuit *c, struct circuit_workspace *workspace,
                                             struct cover_source *source, uint64_t nodes, uint64_t value);

#endif
