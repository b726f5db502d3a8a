/* Where an output really goes. */
#ifndef RELUCERT_OUTPUT_TARGET_H
#define RELUCERT_OUTPUT_TARGET_H

/* The file itself where `path` is a symbolic link to one, so that the link stays; a link to a file that does not exist yet is followed to its name.
 * Any other path is copied.  malloc'ed; NULL with errno set. */
char *output_target(const char *path);

#endif
