/* What the library needs to know about a problem: one table of functions each, and the list of them (problem.c). */
#ifndef RELUCERT_PROBLEM_H
#define RELUCERT_PROBLEM_H

#include "../format/certificate.h"
#include "../format/dataset.h"
#include "../format/diagnostic.h"
#include "../format/input.h"
#include "../format/weights.h"
#include "../relucert.h"

/* `data` is the problem's own instance with its reduction; only the problem's functions look inside. */
struct problem {
  const char *name;
  bool takes_target;     /* --target applies */
  bool takes_format;     /* --format applies */
  bool takes_free_signs; /* --free-signs applies; elsewhere bounds hold for all signs */
  bool takes_circuit;    /* --output applies */
  bool takes_published;  /* --as-published applies */
  bool optimises;        /* a search that is stopped still has bounds to write down */

  /* Whether a file whose first word begins with these bytes (at most INPUT_AHEAD) is one of this problem; NULL: the problem of what no other recognises. */
  bool (*recognises)(const unsigned char *text, size_t size);

  /* Reads an instance from an open file; *recognised is whether it begins like one of this problem.  The certificate reader's result is taken over
   * (moved out of `c`). */
  enum status (*read)(void **data, struct input *in, const struct relucert_instance_options *options,
                      bool *recognised, struct diagnostic *d);
  enum status (*from_certificate)(void **data, struct certificate *c, struct diagnostic *d);
  void (*free)(void *data);

  /* One line each, malloc'ed; NULL when out of memory. */
  char *(*summary)(const void *data);
  char *(*reduction)(const void *data);

  /* What the certificate's proof section holds, malloc'ed; NULL when out of memory. */
  char *(*evidence)(const struct certificate *c);

  bool (*bias)(const void *data);
  bool (*free_signs)(const void *data);       /* NULL unless takes_free_signs */
  const char *(*scope)(const void *data);     /* of bounds, "for all real weights"; NULL: that */
  bool (*has_training_set)(const void *data); /* NULL: always */
  void (*threshold)(const void *data, mpq_t threshold);
  enum status (*dataset)(const void *data, struct dataset *set, struct diagnostic *d);

  /* The two witness maps; STATUS_NOTHING when there is no witness. */
  enum status (*weights)(const void *data, const char *solution, struct owned_network *net,
                         struct diagnostic *d);
  enum status (*solution)(const void *data, const struct network *net, char **text, struct diagnostic *d);

  /* `name`, for the certificate's notes, is the instance's file. */
  enum status (*prove)(const void *data, const char *file, const struct relucert_prove_options *options,
                       struct relucert_prove_result *result, struct diagnostic *d);
};

struct relucert_instance {
  const struct problem *problem;
  void *data;
  char *file;
  char *summary;
  char *reduction;
};

struct relucert_training_set {
  struct dataset set;
  bool bias;
  relucert_instance *owned; /* the certificate's instance, when the set was opened from a certificate */
};

struct relucert_network {
  struct owned_network owned;
};

extern const struct problem problem_sat;
extern const struct problem problem_set_cover;
extern const struct problem problem_colouring;
extern const struct problem problem_circuit;

/* The problem called `name`, NULL if there is none. */
const struct problem *problem_by_name(const char *name);

/* "sat or setcover": the names of all problems, malloc'ed; NULL when out of memory. */
char *problem_names(void);

/* The problem that a file looks like; goes to the file's first word. */
const struct problem *problem_of_file(struct input *in);

/* Takes the data over; on failure it is freed. */
enum status instance_make(relucert_instance **instance, const struct problem *problem, void *data,
                          const char *path, struct diagnostic *d);

/* Takes the certificate's instance over and frees the rest of it. */
enum status instance_from_certificate(relucert_instance **instance, struct certificate *c, const char *path,
                                      struct diagnostic *d);

/* Reads a certificate from an open file; `options` must agree with it. */
enum status instance_parse_certificate(relucert_instance **instance, struct input *in, const char *path,
                                       const struct relucert_instance_options *options, struct diagnostic *d);

/* Copies an internal result out to the caller of the library. */
enum relucert_status library_result(enum status status, const struct diagnostic *d,
                                    struct relucert_diagnostic *diagnostic);

/* snprintf into a malloc'ed string; NULL when out of memory. */
char *string_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
