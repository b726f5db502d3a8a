/* Reading covering problems and covers: what real files do, what is refused and where, files with known sizes. */
#include "format/set_system_read.h"
#include "scratch_file.h"
#include "messages.h"
#include "run_tests.h"

static struct diagnostic why;

static enum status parse(struct owned_set_system *s, const char *text, enum set_system_format format)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f", text, strlen(text), &why), STATUS_OK);
  const enum status status = set_system_parse(s, &in, format, &why);
  input_close(&in);
  return status;
}

/* "costs: element, element", with each element's sets from 1; a set that is taken has an asterisk. */
static const char *describe(const struct owned_set_system *owned)
{
  static char text[500];
  const struct set_system *s = &owned->system;
  size_t used = 0;
  for (uint32_t j = 0; j < s->sets; j++)
    used +=
        (size_t)snprintf(text + used, sizeof text - used, "%s%llu%s", j == 0 ? "" : " ",
                         (unsigned long long)s->cost[j], owned->taken != NULL && owned->taken[j] ? "*" : "");
  used += (size_t)snprintf(text + used, sizeof text - used, ":");
  for (size_t i = 0; i < s->elements; i++) {
    used += (size_t)snprintf(text + used, sizeof text - used, "%s[", i == 0 ? " " : "");
    for (size_t p = s->start[i]; p < s->start[i + 1]; p++)
      used += (size_t)snprintf(text + used, sizeof text - used, "%s%u", p == s->start[i] ? "" : " ",
                               s->member_of[p] + 1);
    used += (size_t)snprintf(text + used, sizeof text - used, "]");
  }
  return text;
}

static const struct {
  const char *text;
  enum set_system_format format;
  const char *system;
} ACCEPTED[] = {
    /* OR-Library, row by row */
    {" 2 3 \n 5 6 7 \n 2 \n 1 3 \n 1 \n 2 \n", SET_SYSTEM_ANY, "5 6 7: [1 3][2]"},
    {"2 3 5 6 7 2 1 3 1 2", SET_SYSTEM_ANY, "5 6 7: [1 3][2]"},
    {"2 3\r\n5 6 7\r\n2\r\n3 1\r\n1\r\n2\r\n", SET_SYSTEM_ANY, "5 6 7: [1 3][2]"},
    {"c a comment\n2 3\nc and\n 5 6 7\n c one more\n2 1 3 1 2\nc", SET_SYSTEM_ANY, "5 6 7: [1 3][2]"},
    {"1 2\n1 1\n2 2 2\n", SET_SYSTEM_SCP, "1 1: [2]"},
    {"2 2\n1 1\n0\n1 2\n", SET_SYSTEM_SCP, "1 1: [][2]"},
    {"0 2\n3 4\n", SET_SYSTEM_SCP, "3 4:"},
    {"0 0\n", SET_SYSTEM_ANY, ":"},
    /* sets of cost 0 are taken */
    {"3 3\n0 2 9\n2 1 2\n1 2\n2 2 3\n", SET_SYSTEM_ANY, "1* 2 9: [2][2 3]"},
    {"1 1\n0\n1 1\n", SET_SYSTEM_SCP, "1*:"},
    /* rail */
    {" 3 4 \n 2 2 1 3\n 1 1 2\n 1 3 3 1 2\n 2 0\n", SET_SYSTEM_ANY, "2 1 1 2: [1 3][2 3][1 3]"},
    {"2 1\n7 1 2", SET_SYSTEM_ANY, "7: [][1]"},
    {"2 2\n0 1 2\n3 2 1 2\n", SET_SYSTEM_RAIL, "1* 3: [2]"},
    /* several fit, one of them by its lines */
    {"2 2\n1 1\n1 1\n1 2\n", SET_SYSTEM_ANY, "1 1: [1][2]"},
    {"2 2\n1 1\n1\n1\n1\n2\n", SET_SYSTEM_ANY, "1 1: [1][2]"},
    {"3 2\n5 2\n1\n2\n1\n2\n1\n2\n", SET_SYSTEM_ANY, "5 2: [2][2][2]"},
    {"3 1 2 1 3", SET_SYSTEM_STEINER, "1 1 1: [1 2 3]"},
    {"3 1 2 1 3", SET_SYSTEM_RAIL, "2: [][][1]"},
    /* both, with the same meaning */
    {"1 1\n1\n1 1\n", SET_SYSTEM_ANY, "1: [1]"},
    /* Steiner triple systems */
    {"4 2\n1 2 3\n2 3 4\n", SET_SYSTEM_ANY, "1 1 1 1: [1 2 3][2 3 4]"},
    {"4 2\n3 1 2 \n 2 3 4 \n", SET_SYSTEM_ANY, "1 1 1 1: [1 2 3][2 3 4]"},
    /* PACE */
    {"p hs 4 3\n1 2\n4 1 3\n2\n", SET_SYSTEM_ANY, "1 1 1 1: [1 2][1 3 4][2]"},
    {"c first\n\np  hs\t4 3 \r\n1 2 \r\nc between\r\n4 1 1 3\r\n\r\n2", SET_SYSTEM_ANY,
     "1 1 1 1: [1 2][1 3 4][2]"},
    {"p hs 2 0\n", SET_SYSTEM_HITTING_SET, "1 1:"},
    {"p ds 4 3\n1 2\n3 2\n1 2\n", SET_SYSTEM_ANY, "1 1 1 1: [1 2][1 2 3][2 3][4]"},
    {"p ds 2 1\n1 1\n", SET_SYSTEM_DOMINATING_SET, "1 1: [1][2]"},
    {"p ds 0 0\n", SET_SYSTEM_ANY, ":"},
};

START_TEST(habits_of_real_files_are_accepted)
{
  struct owned_set_system s;
  const enum status status = parse(&s, ACCEPTED[_i].text, ACCEPTED[_i].format);
  ck_assert_msg(status == STATUS_OK, "%s", why.text);
  ck_assert_str_eq(describe(&s), ACCEPTED[_i].system);
  owned_set_system_free(&s);
}
END_TEST

static const struct {
  const char *text;
  enum set_system_format format;
  enum status status;
  const char *message;
} REFUSED[] = {
    {"", SET_SYSTEM_ANY, STATUS_MALFORMED, "f:1:1: error: found end of file, expected a covering problem"},
    {"x", SET_SYSTEM_ANY, STATUS_MALFORMED, "f:1:1: error: found 'x', expected a covering problem"},
    {"-1 2", SET_SYSTEM_ANY, STATUS_MALFORMED, "f:1:1: error: found '-', expected a covering problem"},
    {"2", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:2: error: found the end of the file, expected the numbers of"},
    {"2 3\n5 6", SET_SYSTEM_SCP, STATUS_MALFORMED,
     "f:2:4: error: found the end of the file, expected 1 more costs"},
    {"2 3\n5 6 7\n2 1 3\n1", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:4:2: error: found the end of the file, expected the rest of the last 1 rows (layout scp, which fits "
     "best"},
    {"2 3\n5 6 7\n2 1 3\n1 2 2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:4:5: error: found one more number after the last row, expected the end of the file"},
    {"2 3\n5 6 7\n2 1 4\n1 2\n", SET_SYSTEM_SCP, STATUS_MALFORMED,
     "f:3:5: error: found 4, expected a column from 1 to 3"},
    {"2 3\n5 6 7\n2 1 0\n1 2\n", SET_SYSTEM_SCP, STATUS_MALFORMED,
     "f:3:5: error: found 0, expected a column from 1 to 3"},
    {"2 3\n5 6 7\n4 1 2 3 3\n1 2\n", SET_SYSTEM_SCP, STATUS_MALFORMED,
     "f:3:1: error: found 4 as the number of columns of the row, expected at most 3"},
    {"2 3\n5 6 -7\n2 1 3\n1 2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:5: error: found '-', expected a number"},
    {"2 3\n5 6 7.5\n2 1 3\n1 2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:6: error: found '.', expected white space after the number"},
    {"2 3\n5 06 7\n2 1 3\n1 2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:3: error: found a number with a leading zero"},
    {"1 1\n1099511627776\n1 1\n", SET_SYSTEM_SCP, STATUS_LIMIT,
     "f:2:1: error: found the cost 1099511627776, expected at most 1099511627775 (layout scp)"},
    {"1073741822 1\n1 1\n", SET_SYSTEM_SCP, STATUS_LIMIT,
     "f:1:1: error: found 1073741822 elements, expected at most 1073741821"},
    {"1 99999999999999999999999\n1 1\n", SET_SYSTEM_RAIL, STATUS_LIMIT,
     "f:1:3: error: found at least 18446744073709551615 sets, expected at most 1073741821"},
    {"3 1\n2 2 1 4\n", SET_SYSTEM_RAIL, STATUS_MALFORMED,
     "f:2:7: error: found 4, expected a row from 1 to 3"},
    {"4 2\n1 2 3\n2 3 5\n", SET_SYSTEM_STEINER, STATUS_MALFORMED,
     "f:3:5: error: found 5, expected a point from 1 to 4"},
    /* two meanings */
    {"3 1 2 1 3", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:1: error: found numbers that fit the layout rail as well as steiner, expected one: --format "
     "chooses"},
    /* two rows of scp that end early are no triples */
    {"2 2\n1 1\n1\n1\n2\n1\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:7:1: error: found the end of the file, expected the rest of the last 1 rows (layout scp"},
    {"4 2\n1 2 3\n2 3 2\n", SET_SYSTEM_STEINER, STATUS_MALFORMED,
     "f:3:5: error: found point 2 again, expected three different points in a triple (layout steiner)"},
    /* hMETIS */
    {"% a comment\n4 7\n1 2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:1: error: found '%', as in a hypergraph in hMETIS's format, which is not a covering problem"},
    {"4 7\n1 2\n1 7 5 6\n5 6 4\n2 3 4\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:1: error: found a hypergraph in hMETIS's format"},
    {"4 7 1\n2 1 2\n3 1 7 5 6\n8 5 6 4\n7 2 3 4\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:1: error: found a hypergraph in hMETIS's format"},
    {"2 3 11\n2 1 2\n3 1 3\n5\n1\n8\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:1: error: found a hypergraph in hMETIS's format"},
    /* PACE */
    {"p cnf 1 1\n1\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:3: error: found 'c', expected the header 'p hs"},
    {"phs 1 1\n1\n", SET_SYSTEM_ANY, STATUS_MALFORMED, "f:1:2: error: found 'h', expected the header 'p hs"},
    {"p hs 1\n1\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:7: error: found end of line, expected the number of hyperedges"},
    {"p ds 1 -1\n1\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:8: error: found '-', expected the number of edges"},
    {"p hs 1 1 1\n1\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:1:10: error: found '1', expected the end of the header line"},
    {"p hs 1073741822 1\n1\n", SET_SYSTEM_ANY, STATUS_LIMIT,
     "f:1:6: error: found 1073741822 vertices, expected at most 1073741821"},
    {"p hs 1048578 1\n1\n", SET_SYSTEM_ANY, STATUS_LIMIT,
     "f:1:6: error: found 1048578 vertices, expected at most 1048577: 1048576, and one for each vertex"},
    {"p ds 1048579 1\n1 2\n", SET_SYSTEM_ANY, STATUS_LIMIT,
     "f:1:6: error: found 1048579 vertices, expected at most 1048578: 1048576, and one for each vertex"},
    {"1048580 1\n1 2 3\n", SET_SYSTEM_STEINER, STATUS_LIMIT,
     "error: found 1048580 sets without costs, expected at most 1048579"},
    {"1048578 1\n1 1 1\n", SET_SYSTEM_RAIL, STATUS_LIMIT,
     "error: found 1048578 elements, expected at most 1048577"},
    {"p hs 2 1\n1 3\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:3: error: found the vertex 3, expected one from 1 to 2"},
    {"p hs 2 1\n0\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:1: error: found the vertex 0, expected one from 1 to 2"},
    {"p hs 2 2\n1 2\n\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:4:1: error: found the end of the file after 1 hyperedges, expected 2 as the header says"},
    {"p hs 2 1\n1 2\n2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:3:1: error: found one more line, expected 1 hyperedges as the header says"},
    {"p ds 3 1\n1 2 3\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:5: error: found '3', expected the end of the line after an edge's two vertices"},
    {"p ds 3 1\n1\n2\n", SET_SYSTEM_ANY, STATUS_MALFORMED,
     "f:2:2: error: found end of line, expected a vertex"},
    {"p ds 3 1\n1 2\n", SET_SYSTEM_HITTING_SET, STATUS_MALFORMED, "f:1:3: error: found 'ds', expected 'hs'"},
    {"1 1\n1\n1 1\n", SET_SYSTEM_DOMINATING_SET, STATUS_MALFORMED,
     "f:1:1: error: found '1', expected the header 'p hs"},
};

START_TEST(malformed_files_are_refused)
{
  struct owned_set_system s;
  ck_assert_int_eq(parse(&s, REFUSED[_i].text, REFUSED[_i].format), REFUSED[_i].status);
  check_message(&why, "", REFUSED[_i].message);
}
END_TEST

START_TEST(files_are_told_by_their_first_word)
{
  static const char *const YES[] = {"1", "0 1", "p hs 1 1", "p \t ds 1", "%"};
  static const char *const NO[] = {"",    "p cnf 1 1", "p edge 3", "p",  "p ",
                                   "p h", "phs",       "relucert", "-1", "1 2 0\n-1"};
  for (size_t i = 0; i < sizeof YES / sizeof *YES; i++)
    ck_assert_msg(set_system_recognised((const unsigned char *)YES[i], strlen(YES[i])), "%s", YES[i]);
  for (size_t i = 0; i < sizeof NO / sizeof *NO; i++)
    ck_assert_msg(!set_system_recognised((const unsigned char *)NO[i], strlen(NO[i])), "%s", NO[i]);
}
END_TEST

/* ---- covers ---- */

static enum status parse_cover(bool *cover, uint32_t sets, const char *text)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f", text, strlen(text), &why), STATUS_OK);
  const enum status status = cover_parse(cover, sets, "set", &in, &why);
  input_close(&in);
  return status;
}

static const struct {
  const char *text;
  const char *cover; /* of 5 sets */
} COVERS[] = {
    {"v 1 4 0\n", "10010"},
    {"c found\ns YES\nv 1\nv 4\nv 0\n", "10010"},
    {"s OPTIMUM 2\nt the best training error is 2/9\nv 5 5\n", "00001"},
    {"1 4\n", "10010"},
    {"4\n1\n3\n", "10110"},
    {"2\n1\n3\n", "10100"}, /* PACE: the first number is the count of the others */
    {"c size\n2\nc sets\n1\n3", "10100"},
    {"2 1 3\n", "11100"},
    {"v 2\nv 1\nv 3\n", "11100"},
    {"0\n", "00000"},
    {"v\n", "00000"},
    {"v 0\n", "00000"},
};

START_TEST(covers_are_read)
{
  bool cover[5];
  ck_assert_msg(parse_cover(cover, 5, COVERS[_i].text) == STATUS_OK, "%s", why.text);
  for (int j = 0; j < 5; j++)
    ck_assert_int_eq(cover[j], COVERS[_i].cover[j] == '1');
}
END_TEST

static const struct {
  const char *text;
  const char *message;
} NO_COVERS[] = {
    {"", "f:1:1: error: found end of file, expected the number of a set, 0, or a line that begins with c, s, "
         "t or v"},
    {"s NO\n", "f:1:3: error: found the answer 'NO', expected YES, OPTIMUM or BOUNDS"},
    {"s UNKNOWN\n", "f:1:3: error: found the answer 'UNKNOWN', expected YES, OPTIMUM or BOUNDS"},
    {"s YES\n", "f:2:1: error: found end of file, expected the number of a set"},
    {"v 1 6 0\n", "f:1:5: error: found the set 6, expected one from 1 to 5"},
    {"v 1 0 2\n", "f:1:7: error: found a number after the closing 0, expected the end of the file"},
    {"v -1\n", "f:1:3: error: found '-', expected the number of a set"},
    {"v1\n", "f:1:2: error: found '1', expected a space after the line's letter"},
    {"1 v 2\n", "f:1:3: error: found 'v', expected the number of a set"},
};

START_TEST(what_is_no_cover_is_refused)
{
  bool cover[5];
  ck_assert_int_eq(parse_cover(cover, 5, NO_COVERS[_i].text), STATUS_MALFORMED);
  check_message(&why, "", NO_COVERS[_i].message);
}
END_TEST

/* ---- real files ---- */

#define SHARED "../shared/data/"

static enum status read_shared(struct owned_set_system *s, const char *path)
{
  struct input in;
  enum status status = input_open(&in, path, &why);
  if (status != STATUS_OK)
    return status;
  status = set_system_parse(s, &in, SET_SYSTEM_ANY, &why);
  input_close(&in);
  return status;
}

static const struct {
  const char *path;
  size_t elements;
  size_t sets;
  size_t entries;
} FILES[] = {
    {SHARED "setcover/orlib-weighted/scp41.txt", 200, 1000, 4009},
    {SHARED "setcover/orlib-weighted/scpb1.txt.xz", 300, 3000, 44921},
    {SHARED "setcover/orlib-unicost/scpclr10.txt", 511, 210, 13230},
    {SHARED "setcover/orlib-unicost/scpcyc06.txt", 240, 192, 960},
    {SHARED "setcover/orlib-rail/rail507.txt.xz", 507, 63009, 409349},
    {SHARED "setcover/steiner/stn9.txt", 12, 9, 36},
    {SHARED "setcover/steiner/stn135.txt", 3015, 135, 9045},
    {SHARED "hypergraph/pace2025-test/bull_graph.hgr", 5, 5, 15},
    {SHARED "hypergraph/pace2025-test/bull_graph.gr", 5, 5, 15},
    {SHARED "hypergraph/pace2025-test/petersen_graph.gr", 10, 10, 40},
};

START_TEST(public_instances_are_read)
{
  struct owned_set_system s;
  if (access(SHARED, R_OK) != 0) {
    printf("%s is not there: %s is skipped\n", SHARED, FILES[_i].path);
    return;
  }
  ck_assert_msg(read_shared(&s, FILES[_i].path) == STATUS_OK, "%s", why.text);
  ck_assert_uint_eq(s.system.elements, FILES[_i].elements);
  ck_assert_uint_eq(s.system.sets, FILES[_i].sets);
  ck_assert_uint_eq(s.system.start[s.system.elements], FILES[_i].entries);
  owned_set_system_free(&s);
}
END_TEST

static const char *const HMETIS[] = {
    "bad_for_ec.hgr",
    "star_like_structure.hgr",
    "unweighted_hypergraph.hgr",
    "hypergraph_without_hyperedges.hgr",
    "weighted_hyperedges_hypergraph.hgr",
    "weighted_hyperedges_and_hypernodes_hypergraph.hgr",
    "ISPD98_ibm01.hgr.xz",
};

START_TEST(public_hypergraphs_of_hmetis_are_refused_by_name)
{
  struct owned_set_system s;
  char path[200];
  if (access(SHARED, R_OK) != 0) {
    printf("%s is not there: %s is skipped\n", SHARED, HMETIS[_i]);
    return;
  }
  snprintf(path, sizeof path, SHARED "hypergraph/hmetis/%s", HMETIS[_i]);
  ck_assert_int_eq(read_shared(&s, path), STATUS_MALFORMED);
  ck_assert_msg(strstr(why.text, "hMETIS") != NULL, "%s", why.text);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("set_system");
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, habits_of_real_files_are_accepted, 0, COUNT(ACCEPTED));
  tcase_add_loop_test(tests, malformed_files_are_refused, 0, COUNT(REFUSED));
  tcase_add_test(tests, files_are_told_by_their_first_word);
  tcase_add_loop_test(tests, covers_are_read, 0, COUNT(COVERS));
  tcase_add_loop_test(tests, what_is_no_cover_is_refused, 0, COUNT(NO_COVERS));
  tcase_add_loop_test(tests, public_instances_are_read, 0, COUNT(FILES));
  tcase_add_loop_test(tests, public_hypergraphs_of_hmetis_are_refused_by_name, 0, COUNT(HMETIS));
  return run_tests("set_system", tests);
}
