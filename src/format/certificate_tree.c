#include "certificate_tree.h"

#include <inttypes.h>
#include <string.h>

/* ---- reading ---- */

/* After `leaf `. */
static bool read_leaf(struct token_reader *r, uint64_t elements)
{
  for (uint64_t last = 0, element, dual;; last = element) {
    if (!certificate_number_between(r, 0, elements, "element", &element))
      return false;
    if (element == 0)
      return token_newline(r);
    if (element <= last)
      return token_error(
          r, "found element %" PRIu64 " after %" PRIu64 ", expected the elements in ascending order", element,
          last);
    if (!token_space(r) || !token_natural(r, &dual))
      return false;
    if (dual == 0)
      return token_error(r, "found the dual 0, expected a positive number");
    if (!token_space(r))
      return false;
  }
}

static bool read_node(struct token_reader *r, uint64_t elements, uint64_t sets)
{
  char word[TOKEN_WORD_SIZE];
  uint64_t set;
  if (!token_word(r, word))
    return false;
  if (strcmp(word, "branch") == 0)
    return token_space(r) && certificate_number_between(r, 1, sets, "set", &set) && token_newline(r);
  if (strcmp(word, "leaf") != 0)
    return token_error(r, "found '%s', expected 'branch' or 'leaf'", word);
  return token_space(r) && read_leaf(r, elements);
}

bool certificate_tree(struct certificate_reader *reader, uint64_t elements, uint64_t sets)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  uint64_t denominator;
  if (!token_text(r, "tree") || !token_space(r) || !token_natural(r, &c->proof_steps))
    return false;
  if (c->proof_steps == 0)
    return token_error(r, "found a tree of 0 nodes, expected at least a leaf");
  if (!token_space(r) || !token_text(r, "denominator") || !token_space(r) || !token_natural(r, &denominator))
    return false;
  if (denominator == 0)
    return token_error(r, "found the denominator 0, expected a positive one");
  c->has_proof = token_newline(r);
  for (uint64_t n = 0; c->has_proof && n < c->proof_steps; n++)
    if (!read_node(r, elements, sets))
      return false;
  return c->has_proof;
}

/* ---- writing ---- */

static void write_leaf(struct output *out, const struct cover_proof *proof,
                       const struct cover_node_record *leaf)
{
  output_text(out, "leaf ");
  for (size_t e = leaf->first; e < leaf->first + leaf->duals; e++) {
    output_unsigned(out, (uint64_t)proof->element[e] + 1);
    output_char(out, ' ');
    output_unsigned(out, proof->dual[e]);
    output_char(out, ' ');
  }
  output_text(out, "0\n");
}

void certificate_write_tree(struct output *out, const struct cover_proof *proof)
{
  certificate_write_number(out, "tree ", proof->nodes);
  certificate_write_number(out, " denominator ", proof->denominator);
  output_char(out, '\n');
  for (size_t n = 0; n < proof->nodes; n++) {
    const struct cover_node_record *node = &proof->node[n];
    if (node->leaf) {
      write_leaf(out, proof, node);
    } else {
      certificate_write_number(out, "branch ", (uint64_t)node->set + 1);
      output_char(out, '\n');
    }
  }
}
