#include "circuit_evidence.h"

#include "memory.h"
#include "number.h"

#include <stdlib.h>

static bool fail_input(struct reader *in, uint64_t start, uint64_t input, uint64_t last, uint32_t inputs)
{
  struct position at = reader_position_of(in, start);
  if (input > inputs)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found input %llu, expected an input from 1 to %u or 0",
                       (unsigned long long)input, (unsigned)inputs);
  return reader_fail(in, at, OUTCOME_MALFORMED,
                     "found input %llu after input %llu, expected ascending numbers",
                     (unsigned long long)input, (unsigned long long)last);
}

/* One line of inputs, ascending, that ends in 0. */
static bool read_cut(struct sets *cuts, struct reader *in)
{
  uint64_t last = 0;
  for (;;) {
    const uint64_t start = reader_offset(in);
    uint64_t input;
    if (!number_natural(in, "an input or 0", &input))
      return false;
    if (input == 0)
      return reader_take(in, '\n') && sets_end_element(cuts, in->reason);
    if (input <= last || input > cuts->system.sets)
      return fail_input(in, start, input, last, cuts->system.sets);
    last = input;
    if (!reader_take_space(in) || !sets_add_member(cuts, (uint32_t)(input - 1), in->reason))
      return false;
  }
}

static bool add_inputs(struct sets *cuts, uint32_t inputs, struct reason *reason)
{
  for (uint32_t i = 0; i < inputs; i++)
    if (!sets_add_set(cuts, 1, reason))
      return false;
  return true;
}

/* "proof cuts CUTS", and the cuts. */
static bool read_cuts(struct circuit_evidence *evidence, uint32_t inputs, struct reader *in)
{
  uint64_t count;
  if (!reader_take_word(in, "proof") || !reader_take(in, ' ') || !reader_take_word(in, "cuts") ||
      !reader_take(in, ' ') || !number_natural(in, "a number of cuts", &count) || !reader_take(in, '\n') ||
      !sets_init(&evidence->cuts, in->reason) || !add_inputs(&evidence->cuts, inputs, in->reason))
    return false;
  evidence->first_at = reader_position(in);
  for (uint64_t i = 0; i < count; i++)
    if (!read_cut(&evidence->cuts, in))
      return false;
  return true;
}

static void echo_cuts(struct echo *echo, const struct set_system *cuts)
{
  echo_parameter(echo, "proof cuts ", cuts->elements);
  echo_byte(echo, '\n');
  for (size_t i = 0; i < cuts->elements; i++) {
    for (size_t p = cuts->start[i]; p < cuts->start[i + 1]; p++) {
      echo_unsigned(echo, (uint64_t)cuts->member_of[p] + 1);
      echo_byte(echo, ' ');
    }
    echo_text(echo, "0\n");
  }
}

bool circuit_evidence_open(struct circuit_evidence *evidence, struct circuit_workspace *workspace,
                           const struct circuit *c, struct reader *in, struct echo *echo)
{
  const struct set_system *cuts = &evidence->cuts.system;
  struct cover_tree *tree = &workspace->tree;
  if (!read_cuts(evidence, c->inputs, in))
    return false;
  if (echo != NULL)
    echo_cuts(echo, cuts);
  if (!cover_nodes_open(&evidence->nodes, in, cuts, echo))
    return false;
  *tree = (struct cover_tree){
      .system = cuts, .denominator = evidence->nodes.denominator, .path_capacity = cuts->sets};
  tree->reduced = memory_zeroed(cuts->sets, sizeof *tree->reduced, in->reason);
  tree->path = memory_zeroed(cuts->sets, sizeof *tree->path, in->reason);
  tree->included = memory_zeroed(cuts->sets, sizeof *tree->included, in->reason);
  workspace->word = memory_zeroed(c->inputs + c->gates, sizeof *workspace->word, in->reason);
  return tree->reduced != NULL && tree->path != NULL && tree->included != NULL && workspace->word != NULL;
}

void circuit_evidence_close(struct circuit_evidence *evidence, struct circuit_workspace *workspace)
{
  cover_nodes_close(&evidence->nodes);
  sets_free(&evidence->cuts);
  free(workspace->tree.reduced);
  free(workspace->tree.path);
  free(workspace->tree.included);
  free(workspace->word);
}
