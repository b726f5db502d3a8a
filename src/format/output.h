/* Buffered output that appears whole or not at all: a temporary beside the target, renamed when it is complete. */
#ifndef RELUCERT_OUTPUT_H
#define RELUCERT_OUTPUT_H

#include "diagnostic.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct output {
  unsigned char *buffer;
  size_t used;
  size_t capacity;
  int descriptor;
  bool failed;      /* a write failed; everything after it is dropped, output_commit reports it */
  int error;        /* errno of that write */
  uint64_t written; /* bytes so far */
  char *path;       /* target; NULL for standard output */
  char *temporary;
};

/* `path` NULL or "-": standard output.  An existing target that is not a regular file (a device, a pipe) is written directly; a symbolic link stays one, and
 * the file that it names is made or replaced. */
enum status output_open(struct output *out, const char *path, struct diagnostic *d);

/* Whether output_open can succeed, before long work; nothing is left behind. */
enum status output_check(const char *path, struct diagnostic *d);

/* Flushes, renames into place.  On failure nothing is left behind and the diagnostic says why (disk full, ...). */
enum status output_commit(struct output *out, struct diagnostic *d);

/* Removes the temporary.  After either of the two the output is closed; output_abandon on a closed output does nothing. */
void output_abandon(struct output *out);

/* Removes the temporaries of every open output; safe to call from a signal handler. */
void output_abandon_all(void);

void output_flush(struct output *out);
void output_bytes(struct output *out, const void *bytes, size_t size);
void output_text(struct output *out, const char *text);
void output_char(struct output *out, char c);
void output_unsigned(struct output *out, uint64_t value);
void output_integer(struct output *out, int64_t value);
void output_mpz(struct output *out, mpz_srcptr value);

#endif
