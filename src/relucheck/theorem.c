#include "theorem.h"

#include "json.h"
#include "reason.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>

static void begin_line(struct theorem *t)
{
  if (t->json)
    fputs(t->lines > 0 ? ", " : "", t->out);
  else
    fputs("t ", t->out);
  t->lines++;
}

static void end_line(struct theorem *t, char *text)
{
  begin_line(t);
  if (t->json) {
    json_string(t->out, text);
  } else {
    reason_make_printable(text);
    fprintf(t->out, "%s\n", text);
  }
  free(text);
}

void theorem_line(struct theorem *t, const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start(arguments, format);
  int size = vasprintf(&text, format, arguments);
  va_end(arguments);
  if (size >= 0)
    end_line(t, text);
}

void theorem_zero_sample(char text[THEOREM_PART_SIZE], bool bias, uint64_t times)
{
  text[0] = '\0';
  if (bias)
    snprintf(text, THEOREM_PART_SIZE, ", the zero sample %" PRIu64 " %s", times,
             plural(times, "time", "times"));
}
