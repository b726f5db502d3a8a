#include "sat.h"

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

bool sat_solution_from_weights(const struct sat_reduction *r, const struct network *net, signed char *model)
{
  const struct formula *f = r->formula;
  assign_from_weights(net->weight, f->variables, false, model);
  /*@ ghost satisfied_alike(f, net->weight, false, model); */
  if (satisfies(f, model))
    return true;
  assign_from_weights(net->weight, f->variables, true, model);
  /*@ ghost satisfied_alike(f, net->weight, true, model); */
  return satisfies(f, model);
}
