/* The clauses of the clique: its i-th vertex has the colour i.  Part of colouring_formula_write. */
#ifndef RELUCERT_COLOURING_CLIQUE_CLAUSES_H
#define RELUCERT_COLOURING_CLIQUE_CLAUSES_H

#include "colouring_edge_clauses.h"
#include "colouring_vertex_clauses.h"

#include <stddef.h>
#include <stdint.h>

/*@ // The clauses of the first `count` members of the clique, from clause `first` on.
    predicate ClauseOfMember{L}(struct formula *f, integer first, integer colours, uint32_t *clique, integer i) =
      ColourClause{L}(f, first + i, colours, clique[i], i);

    predicate ClausesOfMembers{L}(struct formula *f, integer first, integer colours, uint32_t *clique, integer count) =
      \forall integer i; 0 <= i < count ==> ClauseOfMember{L}(f, first, colours, clique, i);
*/

/* The clauses of the clique, behind those of the vertices and of the edges, which stay. */
/*@ requires formula:  \valid_read(f) && first + members < SIZE_MAX && \valid(f->start + (0 .. first + members)) && Written(f, first);
    requires room:     f->start[first] + members < SIZE_MAX && \valid(f->literal + (0 .. f->start[first] + members - 1));
    requires apart:    \separated(f, f->start + (0 .. first + members), f->literal + (0 .. f->start[first] + members - 1));
    requires clique:   \valid_read(clique + (0 .. members - 1));
    requires range:    f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer i; 0 <= i < members ==> 0 <= Index(clique[i], colours, i) < f->variables;
    requires first:    first == FirstCliqueClause(h, colours) && 1 <= colours;
    requires hypergraph: EdgesOfVertices(h) && VertexPlaces(f, colours, h->vertices) && EdgesWritten(f, h, colours, h->edges);
    requires separated: \separated(f->start + (0 .. first + members), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. f->start[first] + members - 1), h, h->start + (0 .. h->edges));
    terminates         \true;
    exits              \false;
    assigns            f->start[first + 1 .. first + members], f->literal[f->start[first] .. f->start[first] + members - 1];
    ensures  place:    f->start[first + members] == \old(f->start[first]) + members;
    ensures  written:  Written(f, first + members);
    ensures  kept:     Kept{Pre, Post}(f, first);
    ensures  same:     SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
    ensures  vertices: VertexPlaces(f, colours, h->vertices);
    ensures  edges:    EdgesWritten(f, h, colours, h->edges);
    ensures  clauses:  ClausesOfMembers(f, first, colours, clique, members);
*/
void colouring_write_clique_clauses(struct formula *f, size_t first, uint32_t colours, const uint32_t *clique,
                                    uint32_t members) /*@ ghost (const struct hypergraph *h) */;

/* What is stated by clause numbers is what is asked for. */
/*@ ghost
  /@ requires   first: first == FirstCliqueClause(h, colours);
     requires   members: ClausesOfMembers(f, first, colours, clique, members);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    members: CliqueClauses(f, h, colours, clique, members);
   @/
  void clique_clauses_by_places(const struct formula *f, const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                                uint32_t members, size_t first);
*/

#endif
