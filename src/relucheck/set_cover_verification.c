#include "set_cover_verification.h"

#include "../reduce/set_cover_solution.h"
#include "../reduce/set_cover_verify.h"
#include "cover_nodes.h"
#include "memory.h"
#include "row_room.h"
#include "set_cover_statement.h"
#include "tree_room.h"

#include <stdlib.h>

struct set_cover_verification {
  struct set_cover_claim claim;
  struct set_cover_workspace workspace;
  struct cover_source nodes;            /* only for a lower bound */
  struct set_cover_reduction reduction; /* see compute_reduction */
};

static struct set_cover_claim claim_of(const struct verification *v)
{
  const struct statement *s = v->statement;
  const struct set_cover_statement *cover = s->part;
  return (struct set_cover_claim){.system = &cover->sets.system,
                                  .bias = s->bias,
                                  .samples = s->samples.value,
                                  .features = s->features.value,
                                  .degree = cover->degree.value,
                                  .root = cover->epsilon.value,
                                  .copies = cover->copies.value,
                                  .lower = s->lower.made,
                                  .lower_numerator = s->lower.numerator,
                                  .lower_denominator = s->lower.denominator,
                                  .error = s->error.made,
                                  .error_numerator = s->error.numerator,
                                  .error_denominator = s->error.denominator,
                                  .network = &v->network.network};
}

bool set_cover_verification_begin(struct verification *v)
{
  struct set_cover_verification *cover = memory_zeroed(1, sizeof *cover, v->in->reason);
  v->part = cover;
  if (cover == NULL)
    return false;
  cover->claim = claim_of(v);
  mpz_inits(cover->workspace.numerator, cover->workspace.denominator, cover->workspace.sample.label, NULL);
  return true;
}

void set_cover_verification_end(struct verification *v)
{
  struct set_cover_verification *cover = v->part;
  if (cover == NULL)
    return;
  struct set_cover_workspace *w = &cover->workspace;
  cover_nodes_close(&cover->nodes);
  mpz_clears(w->numerator, w->denominator, w->sample.label, NULL);
  row_room_free(&w->sample);
  free(w->storage);
  tree_room_free(&w->tree);
  free(cover);
}

/* For messages, for room, and for the comparison with a file; NULL when the costs are over the limits. */
static const struct set_cover_reduction *compute_reduction(struct set_cover_verification *cover)
{
  return set_cover_reduction_init(&cover->reduction, cover->claim.system, cover->claim.bias)
             ? &cover->reduction
             : NULL;
}

static bool fail_limit(const struct verification *v)
{
  const struct set_cover_statement *cover = v->statement->part;
  return reader_fail(
      v->in, cover->costs_at, OUTCOME_LIMIT,
      "found costs that are too large for elements in so many sets, expected a sum C of at most 2^40 - 1 and "
      "max(1, C) * (D^2 + D + 2) below 2^62 for the degree D");
}

bool set_cover_verification_make_room(struct verification *v)
{
  struct set_cover_verification *cover = v->part;
  const struct set_cover_reduction *r = compute_reduction(cover);
  if (r == NULL)
    return fail_limit(v);
  return verification_make_weight_room(v, &cover->workspace.storage, &cover->workspace.sample,
                                       set_cover_row_capacity(r));
}

bool set_cover_verification_read_proof(struct verification *v, struct echo *echo)
{
  struct set_cover_verification *cover = v->part;
  const struct set_system *system = cover->claim.system;
  return verification_take_proof(v, echo) && cover_nodes_open(&cover->nodes, v->in, system, echo) &&
         tree_room_make(&cover->workspace.tree, system, cover->nodes.denominator, v->in->reason);
}

static void make_row(const void *reduction, size_t i, struct sample *s)
{
  set_cover_row(reduction, i, s);
}

void set_cover_verification_rows(struct verification *v, struct data_rows *rows)
{
  const struct set_cover_reduction *r = compute_reduction(v->part);
  *rows = (struct data_rows){.reduction = r,
                             .make = make_row,
                             .samples = r->samples,
                             .features = r->features,
                             .capacity = set_cover_row_capacity(r),
                             .label_denominator = r->root};
}

/* The largest lower bound that the theorem gives for any cost: floor(q^2 / (D^2 + D + 2)) / q^2. */
static bool fail_lower(const struct verification *v, const struct set_cover_reduction *r)
{
  mpz_t numerator, denominator;
  mpz_init_set_ui(denominator, r->root * r->root);
  mpz_init_set_ui(numerator, r->root * r->root / (r->degree * r->degree + r->degree + 2));
  verification_fail_lower(v, "above all that the theorem gives", numerator, denominator);
  mpz_clears(numerator, denominator, NULL);
  return false;
}

/* Whether the verdict is SET_COVER_VERIFIED; if not, says why in the words of the file. */
static bool explain(struct verification *v, enum set_cover_verdict verdict)
{
  const struct statement *s = v->statement;
  const struct set_cover_statement *stated = s->part;
  struct set_cover_verification *cover = v->part;
  const struct set_cover_reduction *r = compute_reduction(cover);
  if (verdict == SET_COVER_LIMIT || r == NULL)
    return fail_limit(v);
  switch (verdict) {
  case SET_COVER_VERIFIED:
    return true;
  case SET_COVER_SAMPLES:
    return statement_fail_parameter(&s->samples, v->in, "samples", r->samples);
  case SET_COVER_FEATURES:
    return statement_fail_parameter(&s->features, v->in, "features", r->features);
  case SET_COVER_DEGREE:
    return statement_fail_parameter(&stated->degree, v->in, "degree", r->degree);
  case SET_COVER_EPSILON:
    return statement_fail_parameter(&stated->epsilon, v->in, "epsilon 1 over", r->root);
  case SET_COVER_COPIES:
    return statement_fail_parameter(&stated->copies, v->in, "copies", r->copies);
  case SET_COVER_LOWER:
    return fail_lower(v, r);
  case SET_COVER_ERROR:
    return verification_fail_error(v, cover->workspace.numerator, cover->workspace.denominator);
  case SET_COVER_LIMIT:
  case SET_COVER_TREE:
    break;
  }
  return cover_nodes_fail(&cover->nodes, cover->workspace.failure, cover->workspace.value);
}

bool set_cover_verification_check_statement(struct verification *v)
{
  struct set_cover_verification *cover = v->part;
  return explain(v, set_cover_verify_statement(&cover->claim, &cover->workspace));
}

/* What the weights select, for the report. */
static bool find_cover(struct verification *v, struct set_cover_statement *found)
{
  struct set_cover_verification *cover = v->part;
  const struct set_system *system = cover->claim.system;
  bool *selected = memory_zeroed(system->sets, sizeof *selected, v->in->reason);
  if (selected == NULL)
    return false;
  found->covers = set_cover_solution_from_weights(compute_reduction(cover), cover->claim.network, selected);
  found->cost = 0;
  for (uint32_t j = 0; j < system->sets; j++)
    found->cost += selected[j] ? system->cost[j] : 0;
  free(selected);
  return true;
}

bool set_cover_verification_run(struct verification *v)
{
  struct set_cover_verification *cover = v->part;
  struct set_cover_statement *found = v->statement->part;
  if (!explain(v, set_cover_verify(&cover->claim, &cover->workspace, &cover->nodes, cover->nodes.left)))
    return false;
  found->least = cover->workspace.value;
  return (!cover->claim.lower || cover_nodes_check_ending(&cover->nodes)) &&
         (!cover->claim.error || find_cover(v, found));
}
