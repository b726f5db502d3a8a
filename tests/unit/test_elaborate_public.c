/* Proofs that other people's tools made (../shared/data/proofs, skipped when it is not there). */
#include "refutation.h"
#include "run_tests.h"

static const char *const directory = "../shared/data/";

/* A row of the manifest: path, kind, format, source, licence, expected, ..., and last the verdicts that were measured. */
struct row {
  char path[200];
  char verdict[400];
};

static bool read_row(FILE *manifest, struct row *row)
{
  char line[4000];
  if (fgets(line, sizeof line, manifest) == NULL)
    return false;
  const char *last = strrchr(line, '\t');
  snprintf(row->path, sizeof row->path, "%.*s", (int)strcspn(line, "\t"), line);
  snprintf(row->verdict, sizeof row->verdict, "%s", last == NULL ? "" : last + 1);
  return true;
}

/* Replaces the ending of the proof's path (with that of a compressed file) by that of its formula; false when there is no such file. */
static bool find_formula(const char *path, char *formula, size_t size)
{
  static const char *const ending[] = {".cnf", ".cnf.xz"};
  const char *dot = strrchr(path, '.');
  if (strcmp(dot, ".xz") == 0)
    do
      dot--;
    while (*dot != '.');
  for (size_t i = 0; i < 2; i++) {
    snprintf(formula, size, "%s%.*s%s", directory, (int)(dot - path), path, ending[i]);
    FILE *file = fopen(formula, "r");
    if (file != NULL) {
      fclose(file);
      return true;
    }
  }
  return false;
}

static void read_drat(struct drat *drat, const char *path)
{
  FILE *file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  *drat = (struct drat){.bytes = calloc(1 << 20, 1), .capacity = 1 << 20};
  drat->size = fread(drat->bytes, 1, drat->capacity, file);
  ck_assert_uint_lt(drat->size, drat->capacity);
  fclose(file);
}

static enum status elaborate_file(const struct formula *f, const char *path, bool lrat,
                                  struct rup_proof *proof, struct diagnostic *d)
{
  if (lrat)
    return elaborate_lrat(f, path, NULL, proof, d);
  struct drat drat;
  read_drat(&drat, path);
  const enum status status = elaborate_drat(f, &drat, NULL, proof, d);
  drat_free(&drat);
  return status;
}

/* What others accept is accepted here unless it needs RAT or has variables that the formula has not; what they reject is rejected. */
static bool judge(const struct row *row, const struct formula *f, bool lrat)
{
  char path[300];
  struct rup_proof proof;
  struct diagnostic d = {""};
  snprintf(path, sizeof path, "%s%s", directory, row->path);
  const enum status status = elaborate_file(f, path, lrat, &proof, &d);
  const bool right = strstr(row->verdict, lrat ? "check: ACCEPT" : "drat-trim: VERIFIED") != NULL;
  if (status == STATUS_OK) {
    ck_assert_msg(right, "%s is accepted", row->path);
    accept(f, &proof, false);
    rup_proof_free(&proof);
    return true;
  }
  ck_assert_ptr_nonnull(strstr(d.text, "error: "));
  ck_assert_msg(!right || strstr(d.text, "RAT step") != NULL || strstr(d.text, "expected a variable") != NULL,
                "%s: %s", row->path, d.text);
  return false;
}

/* Elaborates the proof with its formula; a proof that is there for its bad form alone goes with any formula. */
static bool judge_row(const struct row *row, bool lrat)
{
  char path[300];
  struct owned_formula f;
  struct diagnostic d = {""};
  if (find_formula(row->path, path, sizeof path))
    ck_assert_msg(cnf_read(&f, path, &d) == STATUS_OK, "%s", d.text);
  else
    sample_parse(&f, 3, "1 2 0 1 -2 0 -1 2 0 -1 -2 0");
  ck_assert_int_eq(owned_formula_close(&f, &d), STATUS_OK);
  const bool accepted = judge(row, &f.formula, lrat);
  owned_formula_free(&f);
  return accepted;
}

static bool ends_in(const char *path, const char *ending)
{
  return strlen(path) > strlen(ending) && strcmp(path + strlen(path) - strlen(ending), ending) == 0;
}

START_TEST(proofs_of_other_tools)
{
  struct row row;
  char path[300];
  snprintf(path, sizeof path, "%sMANIFEST.tsv", directory);
  FILE *manifest = fopen(path, "r");
  if (manifest == NULL) {
    printf("skipped: proofs of other tools (there is no %s)\n", path);
    return;
  }
  int accepted[2] = {0, 0};
  int rejected[2] = {0, 0};
  while (read_row(manifest, &row)) {
    const bool lrat =
        ends_in(row.path, ".lrat") || ends_in(row.path, ".lrat.xz") || ends_in(row.path, ".lrit");
    if (lrat || ends_in(row.path, ".drat") || ends_in(row.path, ".drup"))
      (judge_row(&row, lrat) ? accepted : rejected)[lrat]++;
  }
  fclose(manifest);
  for (int lrat = 0; lrat < 2; lrat++) {
    ck_assert_int_ge(accepted[lrat], 8);
    ck_assert_int_ge(rejected[lrat], 10);
  }
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("elaborate_public");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, proofs_of_other_tools);
  return run_tests("elaborate_public", tests);
}
