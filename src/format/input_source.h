/* Where an input's bytes come from; private to input*.c. */
#ifndef RELUCERT_INPUT_SOURCE_H
#define RELUCERT_INPUT_SOURCE_H

#include "input.h"

struct archive;
struct gzip;

/* Plain bytes go from read(2) to the parser; gzip through zlib, the other compressions through libarchive, whose blocks are handed out without
 * a copy. */
struct source {
  int descriptor;          /* -1: the bytes were in memory from the beginning */
  struct archive *archive; /* NULL: not compressed, or gzip */
  struct gzip *gzip;
  bool pending; /* the block holds bytes that were read to look at the magic and not used yet */
  bool ended;   /* not to be asked again: libarchive calls that an error, a terminal waits */
  bool failed;
  enum status status; /* of the failure */
  struct diagnostic error;
  char *name;
  uint64_t bytes_read;              /* from the descriptor */
  unsigned char ahead[INPUT_AHEAD]; /* bytes of several blocks, for input_ahead */
  const unsigned char *rest;        /* what the last of these blocks holds behind them; NULL: nothing */
  size_t rest_size;
  size_t block_size;
  unsigned char block[];
};

/* Keeps the first error, "NAME: error: what: reason"; false. */
bool source_fail(struct source *source, enum status status, const char *what, const char *reason);

/* Fills the block from the descriptor; block_size is 0 at the end. */
bool source_read_block(struct source *source);

/* Whether the pending block begins like a stream that source_open_archive decompresses. */
bool source_is_compressed(const struct source *source);

bool source_open_archive(struct source *source);
void source_close_archive(struct source *source);

/* The next decompressed block; false at the end, which sets `ended`, and after an error. */
bool source_read_archive(struct source *source, const void **block, size_t *size);

/* The same four for gzip. */
bool source_is_gzip(const struct source *source);
bool source_open_gzip(struct source *source);
void source_close_gzip(struct source *source);
bool source_read_gzip(struct source *source, const void **block, size_t *size);

#endif
