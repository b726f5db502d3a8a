#include "cover_local_search.h"

#include <stdlib.h>
#include <string.h>

/* The state: a selection of columns.  score[j] is the weight of the rows that only j covers, for a selected column, and else of those that
 * it would be the only one to cover. */
struct local_search {
  const struct cover_problem *p;
  bool *selected;
  uint32_t *member; /* the selected columns, members of them; place[j] is where j stands */
  uint32_t *place;
  size_t members;
  uint64_t cost;
  uint64_t *score;
  uint64_t *weight;   /* [rows] */
  uint32_t *covering; /* [rows], how many selected columns cover it */
  uint32_t *open;     /* the uncovered rows, opens of them; open_place[r] is where r stands */
  uint32_t *open_place;
  size_t opens;
  uint64_t *moved;   /* [columns], the step of the last move */
  uint64_t *changed; /* [rows], the step in which its covering changed last */
  uint64_t step;
  uint64_t random;
};

static void local_search_free(struct local_search *s)
{
  free(s->selected);
  free(s->member);
  free(s->place);
  free(s->score);
  free(s->weight);
  free(s->covering);
  free(s->open);
  free(s->open_place);
  free(s->moved);
  free(s->changed);
}

static void open_row(struct local_search *s, uint32_t r)
{
  s->open_place[r] = (uint32_t)s->opens;
  s->open[s->opens++] = r;
}

static void close_row(struct local_search *s, uint32_t r)
{
  const uint32_t last = s->open[--s->opens];
  s->open[s->open_place[r]] = last;
  s->open_place[last] = s->open_place[r];
}

static bool local_search_init(struct local_search *s, const struct cover_problem *p, uint64_t seed)
{
  const size_t rows = p->row.lines + 1, columns = p->column.lines + 1;
  *s = (struct local_search){.p = p, .random = seed * 2 + UINT64_C(0x9e3779b97f4a7c15)};
  s->selected = calloc(columns, sizeof *s->selected);
  s->member = calloc(columns, sizeof *s->member);
  s->place = calloc(columns, sizeof *s->place);
  s->score = calloc(columns, sizeof *s->score);
  s->moved = calloc(columns, sizeof *s->moved);
  s->weight = calloc(rows, sizeof *s->weight);
  s->covering = calloc(rows, sizeof *s->covering);
  s->open = calloc(rows, sizeof *s->open);
  s->open_place = calloc(rows, sizeof *s->open_place);
  s->changed = calloc(rows, sizeof *s->changed);
  if (s->selected == NULL || s->member == NULL || s->place == NULL || s->score == NULL || s->moved == NULL ||
      s->weight == NULL || s->covering == NULL || s->open == NULL || s->open_place == NULL ||
      s->changed == NULL)
    return false;
  for (size_t r = 0; r < p->row.lines; r++) {
    s->weight[r] = 1;
    open_row(s, (uint32_t)r);
  }
  for (size_t j = 0; j < p->column.lines; j++)
    s->score[j] = p->column.start[j + 1] - p->column.start[j];
  return true;
}

/* xorshift64*, which never reaches 0 from an odd state */
static uint64_t random_below(struct local_search *s, uint64_t bound)
{
  s->random ^= s->random >> 12;
  s->random ^= s->random << 25;
  s->random ^= s->random >> 27;
  return (s->random * UINT64_C(0x2545f4914f6cdd1d) >> 32) % bound;
}

/* The only selected column of a row that one column covers. */
static uint32_t only_column(const struct local_search *s, uint32_t r)
{
  const struct cover_lines *row = &s->p->row;
  size_t k = row->start[r];
  while (!s->selected[row->item[k]])
    k++;
  return row->item[k];
}

static void add(struct local_search *s, uint32_t j)
{
  const struct cover_problem *p = s->p;
  for (size_t k = p->column.start[j]; k < p->column.start[j + 1]; k++) {
    const uint32_t r = p->column.item[k];
    s->changed[r] = s->step;
    if (s->covering[r] == 0) {
      close_row(s, r);
      for (size_t m = p->row.start[r]; m < p->row.start[r + 1]; m++)
        if (p->row.item[m] != j)
          s->score[p->row.item[m]] -= s->weight[r];
    } else if (s->covering[r] == 1) {
      s->score[only_column(s, r)] -= s->weight[r];
    }
    s->covering[r]++;
  }
  s->selected[j] = true;
  s->place[j] = (uint32_t)s->members;
  s->member[s->members++] = j;
  s->cost += p->system->cost[j];
  s->moved[j] = s->step;
}

static void take_out(struct local_search *s, uint32_t j)
{
  const struct cover_problem *p = s->p;
  s->selected[j] = false;
  for (size_t k = p->column.start[j]; k < p->column.start[j + 1]; k++) {
    const uint32_t r = p->column.item[k];
    s->changed[r] = s->step;
    s->covering[r]--;
    if (s->covering[r] == 0) {
      open_row(s, r);
      for (size_t m = p->row.start[r]; m < p->row.start[r + 1]; m++)
        if (p->row.item[m] != j)
          s->score[p->row.item[m]] += s->weight[r];
    } else if (s->covering[r] == 1) {
      s->score[only_column(s, r)] += s->weight[r];
    }
  }
  const uint32_t last = s->member[--s->members];
  s->member[s->place[j]] = last;
  s->place[last] = s->place[j];
  s->cost -= p->system->cost[j];
  s->moved[j] = s->step;
}

/* Whether column a has the higher score for its cost than b; the one that has not moved for longer where these are equal. */
static bool better(const struct local_search *s, uint32_t a, uint32_t b)
{
  const double left = (double)s->score[a] * (double)s->p->system->cost[b];
  const double right = (double)s->score[b] * (double)s->p->system->cost[a];
  return left > right || (left >= right && s->moved[a] < s->moved[b]);
}

/* An exchange takes out in one step and adds in the next. */
static bool just_added(const struct local_search *s, uint32_t j)
{
  return s->moved[j] + 1 == s->step;
}

/* The selected column that is missed least; not the one that the last exchange added, unless it is the only one.  There is one. */
static uint32_t least_missed(const struct local_search *s)
{
  uint32_t best = s->member[0];
  for (size_t k = 1; k < s->members; k++) {
    const uint32_t j = s->member[k];
    if (just_added(s, j))
      continue;
    const double left = (double)s->score[j] * (double)s->p->system->cost[best];
    const double right = (double)s->score[best] * (double)s->p->system->cost[j];
    if (just_added(s, best) || left < right || (left <= right && s->moved[j] < s->moved[best]))
      best = j;
  }
  return best;
}

/* A column that was taken out comes back only after something has changed about its rows, lest the search goes in circles. */
static bool may_return(const struct local_search *s, uint32_t j)
{
  const struct cover_lines *column = &s->p->column;
  for (size_t k = column->start[j]; k < column->start[j + 1]; k++)
    if (s->changed[column->item[k]] > s->moved[j])
      return true;
  return s->moved[j] == 0;
}

/* Covers a row with the best column that may be taken; the first of all if none may. */
static uint32_t best_of_row(const struct local_search *s, uint32_t r)
{
  const struct cover_lines *row = &s->p->row;
  uint32_t best = UINT32_MAX;
  for (size_t k = row->start[r]; k < row->start[r + 1]; k++) {
    const uint32_t j = row->item[k];
    if (!s->p->dominated[j] && (best == UINT32_MAX || better(s, j, best)) && may_return(s, j))
      best = j;
  }
  return best == UINT32_MAX ? row->item[row->start[r]] : best;
}

static void weigh_open_rows(struct local_search *s)
{
  const struct cover_lines *row = &s->p->row;
  for (size_t k = 0; k < s->opens; k++) {
    const uint32_t r = s->open[k];
    s->weight[r]++;
    for (size_t m = row->start[r]; m < row->start[r + 1]; m++)
      s->score[row->item[m]]++;
  }
}

/* Beyond this the choices below look at one row or column after the other, lest they take time in the square of the size. */
static bool is_large(const struct cover_problem *p)
{
  return p->row.lines > (UINT64_C(1) << 27) / (p->column.lines + 1);
}

static uint32_t dearest_superfluous(const struct local_search *s)
{
  uint32_t dearest = UINT32_MAX;
  for (size_t k = 0; k < s->members; k++) {
    const uint32_t j = s->member[k];
    if (s->score[j] == 0 && (dearest == UINT32_MAX || s->p->system->cost[j] > s->p->system->cost[dearest]))
      dearest = j;
  }
  return dearest;
}

static void take_out_superfluous(struct local_search *s)
{
  if (is_large(s->p)) {
    for (size_t k = s->members; k > 0; k--)
      if (s->score[s->member[k - 1]] == 0)
        take_out(s, s->member[k - 1]);
    return;
  }
  for (uint32_t j = dearest_superfluous(s); j != UINT32_MAX; j = dearest_superfluous(s))
    take_out(s, j);
}

static uint32_t best_of_all(const struct local_search *s)
{
  uint32_t best = UINT32_MAX;
  for (uint32_t j = 0; j < s->p->column.lines; j++)
    if (!s->selected[j] && s->score[j] > 0 && (best == UINT32_MAX || better(s, j, best)))
      best = j;
  return best;
}

static void complete(struct local_search *s)
{
  const bool large = is_large(s->p);
  while (s->opens > 0)
    add(s, large ? best_of_row(s, s->open[0]) : best_of_all(s));
  take_out_superfluous(s);
}

static void record(const struct local_search *s, struct cover_clock *clock, bool *cover)
{
  if (s->cost >= clock->upper)
    return;
  clock->upper = s->cost;
  memcpy(cover, s->selected, s->p->column.lines * sizeof *cover);
}

static uint32_t incoming(struct local_search *s)
{
  return best_of_row(s, s->open[random_below(s, s->opens)]);
}

/* One exchange: a column goes, more while the cost leaves no room for an improvement, and columns come, each for some uncovered row, while there
 * is room. */
static void exchange(struct local_search *s, uint64_t upper)
{
  const uint64_t *cost = s->p->system->cost;
  s->step++;
  if (s->members > 0)
    take_out(s, least_missed(s));
  if (s->opens == 0)
    return;
  uint32_t j = incoming(s);
  while (s->members > 0 && s->cost + cost[j] >= upper)
    take_out(s, least_missed(s));
  s->step++;
  do {
    add(s, j);
    if (s->opens == 0)
      return;
    j = incoming(s);
  } while (s->cost + cost[j] < upper);
  weigh_open_rows(s);
}

bool cover_local_search(const struct cover_problem *p, uint64_t seed, uint64_t steps, double seconds,
                        struct cover_clock *clock, bool *cover)
{
  struct local_search s;
  const double end = search_clock_seconds(&clock->time) + seconds;
  const bool initialised = local_search_init(&s, p, seed);
  if (initialised) {
    for (uint32_t j = 0; clock->upper < UINT64_MAX && j < p->column.lines; j++)
      if (cover[j])
        add(&s, j);
    complete(&s);
    record(&s, clock, cover);
    s.step = 2; /* nothing so far counts as just added */
    for (uint64_t idle = 0; idle < steps && !cover_clock_answered(clock); idle++) {
      if (idle % 64 == 0 && (cover_clock_expired(clock) || search_clock_seconds(&clock->time) >= end))
        break;
      exchange(&s, clock->upper);
      if (s.opens == 0 && s.cost < clock->upper) {
        take_out_superfluous(&s);
        record(&s, clock, cover);
        idle = 0;
      }
    }
  }
  local_search_free(&s);
  return initialised;
}

bool cover_complete(const struct cover_problem *p, const bool *chosen, struct cover_clock *clock, bool *cover)
{
  struct local_search s;
  const bool initialised = local_search_init(&s, p, 0);
  if (initialised) {
    for (uint32_t j = 0; j < p->column.lines; j++)
      if (chosen[j])
        add(&s, j);
    complete(&s);
    record(&s, clock, cover);
  }
  local_search_free(&s);
  return initialised;
}
