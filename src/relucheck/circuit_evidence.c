#include "circuit_evidence.h"

#include "ascending_list.h"
#include "memory.h"
#include "number.h"
#include "tree_room.h"

#include <stdlib.h>

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
  const struct ascending_list cut = {
      .name = "input", .one = "an input", .one_or_0 = "an input or 0", .most = inputs};
  uint64_t count;
  if (!reader_take_word(in, "proof") || !reader_take(in, ' ') || !reader_take_word(in, "cuts") ||
      !reader_take(in, ' ') || !number_natural(in, "a number of cuts", &count) || !reader_take(in, '\n') ||
      !sets_init(&evidence->cuts, in->reason) || !add_inputs(&evidence->cuts, inputs, in->reason))
    return false;
  evidence->first_at = reader_position(in);
  for (uint64_t i = 0; i < count; i++)
    if (!ascending_list_read(&cut, &evidence->cuts.lists, in) ||
        !sets_end_element(&evidence->cuts, in->reason))
      return false;
  return true;
}

static void echo_cuts(struct echo *echo, const struct set_system *cuts)
{
  echo_parameter(echo, "proof cuts ", cuts->elements);
  echo_byte(echo, '\n');
  ascending_lists_echo(echo, cuts->elements, cuts->start, cuts->member_of);
}

bool circuit_evidence_open(struct circuit_evidence *evidence, struct circuit_workspace *workspace,
                           const struct circuit *c, struct reader *in, struct echo *echo)
{
  const struct set_system *cuts = &evidence->cuts.system;
  if (!read_cuts(evidence, c->inputs, in))
    return false;
  if (echo != NULL)
    echo_cuts(echo, cuts);
  if (!cover_nodes_open(&evidence->nodes, in, cuts, echo))
    return false;
  workspace->word = memory_zeroed(c->inputs + c->gates, sizeof *workspace->word, in->reason);
  return tree_room_make(&workspace->tree, cuts, evidence->nodes.denominator, in->reason) &&
         workspace->word != NULL;
}

void circuit_evidence_close(struct circuit_evidence *evidence, struct circuit_workspace *workspace)
{
  cover_nodes_close(&evidence->nodes);
  sets_free(&evidence->cuts);
  tree_room_free(&workspace->tree);
  free(workspace->word);
}
