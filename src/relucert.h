/* librelucert: reductions to ReLU training in exact rational arithmetic, and certificates for them.
 *
 *     struct relucert_diagnostic why;
 *     relucert_instance *formula;
 *     if (relucert_instance_read(&formula, "formula.cnf", NULL, &why) != RELUCERT_OK)
 *       puts(why.text);
 *
 * Conventions.  Every function that can fail returns a relucert_status and, unless it is RELUCERT_OK, explains itself in the diagnostic, which
 * may be NULL.  Objects are made through an out-parameter, which is NULL after a failure, and freed by their own _free function,
 * which accepts NULL.  Paths may be "-" for standard input or output, or pipes.  Different objects may be used by different threads at the same time.
 * Link with -lrelucert (see `pkg-config relucert`); the certificates it writes are checked by the separate program relucheck. */
#ifndef RELUCERT_H
#define RELUCERT_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define RELUCERT_API __attribute__((visibility("default")))
#else
#define RELUCERT_API
#endif

/* The library's version, "0.1.0". */
RELUCERT_API const char *relucert_version(void);

/* The values are the exit codes of the program relucert. */
enum relucert_status {
  RELUCERT_OK = 0,        /* done */
  RELUCERT_NOTHING = 1,   /* nothing found, nothing established */
  RELUCERT_MALFORMED = 2, /* unreadable or malformed input, or a wrong argument */
  RELUCERT_LIMIT = 3      /* out of memory or another stated limit */
};

/* One line without its newline: "FILE:LINE:COLUMN: error: what was found, what was expected". */
struct relucert_diagnostic {
  char text[1024];
};

/* ---- instances of NP-hard problems ---- */

/* A formula, a set system, a hypergraph or a circuit, with the parameters of its reduction to a training set. */
typedef struct relucert_instance relucert_instance;

struct relucert_instance_options {
  const char *problem; /* "sat", "setcover", "colouring" or "mmcs"; NULL: guessed from the file */
  bool bias;           /* reduce to a network with biases */
  bool free_signs;     /* colouring: the signs of the units are any, not positive */
  /* mmcs: epsilon as in the paper, not the largest that the theorem allows; setcover: the paper's training set for `target`, which relucert_prove refuses */
  bool as_published;
  const char *circuit_output; /* mmcs: the name of the output; NULL: the only one */
  /* setcover: "scp", "rail", "steiner", "hs" or "ds"; colouring: "col", "hmetis" or "hs"; NULL: told by content */
  const char *format;
  bool
      has_target; /* setcover: the question is whether a cover costs at most `target`; colouring: whether so many colours are enough; mmcs: whether so many TRUE inputs are */
  uint64_t target;
};

/* Reads an instance (DIMACS CNF; set systems of OR-Library, Steiner triple systems, PACE's hitting and dominating sets; graphs of DIMACS, hypergraphs of hMETIS; circuits of ISCAS .bench, AIGER, BLIF; gz, xz, zstd and bzip2 are decompressed on the way).  `options` NULL: the defaults, all zero. */
RELUCERT_API enum relucert_status relucert_instance_read(relucert_instance **instance, const char *path,
                                                         const struct relucert_instance_options *options,
                                                         struct relucert_diagnostic *diagnostic);

/* The instance in a certificate, with the parameters that stand there; `options` must agree with them.  The file may also hold an instance: then
 * this is relucert_instance_read. */
RELUCERT_API enum relucert_status relucert_instance_read_any(relucert_instance **instance, const char *path,
                                                             const struct relucert_instance_options *options,
                                                             struct relucert_diagnostic *diagnostic);
RELUCERT_API void relucert_instance_free(relucert_instance *instance);

/* "sat", "setcover", "colouring" or "mmcs" */
RELUCERT_API const char *relucert_instance_problem(const relucert_instance *instance);

/* Whether relucert_prove, when it is stopped, still has bounds to write down: then it takes a moment to end. */
RELUCERT_API bool relucert_instance_optimises(const relucert_instance *instance);

/* Whether it reduces to one training set: for colouring only with a number of colours (`target`). */
RELUCERT_API bool relucert_instance_has_training_set(const relucert_instance *instance);

/* What a lower bound is about: "for all real weights", "for all real weights and positive signs". */
RELUCERT_API const char *relucert_instance_scope(const relucert_instance *instance);

/* One line about the instance and one about its reduction and parameters, without newlines; they belong to the instance. */
RELUCERT_API const char *relucert_instance_summary(const relucert_instance *instance);
RELUCERT_API const char *relucert_instance_reduction(const relucert_instance *instance);

/* The theorem's threshold: a training set that comes from an instance without solution has at least this error for all weights, and
 * weights with a smaller error give a solution (for setcover: a cover, 1 / (D^2 + D + 2); for mmcs: a satisfying assignment, R^2 / q^2). */
RELUCERT_API void relucert_instance_threshold(const relucert_instance *instance, mpq_t threshold);

/* ---- training sets ---- */

/* A stream of samples (x_i, y_i, multiplicity c_i). */
typedef struct relucert_training_set relucert_training_set;

/* The reduction of an instance, which must outlive it.  No row is held in memory. */
RELUCERT_API enum relucert_status relucert_training_set_reduce(relucert_training_set **set,
                                                               const relucert_instance *instance,
                                                               struct relucert_diagnostic *diagnostic);

/* A file: svmlight, CSV, npy or rcert, told apart by content, or a certificate, whose training set it then is.  `features` is the number of features
 * where the format does not say it, 0 for the largest index that occurs; a file that says it must agree. */
RELUCERT_API enum relucert_status relucert_training_set_open(relucert_training_set **set, const char *path,
                                                             size_t features,
                                                             struct relucert_diagnostic *diagnostic);
RELUCERT_API void relucert_training_set_free(relucert_training_set *set);

RELUCERT_API size_t relucert_training_set_features(const relucert_training_set *set);

/* Whether it comes from a certificate about networks with biases. */
RELUCERT_API bool relucert_training_set_bias(const relucert_training_set *set);

/* Counts the rows and the nonzero features of all rows; may read the whole stream. */
RELUCERT_API enum relucert_status relucert_training_set_count(relucert_training_set *set, uint64_t *samples,
                                                              uint64_t *nonzeros,
                                                              struct relucert_diagnostic *diagnostic);

/* Writes it as "svmlight", "csv", "npy" or "rcert" (spec/formats.md), unless it has values beyond 64 bits over their column's denominator; `path` NULL for standard output. */
RELUCERT_API enum relucert_status relucert_training_set_write(relucert_training_set *set, const char *format,
                                                              const char *path,
                                                              struct relucert_diagnostic *diagnostic);

/* ---- networks ---- */

/* f(x) = sum over units of sign * max(0, <w, x> + b), with exact rational weights. */
typedef struct relucert_network relucert_network;

/* Weights from CSV or npy, one unit per row; features + 1 columns with `bias`, the bias last.  `signs`: '+' and '-', one for each unit; NULL for all +. */
RELUCERT_API enum relucert_status relucert_network_read(relucert_network **network, const char *path,
                                                        size_t features, bool bias, const char *signs,
                                                        struct relucert_diagnostic *diagnostic);
RELUCERT_API void relucert_network_free(relucert_network *network);

/* Writes the weights as CSV, one unit a line, integers or p/q. */
RELUCERT_API enum relucert_status relucert_network_write(const relucert_network *network, const char *path,
                                                         struct relucert_diagnostic *diagnostic);

/* ---- the exact training error ---- */

/* The sum over samples of multiplicity * (f(x) - y)^2, and the number of samples with multiplicity (for the mean).  `each`, when not NULL,
 * is called with every row's number, residual f(x) - y and multiplicity. */
RELUCERT_API enum relucert_status
relucert_training_error(relucert_training_set *set, const relucert_network *network, mpq_t error,
                        uint64_t *samples,
                        void (*each)(void *context, uint64_t row, mpq_srcptr residual, uint64_t multiplicity),
                        void *context, struct relucert_diagnostic *diagnostic);

/* ---- the two directions of the theorem ---- */

/* YES map: a solution file (for sat: the v lines of a solver; for setcover: the numbers of the sets; for colouring: l VERTEX COLOUR lines; for mmcs: the numbers of the TRUE inputs) to weights of the error that the theorem promises.  RELUCERT_NOTHING when
 * it is no solution. */
RELUCERT_API enum relucert_status relucert_weights_from_solution(relucert_network **network,
                                                                 const relucert_instance *instance,
                                                                 const char *path,
                                                                 struct relucert_diagnostic *diagnostic);

/* NO map: weights to a solution of the instance, as text ("v 1 -2 3 0", "v 2 5 0", "s col 2\nl 1 1\nl 2 2"), malloc'ed.  RELUCERT_NOTHING when the weights give none, which
 * cannot happen when their training error is below the threshold, and when a cover or an assignment costs more than the target. */
RELUCERT_API enum relucert_status relucert_solution_from_weights(char **solution,
                                                                 const relucert_instance *instance,
                                                                 const relucert_network *network,
                                                                 struct relucert_diagnostic *diagnostic);

/* ---- proving ---- */

enum relucert_answer { RELUCERT_UNKNOWN, RELUCERT_YES, RELUCERT_NO, RELUCERT_OPTIMUM, RELUCERT_BOUNDS };

struct relucert_prove_options {
  double seconds;    /* time limit of the search; 0: none */
  int seed;          /* 0: the solver's default */
  const char *proof; /* an LRAT proof of any solver to use instead of the search; NULL: search */
  const char *
      certificate; /* where to write the certificate; NULL: nowhere; a second one, where there is one, gets this name and ".lower" */
  bool binary;     /* write the proof section in binary */
  /* Called now and then with what is being done and how far it is (total 0: not known); true interrupts.  May be NULL. */
  bool (*progress)(void *context, const char *phase, uint64_t done, uint64_t total);
  void *context;
};

/* Decides the instance, or finds its optimum.  YES: weights of the exact training error `error` exist; NO: every choice of weights has training error at least
 * `bound`; OPTIMUM and BOUNDS (setcover, colouring and mmcs without a target): both.  The caller has initialised both (mpq_init).  `options` NULL: the defaults, all zero.  RELUCERT_UNKNOWN comes with RELUCERT_OK when
 * the time limit ended the search. */
struct relucert_training_set_size {
  uint64_t samples;
  uint64_t features;
  uint64_t nonzeros;
};

struct relucert_prove_result {
  enum relucert_answer answer;
  mpq_t error; /* for RELUCERT_YES, OPTIMUM and BOUNDS */
  mpq_t bound; /* for RELUCERT_NO, OPTIMUM and BOUNDS */
  /* For colouring without a target `error` and `bound` belong to the training sets for so many units, with a certificate each, the second one only
   * for OPTIMUM and BOUNDS; 0: there is no such statement.  Otherwise both are 0, and the training set is that of the instance. */
  uint64_t error_units;
  uint64_t bound_units;
  struct relucert_training_set_size
      error_set; /* of the training sets for so many units, where these are not 0 */
  struct relucert_training_set_size bound_set;
  uint64_t lower; /* for RELUCERT_OPTIMUM and BOUNDS: the optimum of the instance lies between these two, */
  uint64_t upper; /* which are equal for OPTIMUM */
};
RELUCERT_API enum relucert_status relucert_prove(const relucert_instance *instance,
                                                 const struct relucert_prove_options *options,
                                                 struct relucert_prove_result *result,
                                                 struct relucert_diagnostic *diagnostic);

/* ---- certificates ---- */

/* What a certificate says of itself; nothing of it is checked (that is what relucheck is for).  The strings are malloc'ed. */
struct relucert_certificate_info {
  char *problem;   /* "sat", "setcover", "colouring" or "mmcs" */
  char *instance;  /* as relucert_instance_summary */
  char *reduction; /* as relucert_instance_reduction */
  char *scope;     /* of a claimed lower bound, as relucert_instance_scope */
  char *lower;     /* the claimed lower bound, p/q; NULL: no such claim */
  char *error;    /* the claimed training error of the weights in the certificate, p/q; NULL: no such claim */
  char *evidence; /* what it holds to support the claims */
  char *notes;    /* how it was made, one line each, ending in newlines; "" if it does not say */
  uint64_t samples;
  uint64_t features;
  bool bias;
};
RELUCERT_API enum relucert_status relucert_certificate_info_read(struct relucert_certificate_info *info,
                                                                 const char *path,
                                                                 struct relucert_diagnostic *diagnostic);
RELUCERT_API void relucert_certificate_info_free(struct relucert_certificate_info *info);

#ifdef __cplusplus
}
#endif

#endif
