/* Formulas that the tests of the SAT side share. */
#ifndef FORMULA_SAMPLES_H
#define FORMULA_SAMPLES_H

#include "format/cnf.h"
#include "random_numbers.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t sample_state = 1;

static inline void sample_init(struct owned_formula *f, int32_t variables)
{
  struct diagnostic d;
  ck_assert_int_eq(owned_formula_init(f, &d), STATUS_OK);
  f->formula.variables = variables;
}

static inline void sample_clause(struct owned_formula *f, const int32_t *literal, size_t size)
{
  struct diagnostic d;
  for (size_t i = 0; i < size; i++)
    ck_assert_int_eq(owned_formula_add_literal(f, literal[i], &d), STATUS_OK);
  ck_assert_int_eq(owned_formula_end_clause(f, &d), STATUS_OK);
}

static inline int32_t sample_literal(int32_t variables)
{
  const int32_t variable = 1 + (int32_t)draw_below(&sample_state, (uint32_t)variables);
  return draw_below(&sample_state, 2) ? variable : -variable;
}

/* Clauses of 1 to `width` literals, drawn with repetition: tautologies and repeated literals occur. */
static inline void sample_random(struct owned_formula *f, int32_t variables, size_t clauses, uint32_t width)
{
  int32_t literal[16];
  sample_init(f, variables);
  for (size_t c = 0; c < clauses; c++) {
    const size_t size = 1 + draw_below(&sample_state, width);
    for (size_t i = 0; i < size; i++)
      literal[i] = sample_literal(variables);
    sample_clause(f, literal, size);
  }
}

/* Random 3-SAT: three different variables in each clause. */
static inline void sample_3sat(struct owned_formula *f, int32_t variables, size_t clauses)
{
  sample_init(f, variables);
  for (size_t c = 0; c < clauses; c++) {
    int32_t literal[3];
    do
      for (size_t i = 0; i < 3; i++)
        literal[i] = sample_literal(variables);
    while (abs(literal[0]) == abs(literal[1]) || abs(literal[0]) == abs(literal[2]) ||
           abs(literal[1]) == abs(literal[2]));
    sample_clause(f, literal, 3);
  }
}

/* `pigeons` into one hole less: variable (pigeon, hole). */
static inline void sample_pigeonhole(struct owned_formula *f, int32_t pigeons)
{
  const int32_t holes = pigeons - 1;
  int32_t literal[32];
  sample_init(f, pigeons * holes);
  for (int32_t p = 0; p < pigeons; p++) {
    for (int32_t h = 0; h < holes; h++)
      literal[h] = p * holes + h + 1;
    sample_clause(f, literal, (size_t)holes);
  }
  for (int32_t h = 0; h < holes; h++)
    for (int32_t p = 0; p < pigeons; p++)
      for (int32_t q = p + 1; q < pigeons; q++)
        sample_clause(f, (const int32_t[]){-(p * holes + h + 1), -(q * holes + h + 1)}, 2);
}

/* Clauses given as text, without a header. */
static inline void sample_parse(struct owned_formula *f, int32_t variables, const char *text)
{
  char dimacs[1000];
  struct input in;
  struct diagnostic d;
  size_t clauses = 0;
  for (const char *token = text; *token != '\0'; token += strcspn(token, " "), token += strspn(token, " "))
    clauses += *token == '0';
  const int size = snprintf(dimacs, sizeof dimacs, "p cnf %d %zu\n%s\n", (int)variables, clauses, text);
  ck_assert_int_lt(size, (int)sizeof dimacs);
  ck_assert_int_eq(input_open_memory(&in, "formula", dimacs, (size_t)size, &d), STATUS_OK);
  ck_assert_int_eq(cnf_parse(f, &in, NULL, &d), STATUS_OK);
  input_close(&in);
}

/* By trying all assignments of at most 20 variables. */
static inline bool sample_satisfiable(const struct formula *f)
{
  for (uint32_t assignment = 0; assignment < 1u << f->variables; assignment++) {
    bool model = true;
    for (size_t c = 0; c < f->clauses && model; c++) {
      bool satisfied = false;
      for (size_t i = f->start[c]; i < f->start[c + 1]; i++)
        satisfied |= (assignment >> (abs(f->literal[i]) - 1) & 1) == (f->literal[i] > 0);
      model = satisfied;
    }
    if (model)
      return true;
  }
  return false;
}

#endif
