/* Weights from text and npy, exactly; networks folded over column denominators. */
#include "format/weights.h"
#include "training_set.h"
#include "messages.h"
#include "run_tests.h"

#include <math.h>

struct example {
  const char *text;
  size_t features;
  bool bias;
  const char *signs;
  const char *expected; /* "denominator: w w w; w w w" */
};

static char *show_network(const struct owned_network *net)
{
  const struct network *n = &net->network;
  const size_t stride = n->features + (n->bias ? 1 : 0);
  char *text = NULL;
  size_t size;
  FILE *out = open_memstream(&text, &size);
  ck_assert_ptr_nonnull(out);
  gmp_fprintf(out, "%Zd:", n->denominator);
  for (size_t j = 0; j < n->units; j++) {
    fprintf(out, " %c", n->sign[j] == 1 ? '+' : '-');
    for (size_t i = 0; i < stride; i++)
      gmp_fprintf(out, " %Zd", n->weight[j * stride + i]);
    fputc(';', out);
  }
  fclose(out);
  return text;
}

static const struct example examples[] = {
    {"1,2,3\n4,5,6\n", 3, false, NULL, "1: + 1 2 3; + 4 5 6;"},
    {"1,2,3\n4,5,6\n", 2, true, "+-", "1: + 1 2 3; - 4 5 6;"},
    {"1 2 3", 3, false, "-", "1: - 1 2 3;"},
    {"\xEF\xBB\xBF# units\r\n 1 ;2;\t3 # first\r\n\r\n4;5;6", 3, false, NULL, "1: + 1 2 3; + 4 5 6;"},
    {"1/2,0.25\n-1/3,0x1p-3\n", 2, false, NULL, "24: + 12 6; + -8 3;"},
    {"0.1\n0.01\n", 1, false, NULL, "100: + 10; + 1;"},
    {"1e30 -1e-3\n", 2, false, NULL, "1000: + 1000000000000000000000000000000000 -1;"},
    {"3\n", 0, true, NULL, "1: + 3;"},
};

START_TEST(read_examples)
{
  const struct example *e = &examples[_i];
  struct owned_network net;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("weights"));
  write_file(path, e->text, strlen(e->text));
  const enum status status = weights_read(&net, path, e->features, e->bias, e->signs, &d);
  ck_assert_msg(status == STATUS_OK, "%s", d.text);
  char *shown = show_network(&net);
  ck_assert_str_eq(shown, e->expected);
  free(shown);
  owned_network_free(&net);
  unlink(path);
}
END_TEST

struct refusal {
  const char *text;
  size_t features;
  bool bias;
  const char *signs;
  const char *message;
};

static const struct refusal refusals[] = {
    {"1,2,3\n4,5\n", 3, false, NULL, ":2:1: error: found 2 numbers, expected 3, one for each feature"},
    {"1,2,3,4\n", 3, false, NULL,
     ":1:1: error: found 4 numbers, expected 3, one for each feature (one more is a bias, for a network with "
     "--bias)"},
    {"1,2,3\n", 3, true, NULL, ":1:1: error: found 3 numbers, expected 4, one for each feature and the bias"},
    {"1,2,3,4,5\n", 3, true, NULL, ":1:1: error: found 5 numbers, expected 4"},
    {"1,2\n3,4\n5\n", 2, false, NULL,
     ":3:1: error: found a single number, expected 2, one for each feature; an output bias"},
    {"5\n1,2\n", 2, false, NULL, ":1:1: error: found 1 numbers, expected 2"},
    {"1,,3\n", 3, false, NULL, ":1:3: error: found nothing, expected a number"},
    {"1,2,\n", 3, false, NULL, ":1:5: error: found nothing, expected a number"},
    {"1,nan\n", 2, false, NULL, ":1:3: error: found 'nan', expected a number"},
    {"1,inf\n", 2, false, NULL, ":1:3: error: found 'inf', expected a number"},
    {"1 2\n1 1/0\n", 2, false, NULL, ":2:3: error: found '1/0', expected a number"},
    {"w1,w2\n1,2\n", 2, false, NULL, ":1:1: error: found 'w1', expected a number"},
    {"# nothing\n", 2, false, NULL, ": error: found no weights"},
    {"", 2, false, NULL, ": error: found no weights"},
    {"1,2\n3,4\n", 2, false, "+", ": error: found 2 units, expected 1, one for each sign in '+'"},
    {"1,2\n3,4\n", 2, false, "+-+", ": error: found 2 units, expected 3"},
};

START_TEST(refuse)
{
  const struct refusal *e = &refusals[_i];
  struct owned_network net;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("weights"));
  write_file(path, e->text, strlen(e->text));
  ck_assert_int_eq(weights_read(&net, path, e->features, e->bias, e->signs, &d), STATUS_MALFORMED);
  check_message(&d, path, e->message);
  unlink(path);
}
END_TEST

/* Well-formed, and beyond a limit. */
START_TEST(refuse_excess)
{
  struct owned_network net;
  struct diagnostic d;
  const char *path = scratch_path("weights");
  write_file(path, "1 2\n1 1e200000\n", 15);
  ck_assert_int_eq(weights_read(&net, path, 2, false, NULL, &d), STATUS_LIMIT);
  ck_assert_ptr_nonnull(strstr(d.text, ":2:3: error: the number '1e200000' is too long"));
  unlink(path);
}
END_TEST

START_TEST(refuse_signs)
{
  struct owned_network net;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("weights"));
  write_file(path, "1\n2\n", 4);
  ck_assert_int_eq(weights_read(&net, path, 1, false, "+x", &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "found 'x' in the signs"));
  /* 8 bytes of text must not ask for gigabytes. */
  char *text = malloc(40000 * 10 + 1);
  size_t size = 0;
  for (int i = 0; i < 40000; i++)
    size += (size_t)sprintf(text + size, "%d\n", i);
  size += (size_t)sprintf(text + size, "1e-100000\n");
  write_file(path, text, size);
  free(text);
  ck_assert_int_eq(weights_read(&net, path, 1, false, NULL, &d), STATUS_LIMIT);
  ck_assert_int_eq(weights_read(&net, scratch_path("missing"), 1, false, NULL, &d), STATUS_MALFORMED);
  unlink(path);
}
END_TEST

/* ---- npy ---- */

static size_t npy_header(unsigned char *bytes, const char *type, bool fortran, size_t rows, size_t columns)
{
  char text[128];
  const int size =
      snprintf(text, sizeof text, "{'descr': '%s', 'fortran_order': %s, 'shape': (%zu, %zu), }\n", type,
               fortran ? "True" : "False", rows, columns);
  memcpy(bytes, "\x93NUMPY\1\0", 8);
  bytes[8] = (unsigned char)size;
  bytes[9] = 0;
  memcpy(bytes + 10, text, (size_t)size);
  return 10 + (size_t)size;
}

static void check_equal(const struct owned_network *net, size_t place, double expected)
{
  mpq_t value, want;
  mpq_inits(value, want, NULL);
  mpq_set_num(value, net->weight[place]);
  mpq_set_den(value, net->network.denominator);
  mpq_canonicalize(value);
  mpq_set_d(want, expected);
  ck_assert_msg(mpq_equal(value, want), "weight %zu is not %a", place, expected);
  mpq_clears(value, want, NULL);
}

/* Random bit patterns, as GMP's own conversion of the compiler's doubles and floats reads them. */
START_TEST(npy_floats)
{
  unsigned char bytes[4096];
  struct owned_network net;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("weights.npy"));
  srand((unsigned)_i);
  for (int run = 0; run < 20; run++) {
    const bool wide = run % 2 == 0, fortran = run % 3 == 0;
    const size_t units = (size_t)(rand() % 5 + 1), columns = (size_t)(rand() % 7 + 2), size = wide ? 8 : 4;
    double number[64];
    size_t at = npy_header(bytes, wide ? "<f8" : "<f4", fortran, units, columns);
    for (size_t i = 0; i < units * columns; i++, at += size)
      do {
        for (size_t b = 0; b < size; b++)
          bytes[at + b] = (unsigned char)rand();
        float narrow;
        memcpy(&narrow, bytes + at, sizeof narrow);
        number[i] = narrow;
        if (wide)
          memcpy(&number[i], bytes + at, sizeof number[i]);
      } while (!isfinite(number[i]));
    write_file(path, bytes, at);
    const bool bias = run % 5 == 0;
    const enum status status = weights_read(&net, path, bias ? columns - 1 : columns, bias, NULL, &d);
    ck_assert_msg(status == STATUS_OK, "%s", d.text);
    ck_assert_uint_eq(net.network.units, units);
    for (size_t j = 0; j < units; j++)
      for (size_t i = 0; i < columns; i++)
        check_equal(&net, j * columns + i, number[fortran ? i * units + j : j * columns + i]);
    owned_network_free(&net);
  }
  unlink(path);
}
END_TEST

START_TEST(npy_refused)
{
  unsigned char bytes[512];
  struct owned_network net;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("weights.npy"));
  const double nan_row[] = {1, 2, 3, NAN};
  size_t at = npy_header(bytes, "<f8", false, 2, 2);
  memcpy(bytes + at, nan_row, sizeof nan_row);
  write_file(path, bytes, at + sizeof nan_row);
  ck_assert_int_eq(weights_read(&net, path, 2, false, NULL, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "weights.npy:2:2: error: found NaN or an infinity"));
  ck_assert_int_eq(weights_read(&net, path, 1, false, NULL, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(
      strstr(d.text, "found 2 numbers, expected 1, one for each feature (one more is a bias"));
  ck_assert_int_eq(weights_read(&net, path, 2, true, NULL, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "found 2 numbers, expected 3, one for each feature and the bias"));
  write_file(path, bytes, at + sizeof nan_row - 1);
  ck_assert_int_eq(weights_read(&net, path, 2, false, NULL, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "found end of file after 31 bytes"));
  unlink(path);
}
END_TEST

/* ---- networks ---- */

START_TEST(initial)
{
  struct owned_network net;
  struct diagnostic d;
  ck_assert_int_eq(owned_network_init(&net, 2, 3, true, &d), STATUS_OK);
  char *shown = show_network(&net);
  ck_assert_str_eq(shown, "1: + 0 0 0 0; + 0 0 0 0;");
  free(shown);
  owned_network_free(&net);
  owned_network_free(&net);
  ck_assert_int_eq(owned_network_init(&net, SIZE_MAX / 2, 3, true, &d), STATUS_LIMIT);
}
END_TEST

START_TEST(fold)
{
  struct owned_network net;
  struct diagnostic d;
  struct column_denominators columns;
  mpz_t value;
  char path[256];
  strcpy(path, scratch_path("weights"));
  static const char rows[] = "1/2,3,5,7\n-1,0,2,1/3\n";
  write_file(path, rows, sizeof rows - 1);
  ck_assert_int_eq(weights_read(&net, path, 3, true, NULL, &d), STATUS_OK);
  ck_assert_int_eq(owned_network_fold_columns(&net, NULL, &d), STATUS_OK);
  char *shown = show_network(&net);
  ck_assert_str_eq(shown, "6: + 3 18 30 42; + -6 0 12 2;");
  free(shown);
  column_denominators_init(&columns);
  mpz_init_set_ui(value, 10);
  ck_assert_int_eq(column_denominators_add(&columns, 0, value, &d), STATUS_OK);
  mpz_set_ui(value, 4);
  ck_assert_int_eq(column_denominators_add(&columns, 2, value, &d), STATUS_OK);
  ck_assert_int_eq(owned_network_fold_columns(&net, &columns, &d), STATUS_OK);
  shown = show_network(&net);
  ck_assert_str_eq(shown, "120: + 6 360 150 840; + -12 0 60 40;");
  free(shown);
  mpz_clear(value);
  column_denominators_clear(&columns);
  owned_network_free(&net);
  unlink(path);
}
END_TEST

/* Column 0 has numerators of three limbs, which take two more features, between the others and the bias. */
START_TEST(fold_limbs)
{
  static const long WEIGHTS[] = {3, 5, 0, 0, 7};
  struct owned_network net;
  struct diagnostic d;
  struct column_denominators columns;
  mpz_t ten, expected;
  mpz_init_set_ui(ten, 10);
  mpz_init(expected);
  ck_assert_int_eq(owned_network_init(&net, 1, 4, true, &d), STATUS_OK);
  for (size_t i = 0; i < 5; i++)
    mpz_set_si(net.weight[i], WEIGHTS[i]);
  column_denominators_init(&columns);
  ck_assert_int_eq(column_denominators_add(&columns, 1, ten, &d), STATUS_OK);
  ck_assert_int_eq(column_denominators_widen(&columns, 0, 125, &d), STATUS_OK);
  ck_assert_int_eq(column_denominators_widen(&columns, 0, 70, &d), STATUS_OK);
  column_denominators_sort(&columns);
  ck_assert(column_denominators_place_limbs(&columns, 2));
  ck_assert_uint_eq(columns.upper, 2);
  ck_assert_int_eq(owned_network_fold_columns(&net, &columns, &d), STATUS_OK);
  static const long FOLDED[] = {30, 5, 30, 30, 70};
  for (size_t i = 0; i < 5; i++) {
    mpz_set_si(expected, FOLDED[i]);
    mpz_mul_2exp(expected, expected, i == 2 ? DATASET_LIMB_BITS : i == 3 ? 2 * DATASET_LIMB_BITS : 0);
    ck_assert_msg(mpz_cmp(net.weight[i], expected) == 0, "weight %zu", i);
  }
  ck_assert_int_eq(mpz_cmp_ui(net.network.denominator, 10), 0);
  ck_assert(!column_denominators_place_limbs(&columns, UINT32_MAX - 1));
  column_denominators_clear(&columns);
  owned_network_free(&net);
  mpz_clears(ten, expected, NULL);
}
END_TEST

/* Many columns, in any order. */
START_TEST(denominators)
{
  struct column_denominators columns;
  struct diagnostic d;
  struct number n;
  mpz_t lcm;
  column_denominators_init(&columns);
  number_init(&n);
  for (uint32_t i = 0; i < 5000; i++) {
    const uint32_t column = i * 2654435761u;
    const long first = (long)(i % 7) + 2;
    n.small = true;
    n.numerator = 1;
    n.denominator = first;
    ck_assert_int_eq(column_denominators_absorb(&columns, column, &n, (struct position){1, 1}, &d),
                     STATUS_OK);
    n.small = true;
    n.numerator = 3;
    n.denominator = 9;
    ck_assert_int_eq(column_denominators_absorb(&columns, column, &n, (struct position){1, 1}, &d),
                     STATUS_OK);
  }
  mpz_init(lcm);
  column_denominators_sort(&columns);
  ck_assert_uint_eq(columns.count, 5000);
  for (uint32_t i = 0; i < 5000; i++) {
    const struct column_denominator *entry = column_denominators_find(&columns, i * 2654435761u);
    static const unsigned long expected[] = {6, 3, 12, 15, 6, 21, 24};
    ck_assert_ptr_nonnull(entry);
    ck_assert_int_eq(mpz_cmp_ui(entry->value, expected[i % 7]), 0);
    ck_assert_int_eq(entry->small, (int64_t)expected[i % 7]);
    ck_assert_ptr_null(column_denominators_find(&columns, i * 2654435761u + 1));
  }
  for (size_t i = 1; i < columns.count; i++)
    ck_assert_uint_lt(columns.entry[i - 1].column, columns.entry[i].column);
  mpz_set_ui(lcm, 11);
  ck_assert(column_denominators_lcm(&columns, lcm));
  ck_assert_int_eq(mpz_cmp_ui(lcm, 11 * 840), 0);
  mpz_clear(lcm);
  number_clear(&n);
  column_denominators_clear(&columns);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("weights");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, read_examples, 0, COUNT(examples));
  tcase_add_loop_test(tests, refuse, 0, COUNT(refusals));
  tcase_add_test(tests, refuse_excess);
  tcase_add_test(tests, refuse_signs);
  tcase_add_loop_test(tests, npy_floats, 0, 4);
  tcase_add_test(tests, npy_refused);
  tcase_add_test(tests, initial);
  tcase_add_test(tests, fold);
  tcase_add_test(tests, fold_limbs);
  tcase_add_test(tests, denominators);
  return run_tests("weights", tests);
}
