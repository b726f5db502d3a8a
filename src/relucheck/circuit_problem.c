/* `problem mmcs` as relucheck's other parts see it, and its lines in the report. */
#include "../reduce/circuit.h"
#include "circuit_source.h"
#include "circuit_statement.h"
#include "circuit_verification.h"
#include "fraction.h"
#include "theorem.h"

static const char *inputs(uint64_t number)
{
  return plural(number, "input", "inputs");
}

static void assignment_lines(struct theorem *t, const struct statement *s)
{
  const struct circuit_statement *circuit = s->part;
  if (s->lower.made && circuit->impossible)
    theorem_line(t, "no assignment satisfies the circuit");
  else if (s->lower.made)
    theorem_line(t, "every assignment that satisfies the circuit makes at least %llu %s TRUE",
                 (unsigned long long)circuit->least, inputs(circuit->least));
  if (s->error.made && circuit->satisfies)
    theorem_line(
        t,
        "the weights in the certificate give an assignment that satisfies the circuit in the certificate "
        "and makes %llu %s TRUE",
        (unsigned long long)circuit->size, inputs(circuit->size));
  if (s->lower.made && s->error.made && circuit->satisfies && circuit->least == circuit->size)
    theorem_line(t, "the least size of a satisfying assignment is therefore exactly %llu",
                 (unsigned long long)circuit->size);
}

/* epsilon, as in the certificate. */
static char *epsilon_text(const struct circuit_statement *circuit)
{
  mpz_t one;
  mpz_init_set_ui(one, 1);
  char *text = fraction_text(one, circuit->q);
  mpz_clear(one);
  return text;
}

static void theorem(struct theorem *t, const struct statement *s)
{
  const struct circuit_statement *circuit = s->part;
  const struct circuit *c = &circuit->gates.circuit;
  char *epsilon = epsilon_text(circuit);
  theorem_line(
      t,
      "the data set is the reduction (MR18, Theorem 4) of the monotone circuit in the certificate with %u "
      "%s and %zu %s: %llu %s, %llu %s, root %llu, epsilon %s; training error is the sum of "
      "squares over the samples",
      (unsigned)c->inputs, inputs(c->inputs), c->gates, plural(c->gates, "gate", "gates"),
      (unsigned long long)s->samples.value, plural(s->samples.value, "sample", "samples"),
      (unsigned long long)s->features.value, plural(s->features.value, "feature", "features"),
      (unsigned long long)circuit->root.value, epsilon);
  gmp_text_free(epsilon);
  assignment_lines(t, s);
  if (circuit->source != NULL)
    theorem_line(t,
                 "the file of the circuit is read as %s; the circuit in the certificate is its monotone "
                 "normal form, in "
                 "which an input that the file reads negated only is FALSE whatever an assignment says",
                 circuit->source);
}

static void json(FILE *out, const struct statement *s)
{
  const struct circuit_statement *circuit = s->part;
  const struct circuit *c = &circuit->gates.circuit;
  char *epsilon = epsilon_text(circuit);
  fprintf(out, ", \"root\": %llu, \"epsilon\": \"%s\"}", (unsigned long long)circuit->root.value, epsilon);
  gmp_text_free(epsilon);
  fprintf(out, ", \"instance\": {\"problem\": \"mmcs\", \"inputs\": %u, \"gates\": %zu}", (unsigned)c->inputs,
          c->gates);
  if (s->lower.made && circuit->impossible)
    fprintf(out, ", \"satisfiable\": false");
  else if (s->lower.made)
    fprintf(out, ", \"every_satisfying_size_is_at_least\": %llu", (unsigned long long)circuit->least);
  if (s->error.made && circuit->satisfies)
    fprintf(out, ", \"satisfying_size\": %llu", (unsigned long long)circuit->size);
}

const struct problem problem_circuit = {.name = "mmcs",
                                        .signs = "+",
                                        .most_units = 1,
                                        .instance = "circuit",
                                        .piece = "gate",
                                        .open = circuit_statement_open,
                                        .close = circuit_statement_close,
                                        .read_parameters = circuit_statement_read_parameters,
                                        .read_instance = circuit_statement_read_instance,
                                        .echo_parameters = circuit_statement_echo_parameters,
                                        .echo_instance = circuit_statement_echo_instance,
                                        .compare_source = circuit_source_compare,
                                        .features = circuit_statement_features,
                                        .begin = circuit_verification_begin,
                                        .end = circuit_verification_end,
                                        .check_statement = circuit_verification_check_statement,
                                        .rows = circuit_verification_rows,
                                        .make_room = circuit_verification_make_room,
                                        .read_proof = circuit_verification_read_proof,
                                        .run = circuit_verification_run,
                                        .theorem = theorem,
                                        .json = json};
