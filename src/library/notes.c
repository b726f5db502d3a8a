#include "notes.h"

#include <stdio.h>

void notes_add(struct notes *notes, const char *label, const char *text)
{
  char *note = notes->text[notes->count];
  snprintf(note, sizeof notes->text[0], "%s%s", label, text);
  for (char *c = note; *c != '\0'; c++)
    if (*c < 0x20 || *c > 0x7e)
      *c = '?';
  notes->pointer[notes->count] = note;
  notes->count++;
}

void notes_begin(struct notes *notes, const char *file)
{
  notes->count = 0;
  notes_add(notes, "made by relucert " RELUCERT_VERSION " prove from ", file);
}
