/* The lines of a certificate that are lists of ascending numbers from 1, ended by 0. */
#ifndef RELUCHECK_ASCENDING_LIST_H
#define RELUCHECK_ASCENDING_LIST_H

#include "echo.h"
#include "number_lists.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the numbers are, for messages. */
struct ascending_list {
  const char *name;     /* "set" */
  const char *one;      /* "a set" */
  const char *one_or_0; /* "a set or 0" */
  const char *if_empty; /* "an edge without vertices", which is wrong; NULL: a list may be empty */
  uint32_t most;        /* the largest number */
};

/* Reads a line into the list that has not ended, as numbers from 0; to end it is for the caller. */
bool ascending_list_read(const struct ascending_list *kind, struct number_lists *lists, struct reader *in);

/* Writes `lists` lines of such numbers, list i being number[start[i] .. start[i+1] - 1]. */
void ascending_lists_echo(struct echo *echo, size_t lists, const size_t *start, const uint32_t *number);

#endif
