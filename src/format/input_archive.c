#include "input_source.h"

#include <archive.h>
#include <errno.h>
#include <string.h>

static la_ssize_t feed(struct archive *archive, void *context, const void **block)
{
  struct source *source = context;
  if (!source->pending && !source_read_block(source)) {
    archive_set_error(archive, EIO, "read error");
    return -1;
  }
  source->pending = false;
  *block = source->block;
  return (la_ssize_t)source->block_size;
}

static bool fail(struct source *source, const char *reason)
{
  const enum status status = archive_errno(source->archive) == ENOMEM ? STATUS_LIMIT : STATUS_MALFORMED;
  const bool at_end = source->block_size == 0;
  return source_fail(source, status,
                     at_end ? "truncated or damaged compressed data" : "damaged compressed data",
                     reason != NULL ? reason : "no further explanation");
}

static bool has_magic(const struct source *source, const char *magic, size_t size)
{
  return source->block_size >= size && memcmp(source->block, magic, size) == 0;
}

/* "BZh", the block size, and the number that begins a block or ends an empty stream. */
static bool is_bzip2(const struct source *source)
{
  return has_magic(source, "BZh", 3) && source->block_size >= 10 &&
         (memcmp(source->block + 4, "\x31\x41\x59\x26\x53\x59", 6) == 0 ||
          memcmp(source->block + 4, "\x17\x72\x45\x38\x50\x90", 6) == 0);
}

bool source_is_compressed(const struct source *source)
{
  return has_magic(source, "\xfd\x37zXZ", 6) || has_magic(source, "\x28\xb5\x2f\xfd", 4) || is_bzip2(source);
}

bool source_open_archive(struct source *source)
{
  source->archive = archive_read_new();
  if (source->archive == NULL)
    return source_fail(source, STATUS_LIMIT, "could not decompress", "out of memory");
  archive_read_support_filter_bzip2(source->archive);
  archive_read_support_filter_xz(source->archive);
  archive_read_support_filter_zstd(source->archive);
  archive_read_support_format_raw(source->archive);
  archive_read_support_format_empty(source->archive); /* raw does not take an empty stream */
  struct archive_entry *entry;
  int result = archive_read_open(source->archive, source, NULL, feed, NULL);
  if (result == ARCHIVE_OK)
    result = archive_read_next_header(source->archive, &entry);
  source->ended = result == ARCHIVE_EOF;
  if (result != ARCHIVE_OK && result != ARCHIVE_EOF)
    return fail(source, archive_error_string(source->archive));
  /* A header that is cut off looks like plain data to libarchive. */
  return archive_filter_code(source->archive, 0) != ARCHIVE_FILTER_NONE || fail(source, "bad header");
}

void source_close_archive(struct source *source)
{
  if (source->archive != NULL)
    archive_read_free(source->archive);
  source->archive = NULL;
}

/* libarchive ignores what follows a bzip2 stream. */
static bool check_end(struct source *source)
{
  const la_int64_t used = archive_filter_bytes(source->archive, -1);
  return (uint64_t)used == source->bytes_read || source_fail(source, STATUS_MALFORMED, "bad compressed data",
                                                             "other data follow the compressed stream");
}

bool source_read_archive(struct source *source, const void **block, size_t *size)
{
  la_int64_t offset;
  int result;
  do
    result = archive_read_data_block(source->archive, block, size, &offset);
  while (result == ARCHIVE_OK && *size == 0);
  if (result == ARCHIVE_OK)
    return true;
  source->ended = true;
  if (result != ARCHIVE_EOF)
    return fail(source, archive_error_string(source->archive));
  check_end(source);
  return false;
}
