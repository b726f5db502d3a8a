/* `problem sat` as relucheck's other parts see it, and its lines in the report. */
#include "sat_statement.h"
#include "sat_verification.h"
#include "theorem.h"

static void theorem(struct theorem *t, const struct statement *s)
{
  const struct sat_statement *sat = s->part;
  char empty[96] = "";
  char zero[THEOREM_PART_SIZE];
  if (sat->empty_clauses > 0)
    snprintf(empty, sizeof empty, " (%zu of them empty, each replaced by a clause with one new variable)",
             sat->empty_clauses);
  theorem_zero_sample(zero, s->bias, sat->zero.value);
  theorem_line(t,
               "the data set is the reduction (MR18, Theorem 6) of the CNF formula in the certificate with "
               "%d %s and %zu %s%s: %llu %s, %llu %s, width %llu%s; training error is the sum of squares "
               "over the samples",
               (int)sat->variables, plural((uint64_t)sat->variables, "variable", "variables"),
               sat->listed_clauses, plural(sat->listed_clauses, "clause", "clauses"), empty,
               (unsigned long long)s->samples.value, plural(s->samples.value, "sample", "samples"),
               (unsigned long long)s->features.value, plural(s->features.value, "feature", "features"),
               (unsigned long long)sat->width.value, zero);
}

static void json(FILE *out, const struct statement *s)
{
  const struct sat_statement *sat = s->part;
  fprintf(out, ", \"width\": %llu, \"square\": %llu}", (unsigned long long)sat->width.value,
          (unsigned long long)sat->square.value);
  fprintf(out, ", \"instance\": {\"problem\": \"sat\", \"variables\": %d, \"clauses\": %zu}",
          (int)sat->variables, sat->listed_clauses);
}

const struct problem problem_sat = {.name = "sat",
                                    .signs = "++",
                                    .most_units = 2,
                                    .instance = "formula",
                                    .piece = "clause",
                                    .open = sat_statement_open,
                                    .close = sat_statement_close,
                                    .read_parameters = sat_statement_read_parameters,
                                    .read_instance = sat_statement_read_instance,
                                    .echo_parameters = sat_statement_echo_parameters,
                                    .echo_instance = sat_statement_echo_instance,
                                    .compare_source = sat_statement_compare_source,
                                    .prepare = sat_statement_prepare,
                                    .features = sat_statement_features,
                                    .begin = sat_verification_begin,
                                    .end = sat_verification_end,
                                    .check_statement = sat_verification_check_statement,
                                    .rows = sat_verification_rows,
                                    .make_room = sat_verification_make_room,
                                    .read_proof = sat_verification_read_proof,
                                    .run = sat_verification_run,
                                    .theorem = theorem,
                                    .json = json};
