/* A CNF formula in memory. */
#ifndef RELUCERT_FORMULA_H
#define RELUCERT_FORMULA_H

#include <stddef.h>
#include <stdint.h>

/* Literals are int32_t: +v or -v for the variable v in 1 .. variables.  The limit leaves room for the variable that replaces empty
 * clauses, for the coordinate v of the reduction and for a bias. */
#define FORMULA_MAX_VARIABLES 1073741822
#define FORMULA_MAX_WIDTH 2147483647

/* Clause c < clauses is literal[start[c] .. start[c+1] - 1], as listed in its file: repetitions, tautologies and empty clauses stay.
 * start has clauses + 1 entries (start[0] == 0); the arrays belong to the owner of the formula, who grows them. */
struct formula {
  int32_t variables;
  size_t clauses;
  size_t *start;
  int32_t *literal;
};

/*@ // The clauses stand one after the other.
    predicate FormulaStarts{L}(struct formula *f) =
      \valid_read(f) && f->clauses < 0x4000000000000000 &&
      \valid_read(f->start + (0 .. f->clauses)) && f->start[0] == 0 && f->start[f->clauses] < 0x4000000000000000 &&
      (\forall integer c, d; 0 <= c <= d <= f->clauses ==> f->start[c] <= f->start[d]);

    // Every literal is one of the formula's variables or its negation.
    predicate FormulaLiterals{L}(struct formula *f) =
      \valid_read(f->literal + (0 .. f->start[f->clauses] - 1)) &&
      (\forall integer p; 0 <= p < f->start[f->clauses] ==>
        f->literal[p] != 0 && -f->variables <= f->literal[p] <= f->variables);

    predicate FormulaValid{L}(struct formula *f) =
      FormulaStarts{L}(f) && FormulaLiterals{L}(f) && 0 <= f->variables <= FORMULA_MAX_VARIABLES + 1;

    logic integer ClauseLiterals{L}(struct formula *f, integer c) = f->start[c + 1] - f->start[c];

    // No clause is empty, none has more than `width` literals.
    predicate FormulaWidths{L}(struct formula *f, integer width) =
      \forall integer c; 0 <= c < f->clauses ==> 1 <= ClauseLiterals{L}(f, c) <= width;

    logic integer LiteralVariable(integer literal) = literal > 0 ? literal : -literal;
*/

#endif
