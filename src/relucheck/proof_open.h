/* Proofs before their first step. */
#ifndef RELUCHECK_PROOF_OPEN_H
#define RELUCHECK_PROOF_OPEN_H

#include "../kernel/formula.h"
#include "proof.h"

#include <stdbool.h>

/* For a section `proof`: reads the line from "rup ..." on, up to the first step.  Whatever follows, proof_close frees the source. */
/*@ requires reader:   ReaderValid(in);
    requires formula:  FormulaValid(f);
    requires source:   \valid(source) && \separated(source, in, in->reason, in->buffer + (0 .. in->size));
    requires apart:    \separated(f, source, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            *source, READER_LINES(in);
    ensures  source:   source->in == in && source->variables == f->variables && source->clauses == f->clauses;
    ensures  room:     source->literals == 0 && source->hints == 0 && source->literal_capacity == 0 && source->hint_capacity == 0;
    ensures  open:     \result ==> ProofOpen(source);
*/
bool proof_take_section(struct proof_source *source, struct reader *in, const struct formula *f);

/* The same with an echo, which the source keeps; NULL for none. */
bool proof_open_section(struct proof_source *source, struct reader *in, const struct formula *f,
                        struct echo *echo);

/* For an LRAT file, whose form is told by its first byte. */
/*@ requires reader:   ReaderValid(in);
    requires formula:  FormulaValid(f);
    requires source:   \valid(source) && \separated(source, in, in->reason, in->buffer + (0 .. in->size));
    requires apart:    \separated(f, source, in, in->reason, in->buffer + (0 .. in->size));
    terminates         \true;
    exits              \false;
    assigns            *source, READER_WORDS(in);
    ensures  source:   source->in == in && source->variables == f->variables && source->clauses == f->clauses;
    ensures  room:     source->literals == 0 && source->hints == 0 && source->literal_capacity == 0 && source->hint_capacity == 0;
    ensures  open:     \result ==> ProofOpen(source);
*/
bool proof_open_lrat(struct proof_source *source, struct reader *in, const struct formula *f);

#endif
