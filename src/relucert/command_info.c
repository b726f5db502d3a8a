#include "command.h"

#include <string.h>

static const struct command_syntax SYNTAX = {
    .name = "info",
    .usage = "CERT",
    .accepted = "jq",
    .help = "Says what a certificate claims, what it holds and how it was made.  Nothing is checked: that is "
            "what relucheck is for.",
    .operands = 1,
};

static int print_object(const struct arguments *a, const struct relucert_certificate_info *info)
{
  return print_json(json_pack(
      "{s:o, s:{s:s, s:s}, s:s, s:s, s:s?, s:s?, s:s, s:s, s:{s:o, s:o}, s:b}", "certificate",
      json_text(a->operand[0]), "instance", "problem", info->problem, "summary", info->instance, "reduction",
      info->reduction, "scope", info->scope, "claimed_lower_bound", info->lower, "claimed_training_error",
      info->error, "evidence", info->evidence, "notes", info->notes, "dataset", "samples",
      json_count(info->samples), "features", json_count(info->features), "bias", info->bias));
}

static void print_lines(const struct relucert_certificate_info *info)
{
  if (info->lower != NULL)
    printf("claim      %s, the training error is at least %s\n", info->scope, info->lower);
  if (info->error != NULL)
    printf("claim      the training error of the weights in the certificate is exactly %s\n", info->error);
  printf("instance   %s\nreduction  %s\nevidence   %s\n", info->instance, info->reduction, info->evidence);
  for (const char *note = info->notes; *note != '\0'; note = strchr(note, '\n') + 1)
    printf("note       %.*s\n", (int)strcspn(note, "\n"), note);
  printf("checked    nothing yet: run relucheck\n");
}

int command_info(int argc, char **argv)
{
  struct arguments a;
  int code = arguments_parse(&a, &SYNTAX, argc, argv);
  if (code >= 0)
    return code;
  struct relucert_diagnostic why;
  struct relucert_certificate_info info;
  enum relucert_status status = relucert_certificate_info_read(&info, a.operand[0], &why);
  if (status != RELUCERT_OK)
    return report_failure(status, &why);
  code = RELUCERT_OK;
  if (a.json)
    code = print_object(&a, &info);
  else
    print_lines(&info);
  relucert_certificate_info_free(&info);
  return code;
}
