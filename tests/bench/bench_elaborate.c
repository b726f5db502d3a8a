/* bench_elaborate FORMULA DRAT LRAT: decides FORMULA, writes CaDiCaL's proof to DRAT and our elaboration of it to LRAT.
 * Prints one line a measurement: name, CPU seconds, bytes or steps. */
#include "../../src/format/cnf.h"
#include "../../src/solve/cadical.h"
#include "../../src/solve/elaborate.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double cpu_seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int fail(const char *text)
{
  fprintf(stderr, "bench_elaborate: %s\n", text);
  return 1;
}

static bool write_lrat(const char *path, const struct rup_proof *proof)
{
  FILE *file = fopen(path, "w");
  if (file == NULL)
    return false;
  uint64_t number = proof->clauses;
  struct rup_step step;
  for (size_t at = 0; rup_proof_next(proof, &at, &step);) {
    if (step.deletion) {
      fprintf(file, "%" PRIu64 " d ", number);
    } else {
      fprintf(file, "%" PRIu64 " ", ++number);
      for (size_t i = 0; i < step.literals; i++)
        fprintf(file, "%" PRId32 " ", step.literal[i]);
      fputs("0 ", file);
    }
    for (size_t i = 0; i < step.hints; i++)
      fprintf(file, "%" PRIu32 " ", step.hint[i]);
    fputs("0\n", file);
  }
  return fclose(file) == 0;
}

int main(int argc, char **argv)
{
  if (argc != 4)
    return fail("expected FORMULA DRAT LRAT");
  struct diagnostic d;
  struct owned_formula f;
  if (cnf_read(&f, argv[1], &d) != STATUS_OK || owned_formula_close(&f, &d) != STATUS_OK)
    return fail(d.text);
  signed char *model = malloc((size_t)f.formula.variables + 1);
  const struct sat_options options = {0};
  enum sat_answer answer;
  struct drat drat = {0};
  double begin = cpu_seconds();
  if (model == NULL || sat_decide(&f.formula, &options, &answer, model, &drat, &d) != STATUS_OK)
    return fail(d.text);
  printf("solve %.4f %zu\n", cpu_seconds() - begin, drat.size);
  if (answer != SAT_UNSATISFIABLE)
    return fail("the formula is satisfiable");
  FILE *file = fopen(argv[2], "wb");
  if (file == NULL || fwrite(drat.bytes, 1, drat.size, file) != drat.size || fclose(file) != 0)
    return fail("could not write the DRAT proof");
  struct rup_proof proof;
  begin = cpu_seconds();
  if (elaborate_drat(&f.formula, &drat, NULL, &proof, &d) != STATUS_OK)
    return fail(d.text);
  printf("elaborate %.4f %" PRIu64 "\n", cpu_seconds() - begin, proof.steps);
  if (!write_lrat(argv[3], &proof))
    return fail("could not write the LRAT proof");
  rup_proof_free(&proof);
  drat_free(&drat);
  owned_formula_free(&f);
  free(model);
  return 0;
}
