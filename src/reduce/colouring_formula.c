#include "colouring_formula.h"

/* The limit of struct formula, for clauses and literals alike. */
#define FORMULA_MAX_COUNT UINT64_C(0x4000000000000000)

/* *sum = base + count * factor, if that is below the limit. */
/*@ requires base:     base < FORMULA_MAX_COUNT;
    requires sum:      \valid(sum);
    terminates         \true;
    exits              \false;
    assigns            *sum;
    ensures  result:   \result <==> base + Times(count, factor) < FORMULA_MAX_COUNT;
    ensures  sum:      \result ==> *sum == base + Times(count, factor);
*/
static bool add_product(size_t base, size_t count, uint32_t factor, size_t *sum)
{
  /*@ ghost times_means(); */
  if (factor == 0) {
    *sum = base;
    return true;
  }
  const size_t most = (FORMULA_MAX_COUNT - 1 - base) / factor;
  /*@ assert quotient: most * factor <= FORMULA_MAX_COUNT - 1 - base < (most + 1) * factor; */
  if (count > most) {
    /*@ assert above: (most + 1) * factor <= count * factor; */
    return false;
  }
  /*@ assert below: count * factor <= most * factor; */
  *sum = base + count * factor;
  return true;
}

bool colouring_formula_size(const struct hypergraph *h, uint32_t colours, uint32_t members, size_t *clauses,
                            size_t *literals)
{
  /* h->vertices * colours is small. */
  /*@ ghost times_means(); */
  /*@ assert small: 0 <= h->vertices * colours <= HYPERGRAPH_MAX_VERTICES * COLOURING_MAX_COLOURS; */
  const size_t entries = h->start[h->edges];
  return add_product((size_t)h->vertices + members, h->edges, colours, clauses) &&
         add_product((size_t)h->vertices * colours + members, entries, colours, literals);
}

/*@ // What has been written: the first `clauses` clauses, which stand one after the other and are made of the formula's variables.
    predicate Written{L}(struct formula *f, integer clauses) =
      f->start[0] == 0 && (\forall integer c, d; 0 <= c <= d <= clauses ==> f->start[c] <= f->start[d]) &&
      (\forall integer p; 0 <= p < f->start[clauses] ==> f->literal[p] != 0 && -f->variables <= f->literal[p] <= f->variables);

    // Those clauses are the same in both states.
    predicate Kept{Before, After}(struct formula *f, integer clauses) =
      (\forall integer c; 0 <= c <= clauses ==> \at(f->start[c], After) == \at(f->start[c], Before)) &&
      (\forall integer p; 0 <= p < \at(f->start[clauses], Before) ==> \at(f->literal[p], After) == \at(f->literal[p], Before));
*/

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

/* Clause `clause`: the vertex has a colour. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. clause + 1)) && Written(f, clause);
    requires room:     f->start[clause] + colours <= SIZE_MAX && \valid(f->literal + (0 .. f->start[clause] + colours - 1));
    requires apart:    \separated(f, f->start + (0 .. clause + 1), f->literal + (0 .. f->start[clause] + colours - 1));
    requires range:    clause < SIZE_MAX && 0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer c; 0 <= c < colours ==> 0 <= Index(vertex, colours, c) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1], f->literal[f->start[clause] .. f->start[clause] + colours - 1];
    ensures  clause:   SomeColourClause(f, clause, colours, vertex);
    ensures  written:  Written(f, clause + 1);
    ensures  kept:     Kept{Pre, Post}(f, clause);
*/
static void write_some_colour(struct formula *f, size_t clause, uint32_t colours, uint32_t vertex)
{
  const size_t first = f->start[clause];
  /*@ loop invariant index:    0 <= c <= colours;
      loop invariant literals: \forall integer d; 0 <= d < c ==> f->literal[first + d] == ColourVariable(colours, vertex, d);
      loop invariant range:    \forall integer p; first <= p < first + c ==> 1 <= f->literal[p] <= f->variables;
      loop invariant kept:     \forall integer p; 0 <= p < first ==> f->literal[p] == \at(f->literal[p], Pre);
      loop assigns             c, f->literal[first .. first + colours - 1];
      loop variant             colours - c;
  */
  for (uint32_t c = 0; c < colours; c++)
    f->literal[first + c] = colour_variable(colours, vertex, c);
  end_clause(f->start, clause, first + colours);
}

/* Vertex p of an edge is a vertex of the hypergraph. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, size, vertices) && p < size;
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  range:    vertex[p] < vertices;
   @/
  static void edge_has_vertex(const uint32_t *vertex, size_t size, uint32_t vertices, size_t p)
  {
    size_t n = size;
    /@ loop invariant index:    p < n <= size;
       loop invariant vertices: VerticesAscend(vertex, n, vertices);
       loop assigns             n;
       loop variant             n;
     @/
    while (n > p + 1)
      n--;
  }
*/

/* Clause `clause`: some vertex of the edge does not have the colour. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. clause + 1)) && Written(f, clause);
    requires edge:     HypergraphValid(h) && edge < h->edges;
    requires room:     f->start[clause] + EdgeSize(h, edge) <= SIZE_MAX &&
                       \valid(f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1));
    requires apart:    \separated(f, f->start + (0 .. clause + 1), f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1));
    requires separated: \separated(f->start + (0 .. clause + 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->start + (0 .. clause + 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                       \separated(f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1), h, h->start + (0 .. h->edges)) &&
                       \separated(f->literal + (0 .. f->start[clause] + EdgeSize(h, edge) - 1),
                                  h->vertex + (0 .. h->start[h->edges] - 1));
    requires range:    clause < SIZE_MAX && 0 <= f->variables <= FORMULA_MAX_VARIABLES &&
                       \forall integer v; 0 <= v < h->vertices ==> 0 <= Index(v, colours, colour) < f->variables;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1], f->literal[f->start[clause] .. f->start[clause] + EdgeSize(h, edge) - 1];
    ensures  clause:   NotAllClause(f, clause, h, colours, edge, colour);
    ensures  written:  Written(f, clause + 1);
    ensures  kept:     Kept{Pre, Post}(f, clause);
*/
static void write_not_all(struct formula *f, size_t clause, const struct hypergraph *h, uint32_t colours,
                          size_t edge, uint32_t colour)
{
  const size_t first = f->start[clause];
  const size_t size = h->start[edge + 1] - h->start[edge];
  const uint32_t *vertex = h->vertex + h->start[edge];
  /*@ assert inside: h->start[edge] + size <= h->start[h->edges] && size == EdgeSize(h, edge); */
  /*@ loop invariant index:    0 <= p <= size;
      loop invariant literals: \forall integer q; first <= q < first + p ==>
                                 f->literal[q] == -ColourVariable(colours, vertex[q - first], colour);
      loop invariant range:    \forall integer q; first <= q < first + p ==> -f->variables <= f->literal[q] <= -1;
      loop invariant kept:     \forall integer q; 0 <= q < first ==> f->literal[q] == \at(f->literal[q], Pre);
      loop assigns             p, f->literal[first .. first + size - 1];
      loop variant             size - p;
  */
  for (size_t p = 0; p < size; p++) {
    /*@ ghost edge_has_vertex(vertex, size, h->vertices, p); */
    f->literal[first + p] = -colour_variable(colours, vertex[p], colour);
    /*@ assert new: f->literal[first + p] == -ColourVariable(colours, vertex[p], colour); */
    /*@ assert old: \forall integer q; first <= q < first + p ==> f->literal[q] == \at(f->literal[\at(q, Here)], LoopCurrent); */
  }
  /*@ assert literals: \forall integer q; 0 <= q < EdgeSize(h, edge) ==>
        f->literal[f->start[clause] + q] == -ColourVariable(colours, h->vertex[h->start[edge] + q], colour); */
  end_clause(f->start, clause, first + size);
  /*@ assert same: size == EdgeSize(h, edge) && f->start[clause] == first && vertex == h->vertex + h->start[edge]; */
}

/* Clause `clause`: the vertex has the colour. */
/*@ requires formula:  \valid_read(f) && \valid(f->start + (0 .. clause + 1)) && Written(f, clause);
    requires room:     f->start[clause] < SIZE_MAX && \valid(f->literal + (0 .. f->start[clause]));
    requires apart:    \separated(f, f->start + (0 .. clause + 1), f->literal + (0 .. f->start[clause]));
    requires range:    clause < SIZE_MAX && 0 <= Index(vertex, colours, colour) < f->variables <= FORMULA_MAX_VARIABLES;
    terminates         \true;
    exits              \false;
    assigns            f->start[clause + 1], f->literal[f->start[clause]];
    ensures  clause:   ColourClause(f, clause, colours, vertex, colour);
    ensures  written:  Written(f, clause + 1);
    ensures  kept:     Kept{Pre, Post}(f, clause);
*/
static void write_colour(struct formula *f, size_t clause, uint32_t colours, uint32_t vertex, uint32_t colour)
{
  const size_t first = f->start[clause];
  f->literal[first] = colour_variable(colours, vertex, colour);
  end_clause(f->start, clause, first + 1);
}

void colouring_formula_write(const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                             uint32_t members, struct formula *f)
{
  const uint32_t vertices = h->vertices;
  const size_t edges = h->edges;
  size_t clause = 0;
  f->variables = (int32_t)(vertices * colours);
  f->start[0] = 0;
  /*@ loop invariant index:   0 <= v <= vertices && clause == v;
      loop invariant place:   f->start[clause] == Times(v, colours);
      loop invariant written: Written(f, clause) && VertexClauses(f, colours, v);
      loop assigns            v, clause, f->start[1 .. vertices], f->literal[0 .. Times(vertices, colours) - 1];
      loop variant            vertices - v;
  */
  for (uint32_t v = 0; v < vertices; v++)
    write_some_colour(f, clause++, colours, v);
  /*@ loop invariant index:   0 <= e <= edges && clause == vertices + Index(e, colours, 0);
      loop invariant place:   f->start[clause] == Times(vertices, colours) + Times(h->start[e], colours);
      loop invariant written: Written(f, clause) && VertexClauses(f, colours, vertices) && EdgeClauses(f, h, colours, e);
      loop assigns            e, clause, f->start[1 .. FirstCliqueClause(h, colours)],
                              f->literal[0 .. ColouringLiterals(h, colours, 0) - 1];
      loop variant            edges - e;
  */
  for (size_t e = 0; e < edges; e++) {
    /*@ loop invariant index:   0 <= c <= colours && clause == vertices + Index(e, colours, c);
        loop invariant place:   f->start[clause] ==
                                  Times(vertices, colours) + Times(h->start[e], colours) + Times(c, EdgeSize(h, e));
        loop invariant written: Written(f, clause) && VertexClauses(f, colours, vertices) && EdgeClauses(f, h, colours, e);
        loop invariant colours: \forall integer d; 0 <= d < c ==>
                                  NotAllClause(f, vertices + Index(e, colours, d), h, colours, e, d);
        loop assigns            c, clause, f->start[1 .. FirstCliqueClause(h, colours)],
                                f->literal[0 .. ColouringLiterals(h, colours, 0) - 1];
        loop variant            colours - c;
    */
    for (uint32_t c = 0; c < colours; c++)
      write_not_all(f, clause++, h, colours, e, c);
  }
  /*@ loop invariant index:   0 <= i <= members && clause == FirstCliqueClause(h, colours) + i;
      loop invariant place:   f->start[clause] == ColouringLiterals(h, colours, i);
      loop invariant written: Written(f, clause) && VertexClauses(f, colours, vertices) &&
                              EdgeClauses(f, h, colours, edges) && CliqueClauses(f, h, colours, clique, i);
      loop assigns            i, clause, f->start[1 .. ColouringClauses(h, colours, members)],
                              f->literal[0 .. ColouringLiterals(h, colours, members) - 1];
      loop variant            members - i;
  */
  for (uint32_t i = 0; i < members; i++)
    write_colour(f, clause++, colours, clique[i], i);
  f->clauses = clause;
}
