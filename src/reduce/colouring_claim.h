/* Claims about the training set of a hypergraph and a number of colours, and what is true of them in memory.  colouring_verify gives the verdict. */
#ifndef RELUCERT_COLOURING_CLAIM_H
#define RELUCERT_COLOURING_CLAIM_H

#include "../kernel/refute.h"
#include "colouring_clique.h"
#include "colouring_formula.h"
#include "colouring_places.h"
#include "colouring_training_error.h"

#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

/* What a certificate says before its evidence. */
struct colouring_claim {
  /* As stated, not trusted, but for the hypergraph, the colours, the bias and the signs; `zero` is 0 without biases. */
  struct colouring_reduction reduction;
  bool lower; /* it claims that for all weights the training error is at least this fraction */
  mpz_srcptr lower_numerator;
  mpz_srcptr lower_denominator; /* positive */
  bool error;                   /* it claims that the training error of `network` is exactly this fraction */
  mpz_srcptr error_numerator;
  mpz_srcptr error_denominator; /* positive */
  const struct network *network;
};

/* Memory that the verification writes, and the clique that it reads.  It belongs to the caller, who sets it up. */
struct colouring_workspace {
  /* Only for claims about the error. */
  mpz_t numerator; /* the training error, for COLOURING_ERROR */
  mpz_t denominator;
  struct sample sample; /* room for colouring_row_capacity entries */
  int64_t *storage;     /* as many as the network has weights */
  /* Only for claims about all weights. */
  const uint32_t *clique; /* [members] as stated, not trusted */
  uint32_t members;       /* with colouring_clique_possible */
  uint32_t *place;        /* [vertices], all 0 */
  unsigned char *joined;  /* [members * members], all 0 */
  /* Only for a clique of at most as many vertices as there are colours. */
  struct formula formula;  /* room for what colouring_formula_size says */
  struct rup rup;          /* for vertices * colours variables */
  enum rup_result failure; /* for COLOURING_STEP, as refute says it */
};

enum colouring_verdict {
  COLOURING_VERIFIED,
  COLOURING_LIMIT,   /* over the limits of colouring_reduction_init: nothing is said about the claim */
  COLOURING_SAMPLES, /* not those of the reduction, like the next four */
  COLOURING_FEATURES,
  COLOURING_RANK,
  COLOURING_COPIES,
  COLOURING_ZERO,
  COLOURING_LOWER,    /* above the theorem's bound */
  COLOURING_ERROR,    /* not the training error of the network */
  COLOURING_CLIQUE,   /* the vertices are no clique */
  COLOURING_STEP,     /* a wrong step in the proof that there is no proper colouring */
  COLOURING_ENDED,    /* the proof has ended too early */
  COLOURING_NO_MEMORY /* for the proof */
};

/*@ logic integer ColouringClaimBias{L}(struct colouring_claim *claim) = claim->reduction.bias ? 1 : 0;

    logic integer ColouringClaimFree{L}(struct colouring_claim *claim) = claim->reduction.free_signs ? 1 : 0;

    // D is the training set of the hypergraph and the colours, with the multiplicities that are stated.
    predicate IsClaimedColouringSet{L}(dataset D, struct colouring_claim *claim) =
      IsColouringSetOf{L}(D, &claim->reduction);

    // The training error of so many ReLUs as there are colours, with the weights and the signs w, on D, over all stated samples and coordinates.
    logic real ColouringClaimError{L}(dataset D, weights w, struct colouring_claim *claim) =
      TrainingError(D, w, claim->reduction.features + ColouringClaimBias(claim), claim->reduction.colours, claim->reduction.samples);

    // The signs that a lower bound is about.
    predicate ColouringClaimSigns{L}(weights w, struct colouring_claim *claim) =
      claim->reduction.free_signs || AllPositive(w, claim->reduction.colours);

    // The five stated numbers are those of the reduction.
    predicate ColouringClaimSizes{L}(struct colouring_claim *claim) =
      claim->reduction.samples ==
        ColouringSamples(claim->reduction.hypergraph, claim->reduction.colours, ColouringClaimBias(claim), ColouringClaimFree(claim)) &&
      claim->reduction.features == ColouringFeatures(claim->reduction.hypergraph, ColouringClaimFree(claim)) &&
      ColouringRank(claim->reduction.hypergraph, claim->reduction.rank) && 1 <= claim->reduction.colours <= COLOURING_MAX_COLOURS &&
      claim->reduction.colours * claim->reduction.hypergraph->vertices <= FORMULA_MAX_VARIABLES &&
      claim->reduction.colours * (claim->reduction.rank - 1) <= COLOURING_MAX_SCALE && claim->reduction.copies == claim->reduction.colours * claim->reduction.colours &&
      claim->reduction.zero == (claim->reduction.bias ? (claim->reduction.colours * (claim->reduction.rank - 1)) * (claim->reduction.colours * (claim->reduction.rank - 1)) : 0);

    predicate ColouringClaimLower{L}(struct colouring_claim *claim) =
      Live(claim->lower_numerator) && Live(claim->lower_denominator) && 0.0 < claim->lower_denominator->value;

    predicate ColouringClaimNetwork{L}(struct colouring_claim *claim) =
      Live(claim->error_numerator) && Live(claim->error_denominator) && 0.0 < claim->error_denominator->value &&
      NetworkValid(claim->network) && NetworkWhole(claim->network) && claim->network->units == claim->reduction.colours &&
      claim->network->features == ColouringFeatures(claim->reduction.hypergraph, ColouringClaimFree(claim)) &&
      (claim->network->bias <==> claim->reduction.bias);

    // What the caller has put into memory: a hypergraph, positive denominators, a network of as many units as there are colours.
    predicate ColouringClaimValid{L}(struct colouring_claim *claim) =
      \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && (claim->lower ==> ColouringClaimLower(claim)) &&
      (claim->error ==> ColouringClaimNetwork(claim));

    // The theorem's bound: 1, or K^2 / (K^2 + 1) when some edge has one vertex.
    logic real ColouringBoundNumerator{L}(struct colouring_claim *claim) = (real)(claim->reduction.colours * claim->reduction.colours);

    predicate WithinColouringBound{L}(struct colouring_claim *claim) =
      (!HasLoop(claim->reduction.hypergraph) ==> claim->lower_numerator->value <= claim->lower_denominator->value) &&
      (HasLoop(claim->reduction.hypergraph) ==>
        Product(claim->lower_numerator->value, ColouringBoundNumerator(claim) + 1.0) <=
          Product(ColouringBoundNumerator(claim), claim->lower_denominator->value));
*/

/*@ // What the check of the clique reads and writes.
    predicate ColouringWorkspaceClique{L}(struct colouring_workspace *workspace, struct hypergraph *h) =
      \valid_read(workspace->clique + (0 .. workspace->members - 1)) && workspace->members < UINT32_MAX &&
      workspace->members * (workspace->members - 1) / 2 <= h->edges &&
      Times(workspace->members, workspace->members) < 0x4000000000000000 &&
      \valid(workspace->place + (0 .. h->vertices - 1)) && (\forall integer v; 0 <= v < h->vertices ==> workspace->place[v] == 0) &&
      \valid(workspace->joined + (0 .. Times(workspace->members, workspace->members) - 1)) &&
      (\forall integer k; 0 <= k < Times(workspace->members, workspace->members) ==> workspace->joined[k] == 0) &&
      \separated(workspace->place + (0 .. h->vertices - 1),
                 workspace->joined + (0 .. Times(workspace->members, workspace->members) - 1), workspace,
                 workspace->clique + (0 .. workspace->members - 1)) &&
      \separated(workspace->place + (0 .. h->vertices - 1), h, h->start + (0 .. h->edges)) &&
      \separated(workspace->place + (0 .. h->vertices - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \separated(workspace->joined + (0 .. Times(workspace->members, workspace->members) - 1), h, h->start + (0 .. h->edges)) &&
      \separated(workspace->joined + (0 .. Times(workspace->members, workspace->members) - 1),
                 h->vertex + (0 .. h->start[h->edges] - 1));

    // The formula's arrays have room, apart from the hypergraph and the clique.
    predicate ColouringFormulaRoom{L}(struct formula *f, struct hypergraph *h, integer colours, uint32_t *clique, integer members) =
      ColouringFormulaFits(h, colours, members) && \valid(f) && \valid(f->start + (0 .. ColouringClauses(h, colours, members))) &&
      \valid(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1)) &&
      \separated(f, f->start + (0 .. ColouringClauses(h, colours, members)),
                 f->literal + (0 .. ColouringLiterals(h, colours, members) - 1)) &&
      \separated(f, h, h->start + (0 .. h->edges)) && \separated(f, h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \separated(f, clique + (0 .. members - 1)) &&
      \separated(f->start + (0 .. ColouringClauses(h, colours, members)), h, h->start + (0 .. h->edges)) &&
      \separated(f->start + (0 .. ColouringClauses(h, colours, members)), h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \separated(f->start + (0 .. ColouringClauses(h, colours, members)), clique + (0 .. members - 1)) &&
      \separated(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1), h, h->start + (0 .. h->edges)) &&
      \separated(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \separated(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1), clique + (0 .. members - 1));

    // The store has room for the formula's variables, apart from the formula.
    predicate ColouringStoreRoom{L}(struct rup *r, struct formula *f, struct hypergraph *h, integer colours, integer members) =
      RupMemory(r) && r->variables == Times(h->vertices, colours) &&
      (\forall integer i; 0 <= i <= 2 * r->variables ==> r->value[i] == 0) &&
      \separated(f, r, r->value + (0 .. 2 * r->variables), r->trail + (0 .. r->variables - 1),
                 r->arena + (0 .. r->arena_capacity - 1), r->place + (0 .. r->number_capacity - 1)) &&
      \separated(f->start + (0 .. ColouringClauses(h, colours, members)), r, r->value + (0 .. 2 * r->variables),
                 r->trail + (0 .. r->variables - 1), r->arena + (0 .. r->arena_capacity - 1),
                 r->place + (0 .. r->number_capacity - 1)) &&
      RupApart(r, f->literal, 0, ColouringLiterals(h, colours, members));

    predicate ColouringWorkspaceFormula{L}(struct colouring_workspace *workspace, struct colouring_claim *claim) =
      ColouringFormulaRoom(&workspace->formula, claim->reduction.hypergraph, claim->reduction.colours, workspace->clique, workspace->members) &&
      ColouringStoreRoom(&workspace->rup, &workspace->formula, claim->reduction.hypergraph, claim->reduction.colours, workspace->members) &&
      \separated(workspace, workspace->formula.start +
                              (0 .. ColouringClauses(claim->reduction.hypergraph, claim->reduction.colours, workspace->members))) &&
      \separated(workspace, workspace->formula.literal +
                              (0 .. ColouringLiterals(claim->reduction.hypergraph, claim->reduction.colours, workspace->members) - 1)) &&
      \separated(workspace->joined + (0 .. Times(workspace->members, workspace->members) - 1),
                 workspace->rup.value + (0 .. 2 * workspace->rup.variables));

    predicate ColouringWorkspaceLower{L}(struct colouring_workspace *workspace, struct colouring_claim *claim) =
      ColouringWorkspaceClique(workspace, claim->reduction.hypergraph) &&
      (workspace->members <= claim->reduction.colours ==> ColouringWorkspaceFormula(workspace, claim));

    predicate ColouringWorkspaceError{L}(struct colouring_workspace *workspace, struct colouring_claim *claim) =
      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]) &&
      \separated(workspace, claim->error_numerator) && \separated(workspace, claim->error_denominator) &&
      \separated(workspace, claim->network) &&
      \separated(workspace, &claim->network->weight[0 .. WeightCount(claim->network) - 1][0]) &&
      ColouringRowRoom(&workspace->sample, claim->reduction.rank) && ColouringRowApart(&workspace->sample, claim->reduction.hypergraph) &&
      \separated(workspace->sample.column + (0 .. workspace->sample.capacity - 1), claim, workspace) &&
      \valid(workspace->storage + (0 .. WeightCount(claim->network) - 1)) &&
      \separated(workspace->storage + (0 .. WeightCount(claim->network) - 1), workspace, claim->network,
                 workspace->sample.value + (0 .. workspace->sample.capacity - 1));

    predicate ColouringWorkspaceApart{L}(struct colouring_workspace *workspace, struct colouring_claim *claim) =
      \valid(workspace) && \separated(workspace, claim, claim->reduction.hypergraph, claim->reduction.hypergraph->start + (0 .. claim->reduction.hypergraph->edges)) &&
      \separated(workspace, claim->reduction.hypergraph->vertex + (0 .. claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges] - 1));

    // The sample has room for the rank of the hypergraph, which is the stated one once the sizes are verified.
    predicate ColouringWorkspaceValid{L}(struct colouring_workspace *workspace, struct colouring_claim *claim) =
      ColouringWorkspaceApart(workspace, claim) && (claim->lower ==> ColouringWorkspaceLower(workspace, claim)) &&
      (claim->error && ColouringRank(claim->reduction.hypergraph, claim->reduction.rank) ==> ColouringWorkspaceError(workspace, claim)) &&
      (claim->lower && claim->error ==>
        \separated(workspace->sample.column + (0 .. workspace->sample.capacity - 1),
                   workspace->clique + (0 .. workspace->members - 1), workspace->place + (0 .. claim->reduction.hypergraph->vertices - 1)));
*/

/*@ // Claim and hypergraph are the same in both states.
    predicate SameColouringClaim{Before, After}(struct colouring_claim *claim) =
      \at(claim->reduction.hypergraph, Before) == \at(claim->reduction.hypergraph, After) && SameHypergraph{Before, After}(\at(claim->reduction.hypergraph, Before)) &&
      \at(claim->reduction.colours, Before) == \at(claim->reduction.colours, After) && \at(claim->reduction.bias, Before) == \at(claim->reduction.bias, After) &&
      \at(claim->reduction.free_signs, Before) == \at(claim->reduction.free_signs, After) &&
      \at(claim->reduction.samples, Before) == \at(claim->reduction.samples, After) &&
      \at(claim->reduction.features, Before) == \at(claim->reduction.features, After) && \at(claim->reduction.rank, Before) == \at(claim->reduction.rank, After) &&
      \at(claim->reduction.copies, Before) == \at(claim->reduction.copies, After) && \at(claim->reduction.zero, Before) == \at(claim->reduction.zero, After) &&
      \at(claim->lower, Before) == \at(claim->lower, After) && \at(claim->error, Before) == \at(claim->error, After) &&
      \at(claim->lower_numerator, Before) == \at(claim->lower_numerator, After) &&
      \at(claim->lower_denominator, Before) == \at(claim->lower_denominator, After);
*/

#endif
