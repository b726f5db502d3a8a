/* The generator checks its own refutations with the kernel before it hands them out. */
#ifndef RELUCERT_RECHECK_H
#define RELUCERT_RECHECK_H

#include "../format/diagnostic.h"
#include "../kernel/formula.h"
#include "rup_proof.h"

/* Whether `proof` refutes `f`, by the function that relucheck uses.  STATUS_NOTHING and the step when it does not: that is a fault of
 * the elaboration, never of the user's input. */
enum status refutation_recheck(const struct formula *f, const struct rup_proof *proof, struct diagnostic *d);

#endif
