#include "set_layout.h"

#include "../reduce/set_cover.h"

/* The next number, which must be from `least` to `most`. */
static bool take(struct set_walk *w, const char *expected, uint64_t least, uint64_t most, uint64_t *value)
{
  if (w->next < w->file->numbers) {
    *value = w->file->number[w->next].value;
    if (least <= *value && *value <= most) {
      w->next++;
      return true;
    }
  }
  w->expected = expected;
  w->least = least;
  w->most = most;
  return false;
}

static bool take_elements(struct set_walk *w, const char *expected)
{
  uint64_t value;
  if (!take(w, expected, 0, SET_SYSTEM_MAX_SETS, &value))
    return false;
  w->elements = (size_t)value;
  return true;
}

static bool take_sets(struct set_walk *w, const char *expected)
{
  uint64_t value;
  if (!take(w, expected, 0, SET_SYSTEM_MAX_SETS, &value))
    return false;
  w->sets = (uint32_t)value;
  return true;
}

/* The next number begins something: it should be the first on its line. */
static void begin(struct set_walk *w)
{
  const struct file_number *number = w->file->number;
  if (w->next > 0 && w->next < w->file->numbers && number[w->next].line == number[w->next - 1].line)
    w->lines = false;
}

static bool meet_cost(struct set_walk *w, uint32_t set, uint64_t cost)
{
  w->interrupted = w->visitor != NULL && w->visitor->cost != NULL &&
                   !w->visitor->cost(w->visitor->context, set, cost, w->next - 1);
  return !w->interrupted;
}

static bool meet_member(struct set_walk *w, size_t element, uint64_t set)
{
  w->interrupted = w->visitor != NULL && w->visitor->member != NULL &&
                   !w->visitor->member(w->visitor->context, element, (uint32_t)set, w->next - 1);
  return !w->interrupted;
}

static bool take_cost(struct set_walk *w, uint32_t set)
{
  uint64_t cost;
  return take(w, "a cost", 0, SET_COVER_MAX_COST, &cost) && meet_cost(w, set, cost);
}

/* What is in no file takes no time, however many sets it announces, unless somebody wants to know. */
static bool unit_costs(struct set_walk *w)
{
  for (uint32_t j = 0; j < w->sets && w->visitor != NULL && w->visitor->cost != NULL; j++)
    if (!meet_cost(w, j, 1))
      return false;
  return true;
}

/* So many of the sets that contain an element. */
static bool take_members(struct set_walk *w, size_t element, uint64_t count, const char *expected)
{
  for (; count > 0; count--) {
    uint64_t set;
    if (!take(w, expected, 1, w->sets, &set) || !meet_member(w, element, set - 1))
      return false;
  }
  return true;
}

/* Rows, columns, the costs of all columns; for each row a count and its columns. */
static bool walk_rows(struct set_walk *w)
{
  if (!take_elements(w, "the number of rows") || !take_sets(w, "the number of columns"))
    return false;
  begin(w);
  for (uint32_t j = 0; j < w->sets; j++)
    if (!take_cost(w, j))
      return false;
  for (size_t i = 0; i < w->elements; i++) {
    uint64_t count;
    begin(w);
    if (!take(w, "the number of a row's columns", 0, w->sets, &count) ||
        !take_members(w, i, count, "a column"))
      return false;
  }
  return true;
}

/* Rows, columns; for each column its cost, a count and its rows. */
static bool walk_columns(struct set_walk *w)
{
  if (!take_elements(w, "the number of rows") || !take_sets(w, "the number of columns"))
    return false;
  for (uint32_t j = 0; j < w->sets; j++) {
    uint64_t count;
    begin(w);
    if (!take_cost(w, j) || !take(w, "the number of a column's rows", 0, w->elements, &count))
      return false;
    for (; count > 0; count--) {
      uint64_t element;
      if (!take(w, "a row", 1, w->elements, &element) || !meet_member(w, (size_t)(element - 1), j))
        return false;
    }
  }
  return true;
}

/* Points, triples; the three points of each triple.  The points are the sets. */
static bool walk_triples(struct set_walk *w)
{
  if (!take_sets(w, "the number of points") || !take_elements(w, "the number of triples") || !unit_costs(w))
    return false;
  for (size_t i = 0; i < w->elements; i++) {
    begin(w);
    if (!take_members(w, i, 3, "a point"))
      return false;
  }
  return true;
}

/* The numbers from the next one to the end of its line. */
static uint64_t rest_of_line(const struct set_walk *w)
{
  const struct file_number *number = w->file->number;
  size_t end = w->next;
  while (end < w->file->numbers && number[end].line == number[w->next].line)
    end++;
  return end - w->next;
}

/* Vertices, hyperedges; a line for each hyperedge.  The vertices are the sets. */
static bool walk_hyperedges(struct set_walk *w)
{
  if (!take_sets(w, "the number of vertices") || !take_elements(w, "the number of hyperedges") ||
      !unit_costs(w))
    return false;
  for (size_t i = 0; i < w->elements; i++) {
    const uint64_t vertices = rest_of_line(w);
    if (!take_members(w, i, vertices > 0 ? vertices : 1, "a vertex"))
      return false;
  }
  return true;
}

static bool take_edge(struct set_walk *w)
{
  uint64_t end[2];
  return take(w, "a vertex", 1, w->sets, &end[0]) && take(w, "a vertex", 1, w->sets, &end[1]) &&
         meet_member(w, (size_t)(end[0] - 1), end[1] - 1) && meet_member(w, (size_t)(end[1] - 1), end[0] - 1);
}

/* Vertices, edges; two vertices for each edge.  The vertices are the elements, and their closed neighbourhoods the sets. */
static bool walk_edges(struct set_walk *w)
{
  uint64_t edges;
  if (!take_sets(w, "the number of vertices") ||
      !take(w, "the number of edges", 0, SET_SYSTEM_MAX_SETS, &edges))
    return false;
  w->elements = w->sets;
  if (!unit_costs(w))
    return false;
  for (uint32_t v = 0; v < w->sets && w->visitor != NULL && w->visitor->member != NULL; v++)
    if (!meet_member(w, v, v))
      return false;
  for (; edges > 0; edges--) {
    if (!take_edge(w))
      return false;
  }
  return true;
}

const struct set_layout set_layout[SET_LAYOUTS] = {{"scp", FILE_PLAIN, walk_rows},
                                                   {"rail", FILE_PLAIN, walk_columns},
                                                   {"steiner", FILE_PLAIN, walk_triples},
                                                   {"hs", FILE_HITTING_SET, walk_hyperedges},
                                                   {"ds", FILE_DOMINATING_SET, walk_edges}};

bool set_layout_walk(const struct set_layout *layout, const struct number_file *file,
                     const struct set_visitor *visitor, struct set_walk *w)
{
  *w = (struct set_walk){.file = file, .visitor = visitor, .lines = true};
  return layout->walk(w) && w->next == file->numbers;
}
