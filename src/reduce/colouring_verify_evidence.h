/* The evidence that there is no proper colouring.  Part of colouring_verify. */
#ifndef RELUCERT_COLOURING_VERIFY_EVIDENCE_H
#define RELUCERT_COLOURING_VERIFY_EVIDENCE_H

#include "colouring_claim.h"

#include <stdbool.h>
#include <stdint.h>

/* colouring_is_clique; the hypergraph stays what it is. */
/*@ requires hypergraph: HypergraphValid(h);
    requires clique:     \valid_read(clique + (0 .. members - 1)) && members < UINT32_MAX && Times(members, members) < 0x4000000000000000;
    requires place:      \valid(place + (0 .. h->vertices - 1)) && (\forall integer v; 0 <= v < h->vertices ==> place[v] == 0);
    requires joined:     \valid(joined + (0 .. Times(members, members) - 1)) &&
                         (\forall integer k; 0 <= k < Times(members, members) ==> joined[k] == 0);
    requires apart:      \separated(place + (0 .. h->vertices - 1), joined + (0 .. Times(members, members) - 1),
                                    clique + (0 .. members - 1));
    requires separated:  \separated(place + (0 .. h->vertices - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(place + (0 .. h->vertices - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), h->vertex + (0 .. h->start[h->edges] - 1));
    terminates           \true;
    exits                \false;
    assigns              place[0 .. h->vertices - 1], joined[0 .. Times(members, members) - 1];
    ensures  same:       SameHypergraph{Pre, Post}(h);
    ensures  hypergraph: HypergraphValid(h);
    ensures  clique:     \result <==> IsClique(h, clique, members);
    ensures  colours:    \forall integer colours; NotColourable(h, colours) ==> NotColourable{Pre}(h, colours);
*/
bool colouring_verify_clique(const struct hypergraph *h, const uint32_t *clique, uint32_t members,
                             uint32_t *place, unsigned char *joined);

/* colouring_formula_write; a refutation of the formula says that there is no colouring. */
/*@ requires hypergraph: HypergraphValid(h) && 1 <= colours <= COLOURING_MAX_COLOURS && Times(h->vertices, colours) <= FORMULA_MAX_VARIABLES;
    requires clique:    members <= colours && \valid_read(clique + (0 .. members - 1)) && IsClique(h, clique, members);
    requires formula:   ColouringFormulaRoom(f, h, colours, clique, members);
    terminates          \true;
    exits               \false;
    assigns             f->variables, f->clauses, f->start[0 .. ColouringClauses(h, colours, members)],
                        f->literal[0 .. ColouringLiterals(h, colours, members) - 1];
    ensures  formula:   FormulaValid(f) && f->variables == Times(\old(h->vertices), colours) && f->start == \old(f->start) &&
                        f->literal == \old(f->literal);
    ensures  clauses:   f->clauses == ColouringClauses{Pre}(h, colours, members) &&
                        f->start[f->clauses] == ColouringLiterals{Pre}(h, colours, members);
    ensures  refuted:   Unsatisfiable(f) ==> NotColourable{Pre}(h, colours);
*/
void colouring_verify_formula(const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                              uint32_t members, struct formula *f);

#endif
