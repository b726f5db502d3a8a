/* The section `proof cuts` of a certificate: the cuts, and the tree about them. */
#ifndef RELUCHECK_CIRCUIT_EVIDENCE_H
#define RELUCHECK_CIRCUIT_EVIDENCE_H

#include "../reduce/circuit_verify.h"
#include "cover_nodes.h"
#include "echo.h"
#include "reader.h"
#include "sets.h"

#include <stdbool.h>

struct circuit_evidence {
  struct sets cuts;         /* the elements; the sets are the inputs */
  struct position first_at; /* of the first cut; each has a line */
  struct cover_source nodes;
};

/* Reads the section up to the first node of its tree, and makes room for its verification in the workspace.  Whatever follows, circuit_evidence_close frees both. */
bool circuit_evidence_open(struct circuit_evidence *evidence, struct circuit_workspace *workspace,
                           const struct circuit *c, struct reader *in, struct echo *echo);
void circuit_evidence_close(struct circuit_evidence *evidence, struct circuit_workspace *workspace);

#endif
