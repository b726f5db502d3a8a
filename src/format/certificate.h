/* The generator's side of certificates (spec/certificate.md): writing them, and reading them back for info, error and extract. */
#ifndef RELUCERT_CERTIFICATE_H
#define RELUCERT_CERTIFICATE_H

#include "../reduce/colouring.h"
#include "../reduce/sat.h"
#include "../reduce/set_cover.h"
#include "../solve/cover_search.h"
#include "../solve/rup_proof.h"
#include "cnf.h"
#include "diagnostic.h"
#include "output.h"
#include "owned_hypergraph.h"
#include "owned_set_system.h"
#include "reduced_circuit.h"
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

/* The instance of a certificate about a formula. */
struct certificate_formula {
  struct owned_formula formula;   /* closed (sat_replace_empty_clauses) */
  struct sat_reduction reduction; /* of formula.formula, as the dataset line says */
};

/* The instance of a certificate about a set system. */
struct certificate_set_system {
  struct owned_set_system system;
  struct set_cover_reduction reduction; /* of system.system, as the dataset line says */
};

/* The instance of a certificate about a hypergraph and a number of colours. */
struct certificate_hypergraph {
  struct owned_hypergraph hypergraph;
  struct colouring_reduction reduction; /* of hypergraph.hypergraph, as the network and dataset lines say */
  uint64_t clique;                      /* vertices that the proof begins with */
};

struct certificate_problem;

/* What the sections before the evidence say. */
struct certificate {
  char **note; /* [notes], without "note " */
  size_t notes;
  bool has_lower;
  bool has_error;
  mpq_t lower;
  mpq_t error;
  const struct certificate_problem *problem;
  size_t units;
  bool bias;
  bool free_signs; /* the signs of the units are any, not positive; only in a problem that has the choice */
  uint64_t samples;
  size_t features;
  struct certificate_formula sat;          /* for problem sat */
  struct certificate_set_system set_cover; /* for problem setcover */
  struct certificate_hypergraph colouring; /* for problem colouring */
  struct reduced_circuit mmcs;             /* for problem mmcs */
  bool has_weights;
  struct owned_network network;
  bool has_proof;
  bool proof_binary;
  uint64_t cuts;        /* that the proof of problem mmcs begins with */
  uint64_t proof_steps; /* 0: the proof is a clique alone */
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

/* cost / q^2, the training error of a cover's weights. */
void set_cover_error(const struct set_cover_reduction *r, uint64_t cost, mpq_ptr error);

/* What supports a claim about a set system: a tree that proves that every cover costs at least `lower` (NULL: no such claim), and a cover of cost `upper`
 * (NULL: no such claim).  Not both are NULL. */
struct cover_evidence {
  const struct cover_proof *proof;
  uint64_t lower;
  const bool *cover;
  uint64_t upper;
};

/* Writes a certificate for the training errors that follow: at least lower / q^2 for all weights, exactly upper / q^2 for those of the cover. */
enum status certificate_write_set_cover(const char *path, const struct set_cover_reduction *r,
                                        const struct cover_evidence *evidence, const char *const *note,
                                        size_t notes, struct diagnostic *d);

/* Writes a certificate for the weights that a proper colouring gives, whose training error is 0, to an open output: to commit it is for the caller, as there may be a second
 * certificate without which it shall not appear. */
enum status certificate_write_colouring(struct output *out, const struct colouring_reduction *r,
                                        const uint32_t *colour, const char *const *note, size_t notes,
                                        struct diagnostic *d);

/* Why a hypergraph has no proper colouring: a clique (vertices from 0) with one vertex more than there are colours, or a smaller one and a proof. */
struct clique_evidence {
  const uint32_t *clique;
  uint32_t size;
  const struct rup_proof *proof; /* NULL for a clique that is enough */
  bool binary;
};

/* Writes a certificate for the lower bound that then holds for all weights, to an open output as above. */
void certificate_write_no_colouring(struct output *out, const struct colouring_reduction *r,
                                    const struct clique_evidence *evidence, const char *const *note,
                                    size_t notes);

/* What supports a claim about a circuit: cuts and a tree that prove that every satisfying assignment makes at least `lower` inputs TRUE (NULL: no such claim), and the values of
 * all wires for a satisfying assignment that makes `upper` inputs TRUE (NULL: no such claim).  Not both are NULL. */
struct circuit_evidence {
  const struct set_system *cuts;
  const struct cover_proof *proof;
  uint64_t lower;
  const bool *value;
  uint64_t upper;
};

/* Writes a certificate for the training errors that follow: at least lower / q^2 for all weights, exactly upper / q^2 for those of the assignment. */
enum status certificate_write_circuit(const char *path, const struct reduced_circuit *reduced,
                                      const struct circuit_evidence *evidence, const char *const *note,
                                      size_t notes, struct diagnostic *d);

/* Reads a certificate; the proof section is parsed for form and counted but not kept and not checked.  On failure nothing needs freeing. */
enum status certificate_read(struct certificate *c, const char *path, struct diagnostic *d);

/* The same from an open input, to its end; the caller closes it. */
enum status certificate_parse(struct certificate *c, struct input *in, struct diagnostic *d);
void certificate_free(struct certificate *c);

/* The word of its problem line. */
const char *certificate_problem_name(const struct certificate *c);

/* How every certificate begins. */
#define CERTIFICATE_MAGIC "relucert-certificate "

#endif
