#include "colouring_formula.h"

#include "colouring_clique_clauses.h"
#include "colouring_vertex_clauses.h"

/* The sizes, and where the first clause begins. */
/*@ requires formula:    \valid(f) && \valid(f->start) && \separated(f, f->start);
    requires hypergraph: EdgesOfVertices(h) && \separated(f, h, h->start + (0 .. h->edges)) && \separated(f->start, h, h->start + (0 .. h->edges));
    requires range:      Times(h->vertices, colours) <= FORMULA_MAX_VARIABLES && ColouringClauses(h, colours, members) < 0x4000000000000000;
    terminates           \true;
    exits                \false;
    assigns              f->variables, f->clauses, f->start[0];
    ensures  variables:  f->variables == Times(h->vertices, colours);
    ensures  clauses:    f->clauses == ColouringClauses(h, colours, members);
    ensures  start:      f->start == \old(f->start) && f->literal == \old(f->literal) && f->start[0] == 0;
    ensures  same:       SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
*/
static void begin(struct formula *f, const struct hypergraph *h, uint32_t colours, uint32_t members)
{
  /*@ ghost times_means(); */
  /*@ ghost times_is_monotone(); */
  /*@ assert products: 0 <= h->vertices * colours <= FORMULA_MAX_VARIABLES && 0 <= h->edges * colours < 0x4000000000000000; */
  f->variables = (int32_t)(h->vertices * colours);
  f->clauses = h->vertices + h->edges * colours + members;
  f->start[0] = 0;
  /*@ assert fields: h->vertices == \at(h->vertices, Pre) && h->edges == \at(h->edges, Pre) && h->start == \at(h->start, Pre) &&
                     h->vertex == \at(h->vertex, Pre); */
  /*@ assert starts: \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(h->start[\at(e, Here)], Pre); */
}

/* How the numbers of the formula are ordered: the products stand here and not where memory changes. */
/*@ ghost
  /@ requires   hypergraph: HypergraphStarts(h) && 1 <= colours;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    clauses:  h->vertices <= FirstCliqueClause(h, colours) <= ColouringClauses(h, colours, members);
     ensures    literals: 0 <= Times(h->vertices, colours) <= ColouringLiterals(h, colours, 0) <= ColouringLiterals(h, colours, members);
     ensures    variables: \forall integer v, c; 0 <= v < h->vertices && 0 <= c < colours ==>
                             0 <= Index(v, colours, c) < Times(h->vertices, colours);
     ensures    places:   \forall integer v; 0 <= v <= h->vertices ==> 0 <= Times(v, colours) <= Times(h->vertices, colours);
   @/
  static void numbers_are_ordered(const struct hypergraph *h, uint32_t colours, uint32_t members)
  {
    times_means();
    times_is_monotone();
    indices_are_below(h->vertices, colours);
    /@ assert start: 0 <= h->start[h->edges]; @/
    ;
  }
*/

/* All clauses but those of the clique.  Returns how many they are. */
/*@ requires formula:    \valid_read(f) && \valid(f->start + (0 .. FirstCliqueClause(h, colours))) && f->start[0] == 0 &&
                         \valid(f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1));
    requires range:      f->variables == Times(h->vertices, colours) && 1 <= colours && Times(h->vertices, colours) <= FORMULA_MAX_VARIABLES;
    requires fits:       FirstCliqueClause(h, colours) < 0x4000000000000000 && ColouringLiterals(h, colours, 0) < 0x4000000000000000;
    requires hypergraph: EdgesOfVertices(h);
    requires apart:      \separated(f, f->start + (0 .. FirstCliqueClause(h, colours)), f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1));
    requires start:      \separated(f->start + (0 .. FirstCliqueClause(h, colours)), h, h->start + (0 .. h->edges)) &&
                         \separated(f->start + (0 .. FirstCliqueClause(h, colours)), h->vertex + (0 .. h->start[h->edges] - 1));
    requires literals:   \separated(f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(f->literal + (0 .. ColouringLiterals(h, colours, 0) - 1), h->vertex + (0 .. h->start[h->edges] - 1));
    terminates           \true;
    exits                \false;
    assigns              f->start[1 .. FirstCliqueClause(h, colours)], f->literal[0 .. ColouringLiterals(h, colours, 0) - 1];
    ensures  result:     \result == FirstCliqueClause{Pre}(h, colours) == FirstCliqueClause(h, colours);
    ensures  place:      f->start[\result] == ColouringLiterals{Pre}(h, colours, 0);
    ensures  written:    Written(f, \result);
    ensures  same:       SameHypergraph{Pre, Post}(h) && EdgesOfVertices(h);
    ensures  vertices:   VertexPlaces(f, colours, h->vertices);
    ensures  edges:      EdgesWritten(f, h, colours, h->edges);
*/
static size_t write_vertices_and_edges(struct formula *f, const struct hypergraph *h, uint32_t colours)
{
  /*@ ghost numbers_are_ordered(h, colours, 0); */
  colouring_write_vertex_clauses(f, h, colours);
  /*@ assert entries:   h->edges == \at(h->edges, Pre) && h->start[h->edges] == \at(h->start[h->edges], Pre); */
  /*@ assert first:     FirstCliqueClause(h, colours) == FirstCliqueClause{Pre}(h, colours); */
  /*@ assert literals:  ColouringLiterals(h, colours, 0) == ColouringLiterals{Pre}(h, colours, 0); */
  /*@ assert variables: f->variables == Times(h->vertices, colours); */
  const size_t first = colouring_write_edge_clauses(f, h, colours);
  /*@ assert number:    first == FirstCliqueClause{Pre}(h, colours) && h->vertices <= first; */
  /*@ assert place:     f->start[first] == ColouringLiterals{Pre}(h, colours, 0); */
  /*@ assert starts:    \forall integer v; 0 <= v <= h->vertices ==> f->start[v] == Times(v, colours); */
  /*@ assert in_order:  \forall integer q; 0 <= q < Times(h->vertices, colours) ==> f->literal[q] == q + 1; */
  return first;
}

void colouring_formula_write(const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                             uint32_t members, struct formula *f)
{
  /*@ ghost edges_are_of_vertices(h); */
  /*@ ghost numbers_are_ordered(h, colours, members); */
  begin(f, h, colours, members);
  /*@ assert numbers:  FirstCliqueClause(h, colours) == FirstCliqueClause{Pre}(h, colours) &&
                       ColouringLiterals(h, colours, 0) == ColouringLiterals{Pre}(h, colours, 0) &&
                       f->clauses == FirstCliqueClause{Pre}(h, colours) + members; */
  const size_t first = write_vertices_and_edges(f, h, colours);
  /*@ assert number:    first == FirstCliqueClause{Pre}(h, colours) && h->vertices <= first; */
  /*@ assert behind:    f->start[first] == ColouringLiterals{Pre}(h, colours, 0) && Times(h->vertices, colours) <= f->start[first]; */
  /*@ assert variables: f->variables == Times(h->vertices, colours); */
  /*@ assert clauses:   f->clauses == first + members; */
  /*@ assert small:     first + members < 0x4000000000000000; */
  /*@ assert members:   \forall integer i; 0 <= i < members ==> clique[i] < h->vertices; */
  /*@ assert apart:     \separated(&f->variables, f->literal + (f->start[first] .. f->start[first] + members - 1)); */
  colouring_write_clique_clauses(f, first, colours, clique, members) /*@ ghost (h) */;
  /*@ assert still_variables: f->variables == Times(h->vertices, colours); */
  /*@ assert still_clauses:   f->clauses == first + members; */
  /*@ assert end:       f->start[f->clauses] == ColouringLiterals{Pre}(h, colours, members) == ColouringLiterals(h, colours, members); */
  /*@ assert written:   Written(f, f->clauses); */
  /*@ assert within:    first + members < 0x4000000000000000 && f->start[first + members] < 0x4000000000000000; */
  /*@ assert valid_starts:   FormulaStarts(f); */
  /*@ assert valid_literals: FormulaLiterals(f); */
  /*@ ghost vertex_clauses_by_places(f, colours, h->vertices); */
  /*@ ghost edge_clauses_by_places(f, h, colours); */
  /*@ ghost clique_clauses_by_places(f, h, colours, clique, members, first); */
}
