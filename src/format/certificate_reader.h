/* What the readers of certificates share; private to certificate_*.c. */
#ifndef RELUCERT_CERTIFICATE_READER_H
#define RELUCERT_CERTIFICATE_READER_H

#include "certificate.h"
#include "certificate_token.h"

struct certificate_reader {
  struct token_reader tokens;
  struct certificate *c;
};

/* A problem that certificates may be about. */
struct certificate_problem {
  const char *name; /* in the problem line */
  /* The words of the network line up to `bias`; sets units and, where there is a choice, free_signs. */
  bool (*read_network)(struct certificate_reader *reader);
  /* The lines from `dataset` to the end of the instance; also sets samples and features. */
  bool (*read_instance)(struct certificate_reader *reader);
  /* After the word `proof`. */
  bool (*read_proof)(struct certificate_reader *reader);
  void (*free)(struct certificate *c);
};

extern const struct certificate_problem certificate_sat;
extern const struct certificate_problem certificate_set_cover;
extern const struct certificate_problem certificate_colouring;
extern const struct certificate_problem certificate_circuit;

/* Keeps the status; whether it is STATUS_OK. */
bool certificate_take_status(struct token_reader *r, enum status status);

/* A number between `least` and `most`. */
bool certificate_number_between(struct token_reader *r, uint64_t least, uint64_t most, const char *what,
                                uint64_t *value);

/* A line of numbers from 1, ascending, and the 0 that ends it; each goes into the row that has not ended, from 0, unless `rows` is NULL.  To end the row is for the
 * caller. */
struct ascending_line {
  const char *name;    /* "set" */
  const char *several; /* "sets" */
  uint64_t most;
  bool may_be_empty;
};
bool certificate_ascending_line(struct token_reader *r, const struct ascending_line *kind,
                                struct lists *rows);

/* " epsilon 1/", with a number behind it. */
bool certificate_epsilon(struct token_reader *r);

/* A number of the dataset line, which waits for the instance to be compared with. */
struct parameter {
  uint64_t value;
  struct position at;
};

/* A space, the name, a space, the number. */
bool certificate_parameter(struct token_reader *r, const char *name, struct parameter *parameter);

/* An error unless the value is the one that follows from the `source`, "formula". */
bool certificate_check_parameter(struct token_reader *r, const char *name, const struct parameter *found,
                                 uint64_t expected, const char *source);

#endif
