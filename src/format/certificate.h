/* The generator's side of certificates (spec/certificate.md): writing them, and reading them back for info, error and extract. */
#ifndef RELUCERT_CERTIFICATE_H
#define RELUCERT_CERTIFICATE_H

#include "../reduce/sat.h"
#include "../solve/rup_proof.h"
#include "cnf.h"
#include "diagnostic.h"
#include "weights.h"

#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

/* Of the format. */
enum {
  CERTIFICATE_MAX_NOTES = 16,
  CERTIFICATE_MAX_NOTE = 200,       /* characters, each printable ASCII */
  CERTIFICATE_MAX_DIGITS = 1000000, /* of a weight, a denominator, the two numbers of a fraction */
};

/* What the sections before the evidence say. */
struct certificate {
  char **note; /* [notes], without "note " */
  size_t notes;
  bool has_lower;
  bool has_error;
  mpq_t lower;
  mpq_t error;
  struct owned_formula formula;   /* closed (sat_replace_empty_clauses) */
  struct sat_reduction reduction; /* of formula.formula, as the dataset line says */
  bool has_weights;
  struct owned_network network;
  bool has_proof;
  bool proof_binary;
  uint64_t proof_steps;
};

/* Writes a certificate for the claim that `model` makes: weights of training error 0.  `formula` is closed and `r` its reduction; notes are
 * within the limits above and not empty. */
enum status certificate_write_yes(const char *path, const struct owned_formula *formula,
                                  const struct sat_reduction *r, const signed char *model,
                                  const char *const *note, size_t notes, struct diagnostic *d);

/* Writes a certificate for the lower bound of the theorem, with the proof in text or binary form. */
enum status certificate_write_no(const char *path, const struct owned_formula *formula,
                                 const struct sat_reduction *r, const struct rup_proof *proof, bool binary,
                                 const char *const *note, size_t notes, struct diagnostic *d);

/* Reads a certificate; the proof section is parsed for form and counted but not kept and not checked.  On failure nothing needs freeing. */
enum status certificate_read(struct certificate *c, const char *path, struct diagnostic *d);

/* The same from an open input, to its end; the caller closes it. */
enum status certificate_parse(struct certificate *c, struct input *in, struct diagnostic *d);
void certificate_free(struct certificate *c);

/* How every certificate begins. */
#define CERTIFICATE_MAGIC "relucert-certificate "

#endif
