/* The reader of certificates: the instance that it hands out, written again, stands in the data octet by octet, as everything has one spelling. */
#include "format/certificate.h"
#include "fuzz_target.h"

static bool has_large_instance(const uint8_t *data, size_t size)
{
  static const char LINE[] = "\ninstance ";
  const uint8_t *line = memmem(data, size, LINE, sizeof LINE - 1);
  if (line == NULL)
    return false;
  line++;
  return announces_many(line, length_of_line(line, (size_t)(data + size - line)));
}

static void write_formula(FILE *file, const struct certificate *c)
{
  const struct formula *f = &c->sat.formula.formula;
  const size_t added = c->sat.formula.closed ? 1 : 0;
  fprintf(file, "\ninstance cnf %zu %zu\n", (size_t)f->variables - added, f->clauses - added);
  for (size_t i = 0; i < f->clauses - added; i++) {
    for (size_t p = f->start[i]; p < f->start[i + 1]; p++)
      if (added == 0 || f->literal[p] != f->variables)
        fprintf(file, "%d ", f->literal[p]);
    fprintf(file, "0\n");
  }
}

static void write_set_system(FILE *file, const struct certificate *c)
{
  const struct set_system *s = &c->set_cover.system.system;
  bool unit = true;
  for (uint32_t j = 0; j < s->sets; j++)
    unit = unit && s->cost[j] == 1;
  fprintf(file, "\ninstance setsystem %zu %u %s\n", s->elements, s->sets, unit ? "unit" : "costs");
  for (uint32_t j = 0; j < s->sets && !unit; j++)
    fprintf(file, "%llu%c", (unsigned long long)s->cost[j], j + 1 < s->sets ? ' ' : '\n');
  for (size_t i = 0; i < s->elements; i++) {
    for (size_t p = s->start[i]; p < s->start[i + 1]; p++)
      fprintf(file, "%u ", s->member_of[p] + 1);
    fprintf(file, "0\n");
  }
}

static void write_hypergraph(FILE *file, const struct certificate *c)
{
  const struct hypergraph *h = &c->colouring.hypergraph.hypergraph;
  fprintf(file, "\ninstance hypergraph %u %zu\n", h->vertices, h->edges);
  for (size_t e = 0; e < h->edges; e++) {
    for (size_t p = h->start[e]; p < h->start[e + 1]; p++)
      fprintf(file, "%u ", h->vertex[p] + 1);
    fprintf(file, "0\n");
  }
}

static void write_circuit(FILE *file, const struct certificate *c)
{
  const struct circuit *circuit = &c->mmcs.owned.circuit;
  fprintf(file, "\ninstance circuit %zu %zu %zu\n", (size_t)circuit->inputs, (size_t)circuit->gates,
          (size_t)circuit->output + 1);
  for (size_t g = 0; g < circuit->gates; g++) {
    fprintf(file, circuit->conjunction[g] ? "and " : "or ");
    for (size_t p = circuit->start[g]; p < circuit->start[g + 1]; p++)
      fprintf(file, "%u ", circuit->pin[p] + 1);
    fprintf(file, "0\n");
  }
}

static const struct {
  const char *problem;
  void (*write)(FILE *file, const struct certificate *c);
} INSTANCES[] = {{"sat", write_formula},
                 {"setcover", write_set_system},
                 {"colouring", write_hypergraph},
                 {"mmcs", write_circuit}};

/* Whether the instance, as it stands in the certificate, is where the data say it is. */
static void check_instance(const struct certificate *c, const uint8_t *data, size_t size)
{
  char *text = NULL;
  size_t length = 0;
  FILE *file = open_memstream(&text, &length);
  if (file == NULL)
    return;
  for (size_t i = 0; i < sizeof INSTANCES / sizeof INSTANCES[0]; i++)
    if (strcmp(certificate_problem_name(c), INSTANCES[i].problem) == 0)
      INSTANCES[i].write(file, c);
  if (fclose(file) == 0)
    REQUIRE(length > 0 && memmem(data, size, text, length) != NULL);
  free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct diagnostic why;
  struct input in;
  struct certificate c;
  if (has_large_instance(data, size) || input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
    return 0;
  if (certificate_parse(&c, &in, &why) == STATUS_OK) {
    check_instance(&c, data, size);
    REQUIRE(c.has_weights == c.has_error && c.has_proof == c.has_lower && (c.has_error || c.has_lower));
    certificate_free(&c);
  }
  input_close(&in);
  return 0;
}
