/* `problem colouring` as relucheck's other parts see it, and its lines in the report. */
#include "../reduce/colouring.h"
#include "colouring_source.h"
#include "colouring_statement.h"
#include "colouring_verification.h"
#include "theorem.h"

static const char *colours(const struct statement *s)
{
  return plural(s->units.value, "colour", "colours");
}

static void colouring_lines(struct theorem *t, const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  const unsigned long long units = s->units.value;
  if (s->lower.made && colouring->clique > units)
    theorem_line(t, "the hypergraph has no proper colouring with %llu %s: %u vertices are joined two by two",
                 units, colours(s), (unsigned)colouring->clique);
  else if (s->lower.made)
    theorem_line(t, "the hypergraph has no proper colouring with %llu %s", units, colours(s));
  if (s->error.made && colouring->proper)
    theorem_line(t, "the weights in the certificate give a proper colouring with %llu %s", units, colours(s));
}

static void theorem(struct theorem *t, const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  const struct hypergraph *h = &colouring->hyperedges.hypergraph;
  char zero[THEOREM_PART_SIZE];
  theorem_zero_sample(zero, s->bias, colouring->zero.value);
  theorem_line(t,
               "the data set is the reduction (GKMR) of colouring the hypergraph in the certificate with %u "
               "%s and %zu %s, %llu %s: %llu %s, %llu %s, rank %llu; training error is the "
               "sum of squares over the samples, those of edges %llu %s%s",
               (unsigned)h->vertices, plural(h->vertices, "vertex", "vertices"), h->edges,
               plural(h->edges, "edge", "edges"), (unsigned long long)s->units.value, colours(s),
               (unsigned long long)s->samples.value, plural(s->samples.value, "sample", "samples"),
               (unsigned long long)s->features.value, plural(s->features.value, "feature", "features"),
               (unsigned long long)colouring->rank.value, (unsigned long long)colouring->copies.value,
               plural(colouring->copies.value, "time", "times"), zero);
  colouring_lines(t, s);
  if (colouring->source_layout != NULL)
    theorem_line(t, "the file of the hypergraph is read as %s", colouring->source_layout);
}

static void json(FILE *out, const struct statement *s)
{
  const struct colouring_statement *colouring = s->part;
  const struct hypergraph *h = &colouring->hyperedges.hypergraph;
  fprintf(out, ", \"rank\": %llu, \"copies\": %llu", (unsigned long long)colouring->rank.value,
          (unsigned long long)colouring->copies.value);
  if (s->bias)
    fprintf(out, ", \"zero\": %llu", (unsigned long long)colouring->zero.value);
  fprintf(out, "}, \"signs\": \"%s\"", s->all_signs ? "free" : "positive");
  fprintf(out,
          ", \"instance\": {\"problem\": \"colouring\", \"vertices\": %u, \"edges\": %zu, \"colours\": %llu}",
          (unsigned)h->vertices, h->edges, (unsigned long long)s->units.value);
  if (s->lower.made || (s->error.made && colouring->proper))
    fprintf(out, ", \"colourable\": %s", s->lower.made ? "false" : "true");
}

const struct problem problem_colouring = {.name = "colouring",
                                          .most_units = COLOURING_MAX_COLOURS,
                                          .instance = "hypergraph",
                                          .piece = "edge",
                                          .open = colouring_statement_open,
                                          .close = colouring_statement_close,
                                          .read_parameters = colouring_statement_read_parameters,
                                          .read_instance = colouring_statement_read_instance,
                                          .echo_parameters = colouring_statement_echo_parameters,
                                          .echo_instance = colouring_statement_echo_instance,
                                          .compare_source = colouring_source_compare,
                                          .features = colouring_statement_features,
                                          .begin = colouring_verification_begin,
                                          .end = colouring_verification_end,
                                          .check_statement = colouring_verification_check_statement,
                                          .rows = colouring_verification_rows,
                                          .make_room = colouring_verification_make_room,
                                          .read_proof = colouring_verification_read_proof,
                                          .run = colouring_verification_run,
                                          .theorem = theorem,
                                          .json = json};
