/* JSON strings from bytes of any kind. */
#ifndef RELUCHECK_JSON_H
#define RELUCHECK_JSON_H

#include <stdio.h>

/* The text in quotes, control characters escaped, bytes that are not UTF-8 replaced by U+FFFD. */
void json_string(FILE *out, const char *text);

#endif
