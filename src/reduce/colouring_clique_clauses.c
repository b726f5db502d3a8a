#include "colouring_clique_clauses.h"

/* The clause of member i of the clique, behind those of the members before it, which stay. */
/*@ requires formula:  \valid_read(f) && first + i < SIZE_MAX && \valid(f->start + (0 .. first + i + 1)) && Written(f, first + i);
    requires room:     f->start[first + i] < SIZE_MAX && \valid(f->literal + (0 .. f->start[first + i]));
    requires apart:    \separated(f, f->start + (0 .. first + i + 1), f->literal + (0 .. f->start[first + i]));
    requires clique:   \valid_read(clique + i);
    requires range:    0 <= Index(clique[i], colours, i) < f->variables <= FORMULA_MAX_VARIABLES;
    requires before:   ClausesOfMembers(f, first, colours, clique, i);
    terminates         \true;
    exits              \false;
    assigns            f->start[first + i + 1], f->literal[f->start[first + i]];
    ensures  place:    f->start[first + i + 1] == \old(f->start[first + i]) + 1;
    ensures  written:  Written(f, first + i + 1);
    ensures  kept:     Kept{Pre, Post}(f, first + i);
    ensures  clauses:  ClausesOfMembers(f, first, colours, clique, i + 1);
*/
static void write_next_colour(struct formula *f, size_t first, uint32_t colours, const uint32_t *clique,
                              uint32_t i)
{
  colouring_write_colour(f, first + i, colours, clique[i], i);
  /*@ assert kept: Kept{Pre, Here}(f, first + i); */
  /*@ assert new:  ClauseOfMember(f, first, colours, clique, i); */
  /*@ ghost
    /@ loop invariant index:   0 <= d <= i;
       loop invariant clauses: ClausesOfMembers(f, first, colours, clique, d);
       loop assigns            d;
       loop variant            i - d;
     @/
    for (uint32_t d = 0; d < i; d++) {
      /@ assert was:    ClauseOfMember{Pre}(f, first, colours, clique, d); @/
      /@ assert starts: f->start[first + d] == \at(f->start[first + \at(d, Here)], Pre) &&
                        f->start[first + d + 1] == \at(f->start[first + \at(d, Here) + 1], Pre); @/
      /@ assert below:  f->start[first + d + 1] <= f->start[first + i]; @/
      /@ assert moved:  f->literal[f->start[first + d]] == \at(f->literal[f->start[first + \at(d, Here)]], Pre); @/
      /@ assert now:    ClauseOfMember(f, first, colours, clique, d); @/
    }
  */
}

/* The clauses of all members, the first of them clause `first`. */
/*@ requires formula:  \valid_read(f) && first + members < SIZE_MAX && \valid(f->start + (0 .. first + members)) && Written(f, first);
    requires room:     f->start[first] + members < SIZE_MAX && \valid(f->literal + (0 .. f->start[first] + members - 1));
    requires apart:    \separated(f, f->start + (0 .. first + members), f->literal + (0 .. f->start[first] + members - 1));
    requires clique:   \valid_read(clique + (0 .. members - 1));
    requires range:    f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer i; 0 <= i < members ==> 0 <= Index(clique[i], colours, i) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[first + 1 .. first + members], f->literal[f->start[first] .. f->start[first] + members - 1];
    ensures  place:    f->start[first + members] == \old(f->start[first]) + members;
    ensures  written:  Written(f, first + members);
    ensures  kept:     Kept{Pre, Post}(f, first);
    ensures  clauses:  ClausesOfMembers(f, first, colours, clique, members);
*/
static void write_members(struct formula *f, size_t first, uint32_t colours, const uint32_t *clique,
                          uint32_t members)
{
  /*@ loop invariant index:   0 <= i <= members;
      loop invariant place:   f->start[first + i] == \at(f->start[first], Pre) + i;
      loop invariant written: Written(f, first + i);
      loop invariant kept:    Kept{Pre, Here}(f, first);
      loop invariant clauses: ClausesOfMembers(f, first, colours, clique, i);
      loop assigns            i, f->start[first + 1 .. first + members],
                              f->literal[\at(f->start[first], Pre) .. \at(f->start[first], Pre) + members - 1];
      loop variant            members - i;
  */
  for (uint32_t i = 0; i < members; i++)
    write_next_colour(f, first, colours, clique, i);
}

void colouring_write_clique_clauses(struct formula *f, size_t first, uint32_t colours, const uint32_t *clique,
                                    uint32_t members) /*@ ghost (const struct hypergraph *h) */
{
  /*@ ghost clauses_of_edges(h->edges, colours); */
  /*@ assert below:    f->start[h->vertices] == Times(h->vertices, colours) && f->start[h->vertices] <= f->start[first]; */
  write_members(f, first, colours, clique, members);
  /*@ assert same:     SameHypergraph{Pre, Here}(h); */
  /*@ assert starts:   \forall integer v; 0 <= v <= h->vertices ==> f->start[v] == Times(v, colours); */
  /*@ assert literals: \forall integer q; 0 <= q < Times(h->vertices, colours) ==> f->literal[q] == q + 1; */
  /*@ assert vertices: EdgesOfVertices(h); */
  /*@ ghost
    /@ loop invariant index:   0 <= e <= h->edges;
       loop invariant clauses: EdgesWritten(f, h, colours, e);
       loop assigns            e;
       loop variant            h->edges - e;
     @/
    for (size_t e = 0; e < h->edges; e++) {
      const uint32_t *vertex = h->vertex;
      size_t entry = h->start[e];
      size_t size = h->start[e + 1] - h->start[e];
      /@ assert place: 0 <= Index(e, colours, 0) && h->vertices + Index(e, colours, 0) + colours <= first; @/
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
        /@ assert inside: 0 <= h->vertices + Index(e, colours, 0) + d < first; @/
        /@ assert starts: f->start[h->vertices + Index(e, colours, 0) + d] ==
                            \at(f->start[h->vertices + Index(\at(e, Here), colours, 0) + \at(d, Here)], Pre) &&
                          f->start[h->vertices + Index(e, colours, 0) + d + 1] ==
                            \at(f->start[h->vertices + Index(\at(e, Here), colours, 0) + \at(d, Here) + 1], Pre); @/
        /@ assert below:  f->start[h->vertices + Index(e, colours, 0) + d + 1] <= f->start[first]; @/
        /@ assert moved:  \forall integer q; f->start[h->vertices + Index(e, colours, 0) + d] <= q <
                                                f->start[h->vertices + Index(e, colours, 0) + d + 1] ==>
                            f->literal[q] == \at(f->literal[\at(q, Here)], Pre); @/
        /@ assert now:    ClauseOfEdge(f, h->vertices + Index(e, colours, 0), vertex, entry, size, colours, d); @/
      }
      /@ assert now: EdgeWritten(f, h, colours, e); @/
    }
  */
}

/*@ ghost
  void clique_clauses_by_places(const struct formula *f, const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                                uint32_t members, size_t first)
  {
    /@ loop invariant index:   0 <= i <= members;
       loop invariant members: CliqueClauses(f, h, colours, clique, i);
       loop assigns            i;
       loop variant            members - i;
     @/
    for (uint32_t i = 0; i < members; i++) {
      /@ assert member: ClauseOfMember(f, first, colours, clique, i); @/
      /@ assert clause: ColourClause(f, FirstCliqueClause(h, colours) + i, colours, clique[i], i); @/
    }
  }
*/
