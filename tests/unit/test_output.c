/* Writing: numbers against printf, replacement as a whole or not at all. */
#include "output_files.h"
#include "run_tests.h"

#include <fcntl.h>
#include <inttypes.h>
#include <sys/stat.h>

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
  return run_tests("output", tests);
}
