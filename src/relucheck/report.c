#include "report.h"

#include "fraction.h"
#include "json.h"

#include <stdlib.h>

static const char *verdict(enum outcome outcome)
{
  switch (outcome) {
  case OUTCOME_VERIFIED:
    return "VERIFIED";
  case OUTCOME_REJECTED:
  case OUTCOME_MALFORMED:
    return "REJECTED";
  case OUTCOME_LIMIT:
    break;
  }
  return "UNKNOWN";
}

void report_reason(FILE *out, const struct reason *reason)
{
  if (reason->outcome != OUTCOME_VERIFIED)
    fprintf(out, "%s\n", reason->text);
}

/* Each line of the theorem goes to `line`, which prints it in its form. */
struct theorem {
  FILE *out;
  bool json;
  size_t lines;
};

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

static void line(struct theorem *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void line(struct theorem *t, const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start(arguments, format);
  int size = vasprintf(&text, format, arguments);
  va_end(arguments);
  if (size >= 0)
    end_line(t, text);
}

static void lower_line(struct theorem *t, const struct statement *s)
{
  char *value = fraction_text(s->lower.numerator, s->lower.denominator);
  line(t,
       "for all real weights%s signs of 2 ReLUs %s biases, the training error of the data set below is at "
       "least %s",
       s->bias ? ", biases and" : " and", s->bias ? "with" : "without", value);
  fraction_free(value);
}

static void error_line(struct theorem *t, const struct statement *s)
{
  char *value = fraction_text(s->error.numerator, s->error.denominator);
  line(t,
       "the training error of the weights in the certificate is exactly %s (2 ReLUs, signs ++, %s biases, on "
       "the data set below)",
       value, s->bias ? "with" : "without");
  bool equal = s->lower.made && mpz_cmp(s->lower.numerator, s->error.numerator) == 0 &&
               mpz_cmp(s->lower.denominator, s->error.denominator) == 0;
  if (equal)
    line(t, "the least training error of these networks on the data set below is therefore exactly %s",
         value);
  fraction_free(value);
}

static void claim_lines(struct theorem *t, const struct statement *s)
{
  if (s->lower.made)
    lower_line(t, s);
  if (s->error.made)
    error_line(t, s);
}

static void data_set_line(struct theorem *t, const struct statement *s)
{
  char empty[96] = "";
  char zero[96] = "";
  if (s->empty_clauses > 0)
    snprintf(empty, sizeof empty, " (%zu of them empty, each replaced by a clause with one new variable)",
             s->empty_clauses);
  if (s->bias)
    snprintf(zero, sizeof zero, ", the zero sample %llu times", (unsigned long long)s->zero.value);
  line(t,
       "the data set is the reduction (MR18, Theorem 6) of the CNF formula in the certificate with %d "
       "variables and %zu "
       "clauses%s: %llu samples, %llu features, width %llu%s; training error is the sum of squares over the "
       "samples",
       (int)s->variables, s->listed_clauses, empty, (unsigned long long)s->samples.value,
       (unsigned long long)s->features.value, (unsigned long long)s->width.value, zero);
}

static void file_lines(struct theorem *t, const struct check *check)
{
  if (check->source != NULL)
    line(t, "the formula is that of the file %s, clause by clause", check->source);
  if (check->data == NULL)
    return;
  line(t, "the data set is that of the file %s, sample by sample", check->data);
  if (mpz_cmp_ui(check->data_scale, 1) != 0) {
    char *scale;
    gmp_asprintf(&scale, "%Zd", check->data_scale);
    line(t,
         "all numbers in the file %s are those of the data set times %s, so that training errors there are "
         "%s^2 times as large",
         check->data, scale, scale);
    fraction_free(scale);
  }
}

static void theorem_lines(struct theorem *t, const struct check *check)
{
  claim_lines(t, &check->statement);
  data_set_line(t, &check->statement);
  file_lines(t, check);
}

static void json_fraction(FILE *out, const char *key, const struct claim *claim)
{
  if (!claim->made)
    return;
  char *text = fraction_text(claim->numerator, claim->denominator);
  fprintf(out, ", \"%s\": \"%s\"", key, text);
  fraction_free(text);
}

static void json_certificate(FILE *out, const struct check *check, const char *path)
{
  const struct statement *s = &check->statement;
  bool verified = check->reason.outcome == OUTCOME_VERIFIED;
  fprintf(out, "{\"verdict\": \"%s\", \"certificate\": ", verdict(check->reason.outcome));
  json_string(out, path);
  if (verified) {
    json_fraction(out, "lower", &s->lower);
    json_fraction(out, "error", &s->error);
    fprintf(
        out,
        ", \"bias\": %s, \"dataset\": {\"samples\": %llu, \"features\": %llu, \"width\": %llu, \"square\": "
        "%llu}",
        s->bias ? "true" : "false", (unsigned long long)s->samples.value,
        (unsigned long long)s->features.value, (unsigned long long)s->width.value,
        (unsigned long long)s->square.value);
    fprintf(out,
            ", \"instance\": {\"problem\": \"sat\", \"variables\": %d, \"clauses\": %zu}, \"theorem\": [",
            (int)s->variables, s->listed_clauses);
    struct theorem t = {.out = out, .json = true};
    theorem_lines(&t, check);
    fputs("]}\n", out);
  } else {
    fputs(", \"reason\": ", out);
    json_string(out, check->reason.text);
    fputs("}\n", out);
  }
}

static void name_line(FILE *out, const char *path)
{
  char *text;
  if (asprintf(&text, "c %s", path) < 0)
    return;
  reason_make_printable(text);
  fprintf(out, "%s\n", text);
  free(text);
}

void report_certificate(FILE *out, enum report_form form, const struct check *check, const char *path,
                        bool named)
{
  if (form == REPORT_JSON) {
    json_certificate(out, check, path);
    return;
  }
  if (named)
    name_line(out, path);
  fprintf(out, "s %s\n", verdict(check->reason.outcome));
  if (form == REPORT_LINES && check->reason.outcome == OUTCOME_VERIFIED) {
    struct theorem t = {.out = out};
    theorem_lines(&t, check);
  }
}

void report_lrat(FILE *out, enum report_form form, const struct reason *reason, const char *formula,
                 const char *proof)
{
  bool verified = reason->outcome == OUTCOME_VERIFIED;
  if (form != REPORT_JSON) {
    fprintf(out, "s %s\n%s", verdict(reason->outcome),
            verified && form == REPORT_LINES ? "t the formula has no model\n" : "");
    return;
  }
  fprintf(out, "{\"verdict\": \"%s\", \"formula\": ", verdict(reason->outcome));
  json_string(out, formula);
  fputs(", \"proof\": ", out);
  json_string(out, proof);
  if (verified) {
    fputs(", \"theorem\": [\"the formula has no model\"]}\n", out);
  } else {
    fputs(", \"reason\": ", out);
    json_string(out, reason->text);
    fputs("}\n", out);
  }
}
