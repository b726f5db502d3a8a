#include "colouring_vertex_clauses.h"

/* The clause of vertex v, behind those of the vertices before it. */
/*@ requires formula:  \valid_read(f) && v < UINT32_MAX && \valid(f->start + (0 .. v + 1)) && Written(f, v);
    requires range:    0 <= f->variables <= FORMULA_MAX_VARIABLES && Times(v + 1, colours) <= f->variables;
    requires room:     \valid(f->literal + (0 .. Times(v + 1, colours) - 1));
    requires apart:    \separated(f, f->start + (0 .. v + 1), f->literal + (0 .. Times(v + 1, colours) - 1));
    requires before:   VertexPlaces(f, colours, v);
    terminates         \true;
    exits              \false;
    assigns            f->start[v + 1], f->literal[Times(v, colours) .. Times(v + 1, colours) - 1];
    ensures  written:  Written(f, v + 1);
    ensures  places:   VertexPlaces(f, colours, v + 1);
*/
static void write_next_vertex(struct formula *f, uint32_t v, uint32_t colours)
{
  /*@ ghost times_means(); */
  /*@ ghost index_means(); */
  /*@ assert next:  Times(v + 1, colours) == Times(v, colours) + colours && 0 <= Times(v, colours); */
  /*@ assert place: f->start[v] == Times(v, colours); */
  /*@ assert index: \forall integer c; Index(v, colours, c) == Times(v, colours) + c; */
  colouring_write_some_colour(f, v, colours, v);
  /*@ assert kept:   Kept{Pre, Here}(f, v); */
  /*@ assert starts: \forall integer u; 0 <= u <= v ==> f->start[u] == Times(u, colours); */
  /*@ assert end:    f->start[v + 1] == Times(v + 1, colours); */
  /*@ assert old:    \forall integer q; 0 <= q < Times(v, colours) ==> f->literal[q] == q + 1; */
  /*@ assert new:    \forall integer q; Times(v, colours) <= q < Times(v + 1, colours) ==> f->literal[q] == q + 1; */
}

void colouring_write_vertex_clauses(struct formula *f, const struct hypergraph *h, uint32_t colours)
{
  const uint32_t vertices = h->vertices;
  /*@ ghost times_means(); */
  /*@ ghost times_is_monotone(); */
  /*@ loop invariant index:   0 <= v <= vertices;
      loop invariant written: Written(f, v);
      loop invariant places:  VertexPlaces(f, colours, v);
      loop assigns            v, f->start[1 .. vertices], f->literal[0 .. Times(vertices, colours) - 1];
      loop variant            vertices - v;
  */
  for (uint32_t v = 0; v < vertices; v++) {
    /*@ assert room: 0 <= Times(v, colours) && Times(v + 1, colours) <= Times(vertices, colours); */
    write_next_vertex(f, v, colours);
  }
  /*@ assert fields: h->vertices == \at(h->vertices, Pre) && h->edges == \at(h->edges, Pre) && h->start == \at(h->start, Pre) &&
                     h->vertex == \at(h->vertex, Pre); */
  /*@ assert starts: \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(h->start[\at(e, Here)], Pre); */
  /*@ assert same:   SameHypergraph{Pre, Here}(h); */
}

/*@ ghost
  void vertex_clauses_by_places(const struct formula *f, uint32_t colours, uint32_t vertices)
  {
    times_means();
    index_means();
    times_is_monotone();
    /@ loop invariant index:   0 <= v <= vertices;
       loop invariant clauses: VertexClauses(f, colours, v);
       loop assigns            v;
       loop variant            vertices - v;
     @/
    for (uint32_t v = 0; v < vertices; v++) {
      /@ assert next:   Times(v + 1, colours) == Times(v, colours) + colours && 0 <= Times(v, colours); @/
      /@ assert below:  Times(v + 1, colours) <= Times(vertices, colours); @/
      /@ assert start:  f->start[v] == Times(v, colours) && f->start[v + 1] == Times(v + 1, colours); @/
      /@ assert index:  \forall integer c; Index(v, colours, c) == f->start[v] + c; @/
      /@ assert clause: SomeColourClause(f, v, colours, v); @/
    }
  }
*/
