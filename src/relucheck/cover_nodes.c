#include "cover_nodes.h"

#include "memory.h"
#include "number.h"

#include <stdlib.h>
#include <string.h>

bool cover_nodes_open(struct cover_source *source, struct reader *in, const struct set_system *s,
                      struct echo *echo)
{
  *source = (struct cover_source){.in = in, .echo = echo, .elements = s->elements, .sets = s->sets};
  source->node = reader_position_of(in, in->line_begin);
  if (!reader_take_word(in, "tree") || !reader_take(in, ' ') ||
      !number_natural(in, "a number of nodes", &source->nodes) || !reader_take(in, ' ') ||
      !reader_take_word(in, "denominator") || !reader_take(in, ' ') ||
      !number_in_range(in, "a denominator", 1, NUMBER_MAX, &source->denominator) || !reader_take(in, '\n'))
    return false;
  source->left = source->nodes;
  if (echo != NULL) {
    echo_parameter(echo, "tree ", source->nodes);
    echo_parameter(echo, " denominator ", source->denominator);
    echo_byte(echo, '\n');
  }
  return true;
}

void cover_nodes_close(struct cover_source *source)
{
  free(source->element);
  free(source->dual);
  *source = (struct cover_source){0};
}

static bool push_dual(struct cover_source *source, uint64_t element, uint64_t dual)
{
  if (source->duals == source->element_capacity) {
    uint32_t *grown = memory_grow(source->element, &source->element_capacity, source->duals + 1,
                                  sizeof *grown, source->in->reason);
    if (grown == NULL)
      return false;
    source->element = grown;
  }
  if (source->duals == source->dual_capacity) {
    uint64_t *grown = memory_grow(source->dual, &source->dual_capacity, source->duals + 1, sizeof *grown,
                                  source->in->reason);
    if (grown == NULL)
      return false;
    source->dual = grown;
  }
  source->element[source->duals] = (uint32_t)(element - 1);
  source->dual[source->duals++] = dual;
  return true;
}

static bool fail_element(struct cover_source *source, uint64_t start, uint64_t element)
{
  struct position at = reader_position_of(source->in, start);
  if (element > source->elements)
    return reader_fail(source->in, at, OUTCOME_MALFORMED,
                       "found element %llu, expected an element from 1 to %zu or 0",
                       (unsigned long long)element, source->elements);
  return reader_fail(source->in, at, OUTCOME_MALFORMED,
                     "found element %llu after element %llu, expected ascending numbers",
                     (unsigned long long)element, (unsigned long long)source->element[source->duals - 1] + 1);
}

/* Elements, ascending, each with its dual, up to the 0 that ends the line. */
static bool read_leaf(struct cover_source *source)
{
  struct reader *in = source->in;
  uint64_t last = 0;
  source->duals = 0;
  for (;;) {
    if (!reader_take_space(in))
      return false;
    const uint64_t start = reader_offset(in);
    uint64_t element;
    uint64_t dual;
    if (!number_natural(in, "an element or 0", &element))
      return false;
    if (element == 0)
      return reader_take(in, '\n');
    if (element <= last || element > source->elements)
      return fail_element(source, start, element);
    last = element;
    if (!reader_take_space(in) || !number_in_range(in, "a dual", 1, NUMBER_MAX, &dual) ||
        !push_dual(source, element, dual))
      return false;
  }
}

static bool read_branch(struct cover_source *source, uint32_t *set)
{
  struct reader *in = source->in;
  if (!reader_take(in, ' '))
    return false;
  struct position at = reader_position(in);
  uint64_t number;
  if (!number_natural(in, "a set", &number))
    return false;
  if (number < 1 || number > source->sets)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found set %llu, expected a set from 1 to %u",
                       (unsigned long long)number, (unsigned)source->sets);
  *set = (uint32_t)(number - 1);
  return reader_take(in, '\n');
}

static void echo_leaf(const struct cover_source *source)
{
  struct echo *echo = source->echo;
  echo_text(echo, "leaf");
  for (size_t i = 0; i < source->duals; i++) {
    echo_parameter(echo, " ", (uint64_t)source->element[i] + 1);
    echo_parameter(echo, " ", source->dual[i]);
  }
  echo_text(echo, " 0\n");
}

static void echo_branch(struct echo *echo, uint32_t set)
{
  echo_parameter(echo, "branch ", (uint64_t)set + 1);
  echo_byte(echo, '\n');
}

static enum cover_node next_leaf(struct cover_source *source, struct cover_step *step)
{
  if (!read_leaf(source))
    return COVER_NONE;
  if (source->echo != NULL)
    echo_leaf(source);
  *step = (struct cover_step){.element = source->element, .dual = source->dual, .duals = source->duals};
  return COVER_LEAF;
}

static enum cover_node next_branch(struct cover_source *source, struct cover_step *step)
{
  uint32_t set = 0;
  if (!read_branch(source, &set))
    return COVER_NONE;
  if (source->echo != NULL)
    echo_branch(source->echo, set);
  *step = (struct cover_step){.set = set};
  return COVER_BRANCH;
}

enum cover_node cover_next_node(struct cover_source *source, struct cover_step *step)
{
  struct reader *in = source->in;
  char word[WORD_SIZE];
  if (source->left == 0)
    return COVER_NONE;
  source->left--;
  source->node = reader_position(in);
  reader_word(in, word);
  if (strcmp(word, "leaf") == 0)
    return next_leaf(source, step);
  if (strcmp(word, "branch") == 0)
    return next_branch(source, step);
  if (word[0] == '\0')
    reader_expected(in, "'branch' or 'leaf'");
  else
    reader_fail(in, source->node, OUTCOME_MALFORMED, "found '%s', expected 'branch' or 'leaf'", word);
  return COVER_NONE;
}

bool cover_nodes_fail(const struct cover_source *source, enum cover_bound bound, uint64_t value)
{
  const struct reader *in = source->in;
  switch (bound) {
  case COVER_BOUND_ENDED:
    return reader_fail(in, reader_position(in), OUTCOME_REJECTED,
                       "found the end of the %llu nodes, expected more: the tree is not complete",
                       (unsigned long long)source->nodes);
  case COVER_BOUND_SET:
    return reader_fail(in, source->node, OUTCOME_REJECTED,
                       "found a set out of range, expected one from 1 to %u", (unsigned)source->sets);
  case COVER_BOUND_ELEMENT:
    return reader_fail(in, source->node, OUTCOME_REJECTED,
                       "found an element out of range, expected one from 1 to %zu", source->elements);
  case COVER_BOUND_DEPTH:
    return reader_fail(in, source->node, OUTCOME_REJECTED,
                       "found a branch below %u others, expected at most as many as there are sets",
                       (unsigned)source->sets);
  case COVER_BOUND_LARGE:
    return reader_fail(in, source->node, OUTCOME_REJECTED,
                       "found numbers that lead to 2^62 or more, expected smaller ones");
  case COVER_BOUND_BELOW:
    return reader_fail(in, source->node, OUTCOME_REJECTED,
                       "found a leaf whose bound is below %llu, expected at least that for the claim",
                       (unsigned long long)value);
  case COVER_BOUND_VERIFIED:
    break;
  }
  return false;
}

bool cover_nodes_check_ending(const struct cover_source *source)
{
  return source->left == 0 ||
         reader_fail(source->in, reader_position(source->in), OUTCOME_REJECTED,
                     "found a complete tree after %llu nodes, expected one of %llu nodes",
                     (unsigned long long)(source->nodes - source->left), (unsigned long long)source->nodes);
}
