#include "output.h"
#include "output_target.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  BUFFER_SIZE = 1 << 16,
  OPEN_LIMIT = 256, /* temporaries at the same time */
  NUMBER_SIZE = 20  /* characters of the longest 64-bit number, with its sign */
};

/* ---- the temporaries that must not survive the process ----
 * A signal handler may look at any time, so everything here is a lock-free atomic.  Whoever exchanges a path for NULL owns it: the thread
 * that closes the output frees it, the handler unlinks it and leaves it.  The owner keeps a forked child's exit from removing its parent's. */

static _Atomic(int) slot_owner[OPEN_LIMIT];
static _Atomic(const char *) slot_path[OPEN_LIMIT];
static atomic_bool exit_registered;

static bool slot_take(const char *path)
{
  if (!atomic_exchange(&exit_registered, true))
    atexit(output_abandon_all);
  for (int i = 0; i < OPEN_LIMIT; i++) {
    int nobody = 0;
    if (atomic_compare_exchange_strong(&slot_owner[i], &nobody, getpid())) {
      atomic_store(&slot_path[i], path);
      return true;
    }
  }
  return false;
}

/* False when the handler was faster: then the path is not ours to free. */
static bool slot_release(const char *path)
{
  for (int i = 0; i < OPEN_LIMIT; i++) {
    const char *expected = path;
    if (atomic_compare_exchange_strong(&slot_path[i], &expected, NULL)) {
      atomic_store(&slot_owner[i], 0);
      return true;
    }
  }
  return false;
}

void output_abandon_all(void)
{
  const int saved = errno;
  for (int i = 0; i < OPEN_LIMIT; i++) {
    if (atomic_load(&slot_owner[i]) != getpid())
      continue;
    const char *path = atomic_exchange(&slot_path[i], NULL);
    if (path != NULL)
      unlink(path);
  }
  errno = saved;
}

/* ---- opening ---- */

static bool is_limit(int error)
{
  return error == ENOMEM || error == ENOSPC || error == EDQUOT || error == EFBIG || error == EMFILE ||
         error == ENFILE;
}

static enum status report(const struct output *out, struct diagnostic *d, const char *what, int error)
{
  const char *name = out->path != NULL ? out->path : "<stdout>";
  return diagnostic_set(d, is_limit(error) ? STATUS_LIMIT : STATUS_MALFORMED, "%s: error: %s: %s", name, what,
                        strerror(error));
}

static void release(struct output *out)
{
  free(out->buffer);
  free(out->path);
  *out = (struct output){.descriptor = -1};
}

/* The directory of `path` with the slash, followed by a name that no other process and no other output of this one uses. */
static char *temporary_name(const char *path)
{
  static atomic_uint counter;
  const char *slash = strrchr(path, '/');
  const int directory = slash != NULL ? (int)(slash - path) + 1 : 0;
  char *name = NULL;
  if (asprintf(&name, "%.*s.relucert-%ld-%u", directory, path, (long)getpid(),
               atomic_fetch_add(&counter, 1)) < 0)
    return NULL;
  return name;
}

/* Returns the name of the file that it creates, NULL with errno set when it creates none. */
static char *open_new_file(const char *path, int *descriptor)
{
  for (;;) {
    char *name = temporary_name(path);
    if (name == NULL) {
      errno = ENOMEM;
      return NULL;
    }
    *descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (*descriptor >= 0)
      return name;
    const int error = errno;
    free(name);
    errno = error;
    if (error != EEXIST) /* left behind by a process that was killed */
      return NULL;
  }
}

/* The same; the file is in the table before a signal can come in. */
static char *create_temporary(const char *path, int *descriptor)
{
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  char *name = open_new_file(path, descriptor);
  int error = errno;
  if (name != NULL && !slot_take(name)) {
    close(*descriptor);
    *descriptor = -1;
    unlink(name);
    free(name);
    name = NULL;
    error = EMFILE;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return name;
}

static enum status open_temporary(struct output *out, const struct stat *existing, struct diagnostic *d)
{
  out->temporary = create_temporary(out->path, &out->descriptor);
  if (out->temporary == NULL)
    return report(out, d, "could not create a temporary file in its directory", errno);
  if (existing != NULL && fchmod(out->descriptor, existing->st_mode & 0777) != 0)
    return report(out, d, "could not set the permissions of the file that replaces it", errno);
  return STATUS_OK;
}

/* The descriptor of standard output or standard error if that is the file: /dev/stdout, redirected, must not be replaced.  -1 otherwise. */
static int standard_descriptor(const struct stat *file)
{
  struct stat standard;
  for (int descriptor = STDOUT_FILENO; descriptor <= STDERR_FILENO; descriptor++)
    if (fstat(descriptor, &standard) == 0 && standard.st_dev == file->st_dev &&
        standard.st_ino == file->st_ino)
      return descriptor;
  return -1;
}

static enum status open_path(struct output *out, struct diagnostic *d)
{
  struct stat existing;
  if (stat(out->path, &existing) != 0)
    return errno == ENOENT ? open_temporary(out, NULL, d) : report(out, d, "could not write", errno);
  if (S_ISDIR(existing.st_mode))
    return report(out, d, "could not write", EISDIR);
  if (!S_ISREG(existing.st_mode)) {
    out->descriptor = open(out->path, O_WRONLY | O_CLOEXEC);
    return out->descriptor >= 0 ? STATUS_OK : report(out, d, "could not open for writing", errno);
  }
  const int standard = standard_descriptor(&existing);
  if (standard >= 0) {
    fflush(stdout);
    out->descriptor = dup(standard);
    return out->descriptor >= 0 ? STATUS_OK : report(out, d, "could not open for writing", errno);
  }
  if (faccessat(AT_FDCWD, out->path, W_OK, AT_EACCESS) != 0)
    return report(out, d, "could not replace", errno);
  return open_temporary(out, &existing, d);
}

static bool is_standard_output(const char *path)
{
  return path == NULL || strcmp(path, "-") == 0;
}

enum status output_open(struct output *out, const char *path, struct diagnostic *d)
{
  *out = (struct output){.descriptor = -1, .capacity = BUFFER_SIZE};
  out->buffer = malloc(BUFFER_SIZE);
  if (out->buffer == NULL)
    return diagnostic_out_of_memory(d);
  if (is_standard_output(path)) {
    fflush(stdout); /* what was printed before comes before */
    out->descriptor = STDOUT_FILENO;
    return STATUS_OK;
  }
  out->path = output_target(path);
  enum status status = out->path != NULL ? open_path(out, d) : diagnostic_out_of_memory(d);
  if (status != STATUS_OK)
    output_abandon(out);
  return status;
}

enum status output_check(const char *path, struct diagnostic *d)
{
  struct stat existing;
  struct output out = {.descriptor = -1};
  if (is_standard_output(path))
    return STATUS_OK;
  out.path = output_target(path);
  if (out.path == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = STATUS_OK;
  if (stat(out.path, &existing) != 0 || S_ISREG(existing.st_mode) || S_ISDIR(existing.st_mode))
    status = open_path(&out, d);
  else if (faccessat(AT_FDCWD, out.path, W_OK, AT_EACCESS) !=
           0) /* to open a pipe would wait for its reader */
    status = report(&out, d, "could not open for writing", errno);
  output_abandon(&out);
  return status;
}

/* ---- closing ---- */

static bool close_descriptor(struct output *out)
{
  const int descriptor = out->descriptor;
  out->descriptor = -1;
  return descriptor < 0 || out->path == NULL || close(descriptor) == 0;
}

void output_abandon(struct output *out)
{
  close_descriptor(out);
  if (out->temporary != NULL) {
    unlink(out->temporary);
    if (slot_release(out->temporary))
      free(out->temporary);
  }
  release(out);
}

enum status output_commit(struct output *out, struct diagnostic *d)
{
  output_flush(out);
  if (!close_descriptor(out) && !out->failed) {
    out->failed = true;
    out->error = errno;
  }
  enum status status = out->failed ? report(out, d, "could not write", out->error) : STATUS_OK;
  if (status == STATUS_OK && out->temporary != NULL && rename(out->temporary, out->path) != 0)
    status = report(out, d, "could not rename the finished temporary file", errno);
  if (status == STATUS_OK && out->temporary != NULL) {
    if (slot_release(out->temporary))
      free(out->temporary);
    out->temporary = NULL;
  }
  output_abandon(out);
  return status;
}

/* ---- writing ---- */

static void fail(struct output *out, int error)
{
  if (!out->failed) {
    out->failed = true;
    out->error = error;
  }
}

static void write_all(struct output *out, const unsigned char *bytes, size_t size)
{
  while (size > 0 && !out->failed) {
    const ssize_t done = write(out->descriptor, bytes, size);
    if (done >= 0) {
      bytes += done;
      size -= (size_t)done;
    } else if (errno != EINTR) {
      fail(out, errno);
    }
  }
}

void output_flush(struct output *out)
{
  write_all(out, out->buffer, out->used);
  out->used = 0;
}

/* Room for `size` more bytes in the buffer; size is at most the capacity. */
static unsigned char *reserve(struct output *out, size_t size)
{
  if (size > out->capacity - out->used)
    output_flush(out);
  return out->buffer + out->used;
}

static void advance(struct output *out, size_t size)
{
  out->used += size;
  out->written += size;
}

void output_bytes(struct output *out, const void *bytes, size_t size)
{
  if (size > out->capacity) {
    output_flush(out);
    write_all(out, bytes, size);
    out->written += size;
  } else if (size > 0) {
    memcpy(reserve(out, size), bytes, size);
    advance(out, size);
  }
}

void output_text(struct output *out, const char *text)
{
  output_bytes(out, text, strlen(text));
}

void output_char(struct output *out, char c)
{
  *reserve(out, 1) = (unsigned char)c;
  advance(out, 1);
}

static size_t decimal_digits(uint64_t value)
{
  size_t digits = 1;
  for (; value >= 10000; value /= 10000)
    digits += 4;
  return digits + (value >= 10) + (value >= 100) + (value >= 1000);
}

/* Writes `value` so that it ends before `end`, two digits for each division. */
static void format_unsigned(unsigned char *end, uint64_t value)
{
  static const char PAIRS[] = "0001020304050607080910111213141516171819"
                              "2021222324252627282930313233343536373839"
                              "4041424344454647484950515253545556575859"
                              "6061626364656667686970717273747576777879"
                              "8081828384858687888990919293949596979899";
  while (value >= 100) {
    end -= 2;
    memcpy(end, PAIRS + 2 * (value % 100), 2);
    value /= 100;
  }
  if (value >= 10)
    memcpy(end - 2, PAIRS + 2 * value, 2);
  else
    end[-1] = (unsigned char)('0' + value);
}

void output_unsigned(struct output *out, uint64_t value)
{
  const size_t digits = decimal_digits(value);
  format_unsigned(reserve(out, NUMBER_SIZE) + digits, value);
  advance(out, digits);
}

void output_integer(struct output *out, int64_t value)
{
  if (value < 0) {
    output_char(out, '-');
    output_unsigned(out, -(uint64_t)value);
  } else {
    output_unsigned(out, (uint64_t)value);
  }
}

void output_mpz(struct output *out, mpz_srcptr value)
{
  if (mpz_fits_slong_p(value)) {
    output_integer(out, mpz_get_si(value));
    return;
  }
  const size_t size = mpz_sizeinbase(value, 10) + 2; /* sign and NUL */
  if (size <= out->capacity) {
    char *text = (char *)reserve(out, size);
    mpz_get_str(text, 10, value);
    advance(out, strlen(text));
    return;
  }
  char *text = malloc(size);
  if (text == NULL) {
    fail(out, ENOMEM);
    return;
  }
  mpz_get_str(text, 10, value);
  output_text(out, text);
  free(text);
}
