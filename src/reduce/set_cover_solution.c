#include "set_cover.h"

/* -(w_epsilon + bias): a set is selected if its weight is at most that. */
/*@ requires limit:   LiveTarget(limit) && sets <= SET_SYSTEM_MAX_SETS;
    requires weights: Live(&weight[sets + 1][0]) && (bias ==> Live(&weight[sets + 2][0]));
    requires apart:   \separated(limit, &weight[sets + 1][0]) && (bias ==> \separated(limit, &weight[sets + 2][0]));
    terminates        \true;
    exits             \false;
    assigns           limit->value;
    ensures  limit:   limit->value == -(weight[sets + 1][0].value + (bias ? weight[sets + 2][0].value : 0.0));
*/
static void selection_limit(const mpz_t *weight, uint32_t sets, bool bias, mpz_ptr limit)
{
  mpz_set_ui(limit, 0);
  mpz_sub(limit, limit, weight[sets + 1]);
  if (bias)
    mpz_sub(limit, limit, weight[sets + 2]);
}

/* Whether one of an element's sets is in the cover. */
/*@ requires sets:    SetsAscend(member_of, degree, sets) && \valid_read(member_of + (0 .. degree - 1));
    requires cover:   \valid_read(cover + (0 .. sets - 1));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> SomeInCover(cover, member_of, degree);
*/
static bool covers(const bool *cover, const uint32_t *member_of, size_t degree) /*@ ghost (uint32_t sets) */
{
  size_t p = degree;
  /*@ loop invariant index: 0 <= p <= degree;
      loop invariant sets:  SetsAscend(member_of, p, sets);
      loop invariant same:  SomeInCover(cover, member_of, degree) <==> SomeInCover(cover, member_of, p);
      loop assigns          p;
      loop variant          p;
  */
  while (p > 0 && !cover[member_of[p - 1]])
    p--;
  return p > 0;
}

/* Whether each element is in a set of the cover. */
/*@ requires system:  SetSystemValid(s);
    requires cover:   \valid_read(cover + (0 .. s->sets - 1));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> CoversAll(s, cover);
*/
static bool covers_all(const struct set_system *s, const bool *cover)
{
  /*@ loop invariant index:   0 <= i <= s->elements;
      loop invariant covered: \forall integer k; 0 <= k < i ==>
                                SomeInCover(cover, s->member_of + s->start[k], ElementDegree(s, k));
      loop assigns            i;
      loop variant            s->elements - i;
  */
  for (size_t i = 0; i < s->elements; i++) {
    /*@ assert place: 0 <= s->start[i] <= s->start[i + 1] <= s->start[s->elements]; */
    if (!covers(cover, s->member_of + s->start[i], s->start[i + 1] - s->start[i]) /*@ ghost (s->sets) */) {
      /*@ assert uncovered: !SomeInCover(cover, s->member_of + s->start[i], ElementDegree(s, i)); */
      return false;
    }
  }
  return true;
}

bool set_cover_solution_from_weights(const struct set_cover_reduction *r, const struct network *net,
                                     bool *cover)
{
  const uint32_t sets = r->system->sets;
  mpz_t limit;
  mpz_init(limit);
  selection_limit(net->weight, sets, r->bias, limit);
  /*@ loop invariant index:    0 <= j <= sets;
      loop invariant selected: \forall integer k; 0 <= k < j ==>
                                 (cover[k] <==> NumeratorSelected(net->weight, sets, r->bias, k));
      loop assigns             j, cover[0 .. sets - 1];
      loop variant             sets - j;
  */
  for (uint32_t j = 0; j < sets; j++)
    cover[j] = mpz_cmp(net->weight[j], limit) <= 0;
  mpz_clear(limit);
  return covers_all(r->system, cover);
}
