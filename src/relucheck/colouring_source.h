/* --source: is a file's hypergraph the certificate's? */
#ifndef RELUCHECK_COLOURING_SOURCE_H
#define RELUCHECK_COLOURING_SOURCE_H

#include "statement.h"

#include <stdbool.h>

/* Compares the file with the instance of the certificate: the same vertices, and the same edges, as often, in any order.  In a graph of DIMACS, whose edges stand
 * there once or in both directions, an edge counts once.  A difference is OUTCOME_REJECTED. */
bool colouring_source_compare(const struct statement *s, const char *path, struct reason *reason);

#endif
