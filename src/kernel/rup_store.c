/* The live clauses of a refutation: an arena in the order of the clause numbers, and an index from numbers to places. */
#include "rup.h"

/*@ logic integer Place{L}(struct rup *r, integer n) = r->place[n];

    logic integer Word{L}(struct rup *r, integer position) = r->arena[position];

    // Clause n has the same literals in both states, wherever they stand.
    predicate SameClause{A, B}(struct rup *r, integer n) =
      RupLength{A}(r, n) == RupLength{B}(r, n) &&
      \forall integer i; Place{A}(r, n) <= i < Place{A}(r, n) + RupLength{A}(r, n) ==>
        Word{A}(r, i) == Word{B}(r, i - Place{A}(r, n) + Place{B}(r, n));

    // Clause n, which is live, is true.
    predicate StoredClauseTrue{L}(struct rup *r, integer assignment, integer n) =
      SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n));
*/

void rup_clear(struct rup *r)
{
  r->arena_used = 0;
  r->arena_dead = 0;
  r->place[0] = 0;
  r->last = 0;
}

bool rup_fits(const struct rup *r, size_t literals, uint64_t number)
{
  return number < r->number_capacity && literals <= FORMULA_MAX_WIDTH &&
         literals < r->arena_capacity - r->arena_used;
}

/* Writes the length and the literals at arena_used. */
/*@ requires room:    RupMemory(r) && r->arena_used + literals < r->arena_capacity && literals <= FORMULA_MAX_WIDTH;
    requires clause:  first < 0x8000000000000000 && \valid_read(literal + (first .. first + literals - 1));
    requires apart:   RupApart(r, literal, first, literals);
    terminates        \true;
    exits             \false;
    assigns           r->arena[r->arena_used .. r->arena_used + literals];
    ensures  length:  r->arena[r->arena_used] == literals;
    ensures  clause:  \forall integer p; r->arena_used < p <= r->arena_used + literals ==>
                        r->arena[p] == literal[first + (p - r->arena_used - 1)];
*/
static void append_clause(struct rup *r, const int32_t *literal, size_t first, size_t literals)
{
  int32_t *const arena = r->arena;
  const size_t used = r->arena_used;
  arena[used] = (int32_t)literals;
  /*@ loop invariant index:  0 <= i <= literals;
      loop invariant length: arena[used] == literals;
      loop invariant copied: \forall integer p; used < p <= used + i ==> arena[p] == literal[first + (p - used - 1)];
      loop assigns           i, arena[used + 1 .. used + literals];
      loop variant           literals - i;
  */
  for (size_t i = 0; i < literals; i++)
    arena[used + 1 + i] = literal[first + i];
}

/*@ requires room:    RupMemory(r) && r->last < number < r->number_capacity;
    terminates        \true;
    exits             \false;
    assigns           r->place[r->last + 1 .. number - 1];
    ensures  gap:     \forall integer n; r->last < n < number ==> r->place[n] == 0;
*/
static void skip_numbers(struct rup *r, uint64_t number)
{
  uint32_t *const place = r->place;
  /*@ loop invariant index: r->last < n <= number;
      loop invariant gap:   \forall integer m; r->last < m < n ==> place[m] == 0;
      loop assigns          n, place[r->last + 1 .. number - 1];
      loop variant          number - n;
  */
  for (uint64_t n = r->last + 1; n < number; n++)
    place[n] = 0;
}

void rup_store(struct rup *r, const int32_t *literal, size_t first, size_t literals, uint64_t number)
{
  skip_numbers(r, number);
  append_clause(r, literal, first, literals);
  r->place[number] = (uint32_t)(r->arena_used + 1);
  r->arena_used += 1 + literals;
  r->last = number;
  /*@ assert live: \forall integer n; 0 <= n < number ==> (RupLive(r, n) <==> RupLive{Pre}(r, n)); */
  /*@ assert kept: \forall integer n; RupLive{Pre}(r, n) ==>
        r->place[n] == \at(r->place[n], Pre) && RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert words: \forall integer i; 0 <= i < \at(r->arena_used, Pre) ==> r->arena[i] == \at(r->arena[i], Pre); */
  /*@ assert kept_clauses: \forall integer n; RupLive{Pre}(r, n) ==> RupClause(r, n); */
  /*@ assert copied: \forall integer i; first <= i < first + literals ==>
        r->arena[r->place[number] + (i - first)] == \at(literal[i], Pre); */
  /*@ assert copy: \forall integer p; r->place[number] <= p < r->place[number] + literals ==>
        r->arena[p] == \at(literal[first + (p - \at(r->arena_used, Pre) - 1)], Pre); */
  /*@ assert new_clause: RupLive(r, number) && RupLength(r, number) == literals && RupClause(r, number); */
  /*@ assert ordered: RupOrdered(r); */
  /*@ assert true_kept: \forall integer assignment, n; RupLive{Pre}(r, n) ==>
        (StoredClauseTrue(r, assignment, n) <==> StoredClauseTrue{Pre}(r, assignment, n)); */
  /*@ assert true_if: \forall integer assignment; SomeTrue{Pre}(assignment, literal, first, literals) ==>
        StoredClauseTrue(r, assignment, number); */
  /*@ assert true_only_if: \forall integer assignment; StoredClauseTrue(r, assignment, number) ==>
        SomeTrue{Pre}(assignment, literal, first, literals); */
}

/* Saturates at arena_used: the number only says when to compact, so that it need not be proved to be right. */
/*@ requires valid:   \valid(r) && r->arena_dead <= r->arena_used;
    terminates        \true;
    exits             \false;
    assigns           r->arena_dead;
    ensures  valid:   r->arena_dead <= r->arena_used;
*/
static void count_dead(struct rup *r, size_t words)
{
  size_t live = r->arena_used - r->arena_dead;
  r->arena_dead += words < live ? words : live;
}

enum rup_result rup_delete(struct rup *r, const uint64_t *number, size_t numbers)
{
  /*@ loop invariant index:  0 <= i <= numbers;
      loop invariant valid:  RupValid(r);
      loop invariant gone:   \forall integer j; 0 <= j < i ==> !RupLive(r, number[j]);
      loop invariant others: \forall integer n; 0 <= n <= r->last ==> r->place[n] == \at(r->place[n], Pre) ||
                               (r->place[n] == 0 && \exists integer j; 0 <= j < i && number[j] == n);
      loop assigns           i, r->place[0 .. r->last], r->arena_dead;
      loop variant           numbers - i;
  */
  for (size_t i = 0; i < numbers; i++) {
    uint64_t n = number[i];
    if (n > r->last || r->place[n] == 0) {
      r->at = i;
      return RUP_NOT_LIVE;
    }
    count_dead(r, 1 + (size_t)r->arena[r->place[n] - 1]);
    /*@ ghost Deleting: ; */
    r->place[n] = 0;
    /*@ assert fewer: \forall integer m; RupLive(r, m) ==> RupLive{Deleting}(r, m) && r->place[m] == \at(r->place[m], Deleting); */
    /*@ assert clauses: RupClauses(r); */
    /*@ assert ordered: RupOrdered(r); */
  }
  return RUP_OK;
}

/* rup_compact looks at every number and moves every live word: at least half of the arena and one word in eight numbers must be free, so
 * that all compactions together cost time linear in the proof. */
bool rup_wants_compaction(const struct rup *r)
{
  return r->arena_dead >= r->arena_used - r->arena_dead && r->arena_dead >= r->last / 8;
}

/* Moves the words down to `to`, which is not above `from`. */
/*@ requires range:   to <= from && from + words <= SIZE_MAX && \valid(arena + (to .. from + words - 1));
    terminates        \true;
    exits             \false;
    assigns           arena[to .. to + words - 1];
    ensures  moved:   \forall integer p; to <= p < to + words ==> arena[p] == \at(arena[p + (from - to)], Pre);
*/
static void move_words(int32_t *arena, size_t from, size_t words, size_t to)
{
  /*@ loop invariant index: 0 <= i <= words;
      loop invariant moved: \forall integer p; to <= p < to + i ==> arena[p] == \at(arena[p + (from - to)], Pre);
      loop invariant same:  \forall integer p; to + i <= p ==> arena[p] == \at(arena[p], Pre);
      loop assigns          i, arena[to .. to + words - 1];
      loop variant          words - i;
  */
  for (size_t i = 0; i < words; i++)
    arena[to + i] = arena[from + i];
}

/* Moves clause n down to `used`, which is not above it; returns the end of the clause. */
/*@ requires room:     RupMemory(r) && n < r->number_capacity && used < r->place[n];
    requires clause:   0 <= RupLength(r, n) && r->place[n] + RupLength(r, n) <= r->arena_capacity;
    terminates         \true;
    exits              \false;
    assigns            r->place[n], r->arena[used .. used + RupLength(r, n)];
    ensures  end:      \result == used + 1 + \old(RupLength(r, n));
    ensures  place:    r->place[n] == used + 1;
    ensures  same:     SameClause{Here, Pre}(r, n);
*/
static size_t move_clause(struct rup *r, uint64_t n, size_t used)
{
  const size_t from = r->place[n] - 1;
  const size_t words = 1 + (size_t)r->arena[from];
  /*@ assert words: from == Place(r, n) - 1 && words == 1 + RupLength(r, n); */
  move_words(r->arena, from, words, used);
  /*@ assert moved: \forall integer p; used <= p < used + words ==> Word(r, p) == Word{Pre}(r, p + (from - used)); */
  /*@ assert fits: used + 1 <= UINT32_MAX && Place(r, n) == from + 1; */
  r->place[n] = (uint32_t)(used + 1);
  /*@ assert place: Place(r, n) == used + 1 && Place{Pre}(r, n) == from + 1; */
  /*@ assert length: RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert still: \forall integer p; used <= p < used + words ==> Word(r, p) == Word{Pre}(r, p - Place(r, n) + Place{Pre}(r, n)); */
  return used + words;
}

/* Moves the clauses down so that nothing lies between them; returns the end of the last one. */
/*@ requires valid:   RupValid(r);
    terminates        \true;
    exits             \false;
    assigns           r->arena[0 .. r->arena_used - 1], r->place[0 .. r->last];
    ensures  end:     \result <= r->arena_used;
    ensures  live:    \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n);
    ensures  inside:  \forall integer n; RupLive(r, n) ==> Place(r, n) + RupLength(r, n) <= \result;
    ensures  same:    \forall integer n; RupLive(r, n) ==> SameClause{Here, Pre}(r, n);
    ensures  ordered: RupOrdered(r);
*/
static size_t close_gaps(struct rup *r)
{
  size_t used = 0;
  /*@ loop invariant index:    1 <= n <= r->last + 1;
      loop invariant used:     used <= r->arena_used;
      loop invariant later:    \forall integer m; n <= m <= r->last ==> Place(r, m) == Place{Pre}(r, m);
      loop invariant room:     \forall integer m; n <= m && RupLive{Pre}(r, m) ==> used < Place{Pre}(r, m);
      loop invariant words:    \forall integer p; used <= p ==> Word(r, p) == Word{Pre}(r, p);
      loop invariant live:     \forall integer m; 0 <= m < n ==> (Place(r, m) == 0 <==> Place{Pre}(r, m) == 0);
      loop invariant inside:   \forall integer m; 0 <= m < n && Place(r, m) != 0 ==>
                                 0 <= RupLength(r, m) && Place(r, m) + RupLength(r, m) <= used;
      loop invariant same:     \forall integer m; 0 <= m < n && Place(r, m) != 0 ==> SameClause{Here, Pre}(r, m);
      loop invariant ordered:  \forall integer l, m; 0 <= l < m < n && Place(r, l) != 0 && Place(r, m) != 0 ==>
                                 Place(r, l) + RupLength(r, l) < Place(r, m);
      loop assigns             n, used, r->place[0 .. r->last], r->arena[0 .. r->arena_used - 1];
      loop variant             r->last - n;
  */
  for (uint64_t n = 1; n <= r->last; n++) {
    if (r->place[n] != 0) {
      /*@ ghost Moving: ; */
      /*@ assert clause: RupLive{Pre}(r, n) && RupClause{Pre}(r, n) && Place(r, n) == Place{Pre}(r, n) &&
            RupLength(r, n) == RupLength{Pre}(r, n); */
      /*@ assert room: used + 1 + RupLength(r, n) <= r->arena_used; */
      used = move_clause(r, n, used);
      /*@ assert places: \forall integer m; 0 <= m < n ==> Place(r, m) == Place{Moving}(r, m); */
      /*@ assert words: \forall integer p; 0 <= p < \at(used, Moving) ==> Word(r, p) == Word{Moving}(r, p); */
      /*@ assert lengths: \forall integer m; 0 <= m < n && Place(r, m) != 0 ==>
            RupLength(r, m) == RupLength{Moving}(r, m) && Place(r, m) + RupLength(r, m) <= \at(used, Moving); */
      /*@ assert unmoved: \forall integer m; 0 <= m < n && Place(r, m) != 0 ==> SameClause{Here, Moving}(r, m); */
      /*@ assert lower: \forall integer m; 0 <= m < n && Place(r, m) != 0 ==> SameClause{Here, Pre}(r, m); */
      /*@ assert moved: SameClause{Here, Pre}(r, n); */
    }
  }
  return used;
}

void rup_compact(struct rup *r)
{
  r->arena_used = close_gaps(r);
  r->arena_dead = 0;
  /*@ assert live: \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n); */
  /*@ assert same: \forall integer n; RupLive(r, n) ==> SameClause{Here, Pre}(r, n); */
  /*@ assert back: \forall integer n; RupLive(r, n) ==> SameClause{Pre, Here}(r, n); */
  /*@ assert clauses: RupClauses(r); */
  /*@ assert words: \forall integer n, i; RupLive{Pre}(r, n) && Place{Pre}(r, n) <= i < Place{Pre}(r, n) + RupLength{Pre}(r, n) ==>
        Word{Pre}(r, i) == Word(r, i - Place{Pre}(r, n) + Place(r, n)); */
  /*@ assert models_kept: \forall integer assignment, n; RupLive{Pre}(r, n) && StoredClauseTrue{Pre}(r, assignment, n) ==>
        StoredClauseTrue(r, assignment, n); */
  /*@ assert no_models_added: \forall integer assignment, n; RupLive(r, n) && StoredClauseTrue(r, assignment, n) ==>
        StoredClauseTrue{Pre}(r, assignment, n); */
}
