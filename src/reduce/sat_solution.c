#include "sat_solution.h"

/*@ requires formula: FormulaValid(f);
    requires model:   \valid_read(model + (1 .. f->variables));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> ModelSatisfies(f, model);
*/
static bool satisfies(const struct formula *f, const signed char *model)
{
  /*@ loop invariant index:     0 <= c <= f->clauses;
      loop invariant satisfied: \forall integer k; 0 <= k < c ==> ModelSatisfiesClause(f, k, model);
      loop assigns              c;
      loop variant              f->clauses - c;
  */
  for (size_t c = 0; c < f->clauses; c++) {
    const size_t end = f->start[c + 1];
    size_t p = f->start[c];
    /*@ loop invariant index:     f->start[c] <= p <= end;
        loop invariant falsified: \forall integer q; f->start[c] <= q < p ==> !ModelLiteralTrue(model, f->literal[q]);
        loop assigns              p;
        loop variant              end - p;
    */
    while (p < end && (f->literal[p] > 0 ? model[f->literal[p]] <= 0 : model[-f->literal[p]] > 0))
      p++;
    if (p == end) {
      /*@ assert falsified: !ModelSatisfiesClause(f, c, model); */
      return false;
    }
    /*@ assert satisfied: ModelSatisfiesClause(f, c, model); */
  }
  return true;
}

/* The assignment [weight > 0], or its complement. */
/*@ requires weight:    0 <= variables <= FORMULA_MAX_VARIABLES + 1 &&
                        (\forall integer i; 0 <= i < variables ==> Live(&weight[i][0]));
    requires model:     \valid(model + (1 .. variables));
    terminates          \true;
    exits               \false;
    assigns             model[1 .. variables];
    ensures  signs:     \forall integer v; 1 <= v <= variables ==> model[v] == 1 || model[v] == -1;
    ensures  literals:  \forall integer l; l != 0 && -variables <= l <= variables ==>
                          (ModelLiteralTrue(model, l) <==> WeightLiteralTrue(weight, complement, l));
*/
static void assign_from_weights(const mpz_t *weight, int32_t variables, bool complement, signed char *model)
{
  mpz_t zero;
  mpz_init(zero);
  /*@ loop invariant index: 1 <= v <= variables + 1;
      loop invariant signs: \forall integer u; 1 <= u < v ==> model[u] == 1 || model[u] == -1;
      loop invariant model: \forall integer u; 1 <= u < v ==>
                              (model[u] > 0 <==> (complement == 0 <==> weight[u - 1][0].value > 0.0));
      loop assigns          v, model[1 .. variables];
      loop variant          variables - v;
  */
  for (int32_t v = 1; v <= variables; v++)
    model[v] = (mpz_cmp(weight[v - 1], zero) > 0) != complement ? 1 : -1;
  mpz_clear(zero);
}

/* A formula is satisfied by a model and by the weights that it was made from. */
/*@ ghost
  /@ requires formula:  FormulaValid(f);
     requires literals: \forall integer l; l != 0 && -f->variables <= l <= f->variables ==>
                          (ModelLiteralTrue(model, l) <==> WeightLiteralTrue(weight, complement, l));
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  same:     ModelSatisfies(f, model) <==> WeightsSatisfy(f, weight, complement);
   @/
  static void satisfied_alike(const struct formula *f, const mpz_t *weight, bool complement, const signed char *model)
  {
    /@ loop invariant index: 0 <= c <= f->clauses;
       loop invariant same:  \forall integer k; 0 <= k < c ==>
                               (ModelSatisfiesClause(f, k, model) <==> WeightsSatisfyClause(f, k, weight, complement));
       loop assigns          c;
       loop variant          f->clauses - c;
     @/
    for (size_t c = 0; c < f->clauses; c++) {
      /@ assert literals: \forall integer p; f->start[c] <= p < f->start[c + 1] ==>
                            (ModelLiteralTrue(model, f->literal[p]) <==> WeightLiteralTrue(weight, complement, f->literal[p])); @/
      /@ assert forth: ModelSatisfiesClause(f, c, model) ==> WeightsSatisfyClause(f, c, weight, complement); @/
      /@ assert back: WeightsSatisfyClause(f, c, weight, complement) ==> ModelSatisfiesClause(f, c, model); @/
      ;
    }
  }
*/

/* A number has the sign of its numerator. */
/*@ ghost
  /@ requires   positive: 0.0 < denominator->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    sign: \forall real x; Product(x, denominator->value) > 0.0 <==> x > 0.0;
  @/
  static void numerators_have_signs(mpz_srcptr denominator)
  {
    product_means();
  }
*/

/*@ ghost
  /@ requires   range: 0 <= n <= 0x40000000;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    opposite: \forall weights w, integer d; OppositeBelow(w, n) && 0 <= d < n ==> Opposite(w, d);
  @/
  static void opposite_below(int32_t n)
  {
    /@ loop invariant index:    0 <= k <= n;
       loop invariant opposite: \forall weights w, integer d; OppositeBelow(w, k) && 0 <= d < k ==> Opposite(w, d);
       loop assigns             k;
       loop variant             n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert next: \forall weights w; OppositeBelow(w, k + 1) ==> OppositeBelow(w, k) && Opposite(w, k); @/
      ;
    }
  }
*/

/* The literals that the first unit makes true, and those of the second one, which has the opposite signs. */
/*@ ghost
  /@ requires   network: NetworkValid(net) && net->units == 2 && 0 <= variables <= net->features && variables <= FORMULA_MAX_VARIABLES + 1;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    first: \forall weights w, integer l; RepresentsNetwork(w, net) && l != 0 && -variables <= l <= variables ==>
       (SignLiteralTrue(w, 0, l) <==> WeightLiteralTrue(net->weight, 0, l));
     ensures    second: \forall weights w, integer l; RepresentsNetwork(w, net) && PositiveSigns(w) && OppositeBelow(w, variables) && l != 0 &&
       -variables <= l <= variables && SignLiteralTrue(w, 1, l) ==> WeightLiteralTrue(net->weight, 1, l);
  @/
  static void literals_of_weights(const struct network *net, int32_t variables)
  {
    first_unit_means(net);
    numerators_have_signs(&net->denominator[0]);
    opposite_below(variables);
    lemma_scaled_sign();
    /@ assert sign: \forall weights w, integer d; RepresentsNetwork(w, net) && 0 <= d < variables ==>
         (Weight(w, 0, d) > 0.0 <==> net->weight[d][0].value > 0.0); @/
    /@ assert second: \forall weights w, integer d; RepresentsNetwork(w, net) && PositiveSigns(w) && OppositeBelow(w, variables) && 0 <= d < variables ==>
         (Weight(w, 1, d) > 0.0 ==> !(net->weight[d][0].value > 0.0)) && (Weight(w, 1, d) <= 0.0 ==> net->weight[d][0].value > 0.0); @/
    ;
  }
*/

/* The formula is true where its literals are. */
/*@ ghost
  /@ requires   formula: FormulaValid(f);
     requires   network: NetworkValid(net) && net->units == 2 && net->features == f->variables + 1;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    first: \forall weights w; RepresentsNetwork(w, net) && SignFormulaTrue(w, 0, f) ==> WeightsSatisfy(f, net->weight, 0);
     ensures    second: \forall weights w; RepresentsNetwork(w, net) && PositiveSigns(w) && OppositeBelow(w, f->variables) && SignFormulaTrue(w, 1, f) ==>
       WeightsSatisfy(f, net->weight, 1);
     ensures    none: f->variables == 0 ==> \forall weights w; SignFormulaTrue(w, 1, f) ==> WeightsSatisfy(f, net->weight, 1);
  @/
  static void formula_of_weights(const struct formula *f, const struct network *net)
  {
    literals_of_weights(net, f->variables);
    /@ assert literals: \forall integer c, p; 0 <= c < f->clauses && f->start[c] <= p < f->start[c + 1] ==>
         f->literal[p] != 0 && -f->variables <= f->literal[p] <= f->variables; @/
    /@ assert first: \forall weights w, integer c; RepresentsNetwork(w, net) && 0 <= c < f->clauses && SignClauseTrue(w, 0, f, c) ==>
         WeightsSatisfyClause(f, c, net->weight, 0); @/
    /@ assert second: \forall weights w, integer c; RepresentsNetwork(w, net) && PositiveSigns(w) && OppositeBelow(w, f->variables) && 0 <= c < f->clauses &&
         SignClauseTrue(w, 1, f, c) ==> WeightsSatisfyClause(f, c, net->weight, 1); @/
    ;
  }
*/

/* The theorem, before the model is written. */
/*@ ghost
  /@ requires   reduction: SatReduction(r) && UnitsOfSat(net, r);
     requires   parameters: SatParameters(r->formula, r->width, r->square, r->bias ? 1 : 0, r->bias ? r->zero_multiplicity : 0);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    theorem: !r->bias ==> \forall dataset D, weights w;
       IsSatReduction(D, r->formula, r->width, 0, 0) && RepresentsNetwork(w, net) && SatErrorBelow(D, w, r->formula, r->square) ==>
         WeightsSatisfy(r->formula, net->weight, 0) || WeightsSatisfy(r->formula, net->weight, 1);
     ensures    theorem_bias: r->bias ==> \forall dataset D, weights w;
       IsSatReduction(D, r->formula, r->width, 1, r->zero_multiplicity) && RepresentsNetwork(w, net) &&
       SatBiasErrorBelow(D, w, r->formula, r->width, r->square, r->zero_multiplicity) ==>
         WeightsSatisfy(r->formula, net->weight, 0) || WeightsSatisfy(r->formula, net->weight, 1);
  @/
  static void satisfied_below_bound(const struct sat_reduction *r, const struct network *net)
  {
    formula_of_weights(r->formula, net);
    if (r->bias)
      theorem_sat_bias_extraction(r->formula, r->width, r->square, r->zero_multiplicity);
    else
      theorem_sat_extraction(r->formula, r->width, r->square);
  }
*/

bool sat_solution_from_weights(const struct sat_reduction *r, const struct network *net, signed char *model)
{
  const struct formula *f = r->formula;
  /*@ ghost satisfied_below_bound(r, net); */
  assign_from_weights(net->weight, f->variables, false, model);
  /*@ ghost satisfied_alike(f, net->weight, false, model); */
  bool satisfied = satisfies(f, model);
  if (!satisfied) {
    assign_from_weights(net->weight, f->variables, true, model);
    /*@ ghost satisfied_alike(f, net->weight, true, model); */
    satisfied = satisfies(f, model);
  }
  /*@ assert plain:      WeightsSatisfy(f, net->weight, 0) <==> WeightsSatisfy{Pre}(r->formula, net->weight, 0); */
  /*@ assert complement: WeightsSatisfy(f, net->weight, 1) <==> WeightsSatisfy{Pre}(r->formula, net->weight, 1); */
  return satisfied;
}
