/* Files of covering problems: numbers between white space, comment lines that begin with `c`, and for PACE's formats a header `p hs` or `p ds`. */
#ifndef RELUCHECK_NUMBER_FILE_H
#define RELUCHECK_NUMBER_FILE_H

#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct file_number {
  uint64_t value;
  uint32_t line;
  uint32_t column;
};

enum number_file_kind { FILE_PLAIN, FILE_HITTING_SET, FILE_DOMINATING_SET };

/* The whole file; the two counts of a header are its first two numbers. */
struct number_file {
  struct reader in;
  enum number_file_kind kind;
  struct file_number *number;
  size_t numbers;
  size_t capacity;
};

/* Reads the file.  On failure nothing needs closing. */
bool number_file_open(struct number_file *f, const char *path, struct reason *reason);
void number_file_close(struct number_file *f);

/* The place of a number, or the end of the file for `numbers`. */
struct position number_file_position(const struct number_file *f, size_t number);

#endif
