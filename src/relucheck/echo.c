#include "echo.h"

#include <stdlib.h>

void echo_byte(struct echo *echo, char byte)
{
  putc_unlocked(byte, echo->out);
}

void echo_text(struct echo *echo, const char *text)
{
  fputs(text, echo->out);
}

void echo_unsigned(struct echo *echo, uint64_t value)
{
  char digit[20];
  size_t first = sizeof digit;
  do {
    digit[--first] = (char)('0' + value % 10);
    value /= 10;
  } while (value != 0);
  fwrite(digit + first, 1, sizeof digit - first, echo->out);
}

void echo_literal(struct echo *echo, int32_t literal)
{
  if (literal < 0)
    echo_byte(echo, '-');
  echo_unsigned(echo, (uint64_t)llabs(literal));
}

void echo_mpz(struct echo *echo, mpz_srcptr value)
{
  mpz_out_str(echo->out, 10, value);
}

void echo_parameter(struct echo *echo, const char *name, uint64_t value)
{
  echo_text(echo, name);
  echo_unsigned(echo, value);
}

void echo_proof_text_line(struct echo *echo, uint64_t steps)
{
  echo_parameter(echo, "rup ", steps);
  echo_text(echo, " text\n");
}

void echo_proof_binary_line(struct echo *echo, uint64_t steps, uint64_t octets)
{
  echo_parameter(echo, "rup ", steps);
  echo_parameter(echo, " binary ", octets);
  echo_byte(echo, '\n');
}

void echo_text_step(struct echo *echo, bool deletion, const struct proof_step *step)
{
  if (deletion) {
    echo_byte(echo, 'd');
  } else {
    for (size_t i = 0; i < step->literals; i++) {
      echo_literal(echo, step->literal[i]);
      echo_byte(echo, ' ');
    }
    echo_byte(echo, '0');
  }
  for (size_t i = 0; i < step->hints; i++)
    echo_parameter(echo, " ", step->hint[i]);
  echo_text(echo, " 0\n");
}

static void echo_leb128(struct echo *echo, uint64_t value)
{
  while (value > 0x7f) {
    putc_unlocked((int)(value & 0x7f) | 0x80, echo->out);
    value >>= 7;
  }
  putc_unlocked((int)value, echo->out);
}

void echo_binary_step(struct echo *echo, bool deletion, const struct proof_step *step, uint64_t next)
{
  echo_byte(echo, deletion ? 'd' : 'a');
  if (!deletion) {
    for (size_t i = 0; i < step->literals; i++) {
      int32_t l = step->literal[i];
      echo_leb128(echo, 2 * (uint64_t)llabs(l) + (l < 0 ? 1 : 0));
    }
    echo_byte(echo, '\0');
  }
  for (size_t i = 0; i < step->hints; i++)
    echo_leb128(echo, next - step->hint[i]);
  echo_byte(echo, '\0');
}

bool echo_finish(struct echo *echo)
{
  return fflush(echo->out) == 0 && !ferror(echo->out);
}
