/* The number is put together from the last vertex to the first, and its digits are found from the first on. */
#include "colouring_assignment.h"

#include "digit.h"

/*@ ghost
  /@ requires range: 1 <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures natural: \forall weights w, dataset D, integer v, c; 0 <= v <= vertices && 0 <= c <= colours ==>
       ChosenFrom(D, w, size, colours, vertices, v, c) >= 0;
  @/
  void lemma_chosen_natural(size_t size, int colours, uint32_t vertices) {
    /@ loop invariant 0 <= u <= vertices;
       loop invariant natural: \forall weights w, dataset D, integer v, c; u <= v <= vertices && 0 <= c <= colours ==>
         ChosenFrom(D, w, size, colours, vertices, v, c) >= 0;
       loop assigns u;
       loop variant u;
    @/
    for (uint32_t u = vertices; u > 0; u--) {
      /@ assert last: \forall weights w, dataset D; ChosenFrom(D, w, size, colours, vertices, u - 1, colours) ==
           ChosenFrom(D, w, size, colours, vertices, u, 0); @/
      /@ loop invariant 0 <= k <= colours;
         loop invariant natural: \forall weights w, dataset D, integer c; k <= c <= colours ==>
           ChosenFrom(D, w, size, colours, vertices, u - 1, c) >= 0;
         loop assigns k;
         loop variant k;
      @/
      for (int k = colours; k > 0; k--) {
        /@ assert step: \forall weights w, dataset D; ChosenFrom(D, w, size, colours, vertices, u - 1, k - 1) ==
             Chooses(D, w, size, colours, u - 1, k - 1) + 2 * ChosenFrom(D, w, size, colours, vertices, u - 1, k); @/
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
     ensures digits: \forall weights w, dataset D, integer i; i >= c ==>
       Digit(ChosenFrom(D, w, size, colours, vertices, v, 0), i) == Digit(ChosenFrom(D, w, size, colours, vertices, v, c), i - c);
     ensures lowest: c < colours ==> \forall weights w, dataset D;
       Digit(ChosenFrom(D, w, size, colours, vertices, v, c), 0) == Chooses(D, w, size, colours, v, c);
  @/
  void lemma_chosen_row(size_t size, int colours, uint32_t vertices, uint32_t v, int c) {
    lemma_chosen_natural(size, colours, vertices);
    lemma_digit();
    /@ loop invariant 0 <= k <= c;
       loop invariant digits: \forall weights w, dataset D, integer i; i >= k ==>
         Digit(ChosenFrom(D, w, size, colours, vertices, v, 0), i) == Digit(ChosenFrom(D, w, size, colours, vertices, v, k), i - k);
       loop assigns k;
       loop variant c - k;
    @/
    for (int k = 0; k < c; k++) {
      /@ assert step: \forall weights w, dataset D; ChosenFrom(D, w, size, colours, vertices, v, k) ==
           Chooses(D, w, size, colours, v, k) + 2 * ChosenFrom(D, w, size, colours, vertices, v, k + 1); @/
      /@ assert next: \forall weights w, dataset D, integer i; i >= 1 ==>
           Digit(ChosenFrom(D, w, size, colours, vertices, v, k), i) ==
             Digit(ChosenFrom(D, w, size, colours, vertices, v, k + 1), i - 1); @/
      ;
    }
    /@ assert step: c < colours ==> \forall weights w, dataset D; ChosenFrom(D, w, size, colours, vertices, v, c) ==
         Chooses(D, w, size, colours, v, c) + 2 * ChosenFrom(D, w, size, colours, vertices, v, c + 1); @/
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && v <= vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures digits: \forall weights w, dataset D, integer i; i >= Index(v, colours, 0) ==>
       Digit(ChosenFrom(D, w, size, colours, vertices, 0, 0), i) ==
         Digit(ChosenFrom(D, w, size, colours, vertices, v, 0), i - Index(v, colours, 0));
  @/
  void lemma_chosen_rows(size_t size, int colours, uint32_t vertices, uint32_t v) {
    index_means();
    /@ assert first: Index(0, colours, 0) == 0; @/
    /@ loop invariant 0 <= k <= v;
       loop invariant digits: \forall weights w, dataset D, integer i; i >= Index(k, colours, 0) ==>
         Digit(ChosenFrom(D, w, size, colours, vertices, 0, 0), i) ==
           Digit(ChosenFrom(D, w, size, colours, vertices, k, 0), i - Index(k, colours, 0));
       loop assigns k;
       loop variant v - k;
    @/
    for (uint32_t k = 0; k < v; k++) {
      lemma_chosen_row(size, colours, vertices, k, colours);
      /@ assert next: Index(k + 1, colours, 0) == Index(k, colours, 0) + colours; @/
      /@ assert last: \forall weights w, dataset D; ChosenFrom(D, w, size, colours, vertices, k, colours) ==
           ChosenFrom(D, w, size, colours, vertices, k + 1, 0); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && v < vertices && 0 <= c < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures chosen: \forall weights w, dataset D;
       HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, c) <==> Chooses(D, w, size, colours, v, c) == 1;
  @/
  void lemma_chosen_colour(size_t size, int colours, uint32_t vertices, uint32_t v, int c) {
    lemma_chosen_rows(size, colours, vertices, v);
    lemma_chosen_row(size, colours, vertices, v, c);
    index_means();
    /@ assert place: Index(v, colours, c) == Index(v, colours, 0) + c; @/
    /@ assert row: \forall weights w, dataset D; Digit(ChosenColouring(D, w, size, colours, vertices), Index(v, colours, c)) ==
         Digit(ChosenFrom(D, w, size, colours, vertices, v, 0), c); @/
    /@ assert digit: \forall weights w, dataset D; Digit(ChosenColouring(D, w, size, colours, vertices), Index(v, colours, c)) ==
         Chooses(D, w, size, colours, v, c); @/
    lemma_variable_true();
    /@ assert colour: \forall weights w, dataset D; HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, c) <==>
         Digit(ChosenColouring(D, w, size, colours, vertices), Index(v, colours, c)) != 0; @/
  }
*/

/*@ ghost
  void lemma_chosen_colouring(size_t size, int colours, uint32_t vertices) {
    /@ loop invariant 0 <= u <= vertices;
       loop invariant chosen: \forall weights w, dataset D, integer v, c; 0 <= v < u && 0 <= c < colours ==>
         (HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, c) <==> Chooses(D, w, size, colours, v, c) == 1);
       loop assigns u;
       loop variant vertices - u;
    @/
    for (uint32_t u = 0; u < vertices; u++) {
      /@ loop invariant 0 <= k <= colours;
         loop invariant chosen: \forall weights w, dataset D, integer c; 0 <= c < k ==>
           (HasColour(ChosenColouring(D, w, size, colours, vertices), colours, u, c) <==> Chooses(D, w, size, colours, u, c) == 1);
         loop assigns k;
         loop variant colours - k;
      @/
      for (int k = 0; k < colours; k++)
        lemma_chosen_colour(size, colours, vertices, u, k);
    }
  }
*/
