/* Training sets as npy: doubles and what stands beside them, arrays of every kind. */
#include "messages.h"
#include "run_tests.h"
#include "training_set.h"

/* The array that the writer left at `path`, read as the format's description says and with the compiler's doubles. */
static double *read_doubles(const char *path, size_t *rows, size_t *columns, char **bytes)
{
  size_t size;
  unsigned header;
  *bytes = read_whole(path, &size);
  ck_assert(memcmp(*bytes, "\x93NUMPY\1\0", 8) == 0);
  header = (unsigned char)(*bytes)[8] + 256u * (unsigned char)(*bytes)[9];
  ck_assert_uint_eq((header + 10) % 64, 0);
  ck_assert_int_eq((*bytes)[header + 9], '\n');
  ck_assert_int_eq(
      sscanf(*bytes + 10, "{'descr': '<f8', 'fortran_order': False, 'shape': (%zu, %zu), }", rows, columns),
      2);
  ck_assert_uint_eq(size, 10 + header + *rows * *columns * 8);
  double *numbers = malloc(*rows * *columns * 8 + 1);
  memcpy(numbers, *bytes + 10 + header, *rows * *columns * 8);
  return numbers;
}

START_TEST(npy_doubles)
{
  struct diagnostic d;
  struct table t;
  char from[256], to[256], *bytes;
  size_t height, width;
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to.npy"));
  char text[2048];
  mpz_t least;
  mpz_init(least);
  mpz_ui_pow_ui(least, 2, 1074);
  int size =
      gmp_snprintf(text, sizeof text,
                   "relucert-dataset 1\nsamples 5 features 3\nlabel-denominator 8\ncolumn-denominators 2\n"
                   "2 1152921504606846976\n3 %Zd\n"
                   "1 1 1:9007199254740992 2:4611686018427387904 3:1\n"
                   "-3 1 1:-9223372036854775806 2:-9007199254740991 3:-9007199254740991\n"
                   "0 1 1:4611686018427387904 3:4503599627370496\n"
                   "-36893488147419103232 1 1:1\n"
                   "72057594037927928 1 3:3\nend\n",
                   least);
  mpz_clear(least);
  /* One number of 63 significant bits, which no double holds: refused; then without it. */
  write_file(from, text, (size_t)size);
  ck_assert_int_eq(convert(from, 0, DATASET_NPY, to, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "svmlight and rcert"));
  ck_assert_int_ne(access(to, F_OK), 0);
  char *wide = strstr(text, "-9223372036854775806");
  memcpy(wide, "-9223372036854774784", 20); /* 2^63 - 2^10 */
  write_file(from, text, (size_t)size);
  ck_assert_msg(convert(from, 0, DATASET_NPY, to, &d) == STATUS_OK, "%s", d.text);
  table_from_file(&t, from, 0);
  double *numbers = read_doubles(to, &height, &width, &bytes);
  ck_assert_uint_eq(height, 5);
  ck_assert_uint_eq(width, 4);
  mpq_t q;
  mpq_init(q);
  for (size_t i = 0; i < height; i++)
    for (size_t j = 0; j < width; j++) {
      mpq_set_d(q, numbers[i * width + j]);
      ck_assert_msg(mpq_equal(q, j + 1 == width ? t.y[i] : t.x[i * 3 + j]), "row %zu column %zu", i, j);
    }
  mpq_clear(q);
  free(numbers);
  free(bytes);
  table_clear(&t);
  unlink(from);
  unlink(to);
}
END_TEST

/* Scale and multiplicities stand beside the array, and leave with the reason for them. */
START_TEST(npy_companions)
{
  struct diagnostic d;
  char from[256], to[256], scale[256], multiplicity[256];
  size_t size;
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to.npy"));
  strcpy(scale, scratch_path("to.npy.scale"));
  strcpy(multiplicity, scratch_path("to.multiplicity.npy"));
  write_text_rcert(from,
                   "samples 2 features 1\nlabel-denominator 3\ncolumn-denominators 0\n1 5 1:2\n3 1\nend\n");
  ck_assert_msg(convert(from, 0, DATASET_NPY, to, &d) == STATUS_OK, "%s", d.text);
  char *text = read_whole(scale, &size);
  ck_assert_str_eq(text, "3\n");
  free(text);
  text = read_whole(multiplicity, &size);
  ck_assert_uint_eq(size % 64, 16);
  ck_assert_ptr_nonnull(strstr(text + 10, "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }"));
  ck_assert_mem_eq(text + size - 16, "\5\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0", 16);
  free(text);

  /* Companions that do not fit are refused by name. */
  struct dataset set;
  write_file(scale, "0\n", 2);
  ck_assert_int_eq(dataset_open(&set, to, 0, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "to.npy.scale:1:1: error: found"));
  write_file(scale, "3\n", 2);
  write_file(multiplicity, "x", 1);
  ck_assert_int_eq(dataset_open(&set, to, 0, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "to.multiplicity.npy:1:"));

  write_text_rcert(from, "samples 1 features 1\nlabel-denominator 1\ncolumn-denominators 0\n1 1 1:2\nend\n");
  ck_assert_int_eq(convert(from, 0, DATASET_NPY, to, &d), STATUS_OK);
  ck_assert_int_ne(access(scale, F_OK), 0);
  ck_assert_int_ne(access(multiplicity, F_OK), 0);
  unlink(from);
  unlink(to);
}
END_TEST

struct array {
  const char *header;
  const char *bytes;
  size_t size;
  const char *expected; /* rows as show_table has them, or a message */
};

#define SHAPE(type, order, shape) "{'descr': '" type "', 'fortran_order': " order ", 'shape': " shape ", }"

static const struct array arrays[] = {
    {SHAPE("<i2", "False", "(2, 3)"), "\1\0\2\0\3\0\xff\xff\0\0\0\x80", 12, "1 2 | 3;-1 0 | -32768;"},
    {SHAPE("<i2", "True", "(2, 3)"), "\1\0\2\0\3\0\xff\xff\0\0\0\x80", 12, "1 3 | 0;2 -1 | -32768;"},
    {SHAPE(">i2", "False", "(1, 2)"), "\1\0\2\0", 4, "256 | 512;"},
    {SHAPE("|u1", "False", "(1, 2)"), "\x80\xff", 2, "128 | 255;"},
    {SHAPE("|i1", "False", "(1, 2)"), "\x80\x7f", 2, "-128 | 127;"},
    {SHAPE("|b1", "False", "(1, 2)"), "\0\1", 2, "0 | 1;"},
    {SHAPE("<u4", "False", "(1, 2)"), "\0\0\0\x80\xff\xff\xff\xff", 8, "2147483648 | 4294967295;"},
    {SHAPE("<i8", "False", "(1, 1)"), "\0\0\0\0\0\0\0\x80", 8, "| -9223372036854775808;"},
    {SHAPE("<u8", "False", "(1, 1)"), "\xff\xff\xff\xff\xff\xff\xff\xff", 8, "| 18446744073709551615;"},
    {SHAPE("<f2", "False", "(1, 3)"), "\0\x3c\0\xc0\1\0", 6, "1 -2 | 1/16777216;"},
    {SHAPE("<f4", "False", "(1, 3)"), "\xcd\xcc\xcc\x3d\0\0\0\x80\1\0\0\0", 12,
     "13421773/134217728 0 | 1/713623846352979940529142984724747568191373312;"},
    {SHAPE(">f8", "False", "(1, 1)"), "\xc0\x08\0\0\0\0\0\0", 8, "| -3;"},
    {"{\"shape\":(1L,1L,),'descr':'<f8','fortran_order':False}\n", "\0\0\0\0\0\0\xf0\x3f", 8, "| 1;"},
    {SHAPE("<i2", "False", "(0, 2)"), "", 0, ""},
    {SHAPE("<f8", "False", "(1, 1)"), "\0\0\0\0\0\0\xf8\x7f", 8, ":1:1: error: found NaN or an infinity"},
    {SHAPE("<f4", "False", "(2, 1)"), "\0\0\0\0\0\0\x80\xff", 8, ":2:1: error: found NaN or an infinity"},
    {SHAPE("<f8", "False", "(1, 2)"), "\0\0\0\0\0\0\0\0\0", 9, ":1:2: error: found end of file"},
    {SHAPE("<f8", "True", "(1, 2)"), "\0\0\0\0\0\0\0\0\0", 9,
     ":1:78: error: found end of file after 9 bytes"},
    {SHAPE("|u1", "False", "(1, 2)"), "\0\0\0", 3, ":1:"},
    {SHAPE("<i2", "False", "(3,)"), "\0\0\0\0\0\0", 6, ":1:1: error: found an array of one dimension"},
    {SHAPE("<i2", "False", "(3, 0)"), "", 0, ":1:1: error: found an array of no columns"},
    {SHAPE("<i2", "False", "(1, 1, 1)"), "\0\0", 2, ":1:"},
    {SHAPE("<i2", "False", "()"), "\0\0", 2, ":1:"},
    {SHAPE("<i2", "False", "(-1, 1)"), "\0\0", 2, ":1:"},
    {SHAPE("<c8", "False", "(1, 1)"), "\0\0\0\0\0\0\0\0", 8, ":1:21: error: npy header: ''<c8'"},
    {SHAPE("|O", "False", "(1, 1)"), "", 0, ":1:21: error: npy header"},
    {"{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1, 1)}", "", 0,
     ":1:21: error: npy header: '[('a'"},
    {SHAPE("<i2", "0", "(1, 1)"), "\0\0", 2, ":1:"},
    {"{'descr': '<i2', 'fortran_order': False}", "", 0, ":1:"},
    {"{'descr': '<i2', 'descr': '<i2', 'fortran_order': False, 'shape': (1, 1)}", "\0\0", 2, ":1:"},
    {"{'descr': '<i2', 'fortran_order': False, 'shape': (1, 1), 'x': 1}", "\0\0", 2, ":1:"},
    {SHAPE("<i2", "False", "(1, 1)") "x", "\0\0", 2, ":1:"},
    {"", "", 0, ":1:"},
};

/* Well-formed, and beyond a limit. */
static const struct array array_excesses[] = {
    {SHAPE("<i2", "False", "(99999999999999999999, 1)"), "\0\0", 2, ":1:1: error: found shape (18446744"},
    {SHAPE("<i2", "True", "(1, 99999999999999999999)"), "\0\0", 2, ":1:1: error: found shape (1, 18446744"},
    {SHAPE("<i2", "True", "(4611686018427387903, 4)"), "\0\0", 2, ":1:1: error: found a shape beyond"},
    {SHAPE("<i2", "False", "(1, 4000000000)"), "\0\0", 2, ":1:1: error: found shape (1, 4000000000)"},
};

/* `refusal` is for an example with a message. */
static void expect_array(const struct array *e, enum status refusal)
{
  char path[256];
  unsigned char bytes[512] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  size_t header = strlen(e->header);
  strcpy(path, scratch_path("array.npy"));
  bytes[8] = (unsigned char)header;
  memcpy(bytes + 10, e->header, header);
  memcpy(bytes + 10 + header, e->bytes, e->size);
  write_file(path, bytes, 10 + header + e->size);
  if (e->expected[0] != ':') {
    struct table t;
    table_from_file(&t, path, 0);
    char *shown = show_table(&t);
    ck_assert_str_eq(shown, e->expected);
    free(shown);
    table_clear(&t);
  } else {
    struct dataset set;
    struct diagnostic d;
    ck_assert_int_eq(dataset_open(&set, path, 0, &d), refusal);
    check_message(&d, path, e->expected);
  }
  unlink(path);
}

START_TEST(npy_arrays)
{
  expect_array(&arrays[_i], STATUS_MALFORMED);
}
END_TEST

START_TEST(npy_array_excesses)
{
  expect_array(&array_excesses[_i], STATUS_LIMIT);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("npy");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, npy_doubles);
  tcase_add_test(tests, npy_companions);
  tcase_add_loop_test(tests, npy_arrays, 0, COUNT(arrays));
  tcase_add_loop_test(tests, npy_array_excesses, 0, COUNT(array_excesses));
  return run_tests("npy", tests);
}
