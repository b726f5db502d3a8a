#include "colouring_clique.h"

bool colouring_clique_possible(size_t edges, uint32_t members)
{
  if (members < 2)
    return true;
  const uint64_t pairs = (uint64_t)members * (members - 1) / 2;
  return pairs <= edges;
}

/*@ // place[v] is one more than the number of a member that is v, 0 for no member.
    predicate Places{L}(uint32_t *place, integer vertices, uint32_t *clique, integer members) =
      (\forall integer v; 0 <= v < vertices && place[v] != 0 ==> place[v] <= members && clique[place[v] - 1] == v) &&
      (\forall integer i; 0 <= i < members ==> clique[i] < vertices && place[clique[i]] == i + 1);

    // joined[i, j] says whether one of the first n edges joins members i and j.
    predicate Joins{L}(struct hypergraph *h, integer n, uint32_t *clique, integer members, unsigned char *joined) =
      \forall integer i, j; 0 <= i < members && 0 <= j < members ==>
        (joined[Index(i, members, j)] != 0 <==> (\exists integer e; 0 <= e < n && EdgeJoins{L}(h, e, clique[i], clique[j])));
*/

/* Gives every member its place; false for a number that is no vertex, or a vertex twice. */
/*@ requires clique:    \valid_read(clique + (0 .. members - 1)) && members < UINT32_MAX;
    requires place:     \valid(place + (0 .. vertices - 1)) && (\forall integer v; 0 <= v < vertices ==> place[v] == 0);
    requires separated: \separated(place + (0 .. vertices - 1), clique + (0 .. members - 1));
    terminates          \true;
    exits               \false;
    assigns             place[0 .. vertices - 1];
    ensures  places:    \result ==> Places(place, vertices, clique, members);
    ensures  different: \result <==> (\forall integer i; 0 <= i < members ==> clique[i] < vertices) &&
                          (\forall integer i, j; 0 <= i < j < members ==> clique[i] != clique[j]);
*/
static bool set_places(const uint32_t *clique, uint32_t members, uint32_t *place, uint32_t vertices)
{
  /*@ loop invariant index:     0 <= i <= members;
      loop invariant places:    Places(place, vertices, clique, i);
      loop invariant different: \forall integer j, k; 0 <= j < k < i ==> clique[j] != clique[k];
      loop assigns              i, place[0 .. vertices - 1];
      loop variant              members - i;
  */
  for (uint32_t i = 0; i < members; i++) {
    if (clique[i] >= vertices || place[clique[i]] != 0)
      return false;
    place[clique[i]] = i + 1;
  }
  return true;
}

/* Notes which members the edges join. */
/*@ requires hypergraph: HypergraphValid(h);
    requires clique:     \valid_read(clique + (0 .. members - 1)) && Times(members, members) < 0x4000000000000000;
    requires places:     \valid_read(place + (0 .. h->vertices - 1)) && Places(place, h->vertices, clique, members);
    requires joined:     \valid(joined + (0 .. Times(members, members) - 1)) &&
                         (\forall integer k; 0 <= k < Times(members, members) ==> joined[k] == 0);
    requires separated:  \separated(joined + (0 .. Times(members, members) - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), clique + (0 .. members - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), place + (0 .. h->vertices - 1));
    terminates           \true;
    exits                \false;
    assigns              joined[0 .. Times(members, members) - 1];
    ensures  joins:      Joins(h, h->edges, clique, members, joined);
*/
static void note_joined(const struct hypergraph *h, const uint32_t *clique, uint32_t members,
                        const uint32_t *place, unsigned char *joined)
{
  (void)clique; /* only the contract speaks of it */
  /*@ loop invariant index: 0 <= e <= h->edges;
      loop invariant joins: Joins(h, e, clique, members, joined);
      loop assigns          e, joined[0 .. Times(members, members) - 1];
      loop variant          h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++) {
    const size_t start = h->start[e];
    if (h->start[e + 1] - start != 2)
      continue;
    const size_t i = place[h->vertex[start]];
    const size_t j = place[h->vertex[start + 1]];
    if (i == 0 || j == 0)
      continue;
    joined[(i - 1) * members + (j - 1)] = 1;
    joined[(j - 1) * members + (i - 1)] = 1;
  }
}

/*@ requires joined:    \valid_read(joined + (0 .. Times(members, members) - 1)) && Times(members, members) < 0x4000000000000000;
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result <==> (\forall integer i, j; 0 <= i < j < members ==> joined[Index(i, members, j)] != 0);
*/
static bool all_joined(const unsigned char *joined, uint32_t members)
{
  /*@ loop invariant index: 0 <= i <= members;
      loop invariant pairs: \forall integer k, j; 0 <= k < i && k < j < members ==> joined[Index(k, members, j)] != 0;
      loop assigns          i;
      loop variant          members - i;
  */
  for (uint32_t i = 0; i < members; i++) {
    /*@ loop invariant index: i + 1 <= j <= members;
        loop invariant pairs: \forall integer k; i < k < j ==> joined[Index(i, members, k)] != 0;
        loop assigns          j;
        loop variant          members - j;
    */
    for (uint32_t j = i + 1; j < members; j++)
      if (joined[(size_t)i * members + j] == 0)
        return false;
  }
  return true;
}

bool colouring_is_clique(const struct hypergraph *h, const uint32_t *clique, uint32_t members,
                         uint32_t *place, unsigned char *joined)
{
  if (!set_places(clique, members, place, h->vertices))
    return false;
  note_joined(h, clique, members, place, joined);
  return all_joined(joined, members);
}
