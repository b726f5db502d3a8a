#include "lrat_proof.h"

#include "../format/array.h"

#include <stdlib.h>

enum { PROGRESS_STEPS = 4096 };

/* Indices keep one bit free for the hint log. */
#define MAX_CLAUSES 0x7fffffffu

void lrat_proof_free(struct lrat_proof *p)
{
  free(p->lemma);
  free(p->word);
  free(p->slot);
  free(p->deleted);
}

static enum status append(struct lrat_proof *p, uint32_t word, struct diagnostic *d)
{
  return array_append(&p->word, &p->capacity, &p->size, word) ? STATUS_OK : diagnostic_out_of_memory(d);
}

/* ---- numbers to clauses ---- */

static size_t first_slot(const struct lrat_proof *p, uint64_t id)
{
  const uint64_t mixed = id * UINT64_C(0x9e3779b97f4a7c15);
  return (size_t)(mixed ^ mixed >> 32) & p->slot_mask;
}

static void fill_slot(struct lrat_proof *p, size_t lemma)
{
  size_t slot = first_slot(p, p->lemma[lemma].id);
  while (p->slot[slot] != 0)
    slot = (slot + 1) & p->slot_mask;
  p->slot[slot] = (uint32_t)lemma + 1;
}

/* Keeps the table at most half full with the lemma that is about to be numbered. */
static enum status grow_slots(struct lrat_proof *p, struct diagnostic *d)
{
  if (p->slot != NULL && 2 * (p->lemmas + 1) <= p->slot_mask)
    return STATUS_OK;
  const size_t mask = p->slot == NULL ? 1023 : 2 * p->slot_mask + 1;
  uint32_t *slot = calloc(mask + 1, sizeof *slot);
  if (slot == NULL)
    return diagnostic_out_of_memory(d);
  free(p->slot);
  p->slot = slot;
  p->slot_mask = mask;
  for (size_t lemma = 0; lemma < p->lemmas; lemma++)
    fill_slot(p, lemma);
  return STATUS_OK;
}

/* The clause with a number of the file; false when there is none or it has been deleted. */
static bool find(const struct lrat_proof *p, uint64_t id, uint32_t *index)
{
  if (id <= p->f->clauses) {
    *index = (uint32_t)id - 1;
    return !p->deleted[*index];
  }
  if (p->slot == NULL)
    return false;
  for (size_t slot = first_slot(p, id); p->slot[slot] != 0; slot = (slot + 1) & p->slot_mask) {
    const uint32_t lemma = p->slot[slot] - 1;
    if (p->lemma[lemma].id == id) {
      *index = (uint32_t)p->f->clauses + lemma;
      return !p->deleted[*index];
    }
  }
  return false;
}

static enum status not_live(const struct lrat_reader *reader, const struct lrat_number *number,
                            struct diagnostic *d)
{
  return lrat_error(reader, number->at, d, STATUS_MALFORMED,
                    "the number %llu, expected that of a clause that has been added and not deleted",
                    (unsigned long long)number->magnitude);
}

/* ---- steps ---- */

static enum status read_deletion(struct lrat_proof *p, struct lrat_reader *reader, struct diagnostic *d)
{
  for (;;) {
    struct lrat_number number;
    uint32_t index;
    const enum status status = lrat_reader_number(reader, "the number of a clause or 0", &number, d);
    if (status != STATUS_OK)
      return status;
    if (number.magnitude == 0)
      return lrat_reader_end_step(reader, d);
    if (number.negative || !find(p, number.magnitude, &index))
      return not_live(reader, &number, d);
    p->deleted[index] = 1;
  }
}

static enum status read_literals(struct lrat_proof *p, struct lrat_reader *reader, struct lrat_lemma *lemma,
                                 struct diagnostic *d)
{
  for (;; lemma->literals++) {
    struct lrat_number number;
    enum status status = lrat_reader_number(reader, "a literal or 0", &number, d);
    if (status != STATUS_OK || number.magnitude == 0)
      return status;
    if (number.magnitude > (uint64_t)p->f->variables)
      return lrat_error(reader, number.at, d, STATUS_MALFORMED,
                        "the literal %s%llu, expected a variable from 1 to %ld", number.negative ? "-" : "",
                        (unsigned long long)number.magnitude, (long)p->f->variables);
    if (lemma->literals >= FORMULA_MAX_WIDTH)
      return lrat_error(reader, number.at, d, STATUS_LIMIT, "a clause of more than %d literals",
                        FORMULA_MAX_WIDTH);
    const int32_t variable = (int32_t)number.magnitude;
    status = append(p, (uint32_t)(number.negative ? -variable : variable), d);
    if (status != STATUS_OK)
      return status;
  }
}

static enum status read_hints(struct lrat_proof *p, struct lrat_reader *reader, struct lrat_lemma *lemma,
                              struct diagnostic *d)
{
  for (;;) {
    struct lrat_number number;
    uint32_t index;
    enum status status = lrat_reader_number(reader, "the number of a clause or 0", &number, d);
    if (status != STATUS_OK)
      return status;
    if (number.magnitude == 0)
      return lrat_reader_end_step(reader, d);
    lemma->rat = lemma->rat || number.negative;
    if (!find(p, number.magnitude, &index))
      return not_live(reader, &number, d);
    if (lemma->rat)
      continue;
    if (lemma->hints == UINT32_MAX)
      return lrat_error(reader, number.at, d, STATUS_LIMIT, "a step of more than %u hints", UINT32_MAX);
    lemma->hints++;
    status = append(p, index, d);
    if (status != STATUS_OK)
      return status;
  }
}

/* Makes room for one more lemma in every array. */
static enum status reserve_lemma(struct lrat_proof *p, struct diagnostic *d)
{
  const size_t clauses = p->f->clauses + p->lemmas;
  if (clauses >= MAX_CLAUSES)
    return diagnostic_set(d, STATUS_LIMIT, "error: more than %u clauses in formula and LRAT proof",
                          MAX_CLAUSES);
  if (p->lemmas == p->lemma_capacity) {
    struct lrat_lemma *grown = array_grow(p->lemma, &p->lemma_capacity, p->lemmas + 1, sizeof *grown);
    if (grown == NULL)
      return diagnostic_out_of_memory(d);
    p->lemma = grown;
  }
  if (clauses >= p->deleted_capacity) {
    unsigned char *grown = array_grow(p->deleted, &p->deleted_capacity, clauses + 1, sizeof *grown);
    if (grown == NULL)
      return diagnostic_out_of_memory(d);
    p->deleted = grown;
  }
  return grow_slots(p, d);
}

/* Numbers may have gaps, but no larger ones than relucheck --lrat takes, which keeps a word for each number: up to 2^26 above the formula's, and 64 more
 * for each byte of the proof so far. */
static enum status check_gap(const struct lrat_proof *p, const struct lrat_reader *reader,
                             const struct lrat_number *id, struct diagnostic *d)
{
  const uint64_t most = p->f->clauses + (UINT64_C(1) << 26) + 64 * reader->step_begin;
  if (id->magnitude <= most)
    return STATUS_OK;
  return lrat_error(reader, id->at, d, STATUS_LIMIT, "the number %llu of a step, expected at most %llu here",
                    (unsigned long long)id->magnitude, (unsigned long long)most);
}

static enum status read_addition(struct lrat_proof *p, struct lrat_reader *reader,
                                 const struct lrat_number *id, struct diagnostic *d)
{
  const uint64_t last = p->lemmas == 0 ? p->f->clauses : p->lemma[p->lemmas - 1].id;
  if (id->magnitude <= last)
    return lrat_error(reader, id->at, d, STATUS_MALFORMED,
                      "the number %llu of a step, expected one above %llu", (unsigned long long)id->magnitude,
                      (unsigned long long)last);
  enum status status = check_gap(p, reader, id, d);
  if (status == STATUS_OK)
    status = reserve_lemma(p, d);
  if (status != STATUS_OK)
    return status;
  struct lrat_lemma *lemma = &p->lemma[p->lemmas];
  *lemma = (struct lrat_lemma){.id = id->magnitude, .begin = p->size, .at = id->at};
  status = read_literals(p, reader, lemma, d);
  if (status == STATUS_OK)
    status = read_hints(p, reader, lemma, d);
  if (status != STATUS_OK)
    return status;
  p->deleted[p->f->clauses + p->lemmas] = 0;
  fill_slot(p, p->lemmas);
  p->lemmas++;
  return STATUS_OK;
}

enum status lrat_proof_read(struct lrat_proof *p, const struct formula *f, struct lrat_reader *reader,
                            const struct elaborate_progress *progress, struct diagnostic *d)
{
  *p = (struct lrat_proof){.f = f, .deleted_capacity = f->clauses + 1};
  p->deleted = calloc(p->deleted_capacity, sizeof *p->deleted);
  p->word = array_grow(NULL, &p->capacity, 1024, sizeof *p->word);
  if (p->deleted == NULL || p->word == NULL)
    return diagnostic_out_of_memory(d);
  for (size_t steps = 1;; steps++) {
    struct lrat_number id;
    enum lrat_step kind;
    enum status status = lrat_reader_step(reader, &kind, &id, d);
    if (status != STATUS_OK)
      return status;
    if (kind == LRAT_END)
      return diagnostic_set(d, STATUS_NOTHING, "%s: error: the proof ends without the empty clause",
                            reader->in->name);
    status = kind == LRAT_DELETE ? read_deletion(p, reader, d) : read_addition(p, reader, &id, d);
    if (status != STATUS_OK)
      return status;
    if (kind == LRAT_ADD && p->lemma[p->lemmas - 1].literals == 0)
      return STATUS_OK;
    if (steps % PROGRESS_STEPS == 0 && progress != NULL && progress->call(progress->context, 0, p->lemmas))
      return diagnostic_set(d, STATUS_LIMIT, "error: stopped before the proof was elaborated");
  }
}
