/* How a certificate was made, in its own words. */
#ifndef RELUCERT_NOTES_H
#define RELUCERT_NOTES_H

#include "../format/certificate.h"

#include <stddef.h>

struct notes {
  char text[2][CERTIFICATE_MAX_NOTE + 1];
  const char *pointer[2];
  size_t count;
};

/* The first note: by what, and from which file. */
void notes_begin(struct notes *notes, const char *file);

/* Adds "LABELTEXT", cut to the length of a note, with ? for what is not printable ASCII. */
void notes_add(struct notes *notes, const char *label, const char *text);

#endif
