/* Writing that fails, and temporaries that do not stay. */
#include "output_files.h"
#include "run_tests.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

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
  TCase *tests = tcase_create("output_failures");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, a_full_disk_is_reported);
  tcase_add_test(tests, a_file_that_grows_too_large_is_removed);
  tcase_add_test(tests, a_closed_pipe_is_reported);
  tcase_add_test(tests, what_cannot_be_written_is_refused);
  tcase_add_test(tests, a_rename_that_fails_leaves_nothing);
  tcase_add_loop_test(tests, temporaries_do_not_outlive_the_process, 0, 2);
  tcase_add_test(tests, a_forked_child_leaves_its_parents_temporaries);
  tcase_add_test(tests, many_outputs_are_open_at_once);
  return run_tests("output_failures", tests);
}
