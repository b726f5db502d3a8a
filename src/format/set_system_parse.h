/* The two kinds of files of covering problems. */
#ifndef RELUCERT_SET_SYSTEM_PARSE_H
#define RELUCERT_SET_SYSTEM_PARSE_H

#include "instance_text.h"
#include "owned_set_system.h"
#include "set_system_read.h"

/* The hyperedges or edges of one of PACE's two files, as they stand there; *format, unless it is SET_SYSTEM_ANY, says which one it must be, and afterwards which
 * one it is.  On failure nothing needs freeing. */
enum status pace_read(struct lists *l, struct instance_text *t, enum set_system_format *format);

/* Each from its first token on. */
enum status set_system_parse_pace(struct owned_set_system *s, struct instance_text *t,
                                  enum set_system_format format);
enum status set_system_parse_plain(struct owned_set_system *s, struct instance_text *t,
                                   enum set_system_format format);

#endif
