/* What a certificate says before its evidence (spec/certificate.md, sections 1 to 4). */
#ifndef RELUCHECK_STATEMENT_H
#define RELUCHECK_STATEMENT_H

#include "echo.h"
#include "number.h"
#include "problem.h"
#include "reader.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NOTE_SIZE = 200, NOTES = 16 };

struct note {
  char text[NOTE_SIZE + 1];
};

struct claim {
  bool made;
  mpz_t numerator;
  mpz_t denominator; /* 1 for a natural number */
  struct position at;
};

/* One number of the dataset line, and where it stands. */
struct parameter {
  uint64_t value;
  struct position at;
};

struct statement {
  struct note note[NOTES];
  size_t notes;
  const struct problem *problem; /* NULL before it has been read */
  void *part;                    /* the problem's own: its parameters and its instance */
  const char *signs; /* of the network's units, and their largest number: what the problem says of them */
  uint32_t most_units;
  struct claim lower;
  struct claim error;
  struct parameter units; /* of the network */
  bool all_signs;         /* a lower bound is about all signs of the units, not about positive ones alone */
  bool bias;
  struct parameter samples;
  struct parameter features;
};

/*@ // Integers of a claim that are not part of the reader or the digits.
    predicate ClaimPlace{L}(struct claim *claim, struct reader *in, struct digits *digits) =
      \valid(claim) && LiveTarget(&claim->numerator[0]) && LiveTarget(&claim->denominator[0]) &&
      \separated(claim, digits, in, in->reason, in->buffer + (0 .. in->size));

    // A statement that is no part of the reader.
    predicate StatementPlace{L}(struct statement *s, struct reader *in) =
      \valid(s) && s->notes <= NOTES && \separated(s, in, in->reason, in->buffer + (0 .. in->size));

    // Nor of the digits.
    predicate StatementApart{L}(struct statement *s, struct digits *digits) =
      \separated(s, digits) && LiveTarget(&s->lower.numerator[0]) && LiveTarget(&s->lower.denominator[0]) &&
      LiveTarget(&s->error.numerator[0]) && LiveTarget(&s->error.denominator[0]);

    // A problem that says the signs of the units has few of them.
    predicate StatementProblem{L}(struct statement *s) = s->signs != NULL ==> 1 <= s->most_units <= 9;
*/

/* Whatever follows, statement_free frees it. */
void statement_init(struct statement *s);
void statement_free(struct statement *s);

/* Opens the problem with the name, which stands at the place. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_WORDS(in), s->problem, s->part, s->signs, s->most_units;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  problem:   \result ==> StatementProblem(s);
*/
bool statement_open_problem(struct statement *s, struct reader *in, struct position at, const char *name);

/* The problem's own parameters and its instance.  What they write of the statement stands in memory of the problem's own, so `assigns` does not name it
 * (proofs/TRUSTED.md). */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in);
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
*/
bool statement_read_parameters(struct statement *s, struct reader *in);
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in);
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
*/
bool statement_read_instance(struct statement *s, struct reader *in);

/* Reads everything up to the end of the instance. */
/*@ requires reader:    ReaderValid(in);
    requires place:     StatementPlace(s, in);
    requires digits:    DigitsPlace(in, digits) && StatementApart(s, digits);
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), *s, *digits;
    ensures  reader:    ReaderValid(in);
    ensures  place:     StatementPlace(s, in);
    ensures  numbers:   \result ==> s->samples.value <= NUMBER_MAX && s->features.value <= NUMBER_MAX;
*/
bool statement_read(struct statement *s, struct reader *in, struct digits *digits);

/* Writes it back; the instance must not have been prepared yet. */
void statement_echo(struct echo *echo, const struct statement *s);

/* For the problems: reads " NAME VALUE" of the dataset line. */
/*@ requires reader:    ReaderValid(in);
    requires place:     \valid(parameter) && \separated(parameter, in, in->reason, in->buffer + (0 .. in->size));
    terminates          \true;
    exits               \false;
    assigns             READER_LINES(in), *parameter;
    ensures  reader:    ReaderValid(in);
    ensures  value:     \result ==> parameter->value <= NUMBER_MAX;
*/
bool statement_read_parameter(struct parameter *parameter, struct reader *in, const char *name);

/* For the problems: OUTCOME_REJECTED for a parameter that is not the one that was computed; false. */
bool statement_fail_parameter(const struct parameter *parameter, const struct reader *in, const char *name,
                              uint64_t computed);

/* For the problems: OUTCOME_REJECTED, "found WHAT FRACTION", at a claim; false. */
bool statement_fail_claim(const struct claim *claim, const struct reader *in, const char *what,
                          mpz_srcptr numerator, mpz_srcptr denominator);

#endif
