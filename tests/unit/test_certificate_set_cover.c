/* Certificates about set systems: the exact bytes that are written, what reading them gives back, every way to be wrong with its position. */
#include "certificate_bytes.h"
#include "run_tests.h"

#include <stdbool.h>

/* Elements {1, 2}, {2, 3}, {1, 3}; D = 2, the sum of the costs 4, q = 1 + floor(sqrt(4 * 8)) = 6. */
static size_t start[] = {0, 2, 4, 6};
static uint32_t member_of[] = {0, 1, 1, 2, 0, 2};
static uint64_t cost[] = {1, 1, 2};
static uint64_t unit_cost[] = {1, 1, 1};

static const bool COVER[] = {true, true, false};

/* With set 1: a bound for set 2, without: for sets 2 and 3. */
static struct cover_node_record nodes[] = {{.leaf = false, .set = 0},
                                           {.leaf = true, .first = 0, .duals = 1},
                                           {.leaf = true, .first = 1, .duals = 2}};
static uint32_t element[] = {1, 0, 2};
static uint64_t dual[] = {2, 2, 4};
static const struct cover_proof PROOF = {
    .node = nodes, .nodes = 3, .element = element, .dual = dual, .entries = 3, .denominator = 2};

#define HEAD "relucert-certificate 1\nproblem setcover\n"
#define NETWORK "network units 1 signs + bias no\n"
#define DATASET "dataset reduction samples 8 features 5 degree 2 epsilon 1/6 copies 1\n"
#define INSTANCE "instance setsystem 3 3 costs\n1 1 2\n1 2 0\n2 3 0\n1 3 0\n"
#define WEIGHTS "weights denominator 6\n-6 -6 0 6 1\n"
#define TREE "proof tree 3 denominator 2\nbranch 1\nleaf 2 2 0\nleaf 1 2 3 4 0\n"

static const char BOTH[] =
    HEAD "claim lower 1/18\nclaim error 1/18\n" NETWORK DATASET INSTANCE WEIGHTS TREE "end\n";

static void check_written(const char *expected, const struct set_cover_reduction *r,
                          const struct cover_evidence *evidence, const char *const *note, size_t notes)
{
  const char *path = scratch_path("cert");
  ck_assert_msg(certificate_write_set_cover(path, r, evidence, note, notes, &why) == STATUS_OK, "%s",
                why.text);
  check_file(path, expected, strlen(expected));
}

START_TEST(certificates_are_written)
{
  static const char *const NOTE[] = {"first"};
  const struct set_system s = {
      .elements = 3, .sets = 3, .start = start, .member_of = member_of, .cost = cost};
  struct set_cover_reduction r;
  ck_assert(set_cover_reduction_init(&r, &s, false));
  check_written(BOTH, &r, &(struct cover_evidence){.proof = &PROOF, .lower = 2, .cover = COVER, .upper = 2},
                NULL, 0);
  check_written("relucert-certificate 1\nnote first\nproblem setcover\nclaim error 1/18\n" NETWORK DATASET
                    INSTANCE WEIGHTS "end\n",
                &r, &(struct cover_evidence){.cover = COVER, .upper = 2}, NOTE, 1);
  check_written(HEAD "claim lower 1/36\n" NETWORK DATASET INSTANCE TREE "end\n", &r,
                &(struct cover_evidence){.proof = &PROOF, .lower = 1}, NULL, 0);
}
END_TEST

START_TEST(unit_costs_and_biases_are_written)
{
  const struct set_system s = {
      .elements = 1, .sets = 3, .start = start, .member_of = member_of, .cost = unit_cost};
  struct set_cover_reduction r;
  ck_assert(set_cover_reduction_init(&r, &s, true));
  check_written(HEAD "claim error 2/25\nnetwork units 1 signs + bias yes\ndataset reduction samples 6 "
                     "features 5 degree 2 epsilon 1/5 copies 1\n"
                     "instance setsystem 1 3 unit\n1 2 0\nweights denominator 5\n-5 -5 0 5 1 0\nend\n",
                &r, &(struct cover_evidence){.cover = COVER, .upper = 2}, NULL, 0);
}
END_TEST

START_TEST(failed_writes_are_reported)
{
  const struct set_system s = {
      .elements = 3, .sets = 3, .start = start, .member_of = member_of, .cost = cost};
  const struct cover_evidence evidence = {.proof = &PROOF, .lower = 2};
  struct set_cover_reduction r;
  ck_assert(set_cover_reduction_init(&r, &s, false));
  ck_assert_int_ne(certificate_write_set_cover("/dev/full", &r, &evidence, NULL, 0, &why), STATUS_OK);
  ck_assert_int_ne(certificate_write_set_cover(scratch_path("no/such"), &r, &evidence, NULL, 0, &why),
                   STATUS_OK);
}
END_TEST

/* ---- reading ---- */

START_TEST(a_certificate_is_read)
{
  struct certificate c;
  ck_assert_msg(parse(&c, BOTH) == STATUS_OK, "%s", why.text);
  ck_assert_str_eq(certificate_problem_name(&c), "setcover");
  ck_assert(c.has_lower && c.has_error && c.has_weights && c.has_proof && !c.bias);
  ck_assert_int_eq(mpq_cmp_ui(c.lower, 1, 18), 0);
  ck_assert_uint_eq(c.samples, 8);
  ck_assert_uint_eq(c.features, 5);
  ck_assert_uint_eq(c.proof_steps, 3);
  const struct set_system *s = &c.set_cover.system.system;
  ck_assert_uint_eq(s->elements, 3);
  ck_assert_uint_eq(s->sets, 3);
  ck_assert_mem_eq(s->start, start, sizeof start);
  ck_assert_mem_eq(s->member_of, member_of, sizeof member_of);
  ck_assert_mem_eq(s->cost, cost, sizeof cost);
  ck_assert(c.set_cover.reduction.system == s);
  ck_assert_uint_eq(c.set_cover.reduction.root, 6);
  ck_assert_uint_eq(c.network.network.units, 1);
  ck_assert_int_eq(mpz_cmp_si(c.network.network.weight[1], -6), 0);
  certificate_free(&c);
}
END_TEST

START_TEST(nothing_is_read)
{
  struct certificate c;
  static const char TEXT[] = HEAD "claim lower 0\nnetwork units 1 signs + bias yes\ndataset reduction "
                                  "samples 2 features 2 degree 0 epsilon 1/2 copies 1\n"
                                  "instance setsystem 0 0 unit\nproof tree 1 denominator 1\nleaf 0\nend\n";
  ck_assert_msg(parse(&c, TEXT) == STATUS_OK, "%s", why.text);
  ck_assert(c.bias && c.has_lower && !c.has_error);
  certificate_free(&c);
}
END_TEST

#define LOWER HEAD "claim lower 1/18\n"
#define TO_TREE LOWER NETWORK DATASET INSTANCE

static const struct {
  const char *text;
  const char *message;
} REFUSED[] = {
    {LOWER "network units 2 signs ++ bias no\n", "4:15: error: found '2', expected '1'"},
    {LOWER "network units 1 signs - bias no\n", "4:23: error: found '-', expected '+'"},
    {LOWER NETWORK "dataset reduction samples 8 features 5 width 2\n",
     "5:40: error: found 'width', expected 'degree'"},
    {LOWER NETWORK "dataset reduction samples 8 features 5 degree 2 epsilon 6 copies 1\n",
     "5:57: error: found '6', expected 1/ and a number"},
    {LOWER NETWORK "dataset reduction samples 8 features 5 degree 2 epsilon 1/06 copies 1\n",
     "5:59: error: found a number with a leading zero"},
    {LOWER NETWORK "dataset reduction samples 9 features 5 degree 2 epsilon 1/6 copies 1\n" INSTANCE,
     "5:27: error: found samples 9, expected 8 from the set system"},
    {LOWER NETWORK "dataset reduction samples 8 features 4 degree 2 epsilon 1/6 copies 1\n" INSTANCE,
     "5:38: error: found features 4, expected 5 from the set system"},
    {LOWER NETWORK "dataset reduction samples 8 features 5 degree 3 epsilon 1/6 copies 1\n" INSTANCE,
     "5:47: error: found degree 3, expected 2 from the set system"},
    {LOWER NETWORK "dataset reduction samples 8 features 5 degree 2 epsilon 1/7 copies 1\n" INSTANCE,
     "5:59: error: found epsilon 1 divided by 7, expected 6 from the set system"},
    {LOWER NETWORK "dataset reduction samples 8 features 5 degree 2 epsilon 1/6 copies 2\n" INSTANCE,
     "5:68: error: found copies 2, expected 1 from the set system"},
    {LOWER NETWORK DATASET "instance cnf 3 3\n", "6:10: error: found 'cnf', expected 'setsystem'"},
    {LOWER NETWORK DATASET "instance setsystem 1073741822 3 unit\n",
     "6:20: error: found the number of elements 1073741822, expected one from 0 to 1073741821"},
    {LOWER NETWORK DATASET "instance setsystem 3 1073741822 unit\n",
     "6:22: error: found the number of sets 1073741822, expected one from 0 to 1073741821"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 equal\n",
     "6:24: error: found 'equal', expected 'unit' or 'costs'"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 costs\n1 1 1\n",
     "7:5: error: found costs that are all 1, expected the word 'unit'"},
    {LOWER NETWORK DATASET "instance setsystem 3 0 costs\n\n",
     "6:24: error: found costs that are all 1, expected the word 'unit'"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 costs\n1 0 1\n",
     "7:3: error: found the cost 0, expected one from 1 to 1099511627775"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 costs\n1 1\n",
     "7:4: error: found end of line, expected a space"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 costs\n1 1 2\n1 4 0\n",
     "8:3: error: found set 4, expected one from 0 to 3"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 costs\n1 1 2\n2 1 0\n",
     "8:3: error: found set 1 after 2, expected the sets in ascending order"},
    {LOWER NETWORK DATASET "instance setsystem 3 3 costs\n1 1 2\n2 2 0\n",
     "8:3: error: found set 2 after 2, expected the sets in ascending order"},
    {LOWER NETWORK DATASET "instance setsystem 1 2 costs\n1099511627775 1\n1 0\n",
     "5:59: error: found a set system whose costs or degree are beyond the limits"},
    {TO_TREE "proof rup 1 text\n", "11:7: error: found 'rup', expected 'tree'"},
    {TO_TREE "proof tree 0 denominator 1\n",
     "11:12: error: found a tree of 0 nodes, expected at least a leaf"},
    {TO_TREE "proof tree 1 denominator 0\n",
     "11:26: error: found the denominator 0, expected a positive one"},
    {TO_TREE "proof tree 1 denominator 1\nnode 0\n",
     "12:1: error: found 'node', expected 'branch' or 'leaf'"},
    {TO_TREE "proof tree 1 denominator 1\nbranch 0\n", "12:8: error: found set 0, expected one from 1 to 3"},
    {TO_TREE "proof tree 1 denominator 1\nbranch 4\n", "12:8: error: found set 4, expected one from 1 to 3"},
    {TO_TREE "proof tree 1 denominator 1\nleaf 4 1 0\n",
     "12:6: error: found element 4, expected one from 0 to 3"},
    {TO_TREE "proof tree 1 denominator 1\nleaf 2 1 2 1 0\n",
     "12:10: error: found element 2 after 2, expected the elements in ascending order"},
    {TO_TREE "proof tree 1 denominator 1\nleaf 2 0 0\n",
     "12:8: error: found the dual 0, expected a positive number"},
    {TO_TREE "proof tree 1 denominator 1\nleaf 2 4611686018427387904 0\n",
     "12:8: error: found a number that is not below 2^62"},
    {TO_TREE "proof tree 1 denominator 1\nleaf 2 1\n", "12:9: error: found end of line, expected a space"},
    {TO_TREE "proof tree 2 denominator 1\nleaf 0\nend\n",
     "13:1: error: found 'end', expected 'branch' or 'leaf'"},
    {TO_TREE "proof tree 1 denominator 1\nleaf 0\nleaf 0\n", "13:1: error: found 'leaf', expected 'end'"},
};

START_TEST(malformed_certificates_are_refused)
{
  check_refused(REFUSED[_i].text, strlen(REFUSED[_i].text), REFUSED[_i].message);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("certificate_set_cover");
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, certificates_are_written);
  tcase_add_test(tests, unit_costs_and_biases_are_written);
  tcase_add_test(tests, failed_writes_are_reported);
  tcase_add_test(tests, a_certificate_is_read);
  tcase_add_test(tests, nothing_is_read);
  tcase_add_loop_test(tests, malformed_certificates_are_refused, 0, COUNT(REFUSED));
  return run_tests("certificate_set_cover", tests);
}
