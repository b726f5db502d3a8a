/* The lines that say what a verified certificate establishes. */
#ifndef RELUCHECK_THEOREM_H
#define RELUCHECK_THEOREM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Where the lines go, and in what form: "t TEXT", or elements of a JSON array. */
struct theorem {
  FILE *out;
  bool json;
  size_t lines;
};

/* A noun behind a number: "1 vertex", but "0 vertices" and "2 vertices". */
static inline const char *plural(uint64_t count, const char *one, const char *several)
{
  return count == 1 ? one : several;
}

/* One line, printf-style and without its end. */
void theorem_line(struct theorem *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

enum { THEOREM_PART_SIZE = 96 };

/* What a line about the rows says of the zero sample: nothing without biases. */
void theorem_zero_sample(char text[THEOREM_PART_SIZE], bool bias, uint64_t times);

#endif
