/* "There is a proper colouring" as a formula (spec/certificate.md, section 8.4). */
#ifndef RELUCERT_COLOURING_FORMULA_H
#define RELUCERT_COLOURING_FORMULA_H

#include "../kernel/formula.h"
#include "../kernel/hypergraph.h"
#include "../kernel/index.h"
#include "colouring.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*@ // The variable that says: the vertex has the colour.
    logic integer ColourVariable(integer colours, integer vertex, integer colour) = Index(vertex, colours, colour) + 1;

    // The numbers of the first clause about edges, and of the first about the clique; the number of clauses.
    logic integer FirstEdgeClause{L}(struct hypergraph *h) = h->vertices;
    logic integer FirstCliqueClause{L}(struct hypergraph *h, integer colours) = h->vertices + Times(h->edges, colours);
    logic integer ColouringClauses{L}(struct hypergraph *h, integer colours, integer members) =
      FirstCliqueClause{L}(h, colours) + members;

    // The number of literals.
    logic integer ColouringLiterals{L}(struct hypergraph *h, integer colours, integer members) =
      Times(h->vertices, colours) + Times(h->start[h->edges], colours) + members;

    // Clause `clause`: the vertex has a colour.
    predicate SomeColourClause{L}(struct formula *f, integer clause, integer colours, integer vertex) =
      ClauseLiterals{L}(f, clause) == colours &&
      \forall integer c; 0 <= c < colours ==> f->literal[f->start[clause] + c] == ColourVariable(colours, vertex, c);

    // Clause `clause`: some vertex of the edge does not have the colour.
    predicate NotAllClause{L}(struct formula *f, integer clause, struct hypergraph *h, integer colours, integer edge, integer colour) =
      ClauseLiterals{L}(f, clause) == EdgeSize{L}(h, edge) &&
      \forall integer p; 0 <= p < EdgeSize{L}(h, edge) ==>
        f->literal[f->start[clause] + p] == -ColourVariable(colours, h->vertex[h->start[edge] + p], colour);

    // Clause `clause`: the vertex has the colour.
    predicate ColourClause{L}(struct formula *f, integer clause, integer colours, integer vertex, integer colour) =
      ClauseLiterals{L}(f, clause) == 1 && f->literal[f->start[clause]] == ColourVariable(colours, vertex, colour);

    // The first `vertices` vertices' clauses are there.
    predicate VertexClauses{L}(struct formula *f, integer colours, integer vertices) =
      \forall integer v; 0 <= v < vertices ==> SomeColourClause{L}(f, v, colours, v);

    // So are those of the first `edges` edges.
    predicate EdgeClauses{L}(struct formula *f, struct hypergraph *h, integer colours, integer edges) =
      \forall integer e, c; 0 <= e < edges && 0 <= c < colours ==>
        NotAllClause{L}(f, FirstEdgeClause{L}(h) + Index(e, colours, c), h, colours, e, c);

    // So are those of the first `members` vertices of the clique: the i-th has the colour i.
    predicate CliqueClauses{L}(struct formula *f, struct hypergraph *h, integer colours, uint32_t *clique, integer members) =
      \forall integer i; 0 <= i < members ==>
        ColourClause{L}(f, FirstCliqueClause{L}(h, colours) + i, colours, clique[i], i);

    // f is the formula of section 8.4.
    predicate IsColouringFormula{L}(struct formula *f, struct hypergraph *h, integer colours, uint32_t *clique, integer members) =
      f->variables == Times(h->vertices, colours) && f->clauses == ColouringClauses{L}(h, colours, members) &&
      f->start[f->clauses] == ColouringLiterals{L}(h, colours, members) &&
      VertexClauses{L}(f, colours, h->vertices) && EdgeClauses{L}(f, h, colours, h->edges) &&
      CliqueClauses{L}(f, h, colours, clique, members);

    // The formula is within the limits of formulas.
    predicate ColouringFormulaFits{L}(struct hypergraph *h, integer colours, integer members) =
      ColouringClauses{L}(h, colours, members) < 0x4000000000000000 && ColouringLiterals{L}(h, colours, members) < 0x4000000000000000;
*/

/* Certificates whose formula has more than this many literals, and so many more for each vertex of an edge that is listed, are neither written nor
 * accepted: the size of the formula is the number of colours times that of the vertices, neither of which any byte of a file stands for. */
#define COLOURING_FORMULA_LITERALS ((size_t)1 << 24)
#define COLOURING_FORMULA_LITERALS_PER_ENTRY 256

/* The numbers of clauses and of literals, for `members` vertices of a clique; false when one of them is over the limits of struct formula. */
/*@ requires hypergraph: HypergraphValid(h);
    requires members:    members <= COLOURING_MAX_COLOURS && colours <= COLOURING_MAX_COLOURS;
    requires sizes:      \valid(clauses) && \valid(literals) && \separated(clauses, literals);
    requires separated:  \separated(clauses, h, h->start + (0 .. h->edges)) && \separated(literals, h, h->start + (0 .. h->edges));
    terminates           \true;
    exits                \false;
    assigns              *clauses, *literals;
    ensures  result:     \result <==> ColouringFormulaFits{Pre}(h, colours, members);
    ensures  clauses:    \result ==> *clauses == ColouringClauses{Pre}(h, colours, members);
    ensures  literals:   \result ==> *literals == ColouringLiterals{Pre}(h, colours, members);
*/
bool colouring_formula_size(const struct hypergraph *h, uint32_t colours, uint32_t members, size_t *clauses,
                            size_t *literals);

/* Writes the formula into f, whose arrays have room for it: clauses + 1 numbers in f->start, all literals in f->literal.  clique[i] has the
 * colour i < members. */
/*@ requires hypergraph: HypergraphValid(h) && Times(h->vertices, colours) <= FORMULA_MAX_VARIABLES;
    requires colours:    1 <= colours <= COLOURING_MAX_COLOURS && members <= colours;
    requires clique:     \valid_read(clique + (0 .. members - 1)) && (\forall integer i; 0 <= i < members ==> clique[i] < h->vertices);
    requires fits:       ColouringFormulaFits(h, colours, members);
    requires formula:    \valid(f) && \valid(f->start + (0 .. ColouringClauses(h, colours, members))) &&
                         \valid(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1));
    requires apart:      \separated(f, f->start + (0 .. ColouringClauses(h, colours, members)),
                                    f->literal + (0 .. ColouringLiterals(h, colours, members) - 1));
    requires separated:  \separated(f, h, h->start + (0 .. h->edges)) &&
                         \separated(f, h->vertex + (0 .. h->start[h->edges] - 1)) && \separated(f, clique + (0 .. members - 1));
    requires start:      \separated(f->start + (0 .. ColouringClauses(h, colours, members)), h, h->start + (0 .. h->edges)) &&
                         \separated(f->start + (0 .. ColouringClauses(h, colours, members)), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(f->start + (0 .. ColouringClauses(h, colours, members)), clique + (0 .. members - 1));
    requires literals:   \separated(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1),
                                    h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(f->literal + (0 .. ColouringLiterals(h, colours, members) - 1), clique + (0 .. members - 1));
    terminates           \true;
    exits                \false;
    assigns              f->variables, f->clauses, f->start[0 .. ColouringClauses(h, colours, members)],
                         f->literal[0 .. ColouringLiterals(h, colours, members) - 1];
    ensures  valid:      FormulaValid(f);
    ensures  formula:    IsColouringFormula(f, h, colours, clique, members);
*/
void colouring_formula_write(const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                             uint32_t members, struct formula *f);

#endif
