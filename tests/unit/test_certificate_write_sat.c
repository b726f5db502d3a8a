/* Certificates of formulas: the exact bytes that are written. */
#include "run_tests.h"
#include "sat_certificates.h"

#include <stdbool.h>

struct instance {
  struct owned_formula formula;
  struct sat_reduction reduction;
};

static void make_instance(struct instance *instance, const char *text, bool bias, uint64_t width)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f.cnf", text, strlen(text), &why), STATUS_OK);
  ck_assert_int_eq(cnf_parse(&instance->formula, &in, NULL, &why), STATUS_OK);
  input_close(&in);
  ck_assert_int_eq(owned_formula_close(&instance->formula, &why), STATUS_OK);
  const struct formula *f = &instance->formula.formula;
  uint64_t *scratch = calloc(2 * (size_t)f->variables + 1, sizeof *scratch);
  ck_assert(sat_reduction_init(&instance->reduction, f, bias, width, scratch));
  free(scratch);
}

START_TEST(a_model_is_written)
{
  static const signed char MODEL[] = {0, 1, 1, -1};
  static const char *const NOTES[] = {"first", "second ~"};
  struct instance instance;
  const char *path = scratch_path("yes");
  make_instance(&instance, "p cnf 3 2\n1 -2 3 0\n-1 2 0\n", false, 0);
  ck_assert_int_eq(certificate_write_yes(path, &instance.formula, &instance.reduction, MODEL, NOTES, 2, &why),
                   STATUS_OK);
  check_file(path, YES, sizeof YES - 1);
  owned_formula_free(&instance.formula);
}
END_TEST

static const char YES_BIAS[] = "relucert-certificate 1\n"
                               "problem sat\n"
                               "claim error 0\n"
                               "network units 2 signs ++ bias yes\n"
                               "dataset reduction samples 5 features 2 width 9 square 81 zero 49\n"
                               "instance cnf 1 1\n"
                               "-1 0\n"
                               "weights denominator 1\n"
                               "-1 7 0\n"
                               "1 9 0\n"
                               "end\n";

START_TEST(a_model_is_written_for_a_network_with_biases)
{
  static const signed char MODEL[] = {0, -1};
  struct instance instance;
  const char *path = scratch_path("yes");
  make_instance(&instance, "p cnf 1 1\n-1 0\n", true, 9);
  ck_assert_int_eq(certificate_write_yes(path, &instance.formula, &instance.reduction, MODEL, NULL, 0, &why),
                   STATUS_OK);
  check_file(path, YES_BIAS, sizeof YES_BIAS - 1);
  owned_formula_free(&instance.formula);
}
END_TEST

/* All combinations of signs of two variables. */
static const char REFUTABLE[] = "p cnf 200 4\n1 200 0\n1 -200 0\n-1 200 0\n-1 -200 0\n";

static void make_refutation(struct rup_proof *proof, const struct formula *f)
{
  static const int32_t LITERAL[] = {1};
  static const uint32_t FIRST[] = {1, 2};
  static const uint32_t LAST[] = {5, 3, 4};
  rup_proof_init(proof, f->clauses);
  ck_assert_int_eq(rup_proof_add(proof, LITERAL, 1, FIRST, 2, &why), STATUS_OK);
  ck_assert_int_eq(rup_proof_delete(proof, FIRST, 2, &why), STATUS_OK);
  ck_assert_int_eq(rup_proof_add(proof, NULL, 0, LAST, 3, &why), STATUS_OK);
}

START_TEST(a_refutation_is_written)
{
  struct instance instance;
  struct rup_proof proof;
  const char *path = scratch_path("no");
  make_instance(&instance, REFUTABLE, false, 0);
  make_refutation(&proof, &instance.formula.formula);
  ck_assert_int_eq(
      certificate_write_no(path, &instance.formula, &instance.reduction, &proof, false, NULL, 0, &why),
      STATUS_OK);
  check_file(path, NO, sizeof NO - 1);
  ck_assert_int_eq(
      certificate_write_no(path, &instance.formula, &instance.reduction, &proof, true, NULL, 0, &why),
      STATUS_OK);
  check_file(path, NO_BINARY, sizeof NO_BINARY - 1);
  rup_proof_free(&proof);
  owned_formula_free(&instance.formula);
}
END_TEST

/* Literals and clause numbers of every length that LEB128 gives them; the writer does not ask whether the proof is one. */
START_TEST(binary_numbers_have_the_fewest_octets)
{
  static const int32_t LITERAL[] = {63,      -63,     64,        -64,        8191,      8192,
                                    1048575, 1048576, 134217727, -134217728, 1073741822};
  static const uint32_t HINT[] = {2000001, 1999874, 1999873, 1983618, 1983617, 1};
  static const uint32_t LAST[] = {2000002};
  static const char EXPECTED[] =
      "\x61\x7e\x7f\x80\x01\x81\x01\xfe\x7f\x80\x80\x01\xfe\xff\x7f\x80\x80\x80\x01"
      "\xfe\xff\xff\x7f\x81\x80\x80\x80\x01\xfc\xff\xff\xff\x07\0"
      "\x01\x80\x01\x81\x01\x80\x80\x01\x81\x80\x01\x81\x89\x7a\0"
      "a\0\x01\0\nend\n";
  struct instance instance;
  struct rup_proof proof;
  char bytes[500];
  const char *path = scratch_path("no");
  make_instance(&instance, "p cnf 1 1\n1 0\n", false, 0);
  bool good = true;
  for (size_t c = 1; c < 2000001; c++) {
    good &= owned_formula_add_literal(&instance.formula, 1, &why) == STATUS_OK;
    good &= owned_formula_end_clause(&instance.formula, &why) == STATUS_OK;
  }
  ck_assert(good);
  rup_proof_init(&proof, 2000001);
  ck_assert_int_eq(rup_proof_add(&proof, LITERAL, 11, HINT, 6, &why), STATUS_OK);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, LAST, 1, &why), STATUS_OK);
  ck_assert_int_eq(
      certificate_write_no(path, &instance.formula, &instance.reduction, &proof, true, NULL, 0, &why),
      STATUS_OK);
  FILE *file = fopen(path, "rb");
  ck_assert_int_eq(fseek(file, -(long)(sizeof EXPECTED - 1), SEEK_END), 0);
  ck_assert_uint_eq(fread(bytes, 1, sizeof bytes, file), sizeof EXPECTED - 1);
  fclose(file);
  ck_assert_mem_eq(bytes, EXPECTED, sizeof EXPECTED - 1);
  unlink(path);
  rup_proof_free(&proof);
  owned_formula_free(&instance.formula);
}
END_TEST

/* The formula stands there as its file had it, the proof speaks of the one with the empty clauses replaced. */
START_TEST(empty_clauses_are_written_as_they_were)
{
  static const uint32_t HINT[] = {1, 5};
  struct instance instance;
  struct rup_proof proof;
  struct certificate c;
  const char *path = scratch_path("no");
  make_instance(&instance, "p cnf 2 4\n0\n1 2 -1 0\n0\n2 0\n", true, 0);
  rup_proof_init(&proof, 5);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, HINT, 2, &why), STATUS_OK);
  ck_assert_int_eq(
      certificate_write_no(path, &instance.formula, &instance.reduction, &proof, false, NULL, 0, &why),
      STATUS_OK);
  ck_assert_msg(certificate_read(&c, path, &why) == STATUS_OK, "%s", why.text);
  ck_assert(c.sat.formula.closed);
  ck_assert_int_eq(c.sat.formula.formula.variables, 3);
  ck_assert_uint_eq(c.sat.formula.formula.clauses, 5);
  ck_assert_mem_eq(c.sat.formula.formula.literal, instance.formula.formula.literal, 7 * sizeof(int32_t));
  certificate_free(&c);
  check_file(path, EMPTY_CLAUSES, sizeof EMPTY_CLAUSES - 1);
  rup_proof_free(&proof);
  owned_formula_free(&instance.formula);
}
END_TEST

START_TEST(a_certificate_that_cannot_be_written_is_reported)
{
  static const signed char MODEL[] = {0, -1};
  struct instance instance;
  make_instance(&instance, "p cnf 1 1\n-1 0\n", false, 0);
  ck_assert_int_eq(
      certificate_write_yes("/dev/full", &instance.formula, &instance.reduction, MODEL, NULL, 0, &why),
      STATUS_LIMIT);
  ck_assert_int_eq(certificate_write_yes(scratch_path("no/such"), &instance.formula, &instance.reduction,
                                         MODEL, NULL, 0, &why),
                   STATUS_MALFORMED);
  owned_formula_free(&instance.formula);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("writing certificates of formulas");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, a_model_is_written);
  tcase_add_test(tests, a_model_is_written_for_a_network_with_biases);
  tcase_add_test(tests, a_refutation_is_written);
  tcase_add_test(tests, binary_numbers_have_the_fewest_octets);
  tcase_add_test(tests, empty_clauses_are_written_as_they_were);
  tcase_add_test(tests, a_certificate_that_cannot_be_written_is_reported);
  return run_tests("writing certificates of formulas", tests);
}
