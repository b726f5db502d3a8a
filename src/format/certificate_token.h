/* The tokens of a certificate.  Every function returns false after the first error, which then stands in `status` and the diagnostic. */
#ifndef RELUCERT_CERTIFICATE_TOKEN_H
#define RELUCERT_CERTIFICATE_TOKEN_H

#include "diagnostic.h"
#include "input.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct token_reader {
  struct input *in;
  struct diagnostic *d;
  enum status status;
  struct position at; /* where the last token began */
};

enum { TOKEN_WORD_SIZE = 32 };

/* Counts and clause numbers are below this. */
#define TOKEN_LIMIT (UINT64_C(1) << 62)

/* The error at the cursor: "found <the byte there>, expected ...". */
bool token_unexpected(struct token_reader *r, const char *expected);

/* The error at the last token. */
bool token_error(struct token_reader *r, const char *format, ...) __attribute__((format(printf, 2, 3)));

bool token_out_of_memory(struct token_reader *r);

bool token_space(struct token_reader *r);
bool token_newline(struct token_reader *r);

/* The printable characters up to the next space or end of line, cut to TOKEN_WORD_SIZE - 1 of them. */
bool token_word(struct token_reader *r, char *word);

/* The words `text`, with single spaces between them. */
bool token_text(struct token_reader *r, const char *text);

/* A canonical number below TOKEN_LIMIT. */
bool token_natural(struct token_reader *r, uint64_t *value);

/* A literal of the variables 1 .. variables, or 0. */
bool token_literal(struct token_reader *r, int32_t variables, int32_t *literal);

/* A canonical integer with at most CERTIFICATE_MAX_DIGITS digits. */
bool token_integer(struct token_reader *r, mpz_ptr value);

#endif
