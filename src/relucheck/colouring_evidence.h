/* The section `proof clique` of a certificate: the clique, and room for what follows from it. */
#ifndef RELUCHECK_COLOURING_EVIDENCE_H
#define RELUCHECK_COLOURING_EVIDENCE_H

#include "../reduce/colouring_verify.h"
#include "echo.h"
#include "proof.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct colouring_evidence {
  uint32_t *clique; /* [members] */
  size_t members;
  size_t capacity;
  struct position clique_at;
  struct proof_source steps; /* only for at most as many members as there are colours */
};

/* Reads the section up to its first step, and makes room for its verification in the workspace.  The instance must be within the limits of
 * colouring_reduction_init.  Whatever follows, colouring_evidence_close frees both. */
bool colouring_evidence_open(struct colouring_evidence *evidence, struct colouring_workspace *workspace,
                             const struct colouring_claim *claim, struct reader *in, struct echo *echo);
void colouring_evidence_close(struct colouring_evidence *evidence, struct colouring_workspace *workspace);

#endif
