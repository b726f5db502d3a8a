#include "colouring_edge_clauses.h"

/*@ ghost
  void edges_are_of_vertices(const struct hypergraph *h)
  {
    edges_by_places(h);
    /@ loop invariant index:    0 <= e <= h->edges;
       loop invariant vertices: \forall integer p; 0 <= p < h->start[e] ==> h->vertex[p] < h->vertices;
       loop assigns             e;
       loop variant             h->edges - e;
     @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert edge: EdgeAscends(h, e); @/
      ;
    }
  }
*/

/* The clause of an edge and the colour c, behind those of the colours before it, which stay. */
/*@ requires formula:  \valid_read(f) && first + c < SIZE_MAX && \valid(f->start + (0 .. first + c + 1)) && Written(f, first + c);
    requires edge:     EdgesOfVertices(h) && edge < h->edges;
    requires room:     f->start[first + c] + EdgeSize(h, edge) <= SIZE_MAX &&
                       \valid(f->literal + (0 .. f->start[first + c] + EdgeSize(h, edge) - 1));
    requires apart:    \separated(f, f->start + (0 .. first + c + 1), f->literal + (0 .. f->start[first + c] + EdgeSize(h, edge) - 1));
    requires separated: \separated(f->start + (0 .. first + c + 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. first + c + 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. f->start[first + c] + EdgeSize(h, edge) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. f->start[first + c] + EdgeSize(h, edge) - 1),
                                  h->vertex + (0 .. h->start[h->edges] - 1));
    requires range:    0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer v; 0 <= v < h->vertices ==> 0 <= Index(v, colours, c) < f->variables;
    requires before:   ClausesOfEdge(f, first, h->vertex, h->start[edge], EdgeSize(h, edge), colours, c);
    terminates         \true;
    exits              \false;
    assigns            f->start[first + c + 1], f->literal[f->start[first + c] .. f->start[first + c] + EdgeSize(h, edge) - 1];
    ensures  place:    f->start[first + c + 1] == \old(f->start[first + c]) + EdgeSize(h, edge);
    ensures  written:  Written(f, first + c + 1);
    ensures  kept:     Kept{Pre, Post}(f, first + c);
    ensures  same:     SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
    ensures  clauses:  ClausesOfEdge(f, first, h->vertex, h->start[edge], EdgeSize(h, edge), colours, c + 1);
*/
static void write_next_not_all(struct formula *f, size_t first, const struct hypergraph *h, uint32_t colours,
                               size_t edge, uint32_t c)
{
  /*@ ghost const uint32_t *vertex = h->vertex; */
  /*@ ghost const size_t entry = h->start[edge]; */
  /*@ ghost const size_t size = h->start[edge + 1] - h->start[edge]; */
  colouring_write_not_all(f, first + c, h, colours, edge, c);
  /*@ assert kept: Kept{Pre, Here}(f, first + c); */
  /*@ assert same: SameHypergraph{Pre, Here}(h); */
  /*@ assert edge: h->start[edge] == entry && h->vertex == vertex && EdgeSize(h, edge) == size; */
  /*@ assert new:  ClauseOfEdge(f, first, vertex, entry, size, colours, c); */
  /*@ ghost
    /@ loop invariant index:   0 <= d <= c;
       loop invariant clauses: ClausesOfEdge(f, first, vertex, entry, size, colours, d);
       loop assigns            d;
       loop variant            c - d;
     @/
    for (uint32_t d = 0; d < c; d++) {
      /@ assert was:    ClauseOfEdge{Pre}(f, first, vertex, entry, size, colours, d); @/
      /@ assert starts: f->start[first + d] == \at(f->start[first + \at(d, Here)], Pre) &&
                        f->start[first + d + 1] == \at(f->start[first + \at(d, Here) + 1], Pre); @/
      /@ assert below:  f->start[first + d + 1] <= f->start[first + c]; @/
      /@ assert moved:  \forall integer q; f->start[first + d] <= q < f->start[first + d + 1] ==>
                          f->literal[q] == \at(f->literal[\at(q, Here)], Pre); @/
      /@ assert now:    ClauseOfEdge(f, first, vertex, entry, size, colours, d); @/
    }
  */
}

/* The clauses of one edge, the first of them clause `clause`. */
/*@ requires formula:  \valid_read(f) && clause + colours < SIZE_MAX && \valid(f->start + (0 .. clause + colours)) && Written(f, clause);
    requires edge:     EdgesOfVertices(h) && edge < h->edges;
    requires room:     f->start[clause] + Times(colours, EdgeSize(h, edge)) <= SIZE_MAX &&
                       \valid(f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1));
    requires apart:    \separated(f, f->start + (0 .. clause + colours),
                                  f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1));
    requires separated: \separated(f->start + (0 .. clause + colours), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. clause + colours), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1),
                                  h->vertex + (0 .. h->start[h->edges] - 1));
    requires range:    0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer v, c; 0 <= v < h->vertices && 0 <= c < colours ==> 0 <= Index(v, colours, c) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1 .. clause + colours],
                       f->literal[f->start[clause] .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1];
    ensures  place:    f->start[clause + colours] == \old(f->start[clause]) + Times(colours, EdgeSize(h, edge));
    ensures  written:  Written(f, clause + colours);
    ensures  clauses:  ClausesOfEdge(f, clause, h->vertex, h->start[edge], EdgeSize(h, edge), colours, colours);
    ensures  kept:     Kept{Pre, Post}(f, clause);
    ensures  same:     SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
*/
static void write_edge(struct formula *f, size_t clause, const struct hypergraph *h, uint32_t colours,
                       size_t edge)
{
  /*@ ghost times_means(); */
  /*@ ghost times_is_monotone(); */
  /*@ loop invariant index:   0 <= c <= colours;
      loop invariant same:    SameHypergraph{Pre, Here}(h) && EdgesOfVertices(h);
      loop invariant size:    EdgeSize(h, edge) == EdgeSize{Pre}(h, edge);
      loop invariant place:   f->start[clause + c] == \at(f->start[clause], Pre) + Times(c, EdgeSize(h, edge));
      loop invariant written: Written(f, clause + c);
      loop invariant clauses: ClausesOfEdge(f, clause, h->vertex, h->start[edge], EdgeSize(h, edge), colours, c);
      loop invariant kept:    Kept{Pre, Here}(f, clause);
      loop assigns            c, f->start[clause + 1 .. clause + colours],
                              f->literal[\at(f->start[clause], Pre) .. \at(f->start[clause], Pre) + Times(colours, EdgeSize{Pre}(h, edge)) - 1];
      loop variant            colours - c;
  */
  for (uint32_t c = 0; c < colours; c++) {
    /*@ assert next: Times(c, EdgeSize(h, edge)) + EdgeSize(h, edge) == Times(c + 1, EdgeSize(h, edge)); */
    /*@ assert room: 0 <= Times(c, EdgeSize(h, edge)) && Times(c + 1, EdgeSize(h, edge)) <= Times(colours, EdgeSize(h, edge)); */
    write_next_not_all(f, clause, h, colours, edge, c);
  }
}

/*@ ghost
  void clauses_of_edges(size_t edge, uint32_t colours)
  {
    index_means();
    times_means();
    indices_are_below(edge, colours);
    /@ assert last: \forall integer d; 0 <= d < edge ==> 0 <= Index(d, colours, colours - 1) < Times(edge, colours); @/
    /@ assert same: \forall integer d; Index(d, colours, colours - 1) == Index(d, colours, 0) + colours - 1; @/
    ;
  }
*/

/* The clauses of an edge, behind those of the edges before it, which stay. */
/*@ requires formula:  \valid_read(f) && clause + colours < SIZE_MAX && \valid(f->start + (0 .. clause + colours)) && Written(f, clause);
    requires edge:     EdgesOfVertices(h) && edge < h->edges && clause == h->vertices + Index(edge, colours, 0) && 1 <= colours;
    requires room:     f->start[clause] + Times(colours, EdgeSize(h, edge)) <= SIZE_MAX &&
                       \valid(f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1));
    requires apart:    \separated(f, f->start + (0 .. clause + colours),
                                  f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1));
    requires separated: \separated(f->start + (0 .. clause + colours), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. clause + colours), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1),
                                  h->vertex + (0 .. h->start[h->edges] - 1));
    requires range:    0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer v, c; 0 <= v < h->vertices && 0 <= c < colours ==> 0 <= Index(v, colours, c) < f->variables;
    requires before:   EdgesWritten(f, h, colours, edge);
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1 .. clause + colours],
                       f->literal[f->start[clause] .. f->start[clause] + Times(colours, EdgeSize(h, edge)) - 1];
    ensures  place:    f->start[clause + colours] == \old(f->start[clause]) + Times(colours, EdgeSize(h, edge));
    ensures  written:  Written(f, clause + colours);
    ensures  kept:     Kept{Pre, Post}(f, clause);
    ensures  same:     SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
    ensures  clauses:  EdgesWritten(f, h, colours, edge + 1);
*/
static void write_next_edge(struct formula *f, size_t clause, const struct hypergraph *h, uint32_t colours,
                            size_t edge)
{
  /*@ ghost clauses_of_edges(edge, colours); */
  write_edge(f, clause, h, colours, edge);
  /*@ assert kept: Kept{Pre, Here}(f, clause); */
  /*@ assert same: SameHypergraph{Pre, Here}(h); */
  /*@ assert new:  EdgeWritten(f, h, colours, edge); */
  /*@ ghost
    /@ loop invariant index:   0 <= e <= edge;
       loop invariant clauses: EdgesWritten(f, h, colours, e);
       loop assigns            e;
       loop variant            edge - e;
     @/
    for (size_t e = 0; e < edge; e++) {
      const uint32_t *vertex = h->vertex;
      size_t entry = h->start[e];
      size_t size = h->start[e + 1] - h->start[e];
      /@ assert place: 0 <= Index(e, colours, 0) && h->vertices + Index(e, colours, 0) + colours <= clause; @/
      /@ assert edge:  h->start[e] == \at(h->start[\at(e, Here)], Pre) && h->start[e + 1] == \at(h->start[\at(e, Here) + 1], Pre); @/
      /@ assert was:   EdgeWritten{Pre}(f, h, colours, e); @/
      /@ assert all:   ClausesOfEdge{Pre}(f, h->vertices + Index(e, colours, 0), vertex, entry, size, colours, colours); @/
      /@ loop invariant index:   0 <= d <= colours;
         loop invariant clauses: ClausesOfEdge(f, h->vertices + Index(e, colours, 0), vertex, entry, size, colours, d);
         loop assigns            d;
         loop variant            colours - d;
       @/
      for (uint32_t d = 0; d < colours; d++) {
        /@ assert was:    ClauseOfEdge{Pre}(f, h->vertices + Index(e, colours, 0), vertex, entry, size, colours, d); @/
        /@ assert inside: 0 <= h->vertices + Index(e, colours, 0) + d < clause; @/
        /@ assert starts: f->start[h->vertices + Index(e, colours, 0) + d] ==
                            \at(f->start[h->vertices + Index(\at(e, Here), colours, 0) + \at(d, Here)], Pre) &&
                          f->start[h->vertices + Index(e, colours, 0) + d + 1] ==
                            \at(f->start[h->vertices + Index(\at(e, Here), colours, 0) + \at(d, Here) + 1], Pre); @/
        /@ assert below:  f->start[h->vertices + Index(e, colours, 0) + d + 1] <= f->start[clause]; @/
        /@ assert moved:  \forall integer q; f->start[h->vertices + Index(e, colours, 0) + d] <= q <
                                                f->start[h->vertices + Index(e, colours, 0) + d + 1] ==>
                            f->literal[q] == \at(f->literal[\at(q, Here)], Pre); @/
        /@ assert now:    ClauseOfEdge(f, h->vertices + Index(e, colours, 0), vertex, entry, size, colours, d); @/
      }
      /@ assert whole: ClausesOfEdge(f, h->vertices + Index(e, colours, 0), vertex, entry, size, colours, colours); @/
      /@ assert now:   EdgeWritten(f, h, colours, e); @/
    }
  */
  /*@ assert others: EdgesWritten(f, h, colours, edge); */
  /*@ assert last:   EdgeWritten(f, h, colours, edge); */
}

/* Where the literals of an edge stand: the products are here and not where memory changes. */
/*@ ghost
  /@ requires   hypergraph: HypergraphStarts(h) && edge < h->edges;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    next:     Times(h->start[edge + 1], colours) == Times(h->start[edge], colours) + Times(colours, EdgeSize(h, edge));
     ensures    literals: 0 <= Times(h->start[edge], colours) && 0 <= Times(colours, EdgeSize(h, edge)) &&
                          Times(h->start[edge + 1], colours) <= Times(h->start[h->edges], colours);
     ensures    clauses:  Times(edge + 1, colours) <= Times(h->edges, colours);
     ensures    vertices: 0 <= Times(h->vertices, colours);
   @/
  static void literals_of_edge(const struct hypergraph *h, size_t edge, uint32_t colours)
  {
    times_means();
    times_is_monotone();
    size_t from = h->start[edge];
    size_t to = h->start[edge + 1];
    /@ assert order:   from <= to <= h->start[h->edges]; @/
    /@ assert product: to * colours == from * colours + colours * (to - from); @/
    /@ assert size:    to - from == EdgeSize(h, edge); @/
  }
*/

size_t colouring_write_edge_clauses(struct formula *f, const struct hypergraph *h, uint32_t colours)
{
  size_t clause = h->vertices;
  /*@ ghost clauses_of_edges(0, colours); */
  /*@ loop invariant index:   0 <= e <= h->edges && clause == h->vertices + Index(e, colours, 0);
      loop invariant same:    SameHypergraph{Pre, Here}(h) && EdgesOfVertices(h);
      loop invariant place:   f->start[clause] == Times(h->vertices, colours) + Times(h->start[e], colours);
      loop invariant written: Written(f, clause);
      loop invariant kept:    Kept{Pre, Here}(f, h->vertices);
      loop invariant clauses: EdgesWritten(f, h, colours, e);
      loop assigns            e, clause, f->start[h->vertices + 1 .. FirstCliqueClause{Pre}(h, colours)],
                              f->literal[Times(h->vertices, colours) .. ColouringLiterals{Pre}(h, colours, 0) - 1];
      loop variant            h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++) {
    /*@ ghost clauses_of_edges(e, colours); */
    /*@ ghost literals_of_edge(h, e, colours); */
    /*@ assert place: Index(e + 1, colours, 0) == Times(e + 1, colours) && Times(e + 1, colours) <= Times(h->edges, colours); */
    /*@ assert range: Times(h->vertices, colours) <= f->start[clause] &&
                      f->start[clause] + Times(colours, EdgeSize(h, e)) <= ColouringLiterals(h, colours, 0) == ColouringLiterals{Pre}(h, colours, 0); */
    write_next_edge(f, clause, h, colours, e);
    clause += colours;
  }
  /*@ ghost clauses_of_edges(h->edges, colours); */
  /*@ assert end: clause == FirstCliqueClause(h, colours) == FirstCliqueClause{Pre}(h, colours); */
  return clause;
}

/*@ ghost
  void edge_clauses_by_places(const struct formula *f, const struct hypergraph *h, uint32_t colours)
  {
    /@ loop invariant index: 0 <= e <= h->edges;
       loop invariant edges: EdgeClauses(f, h, colours, e);
       loop assigns          e;
       loop variant          h->edges - e;
     @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert edge: EdgeWritten(f, h, colours, e); @/
      clauses_of_edges(e, colours);
      /@ loop invariant index: 0 <= c <= colours;
         loop invariant edge:  \forall integer d; 0 <= d < c ==> NotAllClause(f, FirstEdgeClause(h) + Index(e, colours, d), h, colours, e, d);
         loop assigns          c;
         loop variant          colours - c;
       @/
      for (uint32_t c = 0; c < colours; c++) {
        /@ assert clause: ClauseOfEdge(f, h->vertices + Index(e, colours, 0), h->vertex, h->start[e], EdgeSize(h, e), colours, c); @/
        /@ assert number: FirstEdgeClause(h) + Index(e, colours, c) == h->vertices + Index(e, colours, 0) + c; @/
        /@ assert places: NotAllByPlaces(f, FirstEdgeClause(h) + Index(e, colours, c), h->vertex, h->start[e], EdgeSize(h, e), colours, c); @/
        /@ assert single: NotAllClause(f, FirstEdgeClause(h) + Index(e, colours, c), h, colours, e, c); @/
      }
    }
  }
*/
