/* A file of a formula against the formula of a certificate. */
#include "dimacs.h"

/* The clause behind the first c of the file. */
/*@ requires reader:   ReaderValid(in);
    requires header:   DimacsHeader(header) && c < header.clauses;
    requires formula:  FormulaApart(f, in) && c < f->clauses;
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in);
    ensures  reader:   ReaderValid(in);
*/
static bool compare_clause(struct reader *in, struct dimacs_header header, const struct formula *f, size_t c)
{
  const size_t size = f->start[c + 1] - f->start[c];
  /*@ loop invariant reader:  ReaderValid(in);
      loop invariant formula: FormulaApart(f, in) && size == ClauseLiterals(f, c);
      loop invariant size:    i <= size;
      loop assigns            i, READER_LINES(in);
      loop variant            size - i;
  */
  for (size_t i = 0;; i++) {
    const struct dimacs_item item = dimacs_next(in, header, c, i > 0);
    /*@ assert reader: ReaderValid(in); */
    /*@ assert formula: FormulaApart(f, in); */
    if (item.kind == DIMACS_ERROR)
      return false;
    if (item.kind == DIMACS_CLAUSE_END && i == size)
      return true;
    if (item.kind == DIMACS_CLAUSE_END)
      return reader_fail(in, item.at, OUTCOME_REJECTED,
                         "clause %zu: found %zu literals, the certificate has %zu", c + 1, i, size);
    if (i == size)
      return reader_fail(in, item.at, OUTCOME_REJECTED,
                         "clause %zu: found literal %d, the certificate has no more than %zu literals", c + 1,
                         (int)item.literal, size);
    const int32_t literal = f->literal[f->start[c] + i];
    if (item.literal != literal)
      return reader_fail(in, item.at, OUTCOME_REJECTED,
                         "clause %zu: found literal %d, the certificate has %d", c + 1, (int)item.literal,
                         (int)literal);
  }
}

/* The clauses of a file whose header says as many as there are. */
/*@ requires reader:   ReaderValid(in);
    requires header:   DimacsHeader(header) && header.clauses == f->clauses;
    requires formula:  FormulaApart(f, in);
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in);
    ensures  reader:   ReaderValid(in);
*/
static bool compare_clauses(struct reader *in, struct dimacs_header header, const struct formula *f)
{
  /*@ loop invariant reader:  ReaderValid(in);
      loop invariant formula: FormulaApart(f, in) && header.clauses == f->clauses;
      loop invariant c:       c <= f->clauses;
      loop assigns            c, READER_LINES(in);
      loop variant            f->clauses - c;
  */
  for (size_t c = 0; c < f->clauses; c++)
    if (!compare_clause(in, header, f, c))
      return false;
  return dimacs_take_rest(in, header.clauses);
}

bool dimacs_compare_clauses(struct reader *in, const struct formula *f)
{
  struct dimacs_header header;
  if (!dimacs_take_header(in, &header))
    return false;
  if (header.variables != f->variables || header.clauses != f->clauses)
    return reader_fail(in, header.at, OUTCOME_REJECTED,
                       "found %d variables and %llu clauses, the certificate has %d and %zu",
                       (int)header.variables, (unsigned long long)header.clauses, (int)f->variables,
                       f->clauses);
  return compare_clauses(in, header, f);
}
