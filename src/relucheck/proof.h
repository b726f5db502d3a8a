/* Proofs as sources of steps: the two forms of a certificate's section `proof`, and LRAT files in their two forms. */
#ifndef RELUCHECK_PROOF_H
#define RELUCHECK_PROOF_H

#include "echo.h"
#include "reader.h"
#include "../kernel/refute.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Numbers of clauses are below this. */
#define PROOF_MAX_NEXT (UINT64_C(1) << 63)

enum proof_form { PROOF_TEXT, PROOF_BINARY, PROOF_LRAT_TEXT, PROOF_LRAT_BINARY };

struct proof_source {
  struct reader *in;
  struct echo *echo; /* NULL: no echo */
  enum proof_form form;
  int32_t variables;
  uint64_t clauses;    /* of the formula */
  uint64_t next;       /* number of the next clause; LRAT: above the largest so far */
  uint64_t identifier; /* of the last LRAT step */
  uint64_t left;       /* steps to come; not for LRAT */
  uint64_t end;        /* stream offset behind a binary proof */
  uint64_t begin;      /* stream offset of the proof's first byte */
  /* The current step. */
  int32_t *literal;
  size_t literals;
  size_t literal_capacity;
  uint64_t *hint;
  uint64_t *hint_at; /* stream offset of each hint */
  size_t hints;
  size_t hint_capacity;
  uint64_t step_line; /* line of the step, and stream offset of that line's first byte */
  uint64_t step_line_begin;
  uint64_t step_at;  /* stream offset of the step */
  uint64_t step_end; /* stream offset of the 0 that ends its hints */
};

/*@ // The arrays of the step and their room; no array overlaps another one of its type, the source or its reader.
    predicate ProofArrays{L}(struct proof_source *source) =
      \valid(source) && 0 <= source->variables <= FORMULA_MAX_VARIABLES + 1 &&
      source->literals <= source->literal_capacity && \valid(source->literal + (0 .. source->literal_capacity - 1)) &&
      source->hints <= source->hint_capacity && \valid(source->hint + (0 .. source->hint_capacity - 1)) &&
      \valid(source->hint_at + (0 .. source->hint_capacity - 1)) &&
      \separated(source, source->in, source->in->reason) &&
      \separated(source->literal + (0 .. source->literal_capacity - 1), source, source->in, source->in->reason) &&
      \separated(source->hint + (0 .. source->hint_capacity - 1), source->hint_at + (0 .. source->hint_capacity - 1)) &&
      \separated(source->hint + (0 .. source->hint_capacity - 1), source, source->in, source->in->reason) &&
      \separated(source->hint_at + (0 .. source->hint_capacity - 1), source, source->in, source->in->reason);

    // The step begins in the proof and on the line that the reader has noted, and the reader stands behind its beginning.
    predicate ProofPlace{L}(struct proof_source *source) =
      source->step_line_begin <= source->step_at <= ReaderOffset(source->in) && source->begin <= source->step_at &&
      (source->form == PROOF_BINARY ==> ReaderOffset(source->in) <= source->end);

    predicate ProofNumbers{L}(struct proof_source *source) =
      source->clauses < 0x4000000000000000 && 1 <= source->next < PROOF_MAX_NEXT;

    predicate ProofValid{L}(struct proof_source *source) =
      ProofArrays(source) && ReaderValid(source->in) && ProofPlace(source) && ProofNumbers(source);

    // Between two steps: the source has its arrays, and the reader stands in the proof.
    predicate ProofOpen{L}(struct proof_source *source) =
      ProofArrays(source) && ReaderValid(source->in) && ProofNumbers(source) && source->begin <= ReaderOffset(source->in) &&
      (source->form == PROOF_BINARY ==> ReaderOffset(source->in) <= source->end);

    // The literals of the step are those of the formula's variables.
    predicate StepLiterals{L}(struct proof_source *source) =
      \forall integer i; 0 <= i < source->literals ==>
        source->literal[i] != 0 && -source->variables <= source->literal[i] <= source->variables;

    // The clause numbers of the step, and places of the proof from the step's line on.
    predicate StepHints{L}(struct proof_source *source) =
      \forall integer i; 0 <= i < source->hints ==>
        source->hint[i] < PROOF_MAX_NEXT && source->step_line_begin <= source->hint_at[i] < 0x8000000000000000;

    predicate StepValid{L}(struct proof_source *source) =
      ProofValid(source) && StepLiterals(source) && StepHints(source);

    // What reading the numbers of a step leaves as it is; the reader stays on its line and goes forward.
    predicate StepKept{Before, After}(struct proof_source *source) =
      \at(source->in, After) == \at(source->in, Before) && \at(source->form, After) == \at(source->form, Before) &&
      \at(source->variables, After) == \at(source->variables, Before) && \at(source->next, After) == \at(source->next, Before) &&
      \at(source->clauses, After) == \at(source->clauses, Before) && \at(source->begin, After) == \at(source->begin, Before) &&
      \at(source->end, After) == \at(source->end, Before) && \at(source->step_at, After) == \at(source->step_at, Before) &&
      \at(source->step_line_begin, After) == \at(source->step_line_begin, Before) &&
      \at(source->in->line_begin, After) == \at(source->in->line_begin, Before) &&
      \at(ReaderOffset(source->in), Before) <= \at(ReaderOffset(source->in), After);

    // The place for the kind of a step, which is not part of the source.
    predicate StepKindPlace{L}(struct proof_source *source, bool *deletion) =
      \valid(deletion) && \separated(deletion, source, source->in, source->in->reason, source->in->buffer + (0 .. source->in->size));

    // What a step that has been read is: where its clause numbers end is known too.
    predicate StepRead{L}(struct proof_source *source) =
      StepValid(source) && source->step_line_begin <= source->step_end < 0x8000000000000000;
*/

/* Frees what the source has grown; proof_open.h opens one. */
void proof_close(struct proof_source *source);

/* The readers of one step each; false at the end of the proof or with a reason.  Their contracts stand with them: the arrays of a step are replaced by
 * larger ones, which have no name beforehand, so that there is no `assigns` for a caller to go by. */
bool proof_text_step(struct proof_source *source, bool *deletion);
bool proof_binary_step(struct proof_source *source, bool *deletion);
bool proof_lrat_text_step(struct proof_source *source, bool *deletion);
bool proof_lrat_binary_step(struct proof_source *source, bool *deletion);

/* Takes the identifier that an LRAT step begins with: of the clause it adds, which must be new, or of a deletion.  Identifiers do not descend.  The index
 * has one word for each number, so a file must be long to have large ones; others are over the limit. */
/*@ requires source:   ProofValid(source) && number <= 0x7fffffffffffffff;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->identifier, source->next;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source);
    ensures  numbers:  ProofNumbers(source);
*/
bool proof_take_identifier(struct proof_source *source, uint64_t number, bool deletion);

/* A position in the current step. */
/*@ requires source:   \valid_read(source) && source->step_line_begin <= offset < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result.line == source->step_line && \result.column == offset - source->step_line_begin + 1;
*/
struct position proof_position(const struct proof_source *source, uint64_t offset);

/* OUTCOME_REJECTED for a negative hint. */
/*@ requires source:   ProofValid(source) && source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason;
    ensures  result:   !\result;
*/
bool proof_reject_rat(const struct proof_source *source, uint64_t at);

#endif
