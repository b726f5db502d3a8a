/* DIMACS CNF in, with the habits of real files (spec/formats.md). */
#ifndef RELUCERT_CNF_H
#define RELUCERT_CNF_H

#include "../kernel/formula.h"
#include "diagnostic.h"
#include "input.h"

/* A formula that owns its arrays. */
struct owned_formula {
  struct formula formula;
  size_t clause_capacity; /* entries of start */
  size_t literal_capacity;
  size_t literals; /* added so far; those after start[clauses] belong to a clause that has not ended */
  size_t width;    /* largest clause width */
  bool closed;     /* sat_replace_empty_clauses has added a variable and a clause */
};

/* An empty formula with no clauses; returns STATUS_LIMIT when there is no memory. */
enum status owned_formula_init(struct owned_formula *f, struct diagnostic *d);
enum status owned_formula_add_literal(struct owned_formula *f, int32_t literal, struct diagnostic *d);
enum status owned_formula_end_clause(struct owned_formula *f, struct diagnostic *d);
void owned_formula_free(struct owned_formula *f);

/* Whether every clause has a literal that is true: model[v] is positive where variable v is TRUE, and negative where it is FALSE. */
bool formula_is_satisfied(const struct formula *f, const signed char *model);

/* Makes room and calls sat_replace_empty_clauses. */
enum status owned_formula_close(struct owned_formula *f, struct diagnostic *d);

/* Reads `path` ("-": standard input).  On failure nothing needs freeing. */
enum status cnf_read(struct owned_formula *f, const char *path, struct diagnostic *d);

/* The same from an open input, to its end; the caller closes it.  *header, unless it is NULL, is whether the header begins with p cnf; any other file may
 * be none in DIMACS CNF at all. */
enum status cnf_parse(struct owned_formula *f, struct input *in, bool *header, struct diagnostic *d);

/* A solution as SAT solvers print it: `c`, `s`, `v` lines, or literals alone, ended by 0 or the end of the file.  Writes 1 / -1 to
 * model[1 .. variables]; variables not mentioned are false.  A literal out of range, a variable with both signs, or a line that
 * says UNSATISFIABLE is an error. */
enum status solution_read(signed char *model, int32_t variables, const char *path, struct diagnostic *d);

/* The same from an open input. */
enum status solution_parse(signed char *model, int32_t variables, struct input *in, struct diagnostic *d);

#endif
