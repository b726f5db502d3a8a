/* Exact training error: the int64_t and the GMP path beside a straightforward mpq evaluation and the same sum in doubles.
 * Prints one line a measurement: name, CPU seconds, samples.  All exact results must agree, or it aborts. */
#include "../../src/kernel/training_error.h"
#include "../../src/reduce/sat.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { VARIABLES = 50000, CLAUSES = 900000 };

struct samples {
  size_t count;
  size_t *start;
  uint32_t *column;
  int64_t *value;
  int64_t *label;
};

static uint64_t state = 1;

static uint64_t next_random(uint64_t below)
{
  state = state * 6364136223846793005U + 1442695040888963407U;
  return (state >> 33) % below;
}

static void *need(void *memory)
{
  if (memory == NULL)
    abort();
  return memory;
}

static double cpu_seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void random_formula(struct formula *f)
{
  f->variables = VARIABLES;
  f->clauses = CLAUSES;
  f->start = need(malloc((CLAUSES + 1) * sizeof *f->start));
  f->literal = need(malloc((size_t)CLAUSES * 3 * sizeof *f->literal));
  for (size_t c = 0; c <= CLAUSES; c++)
    f->start[c] = 3 * c;
  for (size_t i = 0; i < (size_t)CLAUSES * 3; i++) {
    int32_t v = (int32_t)next_random(VARIABLES) + 1;
    f->literal[i] = next_random(2) != 0 ? v : -v;
  }
}

static void collect(const struct sat_reduction *r, struct samples *all)
{
  size_t capacity = sat_row_capacity(r);
  all->count = r->samples;
  all->start = need(malloc((r->samples + 1) * sizeof *all->start));
  all->column = need(malloc(r->samples * capacity * sizeof *all->column));
  all->value = need(malloc(r->samples * capacity * sizeof *all->value));
  all->label = need(malloc(r->samples * sizeof *all->label));
  struct sample s = {.capacity = capacity};
  mpz_init(s.label);
  size_t used = 0;
  for (size_t i = 0; i < r->samples; i++) {
    s.column = all->column + used;
    s.value = all->value + used;
    sat_row(r, i, &s);
    all->start[i] = used;
    all->label[i] = mpz_get_si(s.label);
    used += s.size;
  }
  all->start[r->samples] = used;
  mpz_clear(s.label);
}

static void view(const struct samples *all, size_t i, struct sample *s)
{
  s->size = s->capacity = all->start[i + 1] - all->start[i];
  s->column = all->column + all->start[i];
  s->value = all->value + all->start[i];
  s->multiplicity = 1;
  mpz_set_si(s->label, all->label[i]);
}

static void exact(const char *name, const struct samples *all, const struct network *net,
                  const struct network_int64 *fast, mpq_t result)
{
  mpz_t one;
  mpz_init_set_ui(one, 1);
  struct sample s;
  mpz_init(s.label);
  struct training_error error;
  double begin = cpu_seconds();
  training_error_begin(&error, net, fast, one);
  for (size_t i = 0; i < all->count; i++) {
    view(all, i, &s);
    training_error_add(&error, &s);
  }
  training_error_value(&error, mpq_numref(result), mpq_denref(result));
  mpq_canonicalize(result);
  training_error_end(&error);
  printf("%s %.4f %zu\n", name, cpu_seconds() - begin, all->count);
  mpz_clear(s.label);
  mpz_clear(one);
}

/* What one writes first: every number an mpq_t, every operation an mpq function. */
static void naive(const struct samples *all, const struct network *net, mpq_t result)
{
  size_t stride = net->features;
  mpq_t *weight = need(malloc(2 * stride * sizeof *weight));
  for (size_t i = 0; i < 2 * stride; i++) {
    mpq_init(weight[i]);
    mpq_set_num(weight[i], net->weight[i]);
    mpq_set_den(weight[i], net->denominator);
    mpq_canonicalize(weight[i]);
  }
  mpq_t x;
  mpq_t z;
  mpq_t f;
  mpq_inits(x, z, f, NULL);
  mpq_set_ui(result, 0, 1);
  double begin = cpu_seconds();
  for (size_t i = 0; i < all->count; i++) {
    mpq_set_ui(f, 0, 1);
    for (size_t j = 0; j < 2; j++) {
      mpq_set_ui(z, 0, 1);
      for (size_t e = all->start[i]; e < all->start[i + 1]; e++) {
        mpq_set_si(x, all->value[e], 1);
        mpq_mul(x, x, weight[j * stride + all->column[e]]);
        mpq_add(z, z, x);
      }
      if (mpq_sgn(z) > 0)
        mpq_add(f, f, z);
    }
    mpq_set_si(x, all->label[i], 1);
    mpq_sub(f, f, x);
    mpq_mul(f, f, f);
    mpq_add(result, result, f);
  }
  printf("mpq%s %.4f %zu\n", mpz_sizeinbase(net->denominator, 2) > 64 ? "-large" : "", cpu_seconds() - begin,
         all->count);
  mpq_clears(x, z, f, NULL);
  for (size_t i = 0; i < 2 * stride; i++)
    mpq_clear(weight[i]);
  free(weight);
}

static void doubles(const struct samples *all, const struct network *net)
{
  size_t stride = net->features;
  double *weight = need(malloc(2 * stride * sizeof *weight));
  for (size_t d = 0; d < stride; d++)
    for (size_t j = 0; j < 2; j++)
      weight[2 * d + j] = mpz_get_d(net->weight[j * stride + d]) / mpz_get_d(net->denominator);
  double sum = 0;
  double begin = cpu_seconds();
  for (size_t i = 0; i < all->count; i++) {
    double f = -(double)all->label[i];
    for (size_t j = 0; j < 2; j++) {
      double z = 0;
      for (size_t e = all->start[i]; e < all->start[i + 1]; e++)
        z += (double)all->value[e] * weight[2 * (size_t)all->column[e] + j];
      f += z > 0 ? z : 0;
    }
    sum += f * f;
  }
  printf("double %.4f %zu (%g)\n", cpu_seconds() - begin, all->count, sum);
  free(weight);
}

static void random_weights(mpz_t *weight, size_t count, mpz_t denominator, const char *den)
{
  mpz_set_str(denominator, den, 10);
  for (size_t i = 0; i < count; i++) {
    mpz_set_ui(weight[i], next_random(2000001));
    mpz_sub_ui(weight[i], weight[i], 1000000);
    mpz_mul(weight[i], weight[i], denominator);
    mpz_add_ui(weight[i], weight[i], next_random(1000003));
    mpz_tdiv_q_ui(weight[i], weight[i], 1000000);
  }
}

static void compare(const char *name, mpq_t a, mpq_t b)
{
  if (mpq_equal(a, b))
    return;
  fprintf(stderr, "%s: the exact results differ\n", name);
  abort();
}

int main(void)
{
  struct formula f;
  random_formula(&f);
  uint64_t *scratch = need(calloc(2 * VARIABLES + 1, sizeof *scratch));
  struct sat_reduction r;
  if (!sat_reduction_init(&r, &f, false, 0, scratch))
    abort();
  struct samples all;
  collect(&r, &all);
  size_t count = 2 * r.features;
  mpz_t *weight = need(malloc(count * sizeof *weight));
  for (size_t i = 0; i < count; i++)
    mpz_init(weight[i]);
  const signed char sign[] = {1, 1};
  struct network net = {.units = 2, .features = r.features, .sign = sign, .weight = (const mpz_t *)weight};
  mpz_init(net.denominator);
  mpz_t one;
  mpz_init_set_ui(one, 1);
  int64_t *storage = need(malloc(count * sizeof *storage));
  struct network_int64 fast;
  mpq_t a;
  mpq_t b;
  mpq_inits(a, b, NULL);

  random_weights(weight, count, net.denominator, "1000003");
  if (!network_to_int64(&fast, &net, one, storage))
    abort();
  exact("int64", &all, &net, &fast, a);
  naive(&all, &net, b);
  compare("int64", a, b);
  doubles(&all, &net);
  exact("gmp-small", &all, &net, NULL, a);
  compare("gmp-small", a, b);

  random_weights(weight, count, net.denominator, "100000000000000000000000000000000000067");
  exact("gmp", &all, &net, NULL, a);
  naive(&all, &net, b);
  compare("gmp", a, b);

  mpq_clears(a, b, NULL);
  mpz_clears(one, net.denominator, NULL);
  for (size_t i = 0; i < count; i++)
    mpz_clear(weight[i]);
  free(weight);
  free(storage);
  free(scratch);
  free(all.start);
  free(all.column);
  free(all.value);
  free(all.label);
  free(f.start);
  free(f.literal);
  return 0;
}
