/* Certificates of formulas: what reading them gives back, every way to be wrong with its position. */
#include "run_tests.h"
#include "sat_certificates.h"

START_TEST(a_model_is_read)
{
  struct certificate c;
  ck_assert_msg(parse_bytes(&c, YES, sizeof YES - 1) == STATUS_OK, "%s", why.text);
  ck_assert_uint_eq(c.notes, 2);
  ck_assert_str_eq(c.note[0], "first");
  ck_assert_str_eq(c.note[1], "second ~");
  ck_assert(c.has_error && !c.has_lower && c.has_weights && !c.has_proof);
  ck_assert_int_eq(mpq_cmp_ui(c.error, 0, 1), 0);
  ck_assert_int_eq(c.sat.formula.formula.variables, 3);
  ck_assert_uint_eq(c.sat.formula.formula.clauses, 2);
  ck_assert(c.sat.reduction.formula == &c.sat.formula.formula);
  ck_assert_uint_eq(c.sat.reduction.width, 3);
  ck_assert_uint_eq(c.sat.reduction.square, 5);
  ck_assert_uint_eq(c.sat.reduction.samples, 9);
  static const long WEIGHT[] = {1, 1, -1, 1, -1, -1, 1, 3};
  const struct network *net = &c.network.network;
  ck_assert_uint_eq(net->units, 2);
  ck_assert_uint_eq(net->features, 4);
  ck_assert(!net->bias && net->sign[0] == 1 && net->sign[1] == 1);
  ck_assert_int_eq(mpz_cmp_ui(net->denominator, 1), 0);
  for (int i = 0; i < 8; i++)
    ck_assert_int_eq(mpz_cmp_si(net->weight[i], WEIGHT[i]), 0);
  certificate_free(&c);
}
END_TEST

START_TEST(a_refutation_is_read)
{
  struct certificate c;
  const enum status status =
      _i == 0 ? parse_bytes(&c, NO, sizeof NO - 1) : parse_bytes(&c, NO_BINARY, sizeof NO_BINARY - 1);
  ck_assert_msg(status == STATUS_OK, "%s", why.text);
  ck_assert(!c.has_error && c.has_lower && !c.has_weights && c.has_proof);
  ck_assert_int_eq(mpq_cmp_ui(c.lower, 4, 7), 0);
  ck_assert_uint_eq(c.proof_steps, 3);
  ck_assert(c.proof_binary == (_i == 1));
  certificate_free(&c);
}
END_TEST

/* A certificate from pieces: what is wrong is one of them. */
#define HEAD "relucert-certificate 1\nproblem sat\n"
#define NETWORK "network units 2 signs ++ bias no\n"
#define DATASET "dataset reduction samples 4 features 2 width 2 square 4\n"
#define DATASET_ONE "dataset reduction samples 4 features 2 width 2 square 4\ninstance cnf 1 1\n1 0\n"
#define WEIGHTS "weights denominator 1\n1 0\n-1 2\n"
#define BOTH "claim lower 4/11\nclaim error 0\n"

START_TEST(both_claims_are_read)
{
  static const char TEXT[] =
      HEAD BOTH NETWORK DATASET_ONE "weights denominator 123456789012345678901234567890\n-123456789012345678 "
                                    "999999999999999999999999999999\n0 1\n"
                                    "proof rup 1 text\n0 1 0\nend\n";
  struct certificate c;
  char text[100];
  ck_assert_msg(parse_bytes(&c, TEXT, sizeof TEXT - 1) == STATUS_OK, "%s", why.text);
  ck_assert(c.has_lower && c.has_error && c.has_weights && c.has_proof);
  ck_assert_str_eq(mpz_get_str(text, 10, c.network.network.denominator), "123456789012345678901234567890");
  ck_assert_str_eq(mpz_get_str(text, 10, c.network.network.weight[0]), "-123456789012345678");
  ck_assert_str_eq(mpz_get_str(text, 10, c.network.network.weight[1]), "999999999999999999999999999999");
  certificate_free(&c);
}
END_TEST

/* A width above the canonical one is the one parameter that is free. */
START_TEST(a_larger_width_is_read)
{
  static const char TEXT[] =
      HEAD "claim error 9\n" NETWORK "dataset reduction samples 4 features 2 width 5 square 25\n"
           "instance cnf 1 1\n1 0\n" WEIGHTS "end\n";
  struct certificate c;
  ck_assert_msg(parse_bytes(&c, TEXT, sizeof TEXT - 1) == STATUS_OK, "%s", why.text);
  ck_assert_uint_eq(c.sat.reduction.width, 5);
  certificate_free(&c);
}
END_TEST

#define ERROR HEAD "claim error 0\n" NETWORK
#define YES_BODY "instance cnf 1 1\n1 0\n" WEIGHTS "end\n"
#define LOWER HEAD "claim lower 4/11\n" NETWORK DATASET_ONE

static const struct {
  const char *text;
  const char *message;
} REFUSED[] = {
    {"", "1:1: error: found end of file, expected a word"},
    {"relucert-certificate 2\n", "1:22: error: found '2', expected '1'"},
    {"relucert-certificate  1\n", "1:22: error: found a space, expected a word"},
    {"relucert-certificate 1\r\n", "1:23: error: found byte 0x0d, expected a space or the end of the line"},
    {"relucert-certificate 1 \n", "1:23: error: found a space, expected the end of the line"},
    {"relucert-certificate 1\n\n", "2:1: error: found end of line, expected a word"},
    {"relucert-certificate 1\nnote\n", "2:5: error: found end of line, expected a space"},
    {"relucert-certificate 1\nnote \n", "2:6: error: found end of line, expected the text of the note"},
    {"relucert-certificate 1\nnote a\tb\n", "2:7: error: found byte 0x09, expected a printable"},
    {"relucert-certificate 1\nnote \xc3\xa4\n", "2:6: error: found byte 0xc3, expected a printable"},
    {"relucert-certificate 1\nremark x\n", "2:1: error: found 'remark', expected 'note' or 'problem'"},
    {"relucert-certificate 1\nproblem halting\n",
     "2:9: error: found 'halting', expected 'sat' or 'setcover'"},
    {HEAD NETWORK, "3:1: error: found 'network', expected 'claim'"},
    {HEAD "claim upper 1\n", "3:7: error: found 'upper', expected 'lower' or 'error'"},
    {HEAD "claim error 0\nclaim lower 4/7\n", "4:1: error: found 'claim', expected 'network'"},
    {HEAD "claim error 0\nclaim error 0\n", "4:1: error: found 'claim', expected 'network'"},
    {HEAD "claim lower 1/2\nclaim lower 1/2\n", "4:7: error: found 'lower', expected 'error'"},
    {HEAD "claim lower 1/2\nnote late\n", "4:1: error: found 'note', expected 'claim' or 'network'"},
    {HEAD "claim lower -1/2\n", "3:13: error: found '-', expected a fraction that is not negative"},
    {HEAD "claim lower 2/4\n", "3:13: error: found a fraction that is not in lowest terms"},
    {HEAD "claim lower 0/4\n", "3:13: error: found a fraction that is not in lowest terms"},
    {HEAD "claim lower 4/1\n", "3:15: error: found a denominator below 2"},
    {HEAD "claim lower 4/0\n", "3:15: error: found a denominator below 2"},
    {HEAD "claim lower 4/-7\n", "3:15: error: found '-', expected a denominator"},
    {HEAD "claim lower 4/07\n", "3:15: error: found a number with a leading zero"},
    {HEAD "claim lower 00\n", "3:13: error: found a number with a leading zero"},
    {HEAD "claim lower 0.5\n", "3:14: error: found '.', expected the end of the line"},
    {HEAD "claim lower \n", "3:13: error: found end of line, expected a number"},
    {HEAD "claim error 0\nnetwork units 3 signs ++ bias no\n", "4:15: error: found '3', expected '2'"},
    {HEAD "claim error 0\nnetwork units 2 signs +- bias no\n", "4:23: error: found '+-', expected '++'"},
    {HEAD "claim error 0\nnetwork units 2 signs ++ bias maybe\n",
     "4:31: error: found 'maybe', expected 'no' or 'yes'"},
    {ERROR "dataset rows 1 2\n", "5:9: error: found 'rows', expected 'reduction'"},
    {ERROR "dataset reduction samples 04 ", "5:27: error: found a number with a leading zero"},
    {ERROR "dataset reduction samples 4611686018427387904 ",
     "5:27: error: found a number that is not below 2^62"},
    {ERROR "dataset reduction samples 99999999999999999999 ",
     "5:27: error: found a number that is not below 2^62"},
    {ERROR "dataset reduction samples 4 features 2 width 2 square 4 zero 20\n",
     "5:56: error: found a space, expected the end of the line"},
    {ERROR "dataset reduction samples 5 features 2 width 2 square 4\n" YES_BODY,
     "5:27: error: found samples 5, expected 4 from the formula"},
    {ERROR "dataset reduction samples 4 features 3 width 2 square 4\n" YES_BODY,
     "5:38: error: found features 3, expected 2 from the formula"},
    {ERROR "dataset reduction samples 4 features 2 width 2 square 5\n" YES_BODY,
     "5:55: error: found square 5, expected 4 from the formula"},
    {ERROR "dataset reduction samples 4 features 2 width 1 square 1\n" YES_BODY,
     "5:46: error: found width 1, expected one from 2 to 2147483647"},
    {ERROR "dataset reduction samples 4 features 2 width 0 square 1\n" YES_BODY,
     "5:46: error: found width 0, expected one"},
    {ERROR "dataset reduction samples 4 features 2 width 2147483648 square 1\n" YES_BODY,
     "5:46: error: found width 2147483648, expected one from 2 to 2147483647"},
    {HEAD "claim error 0\nnetwork units 2 signs ++ bias yes\ndataset reduction samples 5 features 2 width 2 "
          "square 4\n",
     "5:56: error: found end of line, expected a space"},
    {HEAD "claim error 0\nnetwork units 2 signs ++ bias yes\ndataset reduction samples 5 features 2 width 2 "
          "square 4 "
          "zero 21\n" YES_BODY,
     "5:62: error: found zero 21, expected 20 from the formula"},
    {ERROR DATASET "instance bench 1 1\n", "6:10: error: found 'bench', expected 'cnf'"},
    {ERROR DATASET "instance cnf 1073741823 1\n",
     "6:14: error: found 1073741823 variables, expected at most 1073741822"},
    {ERROR DATASET "instance cnf 1 2\n1 0\n" WEIGHTS, "8:1: error: found 'w', expected a number"},
    {ERROR DATASET "instance cnf 1 1\n2 0\n", "7:1: error: found the variable 2, expected one from 1 to 1"},
    {ERROR DATASET "instance cnf 1 1\n-0 0\n", "7:1: error: found '-0'"},
    {ERROR DATASET "instance cnf 1 1\n+1 0\n", "7:1: error: found '+', expected a number"},
    {ERROR DATASET "instance cnf 1 1\n1\n0\n", "7:2: error: found end of line, expected a space"},
    {ERROR DATASET "instance cnf 1 1\n1 0 \n", "7:4: error: found a space, expected the end of the line"},
    {ERROR DATASET "instance cnf 1 1\n01 0\n", "7:1: error: found a number with a leading zero"},
    {ERROR DATASET "instance cnf 1 1\n1 0\n1 0\n", "8:1: error: found '1', expected 'weights'"},
    {ERROR DATASET_ONE "proof rup 1 text\n", "8:1: error: found 'proof', expected 'weights'"},
    {ERROR DATASET_ONE "weights denominator 0\n", "8:21: error: found a denominator that is not positive"},
    {ERROR DATASET_ONE "weights denominator -1\n", "8:21: error: found a denominator that is not positive"},
    {ERROR DATASET_ONE "weights denominator 1\n1\n", "9:2: error: found end of line, expected a space"},
    {ERROR DATASET_ONE "weights denominator 1\n1 2 3\n",
     "9:4: error: found a space, expected the end of the line"},
    {ERROR DATASET_ONE "weights denominator 1\n1 -0\n", "9:3: error: found '-0', expected 0"},
    {ERROR DATASET_ONE "weights denominator 1\n1 1/2\n",
     "9:4: error: found '/', expected the end of the line"},
    {ERROR DATASET_ONE "weights denominator 1\n1 --2\n", "9:4: error: found '-', expected a number"},
    {ERROR DATASET_ONE WEIGHTS "1 2\n", "11:1: error: found '1', expected 'end'"},
    {ERROR DATASET_ONE WEIGHTS "proof rup 1 text\n", "11:1: error: found 'proof', expected 'end'"},
    {ERROR DATASET_ONE WEIGHTS "end", "11:4: error: found end of file, expected the end of the line"},
    {ERROR DATASET_ONE WEIGHTS "end\n\n", "12:1: error: found end of line, expected the end of the file"},
    {LOWER WEIGHTS, "8:1: error: found 'weights', expected 'proof'"},
    {LOWER "proof drat 1 text\n", "8:7: error: found 'drat', expected 'rup'"},
    {LOWER "proof rup 1 octal\n", "8:13: error: found 'octal', expected 'text' or 'binary'"},
    {LOWER "proof rup 0 text\nend\n", "8:11: error: found a proof of 0 steps"},
    {LOWER "proof rup 1 text\nend\n", "9:1: error: found 'e', expected a number"},
    {LOWER "proof rup 1 text\n0 0\n", "9:3: error: found 0, expected a clause number"},
    {LOWER "proof rup 1 text\n0 2 0\n", "9:3: error: found the clause number 2, expected one below 2"},
    {LOWER "proof rup 1 text\n0 -1 0\n", "9:3: error: found '-', expected a number"},
    {LOWER "proof rup 1 text\n2 0 1 0\n", "9:1: error: found the variable 2, expected one from 1 to 1"},
    {LOWER "proof rup 1 text\n0 1\n", "9:4: error: found end of line, expected a space"},
    {LOWER "proof rup 1 text\nd 0\n", "9:3: error: found 0, expected a clause number"},
    {LOWER "proof rup 1 text\ndelete 1 0\n", "9:1: error: found 'delete', expected 'd'"},
    {LOWER "proof rup 1 text\n0 1 0\n0 1 0\nend\n", "10:1: error: found '0', expected 'end'"},
    {LOWER "proof rup 2 text\n0 1 0\nend\n", "10:1: error: found 'e', expected a number"},
};

START_TEST(malformed_certificates_are_refused)
{
  check_refused(REFUSED[_i].text, strlen(REFUSED[_i].text), REFUSED[_i].message);
}
END_TEST

/* A NUL anywhere is an error: no word may end at it. */
START_TEST(nul_bytes_are_refused)
{
  char text[sizeof YES];
  struct certificate c;
  for (size_t at = 0; at < sizeof YES - 1; at++) {
    memcpy(text, YES, at);
    text[at] = '\0';
    memcpy(text + at + 1, YES + at, sizeof YES - 1 - at);
    ck_assert_int_eq(parse_bytes(&c, text, sizeof YES), STATUS_MALFORMED);
  }
}
END_TEST

/* The binary proofs of one step that are wrong: OCTETS as announced, the octets, the rest. */
static const struct {
  const char *text;
  size_t size;
  const char *message;
} BINARY[] = {
#define CASE(octets, message)                                                                                \
  {                                                                                                          \
    octets, sizeof(octets) - 1, message                                                                      \
  }
    CASE("4\na\0\x01\0\nend\n", NULL),
    CASE("5\na\x02\0\x01\0\nend\n", NULL),
    CASE("5\na\x03\0\x01\0\nend\n", NULL),
    CASE("3\na\0\x01\0\nend\n", "9:4: error: found the end of the announced octets inside a step"),
    CASE("5\na\0\x01\0\nend\n", "9:5: error: found 1 announced octets after the last step"),
    CASE("9\na\0", "9:3: error: found end of file, expected another octet"),
    CASE("4\nb\0\x01\0\nend\n", "9:1: error: found byte 0x62, expected a step"),
    CASE("4\na\0\x02\0\nend\n", "9:3: error: found a clause 2 before clause 2"),
    CASE("3\na\0\0\nend\n", "9:3: error: found 0, expected a clause number"),
    CASE("5\na\x01\0\x01\0\nend\n", "9:2: error: found the variable 0, expected one from 1 to 1"),
    CASE("5\na\x04\0\x01\0\nend\n", "9:2: error: found the variable 2, expected one from 1 to 1"),
    CASE("5\na\0\x81\0\0\nend\n", "9:3: error: found a number that does not have the fewest octets"),
    CASE("12\na\0\xff\xff\xff\xff\xff\xff\xff\xff\x40\0\nend\n",
         "9:3: error: found a number that is not below 2^62"),
    CASE("12\na\0\xff\xff\xff\xff\xff\xff\xff\xff\x80\x01\nend\n",
         "9:3: error: found a number that is not below 2^62"),
    CASE("12\na\0\xff\xff\xff\xff\xff\xff\xff\xff\x3f\0\nend\n",
         "9:3: error: found a clause 4611686018427387903 before clause 2"),
    CASE("4\na\0\x01\0end\n", "9:5: error: found 'e', expected the end of the line"),
#undef CASE
};

START_TEST(binary_proofs_are_read_strictly)
{
  static const char FIRST[] = LOWER "proof rup 1 binary ";
  const size_t size = sizeof FIRST - 1 + BINARY[_i].size;
  char text[1000];
  struct certificate c;
  memcpy(text, FIRST, sizeof FIRST - 1);
  memcpy(text + sizeof FIRST - 1, BINARY[_i].text, BINARY[_i].size);
  if (BINARY[_i].message != NULL) {
    check_refused(text, size, BINARY[_i].message);
    return;
  }
  ck_assert_msg(parse_bytes(&c, text, size) == STATUS_OK, "%s", why.text);
  certificate_free(&c);
}
END_TEST

/* No certificate is the beginning of another, and none survives one more byte. */
START_TEST(every_cut_is_refused)
{
  static const struct {
    const char *text;
    size_t size;
  } WHOLE[] = {{YES, sizeof YES - 1},
               {NO, sizeof NO - 1},
               {NO_BINARY, sizeof NO_BINARY - 1},
               {EMPTY_CLAUSES, sizeof EMPTY_CLAUSES - 1}};
  struct certificate c;
  for (size_t size = 0; size < WHOLE[_i].size; size++)
    ck_assert_int_eq(parse_bytes(&c, WHOLE[_i].text, size), STATUS_MALFORMED);
  ck_assert_int_eq(parse_bytes(&c, WHOLE[_i].text, WHOLE[_i].size + 1), STATUS_MALFORMED); /* with its NUL */
  ck_assert_int_eq(parse_bytes(&c, WHOLE[_i].text, WHOLE[_i].size), STATUS_OK);
  certificate_free(&c);
}
END_TEST

static char *with_notes(int notes, int length)
{
  char *text = malloc(10000);
  char *end = stpcpy(text, "relucert-certificate 1\n");
  for (int i = 0; i < notes; i++) {
    end = stpcpy(end, "note ");
    memset(end, 'x', (size_t)length);
    end = stpcpy(end + length, "\n");
  }
  stpcpy(end, "problem sat\nclaim error 0\n" NETWORK DATASET_ONE WEIGHTS "end\n");
  return text;
}

START_TEST(notes_have_limits)
{
  struct certificate c;
  char *text = with_notes(16, 200);
  ck_assert_msg(parse(&c, text) == STATUS_OK, "%s", why.text);
  ck_assert_uint_eq(c.notes, 16);
  ck_assert_uint_eq(strlen(c.note[15]), 200);
  certificate_free(&c);
  free(text);
  text = with_notes(17, 10);
  ck_assert_int_eq(parse(&c, text), STATUS_MALFORMED);
  ck_assert_str_eq(why.text, "cert:18:1: error: found one more note, expected at most 16");
  free(text);
  text = with_notes(1, 201);
  ck_assert_int_eq(parse(&c, text), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "cert:2:206: error: found 'x', expected the end of the line"));
  free(text);
}
END_TEST

START_TEST(numbers_have_at_most_a_million_digits)
{
  enum { DIGITS = 1000000 };
  static const char BEFORE[] = HEAD "claim error ";
  static const char AFTER[] = "\n" NETWORK DATASET_ONE WEIGHTS "end\n";
  struct certificate c;
  for (size_t digits = DIGITS; digits <= DIGITS + 1; digits++) {
    char *text = malloc(DIGITS + 1000);
    memcpy(text, BEFORE, sizeof BEFORE - 1);
    memset(text + sizeof BEFORE - 1, '7', digits);
    memcpy(text + sizeof BEFORE - 1 + digits, AFTER, sizeof AFTER - 1);
    const enum status status = parse_bytes(&c, text, sizeof BEFORE + sizeof AFTER - 2 + digits);
    free(text);
    ck_assert_int_eq(status, digits == DIGITS ? STATUS_OK : STATUS_MALFORMED);
    if (status == STATUS_OK) {
      ck_assert_uint_eq(mpz_sizeinbase(mpq_numref(c.error), 10), DIGITS);
      certificate_free(&c);
    }
  }
  ck_assert_str_eq(why.text, "cert:3:13: error: found a number with more than 1000000 digits");
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("reading certificates of formulas");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, a_model_is_read);
  tcase_add_loop_test(tests, a_refutation_is_read, 0, 2);
  tcase_add_test(tests, both_claims_are_read);
  tcase_add_test(tests, a_larger_width_is_read);
  tcase_add_loop_test(tests, malformed_certificates_are_refused, 0, COUNT(REFUSED));
  tcase_add_test(tests, nul_bytes_are_refused);
  tcase_add_loop_test(tests, binary_proofs_are_read_strictly, 0, COUNT(BINARY));
  tcase_add_loop_test(tests, every_cut_is_refused, 0, 4);
  tcase_add_test(tests, notes_have_limits);
  tcase_add_test(tests, numbers_have_at_most_a_million_digits);
  return run_tests("reading certificates of formulas", tests);
}
