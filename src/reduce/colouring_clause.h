/* The clauses of "there is a proper colouring", one by one.  Part of colouring_formula_write, which calls for them in their order: each stands behind those
 * that have been written. */
#ifndef RELUCERT_COLOURING_CLAUSE_H
#define RELUCERT_COLOURING_CLAUSE_H

#include "colouring_formula.h"

#include <stddef.h>
#include <stdint.h>

/*@ // What has been written: the first `clauses` clauses, which stand one after the other and are made of the formula's variables.
    predicate Written{L}(struct formula *f, integer clauses) =
      f->start[0] == 0 && (\forall integer c, d; 0 <= c <= d <= clauses ==> f->start[c] <= f->start[d]) &&
      (\forall integer p; 0 <= p < f->start[clauses] ==> f->literal[p] != 0 && -f->variables <= f->literal[p] <= f->variables);

    // Those clauses are the same in both states.
    predicate Kept{Before, After}(struct formula *f, integer clauses) =
      (\forall integer c; 0 <= c <= clauses ==> \at(f->start[c], After) == \at(f->start[c], Before)) &&
      (\forall integer p; 0 <= p < \at(f->start[clauses], Before) ==> \at(f->literal[p], After) == \at(f->literal[p], Before));

    // What is read of a hypergraph, without recursion: all that stands in its edges is one of its vertices.
    predicate EdgesOfVertices{L}(struct hypergraph *h) =
      HypergraphStarts{L}(h) && \valid_read(h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] < h->vertices;

    // SomeColourClause by the places of the literals.
    predicate SomeColourByPlaces{L}(struct formula *f, integer clause, integer colours, integer vertex) =
      ClauseLiterals{L}(f, clause) == colours &&
      \forall integer q; f->start[clause] <= q < f->start[clause + 1] ==>
        f->literal[q] == ColourVariable(colours, vertex, q - f->start[clause]);

    // NotAllClause by the places of the literals, for an edge whose vertices begin at `entry`.
    predicate NotAllByPlaces{L}(struct formula *f, integer clause, uint32_t *vertex, integer entry, integer size, integer colours,
                                integer colour) =
      ClauseLiterals{L}(f, clause) == size &&
      \forall integer q; f->start[clause] <= q < f->start[clause + 1] ==>
        f->literal[q] == -ColourVariable(colours, vertex[entry + (q - f->start[clause])], colour);
*/

/* Clause `clause`: the vertex has a colour. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. clause + 1)) && Written(f, clause);
    requires room:     f->start[clause] + colours <= SIZE_MAX && \valid(f->literal + (0 .. f->start[clause] + colours - 1));
    requires apart:    \separated(f, f->start + (0 .. clause + 1), f->literal + (0 .. f->start[clause] + colours - 1));
    requires range:    clause < SIZE_MAX && 0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer c; 0 <= c < colours ==> 0 <= Index(vertex, colours, c) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1], f->literal[f->start[clause] .. f->start[clause] + colours - 1];
    ensures  clause:   SomeColourByPlaces(f, clause, colours, vertex);
    ensures  written:  Written(f, clause + 1);
    ensures  kept:     Kept{Pre, Post}(f, clause);
*/
void colouring_write_some_colour(struct formula *f, size_t clause, uint32_t colours, uint32_t vertex);

/* Clause `clause`: some vertex of the edge does not have the colour. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. clause + 1)) && Written(f, clause);
    requires edge:     EdgesOfVertices(h) && edge < h->edges;
    requires room:     f->start[clause] + EdgeSize(h, edge) <= SIZE_MAX &&
                       \valid(f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1));
    requires apart:    \separated(f, f->start + (0 .. clause + 1), f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1));
    requires separated: \separated(f->start + (0 .. clause + 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. clause + 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1),
                                  h->vertex + (0 .. h->start[h->edges] - 1));
    requires range:    clause < SIZE_MAX && 0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer v; 0 <= v < h->vertices ==> 0 <= Index(v, colours, colour) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1], f->literal[f->start[clause] .. f->start[clause] + EdgeSize(h, edge) - 1];
    ensures  clause:   NotAllByPlaces(f, clause, h->vertex, h->start[edge], EdgeSize(h, edge), colours, colour);
    ensures  written:  Written(f, clause + 1);
    ensures  kept:     Kept{Pre, Post}(f, clause);
*/
void colouring_write_not_all(struct formula *f, size_t clause, const struct hypergraph *h, uint32_t colours,
                             size_t edge, uint32_t colour);

/* Clause `clause`: the vertex has the colour. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. clause + 1)) && Written(f, clause);
    requires room:     f->start[clause] < SIZE_MAX && \valid(f->literal + (0 .. f->start[clause]));
    requires apart:    \separated(f, f->start + (0 .. clause + 1), f->literal + (0 .. f->start[clause]));
    requires range:    clause < SIZE_MAX && 0 <= Index(vertex, colours, colour) < f->variables <= FORMULA_MAX_VARIABLES;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1], f->literal[f->start[clause]];
    ensures  clause:   ColourClause(f, clause, colours, vertex, colour);
    ensures  written:  Written(f, clause + 1);
    ensures  kept:     Kept{Pre, Post}(f, clause);
*/
void colouring_write_colour(struct formula *f, size_t clause, uint32_t colours, uint32_t vertex,
                            uint32_t colour);

#endif
