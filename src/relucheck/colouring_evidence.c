#include "colouring_evidence.h"

#include "memory.h"
#include "number.h"
#include "proof_check.h"
#include "proof_open.h"

#include <stdlib.h>

/* "proof clique MEMBERS VERTEX ...". */
static bool read_clique(struct colouring_evidence *evidence, const struct hypergraph *h, struct reader *in)
{
  uint64_t members;
  if (!reader_take_word(in, "proof") || !reader_take(in, ' ') || !reader_take_word(in, "clique") ||
      !reader_take(in, ' '))
    return false;
  evidence->clique_at = reader_position(in);
  if (!number_natural(in, "a number of vertices", &members))
    return false;
  for (uint64_t i = 0; i < members; i++) {
    uint64_t vertex;
    if (!reader_take_space(in) || !number_in_range(in, "a vertex", 1, h->vertices, &vertex) ||
        !memory_push(&evidence->clique, &evidence->capacity, &evidence->members, (uint32_t)(vertex - 1),
                     in->reason))
      return false;
  }
  return reader_take(in, '\n');
}

static void echo_clique(struct echo *echo, const struct colouring_evidence *evidence)
{
  echo_parameter(echo, "proof clique ", evidence->members);
  for (size_t i = 0; i < evidence->members; i++)
    echo_parameter(echo, " ", (uint64_t)evidence->clique[i] + 1);
  echo_byte(echo, '\n');
}

/* Room for the check of the clique, which is less than the hypergraph's own where a clique is possible. */
static bool make_clique_room(const struct colouring_evidence *evidence, struct colouring_workspace *w,
                             const struct hypergraph *h, struct reader *in)
{
  const size_t members = evidence->members;
  if (members > h->vertices || !colouring_clique_possible(h->edges, (uint32_t)members))
    return reader_fail(in, evidence->clique_at, OUTCOME_REJECTED,
                       "found a clique of %zu vertices, expected a smaller one in a hypergraph with %u "
                       "vertices and %zu edges",
                       members, (unsigned)h->vertices, h->edges);
  w->clique = evidence->clique;
  w->members = (uint32_t)members;
  w->place = memory_zeroed(h->vertices, sizeof *w->place, in->reason);
  w->joined = memory_zeroed(members * members, sizeof *w->joined, in->reason);
  return w->place != NULL && w->joined != NULL;
}

/* Room for the formula; sets its sizes, which the numbers in the proof count on. */
static bool make_formula_room(struct colouring_workspace *w, const struct colouring_claim *claim,
                              const struct colouring_evidence *evidence, struct reader *in)
{
  const struct hypergraph *h = claim->reduction.hypergraph;
  const size_t allowed =
      COLOURING_FORMULA_LITERALS + COLOURING_FORMULA_LITERALS_PER_ENTRY * h->start[h->edges];
  size_t clauses;
  size_t literals;
  if (!colouring_formula_size(h, claim->reduction.colours, w->members, &clauses, &literals) ||
      literals > allowed)
    return reader_fail(
        in, evidence->clique_at, OUTCOME_LIMIT,
        "found a clique of at most as many vertices as there are colours, for which the formula "
        "has more than %zu literals: at most that many are accepted for these edges",
        allowed);
  w->formula.variables = (int32_t)(claim->reduction.colours * h->vertices);
  w->formula.clauses = clauses;
  w->formula.start = memory_zeroed(clauses + 1, sizeof *w->formula.start, in->reason);
  w->formula.literal = memory_zeroed(literals, sizeof *w->formula.literal, in->reason);
  return w->formula.start != NULL && w->formula.literal != NULL &&
         clause_store_open(&w->rup, w->formula.variables, true, in->reason);
}

bool colouring_evidence_open(struct colouring_evidence *evidence, struct colouring_workspace *workspace,
                             const struct colouring_claim *claim, struct reader *in, struct echo *echo)
{
  if (!read_clique(evidence, claim->reduction.hypergraph, in))
    return false;
  if (echo != NULL)
    echo_clique(echo, evidence);
  if (!make_clique_room(evidence, workspace, claim->reduction.hypergraph, in))
    return false;
  if (workspace->members > claim->reduction.colours)
    return true;
  return make_formula_room(workspace, claim, evidence, in) &&
         proof_open_section(&evidence->steps, in, &workspace->formula, echo);
}

void colouring_evidence_close(struct colouring_evidence *evidence, struct colouring_workspace *workspace)
{
  proof_close(&evidence->steps);
  clause_store_close(&workspace->rup);
  free(workspace->formula.start);
  free(workspace->formula.literal);
  free(workspace->place);
  free(workspace->joined);
  free(evidence->clique);
}
