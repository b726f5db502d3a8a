#include "sat_sum.h"

#include "../kernel/training_error_start.h"

/*@ // What the sum reads is the same in both states.
    predicate SameFormula{Before, After}(struct sat_reduction *r) =
      \at(r->formula, Before) == \at(r->formula, After) && \at(r->width, Before) == \at(r->width, After) &&
      \at(r->bias, Before) == \at(r->bias, After) && \at(r->features, Before) == \at(r->features, After) &&
      \at(r->samples, Before) == \at(r->samples, After) &&
      \at(r->zero_multiplicity, Before) == \at(r->zero_multiplicity, After) &&
      \at(r->formula->variables, Before) == \at(r->formula->variables, After) &&
      \at(r->formula->clauses, Before) == \at(r->formula->clauses, After) &&
      \at(r->formula->start, Before) == \at(r->formula->start, After) &&
      \at(r->formula->literal, Before) == \at(r->formula->literal, After) &&
      (\forall integer c; 0 <= c <= \at(r->formula->clauses, Before) ==>
        \at(r->formula->start[c], Before) == \at(r->formula->start[c], After)) &&
      \forall integer p; 0 <= p < \at(r->formula->start[r->formula->clauses], Before) ==>
        \at(r->formula->literal[p], Before) == \at(r->formula->literal[p], After);

    predicate SameSample{Before, After}(struct sample *s) =
      \at(s->capacity, Before) == \at(s->capacity, After) && \at(s->column, Before) == \at(s->column, After) &&
      \at(s->value, Before) == \at(s->value, After) && \at(s->label[0].live, Before) == \at(s->label[0].live, After);
*/

/* training_error_start; the formula stays what it is. */
/*@ requires input:     SumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(one);
    requires apart:     \separated(s, error, fast, one) && \separated(r, error, fast, one) &&
                        \separated(r->formula, error, fast, one) && \separated(network, error, fast, one);
    requires starts:    \separated(error, r->formula->start + (0 .. r->formula->clauses)) &&
                        \separated(fast, r->formula->start + (0 .. r->formula->clauses)) &&
                        \separated(one, r->formula->start + (0 .. r->formula->clauses));
    requires literals:  \separated(error, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1)) &&
                        \separated(one, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1));
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(one, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), one);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *one, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == 1.0;
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  one:       LiveTarget(one);
    ensures  formula:   SameFormula{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameSample{Pre, Post}(s);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
static void begin_kept(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                       const struct network *network, int64_t *storage)
/*@ ghost (const struct sat_reduction *r, const struct sample *s) */
{
  /*@ assert given: \forall integer c; 0 <= c <= r->formula->clauses ==>
        \separated(error, r->formula->start + c) && \separated(fast, r->formula->start + c); */
  training_error_start(error, fast, one, 1, network, storage);
  /*@ assert formula_at: r->formula == \at(r->formula, Pre); */
  /*@ assert variables:  r->formula->variables == \at(r->formula->variables, Pre); */
  /*@ assert clauses:    r->formula->clauses == \at(r->formula->clauses, Pre); */
  /*@ assert lists:      r->formula->start == \at(r->formula->start, Pre); */
  /*@ assert places:     r->formula->literal == \at(r->formula->literal, Pre); */
  /*@ assert sample:     s->capacity == \at(s->capacity, Pre); */
  /*@ assert columns:    s->column == \at(s->column, Pre); */
  /*@ assert values:     s->value == \at(s->value, Pre); */
  /*@ assert label:      s->label[0].live == \at(s->label[0].live, Pre); */
  /*@ assert width:      r->width == \at(r->width, Pre) && (r->bias <==> \at(r->bias, Pre)); */
  /*@ assert sizes:      r->features == \at(r->features, Pre) && r->samples == \at(r->samples, Pre); */
  /*@ assert zero:       r->zero_multiplicity == \at(r->zero_multiplicity, Pre); */
  /*@ assert starts:     \forall integer c; 0 <= c <= r->formula->clauses ==>
                           r->formula->start[c] == \at(r->formula->start[c], Pre); */
  /*@ assert literals:   \forall integer p; 0 <= p < r->formula->start[r->formula->clauses] ==>
                           r->formula->literal[p] == \at(r->formula->literal[p], Pre); */
}

void sat_sum_begin(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                   const struct network *network, int64_t *storage)
/*@ ghost (const struct sat_reduction *r, const struct sample *s) */
{
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(network); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  /*@ assert given: \forall integer c, d; 0 <= c <= d <= r->formula->clauses ==> r->formula->start[c] <= r->formula->start[d]; */
  begin_kept(error, fast, one, network, storage) /*@ ghost (r, s) */;
  /*@ assert same:      \forall integer c; 0 <= c <= r->formula->clauses ==>
                          r->formula->start[c] == \at(r->formula->start[c], Pre); */
  /*@ assert ordered:   \forall integer c, d; 0 <= c <= d <= r->formula->clauses ==>
                          r->formula->start[c] <= r->formula->start[d]; */
  /*@ assert starts:    FormulaStarts(r->formula); */
  /*@ assert literals:  FormulaLiterals(r->formula); */
  /*@ assert widths:    \forall integer c; 0 <= c < r->formula->clauses ==>
                          ClauseLiterals(r->formula, c) == ClauseLiterals{Pre}(r->formula, c); */
  /*@ assert formula:   FormulaValid(r->formula) && FormulaWidths(r->formula, r->width); */
  /*@ assert reduction: SatReduction(r); */
  /*@ assert room:      RowRoom(s, r->formula); */
  /*@ ghost
    const struct formula *f = r->formula;
    /@ loop invariant index: 0 <= c <= f->clauses;
       loop invariant same:  \forall integer k, d; 0 <= k < c ==>
         SatClauseFeature(f, r->width, k, d) == SatClauseFeature{Pre}(f, \at(r->width, Pre), k, d);
       loop assigns c;
       loop variant f->clauses - c;
    @/
    for (size_t c = 0; c < f->clauses; c++) {
      const size_t start = f->start[c];
      const size_t literals = f->start[c + 1] - start;
      size_t n = 0;
      /@ loop invariant index: 0 <= n <= literals;
         loop invariant same:  \forall integer d; ClauseCoefficient(f->literal + start, literals, r->width, n, d) ==
           ClauseCoefficient{Pre}(\at(r->formula->literal, Pre) + start, literals, \at(r->width, Pre), n, d);
         loop assigns n;
         loop variant literals - n;
      @/
      for (; n < literals; n++)
        ;
      /@ assert done: n == literals; @/
      /@ assert whole: \forall integer d; ClauseCoefficient(f->literal + start, literals, r->width, literals, d) ==
           ClauseCoefficient{Pre}(\at(r->formula->literal, Pre) + start, literals, \at(r->width, Pre), literals, d); @/
      /@ assert place: ClauseLiterals(f, c) == literals && f->start[c] == start &&
           ClauseLiterals{Pre}(\at(r->formula, Pre), \at(c, Here)) == literals &&
           \at(r->formula->start[\at(c, Here)], Pre) == start; @/
      /@ assert clause: \forall integer d; SatClauseFeature(f, r->width, c, d) ==
           SatClauseFeature{Pre}(f, \at(r->width, Pre), \at(c, Here), d); @/
    }
  */
  /*@ assert same_features: \forall integer k, d; 0 <= k < r->samples ==>
        SatFeature(r->formula, r->width, k, d) == SatFeature{Pre}(r->formula, r->width, k, d); */
  /*@ assert same_labels: \forall integer k; SatLabel(r->formula, r->width, k) == SatLabel{Pre}(r->formula, r->width, k); */
  /*@ assert same_multiplicities: \forall integer k; SatMultiplicity(r->formula, r->zero_multiplicity, k) ==
        SatMultiplicity{Pre}(r->formula, r->zero_multiplicity, k); */
  /*@ assert same_rows: \forall dataset D, integer k; 0 <= k < r->samples && IsSatRow{Pre}(D, r, k) ==> IsSatRow(D, r, k); */
  /*@ assert same_stride: Stride(network) == stride && network->units == units; */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, network) ==> WeightsAre(w, network); */
}
