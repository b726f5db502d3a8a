/* Reading colourings: what is accepted, what is refused and where. */
#include "format/hypergraph_read.h"
#include "messages.h"
#include "run_tests.h"

static struct diagnostic why;

enum { VERTICES = 4, COLOURS = 3 };

static enum status parse_colours(uint32_t *colour, const char *text)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f", text, strlen(text), &why), STATUS_OK);
  const enum status status = colouring_parse(colour, VERTICES, COLOURS, &in, &why);
  input_close(&in);
  return status;
}

static const struct {
  const char *text;
  uint32_t colour[VERTICES];
} COLOURINGS[] = {
    {"s col 3\nl 1 1\nl 2 2\nl 3 3\nl 4 1\n", {0, 1, 2, 0}},
    {"c found\ns YES\ns col 3\nl 4 1\nl 1 1\nl 3 3\nl 2 2\nl 2 2\n", {0, 1, 2, 0}},
    {"s OPTIMUM 3\nt the training error is 0\n l\t1  1\r\nl 2 2\r\nl 3 3\r\nl 4 1", {0, 1, 2, 0}},
    {"1 2 3 1\n", {0, 1, 2, 0}},
    {"s BOUNDS 2 3\n3\n3\n2\n1", {2, 2, 1, 0}},
};

START_TEST(colourings_are_read)
{
  uint32_t colour[VERTICES];
  ck_assert_msg(parse_colours(colour, COLOURINGS[_i].text) == STATUS_OK, "%s", why.text);
  ck_assert_mem_eq(colour, COLOURINGS[_i].colour, sizeof colour);
}
END_TEST

static const struct {
  const char *text;
  const char *message;
} NO_COLOURINGS[] = {
    {"", "f:1:1: error: found the end of the file, expected a colour of the vertex 1"},
    {"1 2 3\n", "f:2:1: error: found the end of the file, expected a colour of the vertex 4"},
    {"l 1 1\nl 2 1\nl 4 1\n", "f:4:1: error: found the end of the file, expected a colour of the vertex 3"},
    {"1 2 3 1 2\n", "f:1:9: error: found one more colour, expected 4, one for each vertex"},
    {"0 1 2 1\n", "f:1:1: error: found the colour 0, expected one from 1 to 3"},
    {"1 2 4 1\n", "f:1:5: error: found the colour 4, expected one from 1 to 3"},
    {"l 1 0\n", "f:1:5: error: found the colour 0, expected one from 1 to 3"},
    {"l 5 1\n", "f:1:3: error: found the vertex 5, expected one from 1 to 4"},
    {"l 1\n", "f:1:4: error: found end of line, expected the vertex's colour"},
    {"l 1 1 1\n", "f:1:7: error: found '1', expected the end of the line after a vertex and its colour"},
    {"l 1 1\nl 1 2\n", "f:2:5: error: found a second colour of the vertex 1, expected one"},
    {"l 1 1\n1 2 3 1\n", "f:2:1: error: found a colour alone after lines that begin with l"},
    {"l1 1\n", "f:1:2: error: found '1', expected a space after the line's letter"},
    {"s NO\n", "f:1:3: error: found the answer 'NO', expected YES, OPTIMUM, BOUNDS or col"},
    {"s UNKNOWN\n", "f:1:3: error: found the answer 'UNKNOWN'"},
    {"1 x\n", "f:1:3: error: found 'x', expected a colour, or a line that begins with c, s, t or l"},
    {"1 l 2 2\n", "f:1:3: error: found 'l', expected a colour"},
    {"-1\n", "f:1:1: error: found '-', expected a colour"},
};

START_TEST(what_is_no_colouring_is_refused)
{
  uint32_t colour[VERTICES];
  ck_assert_int_eq(parse_colours(colour, NO_COLOURINGS[_i].text), STATUS_MALFORMED);
  check_message(&why, "", NO_COLOURINGS[_i].message);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("colourings");
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, colourings_are_read, 0, COUNT(COLOURINGS));
  tcase_add_loop_test(tests, what_is_no_colouring_is_refused, 0, COUNT(NO_COLOURINGS));
  return run_tests("colourings", tests);
}
