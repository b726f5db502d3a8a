/* Certificates about hypergraphs: the exact bytes that are written, what reading them gives back, every way to be wrong with its position. */
#include "certificate_bytes.h"
#include "run_tests.h"

#include <stdbool.h>

/* The triangle. */
static size_t start[] = {0, 2, 4, 6, 7};
static uint32_t vertex[] = {0, 1, 1, 2, 0, 2, 2};
static const struct hypergraph TRIANGLE = {.vertices = 3, .edges = 3, .start = start, .vertex = vertex};
static const struct hypergraph WITH_LOOP = {.vertices = 3, .edges = 4, .start = start, .vertex = vertex};

static const uint32_t COLOUR[] = {2, 0, 1};
static const uint32_t CLIQUE[] = {0, 1, 2};

#define HEAD "relucert-certificate 1\nproblem colouring\n"
#define TWO "network units 2 signs positive bias no\n"
#define DATASET "dataset reduction samples 6 features 3 rank 2 copies 4\n"
#define INSTANCE "instance hypergraph 3 3\n1 2 0\n2 3 0\n1 3 0\n"
#define LOWER HEAD "claim lower 1\n" TWO
#define TO_PROOF LOWER DATASET INSTANCE

static const char YES[] = HEAD "claim error 0\nnetwork units 3 signs positive bias no\n"
                               "dataset reduction samples 6 features 3 rank 2 copies 9\n" INSTANCE
                               "weights denominator 1\n-1 1 -1\n-1 -1 1\n1 -1 -1\nend\n";
static const char BY_CLIQUE[] = TO_PROOF "proof clique 3 1 2 3\nend\n";

/* Vertex 1 has colour 0, vertex 2 colour 1, so vertex 3 has none. */
static const char BINARY[] = TO_PROOF "proof clique 2 1 2\nrup 1 binary 8\na\0\2\1\5\11\4\0\nend\n";
static const char BY_PROOF[] = TO_PROOF "proof clique 2 1 2\nrup 1 text\n0 10 11 7 3 8 0\nend\n";

static enum status write_yes(const char *path, const struct colouring_reduction *r, const char *const *note,
                             size_t notes)
{
  struct output out;
  enum status status = output_open(&out, path, &why);
  if (status == STATUS_OK)
    status = certificate_write_colouring(&out, r, COLOUR, note, notes, &why);
  return status == STATUS_OK ? output_commit(&out, &why) : status;
}

static enum status write_no(const char *path, const struct colouring_reduction *r,
                            const struct clique_evidence *evidence)
{
  struct output out;
  const enum status status = output_open(&out, path, &why);
  if (status != STATUS_OK)
    return status;
  certificate_write_no_colouring(&out, r, evidence, NULL, 0);
  return output_commit(&out, &why);
}

static void check_yes(const char *expected, const struct hypergraph *h, bool bias, bool free_signs,
                      const char *const *note, size_t notes)
{
  struct colouring_reduction r;
  const char *path = scratch_path("cert");
  ck_assert(colouring_reduction_init(&r, h, 3, bias, free_signs));
  ck_assert_msg(write_yes(path, &r, note, notes) == STATUS_OK, "%s", why.text);
  check_file(path, expected, strlen(expected));
}

static void check_no(const char *expected, size_t size, const struct hypergraph *h, uint32_t colours,
                     const struct clique_evidence *evidence)
{
  struct colouring_reduction r;
  const char *path = scratch_path("cert");
  ck_assert(colouring_reduction_init(&r, h, colours, false, false));
  ck_assert_msg(write_no(path, &r, evidence) == STATUS_OK, "%s", why.text);
  check_file(path, expected, size);
}

START_TEST(colourings_are_written)
{
  static const char *const NOTE[] = {"first", "second"};
  check_yes(YES, &TRIANGLE, false, false, NULL, 0);
  check_yes("relucert-certificate 1\nnote first\nnote second\nproblem colouring\nclaim error 0\n"
            "network units 3 signs free bias yes\n"
            "dataset reduction samples 14 features 5 rank 2 copies 9 zero 9\n" INSTANCE
            "weights denominator 1\n-1 1 -1 -3 3 0\n-1 -1 1 -9 3 0\n1 -1 -1 -15 3 0\nend\n",
            &TRIANGLE, true, true, NOTE, 2);
}
END_TEST

START_TEST(a_network_without_coordinates_has_no_lines)
{
  static size_t none[] = {0};
  const struct hypergraph h = {.start = none};
  check_yes(HEAD "claim error 0\nnetwork units 3 signs positive bias no\n"
                 "dataset reduction samples 0 features 0 rank 2 copies 9\ninstance hypergraph 0 0\n"
                 "weights denominator 1\nend\n",
            &h, false, false, NULL, 0);
}
END_TEST

START_TEST(refutations_are_written)
{
  static const uint32_t HINT[] = {10, 11, 7, 3, 8};
  struct rup_proof proof;
  rup_proof_init(&proof, 11);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, HINT, 5, &why), STATUS_OK);
  check_no(BY_CLIQUE, strlen(BY_CLIQUE), &TRIANGLE, 2,
           &(struct clique_evidence){.clique = CLIQUE, .size = 3});
  check_no(BY_PROOF, strlen(BY_PROOF), &TRIANGLE, 2,
           &(struct clique_evidence){.clique = CLIQUE, .size = 2, .proof = &proof});
  check_no(BINARY, sizeof BINARY - 1, &TRIANGLE, 2,
           &(struct clique_evidence){.clique = CLIQUE, .size = 2, .proof = &proof, .binary = true});
  rup_proof_free(&proof);
}
END_TEST

START_TEST(an_edge_with_one_vertex_has_the_smaller_bound)
{
  static const char LOOP[] =
      HEAD "claim lower 4/5\n" TWO "dataset reduction samples 7 features 3 rank 2 copies 4\n"
           "instance hypergraph 3 4\n1 2 0\n2 3 0\n1 3 0\n3 0\nproof clique 3 1 2 3\nend\n";
  check_no(LOOP, strlen(LOOP), &WITH_LOOP, 2, &(struct clique_evidence){.clique = CLIQUE, .size = 3});
}
END_TEST

START_TEST(failed_writes_are_reported)
{
  const struct clique_evidence evidence = {.clique = CLIQUE, .size = 3};
  struct colouring_reduction r;
  ck_assert(colouring_reduction_init(&r, &TRIANGLE, 2, false, false));
  ck_assert_int_ne(write_no("/dev/full", &r, &evidence), STATUS_OK);
  ck_assert_int_ne(write_yes("/dev/full", &r, NULL, 0), STATUS_OK);
  ck_assert_int_ne(write_no(scratch_path("no/such"), &r, &evidence), STATUS_OK);
  ck_assert_int_ne(write_yes(scratch_path("no/such"), &r, NULL, 0), STATUS_OK);
}
END_TEST

/* ---- reading ---- */

START_TEST(a_colouring_is_read)
{
  struct certificate c;
  ck_assert_msg(parse(&c, YES) == STATUS_OK, "%s", why.text);
  ck_assert_str_eq(certificate_problem_name(&c), "colouring");
  ck_assert(!c.has_lower && c.has_error && c.has_weights && !c.has_proof && !c.bias && !c.free_signs);
  ck_assert_uint_eq(c.units, 3);
  ck_assert_uint_eq(c.samples, 6);
  ck_assert_uint_eq(c.features, 3);
  const struct hypergraph *h = &c.colouring.hypergraph.hypergraph;
  ck_assert_uint_eq(h->vertices, 3);
  ck_assert_uint_eq(h->edges, 3);
  ck_assert_mem_eq(h->start, start, 4 * sizeof *start);
  ck_assert_mem_eq(h->vertex, vertex, 6 * sizeof *vertex);
  ck_assert(c.colouring.reduction.hypergraph == h && c.colouring.reduction.colours == 3);
  ck_assert_uint_eq(c.network.network.units, 3);
  ck_assert_int_eq(mpz_cmp_si(c.network.network.weight[5], 1), 0);
  certificate_free(&c);
}
END_TEST

START_TEST(refutations_are_read)
{
  struct certificate c;
  ck_assert_msg(parse(&c, BY_CLIQUE) == STATUS_OK, "%s", why.text);
  ck_assert(c.has_lower && c.has_proof && !c.has_error && c.colouring.clique == 3 && c.proof_steps == 0);
  certificate_free(&c);
  ck_assert_msg(parse(&c, BY_PROOF) == STATUS_OK, "%s", why.text);
  ck_assert(c.has_proof && !c.proof_binary && c.colouring.clique == 2 && c.proof_steps == 1);
  certificate_free(&c);
  ck_assert_msg(parse_bytes(&c, BINARY, sizeof BINARY - 1) == STATUS_OK, "%s", why.text);
  ck_assert(c.proof_binary && c.proof_steps == 1);
  certificate_free(&c);
}
END_TEST

START_TEST(biases_and_free_signs_are_read)
{
  struct certificate c;
  static const char TEXT[] =
      HEAD "claim lower 0\nclaim error 0\nnetwork units 1 signs free bias yes\n"
           "dataset reduction samples 6 features 4 rank 2 copies 1 zero 1\ninstance hypergraph 2 0\n"
           "weights denominator 1\n1 1 -3 3 0\nproof clique 0\nrup 1 text\n0 1 0\nend\n";
  ck_assert_msg(parse(&c, TEXT) == STATUS_OK, "%s", why.text);
  ck_assert(c.bias && c.free_signs && c.has_lower && c.has_error && c.colouring.clique == 0);
  certificate_free(&c);
}
END_TEST

static const struct {
  const char *text;
  const char *message;
} REFUSED[] = {
    {HEAD "claim lower 1\nnetwork units 0 signs positive bias no\n",
     "4:15: error: found the number of units 0, expected one from 1 to 1048575"},
    {HEAD "claim lower 1\nnetwork units 1048576 signs positive bias no\n",
     "4:15: error: found the number of units 1048576, expected one from 1 to 1048575"},
    {HEAD "claim lower 1\nnetwork units 2 signs ++ bias no\n",
     "4:23: error: found '++', expected 'positive' or 'free'"},
    {HEAD "claim lower 1\nnetwork units 2 signs positive biases no\n",
     "4:32: error: found 'biases', expected 'bias'"},
    {HEAD "claim lower 1\nnetwork units 2 signs positive bias none\n",
     "4:37: error: found 'none', expected 'no' or 'yes'"},
    {LOWER "dataset reduction samples 6 features 3 width 2\n", "5:40: error: found 'width', expected 'rank'"},
    {LOWER "dataset reduction samples 6 features 3 rank 2 copies 4 zero 4\n",
     "5:55: error: found a space, expected the end of the line"},
    {HEAD "claim lower 1\nnetwork units 2 signs positive bias yes\n" DATASET,
     "5:55: error: found end of line, expected a space"},
    {LOWER "dataset reduction samples 5 features 3 rank 2 copies 4\n" INSTANCE,
     "5:27: error: found samples 5, expected 6 from the hypergraph"},
    {LOWER "dataset reduction samples 6 features 4 rank 2 copies 4\n" INSTANCE,
     "5:38: error: found features 4, expected 3 from the hypergraph"},
    {LOWER "dataset reduction samples 6 features 3 rank 3 copies 4\n" INSTANCE,
     "5:45: error: found rank 3, expected 2 from the hypergraph"},
    {LOWER "dataset reduction samples 6 features 3 rank 2 copies 9\n" INSTANCE,
     "5:54: error: found copies 9, expected 4 from the number of units"},
    {HEAD "claim lower 1\nnetwork units 2 signs positive bias yes\n"
          "dataset reduction samples 7 features 3 rank 2 copies 4 zero 5\n" INSTANCE,
     "5:61: error: found zero 5, expected 4 from the hypergraph"},
    {LOWER "dataset reduction samples 6 features 3 rank 2 copies 4\ninstance hypergraph 1000000000 0\n",
     "5:45: error: found a hypergraph and a number of units beyond the limits of the reduction"},
    {LOWER DATASET "instance setsystem 3 3\n", "6:10: error: found 'setsystem', expected 'hypergraph'"},
    {LOWER DATASET "instance hypergraph 1073741822 3\n",
     "6:21: error: found the number of vertices 1073741822, expected one from 0 to 1073741821"},
    {LOWER DATASET "instance hypergraph 3 4611686018427387904\n",
     "6:23: error: found a number that is not below 2^62"},
    {LOWER DATASET "instance hypergraph 3 3\n0\n", "7:1: error: found vertex 0, expected one from 1 to 3"},
    {LOWER DATASET "instance hypergraph 3 3\n1 4 0\n",
     "7:3: error: found vertex 4, expected one from 0 to 3"},
    {LOWER DATASET "instance hypergraph 3 3\n2 1 0\n",
     "7:3: error: found vertex 1 after 2, expected the vertices in ascending order"},
    {LOWER DATASET "instance hypergraph 3 3\n2 2 0\n",
     "7:3: error: found vertex 2 after 2, expected the vertices in ascending order"},
    {LOWER DATASET "instance hypergraph 3 3\n1 2\n", "7:4: error: found end of line, expected a space"},
    {LOWER DATASET "instance hypergraph 3 3\n1 2 0\n2 3 0\nproof",
     "9:1: error: found 'p', expected a number"},
    {TO_PROOF "proof rup 1 text\n", "10:7: error: found 'rup', expected 'clique'"},
    {TO_PROOF "proof clique 4 1 2 3 1\n",
     "10:14: error: found a clique of the size 4, expected one from 0 to 3"},
    {TO_PROOF "proof clique 3 1 2\n", "10:19: error: found end of line, expected a space"},
    {TO_PROOF "proof clique 3 1 2 4\n", "10:20: error: found vertex 4, expected one from 1 to 3"},
    {TO_PROOF "proof clique 3 1 2 3\nrup 1 text\n0 1 0\nend\n", "11:1: error: found 'rup', expected 'end'"},
    {TO_PROOF "proof clique 2 1 2\nend\n", "11:1: error: found 'end', expected 'rup'"},
    {TO_PROOF "proof clique 2 1 2\nrup 0 text\nend\n",
     "11:5: error: found a proof of 0 steps, expected at least the step that adds the empty clause"},
    {TO_PROOF "proof clique 2 1 2\nrup 1 lines\n", "11:7: error: found 'lines', expected 'text' or 'binary'"},
    {TO_PROOF "proof clique 2 1 2\nrup 1 text\n7 0 1 0\n",
     "12:1: error: found the variable 7, expected one from 1 to 6"},
    {TO_PROOF "proof clique 2 1 2\nrup 1 text\n0 12 0\n",
     "12:3: error: found the clause number 12, expected one below 12"},
};

START_TEST(malformed_certificates_are_refused)
{
  check_refused(REFUSED[_i].text, strlen(REFUSED[_i].text), REFUSED[_i].message);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("certificate_colouring");
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, colourings_are_written);
  tcase_add_test(tests, a_network_without_coordinates_has_no_lines);
  tcase_add_test(tests, refutations_are_written);
  tcase_add_test(tests, an_edge_with_one_vertex_has_the_smaller_bound);
  tcase_add_test(tests, failed_writes_are_reported);
  tcase_add_test(tests, a_colouring_is_read);
  tcase_add_test(tests, refutations_are_read);
  tcase_add_test(tests, biases_and_free_signs_are_read);
  tcase_add_loop_test(tests, malformed_certificates_are_refused, 0, COUNT(REFUSED));
  return run_tests("certificate_colouring", tests);
}
