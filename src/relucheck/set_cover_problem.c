/* `problem setcover` as relucheck's other parts see it, and its lines in the report. */
#include "set_cover_source.h"
#include "set_cover_statement.h"
#include "set_cover_verification.h"
#include "theorem.h"

static void cover_lines(struct theorem *t, const struct statement *s)
{
  const struct set_cover_statement *cover = s->part;
  if (s->lower.made)
    theorem_line(t, "every cover of the set system costs at least %llu", (unsigned long long)cover->least);
  if (s->error.made && cover->covers)
    theorem_line(t, "the weights in the certificate select a cover, which costs %llu",
                 (unsigned long long)cover->cost);
  if (s->lower.made && s->error.made && cover->covers && cover->least == cover->cost)
    theorem_line(t, "the least cost of a cover is therefore exactly %llu", (unsigned long long)cover->cost);
}

static void theorem(struct theorem *t, const struct statement *s)
{
  const struct set_cover_statement *cover = s->part;
  const struct set_system *system = &cover->sets.system;
  theorem_line(
      t,
      "the data set is the reduction (MR18, Theorem 1) of the set system in the certificate with %zu "
      "%s and %u %s: %llu %s, %llu %s, degree %llu, epsilon 1/%llu; training error "
      "is the sum of squares over the samples, those of a set as often as it costs",
      system->elements, plural(system->elements, "element", "elements"), (unsigned)system->sets,
      plural(system->sets, "set", "sets"), (unsigned long long)s->samples.value,
      plural(s->samples.value, "sample", "samples"), (unsigned long long)s->features.value,
      plural(s->features.value, "feature", "features"), (unsigned long long)cover->degree.value,
      (unsigned long long)cover->epsilon.value);
  cover_lines(t, s);
  if (cover->source_layout != NULL)
    theorem_line(t, "the file of the set system is read as %s", cover->source_layout);
}

static void json(FILE *out, const struct statement *s)
{
  const struct set_cover_statement *cover = s->part;
  const struct set_system *system = &cover->sets.system;
  fprintf(out, ", \"degree\": %llu, \"epsilon\": \"1/%llu\", \"copies\": %llu}",
          (unsigned long long)cover->degree.value, (unsigned long long)cover->epsilon.value,
          (unsigned long long)cover->copies.value);
  fprintf(out, ", \"instance\": {\"problem\": \"setcover\", \"elements\": %zu, \"sets\": %u}",
          system->elements, (unsigned)system->sets);
  if (s->lower.made)
    fprintf(out, ", \"every_cover_costs_at_least\": %llu", (unsigned long long)cover->least);
  if (s->error.made && cover->covers)
    fprintf(out, ", \"cover_costs\": %llu", (unsigned long long)cover->cost);
}

const struct problem problem_set_cover = {.name = "setcover",
                                          .signs = "+",
                                          .most_units = 1,
                                          .instance = "set system",
                                          .piece = "element",
                                          .open = set_cover_statement_open,
                                          .close = set_cover_statement_close,
                                          .read_parameters = set_cover_statement_read_parameters,
                                          .read_instance = set_cover_statement_read_instance,
                                          .echo_parameters = set_cover_statement_echo_parameters,
                                          .echo_instance = set_cover_statement_echo_instance,
                                          .compare_source = set_cover_source_compare,
                                          .features = set_cover_statement_features,
                                          .begin = set_cover_verification_begin,
                                          .end = set_cover_verification_end,
                                          .check_statement = set_cover_verification_check_statement,
                                          .rows = set_cover_verification_rows,
                                          .make_room = set_cover_verification_make_room,
                                          .read_proof = set_cover_verification_read_proof,
                                          .run = set_cover_verification_run,
                                          .theorem = theorem,
                                          .json = json};
