/* Reading circuits from text. */
#ifndef CIRCUIT_TEXT_H
#define CIRCUIT_TEXT_H

#include "format/owned_circuit.h"

#include <check.h>

/* Of the last text that was refused. */
static struct diagnostic why;

static inline enum status parse(struct owned_circuit *c, const char *text, size_t size, const char *output)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f", text, size, &why), STATUS_OK);
  const enum status status = circuit_parse(c, &in, output, &why);
  input_close(&in);
  return status;
}

#endif
