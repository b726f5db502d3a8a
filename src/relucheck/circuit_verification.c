#include "circuit_verification.h"

#include "../reduce/circuit_solution.h"
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
  struct circuit_reduction reduction; /* with the stated q */
  size_t *first_row;                  /* of the reduction */
};

static size_t wires(const struct circuit_verification *circuit)
{
  return circuit->reduction.circuit->inputs + circuit->reduction.circuit->gates;
}

static struct circuit_claim claim_of(const struct verification *v, const struct circuit_reduction *reduction)
{
  const struct statement *s = v->statement;
  const struct circuit_statement *circuit = s->part;
  return (struct circuit_claim){.reduction = reduction,
                                .samples = s->samples.value,
                                .features = s->features.value,
                                .root = circuit->root.value,
                                .lower = s->lower.made,
                                .lower_numerator = s->lower.numerator,
                                .lower_denominator = s->lower.denominator,
                                .error = s->error.made,
                                .error_numerator = s->error.numerator,
                                .error_denominator = s->error.denominator,
                                .network = &v->network.network};
}

/* The reduction of the circuit that is stated. */
static bool make_reduction(const struct verification *v, struct circuit_verification *circuit)
{
  const struct circuit_statement *stated = v->statement->part;
  const struct circuit *c = &stated->gates.circuit;
  circuit->first_row = memory_zeroed(c->gates + 1, sizeof *circuit->first_row, v->in->reason);
  if (circuit->first_row == NULL)
    return false;
  circuit_reduction_init(&circuit->reduction, c, v->statement->bias, circuit->first_row);
  return true;
}

/* Room for the numbers that the least q is made from. */
static bool make_bounds(struct circuit_verification *circuit, struct reason *reason)
{
  struct circuit_workspace *w = &circuit->workspace;
  w->last = memory_zeroed(wires(circuit), sizeof *w->last, reason);
  w->bound = memory_zeroed(wires(circuit), sizeof *w->bound, reason);
  if (w->last == NULL || w->bound == NULL)
    return false;
  for (; circuit->bounds < wires(circuit); circuit->bounds++)
    mpz_init(w->bound[circuit->bounds]);
  return true;
}

bool circuit_verification_begin(struct verification *v)
{
  struct circuit_verification *circuit = memory_zeroed(1, sizeof *circuit, v->in->reason);
  v->part = circuit;
  if (circuit == NULL)
    return false;
  const struct circuit_statement *stated = v->statement->part;
  struct circuit_workspace *w = &circuit->workspace;
  mpz_inits(w->least, w->numerator, w->denominator, w->sample.label, NULL);
  mpz_init_set(circuit->reduction.q, stated->q);
  circuit->claim = claim_of(v, &circuit->reduction);
  return make_reduction(v, circuit) && make_bounds(circuit, v->in->reason);
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
  free(circuit->first_row);
  free(w->last);
  free(w->bound);
  free(w->storage);
  free(circuit);
}

bool circuit_verification_make_room(struct verification *v)
{
  struct circuit_verification *circuit = v->part;
  struct circuit_workspace *w = &circuit->workspace;
  return verification_make_weight_room(v, &w->storage, &w->sample, circuit_row_capacity(&circuit->reduction));
}

bool circuit_verification_read_proof(struct verification *v, struct echo *echo)
{
  struct circuit_verification *circuit = v->part;
  return circuit_evidence_open(&circuit->evidence, &circuit->workspace, circuit->reduction.circuit, v->in,
                               echo);
}

static void make_row(const void *reduction, size_t i, struct sample *s)
{
  circuit_row(reduction, i, s);
}

void circuit_verification_rows(struct verification *v, struct data_rows *rows)
{
  const struct circuit_verification *circuit = v->part;
  const struct circuit_reduction *r = &circuit->reduction;
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
  const struct circuit_reduction *r = &circuit->reduction;
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
  bool *value = memory_zeroed(wires(circuit), sizeof *value, v->in->reason);
  if (value == NULL)
    return false;
  found->satisfies = circuit_solution_from_weights(&circuit->reduction, circuit->claim.network, value);
  found->size = 0;
  for (uint32_t i = 0; i < circuit->reduction.circuit->inputs; i++)
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
