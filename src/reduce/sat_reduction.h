/* The training set that a formula is reduced to, and the weights that a model gives (MR18, Theorem 6; spec/theory.md). */
#ifndef RELUCERT_SAT_REDUCTION_H
#define RELUCERT_SAT_REDUCTION_H

#include "../kernel/formula.h"
#include "../kernel/sample.h"
#include "sat_definition.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The reduction of a formula without empty clauses (see sat_replace_empty_clauses).  The training set is the sequence of rows
 * 0 .. samples - 1 made by sat_row; it is never held in memory. */
struct sat_reduction {
  const struct formula *formula;
  uint64_t width;  /* R */
  uint64_t square; /* Q, at most R^2 < 2^62 */
  bool bias;
  uint64_t zero_multiplicity; /* c_0, 0 without bias */
  size_t features;            /* N + 1; a bias is not a feature */
  size_t samples;             /* rows: 1 + 2N + M, one more with bias */
};

/*@ // What sat_reduction_init establishes, as far as it concerns the rows.
    predicate SatReduction{L}(struct sat_reduction *r) =
      \valid_read(r) && FormulaValid{L}(r->formula) && FormulaWidths{L}(r->formula, r->width) &&
      2 <= r->width <= FORMULA_MAX_WIDTH && r->features == r->formula->variables + 1 &&
      r->samples == SatSamples{L}(r->formula, r->bias);
*/

/* The number e of empty clauses.  sat_replace_empty_clauses adds one variable, one clause and e + 1 literals if e > 0, else nothing. */
/*@ requires starts:  FormulaStarts(f);
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result == EmptyClauses(f->start, f->clauses);
    ensures  range:   \forall integer c; 0 <= c <= f->clauses ==> 0 <= EmptyClauses(f->start, c) <= c;
*/
size_t sat_empty_clauses(const struct formula *f);

/* Replaces each empty clause by (z) with one new variable z = variables + 1 and appends the clause (-z); does nothing when there is
 * no empty clause.  With e empty clauses, f->literal needs room for e + 1 more literals and f->start for one more clause. */
/*@ requires starts:    FormulaStarts(f) && f->start[f->clauses] + f->clauses + 1 < 0x4000000000000000;
    requires variables: \valid(f) && 0 <= f->variables <= FORMULA_MAX_VARIABLES;
    requires start:     \valid(f->start + (0 .. f->clauses + 1));
    requires literal:   \valid(f->literal + (0 .. f->start[f->clauses] + EmptyClauses(f->start, f->clauses)));
    requires separated: \separated(f, f->start + (0 .. f->clauses + 1),
                                   f->literal + (0 .. f->start[f->clauses] + EmptyClauses(f->start, f->clauses)));
    terminates          \true;
    exits               \false;
    assigns             f->variables, f->clauses, f->start[0 .. f->clauses + 1],
                        f->literal[0 .. f->start[f->clauses] + EmptyClauses(f->start, f->clauses)];
    behavior nothing_to_do:
      assumes none:    EmptyClauses(f->start, f->clauses) == 0;
      assigns          \nothing;
    behavior replace:
      assumes some:    EmptyClauses(f->start, f->clauses) != 0;
      ensures  sizes:  f->variables == \old(f->variables) + 1 && f->clauses == \old(f->clauses) + 1;
      ensures  starts: \forall integer c; 0 <= c < f->clauses ==>
                         f->start[c] == \old(f->start[c]) + EmptyClauses{Pre}(f->start, c);
      ensures  kept:   \forall integer c, p; 0 <= c < f->clauses - 1 && \old(f->start[c]) <= p < \old(f->start[c + 1]) ==>
                         f->literal[p + EmptyClauses{Pre}(f->start, c)] == \old(f->literal[p]);
      ensures  unit:   \forall integer c; 0 <= c < f->clauses - 1 && \old(f->start[c]) == \old(f->start[c + 1]) ==>
                         f->literal[f->start[c]] == f->variables;
      ensures  last:   f->start[f->clauses] == f->start[f->clauses - 1] + 1 &&
                       f->literal[f->start[f->clauses - 1]] == -f->variables;
    complete behaviors;
    disjoint behaviors;
*/
void sat_replace_empty_clauses(struct formula *f);

/* Computes the parameters.  `width` is R, or 0 for the canonical one; returns false when it is too small for the formula (or above
 * FORMULA_MAX_WIDTH).  `scratch` has 2 * variables + 1 entries, all zero before and after. */
/*@ requires formula:   FormulaValid(f) && (\forall integer c; 0 <= c < f->clauses ==> 1 <= ClauseLiterals(f, c));
    requires reduction: \valid(r);
    requires scratch:   \valid(scratch + (0 .. 2 * f->variables)) &&
                        (\forall integer i; 0 <= i <= 2 * f->variables ==> scratch[i] == 0);
    requires separated: \separated(r, f, f->start + (0 .. f->clauses), f->literal + (0 .. f->start[f->clauses] - 1),
                                   scratch + (0 .. 2 * f->variables));
    terminates          \true;
    exits               \false;
    assigns             *r, scratch[0 .. 2 * f->variables];
    ensures  scratch:   \forall integer i; 0 <= i <= 2 * f->variables ==> scratch[i] == 0;
    ensures  result:    \result <==> (width == 0 || 2 <= width <= FORMULA_MAX_WIDTH) &&
                                     FormulaWidths(f, width == 0 ? FORMULA_MAX_WIDTH : width);
    ensures  reduction: \result ==> r->formula == f && SatReduction(r);
    ensures  bias:      \result ==> (r->bias <==> bias);
    ensures  given:     \result && width != 0 ==> r->width == width;
    ensures  canonical: \result && width == 0 ==>
                          r->width == 2 || (\exists integer c; 0 <= c < f->clauses && ClauseLiterals(f, c) == r->width);
    ensures  zero:      \result ==> r->zero_multiplicity == (bias ? ZeroMultiplicity(r->width) : 0);
    ensures  parameters: \result ==> SatParameters(f, r->width, r->square, bias ? 1 : 0, r->zero_multiplicity);
    ensures  least:     \result ==> SquareAttained(f, r->width, r->square) ||
                                    (r->square == r->width && OnlyTautologies(f));
    ensures  square:    \result ==> r->width <= r->square <= r->width * r->width;
*/
bool sat_reduction_init(struct sat_reduction *r, const struct formula *f, bool bias, uint64_t width,
                        uint64_t *scratch);

/* Entries that a sample needs room for: the largest clause width + 1. */
/*@ requires formula:  \valid_read(r) && FormulaStarts(r->formula);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  capacity: \forall integer c; 0 <= c < r->formula->clauses ==> ClauseLiterals(r->formula, c) < \result;
    ensures  least:    \result == 1 ||
                       (\exists integer c; 0 <= c < r->formula->clauses && ClauseLiterals(r->formula, c) + 1 == \result);
    ensures  range:    1 <= \result <= r->formula->start[r->formula->clauses] + 1;
*/
size_t sat_row_capacity(const struct sat_reduction *r);

/* Row i < samples: a pure function of the reduction and i.  s has room for sat_row_capacity entries and an initialised label.  The
 * entries stand in the order of the clause's literals, a repeated variable more than once; labels are integers (label denominator 1). */
/*@ requires reduction:    SatReduction(r);
    requires row:          i < r->samples;
    requires room:         SampleRoom(s) && LiveTarget(&s->label[0]) && 1 <= s->capacity;
    requires capacity:     \forall integer c; 0 <= c < r->formula->clauses ==> ClauseLiterals(r->formula, c) < s->capacity;
    requires separated:    \separated(s, r, r->formula, r->formula->start + (0 .. r->formula->clauses));
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value, s->multiplicity;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:     \forall integer d; SampleFeature(s, d) == SatFeature{Pre}(r->formula, r->width, i, d);
    ensures  label:        s->label[0].value == SatLabel{Pre}(r->formula, r->width, i);
    ensures  multiplicity: s->multiplicity == SatMultiplicity{Pre}(r->formula, r->zero_multiplicity, i);
*/
void sat_row(const struct sat_reduction *r, size_t i, struct sample *s);

/* The theorem's lower bound delta for unsatisfiable formulas, as numerator/denominator, not in lowest terms. */
/*@ requires width:     \valid_read(r) && 2 <= r->width <= FORMULA_MAX_WIDTH && r->square <= r->width * r->width;
    requires live:      LiveTarget(numerator) && LiveTarget(denominator);
    requires separated: \separated(r, numerator, denominator);
    terminates          \true;
    exits               \false;
    assigns             numerator->value, denominator->value;
    ensures  without:   !r->bias ==> numerator->value == 4.0 && denominator->value == 3.0 + 2.0 * r->square;
    ensures  with:      r->bias ==> numerator->value == 4.0 * r->zero_multiplicity &&
                          denominator->value == 3.0 * r->zero_multiplicity + (r->width - 2.0) * (r->width - 2.0) +
                                                  2.0 * r->square * r->zero_multiplicity;
*/
void sat_lower_bound(const struct sat_reduction *r, mpz_ptr numerator, mpz_ptr denominator);

/* YES map: weights of training error 0 from a model.  model[v] for v in 1 .. variables is 1 (true) or -1 (false);
 * weight has room for 2 * (features + bias) integers, unit-major, denominator 1, bias last (0). */
/*@ requires reduction: SatReduction(r);
    requires model:     \valid_read(model + (1 .. r->formula->variables));
    requires weight:    \valid(weight + (0 .. 2 * SatStride(r->formula, r->bias) - 1));
    requires separated: \separated(weight + (0 .. 2 * SatStride(r->formula, r->bias) - 1), r, r->formula,
                                   model + (1 .. r->formula->variables));
    terminates          \true;
    exits               \false;
    assigns             weight[0 .. 2 * SatStride(r->formula, r->bias) - 1];
    ensures  first:     \forall integer d; 0 <= d < SatStride(r->formula, r->bias) ==>
                          weight[d] == SatWeight(r->formula, r->width, model, 0, d);
    ensures  second:    \forall integer d; 0 <= d < SatStride(r->formula, r->bias) ==>
                          (weight + SatStride(r->formula, r->bias))[d] == SatWeight(r->formula, r->width, model, 1, d);
*/
void sat_weights_from_solution(const struct sat_reduction *r, const signed char *model, int64_t *weight);

#endif
