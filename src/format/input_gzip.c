/* gzip through zlib, which checks the checksum and the length of every member; libarchive's filter checks neither. */
#include "input_source.h"

#include <stdlib.h>
#include <zlib.h>

enum { OUTPUT_SIZE = 1 << 18 };

struct gzip {
  z_stream stream;
  bool in_member; /* a file may be several members, one after the other */
  unsigned char output[OUTPUT_SIZE];
};

bool source_is_gzip(const struct source *source)
{
  return source->block_size >= 2 && source->block[0] == 0x1f && source->block[1] == 0x8b;
}

bool source_open_gzip(struct source *source)
{
  enum { LARGEST_WINDOW = 15, GZIP_FORMAT = 16 };
  struct gzip *gzip = calloc(1, sizeof *gzip);
  if (gzip == NULL || inflateInit2(&gzip->stream, LARGEST_WINDOW + GZIP_FORMAT) != Z_OK) {
    free(gzip);
    return source_fail(source, STATUS_LIMIT, "could not decompress", "out of memory");
  }
  source->gzip = gzip;
  return true;
}

void source_close_gzip(struct source *source)
{
  if (source->gzip == NULL)
    return;
  inflateEnd(&source->gzip->stream);
  free(source->gzip);
  source->gzip = NULL;
}

/* Makes compressed bytes ready; false at the end of the file and after an error. */
static bool feed(struct source *source)
{
  struct gzip *gzip = source->gzip;
  if (gzip->stream.avail_in > 0)
    return true;
  if (!source->pending && !source_read_block(source))
    return false;
  source->pending = false;
  gzip->stream.next_in = source->block;
  gzip->stream.avail_in = (unsigned)source->block_size;
  source->ended = source->block_size == 0;
  if (source->ended && gzip->in_member)
    return source_fail(source, STATUS_MALFORMED, "truncated compressed data", "the gzip stream has no end");
  return !source->ended;
}

static bool inflate_some(struct source *source)
{
  struct gzip *gzip = source->gzip;
  if (!gzip->in_member)
    inflateReset(&gzip->stream);
  gzip->in_member = true;
  const int result = inflate(&gzip->stream, Z_NO_FLUSH);
  if (result == Z_STREAM_END)
    gzip->in_member = false;
  else if (result == Z_MEM_ERROR)
    return source_fail(source, STATUS_LIMIT, "could not decompress", "out of memory");
  else if (result != Z_OK && result != Z_BUF_ERROR)
    return source_fail(source, STATUS_MALFORMED, "damaged compressed data",
                       gzip->stream.msg != NULL ? gzip->stream.msg : "bad gzip stream");
  return true;
}

bool source_read_gzip(struct source *source, const void **block, size_t *size)
{
  struct gzip *gzip = source->gzip;
  *block = gzip->output;
  *size = 0;
  while (*size == 0) {
    if (!feed(source))
      return false;
    gzip->stream.next_out = gzip->output;
    gzip->stream.avail_out = OUTPUT_SIZE;
    if (!inflate_some(source))
      return false;
    *size = OUTPUT_SIZE - gzip->stream.avail_out;
  }
  return true;
}
