#include "cnf.h"

#include "instance_text.h"

#include <inttypes.h>

/* Clause numbers stand in certificates, which keep them below 2^62. */
#define MAX_CLAUSES ((UINT64_C(1) << 62) - 1)

struct parser {
  struct instance_text text;
  struct owned_formula *f;
  bool header;      /* it begins with p cnf */
  uint64_t clauses; /* announced by it */
};

/* ---- the header ---- */

static enum status expect_word(struct parser *p, const char *word)
{
  struct input *in = p->text.in;
  for (const char *c = word; *c != '\0'; c++, input_skip(in))
    if (input_peek(in) != *c)
      return instance_unexpected(&p->text, "the header 'p cnf VARIABLES CLAUSES'");
  const int byte = input_peek(in);
  if (byte != ' ' && byte != '\t')
    return instance_unexpected(&p->text, "a space in the header 'p cnf VARIABLES CLAUSES'");
  input_skip_spaces(in);
  return STATUS_OK;
}

static enum status read_count(struct parser *p, const char *expected, struct position *at, uint64_t *count)
{
  input_skip_spaces(p->text.in);
  *at = p->text.token = input_position(p->text.in);
  return instance_number(&p->text, expected, count);
}

static enum status read_header(struct parser *p)
{
  struct position at_variables;
  struct position at_clauses;
  uint64_t variables = 0;
  instance_find_token(&p->text);
  enum status status = expect_word(p, "p");
  if (status == STATUS_OK)
    status = expect_word(p, "cnf");
  p->header = status == STATUS_OK;
  if (status == STATUS_OK)
    status = read_count(p, "the number of variables", &at_variables, &variables);
  if (status == STATUS_OK)
    status = read_count(p, "the number of clauses", &at_clauses, &p->clauses);
  if (status != STATUS_OK)
    return status;
  input_skip_spaces(p->text.in);
  if (input_peek(p->text.in) >= 0 && input_peek(p->text.in) != '\n')
    return instance_unexpected(&p->text, "the end of the header line");
  if (variables > FORMULA_MAX_VARIABLES)
    return input_limit(p->text.in, at_variables, p->text.d,
                       "found %s%" PRIu64 " variables, expected at most %d",
                       variables == UINT64_MAX ? "at least " : "", variables, FORMULA_MAX_VARIABLES);
  if (p->clauses > MAX_CLAUSES)
    return input_limit(p->text.in, at_clauses, p->text.d,
                       "found %s%" PRIu64 " clauses, expected at most %" PRIu64,
                       p->clauses == UINT64_MAX ? "at least " : "", p->clauses, MAX_CLAUSES);
  p->f->formula.variables = (int32_t)variables;
  p->text.token_line = at_clauses.line;
  return STATUS_OK;
}

/* ---- the end ---- */

static enum status finish(struct parser *p)
{
  const struct formula *formula = &p->f->formula;
  enum status status = STATUS_OK;
  if (p->f->literals > formula->start[formula->clauses]) /* the last clause has no 0 */
    status = owned_formula_end_clause(p->f, p->text.d);
  if (status == STATUS_OK && formula->clauses != p->clauses)
    return input_error(p->text.in, p->text.token, p->text.d,
                       "found the end of the formula after %zu clauses, expected %" PRIu64
                       " as the header says",
                       formula->clauses, p->clauses);
  return status;
}

static enum status expect_end(struct parser *p, const char *after)
{
  instance_find_token(&p->text);
  if (input_peek(p->text.in) < 0 && !p->text.in->failed)
    return STATUS_OK;
  char found[32];
  return input_error(p->text.in, p->text.token, p->text.d, "found %s after %s, expected the end of the file",
                     input_describe(p->text.in, found), after);
}

/* The line '%' that ends SATLIB's files, and the '0' that stands below it. */
static enum status read_trailer(struct parser *p)
{
  const struct formula *formula = &p->f->formula;
  if (p->f->literals > formula->start[formula->clauses])
    return instance_unexpected(&p->text, "a literal, or the 0 that ends the clause");
  enum status status = finish(p);
  if (status != STATUS_OK)
    return status;
  p->text.in->cursor++;
  if (!input_at_word_end(p->text.in))
    return instance_unexpected(&p->text, "the end of the line '%'");
  while (input_at_word_end(p->text.in) && input_peek(p->text.in) >= 0)
    input_skip(p->text.in);
  p->text.token_line = p->text.in->line;
  if (input_peek(p->text.in) == '0')
    p->text.in->cursor++;
  return expect_end(p, "the line '%'");
}

/* ---- clauses ---- */

static enum status read_literal(struct parser *p)
{
  struct input *in = p->text.in;
  const bool negative = input_peek(in) == '-';
  uint64_t variable = 0;
  if (negative)
    in->cursor++;
  enum status status = instance_number(&p->text, "a literal, 0 or a comment line", &variable);
  if (status != STATUS_OK)
    return status;
  if (negative && variable == 0)
    return input_error(in, p->text.token, p->text.d, "found '-0', expected a literal or 0");
  if (p->f->formula.clauses == p->clauses)
    return input_error(in, p->text.token, p->text.d,
                       "found one more clause, expected %" PRIu64 " clauses as the header says", p->clauses);
  if (variable > (uint64_t)p->f->formula.variables)
    return input_error(in, p->text.token, p->text.d,
                       "found the variable %s%" PRIu64 ", expected one from 1 to %d as the header says",
                       variable == UINT64_MAX ? "at least " : "", variable, (int)p->f->formula.variables);
  if (variable == 0)
    return owned_formula_end_clause(p->f, p->text.d);
  return owned_formula_add_literal(p->f, negative ? -(int32_t)variable : (int32_t)variable, p->text.d);
}

/* Whether the token is a 0 alone at the beginning of a line after the last clause: pret60_25 and its kin end in one. */
static bool at_surplus_zero(const struct parser *p)
{
  return *p->text.in->cursor == '0' && p->f->formula.clauses == p->clauses &&
         p->text.token.line != p->text.token_line;
}

static enum status skip_surplus_zero(struct parser *p)
{
  uint64_t zero;
  p->text.token_line = p->text.token.line;
  enum status status = instance_number(&p->text, "0", &zero);
  return status == STATUS_OK ? expect_end(p, "the 0 that follows the last clause") : status;
}

static enum status read_clauses(struct parser *p)
{
  enum status status;
  do {
    instance_find_token(&p->text);
    const int byte = input_peek(p->text.in);
    if (byte < 0)
      return p->text.in->failed ? instance_unexpected(&p->text, "clauses") : finish(p);
    if (byte == '%' && p->text.token.line != p->text.token_line)
      return read_trailer(p);
    if (at_surplus_zero(p))
      return skip_surplus_zero(p);
    status = read_literal(p);
    p->text.token_line = p->text.token.line;
  } while (status == STATUS_OK);
  return status;
}

enum status cnf_parse(struct owned_formula *f, struct input *in, bool *header, struct diagnostic *d)
{
  enum status status = owned_formula_init(f, d);
  struct parser p = {.text = {.in = in, .d = d}, .f = f};
  if (status == STATUS_OK)
    status = read_header(&p);
  if (header != NULL)
    *header = p.header;
  if (status == STATUS_OK)
    status = read_clauses(&p);
  if (status != STATUS_OK)
    owned_formula_free(f);
  return status;
}

enum status cnf_read(struct owned_formula *f, const char *path, struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = cnf_parse(f, &in, NULL, d);
  input_close(&in);
  return diagnostic_in_file(d, status, path);
}
