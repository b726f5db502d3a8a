/* Clause by clause, in the order of the formula. */
#include "colouring_models.h"

/*@ predicate TrueBefore{L}(integer assignment, struct formula *f, integer clauses) =
      clauses <= 0 || (TrueBefore{L}(assignment, f, clauses - 1) && ClauseTrue{L}(assignment, f, clauses - 1));
*/

/* The clause of a vertex. */
/*@ ghost
  /@ requires colours: 1 <= colours <= 0xfffff;
     requires clause: SomeColourClause(f, clause, colours, v) && 0 <= v;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; SomeColour(a, colours, v) ==> ClauseTrue(a, f, clause);
  @/
  void lemma_vertex_clause(struct formula *f, int colours, size_t clause, uint32_t v) {
    index_means();
    /@ loop invariant 0 <= k <= colours;
       loop invariant holds: \forall integer a, c; 0 <= c < k && HasColour(a, colours, v, c) ==> ClauseTrue(a, f, clause);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      /@ assert positive: 0 <= v * colours; @/
      /@ assert place: Index(v, colours, k) >= 0; @/
      /@ assert literal: f->literal[f->start[clause] + k] == Index(v, colours, k) + 1; @/
      /@ assert holds: \forall integer a; HasColour(a, colours, v, k) ==> LiteralTrue(a, f->literal[f->start[clause] + k]); @/
      /@ assert clause: \forall integer a; HasColour(a, colours, v, k) ==> ClauseTrue(a, f, clause); @/
    }
  }
*/

/* The clause of an edge and a colour. */
/*@ ghost
  /@ requires colours: 1 <= colours <= 0xfffff && 0 <= c;
     requires size: start <= end;
     requires clause: f->start[clause + 1] - f->start[clause] == end - start;
     requires literals: \forall integer p; 0 <= p < end - start ==>
       f->literal[f->start[clause] + p] == -ColourVariable(colours, h->vertex[start + p], c);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; !AllHaveColour(a, colours, h->vertex + start, end - start, c) ==> ClauseTrue(a, f, clause);
  @/
  void lemma_edge_clause(struct formula *f, struct hypergraph *h, int colours, size_t clause, size_t start, size_t end, int c) {
    index_means();
    /@ loop invariant 0 <= k <= end - start;
       loop invariant holds: \forall integer a; !AllHaveColour(a, colours, h->vertex + start, k, c) ==> ClauseTrue(a, f, clause);
       loop assigns k;
       loop variant end - start - k;
    @/
    for (size_t k = 0; k < end - start; k++) {
      /@ assert vertex: (h->vertex + start)[k] == h->vertex[start + k] && 0 <= h->vertex[start + k]; @/
      /@ assert positive: 0 <= h->vertex[start + k] * colours; @/
      /@ assert place: Index(h->vertex[start + k], colours, c) >= 0; @/
      /@ assert other: \forall integer a; !HasColour(a, colours, h->vertex[start + k], c) ==> LiteralTrue(a, f->literal[f->start[clause] + k]); @/
      /@ assert clause: \forall integer a; !HasColour(a, colours, h->vertex[start + k], c) ==> ClauseTrue(a, f, clause); @/
      /@ assert next: \forall integer a; !AllHaveColour(a, colours, h->vertex + start, k + 1, c) ==>
           !AllHaveColour(a, colours, h->vertex + start, k, c) || !HasColour(a, colours, h->vertex[start + k], c); @/
    }
  }
*/

/* The clause of a vertex of the clique. */
/*@ ghost
  /@ requires colours: 1 <= colours <= 0xfffff && 0 <= c;
     requires clause: ColourClause(f, clause, colours, v, c);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; HasColour(a, colours, v, c) ==> ClauseTrue(a, f, clause);
  @/
  void lemma_clique_clause(struct formula *f, int colours, size_t clause, uint32_t v, int c) {
    index_means();
    /@ assert positive: 0 <= v * colours; @/
    /@ assert place: Index(v, colours, c) >= 0; @/
    /@ assert holds: \forall integer a; HasColour(a, colours, v, c) ==> LiteralTrue(a, f->literal[f->start[clause]]); @/
    ;
  }
*/

/*@ ghost
  /@ requires hypergraph: \valid_read(h) && h->vertices <= HYPERGRAPH_MAX_VERTICES && 1 <= colours <= 0xfffff;
     requires formula: VertexClauses(f, colours, h->vertices);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; IsColouring(a, h, colours) ==> TrueBefore(a, f, h->vertices);
  @/
  void lemma_vertex_clauses(struct formula *f, struct hypergraph *h, int colours) {
    /@ loop invariant 0 <= k <= h->vertices;
       loop invariant holds: \forall integer a; IsColouring(a, h, colours) ==> TrueBefore(a, f, k);
       loop assigns k;
       loop variant h->vertices - k;
    @/
    for (uint32_t k = 0; k < h->vertices; k++) {
      lemma_vertex_clause(f, colours, k, k);
      /@ assert this: \forall integer a; IsColouring(a, h, colours) ==> ClauseTrue(a, f, k); @/
      /@ assert next: \forall integer a; TrueBefore(a, f, k) && ClauseTrue(a, f, k) ==> TrueBefore(a, f, k + 1); @/
    }
  }
*/

/*@ ghost
  /@ requires range: 0 <= c < colours && e < h->edges;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures edge: \forall integer a; IsColouring(a, h, colours) ==>
       !AllHaveColour(a, colours, h->vertex + h->start[e], h->start[e + 1] - h->start[e], c);
  @/
  void lemma_not_all(struct hypergraph *h, int colours, size_t e, int c) {
    /@ assert size: EdgeSize(h, e) == h->start[e + 1] - h->start[e]; @/
    /@ assert edge: \forall integer a; IsColouring(a, h, colours) ==>
         !AllHaveColour(a, colours, h->vertex + h->start[e], EdgeSize(h, e), c); @/
    ;
  }
*/

/* The clauses of one edge. */
/*@ ghost
  /@ requires range: 1 <= colours <= 0xfffff && e < h->edges && first == FirstEdgeClause(h) + Index(e, colours, 0) &&
       first < 0x4000000000000000;
     requires size: \valid_read(h) && \valid_read(h->start + (0 .. h->edges)) && h->start[e] <= h->start[e + 1];
     requires formula: EdgeClauses(f, h, colours, h->edges);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; IsColouring(a, h, colours) && TrueBefore(a, f, first) ==> TrueBefore(a, f, first + colours);
  @/
  void lemma_edge_clauses(struct formula *f, struct hypergraph *h, int colours, size_t e, size_t first) {
    index_means();
    /@ loop invariant 0 <= k <= colours;
       loop invariant holds: \forall integer a; IsColouring(a, h, colours) && TrueBefore(a, f, first) ==> TrueBefore(a, f, first + k);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      size_t clause = first + (size_t)k;
      /@ assert place: clause == FirstEdgeClause(h) + Index(e, colours, k); @/
      /@ assert clause: NotAllClause(f, clause, h, colours, e, k); @/
      lemma_edge_clause(f, h, colours, clause, h->start[e], h->start[e + 1], k);
      lemma_not_all(h, colours, e, k);
      /@ assert this: \forall integer a; IsColouring(a, h, colours) ==> ClauseTrue(a, f, clause); @/
      /@ assert next: \forall integer a; TrueBefore(a, f, clause) && ClauseTrue(a, f, clause) ==> TrueBefore(a, f, clause + 1); @/
    }
  }
*/

/*@ ghost
  /@ requires hypergraph: HypergraphStarts(h) && h->vertices <= HYPERGRAPH_MAX_VERTICES && 1 <= colours <= 0xfffff;
     requires formula: EdgeClauses(f, h, colours, h->edges) && FirstCliqueClause(h, colours) < 0x4000000000000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; IsColouring(a, h, colours) && TrueBefore(a, f, h->vertices) ==>
       TrueBefore(a, f, FirstCliqueClause(h, colours));
  @/
  void lemma_all_edge_clauses(struct formula *f, struct hypergraph *h, int colours) {
    size_t clause = h->vertices;
    index_means();
    times_means();
    /@ assert none: Index(0, colours, 0) == 0; @/
    /@ loop invariant 0 <= e <= h->edges;
       loop invariant place: clause == FirstEdgeClause(h) + Index(e, colours, 0);
       loop invariant holds: \forall integer a; IsColouring(a, h, colours) && TrueBefore(a, f, h->vertices) ==> TrueBefore(a, f, clause);
       loop assigns e, clause;
       loop variant h->edges - e;
    @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert rest: 0 <= (h->edges - e - 1) * colours; @/
      /@ assert next: Index(e + 1, colours, 0) == Index(e, colours, 0) + colours; @/
      /@ assert below: clause + colours <= FirstCliqueClause(h, colours); @/
      lemma_edge_clauses(f, h, colours, e, clause);
      clause += (size_t)colours;
    }
    /@ assert last: clause == FirstCliqueClause(h, colours); @/
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours <= 0xfffff && 0 <= members <= colours && first == FirstCliqueClause(h, colours) && first < 0x4000000000000000;
     requires read: \valid_read(clique + (0 .. members - 1));
     requires formula: CliqueClauses(f, h, colours, clique, members) && IsClique(h, clique, members);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a; Precoloured(a, colours, clique, members) && TrueBefore(a, f, first) ==>
       TrueBefore(a, f, first + members);
  @/
  void lemma_clique_clauses(struct formula *f, struct hypergraph *h, int colours, uint32_t *clique, int members, size_t first) {
    /@ loop invariant 0 <= k <= members;
       loop invariant holds: \forall integer a; Precoloured(a, colours, clique, members) && TrueBefore(a, f, first) ==>
         TrueBefore(a, f, first + k);
       loop assigns k;
       loop variant members - k;
    @/
    for (int k = 0; k < members; k++) {
      size_t clause = first + (size_t)k;
      /@ assert clause: ColourClause(f, clause, colours, clique[k], k); @/
      lemma_clique_clause(f, colours, clause, clique[k], k);
      /@ assert this: \forall integer a; Precoloured(a, colours, clique, members) ==> ClauseTrue(a, f, clause); @/
      /@ assert next: \forall integer a; TrueBefore(a, f, clause) && ClauseTrue(a, f, clause) ==> TrueBefore(a, f, clause + 1); @/
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures holds: \forall integer a, c; TrueBefore(a, f, to) && 0 <= c < to ==> ClauseTrue(a, f, c);
  @/
  void lemma_true_before(struct formula *f, size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant holds: \forall integer a, c; TrueBefore(a, f, k) && 0 <= c < k ==> ClauseTrue(a, f, c);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      /@ assert before: \forall integer a; TrueBefore(a, f, k + 1) ==> TrueBefore(a, f, k) && ClauseTrue(a, f, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_colouring_refuted(struct formula *f, struct hypergraph *h, int colours, uint32_t *clique, int members) {
    times_means();
    /@ assert positive: 0 <= h->edges * colours; @/
    /@ assert times: Times(h->edges, colours) == h->edges * colours; @/
    /@ assert clauses: f->clauses == h->vertices + Times(h->edges, colours) + members; @/
    size_t first = f->clauses - (size_t)members;
    /@ assert first: first == FirstCliqueClause(h, colours); @/
    lemma_vertex_clauses(f, h, colours);
    lemma_all_edge_clauses(f, h, colours);
    lemma_clique_clauses(f, h, colours, clique, members, first);
    lemma_true_before(f, f->clauses);
    /@ assert all: \forall integer a; IsColouring(a, h, colours) && Precoloured(a, colours, clique, members) ==>
         TrueBefore(a, f, f->clauses); @/
    /@ assert model: \forall integer a; IsColouring(a, h, colours) && Precoloured(a, colours, clique, members) ==> FormulaTrue(a, f); @/
    lemma_precoloured(h, colours, clique, members, members);
  }
*/
