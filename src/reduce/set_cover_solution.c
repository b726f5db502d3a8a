#include "set_cover_solution.h"

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

/* Numbers and the numerators that they have over one denominator have one sign. */
/*@ ghost
  /@ requires   positive: 0.0 < denominator->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    sign: \forall real x, y, z; Product(x, denominator->value) + (Product(y, denominator->value) + Product(z, denominator->value)) <= 0.0 <==>
                        x + (y + z) <= 0.0;
     ensures    zero: Product(0.0, denominator->value) == 0.0;
   @/
  static void sums_have_one_sign(mpz_srcptr denominator)
  {
    product_means();
    /@ assert sum: \forall real x, y, z;
         x * denominator->value + (y * denominator->value + z * denominator->value) == (x + (y + z)) * denominator->value; @/
    /@ assert sign: \forall real s; s * denominator->value <= 0.0 <==> s <= 0.0; @/
    ;
  }
*/

/* The sets that numerators select are those that the weights choose. */
/*@ ghost
  /@ requires   network: NetworkValid(net) && net->units == 1 && net->features == sets + 2 && sets <= SET_SYSTEM_MAX_SETS && j < sets;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    chosen: \forall weights w; RepresentsNetwork(w, net) ==>
                          (NumeratorSelected(net->weight, sets, net->bias, j) <==> Selected(ChosenSets(w, sets, net->bias ? 1 : 0), j));
   @/
  static void chosen_by_numerators(const struct network *net, uint32_t sets, uint32_t j)
  {
    first_unit_means(net);
    lemma_chosen_set(sets, net->bias ? 1 : 0, j);
    sums_have_one_sign(&net->denominator[0]);
    /@ assert bias: \forall weights w; RepresentsNetwork(w, net) ==> Product(BiasWeight(w, sets + 2, net->bias ? 1 : 0), net->denominator[0].value) ==
         (net->bias ? net->weight[sets + 2][0].value : 0.0); @/
    ;
  }
*/

/* Both are, or neither is, a choice of the same sets. */
/*@ predicate SameSets{L}(integer selection, _Bool *cover, integer sets) =
      \forall integer j; 0 <= j < sets ==> (cover[j] <==> Selected(selection, j));
*/

/*@ ghost
  /@ requires   sets: SetsAscend(member_of, degree, sets) && \valid_read(member_of + (0 .. degree - 1));
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    same: \forall integer a; SameSets(a, cover, sets) ==> (SomeInCover(cover, member_of, degree) <==> SomeSelected(a, member_of, degree));
   @/
  static void covered_alike(const bool *cover, const uint32_t *member_of, size_t degree, uint32_t sets)
  {
    size_t p = degree;
    /@ loop invariant index: 0 <= p <= degree;
       loop invariant sets:  SetsAscend(member_of, p, sets);
       loop invariant same:  \forall integer a; SameSets(a, cover, sets) && (SomeInCover(cover, member_of, p) <==> SomeSelected(a, member_of, p)) ==>
                               (SomeInCover(cover, member_of, degree) <==> SomeSelected(a, member_of, degree));
       loop assigns          p;
       loop variant          p;
     @/
    while (p > 0) {
      p--;
      /@ assert set: \forall integer a; SameSets(a, cover, sets) ==> (cover[member_of[p]] <==> Selected(a, member_of[p])); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires   system: SetSystemValid(s);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    same: \forall integer a; SameSets(a, cover, s->sets) ==> (CoversAll(s, cover) <==> IsCover(a, s));
   @/
  static void covers_alike(const struct set_system *s, const bool *cover)
  {
    /@ loop invariant index: 0 <= i <= s->elements;
       loop invariant same:  \forall integer a, k; SameSets(a, cover, s->sets) && 0 <= k < i ==>
                               (SomeInCover(cover, s->member_of + s->start[k], ElementDegree(s, k)) <==> Covered(a, s, k));
       loop assigns          i;
       loop variant          s->elements - i;
     @/
    for (size_t i = 0; i < s->elements; i++) {
      /@ assert place: 0 <= s->start[i] <= s->start[i + 1] <= s->start[s->elements]; @/
      covered_alike(cover, s->member_of + s->start[i], s->start[i + 1] - s->start[i], s->sets);
    }
  }
*/

bool set_cover_solution_from_weights(const struct set_cover_reduction *r, const struct network *net,
                                     bool *cover)
{
  const uint32_t sets = r->system->sets;
  mpz_t limit;
  mpz_init(limit);
  /*@ ghost first_unit_means(net); */
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
  /*@ ghost
    /@ loop invariant index:  0 <= k <= sets;
       loop invariant chosen: \forall weights w, integer j; RepresentsNetwork(w, net) && 0 <= j < k ==>
                                (cover[j] <==> Selected(ChosenSets(w, sets, net->bias ? 1 : 0), j));
       loop assigns           k;
       loop variant           sets - k;
     @/
    for (uint32_t k = 0; k < sets; k++)
      chosen_by_numerators(net, sets, k);
  */
  /*@ ghost covers_alike(r->system, cover); */
  /*@ ghost theorem_set_cover_extraction(r->system, r->degree, r->root, r->copies, r->bias ? 1 : 0); */
  return covers_all(r->system, cover);
}
