#include "sat_statement.h"

#include "../reduce/sat_reduction.h"
#include "dimacs.h"
#include "memory.h"
#include "sat_instance.h"

#include <stdlib.h>

bool sat_statement_open(struct statement *s, struct reason *reason)
{
  struct sat_statement *sat = memory_zeroed(1, sizeof *sat, reason);
  s->part = sat;
  return sat != NULL && clauses_init(&sat->clauses, reason);
}

void sat_statement_close(struct statement *s)
{
  struct sat_statement *sat = s->part;
  if (sat == NULL)
    return;
  clauses_free(&sat->clauses);
  free(sat);
}

bool sat_statement_read_parameters(struct statement *s, struct reader *in)
{
  struct sat_statement *sat = s->part;
  return statement_read_parameter(&sat->width, in, "width") &&
         statement_read_parameter(&sat->square, in, "square") &&
         (!s->bias || statement_read_parameter(&sat->zero, in, "zero"));
}

bool sat_statement_read_instance(struct statement *s, struct reader *in)
{
  struct sat_statement *sat = s->part;
  if (!sat_instance_read(&sat->clauses, in))
    return false;
  sat->variables = sat->clauses.formula.variables;
  sat->listed_clauses = sat->clauses.formula.clauses;
  return true;
}

void sat_statement_echo_parameters(struct echo *echo, const struct statement *s)
{
  const struct sat_statement *sat = s->part;
  echo_parameter(echo, " width ", sat->width.value);
  echo_parameter(echo, " square ", sat->square.value);
  if (s->bias)
    echo_parameter(echo, " zero ", sat->zero.value);
}

void sat_statement_echo_instance(struct echo *echo, const struct statement *s)
{
  const struct sat_statement *sat = s->part;
  const struct formula *f = &sat->clauses.formula;
  echo_parameter(echo, "cnf ", (uint64_t)f->variables);
  echo_parameter(echo, " ", f->clauses);
  echo_byte(echo, '\n');
  for (size_t c = 0; c < f->clauses; c++) {
    for (size_t p = f->start[c]; p < f->start[c + 1]; p++) {
      echo_literal(echo, f->literal[p]);
      echo_byte(echo, ' ');
    }
    echo_text(echo, "0\n");
  }
}

bool sat_statement_compare_source(const struct statement *s, const char *path, struct reason *reason)
{
  const struct sat_statement *sat = s->part;
  return dimacs_compare(&sat->clauses.formula, path, reason);
}

bool sat_statement_prepare(struct statement *s, struct reader *in)
{
  struct sat_statement *sat = s->part;
  sat->empty_clauses = sat_empty_clauses(&sat->clauses.formula);
  return clauses_replace_empty(&sat->clauses, in);
}

size_t sat_statement_features(const struct statement *s)
{
  const struct sat_statement *sat = s->part;
  return (size_t)sat->clauses.formula.variables + 1;
}
