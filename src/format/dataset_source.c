#include "dataset_source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 65536, LINK_SIZE = 32 };

/* A new file that has no name any more. */
static int open_temporary(void)
{
  const char *directory = getenv("TMPDIR");
  if (directory == NULL || *directory == '\0')
    directory = P_tmpdir;
  size_t size = strlen(directory) + sizeof "/relucert-XXXXXX";
  char *name = malloc(size);
  if (name == NULL)
    return -1;
  snprintf(name, size, "%s/relucert-XXXXXX", directory);
  int descriptor = mkostemp(name, O_CLOEXEC);
  if (descriptor >= 0)
    unlink(name);
  free(name);
  return descriptor;
}

static bool write_all(int descriptor, const char *bytes, size_t size)
{
  while (size > 0) {
    ssize_t written = write(descriptor, bytes, size);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return false;
    bytes += written;
    size -= (size_t)written;
  }
  return true;
}

static enum status copy(struct dataset_source *s, int from, struct diagnostic *d)
{
  char *block = malloc(BLOCK);
  if (block == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = STATUS_OK;
  for (;;) {
    ssize_t count = read(from, block, BLOCK);
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      status = diagnostic_set(d, STATUS_MALFORMED, "%s: error: cannot read: %s", s->name, strerror(errno));
    else if (count > 0 && !write_all(s->descriptor, block, (size_t)count))
      status = diagnostic_set(d, STATUS_LIMIT, "%s: error: cannot copy to a temporary file: %s", s->name,
                              strerror(errno));
    if (count <= 0 || status != STATUS_OK)
      break;
  }
  free(block);
  return status;
}

static enum status spool(struct dataset_source *s, int from, struct diagnostic *d)
{
  s->descriptor = open_temporary();
  if (s->descriptor < 0)
    return diagnostic_set(d, STATUS_LIMIT, "%s: error: cannot make a temporary file: %s", s->name,
                          strerror(errno));
  s->path = malloc(LINK_SIZE);
  if (s->path == NULL)
    return diagnostic_out_of_memory(d);
  snprintf(s->path, LINK_SIZE, "/proc/self/fd/%d", s->descriptor);
  return copy(s, from, d);
}

static enum status spool_path(struct dataset_source *s, const char *path, struct diagnostic *d)
{
  int from = open(path, O_RDONLY | O_CLOEXEC);
  if (from < 0)
    return diagnostic_set(d, STATUS_MALFORMED, "%s: error: cannot open: %s", path, strerror(errno));
  enum status status = spool(s, from, d);
  close(from);
  return status;
}

enum status dataset_source_open(struct dataset_source *s, const char *path, struct diagnostic *d)
{
  struct stat about;
  enum status status = STATUS_OK;
  bool standard = strcmp(path, "-") == 0;
  *s = (struct dataset_source){.name = strdup(standard ? "<stdin>" : path), .descriptor = -1};
  if (s->name == NULL) {
    status = diagnostic_out_of_memory(d);
  } else if (standard) {
    status = spool(s, STDIN_FILENO, d);
  } else if (stat(path, &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode)) {
    status = spool_path(s, path, d);
  } else {
    s->path = strdup(path);
    if (s->path == NULL)
      status = diagnostic_out_of_memory(d);
  }
  if (status != STATUS_OK)
    dataset_source_close(s);
  return status;
}

void dataset_source_close(struct dataset_source *s)
{
  free(s->path);
  free(s->name);
  if (s->descriptor >= 0)
    close(s->descriptor);
  *s = (struct dataset_source){.descriptor = -1};
}

/* In a message about the copy, its name is of no use to anybody. */
static void name_the_original(const struct dataset_source *s, struct diagnostic *d)
{
  size_t length = strlen(s->path);
  if (s->descriptor < 0 || strncmp(d->text, s->path, length) != 0)
    return;
  struct diagnostic old = *d;
  snprintf(d->text, sizeof d->text, "%.200s%.800s", s->name, old.text + length);
}

enum status dataset_source_input(const struct dataset_source *s, struct input *in, struct diagnostic *d)
{
  enum status status = input_open(in, s->path, d);
  if (status == STATUS_OK)
    in->name = s->name;
  else
    name_the_original(s, d);
  return status;
}

enum status dataset_source_begins_with(const struct dataset_source *s, const char *text, bool *equal,
                                       struct diagnostic *d)
{
  struct input in;
  enum status status = dataset_source_input(s, &in, d);
  if (status != STATUS_OK)
    return status;
  const char *next = text;
  for (; *next != '\0' && input_peek(&in) == (unsigned char)*next; next++)
    input_skip(&in);
  *equal = *next == '\0';
  if (in.failed)
    status = input_error(&in, input_position(&in), d, "read error");
  input_close(&in);
  return status;
}
