/* Every allocation of the readers and writers fails once: STATUS_LIMIT, nothing left behind. */
#include "allocation_failure.h"
#include "format/certificate.h"
#include "format/cnf.h"
#include "format/output.h"
#include "run_tests.h"

static enum status read_plain(void)
{
  struct input in;
  enum status status = input_open(&in, scratch_path("file"), &why);
  if (status != STATUS_OK)
    return status;
  while (input_peek(&in) >= 0)
    input_skip(&in);
  if (in.failed)
    status = input_error(&in, input_position(&in), &why, "unused");
  input_close(&in);
  return status;
}

START_TEST(inputs)
{
  static const unsigned char GZIP[] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  scratch_write("file", "text", 4);
  fail_each(read_plain, 2, NULL);
  scratch_write("file", GZIP, sizeof GZIP);
  fail_each(read_plain, 2, NULL);
  unlink(scratch_path("file"));
}
END_TEST

/* A formula whose arrays grow several times; an empty clause makes the closing need room. */
static void write_formula(void)
{
  FILE *file = fopen(scratch_path("file"), "w");
  ck_assert_ptr_nonnull(file);
  fprintf(file, "p cnf 3 1000\n");
  for (int c = 0; c < 999; c++)
    fprintf(file, "1 -2 3 0\n");
  fprintf(file, "0\n");
  ck_assert_int_eq(fclose(file), 0);
}

static enum status read_formula(void)
{
  struct owned_formula f;
  enum status status = cnf_read(&f, scratch_path("file"), &why);
  if (status != STATUS_OK)
    return status;
  status = owned_formula_close(&f, &why);
  owned_formula_free(&f);
  return diagnostic_in_file(&why, status, scratch_path("file"));
}

START_TEST(formulas)
{
  write_formula();
  fail_each(read_formula, 10, scratch_path("file"));
  unlink(scratch_path("file"));
}
END_TEST

static enum status read_solution(void)
{
  signed char model[4];
  return solution_read(model, 3, scratch_path("file"), &why);
}

START_TEST(solutions)
{
  scratch_write("file", "v 1 2 -3 0\n", 11);
  fail_each(read_solution, 2, scratch_path("file"));
  unlink(scratch_path("file"));
}
END_TEST

static mpz_t large;

static enum status write_large(void)
{
  struct output out;
  enum status status = output_open(&out, scratch_path("file"), &why);
  if (status != STATUS_OK)
    return status;
  output_mpz(&out, large);
  return output_commit(&out, &why);
}

START_TEST(outputs)
{
  mpz_init(large);
  mpz_ui_pow_ui(large, 10, 100000);
  fail_each(write_large, 3, NULL);
  mpz_clear(large);
  unlink(scratch_path("file"));
}
END_TEST

static struct owned_formula formula;
static struct sat_reduction reduction;
static struct rup_proof proof;

static enum status write_yes(void)
{
  static const signed char MODEL[] = {0, 1};
  static const char *const NOTES[] = {"note"};
  return certificate_write_yes(scratch_path("file"), &formula, &reduction, MODEL, NOTES, 1, &why);
}

static enum status write_no(void)
{
  return certificate_write_no(scratch_path("file"), &formula, &reduction, &proof, true, NULL, 0, &why);
}

START_TEST(certificates_written)
{
  static const uint32_t HINT[] = {1, 2};
  uint64_t scratch[3] = {0};
  scratch_write("file", "p cnf 1 2\n1 0\n-1 0\n", 19);
  ck_assert_int_eq(cnf_read(&formula, scratch_path("file"), &why), STATUS_OK);
  unlink(scratch_path("file"));
  ck_assert(sat_reduction_init(&reduction, &formula.formula, false, 0, scratch));
  rup_proof_init(&proof, 2);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, HINT, 2, &why), STATUS_OK);
  fail_each(write_yes, 3, NULL);
  unlink(scratch_path("file"));
  fail_each(write_no, 2, NULL);
  unlink(scratch_path("file"));
  rup_proof_free(&proof);
  owned_formula_free(&formula);
}
END_TEST

static enum status read_certificate(void)
{
  struct certificate c;
  enum status status = certificate_read(&c, scratch_path("file"), &why);
  if (status == STATUS_OK)
    certificate_free(&c);
  return status;
}

/* Enough clauses, weights and digits to make every array grow. */
START_TEST(certificates_read)
{
  enum { VARIABLES = 100 };
  FILE *file = fopen(scratch_path("file"), "w");
  ck_assert_ptr_nonnull(file);
  fprintf(file,
          "relucert-certificate 1\nnote one\nnote two\nproblem sat\nclaim lower 0\nclaim error 0\n"
          "network units 2 signs ++ bias no\ndataset reduction samples 301 features 101 width 2 square 4\n"
          "instance cnf 100 100\n");
  for (int v = 1; v <= VARIABLES; v++)
    fprintf(file, "%d 0\n", v);
  fprintf(file, "weights denominator 1\n");
  for (int i = 0; i < 2 * (VARIABLES + 1); i++)
    fprintf(file, "1%060d%c", i, i % (VARIABLES + 1) == VARIABLES ? '\n' : ' ');
  fprintf(file, "proof rup 1 text\n0 1 0\nend\n");
  ck_assert_int_eq(fclose(file), 0);
  fail_each(read_certificate, 200, scratch_path("file"));
  unlink(scratch_path("file"));
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("allocation");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, inputs);
  tcase_add_test(tests, formulas);
  tcase_add_test(tests, solutions);
  tcase_add_test(tests, outputs);
  tcase_add_test(tests, certificates_written);
  tcase_add_test(tests, certificates_read);
  return run_tests("allocation in readers and writers", tests);
}
