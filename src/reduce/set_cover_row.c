#include "set_cover.h"

#include "../kernel/sample_entry.h"

/* The sets of an element are sets of the system. */
/*@ ghost
  /@ requires sets:     SetsAscend(member_of, degree, sets);
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  range:    \forall integer e; 0 <= e < degree ==> member_of[e] < sets;
     ensures  beyond:   \forall integer d; sets <= d ==> Membership(member_of, degree, d) == 0;
   @/
  static void members_are_sets(const uint32_t *member_of, size_t degree, uint32_t sets)
  {
    size_t n = degree;
    /@ loop invariant index: 0 <= n <= degree;
       loop invariant sets:  SetsAscend(member_of, n, sets);
       loop invariant range: \forall integer e; n <= e < degree ==> member_of[e] < sets;
       loop assigns          n;
       loop variant          n;
     @/
    while (n > 0)
      n--;
    /@ loop invariant index:  0 <= m <= degree;
       loop invariant beyond: \forall integer d; sets <= d ==> Membership(member_of, m, d) == 0;
       loop assigns           m;
       loop variant           degree - m;
     @/
    for (size_t m = 0; m < degree; m++)
      ;
  }
*/

/* The row of an element: 1 for each of its sets, and for the constant. */
/*@ requires members:   \valid_read(member_of + (0 .. degree - 1)) && SetsAscend(member_of, degree, sets);
    requires room:      SampleRoom(s) && degree < s->capacity;
    requires columns:   \separated(s->column + (0 .. s->capacity - 1), member_of + (0 .. degree - 1));
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1];
    ensures  size:      s->size == degree + 1;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] <= sets;
    ensures  features:  \forall integer d; SampleFeature(s, d) ==
                          (d < sets ? Membership{Pre}(member_of, degree, d) : d == sets ? 1 : 0);
*/
static void element_row(const uint32_t *member_of, size_t degree, uint32_t sets, struct sample *s)
{
  /*@ ghost members_are_sets(member_of, degree, sets); */
  /*@ loop invariant index:   0 <= p <= degree;
      loop invariant members: \forall integer e; 0 <= e < degree ==> member_of[e] == \at(member_of[\at(e, Here)], Pre);
      loop invariant columns: \forall integer e; 0 <= e < p ==> s->column[e] < sets;
      loop invariant sum:     \forall integer d; EntrySum(s->column, s->value, 0, p, d) == Membership{Pre}(member_of, p, d);
      loop assigns            p, s->column[0 .. degree - 1], s->value[0 .. degree - 1];
      loop variant            degree - p;
  */
  for (size_t p = 0; p < degree; p++) {
    sample_append_entry(s->column, s->value, p, member_of[p], 1) /*@ ghost (0) */;
  }
  sample_append_entry(s->column, s->value, degree, sets, 1) /*@ ghost (0) */;
  s->size = degree + 1;
}

/* The row e_column. */
/*@ requires room:      SampleRoom(s) && 1 <= s->capacity;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0], s->value[0];
    ensures  size:      s->size == 1;
    ensures  column:    s->column[0] == column;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == column ? 1 : 0);
*/
static void unit_row(struct sample *s, uint32_t column)
{
  s->column[0] = column;
  s->value[0] = 1;
  s->size = 1;
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
}

/* The row of set j: e_j + e_epsilon. */
/*@ requires room:      SampleRoom(s) && 2 <= s->capacity && \valid_read(system) && \separated(s, system) &&
                        \separated(s->column + (0 .. 1), system);
    requires set:       j < system->sets <= SET_SYSTEM_MAX_SETS;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. 1], s->value[0 .. 1];
    ensures  size:      s->size == 2;
    ensures  columns:   s->column[0] == j && s->column[1] == system->sets + 1;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == j || d == system->sets + 1 ? 1 : 0);
*/
static void set_row(const struct set_system *system, uint32_t j, struct sample *s)
{
  s->column[0] = j;
  s->value[0] = 1;
  s->column[1] = system->sets + 1;
  s->value[1] = 1;
  s->size = 2;
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
  /*@ assert first: \forall integer d; EntrySum(s->column, s->value, 0, 1, d) == (d == j ? 1 : 0); */
}

void set_cover_row(const struct set_cover_reduction *r, size_t i, struct sample *s)
{
  const struct set_system *system = r->system;
  uint64_t multiplicity = 1;
  if (i < system->elements) {
    const size_t start = system->start[i];
    /*@ assert end: start <= system->start[i + 1] <= system->start[system->elements]; */
    /*@ assert degree: system->start[i + 1] - start == ElementDegree(system, i); */
    /*@ assert sets: SetsAscend(system->member_of + system->start[i], ElementDegree(system, i), system->sets); */
    /*@ assert readable: \valid_read(system->member_of + start + (0 .. ElementDegree(system, i) - 1)); */
    element_row(system->member_of + start, system->start[i + 1] - start, system->sets, s);
    /*@ assert element: \forall integer d; SampleFeature(s, d) == ElementFeature{Pre}(\at(r->system, Pre), i, d); */
    mpz_set_ui(s->label, 0);
    /*@ assert element_features: \forall integer d; SampleFeature(s, d) == SetCoverFeature{Pre}(\at(r->system, Pre), i, d); */
    /*@ assert element_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  } else if (i - system->elements < system->sets) {
    const uint32_t j = (uint32_t)(i - system->elements);
    multiplicity = system->cost[j];
    set_row(system, j, s);
    mpz_set_ui(s->label, 1);
    /*@ assert set_features: \forall integer d; SampleFeature(s, d) == SetCoverFeature{Pre}(\at(r->system, Pre), i, d); */
    /*@ assert set_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  } else if (i - system->elements == system->sets) {
    unit_row(s, system->sets);
    mpz_set_ui(s->label, r->root);
    /*@ assert constant_features: \forall integer d; SampleFeature(s, d) == SetCoverFeature{Pre}(\at(r->system, Pre), i, d); */
    /*@ assert constant_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  } else {
    multiplicity = r->copies;
    unit_row(s, system->sets + 1);
    mpz_set_ui(s->label, 1);
    /*@ assert epsilon_features: \forall integer d; SampleFeature(s, d) == SetCoverFeature{Pre}(\at(r->system, Pre), i, d); */
    /*@ assert epsilon_columns:  \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  }
  /*@ assert multiplicity: multiplicity == SetCoverMultiplicity{Pre}(\at(r->system, Pre), \at(r->copies, Pre), i); */
  /*@ assert columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features; */
  s->multiplicity = multiplicity;
}
