/* Reading: positions across block borders, numbers, compressed streams whole, cut off and damaged, what cannot be read. */
#include "format/input.h"
#include "scratch_file.h"
#include "run_tests.h"

#include <fcntl.h>
#include <sys/stat.h>

/* "p cnf 2 2\n1 2 0\n-1 -2 0\n" by gzip, xz, bzip2 and zstd. */
static const char TEXT[] = "p cnf 2 2\n1 2 0\n-1 -2 0\n";
static const unsigned char GZIP[] = {0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03,
                                     0x2b, 0x50, 0x48, 0xce, 0x4b, 0x53, 0x30, 0x52, 0x30, 0xe2,
                                     0x32, 0x04, 0x92, 0x06, 0x5c, 0xba, 0x86, 0x0a, 0xba, 0x20,
                                     0x1a, 0x00, 0x94, 0x21, 0x1e, 0x00, 0x18, 0x00, 0x00, 0x00};
static const unsigned char XZ[] = {
    0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00, 0x01, 0x69, 0x22, 0xde, 0x36, 0x02, 0x00, 0x21, 0x01,
    0x16, 0x00, 0x00, 0x00, 0x74, 0x2f, 0xe5, 0xa3, 0x01, 0x00, 0x17, 0x70, 0x20, 0x63, 0x6e, 0x66,
    0x20, 0x32, 0x20, 0x32, 0x0a, 0x31, 0x20, 0x32, 0x20, 0x30, 0x0a, 0x2d, 0x31, 0x20, 0x2d, 0x32,
    0x20, 0x30, 0x0a, 0x00, 0x94, 0x21, 0x1e, 0x00, 0x00, 0x01, 0x2c, 0x18, 0xd3, 0x46, 0xdb, 0x0a,
    0x90, 0x42, 0x99, 0x0d, 0x01, 0x00, 0x00, 0x00, 0x00, 0x01, 0x59, 0x5a};
static const unsigned char BZIP2[] = {0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0xcd, 0x28,
                                      0x8b, 0x71, 0x00, 0x00, 0x0b, 0xd9, 0x80, 0x00, 0x10, 0x40, 0x02, 0x70,
                                      0x00, 0x09, 0x01, 0x40, 0x00, 0x20, 0x00, 0x22, 0x19, 0x1a, 0x1a, 0x10,
                                      0x03, 0x0a, 0x41, 0x19, 0x1a, 0xd6, 0x4e, 0x93, 0x04, 0x43, 0x77, 0xe2,
                                      0xee, 0x48, 0xa7, 0x0a, 0x12, 0x19, 0xa5, 0x11, 0x6e, 0x20};
static const unsigned char ZSTD[] = {0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58, 0xc1, 0x00, 0x00, 0x70,
                                     0x20, 0x63, 0x6e, 0x66, 0x20, 0x32, 0x20, 0x32, 0x0a, 0x31,
                                     0x20, 0x32, 0x20, 0x30, 0x0a, 0x2d, 0x31, 0x20, 0x2d, 0x32,
                                     0x20, 0x30, 0x0a, 0x09, 0xe9, 0x11, 0x01};

static const struct {
  const unsigned char *bytes;
  size_t size;
  size_t magic; /* bytes without which nobody can tell that the file is compressed */
} COMPRESSED[] = {
    {GZIP, sizeof GZIP, 2}, {XZ, sizeof XZ, 6}, {BZIP2, sizeof BZIP2, 10}, {ZSTD, sizeof ZSTD, 4}};
enum { COMPRESSIONS = sizeof COMPRESSED / sizeof COMPRESSED[0] };

static struct diagnostic why;

/* Reads a whole file; *size is what came before the end or the error. */
static enum status read_file(const char *path, unsigned char *bytes, size_t capacity, size_t *size)
{
  struct input in;
  *size = 0;
  enum status status = input_open(&in, path, &why);
  if (status != STATUS_OK)
    return status;
  while (input_peek(&in) >= 0 && *size < capacity) {
    bytes[(*size)++] = *in.cursor;
    input_skip(&in);
  }
  if (in.failed)
    status = input_error(&in, input_position(&in), &why, "unused");
  input_close(&in);
  return status;
}

START_TEST(compressed_files_are_read)
{
  unsigned char bytes[100];
  size_t size;
  const char *path = scratch_write("file", COMPRESSED[_i].bytes, COMPRESSED[_i].size);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, sizeof TEXT - 1);
  ck_assert_mem_eq(bytes, TEXT, size);
  unlink(path);
}
END_TEST

START_TEST(compressed_files_that_are_cut_off_are_refused)
{
  unsigned char bytes[100];
  size_t size;
  for (size_t cut = COMPRESSED[_i].magic; cut < COMPRESSED[_i].size; cut++) {
    const char *path = scratch_write("file", COMPRESSED[_i].bytes, cut);
    ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_MALFORMED);
    ck_assert_ptr_nonnull(strstr(why.text, "file: error: truncated"));
    unlink(path);
  }
}
END_TEST

/* A flipped bit is an error, or does not matter, or turns the file into one that is not compressed: never into another text. */
START_TEST(compressed_files_that_are_damaged_are_refused)
{
  unsigned char damaged[100];
  unsigned char bytes[1000];
  size_t size;
  const size_t whole = COMPRESSED[_i].size;
  int refused = 0;
  for (size_t bit = 0; bit < 8 * whole; bit++) {
    memcpy(damaged, COMPRESSED[_i].bytes, whole);
    damaged[bit / 8] ^= (unsigned char)(1 << bit % 8);
    const char *path = scratch_write("file", damaged, whole);
    const enum status status = read_file(path, bytes, sizeof bytes, &size);
    refused += status != STATUS_OK;
    const bool same = size == sizeof TEXT - 1 && memcmp(bytes, TEXT, size) == 0;
    const bool plain = size == whole && memcmp(bytes, damaged, size) == 0;
    ck_assert_msg(status == STATUS_MALFORMED || (status == STATUS_OK && (same || plain)), "bit %zu", bit);
    unlink(path);
  }
  ck_assert_int_gt(refused, 4 * (int)whole);
}
END_TEST

START_TEST(compressed_files_may_have_several_parts)
{
  unsigned char twice[200];
  unsigned char bytes[100];
  size_t size;
  const size_t whole = COMPRESSED[_i].size;
  memcpy(twice, COMPRESSED[_i].bytes, whole);
  memcpy(twice + whole, COMPRESSED[_i].bytes, whole);
  const char *path = scratch_write("file", twice, 2 * whole);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, 2 * (sizeof TEXT - 1));
  ck_assert_mem_eq(bytes + size / 2, TEXT, size / 2);
  unlink(path);
}
END_TEST

START_TEST(what_follows_compressed_data_is_refused)
{
  unsigned char longer[200];
  unsigned char bytes[100];
  size_t size;
  const size_t whole = COMPRESSED[_i].size;
  memcpy(longer, COMPRESSED[_i].bytes, whole);
  memcpy(longer + whole, "3 0\n", 4);
  const char *path = scratch_write("file", longer, whole + 4);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_MALFORMED);
  unlink(path);
}
END_TEST

/* Empty streams of the four compressors. */
START_TEST(compressed_files_may_be_empty)
{
  static const char *const EMPTY[] = {
      "\x1f\x8b\x08\0\0\0\0\0\0\x03\x03\0\0\0\0\0\0\0\0\0",
      "\xfd\x37zXZ\0\0\x04\xe6\xd6\xb4\x46\0\0\0\0\x1c\xdf\x44\x21\x1f\xb6\xf3\x7d\x01\0\0\0\0\x04YZ",
      "BZh9\x17\x72\x45\x38\x50\x90\0\0\0\0", "\x28\xb5\x2f\xfd\x24\0\x01\0\0\x99\xe9\xd8\x51"};
  static const size_t SIZE[] = {20, 32, 14, 13};
  unsigned char bytes[100];
  size_t size;
  const char *path = scratch_write("file", EMPTY[_i], SIZE[_i]);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, 0);
  unlink(path);
}
END_TEST

START_TEST(plain_files_are_read)
{
  unsigned char bytes[100];
  size_t size;
  const char *path = scratch_write("file", TEXT, sizeof TEXT - 1);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, sizeof TEXT - 1);
  ck_assert_mem_eq(bytes, TEXT, size);
  scratch_write("file", "", 0);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, 0);
  scratch_write("file", "BZh9 is no magic", 16);
  ck_assert_int_eq(read_file(path, bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, 16);
  unlink(path);
}
END_TEST

START_TEST(standard_input_is_read)
{
  unsigned char bytes[100];
  size_t size;
  const char *path = scratch_write("file", GZIP, sizeof GZIP);
  const int file = open(path, O_RDONLY);
  const int before = dup(STDIN_FILENO);
  ck_assert_int_ge(dup2(file, STDIN_FILENO), 0);
  ck_assert_int_eq(read_file("-", bytes, sizeof bytes, &size), STATUS_OK);
  ck_assert_uint_eq(size, sizeof TEXT - 1);
  ck_assert_int_ge(fcntl(STDIN_FILENO, F_GETFD), 0); /* still open */
  dup2(before, STDIN_FILENO);
  close(before);
  close(file);
  unlink(path);
}
END_TEST

START_TEST(unreadable_files_are_refused)
{
  unsigned char bytes[10];
  size_t size;
  ck_assert_int_eq(read_file(scratch_path("missing"), bytes, sizeof bytes, &size), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "missing: error: could not open: No such file"));
  ck_assert_int_eq(read_file(scratch_directory, bytes, sizeof bytes, &size), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, ": error: found a directory, expected a file"));
}
END_TEST

/* Lines of growing length over several blocks, so that block borders fall everywhere in numbers and lines. */
START_TEST(numbers_and_positions_survive_block_borders)
{
  enum { LINES = 1500 };
  FILE *file = fopen(scratch_path("file"), "w");
  ck_assert_ptr_nonnull(file);
  for (unsigned line = 1; line <= LINES; line++) {
    for (unsigned i = 0; i < line; i++)
      fprintf(file, "%u ", line * 1000 + i);
    fputc('\n', file);
  }
  ck_assert_int_eq(fclose(file), 0);
  struct input in;
  ck_assert_int_eq(input_open(&in, scratch_path("file"), &why), STATUS_OK);
  bool good = true;
  for (unsigned line = 1; line <= LINES; line++) {
    size_t column = 1;
    for (unsigned i = 0; i < line; i++) {
      char expected[20];
      const struct position at = input_position(&in);
      good &= at.line == line && at.column == column;
      good &= input_at_digit(&in) && input_natural(&in) == line * 1000 + i;
      good &= input_peek(&in) == ' ';
      input_skip_spaces(&in);
      column += (size_t)snprintf(expected, sizeof expected, "%u ", line * 1000 + i);
    }
    good &= input_peek(&in) == '\n';
    input_skip(&in);
  }
  ck_assert(good);
  ck_assert_int_eq(input_peek(&in), -1);
  input_close(&in);
  unlink(scratch_path("file"));
}
END_TEST

START_TEST(skipping_to_the_line_end_survives_block_borders)
{
  enum { SIZE = 1 << 20 };
  char *bytes = malloc(SIZE);
  memset(bytes, 'x', SIZE);
  bytes[SIZE - 3] = '\n';
  const char *path = scratch_write("file", bytes, SIZE);
  struct input in;
  ck_assert_int_eq(input_open(&in, path, &why), STATUS_OK);
  input_skip_to_line_end(&in);
  ck_assert_int_eq(input_peek(&in), '\n');
  ck_assert_uint_eq(input_position(&in).column, SIZE - 2);
  input_skip(&in);
  ck_assert_uint_eq(input_position(&in).line, 2);
  input_skip_to_line_end(&in);
  ck_assert_int_eq(input_peek(&in), -1);
  ck_assert_uint_eq(input_position(&in).column, 3);
  input_close(&in);
  free(bytes);
  unlink(path);
}
END_TEST

/* Looking ahead changes neither the bytes nor the positions, wherever block borders fall, and ends at the end. */
START_TEST(looking_ahead_survives_block_borders)
{
  enum { SIZE = 600000 };
  FILE *file = fopen(scratch_path("file"), "w");
  ck_assert_ptr_nonnull(file);
  for (unsigned i = 0; i < SIZE; i++)
    fputc(i % 100 == 99 ? '\n' : (int)('a' + i % 17), file);
  ck_assert_int_eq(fclose(file), 0);
  struct input in;
  ck_assert_int_eq(input_open(&in, scratch_path("file"), &why), STATUS_OK);
  bool good = true;
  for (unsigned i = 0; i < SIZE; i++) {
    const struct position at = input_position(&in);
    const size_t wanted = i % (INPUT_AHEAD + 1);
    const size_t ready = input_ahead(&in, wanted);
    good &= ready == (SIZE - i < wanted ? SIZE - i : wanted);
    for (unsigned k = 0; k < ready; k += 7)
      good &= in.cursor[k] == ((i + k) % 100 == 99 ? '\n' : 'a' + (i + k) % 17);
    good &= at.line == i / 100 + 1 && at.column == i % 100 + 1;
    good &= input_peek(&in) == (i % 100 == 99 ? '\n' : (int)('a' + i % 17));
    input_skip(&in);
  }
  ck_assert(good);
  ck_assert_uint_eq(input_ahead(&in, 1), 0);
  ck_assert_int_eq(input_peek(&in), -1);
  input_close(&in);
  unlink(scratch_path("file"));
}
END_TEST

START_TEST(numbers_do_not_overflow)
{
  static const struct {
    const char *text;
    uint64_t value;
  } CASES[] = {{"0", 0},
               {"0009", 9},
               {"18446744073709551609", UINT64_MAX - 6},
               {"18446744073709551610", UINT64_MAX},
               {"18446744073709551616", UINT64_MAX},
               {"99999999999999999999999999999999999999", UINT64_MAX},
               {"12345678901234567890", 12345678901234567890u},
               {"x", 0}};
  for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
    struct input in;
    ck_assert_int_eq(input_open_memory(&in, "number", CASES[i].text, strlen(CASES[i].text), &why), STATUS_OK);
    ck_assert_uint_eq(input_natural(&in), CASES[i].value);
    input_close(&in);
  }
}
END_TEST

START_TEST(errors_name_file_line_and_column)
{
  struct input in;
  char found[32];
  ck_assert_int_eq(input_open_memory(&in, "name", "a\n b", 4, &why), STATUS_OK);
  input_skip(&in);
  input_skip(&in);
  input_skip(&in);
  ck_assert_int_eq(input_error(&in, input_position(&in), &why, "found %s", input_describe(&in, found)),
                   STATUS_MALFORMED);
  ck_assert_str_eq(why.text, "name:2:2: error: found 'b'");
  ck_assert_int_eq(input_limit(&in, (struct position){7, 9}, &why, "too much"), STATUS_LIMIT);
  ck_assert_str_eq(why.text, "name:7:9: error: too much");
  input_close(&in);
}
END_TEST

START_TEST(bytes_are_described)
{
  static const struct {
    const char *text;
    const char *description;
  } CASES[] = {{"", "end of file"}, {"\n", "end of line"}, {" ", "a space"},    {"x", "'x'"},
               {"\a", "byte 0x07"}, {"\xff", "byte 0xff"}, {"\t", "byte 0x09"}, {"\x7f", "byte 0x7f"}};
  for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
    struct input in;
    char found[32];
    ck_assert_int_eq(input_open_memory(&in, "bytes", CASES[i].text, strlen(CASES[i].text), &why), STATUS_OK);
    ck_assert_str_eq(input_describe(&in, found), CASES[i].description);
    input_close(&in);
  }
}
END_TEST

START_TEST(diagnostics_are_one_printable_line)
{
  char text[2 * DIAGNOSTIC_SIZE];
  ck_assert_int_eq(diagnostic_set(&why, STATUS_NOTHING, "a\nb\x1b[31m\x7f %d", 7), STATUS_NOTHING);
  ck_assert_str_eq(why.text, "a?b?[31m? 7");
  ck_assert_int_eq(diagnostic_set(&why, STATUS_LIMIT, "again: %s", why.text), STATUS_LIMIT);
  ck_assert_str_eq(why.text, "again: a?b?[31m? 7");
  memset(text, 'x', sizeof text);
  text[sizeof text - 1] = '\0';
  diagnostic_set(&why, STATUS_LIMIT, "%s", text);
  ck_assert_uint_eq(strlen(why.text), DIAGNOSTIC_SIZE - 1);
  ck_assert_int_eq(diagnostic_out_of_memory(&why), STATUS_LIMIT);
  ck_assert_str_eq(why.text, "error: out of memory");
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("input");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, compressed_files_are_read, 0, COMPRESSIONS);
  tcase_add_loop_test(tests, compressed_files_that_are_cut_off_are_refused, 0, COMPRESSIONS);
  tcase_add_loop_test(tests, compressed_files_that_are_damaged_are_refused, 0, COMPRESSIONS);
  tcase_add_loop_test(tests, compressed_files_may_have_several_parts, 0, COMPRESSIONS);
  tcase_add_loop_test(tests, what_follows_compressed_data_is_refused, 0, COMPRESSIONS);
  tcase_add_loop_test(tests, compressed_files_may_be_empty, 0, COMPRESSIONS);
  tcase_add_test(tests, plain_files_are_read);
  tcase_add_test(tests, standard_input_is_read);
  tcase_add_test(tests, unreadable_files_are_refused);
  tcase_add_test(tests, numbers_and_positions_survive_block_borders);
  tcase_add_test(tests, skipping_to_the_line_end_survives_block_borders);
  tcase_add_test(tests, looking_ahead_survives_block_borders);
  tcase_add_test(tests, numbers_do_not_overflow);
  tcase_add_test(tests, errors_name_file_line_and_column);
  tcase_add_test(tests, bytes_are_described);
  tcase_add_test(tests, diagnostics_are_one_printable_line);
  return run_tests("input", tests);
}
