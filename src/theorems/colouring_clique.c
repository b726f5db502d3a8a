/* A colouring that gives colour j to the j-th vertex for j < i gives another colour u >= i to the i-th; swapping i and u leaves the first ones as they are. */
#include "colouring_clique.h"

#include "colouring_swap.h"

/* The vertices of an edge with colour c have the swapped colour before. */
/*@ ghost
  /@ requires range: 1 <= colours && 0 <= i < colours && 0 <= u < colours && 0 <= c < colours;
     requires vertices: VerticesAscend(vertex, n, vertices);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures all: \forall integer a; AllHaveColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex, n, c) ==>
       AllHaveColour(a, colours, vertex, n, Swapped(i, u, c));
  @/
  void lemma_swapped_edge(int i, int u, int colours, uint32_t vertices, uint32_t *vertex, size_t n, int c) {
    lemma_swapped_colouring(i, u, colours, vertices);
    size_t k = n;
    /@ loop invariant 0 <= k <= n;
       loop invariant vertices: VerticesAscend(vertex, k, vertices);
       loop invariant all: (\forall integer a; AllHaveColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex, k, c) ==>
         AllHaveColour(a, colours, vertex, k, Swapped(i, u, c))) ==>
         \forall integer a; AllHaveColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex, n, c) ==>
           AllHaveColour(a, colours, vertex, n, Swapped(i, u, c));
       loop assigns k;
       loop variant k;
    @/
    while (k > 0) {
      k--;
      /@ assert last: vertex[k] < vertices; @/
      /@ assert open: \forall integer a; AllHaveColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex, k + 1, c) <==>
           AllHaveColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex, k, c) &&
           HasColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex[k], c); @/
      /@ assert before: \forall integer a; AllHaveColour(a, colours, vertex, k + 1, Swapped(i, u, c)) <==>
           AllHaveColour(a, colours, vertex, k, Swapped(i, u, c)) && HasColour(a, colours, vertex[k], Swapped(i, u, c)); @/
      /@ assert vertex: \forall integer a; HasColour(SwappedColouring(a, i, u, colours, vertices), colours, vertex[k], c) ==>
           HasColour(a, colours, vertex[k], Swapped(i, u, c)); @/
    }
  }
*/

/* A vertex that has a colour has one after the swap. */
/*@ ghost
  /@ requires range: 1 <= colours && 0 <= i < colours && 0 <= u < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures vertices: \forall integer a, v; 0 <= v < vertices && SomeColour(a, colours, v) ==>
       SomeColour(SwappedColouring(a, i, u, colours, vertices), colours, v);
  @/
  void lemma_swapped_some(int i, int u, int colours, uint32_t vertices) {
    lemma_swapped_colouring(i, u, colours, vertices);
    /@ loop invariant 0 <= k <= colours;
       loop invariant some: \forall integer a, v, c; 0 <= v < vertices && 0 <= c < k && HasColour(a, colours, v, c) ==>
         SomeColour(SwappedColouring(a, i, u, colours, vertices), colours, v);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      int swapped = k == i ? u : k == u ? i : k;
      /@ assert twice: Swapped(i, u, swapped) == k; @/
      /@ assert colour: \forall integer a, v; 0 <= v < vertices && HasColour(a, colours, v, k) ==>
           HasColour(SwappedColouring(a, i, u, colours, vertices), colours, v, swapped); @/
      /@ assert some: \forall integer a, v; 0 <= v < vertices && HasColour(a, colours, v, k) ==>
           SomeColour(SwappedColouring(a, i, u, colours, vertices), colours, v); @/
    }
  }
*/

/* A colouring with two colours swapped is a colouring. */
/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours;
     requires range: 0 <= i < colours && 0 <= u < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures vertices: \forall integer a, v; 0 <= v < h->vertices && SomeColour(a, colours, v) ==>
       SomeColour(SwappedColouring(a, i, u, colours, h->vertices), colours, v);
     ensures edges: \forall integer a, e, c; IsColouring(a, h, colours) && 0 <= e < h->edges && 0 <= c < colours ==>
       !AllHaveColour(SwappedColouring(a, i, u, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c);
  @/
  void lemma_swapped_is_colouring(struct hypergraph *h, int colours, int i, int u) {
    lemma_swapped_colouring(i, u, colours, h->vertices);
    lemma_swapped_some(i, u, colours, h->vertices);
    /@ loop invariant 0 <= e <= h->edges;
       loop invariant edges: \forall integer a, d, c; IsColouring(a, h, colours) && 0 <= d < e && 0 <= c < colours ==>
         !AllHaveColour(SwappedColouring(a, i, u, colours, h->vertices), colours, h->vertex + h->start[d], EdgeSize(h, d), c);
       loop assigns e;
       loop variant h->edges - e;
    @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert order: h->start[e] <= h->start[e + 1]; @/
      /@ assert ascend: VerticesAscend(h->vertex + h->start[e], EdgeSize(h, e), h->vertices); @/
      /@ loop invariant 0 <= k <= colours;
         loop invariant edge: \forall integer a, c; IsColouring(a, h, colours) && 0 <= c < k ==>
           !AllHaveColour(SwappedColouring(a, i, u, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c);
         loop assigns k;
         loop variant colours - k;
      @/
      for (int k = 0; k < colours; k++) {
        lemma_swapped_edge(i, u, colours, h->vertices, h->vertex + h->start[e], h->start[e + 1] - h->start[e], k);
        /@ assert before: \forall integer a; IsColouring(a, h, colours) ==>
             !AllHaveColour(a, colours, h->vertex + h->start[e], EdgeSize(h, e), Swapped(i, u, k)); @/
      }
    }
  }
*/

/* Two vertices that are joined do not have the same colour. */
/*@ ghost
  /@ requires clique: IsClique(h, clique, members) && i < members && 0 <= j < i && j < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures other: \forall integer a; IsColouring(a, h, colours) && HasColour(a, colours, clique[j], j) ==>
       !HasColour(a, colours, clique[i], j);
  @/
  void lemma_joined(struct hypergraph *h, int colours, uint32_t *clique, int members, int i, int j) {
    /@ assert joined: Joined(h, clique[j], clique[i]); @/
    /@ assert none: \forall integer a, e; AllHaveColour(a, colours, h->vertex + h->start[e], 0, j); @/
    /@ assert one: \forall integer a, e; AllHaveColour(a, colours, h->vertex + h->start[e], 1, j) <==>
         HasColour(a, colours, h->vertex[h->start[e]], j); @/
    /@ assert two: \forall integer a, e; AllHaveColour(a, colours, h->vertex + h->start[e], 2, j) <==>
         HasColour(a, colours, h->vertex[h->start[e]], j) && HasColour(a, colours, h->vertex[h->start[e] + 1], j); @/
    /@ assert edge: \forall integer a, e; 0 <= e < h->edges && EdgeJoins(h, e, clique[j], clique[i]) &&
         HasColour(a, colours, clique[j], j) && HasColour(a, colours, clique[i], j) ==>
           AllHaveColour(a, colours, h->vertex + h->start[e], EdgeSize(h, e), j); @/
    ;
  }
*/

/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours;
     requires clique: IsClique(h, clique, members) && i < members && 0 <= to <= i && to <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures other: \forall integer a, c; IsColouring(a, h, colours) && Precoloured(a, colours, clique, i) && 0 <= c < to ==>
       !HasColour(a, colours, clique[i], c);
  @/
  void lemma_other_colour(struct hypergraph *h, int colours, uint32_t *clique, int members, int i, int to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant other: \forall integer a, c; IsColouring(a, h, colours) && Precoloured(a, colours, clique, i) && 0 <= c < k ==>
         !HasColour(a, colours, clique[i], c);
       loop assigns k;
       loop variant to - k;
    @/
    for (int k = 0; k < to; k++)
      lemma_joined(h, colours, clique, members, i, k);
  }
*/

/* If the next vertex has colour u, it has colour i after the swap. */
/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours;
     requires clique: IsClique(h, clique, members) && i < members && 0 <= i <= u < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures next: (\forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, i + 1))) ==>
       \forall integer a; IsColouring(a, h, colours) && Precoloured(a, colours, clique, i) ==> !HasColour(a, colours, clique[i], u);
  @/
  void lemma_next_precoloured(struct hypergraph *h, int colours, uint32_t *clique, int members, int i, int u) {
    lemma_swapped_is_colouring(h, colours, i, u);
    lemma_swapped_colouring(i, u, colours, h->vertices);
    /@ assert colouring: \forall integer a; IsColouring(a, h, colours) ==>
         IsColouring(SwappedColouring(a, i, u, colours, h->vertices), h, colours); @/
    /@ assert before: \forall integer a, j; Precoloured(a, colours, clique, i) && 0 <= j < i ==>
         HasColour(SwappedColouring(a, i, u, colours, h->vertices), colours, clique[j], j); @/
    /@ assert this: \forall integer a; HasColour(a, colours, clique[i], u) ==>
         HasColour(SwappedColouring(a, i, u, colours, h->vertices), colours, clique[i], i); @/
    /@ assert coloured: \forall integer a; Precoloured(a, colours, clique, i) && HasColour(a, colours, clique[i], u) ==>
         Precoloured(SwappedColouring(a, i, u, colours, h->vertices), colours, clique, i + 1); @/
    ;
  }
*/

/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours;
     requires clique: IsClique(h, clique, members) && i < members && 0 <= i < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: (\forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, i + 1))) ==>
       \forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, i));
  @/
  void lemma_one_more(struct hypergraph *h, int colours, uint32_t *clique, int members, int i) {
    lemma_other_colour(h, colours, clique, members, i, i);
    /@ loop invariant i <= k <= colours;
       loop invariant none: (\forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, i + 1))) ==>
         \forall integer a, c; IsColouring(a, h, colours) && Precoloured(a, colours, clique, i) && 0 <= c < k ==>
           !HasColour(a, colours, clique[i], c);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = i; k < colours; k++)
      lemma_next_precoloured(h, colours, clique, members, i, k);
    /@ assert some: \forall integer a; IsColouring(a, h, colours) ==> SomeColour(a, colours, clique[i]); @/
  }
*/

/*@ ghost
  void lemma_precoloured(struct hypergraph *h, int colours, uint32_t *clique, int members, int size) {
    /@ loop invariant 0 <= k <= size;
       loop invariant none: (\forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, size))) ==>
         \forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, k));
       loop assigns k;
       loop variant k;
    @/
    for (int k = size; k > 0; k--)
      lemma_one_more(h, colours, clique, members, k - 1);
  }
*/

/*@ ghost
  void lemma_large_clique(struct hypergraph *h, int colours, uint32_t *clique, int members) {
    lemma_other_colour(h, colours, clique, members, colours, colours);
    /@ assert some: \forall integer a; IsColouring(a, h, colours) ==> SomeColour(a, colours, clique[colours]); @/
    /@ assert none: \forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, colours)); @/
    lemma_precoloured(h, colours, clique, members, colours);
  }
*/
