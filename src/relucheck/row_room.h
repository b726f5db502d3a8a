/* The memory that rows of a reduction are made in. */
#ifndef RELUCHECK_ROW_ROOM_H
#define RELUCHECK_ROW_ROOM_H

#include "../kernel/sample.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>

/* Room for `capacity` entries; the label is the caller's.  Whatever follows, row_room_free frees it. */
bool row_room_make(struct sample *s, size_t capacity, struct reason *reason);
void row_room_free(struct sample *s);

#endif
