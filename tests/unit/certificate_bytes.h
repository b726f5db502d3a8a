/* Certificates as bytes, in memory and in files: for the tests of their reader and writers. */
#ifndef RELUCERT_TESTS_CERTIFICATE_BYTES_H
#define RELUCERT_TESTS_CERTIFICATE_BYTES_H

#include "format/certificate.h"
#include "messages.h"
#include "scratch_file.h"

#include <check.h>
#include <string.h>

static struct diagnostic why;

static inline enum status parse_bytes(struct certificate *c, const char *bytes, size_t size)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "cert", bytes, size, &why), STATUS_OK);
  const enum status status = certificate_parse(c, &in, &why);
  input_close(&in);
  return status;
}

static inline enum status parse(struct certificate *c, const char *text)
{
  return parse_bytes(c, text, strlen(text));
}

/* It is malformed, and the message has this behind the name of the file: the place, and at least the beginning of what is wrong. */
static inline void check_refused(const char *bytes, size_t size, const char *message)
{
  struct certificate c;
  ck_assert_int_eq(parse_bytes(&c, bytes, size), STATUS_MALFORMED);
  check_message(&why, "cert:", message);
}

#endif
