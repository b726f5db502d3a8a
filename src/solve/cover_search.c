#include "cover_search.h"

#include "cover_branching.h"
#include "cover_local_search.h"
#include "cover_proof.h"
#include "cover_subgradient.h"

#include <stdlib.h>

/* Steps of the local search that may pass without an improvement, and its share of the time: at first, and then whenever the number of nodes has doubled. */
enum { LOCAL_STEPS = 20000, LOCAL_STEPS_PER_ROW = 100, FIRST_NODES = 64 };

/* A step looks at the columns of the cover, at most one per row; all steps that are granted to the number of rows look at no more than this. */
#define LOCAL_WORK (UINT64_C(1) << 31)

static const double FIRST_SHARE = 0.05;
static const double CORE_SHARE = 0.1;
static const double LATER_SHARE = 0.05;

/* Nothing larger is ever a bound, so that a dual of this size can be written for an element that no set contains. */
#define LARGEST_TARGET ((UINT64_C(1) << 60) - 1)

struct search {
  const struct cover_search_options *options;
  struct cover_problem p;
  struct cover_clock clock;
  struct cover_bounding b;
  struct cover_branching branching;
  struct cover_nodes nodes;
  struct cover_search_node root; /* as it was when it fixed columns */
  struct cover_problem core; /* the columns that the relaxation of the root has taken, for the local search */
  bool *cover;
  uint64_t next_local_search;
  uint64_t local_searches;
};

static void search_free(struct search *s)
{
  cover_problem_free(&s->p);
  cover_problem_free(&s->core);
  cover_bounding_free(&s->b);
  cover_branching_free(&s->branching);
  cover_nodes_free(&s->nodes);
}

static bool local_search(struct search *s, const struct cover_problem *p, double share)
{
  const double seconds = search_clock_share(&s->clock.time, share);
  const uint64_t seed = s->options->seed + s->local_searches++;
  const uint64_t rows = s->p.row.lines, more = LOCAL_STEPS_PER_ROW * rows, most = LOCAL_WORK / (rows + 1);
  const uint64_t steps = LOCAL_STEPS + (more < most ? more : most);
  return cover_local_search(p, seed, steps, seconds, &s->clock, s->cover);
}

/* Rounds the present solution of the relaxation. */
static bool round_solution(struct search *s)
{
  bool *chosen = calloc(s->p.column.lines + 1, sizeof *chosen);
  if (chosen == NULL)
    return false;
  for (uint32_t j = 0; j < s->p.column.lines; j++)
    chosen[j] = s->b.state[j] == COVER_IN || cover_relaxation_column(s->b.relaxation, j) > 0.5;
  const bool done = cover_complete(&s->p, chosen, &s->clock, s->cover);
  free(chosen);
  return done;
}

/* Better covers now and then; what they make too dear is fixed. */
static bool improve(struct search *s)
{
  const uint64_t upper = s->clock.upper;
  if (s->nodes.nodes >= s->next_local_search) {
    s->next_local_search *= 2;
    if (!round_solution(s) || !local_search(s, &s->core, LATER_SHARE))
      return false;
  }
  if (s->clock.upper < upper)
    cover_bounding_fix(&s->b);
  return true;
}

/* ---- moving in the tree ---- */

static void apply_path(struct search *s, uint32_t node, bool decide)
{
  for (uint32_t k = node; s->nodes.node[k].parent != COVER_NO_NODE; k = s->nodes.node[k].parent) {
    const enum cover_state state = s->nodes.node[k].included ? COVER_IN : COVER_OUT;
    cover_bounding_set(&s->b, s->nodes.node[s->nodes.node[k].parent].set, decide ? state : COVER_FREE);
  }
}

static bool save_basis(struct search *s, uint32_t node)
{
  bool room;
  const size_t size = cover_relaxation_basis_size(s->b.relaxation);
  unsigned char *basis = cover_nodes_add_basis(&s->nodes, node, size, &room);
  if (basis != NULL)
    cover_relaxation_save(s->b.relaxation, basis);
  return basis != NULL || !room;
}

/* Appends a node with the bound of the present path; an open one joins the heap. */
static bool append_child(struct search *s, uint32_t parent, bool included)
{
  const bool fixing = cover_bounding_settle_fixed(&s->b);
  const uint32_t k = cover_nodes_append(&s->nodes, &s->b.evaluation);
  if (k == COVER_NO_NODE)
    return false;
  struct cover_search_node *child = &s->nodes.node[k], *node = &s->nodes.node[parent];
  child->parent = parent;
  child->included = included;
  child->depth = node->depth + 1;
  child->fixing = fixing;
  child->value = child->value > node->value ? child->value : node->value;
  node->child[included ? 0 : 1] = k;
  s->clock.nodes = s->nodes.nodes;
  return child->value >= cover_clock_wanted(&s->clock) ||
         (save_basis(s, k) && cover_nodes_push(&s->nodes, k));
}

/* ---- branching ---- */

struct basis {
  unsigned char *status;
  size_t size;
};

/* A node gets the bound that has just been found if that is better. */
static bool adopt(struct search *s, uint32_t node)
{
  if (s->b.evaluation.bound <= s->nodes.node[node].bound)
    return true;
  const bool fixing = cover_bounding_settle_fixed(&s->b);
  const uint32_t k = cover_nodes_append(&s->nodes, &s->b.evaluation);
  if (k == COVER_NO_NODE)
    return false;
  struct cover_search_node *old = &s->nodes.node[node], *new = &s->nodes.node[k];
  old->fixing = fixing;
  old->value = old->value > new->value ? old->value : new->value;
  old->bound = new->bound;
  old->first = new->first;
  old->duals = new->duals;
  s->nodes.nodes--;
  return true;
}

static bool branch(struct search *s, uint32_t node, const struct cover_branch *on, const struct basis *basis)
{
  s->nodes.node[node].set = on->set;
  for (int side = BRANCH_OUT; side >= BRANCH_IN; side--) {
    cover_bounding_set(&s->b, on->set, side == BRANCH_IN ? COVER_IN : COVER_OUT);
    cover_relaxation_restore(s->b.relaxation, basis->status, basis->size);
    if (!cover_bounding_solve(&s->b) || !append_child(s, node, side == BRANCH_IN))
      return false;
    const double bound = (double)s->b.evaluation.bound / (double)s->b.evaluation.denominator;
    if (bound > on->value)
      cover_branching_learn(&s->branching, on->set, side, on->fraction, bound - on->value);
    cover_bounding_set(&s->b, on->set, COVER_FREE);
  }
  return true;
}

/* For a relaxation whose solution is integral but whose bound, by rounding, falls short: some set that it takes and the path does not mention. */
static uint32_t any_free_set(const struct search *s)
{
  for (uint32_t j = 0; j < s->p.column.lines; j++)
    if (s->b.state[j] == COVER_FREE && !s->b.fixed[j] && cover_relaxation_column(s->b.relaxation, j) > 0.5)
      return j;
  return COVER_NO_SET;
}

static bool select_and_branch(struct search *s, uint32_t node)
{
  const bool open = s->nodes.node[node].value < cover_clock_wanted(&s->clock);
  struct cover_branch on = {.set = COVER_NO_SET};
  struct basis basis = {.size = cover_relaxation_basis_size(s->b.relaxation)};
  if (!open || cover_clock_expired(&s->clock))
    return true;
  basis.status = malloc(basis.size + 1);
  bool done = basis.status != NULL;
  if (done) {
    cover_relaxation_save(s->b.relaxation, basis.status);
    done = cover_branching_select(&s->branching, &s->b, basis.status, basis.size, &on);
  }
  if (done && on.set == COVER_NO_SET) {
    done = round_solution(s);
    on.set = any_free_set(s);
    on.fraction = 1;
  }
  if (done && on.set != COVER_NO_SET)
    done = branch(s, node, &on, &basis);
  free(basis.status);
  return done;
}

/* Bounds a node again, for the solution of the relaxation, and branches. */
static bool expand(struct search *s, uint32_t node)
{
  const struct cover_search_node *n = &s->nodes.node[node];
  apply_path(s, node, true);
  if (n->basis != NULL)
    cover_relaxation_restore(s->b.relaxation, n->basis, n->basis_size);
  cover_nodes_drop_basis(&s->nodes, node);
  const bool done = cover_bounding_solve(&s->b) && adopt(s, node) && select_and_branch(s, node);
  apply_path(s, node, false);
  return done;
}

/* ---- the search ---- */

/* Covers from the columns that matter: many steps of the local search in little time. */
static bool search_core(struct search *s)
{
  bool *keep = calloc(s->p.column.lines + 1, sizeof *keep);
  if (keep == NULL)
    return false;
  for (uint32_t j = 0; j < s->p.column.lines; j++)
    keep[j] = s->cover[j] || (cover_relaxation_has(s->b.relaxation, j) && !s->b.fixed[j]);
  const bool done = cover_problem_restrict(&s->core, &s->p, keep) && local_search(s, &s->core, CORE_SHARE);
  free(keep);
  return done;
}

static bool bound_root(struct search *s)
{
  if (cover_nodes_append(&s->nodes, &s->b.evaluation) == COVER_NO_NODE)
    return false;
  cover_bounding_keep_root(&s->b);
  s->root = s->nodes.node[0];
  if (s->root.value < cover_clock_wanted(&s->clock) && !cover_clock_answered(&s->clock)) {
    if (!cover_bounding_solve(&s->b) || !adopt(s, 0) || !round_solution(s))
      return false;
    if (s->nodes.node[0].first != s->root.first) {
      cover_bounding_keep_root(&s->b);
      s->root = s->nodes.node[0];
    }
  }
  cover_bounding_fix(&s->b);
  if (!cover_clock_answered(&s->clock) && !search_core(s))
    return false;
  cover_bounding_fix(&s->b);
  return cover_nodes_push(&s->nodes, 0);
}

static bool explore(struct search *s)
{
  s->next_local_search = FIRST_NODES;
  while (!cover_clock_answered(&s->clock) && !cover_clock_expired(&s->clock) &&
         !cover_nodes_full(&s->nodes, s->p.row.lines)) {
    const uint32_t node = cover_nodes_pop(&s->nodes);
    const uint64_t wanted = cover_clock_wanted(&s->clock);
    s->clock.lower = node == COVER_NO_NODE ? wanted : s->nodes.node[node].value;
    if (s->clock.lower < wanted && (!expand(s, node) || !improve(s)))
      return false;
  }
  return true;
}

static bool run(struct search *s)
{
  double *dual = calloc(s->p.row.lines + 1, sizeof *dual);
  const bool done = dual != NULL && local_search(s, &s->p, FIRST_SHARE) &&
                    cover_subgradient(&s->p, &s->clock, s->cover, dual) &&
                    cover_bounding_init(&s->b, &s->p, &s->clock, dual, s->cover) &&
                    cover_branching_init(&s->branching, s->p.column.lines) && bound_root(s) && explore(s);
  free(dual);
  return done;
}

static bool conclude(struct search *s, struct cover_search_result *result)
{
  const uint64_t wanted = cover_clock_wanted(&s->clock);
  const uint64_t value = cover_proof_value(&s->nodes, &s->b.evaluation);
  result->feasible = true;
  result->has_cover = true;
  result->upper = s->clock.upper;
  result->lower = value < wanted ? value : wanted;
  return cover_proof_write(&result->proof, &s->nodes, &s->b, &s->root, result->lower);
}

/* The first element that no set contains; the number of elements if there is none. */
static size_t uncoverable(const struct set_system *s)
{
  size_t i = 0;
  while (i < s->elements && s->start[i] < s->start[i + 1])
    i++;
  return i;
}

static bool conclude_infeasible(const struct set_system *system, size_t element,
                                const struct cover_search_options *options,
                                struct cover_search_result *result)
{
  uint64_t value = 1;
  for (uint32_t j = 0; j < system->sets; j++)
    value += system->cost[j];
  if (options->has_target && options->target >= value)
    value = options->target < LARGEST_TARGET ? options->target + 1 : LARGEST_TARGET;
  result->lower = value;
  return cover_proof_write_infeasible(&result->proof, (uint32_t)element, value);
}

static bool search_feasible(const struct set_system *system, const struct cover_search_options *options,
                            struct cover_search_result *result)
{
  struct search s = {.options = options};
  result->cover = calloc((size_t)system->sets + 1, sizeof *result->cover);
  s.cover = result->cover;
  cover_clock_init(&s.clock, options);
  const bool done =
      result->cover != NULL && cover_problem_init(&s.p, system) && run(&s) && conclude(&s, result);
  search_free(&s);
  return done;
}

enum status cover_search(const struct set_system *s, const struct cover_search_options *options,
                         struct cover_search_result *result, struct diagnostic *d)
{
  *result = (struct cover_search_result){.upper = UINT64_MAX};
  const size_t element = uncoverable(s);
  const bool done = element < s->elements ? conclude_infeasible(s, element, options, result)
                                          : search_feasible(s, options, result);
  if (done)
    return STATUS_OK;
  cover_search_result_free(result);
  return diagnostic_out_of_memory(d);
}

void cover_search_result_free(struct cover_search_result *result)
{
  free(result->cover);
  cover_proof_free(&result->proof);
  *result = (struct cover_search_result){.upper = UINT64_MAX};
}
