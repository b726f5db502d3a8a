#include "sat_reduction.h"

/* The weights of one unit: the model's signs for the first unit, the opposite ones for the second. */
/*@ requires reduction: SatReduction(r);
    requires unit:      unit == 0 || unit == 1;
    requires model:     \valid_read(model + (1 .. r->formula->variables));
    requires weight:    \valid(weight + (0 .. SatStride(r->formula, r->bias) - 1));
    requires separated: \separated(weight + (0 .. SatStride(r->formula, r->bias) - 1), r, r->formula,
                                   model + (1 .. r->formula->variables));
    terminates          \true;
    exits               \false;
    assigns             weight[0 .. SatStride(r->formula, r->bias) - 1];
    ensures  weights:   \forall integer d; 0 <= d < SatStride(r->formula, r->bias) ==>
                          weight[d] == SatWeight(r->formula, r->width, model, unit, d);
*/
static void unit_weights(const struct sat_reduction *r, const signed char *model, int unit, int64_t *weight)
{
  const size_t variables = (size_t)r->formula->variables;
  /*@ loop invariant index:   0 <= i <= variables;
      loop invariant weights: \forall integer d; 0 <= d < i ==>
                                weight[d] == SatWeight(r->formula, r->width, model, unit, d);
      loop assigns            i, weight[0 .. variables - 1];
      loop variant            variables - i;
  */
  for (size_t i = 0; i < variables; i++)
    weight[i] = unit == 0 ? model[i + 1] : -model[i + 1];
  weight[variables] = unit == 0 ? (int64_t)r->width - 2 : (int64_t)r->width;
  if (r->bias)
    weight[variables + 1] = 0;
}

void sat_weights_from_solution(const struct sat_reduction *r, const signed char *model, int64_t *weight)
{
  unit_weights(r, model, 0, weight);
  unit_weights(r, model, 1, weight + r->features + (r->bias ? 1 : 0));
}
