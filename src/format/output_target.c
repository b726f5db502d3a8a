#include "output_target.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_link(const char *path)
{
  struct stat link;
  return lstat(path, &link) == 0 && S_ISLNK(link.st_mode);
}

/* What the link says, as a path from here; NULL with errno set. */
static char *link_target(const char *link)
{
  char target[PATH_MAX];
  const ssize_t size = readlink(link, target, sizeof target - 1);
  if (size < 0)
    return NULL;
  target[size] = '\0';
  const char *slash = strrchr(link, '/');
  const int directory = target[0] != '/' && slash != NULL ? (int)(slash - link) + 1 : 0;
  char *path = NULL;
  return asprintf(&path, "%.*s%s", directory, link, target) < 0 ? NULL : path;
}

/* The name of the file that does not exist yet to which a link leads, perhaps over other links. */
static char *dangling_target(const char *link)
{
  char *path = strdup(link);
  while (path != NULL && is_link(path)) {
    char *next = link_target(path);
    free(path);
    path = next;
  }
  return path;
}

char *output_target(const char *path)
{
  struct stat file;
  if (!is_link(path))
    return strdup(path);
  char *target = realpath(path, NULL);
  if (target != NULL || errno == ENOMEM)
    return target;
  /* Links in /proc to what has no name lead somewhere all the same; circles of links lead nowhere. */
  return stat(path, &file) != 0 && errno == ENOENT ? dangling_target(path) : strdup(path);
}
