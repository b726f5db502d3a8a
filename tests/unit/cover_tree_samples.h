/* Small set systems, trees in memory as a source of nodes, and the least cost of a cover by trying all. */
#ifndef COVER_TREE_SAMPLES_H
#define COVER_TREE_SAMPLES_H

#include "../../src/kernel/cover_tree.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { ELEMENTS = 5, SETS = 5, DUALS = ELEMENTS, NODES = 256, DEPTH = SETS };

struct node {
  enum cover_node kind;
  uint32_t set;
  uint32_t element[DUALS];
  uint64_t dual[DUALS];
  size_t duals;
};

struct cover_source {
  struct node node[NODES];
  size_t nodes;
  size_t next;
};

enum cover_node cover_next_node(struct cover_source *source, struct cover_step *step)
{
  if (source->next == source->nodes)
    return COVER_NONE;
  const struct node *node = &source->node[source->next++];
  *step = (struct cover_step){
      .set = node->set, .element = node->element, .dual = node->dual, .duals = node->duals};
  return node->kind;
}

static inline struct node *add_node(struct cover_source *source, enum cover_node kind)
{
  ck_assert_uint_lt(source->nodes, NODES);
  struct node *node = &source->node[source->nodes++];
  memset(node, 0, sizeof *node);
  node->kind = kind;
  return node;
}

static inline void branch(struct cover_source *source, uint32_t set)
{
  add_node(source, COVER_BRANCH)->set = set;
}

static inline struct node *leaf(struct cover_source *source)
{
  return add_node(source, COVER_LEAF);
}

static inline void put_dual(struct node *node, uint32_t element, uint64_t dual)
{
  node->element[node->duals] = element;
  node->dual[node->duals++] = dual;
}

struct system_room {
  struct set_system system;
  size_t start[ELEMENTS + 1];
  uint32_t member_of[ELEMENTS * SETS];
  uint64_t cost[SETS];
};

static inline void system_init(struct system_room *m, uint32_t sets)
{
  memset(m, 0, sizeof *m);
  m->system =
      (struct set_system){.sets = sets, .start = m->start, .member_of = m->member_of, .cost = m->cost};
  for (uint32_t j = 0; j < sets; j++)
    m->cost[j] = 1;
}

/* Bit j of `members` says whether set j contains the element. */
static inline void add_element(struct system_room *m, unsigned members)
{
  size_t end = m->start[m->system.elements];
  for (uint32_t j = 0; j < m->system.sets; j++)
    if (members >> j & 1)
      m->member_of[end++] = j;
  m->start[++m->system.elements] = end;
}

struct verification {
  struct cover_tree tree;
  int64_t reduced[SETS];
  uint32_t path[DEPTH];
  bool included[DEPTH];
};

static inline enum cover_bound verify_within(struct verification *v, const struct system_room *m,
                                             struct cover_source *source, uint64_t denominator,
                                             uint64_t nodes, uint64_t value)
{
  memset(v, 0x55, sizeof *v);
  v->tree.system = &m->system;
  v->tree.denominator = denominator;
  v->tree.reduced = v->reduced;
  v->tree.path = v->path;
  v->tree.included = v->included;
  v->tree.path_capacity = DEPTH;
  source->next = 0;
  return cover_tree_verify(&v->tree, source, nodes, value);
}

static inline enum cover_bound verify(const struct system_room *m, struct cover_source *source,
                                      uint64_t denominator, uint64_t value)
{
  struct verification v;
  return verify_within(&v, m, source, denominator, UINT64_MAX, value);
}

/* The cost of the sets in `selection`, UINT64_MAX if they do not cover the elements. */
static inline uint64_t cost_of(const struct set_system *s, unsigned selection)
{
  for (size_t i = 0; i < s->elements; i++) {
    bool covered = false;
    for (size_t p = s->start[i]; p < s->start[i + 1]; p++)
      covered = covered || (selection >> s->member_of[p] & 1) != 0;
    if (!covered)
      return UINT64_MAX;
  }
  uint64_t cost = 0;
  for (uint32_t j = 0; j < s->sets; j++)
    if (selection >> j & 1)
      cost += s->cost[j];
  return cost;
}

static inline uint64_t optimum(const struct set_system *s)
{
  uint64_t best = UINT64_MAX;
  for (unsigned selection = 0; selection < 1U << s->sets; selection++)
    if (cost_of(s, selection) < best)
      best = cost_of(s, selection);
  return best;
}

#endif
