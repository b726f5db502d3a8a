/* Branch and bound over the vertices in a degeneracy order: a largest clique is its first vertex and a clique among the later neighbours of that, of which there are few.
 * A greedy colouring of the candidates bounds how many of them a clique can have. */
#include "colouring_clique_search.h"

#include <stdlib.h>
#include <string.h>

/* Words of 64 candidates and entries of neighbour lists that are looked at: in all, while cliques are of interest that are as large as the best but may have more neighbours,
 * and between two looks at the clock. */
static const uint64_t MOST_WORK = UINT64_C(1) << 26;
static const uint64_t MOST_TIE_WORK = UINT64_C(1) << 22;
static const uint64_t CLOCK_WORK = UINT64_C(1) << 16;
static const double SHARE = 0.1;

/* A later neighbour of the first vertex is a member; row[i * words ..] has a bit for each of its neighbours among them. */
struct search {
  const struct colouring_graph *g;
  struct colouring_clock *clock;
  double begin;
  uint64_t work;
  uint64_t looked; /* the work when the clock was looked at */
  bool stopped;
  uint32_t enough;
  uint32_t *order; /* a degeneracy order; rank is its inverse */
  uint32_t *rank;
  uint32_t widest; /* the largest number of later neighbours */
  uint32_t *member;
  uint32_t *place; /* [vertices], of a member, with `stamp` to tell whether it is one */
  uint32_t *stamp;
  uint32_t members;
  size_t words;
  uint64_t *row;
  uint64_t *set; /* three for each level: candidates, uncoloured, of the present colour */
  uint32_t
      *branch; /* for each level the candidates in the order of their colours, and beside them the colours */
  uint32_t *bound;
  uint32_t *left;   /* for each level, how many of them have not been tried */
  uint32_t *chosen; /* the clique of the present path */
  uint64_t weight;  /* the sum of its degrees */
  uint32_t *best;
  uint32_t best_size;
  uint64_t best_weight;
};

/* ---- degeneracy ---- */

/* Repeatedly takes a vertex with the fewest neighbours left.  bin[d] is where the vertices of degree d begin in `order`. */
static void order_vertices(struct search *s, uint32_t *degree, uint32_t *bin)
{
  const struct colouring_graph *g = s->g;
  const uint32_t vertices = g->h->vertices;
  for (uint32_t v = 0; v < vertices; v++) {
    degree[v] = (uint32_t)(g->start[v + 1] - g->start[v]);
    bin[degree[v] + 1]++;
  }
  for (uint32_t d = 0; d < vertices; d++)
    bin[d + 1] += bin[d];
  for (uint32_t v = 0; v < vertices; v++) {
    s->rank[v] = bin[degree[v]]++;
    s->order[s->rank[v]] = v;
  }
  for (uint32_t d = vertices; d > 0; d--)
    bin[d] = bin[d - 1];
  bin[0] = 0;
  for (uint32_t k = 0; k < vertices; k++) {
    const uint32_t v = s->order[k];
    s->widest = degree[v] > s->widest ? degree[v] : s->widest;
    for (size_t i = g->start[v]; i < g->start[v + 1]; i++) {
      const uint32_t u = g->neighbour[i];
      if (degree[u] <= degree[v])
        continue;
      const uint32_t first = bin[degree[u]]++, other = s->order[first];
      s->order[s->rank[u]] = other;
      s->rank[other] = s->rank[u];
      s->order[first] = u;
      s->rank[u] = first;
      degree[u]--;
    }
  }
}

/* ---- the tree below one first vertex ---- */

static void keep_best(struct search *s, uint32_t size)
{
  if (size < s->best_size || (size == s->best_size && s->weight <= s->best_weight))
    return;
  memcpy(s->best, s->chosen, size * sizeof *s->best);
  s->best_size = size;
  s->best_weight = s->weight;
}

static bool gives_up(struct search *s)
{
  if (s->best_size >= s->enough || s->work > MOST_WORK)
    s->stopped = true;
  if (s->stopped || s->work - s->looked < CLOCK_WORK)
    return s->stopped;
  s->looked = s->work;
  if (colouring_clock_expired(s->clock, "clique", s->work, MOST_WORK) ||
      search_clock_seconds(&s->clock->time) - s->begin > search_clock_share(&s->clock->time, SHARE))
    s->stopped = true;
  return s->stopped;
}

/* Whether cliques of this size at most are of no interest. */
static bool is_too_small(const struct search *s, uint32_t size)
{
  return size < s->best_size || (size == s->best_size && s->work > MOST_TIE_WORK);
}

/* Gives the candidates of the level colours, each the first that none of its neighbours has; returns their number. */
static uint32_t colour_candidates(struct search *s, uint32_t level)
{
  uint64_t *candidates = s->set + 3 * s->words * level, *left = candidates + s->words,
           *same = left + s->words;
  uint32_t *branch = s->branch + (size_t)s->members * level, *bound = s->bound + (size_t)s->members * level;
  uint32_t colours = 0, count = 0;
  memcpy(left, candidates, s->words * sizeof *left);
  for (bool any = true; any;) {
    any = false;
    colours++;
    memcpy(same, left, s->words * sizeof *same);
    for (size_t w = 0; w < s->words; w++)
      while (same[w] != 0) {
        const uint32_t i = (uint32_t)(64 * w) + (uint32_t)__builtin_ctzll(same[w]);
        const uint64_t *row = s->row + s->words * i;
        left[w] &= ~(UINT64_C(1) << i % 64);
        same[w] &= ~(UINT64_C(1) << i % 64);
        for (size_t x = w; x < s->words; x++)
          same[x] &= ~row[x];
        branch[count] = i;
        bound[count++] = colours;
        any = true;
      }
    s->work += s->words;
  }
  s->work += count * s->words;
  return count;
}

/* The path has level + 1 vertices: counts the candidates that are to be added to it. */
static void arrive(struct search *s, uint32_t level)
{
  s->left[level] = colour_candidates(s, level);
  if (s->left[level] == 0)
    keep_best(s, level + 1);
}

/* Adds the candidate of the level that has the largest colour. */
static void descend(struct search *s, uint32_t level)
{
  uint64_t *candidates = s->set + 3 * s->words * level, *next = candidates + 3 * s->words;
  const uint32_t i = s->branch[(size_t)s->members * level + --s->left[level]];
  const uint64_t *row = s->row + s->words * i;
  s->chosen[level + 1] = s->member[i];
  s->weight += colouring_graph_degree(s->g, s->member[i]);
  for (size_t w = 0; w < s->words; w++)
    next[w] = candidates[w] & row[w];
  candidates[i / 64] &= ~(UINT64_C(1) << i % 64);
  arrive(s, level + 1);
}

/* Whether the candidates that are left at the level are not to be tried. */
static bool is_done(struct search *s, uint32_t level)
{
  const uint32_t left = s->left[level];
  return left == 0 || gives_up(s) ||
         is_too_small(s, level + 1 + s->bound[(size_t)s->members * level + left - 1]);
}

static void search_tree(struct search *s)
{
  uint32_t level = 0;
  arrive(s, 0);
  while (level > 0 || !is_done(s, 0))
    if (is_done(s, level)) {
      s->weight -= colouring_graph_degree(s->g, s->chosen[level--]);
    } else {
      descend(s, level++);
    }
}

static void gather_members(struct search *s, uint32_t v)
{
  const struct colouring_graph *g = s->g;
  s->members = 0;
  for (size_t i = g->start[v]; i < g->start[v + 1]; i++)
    if (s->rank[g->neighbour[i]] > s->rank[v]) {
      const uint32_t u = g->neighbour[i];
      s->stamp[u] = v + 1;
      s->place[u] = s->members;
      s->member[s->members++] = u;
    }
  s->words = ((size_t)s->members + 63) / 64;
  s->work += g->start[v + 1] - g->start[v];
}

static void relate_members(struct search *s, uint32_t v)
{
  const struct colouring_graph *g = s->g;
  memset(s->row, 0, s->words * s->members * sizeof *s->row);
  for (uint32_t k = 0; k < s->members; k++) {
    s->work += g->start[s->member[k] + 1] - g->start[s->member[k]];
    for (size_t i = g->start[s->member[k]]; i < g->start[s->member[k] + 1]; i++)
      if (s->stamp[g->neighbour[i]] == v + 1) {
        const uint32_t j = s->place[g->neighbour[i]];
        s->row[s->words * k + j / 64] |= UINT64_C(1) << j % 64;
      }
  }
}

static void search_from(struct search *s, uint32_t v)
{
  gather_members(s, v);
  if (is_too_small(s, s->members + 1))
    return;
  relate_members(s, v);
  s->chosen[0] = v;
  s->weight = colouring_graph_degree(s->g, v);
  memset(s->set, 0, s->words * sizeof *s->set);
  for (uint32_t k = 0; k < s->members; k++)
    s->set[k / 64] |= UINT64_C(1) << k % 64;
  search_tree(s);
}

/* ---- memory ---- */

static bool order_init(struct search *s)
{
  const size_t vertices = (size_t)s->g->h->vertices + 2;
  uint32_t *degree = calloc(vertices, sizeof *degree), *bin = calloc(vertices, sizeof *bin);
  s->order = malloc(vertices * sizeof *s->order);
  s->rank = malloc(vertices * sizeof *s->rank);
  s->place = malloc(vertices * sizeof *s->place);
  s->stamp = calloc(vertices, sizeof *s->stamp);
  const bool done = degree != NULL && bin != NULL && s->order != NULL && s->rank != NULL &&
                    s->place != NULL && s->stamp != NULL;
  if (done)
    order_vertices(s, degree, bin);
  free(degree);
  free(bin);
  return done;
}

static bool levels_init(struct search *s)
{
  const size_t members = (size_t)s->widest + 1, words = (members + 63) / 64;
  s->member = malloc(members * sizeof *s->member);
  s->chosen = malloc(members * sizeof *s->chosen);
  s->row = malloc(members * words * sizeof *s->row);
  s->set = malloc((members + 1) * 3 * words * sizeof *s->set);
  s->left = malloc((members + 1) * sizeof *s->left);
  s->branch = malloc(members * members * sizeof *s->branch);
  s->bound = malloc(members * members * sizeof *s->bound);
  return s->member != NULL && s->chosen != NULL && s->row != NULL && s->set != NULL && s->left != NULL &&
         s->branch != NULL && s->bound != NULL;
}

static void search_free(struct search *s)
{
  free(s->order);
  free(s->rank);
  free(s->place);
  free(s->stamp);
  free(s->member);
  free(s->chosen);
  free(s->row);
  free(s->set);
  free(s->left);
  free(s->branch);
  free(s->bound);
}

bool colouring_find_clique(const struct colouring_graph *g, uint32_t enough, struct colouring_clock *clock,
                           uint32_t *clique, uint32_t *size)
{
  struct search s = {.g = g, .clock = clock, .enough = enough, .begin = search_clock_seconds(&clock->time)};
  s.best = clique;
  const bool done = order_init(&s) && levels_init(&s);
  for (uint32_t k = g->h->vertices; done && k > 0 && (s.best_size == 0 || !gives_up(&s)); k--)
    search_from(&s, s.order[k - 1]);
  *size = s.best_size;
  search_free(&s);
  return done;
}
