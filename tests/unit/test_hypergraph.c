/* Reading hypergraphs: what real files do, what is refused and where, files with known sizes. */
#include "format/hypergraph_read.h"
#include "scratch_file.h"
#include "random_numbers.h"
#include "messages.h"
#include "run_tests.h"

#include <stdbool.h>

static struct diagnostic why;

static enum status parse(struct owned_hypergraph *h, const char *text, enum hypergraph_format format)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f", text, strlen(text), &why), STATUS_OK);
  const enum status status = hypergraph_parse(h, &in, format, &why);
  input_close(&in);
  return status;
}

/* "vertices: edge, edge", each edge's vertices from 1; then the loops, if there are any. */
static const char *describe(const struct owned_hypergraph *owned)
{
  static char text[500];
  const struct hypergraph *h = &owned->hypergraph;
  size_t used = (size_t)snprintf(text, sizeof text, "%u:", h->vertices);
  for (size_t e = 0; e < h->edges; e++) {
    used += (size_t)snprintf(text + used, sizeof text - used, "%s[", e == 0 ? " " : "");
    for (size_t p = h->start[e]; p < h->start[e + 1]; p++)
      used += (size_t)snprintf(text + used, sizeof text - used, "%s%u", p == h->start[e] ? "" : " ",
                               h->vertex[p] + 1);
    used += (size_t)snprintf(text + used, sizeof text - used, "]");
  }
  if (owned->loops > 0)
    snprintf(text + used, sizeof text - used, " loops %zu", owned->loops);
  return text;
}

static const struct {
  const char *text;
  enum hypergraph_format format;
  const char *hypergraph;
} ACCEPTED[] = {
    /* DIMACS */
    {"p edge 3 2\ne 1 2\ne 2 3\n", HYPERGRAPH_ANY, "3: [1 2][2 3]"},
    {"p col 3 2\ne 3 2\ne 1 2", HYPERGRAPH_COL, "3: [2 3][1 2]"},
    {"c a comment\n\n \tp\tedges  3 2\r\nc p edge 9 9\r\ne  1\t2 \r\n\r\n e 2 3\r\nc\n", HYPERGRAPH_ANY,
     "3: [1 2][2 3]"},
    {"p edge 3 4\ne 1 2\ne 2 1\ne 2 3\ne 3 2\n", HYPERGRAPH_ANY, "3: [1 2][2 3]"},
    {"p edge 3 2\ne 2 3\ne 1 2\ne 2 1\ne 3 2\ne 2 3\n", HYPERGRAPH_ANY, "3: [2 3][1 2]"},
    {"p edge 3 2 2\ne 1 2\ne 2 3\n", HYPERGRAPH_ANY, "3: [1 2][2 3]"},
    {"p edge 3 2\nn 1 7\nd 2 0 1\nv 0 1\nx SEED 5\ne 1 2\nn 3 1\ne 2 3\n", HYPERGRAPH_ANY, "3: [1 2][2 3]"},
    {"p edge 3 3\ne 1 2\ne 2 2\ne 2 2\n", HYPERGRAPH_ANY, "3: [1 2][2] loops 1"},
    {"p edge 3 2\ne 1 2\ne 2 2\ne 2 2\n", HYPERGRAPH_ANY, "3: [1 2][2] loops 1"},
    {"p edge 5 0\n", HYPERGRAPH_ANY, "5:"},
    {"p edge 0 0", HYPERGRAPH_ANY, "0:"},
    {"p edge 1048578 1\ne 1048578 1\n", HYPERGRAPH_ANY, "1048578: [1 1048578]"},
    /* hMETIS */
    {"2 4\n1 3 4\n2 1\n", HYPERGRAPH_ANY, "4: [1 3 4][1 2]"},
    {"% comment\n%\n\n 2 4 \r\n% one more\n4 3 1\r\n %and\n2 1", HYPERGRAPH_ANY, "4: [1 3 4][1 2]"},
    {"2 4 0\n1 3 4\n2 1\n\n \n% end\n", HYPERGRAPH_HMETIS, "4: [1 3 4][1 2]"},
    {"2 4 1\n7 1 3 4\n9 2 1\n", HYPERGRAPH_ANY, "4: [1 3 4][1 2]"},
    {"2 4 10\n1 3 4\n2 1\n5\n6\n\n7\n% last\n8\n", HYPERGRAPH_ANY, "4: [1 3 4][1 2]"},
    {"2 4 11\n7 1 3 4\n9 2 1\n5 6 7 8\n", HYPERGRAPH_ANY, "4: [1 3 4][1 2]"},
    {"0 3 10\n23\n42\n11\n", HYPERGRAPH_ANY, "3:"},
    {"0 0\n", HYPERGRAPH_ANY, "0:"},
    {"3 3\n1 2 1\n2 2\n3\n", HYPERGRAPH_ANY, "3: [1 2][2][3] loops 2"},
    {"2 3\n1 2 3\n3 2 1\n", HYPERGRAPH_ANY, "3: [1 2 3][1 2 3]"},
    /* PACE */
    {"p hs 4 3\n1 2\n4 1 3\n2\n", HYPERGRAPH_ANY, "4: [1 2][1 3 4][2] loops 1"},
    {"c first\np  hs 4 2\n\n1 2\nc between\n3 3 2\n", HYPERGRAPH_HITTING_SET, "4: [1 2][2 3]"},
};

START_TEST(habits_of_real_files_are_accepted)
{
  struct owned_hypergraph h;
  const enum status status = parse(&h, ACCEPTED[_i].text, ACCEPTED[_i].format);
  ck_assert_msg(status == STATUS_OK, "%s", why.text);
  ck_assert_str_eq(describe(&h), ACCEPTED[_i].hypergraph);
  owned_hypergraph_free(&h);
}
END_TEST

static const struct {
  const char *text;
  enum hypergraph_format format;
  enum status status;
  const char *message;
} REFUSED[] = {
    {"", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:1:1: error: found end of file, expected a hypergraph"},
    {"x", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:1:1: error: found 'x', expected a hypergraph"},
    {"e 1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:1:1: error: found 'e', expected a hypergraph"},
    /* DIMACS */
    {"", HYPERGRAPH_COL, STATUS_MALFORMED,
     "f:1:1: error: found end of file, expected the header 'p edge VERTICES EDGES'"},
    {"e 1 2\n", HYPERGRAPH_COL, STATUS_MALFORMED, "f:1:1: error: found 'e', expected the header 'p edge"},
    {"pedge 1 0\n", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:1:2: error: found 'e', expected the header 'p edge"},
    {"p cnf 1 0\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:3: error: found 'cnf', expected 'edge', 'edges' or 'col'"},
    {"p edgelist 1 0\n", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:1:3: error: found 'edgelis', expected 'edge'"},
    {"p hs 1 1\n1\n", HYPERGRAPH_COL, STATUS_MALFORMED, "f:1:3: error: found 'hs', expected 'edge'"},
    {"p edge\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:7: error: found end of line, expected the number of vertices"},
    {"p edge 3\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:9: error: found end of line, expected the number of edges"},
    {"p edge -3 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:8: error: found '-', expected the number of vertices"},
    {"p edge 1073741822 0\n", HYPERGRAPH_ANY, STATUS_LIMIT,
     "f:1:8: error: found 1073741822 vertices, expected at most 1073741821"},
    {"p edge 1048579 1\ne 1048579 1\n", HYPERGRAPH_ANY, STATUS_LIMIT,
     "f:1:8: error: found 1048579 vertices, expected at most 1048578: 1048576, and one for each"},
    {"p edge 3 4611686018427387904\n", HYPERGRAPH_ANY, STATUS_LIMIT,
     "f:1:10: error: found 4611686018427387904 edges, expected at most 4611686018427387903"},
    {"p edge 3 99999999999999999999999999\n", HYPERGRAPH_ANY, STATUS_LIMIT,
     "f:1:10: error: found at least 18446744073709551615 edges"},
    {"p edge 3 2 x\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:12: error: found 'x', expected the end of the header line"},
    {"p edge 3 2 4 5\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:14: error: found '5', expected the end of the header line"},
    {"p edge 3 1\ne 1 4\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:5: error: found the vertex 4, expected one from 1 to 3"},
    {"p edge 3 1\ne 0 1\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:3: error: found the vertex 0, expected one from 1 to 3"},
    {"p edge 3 1\ne 1\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:4: error: found end of line, expected a vertex"},
    {"p edge 3 1\ne 01 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:3: error: found a number with a leading zero, expected a vertex"},
    {"p edge 3 1\ne 1 2x\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:6: error: found 'x', expected white space after the number"},
    {"p edge 3 1\ne 1 2 3\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:7: error: found '3', expected the end of the line after an edge's two vertices"},
    {"p edge 3 1\ne1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:2: error: found '1', expected a space after the line's letter"},
    {"p edge 3 1\na 1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:1: error: found 'a', expected a line that begins with e, n, d, v, x or c"},
    {"p edge 3 1\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:1: error: found '1', expected a line that begins with e, n, d, v, x or c"},
    {"p edge 3 1\np edge 3 1\ne 1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:1: error: found a second header, expected one"},
    {"p edge 3 3\ne 1 2\ne 2 3\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:10: error: found 3 edges in the header, expected 2 (lines with edges) or 2 (different edges)"},
    {"p edge 3 1\ne 1 2\ne 2 3\ne 3 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:10: error: found 1 edges in the header, expected 3 (lines with edges) or 2 (different edges)"},
    /* hMETIS */
    {"", HYPERGRAPH_HMETIS, STATUS_MALFORMED,
     "f:1:1: error: found end of file, expected the header HYPEREDGES VERTICES"},
    {"p edge 1 0\n", HYPERGRAPH_HMETIS, STATUS_MALFORMED,
     "f:1:1: error: found 'p', expected the header HYPEREDGES VERTICES"},
    {"c a comment\n1 2\n1 2\n", HYPERGRAPH_HMETIS, STATUS_MALFORMED,
     "f:1:1: error: found 'c', expected the header HYPEREDGES VERTICES"},
    {"1\n2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:2: error: found end of line, expected the number of vertices"},
    {"4611686018427387904 2\n", HYPERGRAPH_ANY, STATUS_LIMIT,
     "f:1:1: error: found 4611686018427387904 hyperedges, expected at most"},
    {"1 1073741822\n", HYPERGRAPH_ANY, STATUS_LIMIT, "f:1:3: error: found 1073741822 vertices"},
    {"0 1048577\n", HYPERGRAPH_ANY, STATUS_LIMIT,
     "f:1:3: error: found 1048577 vertices, expected at most 1048576"},
    {"1 2 2\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:5: error: found 2, expected 1, 10 or 11 for what has weights"},
    {"1 2 1x\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:6: error: found 'x', expected white space after the number"},
    {"1 2 x\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:5: error: found 'x', expected 1, 10, 11 or the end of the header line"},
    {"1 2 1 1\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:1:7: error: found '1', expected the end of the header line"},
    {"2 2\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:3:1: error: found the end of the file after 1 hyperedges, expected 2 as the header says"},
    {"2 2\n\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:1: error: found an empty line, expected a hyperedge: it has one vertex at least"},
    {"1 2 1\n5\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:2: error: found end of line, expected a vertex: a hyperedge has one at least"},
    {"1 2 1\nx 1\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:1: error: found 'x', expected the weight of a hyperedge"},
    {"1 2\n1 3\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:3: error: found the vertex 3, expected one from 1 to 2"},
    {"1 2\n1 x\n", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:2:3: error: found 'x', expected a vertex"},
    {"1 2 10\n1 2\n5\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:4:1: error: found end of file, expected the weight of a vertex"},
    {"1 2 10\n1 2\n5 -1\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:3:3: error: found '-', expected the weight of a vertex"},
    {"1 2\n1 2\n2 1\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:3:1: error: found '2', expected the end of the file: the header counts no more lines"},
    {"1 2 10\n1 2\n5 6 7\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:3:5: error: found '7', expected the end of the file: the header counts no more lines"},
    /* PACE */
    {"p hs 2 1\n3\n", HYPERGRAPH_ANY, STATUS_MALFORMED,
     "f:2:1: error: found the vertex 3, expected one from 1 to 2"},
    {"p ds 2 1\n1 2\n", HYPERGRAPH_HITTING_SET, STATUS_MALFORMED, "f:1:3: error: found 'ds', expected 'hs'"},
    {"p ds 2 1\n1 2\n", HYPERGRAPH_ANY, STATUS_MALFORMED, "f:1:3: error: found 'ds', expected 'edge'"},
};

START_TEST(malformed_files_are_refused)
{
  struct owned_hypergraph h;
  ck_assert_int_eq(parse(&h, REFUSED[_i].text, REFUSED[_i].format), REFUSED[_i].status);
  check_message(&why, "", REFUSED[_i].message);
}
END_TEST

START_TEST(files_are_told_by_their_first_word)
{
  static const char *const YES[] = {"p edge 3 2", "p \tedges 1 0", "p col 3 2"};
  static const char *const NO[] = {"",       "p",   "p ",       "p e",  "pedge 3",   "p cnf 1 1",
                                   "p hs 1", "1 2", "p ds 1 1", "edge", "q edge 1 1"};
  for (size_t i = 0; i < sizeof YES / sizeof *YES; i++)
    ck_assert_msg(hypergraph_recognised((const unsigned char *)YES[i], strlen(YES[i])), "%s", YES[i]);
  for (size_t i = 0; i < sizeof NO / sizeof *NO; i++)
    ck_assert_msg(!hypergraph_recognised((const unsigned char *)NO[i], strlen(NO[i])), "%s", NO[i]);
}
END_TEST

START_TEST(formats_have_names)
{
  enum hypergraph_format format = HYPERGRAPH_ANY;
  ck_assert(hypergraph_format_from_name("col", &format) && format == HYPERGRAPH_COL);
  ck_assert(hypergraph_format_from_name("hmetis", &format) && format == HYPERGRAPH_HMETIS);
  ck_assert(hypergraph_format_from_name("hs", &format) && format == HYPERGRAPH_HITTING_SET);
  ck_assert(!hypergraph_format_from_name("ds", &format) && !hypergraph_format_from_name("", &format));
}
END_TEST

/* Edges in any order, again and again: the first of each counts, in its place. */
START_TEST(repetitions_are_dropped_in_order)
{
  enum { VERTICES = 12, LINES = 400 };
  static char text[LINES * 16 + 40];
  char expected[VERTICES * VERTICES * 8] = "";
  bool seen[VERTICES][VERTICES] = {{false}};
  size_t used = (size_t)sprintf(text, "p edge %d %d\n", VERTICES, LINES);
  size_t written = 0;
  uint64_t state = 1;
  for (int i = 0; i < LINES; i++) {
    const unsigned u = draw_below(&state, VERTICES);
    const unsigned v = draw_below(&state, VERTICES);
    used += (size_t)sprintf(text + used, "e %u %u\n", u + 1, v + 1);
    if (!seen[u][v] && u != v)
      written += (size_t)sprintf(expected + written, "[%u %u]", u < v ? u + 1 : v + 1, u < v ? v + 1 : u + 1);
    else if (!seen[u][v])
      written += (size_t)sprintf(expected + written, "[%u]", u + 1);
    seen[u][v] = seen[v][u] = true;
  }
  struct owned_hypergraph h;
  ck_assert_msg(parse(&h, text, HYPERGRAPH_ANY) == STATUS_OK, "%s", why.text);
  written = 0;
  for (size_t e = 0; e < h.hypergraph.edges; e++) {
    char edge[30];
    const uint32_t *vertex = h.hypergraph.vertex + h.hypergraph.start[e];
    if (h.hypergraph.start[e + 1] - h.hypergraph.start[e] == 1)
      sprintf(edge, "[%u]", vertex[0] + 1);
    else
      sprintf(edge, "[%u %u]", vertex[0] + 1, vertex[1] + 1);
    ck_assert_msg(strncmp(expected + written, edge, strlen(edge)) == 0, "edge %zu: %s", e, edge);
    written += strlen(edge);
  }
  ck_assert_uint_eq(written, strlen(expected));
  owned_hypergraph_free(&h);
}
END_TEST

/* ---- real files ---- */

#define SHARED "../shared/data/"

static const struct {
  const char *path;
  uint32_t vertices;
  size_t edges;
  size_t loops;
} FILES[] = {
    {SHARED "colouring/dimacs-col/anna.col", 138, 493, 0},
    {SHARED "colouring/dimacs-col/fpsol2.i.1.col", 496, 11654, 0},
    {SHARED "colouring/dimacs-col/inithx.i.1.col.xz", 864, 18707, 0},
    {SHARED "colouring/dimacs-col/myciel3.col", 11, 20, 0},
    {SHARED "colouring/dimacs-col/queen5_5.col", 25, 160, 0},
    {SHARED "colouring/variants/DSJC125.1.col", 125, 736, 0},
    {SHARED "colouring/variants/homer.selfloops.col", 561, 1629, 1},
    {SHARED "colouring/variants/huck.pline4.col", 74, 301, 0},
    {SHARED "hypergraph/hmetis/ISPD98_ibm01.hgr.xz", 12752, 14111, 0},
    {SHARED "hypergraph/hmetis/bad_for_ec.hgr", 10, 15, 0},
    {SHARED "hypergraph/hmetis/hypergraph_without_hyperedges.hgr", 3, 0, 0},
    {SHARED "hypergraph/hmetis/star_like_structure.hgr", 22, 11, 0},
    {SHARED "hypergraph/hmetis/unweighted_hypergraph.hgr", 7, 4, 0},
    {SHARED "hypergraph/hmetis/weighted_hyperedges_and_hypernodes_hypergraph.hgr", 7, 4, 0},
    {SHARED "hypergraph/hmetis/weighted_hyperedges_hypergraph.hgr", 7, 4, 0},
    {SHARED "hypergraph/hmetis-corrupt/corrupted_hypergraph_with_multiple_identical_pins.hgr", 3, 2, 1},
    {SHARED "hypergraph/pace2025-test/bull_graph.hgr", 5, 5, 0},
};

static enum status read_shared(struct owned_hypergraph *h, const char *path)
{
  struct input in;
  enum status status = input_open(&in, path, &why);
  if (status != STATUS_OK)
    return status;
  status = hypergraph_parse(h, &in, HYPERGRAPH_ANY, &why);
  input_close(&in);
  return status;
}

START_TEST(public_instances_are_read)
{
  struct owned_hypergraph h;
  if (access(SHARED, R_OK) != 0) {
    printf("%s is not there: %s is skipped\n", SHARED, FILES[_i].path);
    return;
  }
  ck_assert_msg(read_shared(&h, FILES[_i].path) == STATUS_OK, "%s", why.text);
  ck_assert_uint_eq(h.hypergraph.vertices, FILES[_i].vertices);
  ck_assert_uint_eq(h.hypergraph.edges, FILES[_i].edges);
  ck_assert_uint_eq(h.loops, FILES[_i].loops);
  owned_hypergraph_free(&h);
}
END_TEST

START_TEST(a_public_hypergraph_with_empty_hyperedges_is_refused)
{
  struct owned_hypergraph h;
  if (access(SHARED, R_OK) != 0) {
    printf("%s is not there: a hypergraph with empty hyperedges is skipped\n", SHARED);
    return;
  }
  ck_assert_int_eq(
      read_shared(&h, SHARED "hypergraph/hmetis-corrupt/corrupted_hypergraph_with_empty_hyperedges.hgr"),
      STATUS_MALFORMED);
  ck_assert_msg(strstr(why.text, ":3:1: error: found an empty line") != NULL, "%s", why.text);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("hypergraph");
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, habits_of_real_files_are_accepted, 0, COUNT(ACCEPTED));
  tcase_add_loop_test(tests, malformed_files_are_refused, 0, COUNT(REFUSED));
  tcase_add_test(tests, files_are_told_by_their_first_word);
  tcase_add_test(tests, formats_have_names);
  tcase_add_test(tests, repetitions_are_dropped_in_order);
  tcase_add_loop_test(tests, public_instances_are_read, 0, COUNT(FILES));
  tcase_add_test(tests, a_public_hypergraph_with_empty_hyperedges_is_refused);
  return run_tests("hypergraph", tests);
}
