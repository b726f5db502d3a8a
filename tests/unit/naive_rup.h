/* The checker of spec/certificate.md, section 5, as literally as possible: sets of clauses, no index, no cleverness. */
#ifndef NAIVE_RUP_H
#define NAIVE_RUP_H

#include "kernel/formula.h"
#include "solve/rup_proof.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Clause n is live when literal[n] is not NULL. */
struct naive {
  int32_t variables;
  size_t clauses; /* numbers given so far */
  int32_t **literal;
  size_t *size;
  signed char *value; /* the assumptions A, by variable */
  char error[200];
};

static inline int32_t *naive_copy(const int32_t *literal, size_t size)
{
  int32_t *copy = calloc(size + 1, sizeof *copy);
  if (size > 0)
    memcpy(copy, literal, size * sizeof *copy);
  return copy;
}

static inline void naive_init(struct naive *n, const struct formula *f, size_t additions)
{
  *n = (struct naive){.variables = f->variables, .clauses = f->clauses};
  n->literal = calloc(f->clauses + additions + 1, sizeof *n->literal);
  n->size = calloc(f->clauses + additions + 1, sizeof *n->size);
  n->value = calloc((size_t)f->variables + 1, sizeof *n->value);
  for (size_t c = 0; c < f->clauses; c++) {
    n->size[c + 1] = f->start[c + 1] - f->start[c];
    n->literal[c + 1] = naive_copy(f->literal + f->start[c], n->size[c + 1]);
  }
}

static inline void naive_free(struct naive *n)
{
  for (size_t c = 0; c <= n->clauses; c++)
    free(n->literal[c]);
  free(n->literal);
  free(n->size);
  free(n->value);
}

static inline bool naive_live(const struct naive *n, size_t clause)
{
  return clause >= 1 && clause <= n->clauses && n->literal[clause] != NULL;
}

static inline int naive_value(const struct naive *n, int32_t literal)
{
  return literal < 0 ? -n->value[-literal] : n->value[literal];
}

static inline void naive_make_true(struct naive *n, int32_t literal)
{
  n->value[abs(literal)] = literal < 0 ? -1 : 1;
}

/* Follows the hints but for number `left_out`; 1 conflict at the last hint, 0 none, -1 a hint that the format forbids. */
static inline int naive_follow(struct naive *n, const struct rup_step *step, size_t left_out)
{
  memset(n->value, 0, (size_t)n->variables + 1);
  for (size_t i = 0; i < step->literals; i++)
    naive_make_true(n, -step->literal[i]);
  bool conflict = false;
  for (size_t h = 0; h < step->hints; h++) {
    if (h == left_out)
      continue;
    const size_t clause = step->hint[h];
    if (!naive_live(n, clause) || conflict)
      return -1;
    int32_t open = 0;
    for (size_t i = 0; i < n->size[clause]; i++) {
      const int32_t literal = n->literal[clause][i];
      const int value = naive_value(n, literal);
      if (value > 0 || (value == 0 && open != 0 && open != literal))
        return -1;
      if (value == 0)
        open = literal;
    }
    if (open == 0)
      conflict = true;
    else
      naive_make_true(n, open);
  }
  return conflict ? 1 : 0;
}

static inline bool naive_fail(struct naive *n, size_t step, const char *what)
{
  snprintf(n->error, sizeof n->error, "step %zu: %s", step, what);
  return false;
}

static inline bool naive_has(const struct rup_step *step, uint32_t clause)
{
  for (size_t h = 0; h < step->hints; h++)
    if (step->hint[h] == clause)
      return true;
  return false;
}

static inline bool naive_add(struct naive *n, const struct rup_step *step, size_t number, bool thorough)
{
  for (size_t i = 0; i < step->literals; i++)
    if (step->literal[i] == 0 || abs(step->literal[i]) > n->variables)
      return naive_fail(n, number, "a literal out of range");
  if (step->hints == 0)
    return naive_fail(n, number, "no hints");
  if (naive_follow(n, step, SIZE_MAX) != 1)
    return naive_fail(n, number, "the hints do not lead to a conflict as they should");
  for (size_t h = 0; thorough && h < step->hints; h++)
    if (naive_follow(n, step, h) == 1)
      return naive_fail(n, number, "a hint that is not needed");
  n->clauses++;
  n->size[n->clauses] = step->literals;
  n->literal[n->clauses] = naive_copy(step->literal, step->literals);
  return true;
}

/* What is deleted must have been used for the last time by the addition before, or be a clause of the formula that no step uses. */
static inline bool naive_delete(struct naive *n, const struct rup_step *step, const struct rup_step *before,
                                size_t number)
{
  for (size_t h = 0; h < step->hints; h++) {
    const uint32_t clause = step->hint[h];
    if (!naive_live(n, clause))
      return naive_fail(n, number, "deletes a clause that is not live");
    if (before != NULL && !naive_has(before, clause))
      return naive_fail(n, number, "deletes a clause that could have gone earlier");
    free(n->literal[clause]);
    n->literal[clause] = NULL;
  }
  return step->hints > 0 || naive_fail(n, number, "deletes nothing");
}

/* Whether the proof is right, and as small as it can be: every hint needed (with `thorough`), every clause deleted after its last use, no lemma unused. */
static inline bool naive_check(struct naive *n, const struct rup_proof *proof, bool thorough)
{
  struct rup_step step;
  struct rup_step before = {.hints = 0};
  size_t at = 0;
  size_t steps = 0;
  size_t additions = 0;
  bool empty = false;
  while (rup_proof_next(proof, &at, &step)) {
    steps++;
    if (empty)
      return naive_fail(n, steps, "after the empty clause");
    if (step.deletion ? !naive_delete(n, &step, additions > 0 ? &before : NULL, steps)
                      : !naive_add(n, &step, steps, thorough))
      return false;
    if (!step.deletion) {
      additions++;
      before = step;
      empty = step.literals == 0;
    }
  }
  if (!empty || steps != proof->steps || additions != proof->additions)
    return naive_fail(n, steps, "no empty clause, or wrong counts");
  for (size_t c = 1; c < n->clauses; c++)
    if (naive_live(n, c) && !naive_has(&before, (uint32_t)c))
      return naive_fail(n, steps, "an unused clause is live at the end");
  return true;
}

#endif
