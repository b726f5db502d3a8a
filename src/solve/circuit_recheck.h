/* The generator checks its own cuts before it hands them out. */
#ifndef RELUCERT_CIRCUIT_RECHECK_H
#define RELUCERT_CIRCUIT_RECHECK_H

#include "../format/diagnostic.h"
#include "../kernel/circuit.h"
#include "../kernel/set_system.h"

/* Whether the output is FALSE when the inputs of a cut are FALSE and all others TRUE, for each cut.  STATUS_NOTHING when not: that is a fault of the search, never of the user's
 * input. */
enum status circuit_recheck_cuts(const struct circuit *c, const struct set_system *cuts,
                                 struct diagnostic *d);

#endif
