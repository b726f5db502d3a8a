/* The generator checks its own refutations of colourings with the functions of relucheck before it writes them. */
#ifndef RELUCERT_COLOURING_RECHECK_H
#define RELUCERT_COLOURING_RECHECK_H

#include "colouring_search.h"

/* Whether the refutation shows that there is no proper colouring with its number of colours.  STATUS_NOTHING when it does not: that is a fault of the search, never
 * of the user's input.  STATUS_LIMIT when its formula is larger than certificates may have it. */
enum status colouring_recheck(const struct hypergraph *h, const struct colouring_refutation *refutation,
                              struct diagnostic *d);

#endif
