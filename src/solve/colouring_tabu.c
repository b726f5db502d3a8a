#include "colouring_tabu.h"

#include <stdlib.h>

/* Entries of the tables, and moves that are looked at between two looks at the clock. */
static const uint64_t MOST_ENTRIES = UINT64_C(1) << 25;
static const uint64_t CLOCK_MOVES = UINT64_C(1) << 16;

/* A vertex stays away from the colour that it has lost for 0.6 times the conflicting vertices and up to 10 more steps (P. Galinier, J.-K. Hao, Hybrid evolutionary
 * algorithms for graph coloring, 1999).  That is too short for graphs whose local minima are wide, so some steps more are added in turns, for twice as
 * long each time round. */
enum { TENURE_TENTHS = 6, TENURE_RANDOM = 10, TURNS = 3 };
static const uint64_t TURN_TENURE[TURNS] = {0, 10, 50};
static const uint64_t FIRST_TURN = UINT64_C(1) << 16;

/* misfit[v * k + c] is how many edges would have c alone if v had it. */
struct colouring_tabu {
  const struct colouring_graph *g;
  uint32_t k;
  uint32_t *colour;
  uint32_t *misfit;
  uint64_t *until;    /* [v * k + c], the step until which v may not have c again */
  uint32_t *conflict; /* the vertices in edges of one colour, `conflicts` of them */
  uint32_t *place;    /* where v stands among them; UINT32_MAX: nowhere */
  uint32_t conflicts;
  int64_t edges; /* of one colour */
  int64_t least;
  uint64_t step;
  uint32_t turn;
  uint64_t turn_steps;
  uint64_t turn_end; /* the step in which the next turn begins */
  uint64_t looked;   /* moves since the clock was looked at */
  uint64_t random;
};

struct move {
  uint32_t vertex;
  uint32_t colour;
  int64_t change;
};

static uint64_t draw(struct colouring_tabu *s, uint64_t below)
{
  s->random ^= s->random << 13;
  s->random ^= s->random >> 7;
  s->random ^= s->random << 17;
  return (s->random >> 11) % below;
}

static size_t entry(const struct colouring_tabu *s, uint32_t v, uint32_t colour)
{
  return (size_t)v * s->k + colour;
}

/* Puts v into the list of conflicting vertices or takes it out. */
static void review(struct colouring_tabu *s, uint32_t v)
{
  const bool in_conflict = s->misfit[entry(s, v, s->colour[v])] > 0;
  if (in_conflict && s->place[v] == UINT32_MAX) {
    s->place[v] = s->conflicts;
    s->conflict[s->conflicts++] = v;
  } else if (!in_conflict && s->place[v] != UINT32_MAX) {
    const uint32_t last = s->conflict[--s->conflicts];
    s->conflict[s->place[v]] = last;
    s->place[last] = s->place[v];
    s->place[v] = UINT32_MAX;
  }
}

static void add_misfit(struct colouring_tabu *s, uint32_t v, uint32_t colour, int by)
{
  uint32_t *count = &s->misfit[entry(s, v, colour)];
  *count = by > 0 ? *count + 1 : *count - 1;
  if (s->colour[v] == colour)
    review(s, v);
}

/* Counts an edge of three vertices or more for its vertices, or takes it back: it matters to all of them if it has one colour, and to the only
 * one with another colour if the rest has one. */
static void count_larger(struct colouring_tabu *s, size_t e, int by)
{
  const struct hypergraph *h = s->g->h;
  const uint32_t *vertex = h->vertex + h->start[e];
  const size_t size = h->start[e + 1] - h->start[e];
  const uint32_t first = s->colour[vertex[0]], second = s->colour[vertex[1]], third = s->colour[vertex[2]];
  const uint32_t common = first == second || first == third ? first : second;
  size_t others = 0, other = 0;
  for (size_t i = 0; i < size && others < 2; i++)
    if (s->colour[vertex[i]] != common) {
      others++;
      other = i;
    }
  if (others == 1)
    add_misfit(s, vertex[other], common, by);
  for (size_t i = 0; i < size && others == 0; i++)
    add_misfit(s, vertex[i], common, by);
}

static void count_all(struct colouring_tabu *s)
{
  const struct colouring_graph *g = s->g;
  for (uint32_t v = 0; v < g->h->vertices; v++)
    s->place[v] = UINT32_MAX;
  for (uint32_t v = 0; v < g->h->vertices; v++)
    for (size_t i = g->start[v]; i < g->start[v + 1]; i++) {
      add_misfit(s, v, s->colour[g->neighbour[i]], 1);
      s->edges += v < g->neighbour[i] && s->colour[v] == s->colour[g->neighbour[i]];
    }
  for (size_t e = 0; e < g->h->edges; e++)
    if (g->h->start[e + 1] - g->h->start[e] > 2) {
      const uint32_t *vertex = g->h->vertex + g->h->start[e];
      size_t i = g->h->start[e + 1] - g->h->start[e] - 1;
      count_larger(s, e, 1);
      while (i > 0 && s->colour[vertex[i]] == s->colour[vertex[0]])
        i--;
      s->edges += i == 0;
    }
}

/* One of the best moves of a conflicting vertex; forbidden ones only if they lead to fewer edges of one colour than ever.  vertex is UINT32_MAX if there is none. */
static struct move choose(struct colouring_tabu *s)
{
  struct move best = {.vertex = UINT32_MAX, .change = INT64_MAX};
  uint64_t ties = 0;
  for (uint32_t i = 0; i < s->conflicts; i++) {
    const uint32_t v = s->conflict[i];
    const int64_t now = s->misfit[entry(s, v, s->colour[v])];
    for (uint32_t c = 0; c < s->k; c++) {
      const int64_t change = s->misfit[entry(s, v, c)] - now;
      if (change > best.change || c == s->colour[v] ||
          (s->until[entry(s, v, c)] > s->step && s->edges + change >= s->least))
        continue;
      ties = change < best.change ? 1 : ties + 1;
      if (draw(s, ties) == 0)
        best = (struct move){.vertex = v, .colour = c, .change = change};
    }
  }
  return best;
}

static void recolour(struct colouring_tabu *s, uint32_t v, uint32_t colour)
{
  const struct colouring_graph *g = s->g;
  const uint32_t old = s->colour[v];
  for (size_t i = g->larger_start[v]; i < g->larger_start[v + 1]; i++)
    count_larger(s, g->larger[i], -1);
  s->colour[v] = colour;
  for (size_t i = g->larger_start[v]; i < g->larger_start[v + 1]; i++)
    count_larger(s, g->larger[i], 1);
  for (size_t i = g->start[v]; i < g->start[v + 1]; i++) {
    add_misfit(s, g->neighbour[i], old, -1);
    add_misfit(s, g->neighbour[i], colour, 1);
  }
  review(s, v);
}

/* How long a colour that has been lost is forbidden. */
static uint64_t tenure(struct colouring_tabu *s)
{
  if (s->step >= s->turn_end) {
    s->turn = (s->turn + 1) % TURNS;
    s->turn_steps *= s->turn == 0 ? 2 : 1;
    s->turn_end = s->step + s->turn_steps;
  }
  return (uint64_t)s->conflicts * TENURE_TENTHS / 10 + draw(s, TENURE_RANDOM) + TURN_TENURE[s->turn];
}

static void make_move(struct colouring_tabu *s)
{
  const struct move m = choose(s);
  s->looked += (uint64_t)s->conflicts * s->k;
  s->step++;
  if (m.vertex == UINT32_MAX)
    return;
  const uint32_t old = s->colour[m.vertex];
  s->edges += m.change;
  s->least = s->edges < s->least ? s->edges : s->least;
  recolour(s, m.vertex, m.colour);
  s->until[entry(s, m.vertex, old)] = s->step + tenure(s);
}

bool colouring_tabu_fits(const struct colouring_graph *g, uint32_t k)
{
  return ((uint64_t)g->h->vertices + 1) * k <= MOST_ENTRIES;
}

struct colouring_tabu *colouring_tabu_new(const struct colouring_graph *g, uint32_t k, uint64_t seed,
                                          uint32_t *colour)
{
  const size_t vertices = (size_t)g->h->vertices + 1, entries = vertices * k;
  struct colouring_tabu *s = malloc(sizeof *s);
  if (s == NULL)
    return NULL;
  *s = (struct colouring_tabu){.g = g, .k = k, .random = seed * 2 + UINT64_C(0x9e3779b97f4a7c15)};
  s->colour = colour;
  s->misfit = calloc(entries, sizeof *s->misfit);
  s->until = calloc(entries, sizeof *s->until);
  s->conflict = malloc(vertices * sizeof *s->conflict);
  s->place = malloc(vertices * sizeof *s->place);
  if (s->misfit == NULL || s->until == NULL || s->conflict == NULL || s->place == NULL) {
    colouring_tabu_free(s);
    return NULL;
  }
  s->turn_steps = s->turn_end = FIRST_TURN;
  count_all(s);
  s->least = s->edges;
  return s;
}

void colouring_tabu_free(struct colouring_tabu *s)
{
  if (s == NULL)
    return;
  free(s->misfit);
  free(s->until);
  free(s->conflict);
  free(s->place);
  free(s);
}

bool colouring_tabu_run(struct colouring_tabu *s, uint64_t steps, double seconds,
                        struct colouring_clock *clock)
{
  const double begin = search_clock_seconds(&clock->time);
  const uint64_t last = steps < UINT64_MAX - s->step ? s->step + steps : UINT64_MAX;
  bool over = false;
  while (s->conflicts > 0 && s->step < last && !over) {
    make_move(s);
    if (s->looked >= CLOCK_MOVES) {
      s->looked = 0;
      over = colouring_clock_expired(clock, "local search", s->step, 0) ||
             search_clock_seconds(&clock->time) - begin > seconds;
    }
  }
  return s->conflicts == 0;
}
