#include "csv_field.h"

#include <string.h>
#include <strings.h>

static bool is_blank(int c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

void csv_syntax_init(struct csv_syntax *syntax, char separator)
{
  static const char stops[] = "\n\r \t\"";
  *syntax = (struct csv_syntax){.separator = separator};
  for (size_t i = 0; stops[i] != '\0'; i++)
    syntax->stop[(unsigned char)stops[i]] = true;
  syntax->stop[(unsigned char)separator] = true;
}

enum status csv_skip_mark(struct input *in, struct diagnostic *d)
{
  static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
  if (input_peek(in) != mark[0])
    return STATUS_OK;
  struct position at = input_position(in);
  for (size_t i = 0; i < sizeof mark; i++) {
    if (input_peek(in) != mark[i])
      return input_error(in, at, d, "found byte 0xEF, expected a number or a name");
    input_skip(in);
  }
  return STATUS_OK;
}

static void skip_blanks(struct input *in)
{
  while (is_blank(input_peek(in)))
    input_skip(in);
}

static void skip_to_line_end(struct input *in)
{
  for (int c = input_peek(in); c >= 0 && c != '\n'; c = input_peek(in))
    input_skip(in);
}

bool csv_find_line(struct input *in)
{
  for (;;) {
    skip_blanks(in);
    int c = input_peek(in);
    if (c == '#')
      skip_to_line_end(in);
    else if (c == '\n')
      input_skip(in);
    else
      return c >= 0;
  }
}

static enum status read_quoted(struct number_token *token, struct input *in, struct diagnostic *d)
{
  static const bool stop[256] = {['"'] = true, ['\n'] = true};
  struct position at = input_position(in);
  input_skip(in);
  enum status status = number_token_read(token, in, stop, d);
  if (status != STATUS_OK)
    return status;
  /* The token stays valid: number_token_read stops in front of a byte that is ready. */
  if (input_peek(in) != '"')
    return input_error(in, at, d, "found a quoted field without an end in its line, expected '\"'");
  input_skip(in);
  return STATUS_OK;
}

enum status csv_word_read(struct number_token *token, struct input *in, const struct csv_syntax *syntax,
                          struct diagnostic *d)
{
  static const bool nothing[256] = {['#'] = true, ['\n'] = true};
  bool blank = is_blank(input_peek(in));
  skip_blanks(in);
  if (input_peek(in) == '"')
    return read_quoted(token, in, d);
  return number_token_read(token, in, blank && input_peek(in) == '#' ? nothing : syntax->stop, d);
}

/* Skips what is left of a field of several words. */
static void skip_words(struct input *in, const struct csv_syntax *syntax)
{
  bool quoted = false;
  bool blank = false;
  for (int c = input_peek(in); c >= 0 && c != '\n'; c = input_peek(in)) {
    if (!quoted && (c == syntax->separator || (blank && c == '#')))
      return;
    if (c == '"')
      quoted = !quoted;
    blank = is_blank(c);
    input_skip(in);
  }
}

enum status csv_field_end(struct csv_end *end, struct input *in, const struct csv_syntax *syntax,
                          struct diagnostic *d)
{
  bool blank = is_blank(input_peek(in));
  skip_blanks(in);
  int c = input_peek(in);
  bool over = c < 0 || c == '\n' || (c == '#' && blank);
  bool separated = syntax->separator == ' ' ? blank : c == syntax->separator;
  end->words = !over && !separated;
  if (end->words) {
    end->at = input_position(in);
    skip_words(in, syntax);
    skip_blanks(in);
    c = input_peek(in);
    over = c < 0 || c == '\n' || c == '#';
  }
  end->last = over;
  if (over) {
    skip_to_line_end(in);
    if (input_peek(in) == '\n')
      input_skip(in);
  } else if (syntax->separator != ' ') {
    input_skip(in);
  }
  return in->failed ? input_error(in, input_position(in), d, "read error") : STATUS_OK;
}

bool csv_word_is_missing(const struct number_token *token)
{
  static const char *const missing[] = {"NA", "N/A", "NaN", "?", "null"};
  for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
    if (strlen(missing[i]) == token->size && strncasecmp(token->text, missing[i], token->size) == 0)
      return true;
  return token->size == 0;
}
