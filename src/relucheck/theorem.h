/* The lines that say what a verified certificate establishes. */
#ifndef RELUCHECK_THEOREM_H
#define RELUCHECK_THEOREM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Where the lines go, and in what form: "t TEXT", or elements of a JSON array. */
struct theorem {
  FILE *out;
  bool json;
  size_t lines;
};

/* One line, printf-style and without its end. */
void theorem_line(struct theorem *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
