/* CNF satisfiability to two ReLUs (MR18, Theorem 6; spec/certificate.md, section 4). */
#ifndef RELUCERT_SAT_H
#define RELUCERT_SAT_H

#include "../kernel/network.h"
#include "sat_reduction.h"

/*@ // model[v] is positive if variable v is true, else negative or zero.
    predicate ModelLiteralTrue{L}(signed char *model, integer literal) =
      (literal > 0 && model[literal] > 0) || (literal < 0 && model[-literal] <= 0);

    predicate ModelSatisfiesClause{L}(struct formula *f, integer c, signed char *model) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && ModelLiteralTrue{L}(model, f->literal[p]);

    predicate ModelSatisfies{L}(struct formula *f, signed char *model) =
      \forall integer c; 0 <= c < f->clauses ==> ModelSatisfiesClause{L}(f, c, model);

    // Whether a literal is true under the assignment [weight > 0] or, if complement is not 0, under its complement.
    predicate WeightLiteralTrue{L}(mpz_t *weight, integer complement, integer literal) =
      (literal > 0 && (complement == 0 <==> weight[literal - 1][0].value > 0.0)) ||
      (literal < 0 && !(complement == 0 <==> weight[-literal - 1][0].value > 0.0));

    predicate WeightsSatisfyClause{L}(struct formula *f, integer c, mpz_t *weight, integer complement) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && WeightLiteralTrue{L}(weight, complement, f->literal[p]);

    predicate WeightsSatisfy{L}(struct formula *f, mpz_t *weight, integer complement) =
      \forall integer c; 0 <= c < f->clauses ==> WeightsSatisfyClause{L}(f, c, weight, complement);
*/

/* NO map: the assignment [w^1_i > 0] or its complement, whichever satisfies the formula, written to model[1 .. variables] as 1 / -1.
 * Returns false when neither does; by the theorem that does not happen when the training error is below sat_lower_bound. */
/*@ requires reduction: SatReduction(r);
    requires network:   \valid_read(net) && (\forall integer i; 0 <= i < r->formula->variables ==> Live(&net->weight[i][0]));
    requires model:     \valid(model + (1 .. r->formula->variables));
    requires separated: \separated(model + (1 .. r->formula->variables), r, r->formula, net);
    terminates          \true;
    exits               \false;
    assigns             model[1 .. r->formula->variables];
    ensures  signs:     \forall integer v; 1 <= v <= r->formula->variables ==> model[v] == 1 || model[v] == -1;
    ensures  satisfied: \result ==> ModelSatisfies(r->formula, model);
    ensures  result:    \result <==> WeightsSatisfy(r->formula, net->weight, 0) || WeightsSatisfy(r->formula, net->weight, 1);
*/
bool sat_solution_from_weights(const struct sat_reduction *r, const struct network *net, signed char *model);

#endif
