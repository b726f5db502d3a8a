#include "set_cover_statement.h"

#include "../reduce/set_cover.h"
#include "ascending_list.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

bool set_cover_statement_open(struct statement *s, struct reason *reason)
{
  struct set_cover_statement *cover = memory_zeroed(1, sizeof *cover, reason);
  s->part = cover;
  return cover != NULL && sets_init(&cover->sets, reason);
}

void set_cover_statement_close(struct statement *s)
{
  struct set_cover_statement *cover = s->part;
  if (cover == NULL)
    return;
  sets_free(&cover->sets);
  free(cover);
}

static bool read_epsilon(struct set_cover_statement *cover, struct reader *in)
{
  if (!reader_take(in, ' ') || !reader_take_word(in, "epsilon") || !reader_take(in, ' ') ||
      !reader_take(in, '1') || !reader_take(in, '/'))
    return false;
  cover->epsilon.at = reader_position(in);
  return number_in_range(in, "a denominator", 1, NUMBER_MAX, &cover->epsilon.value);
}

bool set_cover_statement_read_parameters(struct statement *s, struct reader *in)
{
  struct set_cover_statement *cover = s->part;
  return statement_read_parameter(&cover->degree, in, "degree") && read_epsilon(cover, in) &&
         statement_read_parameter(&cover->copies, in, "copies");
}

static bool add_unit_costs(struct set_cover_statement *cover, struct reader *in, uint64_t sets)
{
  if (sets > SET_SYSTEM_MAX_UNIT_SETS)
    return reader_fail(in, cover->costs_at, OUTCOME_LIMIT,
                       "found %llu sets without costs, at most %d are accepted", (unsigned long long)sets,
                       SET_SYSTEM_MAX_UNIT_SETS);
  for (uint64_t j = 0; j < sets; j++)
    if (!sets_add_set(&cover->sets, 1, in->reason))
      return false;
  return true;
}

/* The line of costs, which are not all 1. */
static bool read_costs(struct set_cover_statement *cover, struct reader *in, uint64_t sets)
{
  struct position line = reader_position(in);
  bool unit = true;
  for (uint64_t j = 0; j < sets; j++) {
    uint64_t cost;
    if ((j > 0 && !reader_take_space(in)) || !number_in_range(in, "a cost", 1, SET_COVER_MAX_COST, &cost) ||
        !sets_add_set(&cover->sets, cost, in->reason))
      return false;
    unit = unit && cost == 1;
  }
  if (!reader_take(in, '\n'))
    return false;
  return !unit || reader_fail(in, line, OUTCOME_MALFORMED,
                              "found costs that are all 1, expected 'unit' instead of costs");
}

static bool read_cost_kind(struct set_cover_statement *cover, struct reader *in, uint64_t sets)
{
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  if (strcmp(word, "unit") == 0)
    return reader_take(in, '\n') && add_unit_costs(cover, in, sets);
  if (strcmp(word, "costs") == 0)
    return reader_take(in, '\n') && read_costs(cover, in, sets);
  if (word[0] == '\0')
    return reader_expected(in, "'unit' or 'costs'");
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'unit' or 'costs'", word);
}

bool set_cover_statement_read_instance(struct statement *s, struct reader *in)
{
  struct set_cover_statement *cover = s->part;
  uint64_t elements;
  uint64_t sets;
  if (!reader_take_word(in, "setsystem") || !reader_take(in, ' '))
    return false;
  cover->costs_at = reader_position(in);
  if (!number_in_range(in, "a number of elements", 0, SET_SYSTEM_MAX_SETS, &elements) ||
      !reader_take(in, ' ') || !number_in_range(in, "a number of sets", 0, SET_SYSTEM_MAX_SETS, &sets) ||
      !reader_take(in, ' ') || !read_cost_kind(cover, in, sets))
    return false;
  const struct ascending_list element = {
      .name = "set", .one = "a set", .one_or_0 = "a set or 0", .most = (uint32_t)sets};
  for (uint64_t i = 0; i < elements; i++)
    if (!ascending_list_read(&element, &cover->sets.lists, in) || !sets_end_element(&cover->sets, in->reason))
      return false;
  return true;
}

void set_cover_statement_echo_parameters(struct echo *echo, const struct statement *s)
{
  const struct set_cover_statement *cover = s->part;
  echo_parameter(echo, " degree ", cover->degree.value);
  echo_parameter(echo, " epsilon 1/", cover->epsilon.value);
  echo_parameter(echo, " copies ", cover->copies.value);
}

static void echo_costs(struct echo *echo, const struct set_system *s)
{
  uint32_t unit = 0;
  while (unit < s->sets && s->cost[unit] == 1)
    unit++;
  if (unit == s->sets) {
    echo_text(echo, " unit\n");
    return;
  }
  echo_text(echo, " costs\n");
  for (uint32_t j = 0; j < s->sets; j++)
    echo_parameter(echo, j > 0 ? " " : "", s->cost[j]);
  echo_byte(echo, '\n');
}

void set_cover_statement_echo_instance(struct echo *echo, const struct statement *s)
{
  const struct set_cover_statement *cover = s->part;
  const struct set_system *system = &cover->sets.system;
  echo_parameter(echo, "setsystem ", system->elements);
  echo_parameter(echo, " ", system->sets);
  echo_costs(echo, system);
  ascending_lists_echo(echo, system->elements, system->start, system->member_of);
}

size_t set_cover_statement_features(const struct statement *s)
{
  const struct set_cover_statement *cover = s->part;
  return (size_t)cover->sets.system.sets + 2;
}
