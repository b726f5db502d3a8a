/* The reader of certificates: the instance that it hands out, written again, stands in the data octet by octet, as everything has one spelling. */
#include "format/certificate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* An instance of very many variables or sets says nothing new and takes up to 16 bytes for each of them. */
static bool has_large_instance(const uint8_t *data, size_t size)
{
  static const char LINE[] = "\ninstance ";
  enum { MANY = 7 };
  const uint8_t *c = memmem(data, size, LINE, sizeof LINE - 1);
  size_t digits = 0;
  if (c == NULL)
    return false;
  for (c++; c < data + size && *c != '\n' && digits < MANY; c++)
    digits = *c >= '0' && *c <= '9' ? digits + 1 : 0;
  return digits == MANY;
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

/* Whether the instance, as it stands in the certificate, is where the data say it is. */
static void check_instance(const struct certificate *c, const uint8_t *data, size_t size)
{
  char *text = NULL;
  size_t length = 0;
  FILE *file = open_memstream(&text, &length);
  if (file == NULL)
    return;
  if (strcmp(certificate_problem_name(c), "sat") == 0)
    write_formula(file, c);
  else
    write_set_system(file, c);
  if (fclose(file) == 0 && memmem(data, size, text, length) == NULL)
    abort();
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
    if (c.has_weights != c.has_error || c.has_proof != c.has_lower || !(c.has_error || c.has_lower))
      abort();
    certificate_free(&c);
  }
  input_close(&in);
  return 0;
}
