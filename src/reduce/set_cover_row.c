#include "set_cover.h"

/* The row of element i: 1 for each of its sets, and for the constant. */
static void element_row(const struct set_system *system, size_t i, struct sample *s)
{
  const uint32_t *member_of = system->member_of + system->start[i];
  const size_t degree = system->start[i + 1] - system->start[i];
  /*@ loop invariant index:   0 <= p <= degree;
      loop invariant entries: \forall integer e; 0 <= e < p ==> s->column[e] == member_of[e] && s->value[e] == 1;
      loop assigns            p, s->column[0 .. degree - 1], s->value[0 .. degree - 1];
      loop variant            degree - p;
  */
  for (size_t p = 0; p < degree; p++) {
    s->column[p] = member_of[p];
    s->value[p] = 1;
  }
  s->column[degree] = system->sets;
  s->value[degree] = 1;
  s->size = degree + 1;
}

/* The row e_column. */
static void unit_row(struct sample *s, uint32_t column)
{
  s->column[0] = column;
  s->value[0] = 1;
  s->size = 1;
}

/* The row of set j: e_j + e_epsilon. */
static void set_row(const struct set_system *system, uint32_t j, struct sample *s)
{
  s->column[0] = j;
  s->value[0] = 1;
  s->column[1] = system->sets + 1;
  s->value[1] = 1;
  s->size = 2;
}

void set_cover_row(const struct set_cover_reduction *r, size_t i, struct sample *s)
{
  const struct set_system *system = r->system;
  s->multiplicity = 1;
  if (i < system->elements) {
    element_row(system, i, s);
    mpz_set_ui(s->label, 0);
  } else if (i - system->elements < system->sets) {
    const uint32_t j = (uint32_t)(i - system->elements);
    set_row(system, j, s);
    mpz_set_ui(s->label, 1);
    s->multiplicity = system->cost[j];
  } else if (i - system->elements == system->sets) {
    unit_row(s, system->sets);
    mpz_set_ui(s->label, r->root);
  } else {
    unit_row(s, system->sets + 1);
    mpz_set_ui(s->label, 1);
    s->multiplicity = r->copies;
  }
}
