#include "circuit_source.h"

#include "circuit_file.h"
#include "circuit_statement.h"
#include "circuit_walk.h"

#include <stdio.h>
#include <stdlib.h>

static bool fail_file(const struct circuit_file *f, enum outcome outcome, const char *text, uint64_t found,
                      uint64_t expected)
{
  return reason_set(f->in.reason, outcome, "%.1000s: error: found %llu %s %llu", f->in.name,
                    (unsigned long long)found, text, (unsigned long long)expected);
}

/* For the report: the layout, and which output it is; those of AIGER are o0, o1, ... there. */
static bool describe(struct circuit_statement *circuit, const struct circuit_file *f, size_t output)
{
  const size_t name = f->output[output].name;
  const int size =
      name == SIZE_MAX
          ? asprintf(&circuit->source, "%s, with the output 'o%zu'", f->layout, output)
          : asprintf(&circuit->source, "%s, with the output '%.200s'", f->layout, f->text + name);
  if (size >= 0)
    return true;
  circuit->source = NULL;
  return reason_out_of_memory(f->in.reason);
}

/* Compares each output until one fits.  The reason of the only output stands; of several, none is the right one to name. */
static bool compare_outputs(struct circuit_statement *circuit, const struct circuit_file *f,
                            struct circuit_walk *w)
{
  struct reason *reason = f->in.reason;
  for (size_t i = 0; i < f->outputs; i++) {
    if (circuit_walk_compare(w, f->output[i].literal))
      return describe(circuit, f, i);
    if (f->outputs == 1 || reason->outcome == OUTCOME_LIMIT)
      return false;
    reason_clear(reason);
  }
  return fail_file(f, OUTCOME_REJECTED,
                   "outputs, none of which is the circuit of the certificate; its number of gates is",
                   f->outputs, w->circuit->gates);
}

static bool compare(struct circuit_statement *circuit, const struct circuit_file *f)
{
  const struct circuit *c = &circuit->gates.circuit;
  struct circuit_walk w;
  if (f->inputs != c->inputs)
    return fail_file(f, OUTCOME_REJECTED, "inputs, the certificate has", f->inputs, c->inputs);
  const bool same = circuit_walk_open(&w, f, c, f->in.reason) && compare_outputs(circuit, f, &w);
  circuit_walk_close(&w);
  return same;
}

bool circuit_source_compare(const struct statement *s, const char *path, struct reason *reason)
{
  struct circuit_statement *circuit = s->part;
  struct circuit_file *f = malloc(sizeof *f);
  if (f == NULL)
    return reason_out_of_memory(reason);
  const bool open = circuit_file_open(f, path, circuit->gates.circuit.inputs, reason);
  const bool same = open && compare(circuit, f);
  if (open)
    circuit_file_close(f);
  free(f);
  return same;
}
