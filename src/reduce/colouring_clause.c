#include "colouring_clause.h"

/* The variable is small enough for a literal: it is at most vertices * colours. */
/*@ requires range:   Index(vertex, colours, colour) < FORMULA_MAX_VARIABLES;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result == ColourVariable(colours, vertex, colour);
*/
static int32_t colour_variable(uint32_t colours, uint32_t vertex, uint32_t colour)
{
  /*@ ghost index_means(); */
  return (int32_t)(vertex * colours + colour + 1);
}

/* Clause `clause` ends before literal `end`. */
/*@ requires start:    clause < SIZE_MAX && \valid(start + (0 .. clause + 1)) && start[clause] <= end;
    requires ordered:  \forall integer c, d; 0 <= c <= d <= clause ==> start[c] <= start[d];
    terminates         \true;
    exits              \false;
    assigns            start[clause + 1];
    ensures  end:      start[clause + 1] == end;
    ensures  ordered:  \forall integer c, d; 0 <= c <= d <= clause + 1 ==> start[c] <= start[d];
*/
static void end_clause(size_t *start, size_t clause, size_t end)
{
  start[clause + 1] = end;
  /*@ assert kept:   \forall integer c; 0 <= c <= clause ==> start[c] == \at(start[\at(c, Here)], Pre); */
  /*@ assert before: \forall integer c, d; 0 <= c <= d <= clause ==> start[c] <= start[d]; */
  /*@ assert last:   \forall integer c; 0 <= c <= clause ==> start[c] <= start[clause]; */
}

void colouring_write_some_colour(struct formula *f, size_t clause, uint32_t colours, uint32_t vertex)
{
  const size_t first = f->start[clause];
  /*@ loop invariant index:    0 <= c <= colours;
      loop invariant literals: \forall integer q; first <= q < first + c ==> f->literal[q] == ColourVariable(colours, vertex, q - first);
      loop invariant range:    \forall integer p; first <= p < first + c ==> 1 <= f->literal[p] <= f->variables;
      loop invariant kept:     \forall integer p; 0 <= p < first ==> f->literal[p] == \at(f->literal[p], Pre);
      loop assigns             c, f->literal[first .. first + colours - 1];
      loop variant             colours - c;
  */
  for (uint32_t c = 0; c < colours; c++)
    f->literal[first + c] = colour_variable(colours, vertex, c);
  end_clause(f->start, clause, first + colours);
}

void colouring_write_not_all(struct formula *f, size_t clause, const struct hypergraph *h, uint32_t colours,
                             size_t edge, uint32_t colour)
{
  const size_t first = f->start[clause];
  const size_t size = h->start[edge + 1] - h->start[edge];
  const uint32_t *vertex = h->vertex + h->start[edge];
  /*@ assert inside: h->start[edge] + size <= h->start[h->edges] && size == EdgeSize(h, edge); */
  /*@ loop invariant index:    0 <= p <= size;
      loop invariant literals: \forall integer q; first <= q < first + p ==>
                                 f->literal[q] == -ColourVariable(colours, h->vertex[h->start[edge] + (q - first)], colour);
      loop invariant range:    \forall integer q; first <= q < first + p ==> -f->variables <= f->literal[q] <= -1;
      loop invariant kept:     \forall integer q; 0 <= q < first ==> f->literal[q] == \at(f->literal[q], Pre);
      loop assigns             p, f->literal[first .. first + size - 1];
      loop variant             size - p;
  */
  for (size_t p = 0; p < size; p++) {
    /*@ assert vertex: vertex[p] == h->vertex[h->start[edge] + p] < h->vertices; */
    f->literal[first + p] = -colour_variable(colours, vertex[p], colour);
    /*@ assert new: f->literal[first + p] == -ColourVariable(colours, h->vertex[h->start[edge] + p], colour); */
    /*@ assert old: \forall integer q; first <= q < first + p ==> f->literal[q] == \at(f->literal[\at(q, Here)], LoopCurrent); */
  }
  end_clause(f->start, clause, first + size);
  /*@ assert same: size == EdgeSize(h, edge) && f->start[clause] == first; */
}

void colouring_write_colour(struct formula *f, size_t clause, uint32_t colours, uint32_t vertex,
                            uint32_t colour)
{
  const size_t first = f->start[clause];
  f->literal[first] = colour_variable(colours, vertex, colour);
  end_clause(f->start, clause, first + 1);
}
