#include "colouring_clique.h"

bool colouring_clique_possible(size_t edges, uint32_t members)
{
  if (members < 2)
    return true;
  /*@ assert product: 0 <= members * (members - 1) <= UINT32_MAX * UINT32_MAX; */
  const uint64_t pairs = (uint64_t)members * (members - 1) / 2;
  return pairs <= edges;
}

/*@ // place[v] is one more than the number of a member that is v, 0 for no member.
    predicate Places{L}(uint32_t *place, integer vertices, uint32_t *clique, integer members) =
      (\forall integer v; 0 <= v < vertices && place[v] != 0 ==> place[v] <= members && clique[place[v] - 1] == v) &&
      (\forall integer i; 0 <= i < members ==> clique[i] < vertices && place[clique[i]] == i + 1);

    // One of the first n edges joins u and v.
    predicate JoinedBefore{L}(struct hypergraph *h, integer n, integer u, integer v) =
      \exists integer e; 0 <= e < n && EdgeJoins{L}(h, e, u, v);

    // joined[i, j] says whether one of the first n edges joins members i and j.
    predicate Joins{L}(struct hypergraph *h, integer n, uint32_t *clique, integer members, unsigned char *joined) =
      \forall integer i, j; 0 <= i < members && 0 <= j < members ==>
        (joined[Index(i, members, j)] != 0 <==> JoinedBefore{L}(h, n, clique[i], clique[j]));

    // The vertices of the first n edges with two vertices are vertices of the hypergraph: what the check needs of HypergraphValid, without its recursion.
    predicate PairsInRange{L}(struct hypergraph *h, integer n) =
      \forall integer e; 0 <= e < n && EdgeSize{L}(h, e) == 2 ==>
        h->vertex[h->start[e]] < h->vertices && h->vertex[h->start[e] + 1] < h->vertices;
*/

/*@ ghost
  /@ requires   hypergraph: HypergraphValid(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    pairs: PairsInRange(h, h->edges);
   @/
  static void pairs_are_in_range(const struct hypergraph *h)
  {
    /@ loop invariant index: 0 <= e <= h->edges;
       loop invariant pairs: PairsInRange(h, e);
       loop assigns          e;
       loop variant          h->edges - e;
     @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert ascend: VerticesAscend(h->vertex + h->start[e], EdgeSize(h, e), h->vertices); @/
      /@ assert second: EdgeSize(h, e) == 2 ==> (h->vertex + h->start[e])[1] < h->vertices &&
                          VerticesAscend(h->vertex + h->start[e], 1, h->vertices); @/
      /@ assert first:  EdgeSize(h, e) == 2 ==> (h->vertex + h->start[e])[0] < h->vertices; @/
      ;
    }
  }
*/

/* Different entries of a matrix have different places. */
/*@ ghost
  /@ requires   place: minor < count;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    different: \forall integer i, j; 0 <= j < count && Index(i, count, j) == Index(major, count, minor) ==>
                             i == major && j == minor;
   @/
  static void index_is_injective(size_t major, size_t count, size_t minor)
  {
    index_means();
    /@ assert above: \forall integer i; major < i ==> 0 <= (i - major - 1) * count; @/
    /@ assert below: \forall integer i; i < major ==> 0 <= (major - i - 1) * count; @/
    /@ assert more:  \forall integer i; major < i ==> major * count + count <= i * count; @/
    /@ assert less:  \forall integer i; i < major ==> i * count + count <= major * count; @/
    ;
  }
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

/* Notes that the members i and j are joined. */
/*@ requires members:   i < members && j < members && Times(members, members) < 0x4000000000000000;
    requires joined:    \valid(joined + (0 .. Times(members, members) - 1));
    terminates          \true;
    exits               \false;
    assigns             joined[0 .. Times(members, members) - 1];
    ensures  joined:    \forall integer a, b; 0 <= a < members && 0 <= b < members ==>
                          (joined[Index(a, members, b)] != 0 <==>
                           \old(joined[Index(a, members, b)]) != 0 || (a == i && b == j) || (a == j && b == i));
*/
static void note_pair(unsigned char *joined, size_t members, size_t i, size_t j)
{
  /*@ ghost indices_are_below(members, members); */
  /*@ ghost index_is_injective(i, members, j); */
  /*@ ghost index_is_injective(j, members, i); */
  /*@ ghost index_is_below(i, members, j, members); */
  /*@ ghost index_is_below(j, members, i, members); */
  /*@ ghost index_means(); */
  /*@ assert first:  Index(i, members, j) == i * members + j && 0 <= i * members + j < Times(members, members); */
  /*@ assert second: Index(j, members, i) == j * members + i && 0 <= j * members + i < Times(members, members); */
  joined[i * members + j] = 1;
  joined[j * members + i] = 1;
}

/* Notes which members edge e joins. */
/*@ requires hypergraph: HypergraphStarts(h) && \valid_read(h->vertex + (0 .. h->start[h->edges] - 1)) && PairsInRange(h, h->edges);
    requires edge:       e < h->edges;
    requires clique:     \valid_read(clique + (0 .. members - 1)) && members < UINT32_MAX && Times(members, members) < 0x4000000000000000;
    requires places:     \valid_read(place + (0 .. h->vertices - 1)) && Places(place, h->vertices, clique, members);
    requires joined:     \valid(joined + (0 .. Times(members, members) - 1));
    requires separated:  \separated(joined + (0 .. Times(members, members) - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), clique + (0 .. members - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), place + (0 .. h->vertices - 1));
    terminates           \true;
    exits                \false;
    assigns              joined[0 .. Times(members, members) - 1];
    ensures  joined:     \forall integer a, b; 0 <= a < members && 0 <= b < members ==>
                           (joined[Index(a, members, b)] != 0 <==>
                            \old(joined[Index(a, members, b)]) != 0 || EdgeJoins(h, e, clique[a], clique[b]));
*/
static void note_edge(const struct hypergraph *h, size_t e, const uint32_t *place, unsigned char *joined,
                      uint32_t members) /*@ ghost (const uint32_t *clique) */
{
  const size_t start = h->start[e];
  if (h->start[e + 1] - start != 2)
    return;
  const uint32_t i = place[h->vertex[start]];
  const uint32_t j = place[h->vertex[start + 1]];
  /*@ assert range:  h->vertex[h->start[e]] < h->vertices && h->vertex[h->start[e] + 1] < h->vertices; */
  /*@ assert member: (i != 0 ==> i <= members && clique[i - 1] == h->vertex[start]) &&
                     (j != 0 ==> j <= members && clique[j - 1] == h->vertex[start + 1]); */
  /*@ assert first:  \forall integer a; 0 <= a < members ==> (clique[a] == h->vertex[start] <==> i == a + 1); */
  /*@ assert second: \forall integer a; 0 <= a < members ==> (clique[a] == h->vertex[start + 1] <==> j == a + 1); */
  if (i != 0 && j != 0)
    note_pair(joined, members, i - 1, j - 1);
}

/* Notes which members the edges join. */
/*@ requires hypergraph: HypergraphStarts(h) && \valid_read(h->vertex + (0 .. h->start[h->edges] - 1)) && PairsInRange(h, h->edges);
    requires clique:     \valid_read(clique + (0 .. members - 1)) && members < UINT32_MAX && Times(members, members) < 0x4000000000000000;
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
static void note_joined(const struct hypergraph *h, const uint32_t *place, unsigned char *joined,
                        uint32_t members) /*@ ghost (const uint32_t *clique) */
{
  /*@ ghost indices_are_below(members, members); */
  /*@ loop invariant index: 0 <= e <= h->edges;
      loop invariant joins: Joins(h, e, clique, members, joined);
      loop assigns          e, joined[0 .. Times(members, members) - 1];
      loop variant          h->edges - e;
  */
  for (size_t e = 0; e < h->edges; e++) {
    note_edge(h, e, place, joined, members) /*@ ghost (clique) */;
    /*@ assert step: \forall integer a, b; 0 <= a < members && 0 <= b < members ==>
          (JoinedBefore(h, e + 1, clique[a], clique[b]) <==>
           JoinedBefore(h, e, clique[a], clique[b]) || EdgeJoins(h, e, clique[a], clique[b])); */
  }
}

/*@ requires joined:    \valid_read(joined + (0 .. Times(members, members) - 1)) && Times(members, members) < 0x4000000000000000;
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result <==> (\forall integer i, j; 0 <= i < j < members ==> joined[Index(i, members, j)] != 0);
*/
static bool all_joined(const unsigned char *joined, size_t members)
{
  /*@ ghost indices_are_below(members, members); */
  /*@ loop invariant index: 0 <= i <= members;
      loop invariant pairs: \forall integer k, j; 0 <= k < i && k < j < members ==> joined[Index(k, members, j)] != 0;
      loop assigns          i;
      loop variant          members - i;
  */
  for (size_t i = 0; i < members; i++) {
    /*@ loop invariant index: i + 1 <= j <= members;
        loop invariant pairs: \forall integer k; i < k < j ==> joined[Index(i, members, k)] != 0;
        loop assigns          j;
        loop variant          members - j;
    */
    for (size_t j = i + 1; j < members; j++) {
      /*@ ghost index_is_below(i, members, j, members); */
      /*@ ghost index_means(); */
      /*@ assert place: Index(i, members, j) == i * members + j && 0 <= i * members + j < Times(members, members); */
      if (joined[i * members + j] == 0)
        return false;
    }
  }
  return true;
}

bool colouring_is_clique(const struct hypergraph *h, const uint32_t *clique, uint32_t members,
                         uint32_t *place, unsigned char *joined)
{
  /*@ ghost pairs_are_in_range(h); */
  if (!set_places(clique, members, place, h->vertices)) {
    /*@ assert none: !IsClique{Pre}(h, clique, members); */
    return false;
  }
  /*@ assert different: (\forall integer i; 0 <= i < members ==> clique[i] < h->vertices) &&
                        (\forall integer i, j; 0 <= i < j < members ==> clique[i] != clique[j]); */
  /*@ assert starts: HypergraphStarts(h); */
  /*@ assert pairs:  PairsInRange(h, h->edges); */
  note_joined(h, place, joined, members) /*@ ghost (clique) */;
  /*@ assert edges: \forall integer e, u, v; 0 <= e < h->edges ==> (EdgeJoins(h, e, u, v) <==> EdgeJoins{Pre}(h, e, u, v)); */
  /*@ assert joined: \forall integer u, v; JoinedBefore(h, h->edges, u, v) <==> Joined{Pre}(h, u, v); */
  /*@ assert members: \forall integer i; 0 <= i < members ==> clique[i] == \at(clique[\at(i, Here)], Pre); */
  /*@ assert matrix: \forall integer i, j; 0 <= i < j < members ==>
        (joined[Index(i, members, j)] != 0 <==> Joined{Pre}(h, \at(clique[\at(i, Here)], Pre), \at(clique[\at(j, Here)], Pre))); */
  const bool all = all_joined(joined, members);
  /*@ assert yes: all ==> IsClique{Pre}(h, clique, members); */
  /*@ assert no:  IsClique{Pre}(h, clique, members) ==> all; */
  return all;
}
