#include "sat_verify_error.h"

#include "../kernel/product.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"
#include "sat_square.h"
#include "sat_sum.h"

/*@ requires claim:     \valid_read(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->formula) &&
                        \separated(r, claim->formula->start + (0 .. claim->formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  fields:    r->formula == claim->formula && r->width == claim->width && r->square == claim->square &&
                        (r->bias <==> claim->bias) && r->zero_multiplicity == claim->zero &&
                        r->samples == claim->samples && r->features == claim->features;
    ensures  same:      SameClaim{Pre, Post}(claim);
*/
static void copy_fields(const struct sat_claim *claim, struct sat_reduction *r)
{
  r->formula = claim->formula;
  r->width = claim->width;
  r->square = claim->square;
  r->bias = claim->bias;
  r->zero_multiplicity = claim->zero;
  r->samples = claim->samples;
  r->features = claim->features;
}

/*@ // What makes the stated numbers a reduction.
    predicate ClaimShape{L}(struct sat_claim *claim) =
      ClaimFormula(claim) && FormulaWidths(claim->formula, claim->width) && 2 <= claim->width <= FORMULA_MAX_WIDTH &&
      claim->samples == SatSamples(claim->formula, ClaimBias(claim)) && claim->features == claim->formula->variables + 1;
*/

/* The reduction with the stated numbers, which are right. */
/*@ requires claim:     ClaimShape(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->formula) &&
                        \separated(r, claim->formula->start + (0 .. claim->formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  fields:    r->formula == claim->formula && r->width == claim->width && r->square == claim->square &&
                        (r->bias <==> claim->bias) && r->zero_multiplicity == claim->zero &&
                        r->samples == claim->samples && r->features == claim->features;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  set:       \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim);
    ensures  reduction: SatReduction(r) && 2 <= r->width <= FORMULA_MAX_WIDTH;
*/
static void set_reduction(const struct sat_claim *claim, struct sat_reduction *r)
{
  /*@ assert given: \forall integer c, d; 0 <= c <= d <= claim->formula->clauses ==>
                      claim->formula->start[c] <= claim->formula->start[d]; */
  /*@ assert last: claim->bias ==> \forall dataset D, integer i, d; IsClaimedSet(D, claim) && 0 <= i < SatSamples(claim->formula, 1) &&
        claim->formula->variables < d <= claim->formula->variables + 1 ==> Feature(D, i, d) == 1.0; */
  copy_fields(claim, r);
  /*@ assert formula_place: claim->formula == \at(claim->formula, Pre); */
  /*@ assert ordered: \forall integer c, d; 0 <= c <= d <= claim->formula->clauses ==>
                        claim->formula->start[c] <= claim->formula->start[d]; */
  /*@ assert starts: FormulaStarts(claim->formula); */
  /*@ assert literals: FormulaLiterals(claim->formula); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->formula->clauses ==>
                        ClauseLiterals(claim->formula, c) == ClauseLiterals{Pre}(claim->formula, c); */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert widths: FormulaWidths(claim->formula, claim->width); */
  /*@ assert features: \forall integer i, d; 0 <= i < SatSamples(claim->formula, 1) ==>
        SatFeature(claim->formula, claim->width, i, d) == SatFeature{Pre}(claim->formula, claim->width, i, d); */
  /*@ assert labels: \forall integer i; SatLabel(claim->formula, claim->width, i) ==
                       SatLabel{Pre}(claim->formula, claim->width, i); */
  /*@ assert multiplicities: \forall integer i; SatMultiplicity(claim->formula, claim->zero, i) ==
                       SatMultiplicity{Pre}(claim->formula, claim->zero, i); */
  /*@ assert samples: SatSamples(claim->formula, ClaimBias(claim)) == SatSamples{Pre}(claim->formula, ClaimBias{Pre}(claim)); */
  /*@ assert coordinates: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i, d; 0 <= i < SatSamples(claim->formula, ClaimBias(claim)) && 0 <= d <= claim->formula->variables ==>
          Feature(D, i, d) == SatFeature(claim->formula, claim->width, i, d); */
  /*@ assert bias: ClaimBias(claim) == ClaimBias{Pre}(claim); */
  /*@ assert ones: claim->bias ==> \forall dataset D, integer i, d; IsClaimedSet{Pre}(D, claim) &&
        0 <= i < SatSamples(claim->formula, 1) &&
        claim->formula->variables < d <= claim->formula->variables + 1 ==> Feature(D, i, d) == 1.0; */
  /*@ assert label: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SatSamples(claim->formula, ClaimBias(claim)) ==>
          Label(D, i) == SatLabel(claim->formula, claim->width, i); */
  /*@ assert often: \forall dataset D; IsClaimedSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SatSamples(claim->formula, ClaimBias(claim)) ==>
          Multiplicity(D, i) == SatMultiplicity(claim->formula, claim->zero, i); */
}

/* sat_training_error for the stated numbers. */
/*@ requires claim:     ClaimShape(claim) && ClaimNetwork(claim) && (claim->bias ==> 1 <= claim->zero);
    requires workspace: \valid(workspace) && WorkspaceError(workspace, claim);
    requires apart:     \separated(workspace, claim, claim->formula, claim->formula->start + (0 .. claim->formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  live:      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]);
    ensures  positive:  0.0 < workspace->denominator[0].value;
    ensures  exact:     \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            workspace->numerator[0].value ==
                              Product(ClaimError{Pre}(D, w, claim), workspace->denominator[0].value);
*/
static void compute_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  struct sat_reduction r;
  /*@ ghost const struct network *network = claim->network; */
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  set_reduction(claim, &r);
  /*@ assert place:   claim->network == network; */
  /*@ assert fields:  network->units == units && Stride(network) == stride && network->weight == \at(claim->network->weight, Pre) &&
                      network->sign == \at(claim->network->sign, Pre) && network->features == \at(claim->network->features, Pre); */
  /*@ assert same_count: WeightCount(network) == Times(units, stride); */
  /*@ assert stride:  stride == claim->features + ClaimBias(claim) && units == 2; */
  /*@ assert live:    \forall integer k; 0 <= k < Times(units, stride) ==>
                        Live(&network->weight[k][0]) && Whole(network->weight[k][0].value); */
  /*@ assert sign:    \valid_read(network->sign + (0 .. units - 1)) &&
                      \forall integer j; 0 <= j < units ==> network->sign[j] == 1 || network->sign[j] == -1; */
  /*@ assert denominator: Live(&network->denominator[0]) && 0.0 < network->denominator[0].value &&
                      Whole(network->denominator[0].value); */
  /*@ assert network: NetworkValid(network) && NetworkWhole(network); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(claim->network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, \at(claim->network, Pre)) ==> WeightsAre(w, network); */
  /*@ assert represents: \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==>
                           RepresentsNetwork(w, claim->network); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->formula->clauses ==>
        ClauseLiterals(claim->formula, c) == ClauseLiterals{Pre}(claim->formula, c); */
  /*@ assert room:    RowRoom(&workspace->sample, claim->formula); */
  /*@ assert formula: r.formula == \at(claim->formula, Pre) && r.formula->start == \at(claim->formula->start, Pre) &&
                      r.formula->clauses == \at(claim->formula->clauses, Pre); */
  /*@ assert set:     \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsSetOf(D, &r); */
  /*@ assert samples: r.samples == \at(claim->samples, Pre); */
  /*@ assert error:   \forall dataset D, weights w; ClaimError{Pre}(D, w, claim) == TrainingError(D, w, stride, units, r.samples); */
  /*@ ghost Ready: ; */
  sat_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                     workspace->denominator);
  /*@ assert value:   \forall dataset D, weights w; IsSetOf{Ready}(D, &r) && RepresentsNetwork{Ready}(w, network) ==>
        workspace->numerator[0].value ==
          Product(TrainingError(D, w, stride, units, \at(r.samples, Ready)), workspace->denominator[0].value); */
}

/*@ requires claim:     ClaimFormula(claim) && ClaimNetwork(claim) && ClaimSizes(claim);
    requires workspace: \valid(workspace) && WorkspaceError(workspace, claim);
    requires apart:     \separated(workspace, claim, claim->formula, claim->formula->start + (0 .. claim->formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
    ensures  other:     !\result ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) !=
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  compute_error(claim, workspace);
  /*@ assert same:  SameClaim{Pre, Here}(claim); */
  /*@ ghost lemma_equal_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator, workspace->denominator); */
  /*@ assert equal:  \forall dataset D, weights w; IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        (Product(claim->error_numerator->value, workspace->denominator[0].value) ==
           Product(workspace->numerator[0].value, claim->error_denominator->value) <==>
         Product(ClaimError{Pre}(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value); */
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

enum sat_verdict sat_verify_error(const struct sat_claim *claim, struct sat_workspace *workspace)
{
  if (!claim->error)
    return SAT_VERIFIED;
  const bool exact = is_training_error(claim, workspace);
  /*@ assert kept: \forall integer c; 0 <= c <= claim->formula->clauses ==>
                     claim->formula->start[c] == \at(claim->formula->start[c], Pre); */
  /*@ assert places: claim->formula == \at(claim->formula, Pre) && claim->formula->literal == \at(claim->formula->literal, Pre) &&
                     claim->formula->variables == \at(claim->formula->variables, Pre); */
  /*@ assert size: claim->formula->start[claim->formula->clauses] == \at(claim->formula->start[claim->formula->clauses], Pre) &&
                   claim->formula->clauses == \at(claim->formula->clauses, Pre); */
  /*@ assert literals: FormulaLiterals(claim->formula); */
  /*@ assert lengths: \forall integer c; 0 <= c < claim->formula->clauses ==>
                        ClauseLiterals(claim->formula, c) == ClauseLiterals{Pre}(claim->formula, c); */
  /*@ assert steps: \forall integer c; 0 <= c < claim->formula->clauses ==>
                      claim->formula->start[c] <= claim->formula->start[c + 1]; */
  /*@ ghost starts_in_order(claim->formula->start, claim->formula->clauses); */
  /*@ assert starts: FormulaStarts(claim->formula); */
  /*@ assert formula: ClaimFormula(claim); */
  /*@ assert capacities: workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Pre) &&
                         workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Pre); */
  return exact ? SAT_VERIFIED : SAT_ERROR;
}
