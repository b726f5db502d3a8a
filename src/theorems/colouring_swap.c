/* The number is put together from the last vertex to the first, and its digits are found from the first on. */
#include "colouring_swap.h"

#include "digit.h"

/*@ ghost
  /@ requires range: 1 <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures natural: \forall integer a, v, c; 0 <= v <= vertices && 0 <= c <= colours ==>
       SwappedFrom(a, i, u, colours, vertices, v, c) >= 0;
  @/
  void lemma_swapped_natural(int i, int u, int colours, uint32_t vertices) {
    /@ loop invariant 0 <= t <= vertices;
       loop invariant natural: \forall integer a, v, c; t <= v <= vertices && 0 <= c <= colours ==>
         SwappedFrom(a, i, u, colours, vertices, v, c) >= 0;
       loop assigns t;
       loop variant t;
    @/
    for (uint32_t t = vertices; t > 0; t--) {
      /@ assert last: \forall integer a; SwappedFrom(a, i, u, colours, vertices, t - 1, colours) ==
           SwappedFrom(a, i, u, colours, vertices, t, 0); @/
      /@ loop invariant 0 <= k <= colours;
         loop invariant natural: \forall integer a, c; k <= c <= colours ==>
           SwappedFrom(a, i, u, colours, vertices, t - 1, c) >= 0;
         loop assigns k;
         loop variant k;
      @/
      for (int k = colours; k > 0; k--) {
        /@ assert step: \forall integer a; SwappedFrom(a, i, u, colours, vertices, t - 1, k - 1) ==
             SwappedDigit(a, i, u, colours, t - 1, k - 1) + 2 * SwappedFrom(a, i, u, colours, vertices, t - 1, k); @/
        ;
      }
    }
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && v < vertices && 0 <= c <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures digits: \forall integer a, n; n >= c ==>
       Digit(SwappedFrom(a, i, u, colours, vertices, v, 0), n) == Digit(SwappedFrom(a, i, u, colours, vertices, v, c), n - c);
     ensures lowest: c < colours ==> \forall integer a;
       Digit(SwappedFrom(a, i, u, colours, vertices, v, c), 0) == SwappedDigit(a, i, u, colours, v, c);
  @/
  void lemma_swapped_row(int i, int u, int colours, uint32_t vertices, uint32_t v, int c) {
    lemma_swapped_natural(i, u, colours, vertices);
    lemma_digit();
    /@ loop invariant 0 <= k <= c;
       loop invariant digits: \forall integer a, n; n >= k ==>
         Digit(SwappedFrom(a, i, u, colours, vertices, v, 0), n) == Digit(SwappedFrom(a, i, u, colours, vertices, v, k), n - k);
       loop assigns k;
       loop variant c - k;
    @/
    for (int k = 0; k < c; k++) {
      /@ assert step: \forall integer a; SwappedFrom(a, i, u, colours, vertices, v, k) ==
           SwappedDigit(a, i, u, colours, v, k) + 2 * SwappedFrom(a, i, u, colours, vertices, v, k + 1); @/
      /@ assert next: \forall integer a, n; n >= 1 ==>
           Digit(SwappedFrom(a, i, u, colours, vertices, v, k), n) ==
             Digit(SwappedFrom(a, i, u, colours, vertices, v, k + 1), n - 1); @/
      ;
    }
    /@ assert step: c < colours ==> \forall integer a; SwappedFrom(a, i, u, colours, vertices, v, c) ==
         SwappedDigit(a, i, u, colours, v, c) + 2 * SwappedFrom(a, i, u, colours, vertices, v, c + 1); @/
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && v <= vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures digits: \forall integer a, n; n >= Index(v, colours, 0) ==>
       Digit(SwappedFrom(a, i, u, colours, vertices, 0, 0), n) ==
         Digit(SwappedFrom(a, i, u, colours, vertices, v, 0), n - Index(v, colours, 0));
  @/
  void lemma_swapped_rows(int i, int u, int colours, uint32_t vertices, uint32_t v) {
    index_means();
    /@ assert first: Index(0, colours, 0) == 0; @/
    /@ loop invariant 0 <= k <= v;
       loop invariant digits: \forall integer a, n; n >= Index(k, colours, 0) ==>
         Digit(SwappedFrom(a, i, u, colours, vertices, 0, 0), n) ==
           Digit(SwappedFrom(a, i, u, colours, vertices, k, 0), n - Index(k, colours, 0));
       loop assigns k;
       loop variant v - k;
    @/
    for (uint32_t k = 0; k < v; k++) {
      lemma_swapped_row(i, u, colours, vertices, k, colours);
      /@ assert next: Index(k + 1, colours, 0) == Index(k, colours, 0) + colours; @/
      /@ assert last: \forall integer a; SwappedFrom(a, i, u, colours, vertices, k, colours) ==
           SwappedFrom(a, i, u, colours, vertices, k + 1, 0); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && v < vertices && 0 <= c < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures swapped: \forall integer a;
       HasColour(SwappedColouring(a, i, u, colours, vertices), colours, v, c) <==> HasColour(a, colours, v, Swapped(i, u, c));
  @/
  void lemma_swapped_colour(int i, int u, int colours, uint32_t vertices, uint32_t v, int c) {
    lemma_swapped_rows(i, u, colours, vertices, v);
    lemma_swapped_row(i, u, colours, vertices, v, c);
    index_means();
    /@ assert place: Index(v, colours, c) == Index(v, colours, 0) + c; @/
    /@ assert row: \forall integer a; Digit(SwappedColouring(a, i, u, colours, vertices), Index(v, colours, c)) ==
         Digit(SwappedFrom(a, i, u, colours, vertices, v, 0), c); @/
    /@ assert digit: \forall integer a; Digit(SwappedColouring(a, i, u, colours, vertices), Index(v, colours, c)) ==
         SwappedDigit(a, i, u, colours, v, c); @/
    lemma_variable_true();
    /@ assert colour: \forall integer a; HasColour(SwappedColouring(a, i, u, colours, vertices), colours, v, c) <==>
         Digit(SwappedColouring(a, i, u, colours, vertices), Index(v, colours, c)) != 0; @/
    /@ assert before: \forall integer a; HasColour(a, colours, v, Swapped(i, u, c)) <==> SwappedDigit(a, i, u, colours, v, c) == 1; @/
  }
*/

/*@ ghost
  void lemma_swapped_colouring(int i, int u, int colours, uint32_t vertices) {
    /@ loop invariant 0 <= t <= vertices;
       loop invariant swapped: \forall integer a, v, c; 0 <= v < t && 0 <= c < colours ==>
         (HasColour(SwappedColouring(a, i, u, colours, vertices), colours, v, c) <==> HasColour(a, colours, v, Swapped(i, u, c)));
       loop assigns t;
       loop variant vertices - t;
    @/
    for (uint32_t t = 0; t < vertices; t++) {
      /@ loop invariant 0 <= k <= colours;
         loop invariant swapped: \forall integer a, c; 0 <= c < k ==>
           (HasColour(SwappedColouring(a, i, u, colours, vertices), colours, t, c) <==> HasColour(a, colours, t, Swapped(i, u, c)));
         loop assigns k;
         loop variant colours - k;
      @/
      for (int k = 0; k < colours; k++)
        lemma_swapped_colour(i, u, colours, vertices, t, k);
    }
  }
*/
