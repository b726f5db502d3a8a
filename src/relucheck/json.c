#include "json.h"

#include <stddef.h>
#include <stdint.h>

/* The length of the UTF-8 sequence at `text`, 0 when there is none (RFC 3629: shortest form, no surrogates, up to U+10FFFF). */
static size_t utf8_length(const unsigned char *text)
{
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  unsigned char first = text[0];
  size_t length = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : 0;
  if (length < 2)
    return length;
  uint32_t code = first & (0x7fU >> length);
  for (size_t i = 1; i < length; i++) {
    if (text[i] >> 6 != 2)
      return 0;
    code = code << 6 | (text[i] & 0x3fU);
  }
  return code < least[length] || code > 0x10ffff || code >> 11 == 27 ? 0 : length;
}

void json_string(FILE *out, const char *text)
{
  const unsigned char *p = (const unsigned char *)text;
  putc('"', out);
  while (*p != '\0') {
    size_t length = utf8_length(p);
    if (length == 0) {
      fputs("\\ufffd", out);
      p++;
    } else if (length > 1) {
      fwrite(p, 1, length, out);
      p += length;
    } else {
      if (*p == '"' || *p == '\\')
        fprintf(out, "\\%c", *p);
      else if (*p < 0x20 || *p == 0x7f)
        fprintf(out, "\\u%04x", *p);
      else
        putc(*p, out);
      p++;
    }
  }
  putc('"', out);
}
