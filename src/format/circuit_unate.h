/* From a netlist with negations to a monotone circuit. */
#ifndef RELUCERT_CIRCUIT_UNATE_H
#define RELUCERT_CIRCUIT_UNATE_H

#include "netlist.h"
#include "owned_circuit.h"

/* The circuit of one output of a netlist that netlist_check has found good.  Negations go to the inputs: a gate becomes at most two, itself and its negation.  The
 * gates are those that the output depends on, each after what it takes, in the order of a walk from the output through the pins as they are listed; a gate that takes one signal is that
 * signal.  An input that is read negated only is replaced by one gate TRUE, one for all of them, where the walk meets the first; one that is read both ways is an error.  `in` is for messages.  On failure
 * nothing needs freeing. */
enum status circuit_from_netlist(struct owned_circuit *c, const struct netlist *n, netlist_literal output,
                                 const struct input *in, struct diagnostic *d);

#endif
