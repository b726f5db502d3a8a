/* Numerators are in the order of the preactivations; so the largest one is among those that make the k-th part of the output. */
#include "colouring_largest.h"

#include "colouring_places.h"
#include "colouring_rank.h"

/*@ ghost
  /@ requires   positive: 0.0 < denominator->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    order: \forall real x, y; Product(x, denominator->value) <= Product(y, denominator->value) ==> x <= y;
     ensures    sum: \forall real x, y; Product(x + y, denominator->value) == Product(x, denominator->value) + Product(y, denominator->value);
     ensures    zero: Product(0.0, denominator->value) == 0.0;
  @/
  static void numerators_have_one_order(mpz_srcptr denominator)
  {
    product_means();
    /@ assert order: \forall real x, y; y < x ==> (x - y) * denominator->value > 0.0; @/
    ;
  }
*/

/* A positive sign is 1 in memory, so that scaled weights are weights. */
/*@ ghost
  /@ requires   network: ColouringNetwork(net) && v < net->features;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    value: \forall weights w, integer j; RepresentsNetwork(w, net) && AllPositive(w, net->units) && 0 <= j < net->units ==>
                         VertexValue(net, j, v) ==
                           Product(ScaledWeight(w, j, v) + ColouringBias(w, j, net->features, net->bias ? 1 : 0), net->denominator[0].value);
  @/
  static void values_are_numerators(const struct network *net, uint32_t v)
  {
    represents_means(net);
    lemma_product_facts();
    numerators_have_one_order(&net->denominator[0]);
    /@ assert one: \forall weights w, integer j; RepresentsNetwork(w, net) && AllPositive(w, net->units) && 0 <= j < net->units ==> Sign(w, j) == 1.0; @/
    /@ assert weight: \forall weights w, integer j, d; RepresentsNetwork(w, net) && AllPositive(w, net->units) && 0 <= j < net->units && 0 <= d < Stride(net) ==>
         Product(ScaledWeight(w, j, d), net->denominator[0].value) == net->weight[Index(j, Stride(net), d)][0].value; @/
    /@ assert bias: \forall weights w, integer j; ColouringBias(w, j, net->features, net->bias ? 1 : 0) == (net->bias ? ScaledWeight(w, j, net->features) : 0.0); @/
    ;
  }
*/

/* The value of each unit on the row of a vertex. */
/*@ ghost
  /@ requires   reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && v < h->vertices;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    rows: \forall dataset D, weights w, integer j; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= j < colours ==>
       ScaledDot(D, w, v, j, h->vertices + 2 * free + bias) == ScaledWeight(w, j, v) + ColouringBias(w, j, h->vertices + 2 * free, bias);
  @/
  static void vertex_rows(const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, uint32_t v)
  {
    /@ loop invariant index: 0 <= k <= colours;
       loop invariant rows: \forall dataset D, weights w, integer j; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= j < k ==>
         ScaledDot(D, w, v, j, h->vertices + 2 * free + bias) == ScaledWeight(w, j, v) + ColouringBias(w, j, h->vertices + 2 * free, bias);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++)
      lemma_vertex_row(h, colours, rank, copies, zero, bias, free, v, k);
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) <==>
       IsColouringReduction(D, h, colours, copies, zero, bias, free) && RepresentsNetwork(w, net) && AllPositive(w, colours) &&
       ColouringErrorBelow(D, w, h, colours, bias, free);
  @/
  static void network_below_means(const struct network *net, const struct hypergraph *h, int colours, uint64_t copies, uint64_t zero, int bias, int free)
  {
  }
*/

/* The numerators in memory are those of the preactivations. */
/*@ ghost
  /@ requires   network: ColouringAndNetwork(net, h, colours, rank, copies, zero, bias, free) && v < h->vertices;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    value: \forall dataset D, weights w, integer j; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= j < colours ==>
       VertexValue(net, j, v) == Product(ScaledDot(D, w, v, j, h->vertices + 2 * free + bias), net->denominator[0].value);
  @/
  static void values_on_row(const struct network *net, const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                            uint32_t v)
  {
    network_below_means(net, h, colours, copies, zero, bias, free);
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    values_are_numerators(net, v);
    vertex_rows(h, colours, rank, copies, zero, bias, free, v);
    /@ assert below: \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) ==>
         ColouringRows(D, h, colours, copies, zero, bias, free) && RepresentsNetwork(w, net) && AllPositive(w, net->units); @/
    ;
  }
*/

/* What the theorem says of the network. */
/*@ ghost
  /@ requires   network: ColouringAndNetwork(net, h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    colour: \forall dataset D, weights w, integer v; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= v < h->vertices ==>
       SomeColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, v);
     ensures    edge: \forall dataset D, weights w, integer e, c; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= e < h->edges &&
       0 <= c < colours ==> !EdgeHasColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, h, e, c);
  @/
  static void network_gives_colouring(const struct network *net, const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias,
                                      int free)
  {
    network_below_means(net, h, colours, copies, zero, bias, free);
    theorem_colouring_extraction(h, colours, rank, copies, zero, bias, free);
    colours_by_places(h);
    /@ assert size: ColouringFeatures(h, free) + bias == h->vertices + 2 * free + bias; @/
    /@ assert colouring: \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) ==>
         IsColouring(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), h, colours); @/
    ;
  }
*/

/* The first largest is one of the colours that the weights choose for a vertex. */
/*@ ghost
  /@ requires   network: ColouringAndNetwork(net, h, colours, rank, copies, zero, bias, free) && NoLoops(h) && v < h->vertices;
     requires   largest: c < colours && FirstLargest(net, c, v);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    colour:  \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) ==>
       HasColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, v, c);
  @/
  static void largest_is_a_colour(const struct network *net, const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias,
                                  int free, uint32_t v, uint32_t c)
  {
    const size_t size = h->vertices + 2 * (size_t)free + (size_t)bias;
    network_gives_colouring(net, h, colours, rank, copies, zero, bias, free);
    lemma_largest_is_chosen(size, colours, h->vertices);
    values_on_row(net, h, colours, rank, copies, zero, bias, free, v);
    numerators_have_one_order(&net->denominator[0]);
    /@ assert size: size == h->vertices + 2 * free + bias; @/
    /@ assert largest: \forall integer j; 0 <= j < colours ==> VertexValue(net, j, v) <= VertexValue(net, c, v); @/
    /@ assert order: \forall dataset D, weights w, integer j; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= j < colours ==>
         ScaledDot(D, w, v, j, size) <= ScaledDot(D, w, v, c, size); @/
    /@ assert chosen: \forall dataset D, weights w, integer u; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= u < colours &&
         HasColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v, u) ==>
           HasColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v, c); @/
    /@ assert some: \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) ==>
         SomeColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v); @/
    /@ assert colour: \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) ==>
         HasColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v, c); @/
    ;
  }
*/

/* AllOfColour for a list, by places. */
/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    places: \forall integer c, p; AllOfColour(colour, vertex + first, size, c) && first <= p < first + size ==> colour[vertex[p]] == c;
  @/
  static void list_has_colour(const uint32_t *colour, const uint32_t *vertex, size_t first, size_t size)
  {
    /@ loop invariant index:  0 <= k <= size;
       loop invariant places: \forall integer c, p; AllOfColour(colour, vertex + first, k, c) && first <= p < first + k ==> colour[vertex[p]] == c;
       loop assigns           k;
       loop variant           size - k;
    @/
    for (size_t k = 0; k < size; k++) {
      /@ assert last: \forall integer c; AllOfColour(colour, vertex + first, k + 1, c) ==> colour[vertex[first + k]] == c; @/
      ;
    }
  }
*/

/* The same for an edge. */
/*@ ghost
  /@ requires   hypergraph: HypergraphValid(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    places: \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] && EdgeOfOneColour(h, colour, e) ==>
                          colour[h->vertex[p]] == colour[h->vertex[h->start[e]]];
  @/
  static void places_have_colours(const struct hypergraph *h, const uint32_t *colour)
  {
    /@ loop invariant index:  0 <= k <= h->edges;
       loop invariant places: \forall integer e, p; 0 <= e < k && h->start[e] <= p < h->start[e + 1] && EdgeOfOneColour(h, colour, e) ==>
                                colour[h->vertex[p]] == colour[h->vertex[h->start[e]]];
       loop assigns           k;
       loop variant           h->edges - k;
    @/
    for (size_t k = 0; k < h->edges; k++) {
      /@ assert place: 0 <= h->start[k] <= h->start[k + 1] <= h->start[h->edges]; @/
      list_has_colour(colour, h->vertex, h->start[k], h->start[k + 1] - h->start[k]);
    }
  }
*/

/* An edge of one colour would be one in the assignment. */
/*@ ghost
  /@ requires   network: ColouringAndNetwork(net, h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     requires   range:   \forall integer v; 0 <= v < h->vertices ==> colour[v] < colours;
     requires   colour:  \forall dataset D, weights w, integer v; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= v < h->vertices ==>
       HasColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, v, colour[v]);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    proper:  \forall dataset D, weights w; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) ==> ProperColouring(h, colour);
  @/
  static void chosen_are_proper(const struct network *net, const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias,
                                int free, const uint32_t *colour)
  {
    network_gives_colouring(net, h, colours, rank, copies, zero, bias, free);
    edges_ascend_by_places(h);
    places_have_colours(h, colour);
    /@ assert sizes: \forall integer e; 0 <= e < h->edges ==> h->start[e] < h->start[e + 1]; @/
    /@ assert vertex: \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] ==> h->vertex[p] < h->vertices; @/
    /@ assert first: \forall integer e; 0 <= e < h->edges ==> 0 <= colour[h->vertex[h->start[e]]] < colours; @/
    /@ assert none: \forall dataset D, weights w, integer e; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= e < h->edges ==>
         !EdgeHasColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, h, e, colour[h->vertex[h->start[e]]]); @/
    /@ assert edges: \forall dataset D, weights w, integer e; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= e < h->edges &&
         EdgeOfOneColour(h, colour, e) ==>
           EdgeHasColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, h, e, colour[h->vertex[h->start[e]]]); @/
    /@ assert each: \forall dataset D, weights w, integer e; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= e < h->edges ==>
         !EdgeOfOneColour(h, colour, e); @/
    ;
  }
*/

/*@ ghost
  void largest_are_proper(const struct network *net, const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          const uint32_t *colour)
  {
    network_below_means(net, h, colours, copies, zero, bias, free);
    if (first_loop(h) == h->edges) {
      /@ assert sizes: \forall integer e; 0 <= e < h->edges ==> 1 <= EdgeSize(h, e); @/
      /@ assert loops: NoLoops(h); @/
      /@ loop invariant index:  0 <= k <= h->vertices;
         loop invariant colour: \forall dataset D, weights w, integer v; NetworkBelow(D, w, net, h, colours, copies, zero, bias, free) && 0 <= v < k ==>
           HasColour(ChosenColouring(D, w, h->vertices + 2 * free + bias, colours, h->vertices), colours, v, colour[v]);
         loop assigns           k;
         loop variant           h->vertices - k;
      @/
      for (uint32_t k = 0; k < h->vertices; k++)
        largest_is_a_colour(net, h, colours, rank, copies, zero, bias, free, k, colour[k]);
      chosen_are_proper(net, h, colours, rank, copies, zero, bias, free, colour);
    }
  }
*/
