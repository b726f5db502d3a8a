/* --source: is a file's covering problem the certificate's? */
#ifndef RELUCHECK_SET_COVER_SOURCE_H
#define RELUCHECK_SET_COVER_SOURCE_H

#include "statement.h"

#include <stdbool.h>

/* Compares the file with the instance of the certificate, set by set and element by element; the first difference is OUTCOME_REJECTED.  The layout of the file is
 * told by its content; where several fit, it is enough that one of them gives the instance. */
bool set_cover_source_compare(const struct statement *s, const char *path, struct reason *reason);

#endif
