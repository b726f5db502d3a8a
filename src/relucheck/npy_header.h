/* The header of a npy file: a literal of a Python dict, as numpy writes it. */
#ifndef RELUCHECK_NPY_HEADER_H
#define RELUCHECK_NPY_HEADER_H

#include "npy_array.h"

#include <stdbool.h>
#include <stddef.h>

/* Reads kind, width, byte order and shape from text[0 .. size - 1]: the keys descr, fortran_order and shape, each once and in any order, then the
 * closing brace, padding and a newline, and nothing else.  A NUL byte stands at text[size]. */
bool npy_header_read(struct npy_array *a, const char *text, size_t size);

#endif
