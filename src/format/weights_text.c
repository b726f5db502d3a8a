/* Weights as text: numbers between commas, semicolons or blanks, one unit a line. */
#include "csv_field.h"
#include "number_token.h"
#include "weights_table.h"

static const bool stop[256] = {
    ['\n'] = true, ['\r'] = true, [' '] = true, ['\t'] = true, [','] = true, [';'] = true, ['#'] = true};

/* Skips blanks and a comment; whether the line ends there. */
static bool at_line_end(struct input *in)
{
  input_skip_spaces(in);
  if (input_peek(in) == '#')
    input_skip_to_line_end(in);
  const int c = input_peek(in);
  return c < 0 || c == '\n';
}

/* One line that is not empty. */
static enum status read_row(struct weights_table *t, struct input *in, struct number_token *token,
                            struct number *n, struct diagnostic *d)
{
  struct position row = input_position(in);
  uint64_t columns = 0;
  bool more = true;
  while (more) {
    input_skip_spaces(in);
    enum status status = number_token_read(token, in, stop, d);
    if (status == STATUS_OK)
      status = number_token_value(token, in, n, "a number", d);
    struct position at = token->at;
    /* A row that is too long is counted to its end for the message, but not kept. */
    if (status == STATUS_OK && columns++ < t->stride)
      status = weights_table_add(t, n, in, at, d);
    if (status != STATUS_OK)
      return status;
    more = !at_line_end(in);
    if (more && (input_peek(in) == ',' || input_peek(in) == ';'))
      input_skip(in);
  }
  return columns == t->stride ? STATUS_OK : weights_table_wrong_row(t, columns, in, row, d);
}

static enum status read_rows(struct weights_table *t, struct input *in, struct number_token *token,
                             struct number *n, struct diagnostic *d)
{
  enum status status = csv_skip_mark(in, d);
  while (status == STATUS_OK) {
    if (!at_line_end(in))
      status = read_row(t, in, token, n, d);
    else if (input_peek(in) == '\n')
      input_skip(in);
    else
      break;
  }
  return status == STATUS_OK && in->failed ? input_error(in, input_position(in), d, "read error") : status;
}

enum status weights_text_read(struct weights_table *t, struct input *in, struct diagnostic *d)
{
  struct number_token token;
  struct number n;
  number_token_init(&token);
  number_init(&n);
  enum status status = read_rows(t, in, &token, &n, d);
  number_clear(&n);
  number_token_clear(&token);
  return status;
}
