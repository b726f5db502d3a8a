/* The formula in a certificate: "cnf VARIABLES CLAUSES", then each clause on a line of its own (spec/certificate.md, section 4). */
#ifndef RELUCHECK_SAT_INSTANCE_H
#define RELUCHECK_SAT_INSTANCE_H

#include "clauses.h"
#include "reader.h"

#include <stdbool.h>

/* Reads it into a formula that has no clauses yet.  Its contract stands with it: the formula's arrays are replaced by larger ones, which have no name
 * beforehand, so that there is no `assigns`. */
bool sat_instance_read(struct clauses *c, struct reader *in);

#endif
