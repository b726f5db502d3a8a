#include "colouring_formula.h"

/* The limit of struct formula, for clauses and literals alike. */
#define FORMULA_MAX_COUNT UINT64_C(0x4000000000000000)

/* *sum = base + count * factor, if that is below the limit. */
/*@ requires base:     base < FORMULA_MAX_COUNT;
    requires sum:      \valid(sum);
    terminates         \true;
    exits              \false;
    assigns            *sum;
    ensures  result:   \result <==> base + Times(count, factor) < FORMULA_MAX_COUNT;
    ensures  sum:      \result ==> *sum == base + Times(count, factor);
*/
static bool add_product(size_t base, size_t count, uint32_t factor, size_t *sum)
{
  /*@ ghost times_means(); */
  if (factor == 0) {
    *sum = base;
    return true;
  }
  const size_t most = (FORMULA_MAX_COUNT - 1 - base) / factor;
  /*@ assert quotient: most * factor <= FORMULA_MAX_COUNT - 1 - base < (most + 1) * factor; */
  if (count > most) {
    /*@ assert above: (most + 1) * factor <= count * factor; */
    return false;
  }
  /*@ assert below: count * factor <= most * factor; */
  *sum = base + count * factor;
  return true;
}

bool colouring_formula_size(const struct hypergraph *h, uint32_t colours, uint32_t members, size_t *clauses,
                            size_t *literals)
{
  /* h->vertices * colours is small. */
  /*@ ghost times_means(); */
  /*@ assert small: 0 <= h->vertices * colours <= HYPERGRAPH_MAX_VERTICES * COLOURING_MAX_COLOURS; */
  const size_t entries = h->start[h->edges];
  return add_product((size_t)h->vertices + members, h->edges, colours, clauses) &&
         add_product((size_t)h->vertices * colours + members, entries, colours, literals);
}
