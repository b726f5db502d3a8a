#include "circuit_verification.h"

#include "../reduce/circuit_verify.h"
#include "circuit_evidence.h"
#include "circuit_statement.h"
#include "fraction.h"
#include "memory.h"
#include "row_room.h"

#include <stdlib.h>

struct circuit_verification {
  struct circuit_claim claim;
  struct circuit_workspace workspace;
  size_t bounds;                      /* numbers of workspace.bound that are initialised */
  struct circuit_evidence evidence;   /* only for a lower bound */
  struct circuit_reduction reduction; /* see compute_reduction */
};

static size_t wires(const struct circuit_claim *claim)
{
  return claim->circuit->inputs + claim->circuit->gates;
}

static struct circuit_claim claim_of(const struct verification *v)
{
  const struct statement *s = v->statement;
  const struct circuit_statement *circuit = s->part;
  return (struct circuit_claim){.circuit = &circuit->gates.circuit,
                                .bias = s->bias,
                                .samples = s->samples.value,
                                .features = s->features.value,
                                .root = circuit->root.value,
                                .q = circuit->q,
                                .lower = s->lower.made,
                                .lower_numerator = s->lower.numerator,
                                .lower_denominator = s->lower.denominator,
                                .error = s->error.made,
                                .error_numerator = s->error.numerator,
                                .error_denominator = s->error.denominator,
                                .network = &v->network.network};
}

/* Room for the parameters of the reduction. */
static bool make_parameter_room(struct circuit_verification *circuit, struct reason *reason)
{
  struct circuit_workspace *w = &circuit->workspace;
  w->first_row = memory_zeroed(circuit->claim.circuit->gates + 1, sizeof *w->first_row, reason);
  w->last = memory_zeroed(wires(&circuit->claim), sizeof *w->last, reason);
  w->bound = memory_zeroed(wires(&circuit->claim), sizeof *w->bound, reason);
  if (w->first_row == NULL || w->last == NULL || w->bound == NULL)
    return false;
  for (; circuit->bounds < wires(&circuit->claim); circuit->bounds++)
    mpz_init(w->bound[circuit->bounds]);
  return true;
}

bool circuit_verification_begin(struct verification *v)
{
  struct circuit_verification *circuit = memory_zeroed(1, sizeof *circuit, v->in->reason);
  v->part = circuit;
  if (circuit == NULL)
    return false;
  struct circuit_workspace *w = &circuit->workspace;
  circuit->claim = claim_of(v);
  mpz_inits(w->least, w->numerator, w->denominator, w->sample.label, NULL);
  mpz_init_set(circuit->reduction.q, circuit->claim.q);
  return make_parameter_room(circuit, v->in->reason);
}

void circuit_verification_end(struct verification *v)
{
  struct circuit_verification *circuit = v->part;
  if (circuit == NULL)
    return;
  struct circuit_workspace *w = &circuit->workspace;
  circuit_evidence_close(&circuit->evidence, w);
  for (size_t i = 0; i < circuit->bounds; i++)
    mpz_clear(w->bound[i]);
  mpz_clears(w->least, w->numerator, w->denominator, w->sample.label, circuit->reduction.q, NULL);
  row_room_free(&w->sample);
  free(w->first_row);
  free(w->last);
  free(w->bound);
  free(w->storage);
  free(circuit);
}

/* For messages, for room, and for the comparison with a file. */
static const struct circuit_reduction *compute_reduction(struct circuit_verification *circuit)
{
  circuit_reduction_init(&circuit->reduction, circuit->claim.circuit, circuit->claim.bias,
                         circuit->workspace.first_row);
  return &circuit->reduction;
}

bool circuit_verification_make_room(struct verification *v)
{
  struct circuit_verification *circuit = v->part;
  struct circuit_workspace *w = &circuit->workspace;
  return verification_make_weight_room(v, &w->storage, &w->sample,
                                       circuit_row_capacity(compute_reduction(circuit)));
}

bool circuit_verification_read_proof(struct verification *v, struct echo *echo)
{
  struct circuit_verification *circuit = v->part;
  return circuit_evidence_open(&circuit->evidence, &circuit->workspace, circuit->claim.circuit, v->in, echo);
}

static void make_row(const void *reduction, size_t i, struct sample *s)
{
  circuit_row(reduction, i, s);
}

void circuit_verification_rows(struct verification *v, struct data_rows *rows)
{
  const struct circuit_reduction *r = compute_reduction(v->part);
  *rows = (struct data_rows){.reduction = r,
                             .make = make_row,
                             .samples = r->samples,
                             .features = r->features,
                             .capacity = circuit_row_capacity(r),
                             .large_label_denominator = r->q};
}

static bool fail_limit(const struct verification *v)
{
  const struct circuit_statement *circuit = v->statement->part;
  return reader_fail(v->in, circuit->q_at, OUTCOME_LIMIT,
                     "found a circuit for which epsilon is too small to be computed: numbers of more than "
                     "1000000 digits, or of 512 MiB together, would be needed");
}

/* Numbers in messages are cut at so many digits. */
enum { MOST_DIGITS = 60 };

static bool fail_epsilon(const struct verification *v, const struct circuit_workspace *w)
{
  const struct circuit_statement *circuit = v->statement->part;
  char *least = mpz_get_str(NULL, 10, w->least);
  reader_fail(v->in, circuit->q_at, OUTCOME_REJECTED,
              "found an epsilon that is too large, expected a denominator of %.*s%s or more", MOST_DIGITS,
              least, mpz_sizeinbase(w->least, 10) > MOST_DIGITS ? "..." : "");
  gmp_text_free(least);
  return false;
}

/* The largest lower bound that the theorem gives for any size: (R / q)^2. */
static bool fail_lower(const struct verification *v, const struct circuit_reduction *r)
{
  mpz_t numerator, denominator;
  mpz_init_set_ui(numerator, r->root * r->root);
  mpz_init(denominator);
  mpz_mul(denominator, r->q, r->q);
  verification_fail_lower(v, "above all that the theorem gives", numerator, denominator);
  mpz_clears(numerator, denominator, NULL);
  return false;
}

static bool fail_cut(const struct verification *v, const struct circuit_verification *circuit)
{
  const size_t cut = circuit->workspace.cut;
  struct position at = circuit->evidence.first_at;
  at.line += cut;
  return reader_fail(
      v->in, at, OUTCOME_REJECTED,
      "found inputs that are no cut: the output is TRUE when they are FALSE and all others TRUE");
}

/* Whether the verdict is CIRCUIT_VERIFIED; if not, says why in the words of the file. */
static bool explain(struct verification *v, enum circuit_verdict verdict)
{
  const struct statement *s = v->statement;
  const struct circuit_statement *stated = s->part;
  struct circuit_verification *circuit = v->part;
  const struct circuit_reduction *r = compute_reduction(circuit);
  switch (verdict) {
  case CIRCUIT_VERIFIED:
    return true;
  case CIRCUIT_LIMIT:
    return fail_limit(v);
  case CIRCUIT_SAMPLES:
    return statement_fail_parameter(&s->samples, v->in, "samples", r->samples);
  case CIRCUIT_FEATURES:
    return statement_fail_parameter(&s->features, v->in, "features", r->features);
  case CIRCUIT_ROOT:
    return statement_fail_parameter(&stated->root, v->in, "root", r->root);
  case CIRCUIT_EPSILON:
    return fail_epsilon(v, &circuit->workspace);
  case CIRCUIT_LOWER:
    return fail_lower(v, r);
  case CIRCUIT_ERROR:
    return verification_fail_error(v, circuit->workspace.numerator, circuit->workspace.denominator);
  case CIRCUIT_CUT:
    return fail_cut(v, circuit);
  case CIRCUIT_TREE:
    break;
  }
  return cover_nodes_fail(&circuit->evidence.nodes, circuit->workspace.failure, circuit->workspace.value);
}

bool circuit_verification_check_statement(struct verification *v)
{
  struct circuit_verification *circuit = v->part;
  return explain(v, circuit_verify_statement(&circuit->claim, &circuit->workspace));
}

/* The assignment that the weights give, for the report. */
static bool find_assignment(struct verification *v, struct circuit_statement *found)
{
  struct circuit_verification *circuit = v->part;
  const struct circuit_claim *claim = &circuit->claim;
  bool *value = memory_zeroed(wires(claim), sizeof *value, v->in->reason);
  if (value == NULL)
    return false;
  found->satisfies = circuit_solution_from_weights(compute_reduction(circuit), claim->network, value);
  found->size = 0;
  for (uint32_t i = 0; i < claim->circuit->inputs; i++)
    found->size += value[i] ? 1 : 0;
  free(value);
  return true;
}

/* A cut without inputs: the output is FALSE when all inputs are TRUE. */
static bool has_empty_cut(const struct set_system *cuts)
{
  size_t i = 0;
  while (i < cuts->elements && cuts->start[i] < cuts->start[i + 1])
    i++;
  return i < cuts->elements;
}

bool circuit_verification_run(struct verification *v)
{
  struct circuit_verification *circuit = v->part;
  struct circuit_statement *found = v->statement->part;
  const struct circuit_claim *claim = &circuit->claim;
  struct cover_source *nodes = &circuit->evidence.nodes;
  if (!explain(v, circuit_verify(claim, &circuit->workspace, nodes, nodes->left)))
    return false;
  found->least = circuit->workspace.value;
  found->impossible = claim->lower && has_empty_cut(&circuit->evidence.cuts.system);
  return (!claim->lower || cover_nodes_check_ending(nodes)) && (!claim->error || find_assignment(v, found));
}
