/* --source: is a file's circuit the certificate's? */
#ifndef RELUCHECK_CIRCUIT_SOURCE_H
#define RELUCHECK_CIRCUIT_SOURCE_H

#include "statement.h"

#include <stdbool.h>

/* Compares the file's circuit, made monotone, with that of the certificate, gate by gate; the first difference is OUTCOME_REJECTED.  Of a file with several outputs it
 * is enough that one of them gives the circuit. */
bool circuit_source_compare(const struct statement *s, const char *path, struct reason *reason);

#endif
