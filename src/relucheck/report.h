/* The verdict of a check, in lines or as a JSON object. */
#ifndef RELUCHECK_REPORT_H
#define RELUCHECK_REPORT_H

#include "check.h"

#include <stdbool.h>
#include <stdio.h>

enum report_form { REPORT_LINES, REPORT_QUIET, REPORT_JSON };

/* `path` names the certificate; `named`: a line "c PATH" stands before the verdict. */
void report_certificate(FILE *out, enum report_form form, const struct check *check, const char *path,
                        bool named);

void report_lrat(FILE *out, enum report_form form, const struct reason *reason, const char *formula,
                 const char *proof);

/* The reason of a failure, as a line on `out`; nothing for OUTCOME_VERIFIED. */
void report_reason(FILE *out, const struct reason *reason);

#endif
