#include "report.h"

#include "fraction.h"
#include "json.h"
#include "theorem.h"

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

static bool has_one_unit(const struct statement *s)
{
  return s->units.value == 1;
}

static const char *biases(const struct statement *s)
{
  return has_one_unit(s) ? "bias" : "biases";
}

/* The units of the weights and their signs, which are all + where the problem does not say them. */
static const char *units_and_signs(const struct statement *s)
{
  if (has_one_unit(s))
    return "ReLU, sign";
  return s->signs != NULL ? "ReLUs, signs" : "ReLUs, all signs";
}

static void lower_line(struct theorem *t, const struct statement *s)
{
  char *value = fraction_text(s->lower.numerator, s->lower.denominator);
  theorem_line(t,
               "for all real weights%s %ssigns of %llu %s %s %s, the training error of the data set below is "
               "at least %s",
               s->bias ? ", biases and" : " and", s->all_signs ? "" : "positive ",
               (unsigned long long)s->units.value, has_one_unit(s) ? "ReLU" : "ReLUs",
               s->bias ? "with" : "without", biases(s), value);
  gmp_text_free(value);
}

static void error_line(struct theorem *t, const struct statement *s)
{
  char *value = fraction_text(s->error.numerator, s->error.denominator);
  theorem_line(t,
               "the training error of the weights in the certificate is exactly %s (%llu %s %s, %s %s, on "
               "the data set below)",
               value, (unsigned long long)s->units.value, units_and_signs(s),
               s->signs != NULL ? s->signs : "+", s->bias ? "with" : "without", biases(s));
  bool equal = s->lower.made && mpz_cmp(s->lower.numerator, s->error.numerator) == 0 &&
               mpz_cmp(s->lower.denominator, s->error.denominator) == 0;
  if (equal)
    theorem_line(
        t, "the least training error of these networks on the data set below is therefore exactly %s", value);
  gmp_text_free(value);
}

static void claim_lines(struct theorem *t, const struct statement *s)
{
  if (s->lower.made)
    lower_line(t, s);
  if (s->error.made)
    error_line(t, s);
}

static void file_lines(struct theorem *t, const struct check *check)
{
  const struct problem *problem = check->statement.problem;
  if (check->source != NULL)
    theorem_line(t, "the %s is that of the file %s, %s by %s", problem->instance, check->source,
                 problem->piece, problem->piece);
  if (check->data == NULL)
    return;
  theorem_line(t, "the data set is that of the file %s, sample by sample", check->data);
  if (mpz_cmp_ui(check->data_scale, 1) != 0) {
    char *scale;
    gmp_asprintf(&scale, "%Zd", check->data_scale);
    theorem_line(
        t,
        "all numbers in the file %s are those of the data set times %s, so that training errors there are "
        "%s^2 times as large",
        check->data, scale, scale);
    gmp_text_free(scale);
  }
}

static void theorem_lines(struct theorem *t, const struct check *check)
{
  claim_lines(t, &check->statement);
  check->statement.problem->theorem(t, &check->statement);
  file_lines(t, check);
}

static void json_fraction(FILE *out, const char *key, const struct claim *claim)
{
  if (!claim->made)
    return;
  char *text = fraction_text(claim->numerator, claim->denominator);
  fprintf(out, ", \"%s\": \"%s\"", key, text);
  gmp_text_free(text);
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
    fprintf(out, ", \"bias\": %s, \"dataset\": {\"samples\": %llu, \"features\": %llu",
            s->bias ? "true" : "false", (unsigned long long)s->samples.value,
            (unsigned long long)s->features.value);
    s->problem->json(out, s);
    fputs(", \"theorem\": [", out);
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
