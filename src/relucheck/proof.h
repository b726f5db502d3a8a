/* Proofs as sources of steps: the two forms of a certificate's section `proof`, and LRAT files in their two forms. */
#ifndef RELUCHECK_PROOF_H
#define RELUCHECK_PROOF_H

#include "echo.h"
#include "reader.h"
#include "../kernel/refute.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/* For a section `proof`: reads the line from "rup ..." on, up to the first step. */
bool proof_open_section(struct proof_source *source, struct reader *in, const struct formula *f,
                        struct echo *echo);

/* For an LRAT file, whose form is told by its first byte. */
bool proof_open_lrat(struct proof_source *source, struct reader *in, const struct formula *f);

void proof_close(struct proof_source *source);

/* The readers of one step each; false at the end of the proof or with a reason. */
bool proof_text_step(struct proof_source *source, bool *deletion);
bool proof_binary_step(struct proof_source *source, bool *deletion);
bool proof_lrat_text_step(struct proof_source *source, bool *deletion);
bool proof_lrat_binary_step(struct proof_source *source, bool *deletion);

/* Takes the identifier that an LRAT step begins with: of the clause it adds, which must be new, or of a deletion.  Identifiers do not descend.  The index
 * has one word for each number, so a file must be long to have large ones; others are over the limit. */
bool proof_take_identifier(struct proof_source *source, uint64_t number, bool deletion);

bool proof_grow_literals(struct proof_source *source);
bool proof_grow_hints(struct proof_source *source);

static inline bool proof_push_literal(struct proof_source *source, int32_t literal)
{
  if (source->literals == source->literal_capacity && !proof_grow_literals(source))
    return false;
  source->literal[source->literals++] = literal;
  return true;
}

static inline bool proof_push_hint(struct proof_source *source, uint64_t number, uint64_t at)
{
  if (source->hints == source->hint_capacity && !proof_grow_hints(source))
    return false;
  source->hint[source->hints] = number;
  source->hint_at[source->hints++] = at;
  return true;
}

/* A position in the current step. */
struct position proof_position(const struct proof_source *source, uint64_t offset);

/* OUTCOME_REJECTED for a negative hint. */
bool proof_reject_rat(const struct proof_source *source, uint64_t at);

#endif
