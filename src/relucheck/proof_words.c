#include "proof_words.h"

#include "decimal.h"
#include "number.h"
#include "proof_push.h"

static bool is_blank(int byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

void proof_words_skip_blanks(struct reader *in)
{
  while (is_blank(reader_peek(in)))
    in->cursor++;
}

bool proof_words_separator(struct proof_source *source)
{
  struct reader *in = source->in;
  if (source->form == PROOF_TEXT)
    return reader_take(in, ' ');
  if (!is_blank(reader_peek(in)))
    return reader_expected(in, "a space");
  proof_words_skip_blanks(in);
  return true;
}

/* Takes literals, each with the space behind it, while they are short and ready and there is room; the general case stands below. */
static void take_short_literals(struct proof_source *source)
{
  const unsigned char *p = source->in->cursor;
  int32_t *literal = source->literal;
  const size_t room = source->literal_capacity;
  const uint64_t variables = (uint64_t)source->variables;
  size_t n = source->literals;
  while (n < room) {
    bool negative = *p == '-';
    uint64_t variable;
    const unsigned char *end = decimal_short(p + negative, &variable);
    if (end == NULL || variable == 0 || variable > variables || end[0] != ' ' || end[1] <= ' ')
      break;
    literal[n++] = negative ? -(int32_t)variable : (int32_t)variable;
    p = end + 1;
  }
  source->in->cursor = p;
  source->literals = n;
}

bool proof_words_literals(struct proof_source *source)
{
  int32_t literal;
  for (;;) {
    take_short_literals(source);
    if (!number_literal_or_zero(source->in, source->variables, &literal))
      return false;
    if (literal == 0)
      return true;
    if (!proof_push_literal(source, literal) || !proof_words_separator(source))
      return false;
  }
}

/* Takes clause numbers, each with the space before it, while they are short and ready and there is room; the general case stands below. */
static void take_short_numbers(struct proof_source *source)
{
  const unsigned char *p = source->in->cursor;
  uint64_t *hint = source->hint;
  uint64_t *hint_at = source->hint_at;
  const size_t room = source->hint_capacity;
  uint64_t at = reader_offset(source->in) + 1;
  size_t n = source->hints;
  while (n < room && *p == ' ') {
    uint64_t number;
    const unsigned char *end = decimal_short(p + 1, &number);
    if (end == NULL || number == 0 || end == source->in->end)
      break;
    hint[n] = number;
    hint_at[n++] = at;
    at += (uint64_t)(end - p);
    p = end;
  }
  source->in->cursor = p;
  source->hints = n;
}

bool proof_words_numbers(struct proof_source *source, bool deletion, const char *expected)
{
  struct reader *in = source->in;
  for (;;) {
    take_short_numbers(source);
    if (!proof_words_separator(source))
      return false;
    uint64_t at = reader_offset(in);
    if (!deletion && reader_peek(in) == '-')
      return proof_reject_rat(source, at);
    uint64_t number;
    if (!number_natural(in, expected, &number))
      return false;
    if (number == 0) {
      source->step_end = at;
      return true;
    }
    if (!proof_push_hint(source, number, at))
      return false;
  }
}
