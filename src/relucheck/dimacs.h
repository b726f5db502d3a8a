/* DIMACS CNF, one clause at a time (the relucheck manual page says what is accepted). */
#ifndef RELUCHECK_DIMACS_H
#define RELUCHECK_DIMACS_H

#include "../kernel/formula.h"
#include "number.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct clauses;

struct dimacs {
  struct reader in;
  int32_t variables;
  uint64_t announced; /* clauses, by the header */
  struct position header;
  uint64_t read;    /* clauses so far */
  int32_t *literal; /* [literals] of the last clause */
  struct position *literal_at;
  size_t literals;
  size_t capacity;
  struct position clause_end; /* of the clause's 0, or of the end of the file in its place */
};

/*@ // A reader whose memory is not that of the structure.
    predicate DimacsFile{L}(struct dimacs *d) =
      \valid(d) && ReaderValid(&d->in) && \separated(d, d->in.reason) && \separated(d, d->in.buffer + (0 .. d->in.size));

    // The arrays of the last clause and their room; neither overlaps the other one, the structure or the reason.
    predicate DimacsArrays{L}(struct dimacs *d) =
      \valid(d) && 0 <= d->variables <= FORMULA_MAX_VARIABLES && d->literals <= d->capacity < 0x1000000000000000 &&
      \valid(d->literal + (0 .. d->capacity - 1)) && \valid(d->literal_at + (0 .. d->capacity - 1)) &&
      \separated(d, d->in.reason) && \separated(d, d->in.buffer + (0 .. d->in.size)) &&
      \separated(d->literal + (0 .. d->capacity - 1), d, d->in.reason) &&
      \separated(d->literal_at + (0 .. d->capacity - 1), d, d->in.reason) &&
      \separated(d->literal + (0 .. d->capacity - 1), d->literal_at + (0 .. d->capacity - 1));

    // Every literal of the last clause is one of the formula's variables or its negation.
    predicate DimacsLiterals{L}(struct dimacs *d) =
      \forall integer i; 0 <= i < d->literals ==> d->literal[i] != 0 && -d->variables <= d->literal[i] <= d->variables;

    predicate DimacsCounts{L}(struct dimacs *d) = d->read <= d->announced <= NUMBER_MAX;

    predicate DimacsValid{L}(struct dimacs *d) =
      DimacsArrays(d) && ReaderValid(&d->in) && DimacsCounts(d) && DimacsLiterals(d);

    // What reading a clause leaves as it is.
    predicate DimacsKept{Before, After}(struct dimacs *d) =
      \at(d->in.reason, After) == \at(d->in.reason, Before) && \at(d->in.buffer, After) == \at(d->in.buffer, Before) &&
      \at(d->in.size, After) == \at(d->in.size, Before) && \at(d->variables, After) == \at(d->variables, Before) &&
      \at(d->announced, After) == \at(d->announced, Before);

    // A place of the caller that is not part of the file.
    predicate DimacsPlace{L}(struct dimacs *d, bool *more) =
      \valid(more) && \separated(more, d, d->in.reason, d->in.buffer + (0 .. d->in.size));
*/

/* Opens the file and reads its header.  On failure nothing needs closing. */
bool dimacs_open(struct dimacs *d, const char *path, struct reason *reason);

/* The same for text in memory, for tests. */
bool dimacs_open_text(struct dimacs *d, const char *text, size_t size, struct reason *reason);

void dimacs_close(struct dimacs *d);

/* Makes room for one more literal of the clause and its place; false without memory.  What it writes stands in arrays of their own, so `assigns`
 * names the pointers and the capacity only (proofs/TRUSTED.md). */
/*@ requires dimacs:   DimacsArrays(d) && ReaderValid(&d->in);
    terminates         \true;
    exits              \false;
    assigns            *d->in.reason, d->literal, d->literal_at, d->capacity;
    ensures  dimacs:   DimacsArrays(d) && ReaderValid(&d->in);
    ensures  room:     \result ==> d->literals < d->capacity;
    ensures  kept:     \forall integer i; 0 <= i < d->literals ==> d->literal[i] == \at(d->literal[i], Pre);
*/
bool dimacs_grow(struct dimacs *d);

/* Reads the header of a file that has just been opened. */
/*@ requires file:     DimacsFile(d);
    terminates         \true;
    exits              \false;
    assigns            *d, *d->in.reason, d->in.buffer[0 .. d->in.size];
    ensures  file:     DimacsFile(d);
    ensures  dimacs:   \result ==> DimacsValid(d);
*/
bool dimacs_begin(struct dimacs *d);

/* Reads the next clause: true with *more, or true without it when all announced clauses have been read and nothing is left over.
 * Its contract stands with it: the arrays of a clause are replaced by larger ones, which have no name beforehand, so that there is no `assigns`. */
bool dimacs_next(struct dimacs *d, bool *more);

/* Reads a whole file. */
bool dimacs_read(struct clauses *c, const char *path, struct reason *reason);

/* Reads `path` and compares it, clause by clause and literal by literal, with the formula; the first difference is OUTCOME_REJECTED. */
bool dimacs_compare(const struct formula *f, const char *path, struct reason *reason);

#endif
