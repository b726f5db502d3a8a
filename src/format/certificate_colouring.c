/* What a certificate says about a hypergraph and a number of colours. */
#include "certificate_proof.h"
#include "certificate_reader.h"

#include <inttypes.h>
#include <string.h>

/* The numbers of the dataset line, which wait for the hypergraph to be compared with. */
struct parameters {
  struct parameter samples;
  struct parameter features;
  struct parameter rank;
  struct parameter copies;
  struct parameter zero;
};

/* "units K signs positive bias" or "units K signs free bias" */
static bool read_network(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  uint64_t units;
  char word[TOKEN_WORD_SIZE];
  if (!token_text(r, "units") || !token_space(r) ||
      !certificate_number_between(r, 1, COLOURING_MAX_COLOURS, "the number of units", &units) ||
      !token_space(r) || !token_text(r, "signs") || !token_space(r) || !token_word(r, word))
    return false;
  reader->c->units = (size_t)units;
  reader->c->free_signs = strcmp(word, "free") == 0;
  if (!reader->c->free_signs && strcmp(word, "positive") != 0)
    return token_error(r, "found '%s', expected 'positive' or 'free'", word);
  return token_space(r) && token_text(r, "bias");
}

static bool read_parameters(struct certificate_reader *reader, struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  return token_text(r, "dataset reduction") && certificate_parameter(r, "samples", &p->samples) &&
         certificate_parameter(r, "features", &p->features) && certificate_parameter(r, "rank", &p->rank) &&
         certificate_parameter(r, "copies", &p->copies) &&
         (!reader->c->bias || certificate_parameter(r, "zero", &p->zero)) && token_newline(r);
}

/* ---- the hypergraph ---- */

static bool read_hypergraph(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  uint64_t vertices;
  uint64_t edges;
  struct lists l;
  if (!token_text(r, "instance hypergraph") || !token_space(r) ||
      !certificate_number_between(r, 0, HYPERGRAPH_MAX_VERTICES, "the number of vertices", &vertices) ||
      !token_space(r) || !token_natural(r, &edges) || !token_newline(r) ||
      !certificate_take_status(r, lists_init(&l, (size_t)vertices, r->d)))
    return false;
  const struct ascending_line edge = {.name = "vertex", .several = "vertices", .most = vertices};
  for (uint64_t e = 0; e < edges; e++)
    if (!certificate_ascending_line(r, &edge, &l) || !certificate_take_status(r, lists_end_row(&l, r->d))) {
      lists_free(&l);
      return false;
    }
  return certificate_take_status(r, owned_hypergraph_make(&reader->c->colouring.hypergraph, &l, r->d));
}

static bool check_parameters(struct certificate_reader *reader, const struct parameters *p)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  struct colouring_reduction *reduction = &c->colouring.reduction;
  if (!colouring_reduction_init(reduction, &c->colouring.hypergraph.hypergraph, (uint32_t)c->units, c->bias,
                                c->free_signs)) {
    r->at = p->rank.at;
    return token_error(r, "found a hypergraph and a number of units beyond the limits of the reduction");
  }
  c->samples = reduction->samples;
  c->features = reduction->features;
  return certificate_check_parameter(r, "samples", &p->samples, reduction->samples, "hypergraph") &&
         certificate_check_parameter(r, "features", &p->features, reduction->features, "hypergraph") &&
         certificate_check_parameter(r, "rank", &p->rank, reduction->rank, "hypergraph") &&
         certificate_check_parameter(r, "copies", &p->copies, reduction->copies, "number of units") &&
         (!c->bias || certificate_check_parameter(r, "zero", &p->zero, reduction->zero, "hypergraph"));
}

static bool read_instance(struct certificate_reader *reader)
{
  struct parameters p = {0};
  return read_parameters(reader, &p) && read_hypergraph(reader) && check_parameters(reader, &p);
}

/* ---- the proof: its form; what it proves is relucheck's business ---- */

static bool read_clique(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  uint64_t vertex;
  if (!token_text(r, "clique") || !token_space(r) ||
      !certificate_number_between(r, 0, c->colouring.hypergraph.hypergraph.vertices, "a clique of the size",
                                  &c->colouring.clique))
    return false;
  for (uint64_t i = 0; i < c->colouring.clique; i++)
    if (!token_space(r) ||
        !certificate_number_between(r, 1, c->colouring.hypergraph.hypergraph.vertices, "vertex", &vertex))
      return false;
  return token_newline(r);
}

static bool read_proof(struct certificate_reader *reader)
{
  struct certificate *c = reader->c;
  const struct hypergraph *h = &c->colouring.hypergraph.hypergraph;
  if (!read_clique(reader))
    return false;
  c->has_proof = true;
  return c->colouring.clique > c->units ||
         (token_text(&reader->tokens, "rup") &&
          certificate_proof_rup(reader, (int32_t)(c->units * h->vertices),
                                h->vertices + (uint64_t)h->edges * c->units + c->colouring.clique));
}

static void free_instance(struct certificate *c)
{
  owned_hypergraph_free(&c->colouring.hypergraph);
}

const struct certificate_problem certificate_colouring = {.name = "colouring",
                                                          .read_network = read_network,
                                                          .read_instance = read_instance,
                                                          .read_proof = read_proof,
                                                          .free = free_instance};
