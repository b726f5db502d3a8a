#include "sat_reduction.h"

#include "../kernel/product.h"
#include "sat_square.h"

/* c_0 = max(20, (R-2)^2): enough copies of the zero sample to cost the bound next to nothing. */
#define LEAST_ZERO_MULTIPLICITY 20

/*@ requires starts:    FormulaStarts(f);
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  bound:     \forall integer c; 0 <= c < f->clauses ==> ClauseLiterals(f, c) <= \result;
    ensures  attained:  \result == 0 ||
                        (\exists integer c; 0 <= c < f->clauses && ClauseLiterals(f, c) == \result);
    ensures  range:     \result <= f->start[f->clauses];
*/
static size_t largest_clause(const struct formula *f)
{
  size_t largest = 0;
  /*@ loop invariant index:    0 <= c <= f->clauses;
      loop invariant bound:    \forall integer k; 0 <= k < c ==> ClauseLiterals(f, k) <= largest;
      loop invariant attained: largest == 0 || (\exists integer k; 0 <= k < c && ClauseLiterals(f, k) == largest);
      loop invariant range:    largest <= f->start[f->clauses];
      loop assigns             c, largest;
      loop variant             f->clauses - c;
  */
  for (size_t c = 0; c < f->clauses; c++) {
    const size_t literals = f->start[c + 1] - f->start[c];
    if (literals > largest)
      largest = literals;
  }
  return largest;
}

/*@ requires range:  2 <= width <= FORMULA_MAX_WIDTH;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  result: \result == ZeroMultiplicity(width);
*/
static uint64_t zero_multiplicity(uint64_t width)
{
  /*@ assert fits: (width - 2) * (width - 2) <= 0x7fffffff * 0x7fffffff; */
  const uint64_t square = (width - 2) * (width - 2);
  return square > LEAST_ZERO_MULTIPLICITY ? square : LEAST_ZERO_MULTIPLICITY;
}

/* R: the given width or the least possible one for 0; 0 if there is none. */
/*@ requires starts:    FormulaStarts(f) && (\forall integer c; 0 <= c < f->clauses ==> 1 <= ClauseLiterals(f, c));
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  possible:  \result != 0 <==> (width == 0 || 2 <= width <= FORMULA_MAX_WIDTH) &&
                                          FormulaWidths(f, width == 0 ? FORMULA_MAX_WIDTH : width);
    ensures  width:     \result != 0 ==> 2 <= \result <= FORMULA_MAX_WIDTH && FormulaWidths(f, \result);
    ensures  given:     \result != 0 && width != 0 ==> \result == width;
    ensures  canonical: \result != 0 && width == 0 ==>
                          \result == 2 || (\exists integer c; 0 <= c < f->clauses && ClauseLiterals(f, c) == \result);
*/
static uint64_t chosen_width(const struct formula *f, uint64_t width)
{
  const size_t largest = largest_clause(f);
  const size_t least = largest > 2 ? largest : 2;
  const uint64_t chosen = width == 0 ? least : width;
  return least <= chosen && chosen <= FORMULA_MAX_WIDTH ? chosen : 0;
}

/*@ requires reduction:  \valid(r);
    requires formula:    \valid_read(f) && 0 <= f->variables <= FORMULA_MAX_VARIABLES + 1 && f->clauses < 0x4000000000000000;
    requires width:      2 <= width <= FORMULA_MAX_WIDTH;
    requires separated:  \separated(r, f);
    terminates           \true;
    exits                \false;
    assigns              *r;
    ensures  fields:     r->formula == f && r->width == width && r->square == square && (r->bias <==> bias);
    ensures  zero:       r->zero_multiplicity == (bias ? ZeroMultiplicity(width) : 0);
    ensures  features:   r->features == \old(f->variables) + 1;
    ensures  samples:    r->samples == SatSamples{Pre}(f, r->bias);
*/
static void set_fields(struct sat_reduction *r, const struct formula *f, bool bias, uint64_t width,
                       uint64_t square)
{
  r->formula = f;
  r->width = width;
  r->square = square;
  r->bias = bias;
  r->zero_multiplicity = bias ? zero_multiplicity(width) : 0;
  r->features = (size_t)f->variables + 1;
  r->samples = 1 + 2 * (size_t)f->variables + f->clauses + (bias ? 1 : 0);
}

/* The fields; the formula and what is known of it do not change. */
/*@ requires reduction:  \valid(r);
    requires separated:  \separated(r, f, f->start + (0 .. f->clauses));
    requires parameters: SatParameters(f, width, square, 0, 0);
    requires least:      SquareAttained(f, width, square) || (square == width && OnlyTautologies(f));
    terminates           \true;
    exits                \false;
    assigns              *r;
    ensures  fields:     r->formula == f && r->width == width && r->square == square && (r->bias <==> bias);
    ensures  zero:       r->zero_multiplicity == (bias ? ZeroMultiplicity(width) : 0);
    ensures  same:       f->clauses == \old(f->clauses) && f->variables == \old(f->variables) &&
                         (\forall integer c; 0 <= c < f->clauses ==> ClauseLiterals(f, c) == ClauseLiterals{Pre}(f, c));
    ensures  reduction:  SatReduction(r);
    ensures  parameters: SatParameters(f, width, square, bias ? 1 : 0, r->zero_multiplicity);
    ensures  least:      SquareAttained(f, width, square) || (square == width && OnlyTautologies(f));
*/
static void set_parameters(struct sat_reduction *r, const struct formula *f, bool bias, uint64_t width,
                           uint64_t square)
{
  /*@ assert before: FormulaWidths(f, width); */
  set_fields(r, f, bias, width, square);
  /*@ assert pointers: f->start == \at(f->start, Pre) && f->literal == \at(f->literal, Pre); */
  /*@ assert clauses: f->clauses == \at(f->clauses, Pre); */
  /*@ assert same: \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert literals: \forall integer k; 0 <= k < f->clauses ==> f->literal + f->start[k] == f->literal + \at(f->start[k], Pre) &&
       ClauseLiterals(f, k) == ClauseLiterals{Pre}(f, k); */
  /*@ assert widths: FormulaWidths(f, width); */
  /*@ assert steps: \forall integer k; 0 <= k < f->clauses ==> f->start[k] <= f->start[k + 1]; */
  /*@ ghost starts_in_order(f->start, f->clauses); */
  /*@ assert ends: f->start[0] == 0 && f->start[f->clauses] == \at(f->start[f->clauses], Pre); */
  /*@ assert starts: FormulaStarts(f); */
  /*@ assert range: FormulaLiterals(f); */
  /*@ assert bound: SquareBound(f, width, square); */
  /*@ assert attained: SquareAttained{Pre}(f, width, square) ==> SquareAttained(f, width, square); */
  /*@ assert tautologies: OnlyTautologies{Pre}(f) ==> OnlyTautologies(f); */
}

bool sat_reduction_init(struct sat_reduction *r, const struct formula *f, bool bias, uint64_t width,
                        uint64_t *scratch)
{
  const uint64_t chosen = chosen_width(f, width);
  if (chosen == 0)
    return false;
  const uint64_t square = sat_largest_square(f, chosen, scratch);
  /*@ assert zero: \forall integer i; 0 <= i <= 2 * f->variables ==> scratch[i] == 0; */
  /*@ assert apart: \forall integer i; 0 <= i <= 2 * f->variables ==> \separated(r, scratch + i); */
  set_parameters(r, f, bias, chosen, square);
  /*@ assert same: f->variables == \at(f->variables, Pre); */
  return true;
}

size_t sat_row_capacity(const struct sat_reduction *r)
{
  return largest_clause(r->formula) + 1;
}

void sat_lower_bound(const struct sat_reduction *r, mpz_ptr numerator, mpz_ptr denominator)
{
  const uint64_t without_bias = 3 + 2 * r->square;
  if (!r->bias) {
    mpz_set_ui(numerator, 4);
    mpz_set_ui(denominator, without_bias);
    return;
  }
  /* 4 / (3 + (R-2)^2 / c_0 + 2Q).  The other term of the minimum, 1 / (1 + 4/c_0), is never the smaller one: it is at least 5/6
   * as c_0 >= 20, and 4 / (3 + 2Q) is at most 4/7 as Q >= R >= 2. */
  mpz_set_ui(numerator, r->zero_multiplicity);
  mpz_mul_ui(denominator, numerator, without_bias);
  mpz_mul_ui(numerator, numerator, 4);
  mpz_add_ui(denominator, denominator, (r->width - 2) * (r->width - 2));
  /*@ ghost product_means(); */
}
