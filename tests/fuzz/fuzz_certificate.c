/* The reader of certificates: the formula that it hands out, written again, stands in the data octet by octet, as everything has one spelling. */
#include "format/certificate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A formula of very many variables says nothing new and takes 16 bytes for each of them. */
static bool has_many_variables(const uint8_t *data, size_t size)
{
  static const char LINE[] = "\ninstance cnf ";
  enum { MANY = 7 };
  const uint8_t *line = memmem(data, size, LINE, sizeof LINE - 1);
  if (line == NULL)
    return false;
  const uint8_t *first = line + sizeof LINE - 1;
  const uint8_t *digit = first;
  while (digit < data + size && *digit >= '0' && *digit <= '9')
    digit++;
  return digit - first >= MANY;
}

/* Whether the formula, as it stands in the certificate, is where the data say it is. */
static void check_instance(const struct certificate *c, const uint8_t *data, size_t size)
{
  char *text = NULL;
  size_t length = 0;
  FILE *file = open_memstream(&text, &length);
  if (file == NULL)
    return;
  const struct formula *f = &c->formula.formula;
  const size_t added = c->formula.closed ? 1 : 0;
  fprintf(file, "\ninstance cnf %zu %zu\n", (size_t)f->variables - added, f->clauses - added);
  for (size_t i = 0; i < f->clauses - added; i++) {
    for (size_t p = f->start[i]; p < f->start[i + 1]; p++)
      if (added == 0 || f->literal[p] != f->variables)
        fprintf(file, "%d ", f->literal[p]);
    fprintf(file, "0\n");
  }
  if (fclose(file) == 0 && memmem(data, size, text, length) == NULL)
    abort();
  free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct diagnostic why;
  struct input in;
  struct certificate c;
  if (has_many_variables(data, size) || input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
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
