/* The clauses of the edges: no edge has one colour only.  Part of colouring_formula_write. */
#ifndef RELUCERT_COLOURING_EDGE_CLAUSES_H
#define RELUCERT_COLOURING_EDGE_CLAUSES_H

#include "colouring_clause.h"
#include "colouring_places.h"

#include <stddef.h>
#include <stdint.h>

/*@ // The clause of an edge and the colour c, and those of the first `count` colours: the first of them is clause `first`.
    predicate ClauseOfEdge{L}(struct formula *f, integer first, uint32_t *vertex, integer entry, integer size, integer colours, integer c) =
      NotAllByPlaces{L}(f, first + c, vertex, entry, size, colours, c);

    predicate ClausesOfEdge{L}(struct formula *f, integer first, uint32_t *vertex, integer entry, integer size, integer colours,
                               integer count) =
      \forall integer c; 0 <= c < count ==> ClauseOfEdge{L}(f, first, vertex, entry, size, colours, c);

    // The clauses of an edge stand behind those of the vertices and of the edges before it; the first `edges` edges have theirs.
    predicate EdgeWritten{L}(struct formula *f, struct hypergraph *h, integer colours, integer edge) =
      ClausesOfEdge{L}(f, h->vertices + Index(edge, colours, 0), h->vertex, h->start[edge], EdgeSize{L}(h, edge), colours, colours);

    predicate EdgesWritten{L}(struct formula *f, struct hypergraph *h, integer colours, integer edges) =
      \forall integer e; 0 <= e < edges ==> EdgeWritten{L}(f, h, colours, e);
*/

/* The clauses of all edges, behind those of the vertices. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. FirstCliqueClause(h, colours))) && Written(f, h->vertices);
    requires edge:     EdgesOfVertices(h) && 1 <= colours && FirstCliqueClause(h, colours) < 0x4000000000000000;
    requires place:    f->start[h->vertices] == Times(h->vertices, colours);
    requires room:     ColouringLiterals(h, colours, 0) < 0x4000000000000000 &&
                       \valid(f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1));
    requires apart:    \separated(f, f->start + (0 .. FirstCliqueClause(h, colours)), f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1));
    requires separated: \separated(f->start + (0 .. FirstCliqueClause(h, colours)), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. FirstCliqueClause(h, colours)), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1), h->vertex + (0 .. h->start[h->edges] - 1));
    requires range:    0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer v, c; 0 <= v < h->vertices && 0 <= c < colours ==> 0 <= Index(v, colours, c) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[h->vertices + 1 .. FirstCliqueClause(h, colours)],
                       f->literal[Times(h->vertices, colours) .. ColouringLiterals(h, colours, 0) - 1];
    ensures  result:   \result == FirstCliqueClause(h, colours);
    ensures  place:    f->start[FirstCliqueClause(h, colours)] == ColouringLiterals(h, colours, 0);
    ensures  written:  Written(f, FirstCliqueClause(h, colours));
    ensures  kept:     Kept{Pre, Post}(f, h->vertices);
    ensures  same:     SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
    ensures  clauses:  EdgesWritten(f, h, colours, h->edges);
*/
size_t colouring_write_edge_clauses(struct formula *f, const struct hypergraph *h, uint32_t colours);

/*@ ghost
  /@ requires hypergraph: HypergraphValid(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    vertices: EdgesOfVertices(h);
   @/
  void edges_are_of_vertices(const struct hypergraph *h);
*/

/* Where the clauses of an edge stand. */
/*@ ghost
  /@ requires   colours: 1 <= colours;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    behind: \forall integer d; 0 <= d < edge ==> 0 <= Index(d, colours, 0) && Index(d, colours, 0) + colours <= Index(edge, colours, 0);
     ensures    next:   Index(edge + 1, colours, 0) == Index(edge, colours, 0) + colours;
     ensures    first:  0 <= Index(edge, colours, 0) == Times(edge, colours) && Times(0, colours) == 0;
     ensures    colour: \forall integer c; Index(edge, colours, c) == Index(edge, colours, 0) + c;
   @/
  void clauses_of_edges(size_t edge, uint32_t colours);
*/

/* The clauses of the edges by places are those that are asked for. */
/*@ ghost
  /@ requires   hypergraph: HypergraphStarts(h) && 1 <= colours && FirstCliqueClause(h, colours) < 0x4000000000000000;
     requires   edges: EdgesWritten(f, h, colours, h->edges);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    edges: EdgeClauses(f, h, colours, h->edges);
   @/
  void edge_clauses_by_places(const struct formula *f, const struct hypergraph *h, uint32_t colours);
*/

#endif
