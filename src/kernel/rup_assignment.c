#include "rup_assignment.h"

/*@ ghost
  void lemma_open_variable(signed char *value, int variables, int literal)
  {
    /@ loop invariant index: 0 <= v <= variables;
       loop invariant below: RupAssigned(value, v) <= v;
       loop invariant open:  v >= LiteralVariable(literal) ==> RupAssigned(value, v) < v;
       loop assigns          v;
       loop variant          variables - v;
    @/
    for (int v = 0; v < variables; v++)
      ;
  }

  void lemma_open(signed char *value, int *trail, int size, int variables, int literal)
  {
    /@ assert new: \forall integer i; 0 <= i < size ==> trail[i] != literal && trail[i] != -literal; @/
    /@ assert negation: value[-literal] == 0; @/
    lemma_open_variable(value, variables, literal);
  }
*/

int32_t rup_assume_negation(signed char *value, int32_t *trail, const int32_t *literal, size_t literals,
                            bool *tautology) /*@ ghost (int variables) */
{
  int32_t size = 0;
  bool both = false;
  /*@ ghost
      /@ loop invariant index: 0 <= v <= variables;
         loop invariant count: RupAssigned(value, v) == 0;
         loop assigns          v;
         loop variant          variables - v;
      @/
      for (int v = 0; v < variables; v++)
        ;
  */
  /*@ loop invariant index:     0 <= i <= literals;
      loop invariant valid:     RupAssignment(value, trail, size, variables);
      loop invariant negation:  !both ==> \forall integer j; 0 <= j < i ==> RupOnTrail(trail, size, -\at(literal[j], Pre));
      loop invariant trail:     \forall integer assignment;
                                  SomeTrue{Pre}(assignment, literal, 0, literals) || RupTrailTrue(trail, size, assignment);
      loop invariant tautology: both ==> \forall integer assignment; SomeTrue{Pre}(assignment, literal, 0, literals);
      loop assigns              i, size, both, value[-variables .. variables], trail[0 .. variables - 1];
      loop variant              literals - i;
  */
  for (size_t i = 0; i < literals; i++) {
    int32_t l = literal[i];
    /*@ assert same: \forall integer j; 0 <= j < literals ==> literal[j] == \at(literal[j], Pre); */
    /*@ assert range: -variables <= l <= variables && l != 0; */
    /*@ assert value: value[l] == 0 || (value[l] == 1 && RupOnTrail(trail, size, l)) ||
                      (value[l] == -1 && RupOnTrail(trail, size, -l)); */
    /*@ assert this: \forall integer j; j == i ==> \at(literal[j], Pre) == l; */
    /*@ assert member: \exists integer j; 0 <= j < literals && \at(literal[j], Pre) == l; */
    /*@ assert some: \forall integer assignment;
          LiteralTrue(assignment, l) ==> SomeTrue{Pre}(assignment, literal, 0, literals); */
    /*@ assert complement: \forall integer assignment; LiteralTrue(assignment, l) || LiteralTrue(assignment, -l); */
    if (value[l] == 1) {
      /*@ assert tautology: \forall integer assignment; SomeTrue{Pre}(assignment, literal, 0, literals); */
      both = true;
    } else if (value[l] == 0) {
      /*@ ghost lemma_open(value, trail, size, variables, l); */
      rup_assign(value, trail, size, -l) /*@ ghost (variables) */;
      size++;
    }
    /*@ assert negated: both || RupOnTrail(trail, size, -l); */
  }
  *tautology = both;
  return size;
}

void rup_retract_all(signed char *value, const int32_t *trail, int32_t size)
/*@ ghost (int variables) */
{
  /*@ loop invariant index:     0 <= i <= size;
      loop invariant retracted: \forall integer j; 0 <= j < i ==> value[trail[j]] == 0 && value[-trail[j]] == 0;
      loop invariant open:      \forall integer l; -variables <= l <= variables && \at(value[l], Pre) == 0 ==> value[l] == 0;
      loop assigns              i, value[-variables .. variables];
      loop variant              size - i;
  */
  for (int32_t i = 0; i < size; i++) {
    int32_t literal = trail[i];
    value[literal] = 0;
    value[-literal] = 0;
  }
}
