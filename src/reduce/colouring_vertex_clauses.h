/* The clauses of the vertices: each has a colour.  Part of colouring_formula_write. */
#ifndef RELUCERT_COLOURING_VERTEX_CLAUSES_H
#define RELUCERT_COLOURING_VERTEX_CLAUSES_H

#include "colouring_clause.h"
#include "colouring_places.h"

#include <stdint.h>

/*@ // VertexClauses by places: literal q is the variable q + 1, whatever stands behind.
    predicate VertexPlaces{L}(struct formula *f, integer colours, integer vertices) =
      (\forall integer v; 0 <= v <= vertices ==> f->start[v] == Times(v, colours)) &&
      (\forall integer q; 0 <= q < Times(vertices, colours) ==> f->literal[q] == q + 1);
*/

/* The first clauses of the formula. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. h->vertices)) && f->start[0] == 0;
    requires range:    f->variables == Times(h->vertices, colours) && 1 <= colours && Times(h->vertices, colours) <= FORMULA_MAX_VARIABLES;
    requires room:     \valid(f->literal + (0 .. Times(h->vertices, colours) - 1));
    requires apart:    \separated(f, f->start + (0 .. h->vertices), f->literal + (0 .. Times(h->vertices, colours) - 1));
    requires hypergraph: EdgesOfVertices(h);
    requires separated: \separated(f->start + (0 .. h->vertices), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. h->vertices), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. Times(h->vertices, colours) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. Times(h->vertices, colours) - 1), h->vertex + (0 .. h->start[h->edges] - 1));
    terminates         \true;
    exits              \false;
    assigns            f->start[1 .. h->vertices], f->literal[0 .. Times(h->vertices, colours) - 1];
    ensures  written:  Written(f, h->vertices);
    ensures  places:   VertexPlaces(f, colours, h->vertices);
    ensures  same:     SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
*/
void colouring_write_vertex_clauses(struct formula *f, const struct hypergraph *h, uint32_t colours);

/* What is stated by places is what is asked for. */
/*@ ghost
  /@ requires   places:  VertexPlaces(f, colours, vertices);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    clauses: VertexClauses(f, colours, vertices);
  @/
  void vertex_clauses_by_places(const struct formula *f, uint32_t colours, uint32_t vertices);
*/

#endif
