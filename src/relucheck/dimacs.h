/* DIMACS CNF, one literal at a time (the relucheck manual page says what is accepted). */
#ifndef RELUCHECK_DIMACS_H
#define RELUCHECK_DIMACS_H

#include "../kernel/formula.h"
#include "clauses.h"
#include "number.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dimacs_header {
  int32_t variables;
  uint64_t clauses; /* as announced */
  struct position at;
};

/*@ predicate DimacsHeader(struct dimacs_header header) =
      0 <= header.variables <= FORMULA_MAX_VARIABLES && header.clauses <= NUMBER_MAX;

    // A formula whose memory is not that of the reader.
    predicate FormulaApart{L}(struct formula *f, struct reader *in) =
      FormulaValid(f) && \separated(f, in, in->reason) && \separated(f, in->buffer + (0 .. in->size)) &&
      \separated(f->start + (0 .. f->clauses), in, in->reason) && \separated(f->start + (0 .. f->clauses), in->buffer + (0 .. in->size)) &&
      \separated(f->literal + (0 .. f->start[f->clauses] - 1), in, in->reason) &&
      \separated(f->literal + (0 .. f->start[f->clauses] - 1), in->buffer + (0 .. in->size));
*/

enum dimacs_kind { DIMACS_ERROR, DIMACS_LITERAL, DIMACS_CLAUSE_END };

struct dimacs_item {
  enum dimacs_kind kind;
  int32_t literal;    /* for DIMACS_LITERAL */
  struct position at; /* of the literal, of the clause's 0, or of the end of the file in its place */
};

/* Reads the header of a file that has just been opened. */
/*@ requires reader:   ReaderValid(in);
    requires place:    \valid(header) && \separated(header, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in), *header;
    ensures  reader:   ReaderValid(in);
    ensures  header:   \result ==> DimacsHeader(*header);
*/
bool dimacs_take_header(struct reader *in, struct dimacs_header *header);

/* The next item of a clause behind the first `read`; `within` says that it is not the first one of its clause. */
/*@ requires reader:   ReaderValid(in);
    requires header:   DimacsHeader(header) && read < header.clauses;
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in);
    ensures  reader:   ReaderValid(in);
    ensures  literal:  \result.kind == DIMACS_LITERAL ==>
                         \result.literal != 0 && -header.variables <= \result.literal <= header.variables;
*/
struct dimacs_item dimacs_next(struct reader *in, struct dimacs_header header, uint64_t read, bool within);

/* What may follow the last of the announced clauses: a line that begins with '%', as in SATLIB's files, and a lone 0. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in);
    ensures  reader:   ReaderValid(in);
*/
bool dimacs_take_rest(struct reader *in, uint64_t announced);

/* Reads a whole file into a formula that has no clauses yet.  Its contract stands with it: the formula's arrays are replaced by larger ones, which
 * have no name beforehand, so that there is no `assigns`. */
bool dimacs_take_clauses(struct reader *in, struct clauses *c);

/* Reads a whole file and compares it, clause by clause and literal by literal, with the formula; the first difference is OUTCOME_REJECTED. */
/*@ requires reader:   ReaderValid(in);
    requires formula:  FormulaApart(f, in);
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(in);
    ensures  reader:   ReaderValid(in);
*/
bool dimacs_compare_clauses(struct reader *in, const struct formula *f);

/* Make a formula of a file; whatever follows, clauses_free frees it. */
bool dimacs_read(struct clauses *c, const char *path, struct reason *reason);

/* The file against the formula, as dimacs_compare_clauses says. */
bool dimacs_compare(const struct formula *f, const char *path, struct reason *reason);

#endif
