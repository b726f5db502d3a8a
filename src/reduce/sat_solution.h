/* From weights back to a model. */
#ifndef RELUCERT_SAT_SOLUTION_H
#define RELUCERT_SAT_SOLUTION_H

#include "../kernel/network_weights.h"
#include "../theorems/sat_extraction.h"
#include "sat.h"

#include <stdbool.h>

/*@ // Whether a literal is true under the assignment [weight > 0] or, if complement is not 0, under its complement.
    predicate WeightLiteralTrue{L}(mpz_t *weight, integer complement, integer literal) =
      (literal > 0 && (complement == 0 <==> weight[literal - 1][0].value > 0.0)) ||
      (literal < 0 && !(complement == 0 <==> weight[-literal - 1][0].value > 0.0));

    predicate WeightsSatisfyClause{L}(struct formula *f, integer c, mpz_t *weight, integer complement) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && WeightLiteralTrue{L}(weight, complement, f->literal[p]);

    predicate WeightsSatisfy{L}(struct formula *f, mpz_t *weight, integer complement) =
      \forall integer c; 0 <= c < f->clauses ==> WeightsSatisfyClause{L}(f, c, weight, complement);

    // A network of two units that takes the rows of the reduction.
    predicate UnitsOfSat{L}(struct network *net, struct sat_reduction *r) =
      NetworkValid{L}(net) && net->units == 2 && net->features == r->features && (net->bias <==> r->bias);
*/

/* NO map: the assignment [w^1_i > 0] or its complement, whichever satisfies the formula, written to model[1 .. variables] as 1 / -1.
 * Returns false when neither does.
 *
 * THE THEOREM.  One of them does if the training error of the weights is below sat_lower_bound (theorems/sat_extraction.h). */
/*@ requires reduction: SatReduction(r);
    requires parameters: SatParameters(r->formula, r->width, r->square, r->bias ? 1 : 0, r->bias ? r->zero_multiplicity : 0);
    requires network:   UnitsOfSat(net, r);
    requires model:     \valid(model + (1 .. r->formula->variables));
    requires separated: \separated(model + (1 .. r->formula->variables), r, r->formula, net);
    terminates          \true;
    exits               \false;
    assigns             model[1 .. r->formula->variables];
    ensures  signs:     \forall integer v; 1 <= v <= r->formula->variables ==> model[v] == 1 || model[v] == -1;
    ensures  satisfied: \result ==> ModelSatisfies(r->formula, model);
    ensures  result:    \result <==> WeightsSatisfy(r->formula, net->weight, 0) || WeightsSatisfy(r->formula, net->weight, 1);
    ensures  theorem:   !r->bias ==> \forall dataset D, weights w;
                          IsSatReduction{Pre}(D, r->formula, r->width, 0, 0) && RepresentsNetwork{Pre}(w, net) && SatErrorBelow{Pre}(D, w, r->formula, r->square) ==> \result;
    ensures  theorem_bias: r->bias ==> \forall dataset D, weights w;
                          IsSatReduction{Pre}(D, r->formula, r->width, 1, r->zero_multiplicity) && RepresentsNetwork{Pre}(w, net) &&
                          SatBiasErrorBelow{Pre}(D, w, r->formula, r->width, r->square, r->zero_multiplicity) ==> \result;
*/
bool sat_solution_from_weights(const struct sat_reduction *r, const struct network *net, signed char *model);

#endif
