/* Writing: numbers against printf, replacement as a whole or not at all, failures, temporaries that do not stay. */
#include "format/output.h"
#include "scratch_file.h"
#include "run_tests.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

static struct diagnostic why;
static struct output out;

static int files_in_scratch_directory(void)
{
  DIR *directory = opendir(scratch_directory);
  ck_assert_ptr_nonnull(directory);
  int files = -2; /* . and .. */
  while (readdir(directory) != NULL)
    files++;
  closedir(directory);
  return files;
}

static void open_output(const char *path)
{
  ck_assert_msg(output_open(&out, path, &why) == STATUS_OK, "%s", why.text);
}

static void check_content(const char *path, const char *expected)
{
  char bytes[100];
  const size_t size = scratch_read(path, bytes, sizeof bytes);
  ck_assert_uint_eq(size, strlen(expected));
  ck_assert_mem_eq(bytes, expected, size);
}

/* ---- contents ---- */

static void check_integer(FILE *expected, int64_t value)
{
  fprintf(expected, "%" PRId64 " %" PRIu64 "\n", value, (uint64_t)value);
  output_integer(&out, value);
  output_char(&out, ' ');
  output_unsigned(&out, (uint64_t)value);
  output_text(&out, "\n");
}

/* Numbers around every power of ten and of two, more than one buffer of them. */
START_TEST(numbers_are_those_of_printf)
{
  char *text;
  size_t size;
  FILE *expected = open_memstream(&text, &size);
  const char *path = scratch_path("numbers");
  open_output(path);
  for (int repeat = 0; repeat < 20; repeat++) {
    for (uint64_t power = 1, k = 0; k < 20; k++, power *= 10)
      for (uint64_t near = power - 2; near != power + 3; near++)
        check_integer(expected, (int64_t)near);
    for (int k = 0; k < 64; k++)
      for (uint64_t near = (UINT64_C(1) << k) - 2; near != (UINT64_C(1) << k) + 3; near++)
        check_integer(expected, (int64_t)(0 - near));
  }
  fclose(expected);
  ck_assert_uint_gt(size, 2 * out.capacity);
  ck_assert_uint_eq(out.written, size);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  check_file(path, text, size);
  free(text);
}
END_TEST

/* Numbers that fit a long, the buffer, and neither. */
START_TEST(large_integers_are_those_of_gmp)
{
  static const unsigned DIGITS[] = {1, 18, 19, 20, 40, 1000, 60000, 65535, 65536, 70000, 200000};
  mpz_t value;
  mpz_init(value);
  const char *path = scratch_path("integers");
  for (size_t i = 0; i < sizeof DIGITS / sizeof DIGITS[0]; i++) {
    mpz_ui_pow_ui(value, 7, DIGITS[i]);
    mpz_neg(value, value);
    open_output(path);
    output_text(&out, "x");
    output_mpz(&out, value);
    output_text(&out, "y");
    ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
    char *text;
    gmp_asprintf(&text, "x%Zdy", value);
    check_file(path, text, strlen(text));
    free(text);
  }
  mpz_clear(value);
}
END_TEST

START_TEST(long_texts_pass_the_buffer)
{
  enum { SIZE = 300000 };
  char *text = malloc(SIZE);
  for (int i = 0; i < SIZE; i++)
    text[i] = (char)('a' + i % 26);
  const char *path = scratch_path("long");
  open_output(path);
  output_bytes(&out, text, 10);
  output_bytes(&out, text + 10, SIZE - 10);
  output_bytes(&out, text, 0);
  ck_assert_uint_eq(out.written, SIZE);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  check_file(path, text, SIZE);
  free(text);
}
END_TEST

/* ---- replacement ---- */

START_TEST(nothing_appears_before_the_commit)
{
  const char *path = scratch_path("file");
  open_output(path);
  output_text(&out, "new");
  output_flush(&out);
  ck_assert_int_ne(access(path, F_OK), 0);
  ck_assert_int_eq(files_in_scratch_directory(), 1);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  check_content(path, "new");
  ck_assert_int_eq(files_in_scratch_directory(), 1);
  unlink(path);
}
END_TEST

START_TEST(an_abandoned_output_leaves_the_old_file)
{
  const char *path = scratch_write("file", "old", 3);
  open_output(path);
  output_text(&out, "new");
  output_flush(&out);
  output_abandon(&out);
  output_abandon(&out); /* does nothing */
  check_content(path, "old");
  ck_assert_int_eq(files_in_scratch_directory(), 1);
  unlink(path);
}
END_TEST

START_TEST(the_permissions_of_the_old_file_stay)
{
  struct stat file;
  const char *path = scratch_write("file", "old", 3);
  ck_assert_int_eq(chmod(path, 0640), 0);
  open_output(path);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  ck_assert_int_eq(stat(path, &file), 0);
  ck_assert_int_eq((int)(file.st_mode & 0777), 0640);
  unlink(path);
  const mode_t before = umask(027);
  open_output(path);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  umask(before);
  ck_assert_int_eq(stat(path, &file), 0);
  ck_assert_int_eq((int)(file.st_mode & 0777), 0640);
  unlink(path);
}
END_TEST

START_TEST(a_symbolic_link_stays_one)
{
  struct stat file;
  const char *target = scratch_write("target", "old", 3);
  const char *path = scratch_path("link");
  ck_assert_int_eq(symlink("target", path), 0);
  open_output(path);
  output_text(&out, "new");
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  ck_assert_int_eq(lstat(path, &file), 0);
  ck_assert(S_ISLNK(file.st_mode));
  check_content(target, "new");
  unlink(path);
  unlink(target);
}
END_TEST

/* A link to a file that does not exist yet, over another link; the name of the second is relative to its directory. */
START_TEST(a_dangling_link_is_written_through)
{
  const char *first = scratch_path("first");
  const char *second = scratch_path("second");
  const char *target = scratch_path("target");
  struct stat file;
  ck_assert_int_eq(symlink(second, first), 0);
  ck_assert_int_eq(symlink("target", second), 0);
  ck_assert_int_eq(output_check(first, &why), STATUS_OK);
  ck_assert_int_ne(access(target, F_OK), 0);
  open_output(first);
  output_text(&out, "new");
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  ck_assert_int_eq(lstat(first, &file), 0);
  ck_assert(S_ISLNK(file.st_mode));
  ck_assert_int_eq(lstat(second, &file), 0);
  ck_assert(S_ISLNK(file.st_mode));
  check_content(target, "new");
  unlink(first);
  unlink(second);
  unlink(target);
}
END_TEST

START_TEST(a_circle_of_links_is_refused)
{
  const char *path = scratch_path("circle");
  ck_assert_int_eq(symlink("circle", path), 0);
  ck_assert_int_eq(output_check(path, &why), STATUS_MALFORMED);
  ck_assert_int_eq(output_open(&out, path, &why), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "circle: error: could not write: "));
  unlink(path);
}
END_TEST

/* What output_open would refuse, output_check refuses as well; it leaves nothing behind and does not wait for the reader of a pipe. */
START_TEST(targets_are_checked_before_they_are_written)
{
  const char *file = scratch_path("file");
  const char *fifo = scratch_path("pipe");
  ck_assert_int_eq(output_check(NULL, &why), STATUS_OK);
  ck_assert_int_eq(output_check("-", &why), STATUS_OK);
  ck_assert_int_eq(output_check(file, &why), STATUS_OK);
  ck_assert_int_ne(access(file, F_OK), 0);
  ck_assert_int_eq(output_check(scratch_path("no/where"), &why), STATUS_MALFORMED);
  ck_assert_int_eq(output_check(scratch_directory, &why), STATUS_MALFORMED);
  scratch_write("file", "old", 3);
  ck_assert_int_eq(output_check(file, &why), STATUS_OK);
  check_content(file, "old");
  ck_assert_int_eq(output_check(scratch_path("file/below"), &why), STATUS_MALFORMED);
  ck_assert_int_eq(mkfifo(fifo, 0600), 0);
  ck_assert_int_eq(output_check(fifo, &why), STATUS_OK);
  unlink(fifo);
  unlink(scratch_path("file"));
}
END_TEST

START_TEST(relative_paths_work)
{
  char before[4096];
  ck_assert_ptr_nonnull(getcwd(before, sizeof before));
  ck_assert_int_eq(chdir(scratch_directory), 0);
  open_output("file");
  output_text(&out, "here");
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  check_content("file", "here");
  unlink("file");
  ck_assert_int_eq(chdir(before), 0);
}
END_TEST

START_TEST(devices_and_pipes_are_written_directly)
{
  char bytes[10];
  const char *path = scratch_path("pipe");
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  const int reader = open(path, O_RDONLY | O_NONBLOCK);
  open_output(path);
  output_text(&out, "through");
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  ck_assert_int_eq(read(reader, bytes, sizeof bytes), 7);
  close(reader);
  unlink(path);
}
END_TEST

START_TEST(standard_output_is_written_after_what_was_printed)
{
  const char *path = scratch_path("stdout");
  const int before = dup(STDOUT_FILENO);
  const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  fflush(stdout);
  dup2(file, STDOUT_FILENO);
  printf("first ");
  open_output(_i == 0 ? "-" : NULL);
  output_text(&out, "second");
  const enum status status = output_commit(&out, &why);
  const bool open = fcntl(STDOUT_FILENO, F_GETFD) >= 0;
  dup2(before, STDOUT_FILENO);
  close(before);
  close(file);
  ck_assert_int_eq(status, STATUS_OK);
  ck_assert(open);
  check_content(path, "first second");
  unlink(path);
}
END_TEST

/* ---- failures ---- */

START_TEST(a_full_disk_is_reported)
{
  open_output("/dev/full");
  for (int i = 0; i < 100000; i++)
    output_integer(&out, i);
  ck_assert(out.failed);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_LIMIT);
  ck_assert_str_eq(why.text, "/dev/full: error: could not write: No space left on device");
}
END_TEST

START_TEST(a_file_that_grows_too_large_is_removed)
{
  const struct rlimit small = {1000, RLIM_INFINITY};
  const struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};
  const char *path = scratch_path("file");
  signal(SIGXFSZ, SIG_IGN);
  open_output(path);
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
  for (int i = 0; i < 1001; i++)
    output_char(&out, 'x');
  const enum status status = output_commit(&out, &why);
  setrlimit(RLIMIT_FSIZE, &none);
  ck_assert_int_eq(status, STATUS_LIMIT);
  ck_assert_ptr_nonnull(strstr(why.text, "file: error: could not write: File too large"));
  ck_assert_int_eq(files_in_scratch_directory(), 0);
}
END_TEST

START_TEST(a_closed_pipe_is_reported)
{
  int ends[2];
  signal(SIGPIPE, SIG_IGN);
  ck_assert_int_eq(pipe(ends), 0);
  const int before = dup(STDOUT_FILENO);
  fflush(stdout);
  dup2(ends[1], STDOUT_FILENO);
  close(ends[0]);
  close(ends[1]);
  open_output("-");
  output_text(&out, "nobody reads this");
  const enum status status = output_commit(&out, &why);
  dup2(before, STDOUT_FILENO);
  close(before);
  ck_assert_int_eq(status, STATUS_MALFORMED);
  ck_assert_str_eq(why.text, "<stdout>: error: could not write: Broken pipe");
}
END_TEST

START_TEST(what_cannot_be_written_is_refused)
{
  ck_assert_int_eq(output_open(&out, scratch_directory, &why), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, ": error: could not write: Is a directory"));
  ck_assert_int_eq(output_open(&out, scratch_path("no/such/file"), &why), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "no/such/file: error: could not create a temporary file"));
}
END_TEST

START_TEST(a_rename_that_fails_leaves_nothing)
{
  const char *path = scratch_path("file");
  open_output(path);
  output_text(&out, "new");
  ck_assert_int_eq(mkdir(path, 0700), 0); /* meanwhile, somebody else */
  ck_assert_int_eq(output_commit(&out, &why), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "file: error: could not rename"));
  ck_assert_int_eq(files_in_scratch_directory(), 1);
  rmdir(path);
}
END_TEST

/* ---- temporaries ---- */

static void remove_and_leave(int signal_number)
{
  output_abandon_all();
  _exit(128 + signal_number);
}

/* A child that has two outputs open ends by a signal or by exit. */
START_TEST(temporaries_do_not_outlive_the_process)
{
  fflush(stdout);
  const pid_t child = fork();
  ck_assert_int_ge(child, 0);
  if (child == 0) {
    struct output other;
    if (output_open(&out, scratch_path("one"), &why) != STATUS_OK ||
        output_open(&other, scratch_path("two"), &why) != STATUS_OK)
      _exit(99);
    if (files_in_scratch_directory() != 2)
      _exit(98);
    signal(SIGTERM, remove_and_leave);
    if (_i == 0)
      raise(SIGTERM);
    exit(7);
  }
  int how;
  ck_assert_int_eq(waitpid(child, &how, 0), child);
  ck_assert_int_eq(WEXITSTATUS(how), _i == 0 ? 128 + SIGTERM : 7);
  ck_assert_int_eq(files_in_scratch_directory(), 0);
}
END_TEST

START_TEST(a_forked_child_leaves_its_parents_temporaries)
{
  const char *path = scratch_path("file");
  open_output(path);
  output_text(&out, "parent");
  fflush(stdout);
  const pid_t child = fork();
  ck_assert_int_ge(child, 0);
  if (child == 0) {
    output_abandon_all();
    _exit(0);
  }
  ck_assert_int_eq(waitpid(child, NULL, 0), child);
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  check_content(path, "parent");
  unlink(path);
}
END_TEST

START_TEST(many_outputs_are_open_at_once)
{
  enum { MANY = 300, LIMIT = 256 };
  static struct output many[MANY];
  struct rlimit files;
  ck_assert_int_eq(getrlimit(RLIMIT_NOFILE, &files), 0);
  ck_assert_uint_gt(files.rlim_cur, MANY + 20);
  for (int i = 0; i < MANY; i++) {
    char name[20];
    snprintf(name, sizeof name, "file%d", i);
    const enum status status = output_open(&many[i], scratch_path(name), &why);
    ck_assert_int_eq(status, i < LIMIT ? STATUS_OK : STATUS_LIMIT);
  }
  ck_assert_int_eq(files_in_scratch_directory(), LIMIT);
  for (int i = 0; i < MANY; i++)
    output_abandon(&many[i]);
  ck_assert_int_eq(files_in_scratch_directory(), 0);
  open_output(scratch_path("file"));
  output_abandon(&out);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("output");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, numbers_are_those_of_printf);
  tcase_add_test(tests, large_integers_are_those_of_gmp);
  tcase_add_test(tests, long_texts_pass_the_buffer);
  tcase_add_test(tests, nothing_appears_before_the_commit);
  tcase_add_test(tests, an_abandoned_output_leaves_the_old_file);
  tcase_add_test(tests, the_permissions_of_the_old_file_stay);
  tcase_add_test(tests, a_symbolic_link_stays_one);
  tcase_add_test(tests, a_dangling_link_is_written_through);
  tcase_add_test(tests, a_circle_of_links_is_refused);
  tcase_add_test(tests, targets_are_checked_before_they_are_written);
  tcase_add_test(tests, relative_paths_work);
  tcase_add_test(tests, devices_and_pipes_are_written_directly);
  tcase_add_loop_test(tests, standard_output_is_written_after_what_was_printed, 0, 2);
  tcase_add_test(tests, a_full_disk_is_reported);
  tcase_add_test(tests, a_file_that_grows_too_large_is_removed);
  tcase_add_test(tests, a_closed_pipe_is_reported);
  tcase_add_test(tests, what_cannot_be_written_is_refused);
  tcase_add_test(tests, a_rename_that_fails_leaves_nothing);
  tcase_add_loop_test(tests, temporaries_do_not_outlive_the_process, 0, 2);
  tcase_add_test(tests, a_forked_child_leaves_its_parents_temporaries);
  tcase_add_test(tests, many_outputs_are_open_at_once);
  return run_tests("output", tests);
}
