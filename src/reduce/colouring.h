/* Colouring a hypergraph with k colours to k ReLUs (GKMR; spec/certificate.md). */
#ifndef RELUCERT_COLOURING_H
#define RELUCERT_COLOURING_H

#include "../kernel/formula.h"
#include "../kernel/hypergraph.h"
#include "../kernel/index.h"
#include "../kernel/network.h"
#include "../kernel/sample.h"
#include "colouring_definition.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* k is at most COLOURING_MAX_COLOURS, k * vertices at most FORMULA_MAX_VARIABLES (the variables of "there is a colouring" as a formula), and
 * k * (rank - 1) at most COLOURING_MAX_SCALE, so that its square is a multiplicity. */
#define COLOURING_MAX_COLOURS 1048575
#define COLOURING_MAX_SCALE 2147483647

/* The reduction of a hypergraph and a number of colours.  The training set is the sequence of rows 0 .. samples - 1 made by colouring_row; it is never
 * held in memory. */
struct colouring_reduction {
  const struct hypergraph *hypergraph;
  uint32_t colours; /* k: the units of the network */
  uint64_t rank;    /* r: the size of the largest edge, at least 2 */
  uint64_t copies;  /* the multiplicity of an edge: k^2 */
  uint64_t zero;    /* the multiplicity of the zero row, which stands there with a bias: k^2 (r-1)^2 */
  bool bias;
  bool free_signs;
  size_t features; /* vertices, two more with free signs; a bias is not a feature */
  size_t samples;
};

/*@ // r is the rank: no edge is larger, and one is as large, unless r is 2.
    predicate ColouringRank{L}(struct hypergraph *h, integer rank) =
      2 <= rank && HypergraphRank{L}(h, rank) && (rank == 2 || (\exists integer e; 0 <= e < h->edges && EdgeSize{L}(h, e) == rank));

    // What colouring_reduction_init establishes.
    predicate ColouringReduction{L}(struct colouring_reduction *r) =
      \valid_read(r) && HypergraphValid{L}(r->hypergraph) && ColouringRank{L}(r->hypergraph, r->rank) &&
      1 <= r->colours <= COLOURING_MAX_COLOURS && r->colours * r->hypergraph->vertices <= FORMULA_MAX_VARIABLES &&
      r->colours * (r->rank - 1) <= COLOURING_MAX_SCALE && r->copies == r->colours * r->colours &&
      (r->bias ==> r->zero == (r->colours * (r->rank - 1)) * (r->colours * (r->rank - 1))) &&
      r->features == ColouringFeatures{L}(r->hypergraph, r->free_signs ? 1 : 0) &&
      r->samples == ColouringSamples{L}(r->hypergraph, r->colours, r->bias ? 1 : 0, r->free_signs ? 1 : 0);

    // The weights of one unit, with its bias if there is one.
    logic integer ColouringStride{L}(struct colouring_reduction *r) = r->features + (r->bias ? 1 : 0);

    // The weight of unit j for coordinate d that a colouring gives: 1 for the vertices of the unit's colour, 1 - r for the others; the unit's step of the
    // gadget; no bias.
    logic integer ColouringWeight{L}(struct colouring_reduction *r, uint32_t *colour, integer j, integer d) =
      d < r->hypergraph->vertices ? (colour[d] == j ? 1 : 1 - r->rank)
      : r->free_signs && d == r->hypergraph->vertices ? -3 * (2 * j + 1)
      : r->free_signs && d == r->hypergraph->vertices + 1 ? 3
      : 0;

    // Some edge has one vertex, so that there is no colouring at all.
    predicate HasLoop{L}(struct hypergraph *h) = \exists integer e; 0 <= e < h->edges && EdgeSize{L}(h, e) == 1;
*/

/* Computes the parameters.  Returns false when a limit above is exceeded, or for no colours. */
/*@ requires hypergraph: HypergraphValid(h);
    requires reduction:  \valid(r);
    requires separated:  \separated(r, h) && \separated(r, h->start + (0 .. h->edges)) &&
                         \separated(r, h->vertex + (0 .. h->start[h->edges] - 1));
    terminates           \true;
    exits                \false;
    assigns              *r;
    ensures  reduction:  \result ==> ColouringReduction(r);
    ensures  colours:    \result ==> 1 <= colours <= COLOURING_MAX_COLOURS && colours * h->vertices <= FORMULA_MAX_VARIABLES &&
                                     r->copies == colours * colours;
    ensures  scale:      \result ==> colours * (r->rank - 1) <= COLOURING_MAX_SCALE &&
                                     r->zero == (colours * (r->rank - 1)) * (colours * (r->rank - 1));
    ensures  fields:     \result ==> r->hypergraph == h && r->colours == colours && (r->bias <==> bias) && (r->free_signs <==> free_signs);
*/
bool colouring_reduction_init(struct colouring_reduction *r, const struct hypergraph *h, uint32_t colours,
                              bool bias, bool free_signs);

/* Entries that a sample needs room for: r->rank. */
/*@ requires reduction: \valid_read(r);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result == r->rank;
*/
size_t colouring_row_capacity(const struct colouring_reduction *r);

/* Row i < samples: a pure function of the reduction and i.  s has room for colouring_row_capacity entries and an initialised label.  The entries
 * stand in ascending order; labels are integers. */
/*@ requires reduction:    ColouringReduction(r);
    requires row:          i < r->samples;
    requires room:         SampleRoom(s) && LiveTarget(&s->label[0]) && r->rank <= s->capacity;
    requires columns:      \separated(s->column + (0 .. s->capacity - 1), r) && \separated(s->column + (0 .. s->capacity - 1), r->hypergraph);
    requires separated:    \separated(s, r) && \separated(s, r->hypergraph, r->hypergraph->start + (0 .. r->hypergraph->edges)) &&
                           \separated(s, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1)) &&
                           \separated(s->column + (0 .. s->capacity - 1),
                                      r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1)) &&
                           \separated(s->value + (0 .. s->capacity - 1),
                                      r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1));
    terminates             \true;
    exits                  \false;
    assigns                s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1],
                           s->label[0].value, s->multiplicity;
    ensures  size:         s->size <= s->capacity;
    ensures  columns:      \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:     \forall integer d; SampleFeature(s, d) == ColouringFeature{Pre}(r->hypergraph, r->bias ? 1 : 0, i, d);
    ensures  label:        s->label[0].value == ColouringLabel{Pre}(r->hypergraph, r->colours, r->bias ? 1 : 0, i);
    ensures  multiplicity: s->multiplicity == ColouringMultiplicity{Pre}(r->hypergraph, r->copies, r->bias ? 1 : 0, r->zero, i);
*/
void colouring_row(const struct colouring_reduction *r, size_t i, struct sample *s);

/* YES map: the weights of unit j that a colouring (colour[v] < k) gives; if it is proper, the training error of all k units with sign + is 0.  weight has room
 * for features + bias integers over the denominator 1, bias last (0). */
/*@ requires reduction: ColouringReduction(r) && j < r->colours;
    requires colour:    \valid_read(colour + (0 .. r->hypergraph->vertices - 1));
    requires weight:    \valid(weight + (0 .. ColouringStride(r) - 1));
    requires separated: \separated(weight + (0 .. ColouringStride(r) - 1), r, r->hypergraph,
                                   colour + (0 .. r->hypergraph->vertices - 1));
    terminates          \true;
    exits               \false;
    assigns             weight[0 .. ColouringStride(r) - 1];
    ensures  weights:   \forall integer d; 0 <= d < ColouringStride(r) ==> weight[d] == ColouringWeight(r, colour, j, d);
*/
void colouring_weights_from_solution(const struct colouring_reduction *r, const uint32_t *colour, uint32_t j,
                                     int64_t *weight);

#endif
