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
*/

#endif
