/* Results and progress, as text and as JSON. */
#include "command.h"

#include <errno.h>
#include <mpfr.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int print_json(json_t *object)
{
  int failed = object == NULL || json_dumpf(object, stdout, JSON_INDENT(2)) != 0;
  json_decref(object);
  if (failed) {
    fprintf(stderr, "error: could not write the JSON result\n");
    return RELUCERT_LIMIT;
  }
  putchar('\n');
  return RELUCERT_OK;
}

json_t *json_text(const char *text)
{
  json_t *json = json_string(text);
  if (json != NULL)
    return json;
  char *copy = strdup(text);
  if (copy == NULL)
    return NULL;
  for (char *c = copy; *c != '\0'; c++)
    if ((unsigned char)*c >= 0x80)
      *c = '?';
  json = json_string(copy);
  free(copy);
  return json;
}

json_t *json_count(uint64_t count)
{
  return count <= INT64_MAX ? json_integer((json_int_t)count)
                            : json_sprintf("%llu", (unsigned long long)count);
}

json_t *json_rational(mpq_srcptr value)
{
  char *text = mpq_get_str(NULL, 10, value);
  json_t *json = json_string(text);
  free(text);
  return json;
}

void enclose(mpq_srcptr value, char **below, char **above)
{
  enum { PRECISION = 128 };
  mpfr_t bound;
  mpfr_init2(bound, PRECISION);
  mpfr_set_q(bound, value, MPFR_RNDD);
  mpfr_asprintf(below, "%.17RDg", bound);
  mpfr_set_q(bound, value, MPFR_RNDU);
  mpfr_asprintf(above, "%.17RUg", bound);
  mpfr_clear(bound);
}

int flush_standard_output(int code)
{
  if (fflush(stdout) == 0 && !ferror(stdout))
    return code;
  fprintf(stderr, "relucert: error: could not write to standard output: %s\n", strerror(errno));
  return code > RELUCERT_MALFORMED ? code : RELUCERT_MALFORMED;
}

static bool progress_shown;

bool show_progress(void *context, const char *phase, uint64_t done, uint64_t total)
{
  static double last;
  const bool *quiet = context;
  if (*quiet || !isatty(STDERR_FILENO))
    return watch_stopping();
  const double now = seconds_now();
  if (now - last >= 0.2) {
    last = now;
    progress_shown = true;
    if (total > 0)
      fprintf(stderr, "\r\033[K%s: %llu %%", phase, (unsigned long long)(done / (total / 100 + 1)));
    else
      fprintf(stderr, "\r\033[K%s: %llu", phase, (unsigned long long)done);
    fflush(stderr);
  }
  return watch_stopping();
}

void clear_progress(void)
{
  if (progress_shown)
    fprintf(stderr, "\r\033[K");
  progress_shown = false;
}
