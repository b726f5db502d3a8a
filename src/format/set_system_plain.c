/* Files of numbers alone: OR-Library's two layouts and Steiner triple systems.  Nothing in such a file names its layout, so all are tried at once: the
 * one that its numbers fit exactly is the file's. */
#include "array.h"
#include "set_system_layout.h"

#include <assert.h>
#include <stdlib.h>

/* What tells a hypergraph in hMETIS's format: EDGES VERTICES [KIND], then a line for each hyperedge, and for each vertex when they have weights. */
struct lines {
  uint64_t lines; /* that hold numbers, after the first */
  uint64_t line;  /* of the last number */
  uint64_t first; /* numbers on the first line */
};

struct plain {
  struct instance_text *text;
  struct layout layout[LAYOUTS];
  size_t layouts;
  uint64_t *number;
  size_t numbers;
  size_t capacity;
  struct lines lines;
};

static void begin(struct plain *p, enum set_system_format format)
{
  for (size_t i = 0; i < LAYOUTS; i++)
    if (format == SET_SYSTEM_ANY || format == LAYOUT_SHAPES[i].format)
      layout_begin(&p->layout[p->layouts++], &LAYOUT_SHAPES[i]);
}

static void count_line(struct lines *lines, uint64_t line)
{
  if (lines->line != 0 && line != lines->line)
    lines->lines++;
  lines->first += lines->lines == 0;
  lines->line = line;
}

static enum status keep(struct plain *p, uint64_t value)
{
  return array_append_long(&p->number, &p->capacity, &p->numbers, value)
             ? STATUS_OK
             : diagnostic_out_of_memory(p->text->d);
}

/* Whether a layout is still possible; when none is, the rest of the file can change the message only as far as hMETIS is concerned. */
static bool some_fit(const struct plain *p)
{
  for (size_t i = 0; i < p->layouts; i++)
    if (p->layout[i].failed == STATUS_OK)
      return true;
  return false;
}

static enum status read_numbers(struct plain *p)
{
  for (;;) {
    uint64_t value = 0;
    instance_find_token(p->text);
    if (input_peek(p->text->in) < 0)
      break;
    enum status status = instance_number(p->text, "a number", &value);
    if (status == STATUS_OK && (p->numbers < 3 || some_fit(p)))
      status = keep(p, value);
    if (status != STATUS_OK)
      return status;
    count_line(&p->lines, p->text->token.line);
    for (size_t i = 0; i < p->layouts; i++)
      layout_take(&p->layout[i], value, p->text->token);
  }
  if (p->text->in->failed)
    return instance_unexpected(p->text, "numbers");
  for (size_t i = 0; i < p->layouts; i++)
    layout_end(&p->layout[i], p->text->token);
  return STATUS_OK;
}

static bool looks_like_hmetis(const struct plain *p)
{
  const uint64_t kind = p->lines.first == 3 ? p->number[2] : 0;
  const bool weights = kind == 10 || kind == 11;
  if (p->lines.first < 2 || p->lines.first > 3 || (kind != 0 && kind != 1 && !weights))
    return false;
  return p->lines.lines == p->number[0] + (weights ? p->number[1] : 0);
}

/* The failure of the layout that came furthest. */
static enum status refuse(const struct plain *p)
{
  const struct layout *best = &p->layout[0];
  for (size_t i = 1; i < p->layouts; i++)
    if (p->layout[i].taken > best->taken)
      best = &p->layout[i];
  const char *const others = p->layouts > 1 ? ", which fits best of scp, rail and steiner" : "";
  struct instance_text *t = p->text;
  if (p->layouts > 1 && looks_like_hmetis(p))
    return input_error(t->in, (struct position){1, 1}, t->d,
                       "found a hypergraph in hMETIS's format, which is not a covering problem (--problem "
                       "colouring reads it); expected OR-Library's "
                       "scp or rail, a Steiner triple system, or the header 'p hs' or 'p ds'");
  if (best->failed == STATUS_LIMIT)
    return input_limit(t->in, best->at, t->d, "%s (layout %s%s)", best->message, best->shape->name, others);
  return input_error(t->in, best->at, t->d, "%s (layout %s%s)", best->message, best->shape->name, others);
}

/* Another layout that the file fits as well must make the same of it. */
static enum status compare(const struct plain *p, const struct layout *first, const struct layout *other,
                           const struct owned_set_system *s)
{
  struct owned_set_system t;
  const enum status status = layout_make(other, p->number, &t, p->text->d);
  if (status != STATUS_OK)
    return status;
  const bool equal = owned_set_system_equal(s, &t);
  owned_set_system_free(&t);
  if (equal)
    return STATUS_OK;
  return input_error(p->text->in, (struct position){1, 1}, p->text->d,
                     "found numbers that fit the layout %s as well as %s, expected one: --format chooses",
                     first->shape->name, other->shape->name);
}

/* Of several layouts that fit, those count that begin every row, column or triple on a line of its own, if there are such. */
static bool some_fit_by_lines(const struct plain *p)
{
  for (size_t i = 0; i < p->layouts; i++)
    if (p->layout[i].failed == STATUS_OK && p->layout[i].lines)
      return true;
  return false;
}

static enum status make(const struct plain *p, struct owned_set_system *s)
{
  const struct layout *first = NULL;
  const bool lines = some_fit_by_lines(p);
  enum status status = STATUS_OK;
  for (size_t i = 0; i < p->layouts && status == STATUS_OK; i++) {
    const struct layout *l = &p->layout[i];
    if (l->failed != STATUS_OK || (lines && !l->lines))
      continue;
    if (first != NULL) {
      status = compare(p, first, l, s);
    } else {
      status = layout_make(l, p->number, s, p->text->d);
      first = status == STATUS_OK ? l : NULL;
    }
  }
  if (status == STATUS_OK && first == NULL)
    return refuse(p);
  if (status == STATUS_OK)
    s->layout = first->shape->name;
  else if (first != NULL)
    owned_set_system_free(s);
  return status;
}

enum status set_system_parse_plain(struct owned_set_system *s, struct instance_text *t,
                                   enum set_system_format format)
{
  struct plain p = {.text = t};
  begin(&p, format);
  assert(p.layouts > 0);
  enum status status = read_numbers(&p);
  if (status == STATUS_OK)
    status = make(&p, s);
  free(p.number);
  return status;
}
