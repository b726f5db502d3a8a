#include "sat_reduction.h"

/* c_0 = max(20, (R-2)^2): enough copies of the zero sample to cost the bound next to nothing. */
#define LEAST_ZERO_MULTIPLICITY 20

static size_t largest_clause(const struct formula *f)
{
  size_t largest = 0;
  for (size_t c = 0; c < f->clauses; c++) {
    const size_t literals = f->start[c + 1] - f->start[c];
    if (literals > largest)
      largest = literals;
  }
  return largest;
}

/* scratch[variables + l] += the total multiplicity of the literal l in the clause of `literals` literals. */
static void add_multiplicities(const struct formula *f, const int32_t *literal, size_t literals,
                               uint64_t width, uint64_t *scratch)
{
  const uint64_t quotient = width / literals;
  const uint64_t remainder = width % literals;
  for (size_t p = 0; p < literals; p++)
    scratch[f->variables + literal[p]] += p < remainder ? quotient + 1 : quotient;
}

/* Whether the clause whose multiplicities stand in scratch has a literal and its negation. */
static bool is_tautology(const struct formula *f, const int32_t *literal, size_t literals,
                         const uint64_t *scratch)
{
  for (size_t p = 0; p < literals; p++)
    if (scratch[f->variables - literal[p]] != 0)
      return true;
  return false;
}

/* The sum of the squares of the multiplicities in scratch, which is zero again afterwards. */
static uint64_t take_squares(const struct formula *f, const int32_t *literal, size_t literals,
                             uint64_t *scratch)
{
  uint64_t sum = 0;
  for (size_t p = 0; p < literals; p++) {
    const uint64_t multiplicity = scratch[f->variables + literal[p]];
    sum += multiplicity * multiplicity;
    scratch[f->variables + literal[p]] = 0;
  }
  return sum;
}

/* Q, the largest sum of squares over the clauses that are no tautologies; `width` if there is none. */
static uint64_t largest_square(const struct formula *f, uint64_t width, uint64_t *scratch)
{
  uint64_t largest = 0;
  for (size_t c = 0; c < f->clauses; c++) {
    const int32_t *literal = f->literal + f->start[c];
    const size_t literals = f->start[c + 1] - f->start[c];
    add_multiplicities(f, literal, literals, width, scratch);
    const bool tautology = is_tautology(f, literal, literals, scratch);
    const uint64_t square = take_squares(f, literal, literals, scratch);
    if (!tautology && square > largest)
      largest = square;
  }
  return largest == 0 ? width : largest;
}

static uint64_t zero_multiplicity(uint64_t width)
{
  const uint64_t square = (width - 2) * (width - 2);
  return square > LEAST_ZERO_MULTIPLICITY ? square : LEAST_ZERO_MULTIPLICITY;
}

bool sat_reduction_init(struct sat_reduction *r, const struct formula *f, bool bias, uint64_t width,
                        uint64_t *scratch)
{
  const size_t largest = largest_clause(f);
  const size_t least = largest > 2 ? largest : 2;
  if (width == 0)
    width = least;
  if (width < least || width > FORMULA_MAX_WIDTH)
    return false;
  r->formula = f;
  r->width = width;
  r->square = largest_square(f, width, scratch);
  r->bias = bias;
  r->zero_multiplicity = bias ? zero_multiplicity(width) : 0;
  r->features = (size_t)f->variables + 1;
  r->samples = 1 + 2 * (size_t)f->variables + f->clauses + (bias ? 1 : 0);
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
}
