#include "elaborate_log.h"

#include "../format/array.h"

#include <stdlib.h>

void hint_log_free(struct hint_log *log)
{
  free(log->word);
  *log = (struct hint_log){.word = NULL};
}

static enum status append(struct hint_log *log, uint32_t word, struct diagnostic *d)
{
  return array_append(&log->word, &log->capacity, &log->size, word) ? STATUS_OK : diagnostic_out_of_memory(d);
}

enum status hint_log_add(struct hint_log *log, uint32_t index, bool last_use, struct diagnostic *d)
{
  return append(log, last_use ? index | HINT_LAST_USE : index, d);
}

enum status hint_log_close(struct hint_log *log, uint32_t lemma, struct diagnostic *d)
{
  const size_t hints = log->size - log->begin;
  if (hints > UINT32_MAX)
    return diagnostic_set(d, STATUS_LIMIT, "error: a lemma needs %zu hints, too many to hold", hints);
  enum status status = append(log, (uint32_t)hints, d);
  if (status == STATUS_OK)
    status = append(log, lemma, d);
  log->begin = log->size;
  return status;
}

/* What emission works with.  `number` is the certificate's number of a clause, 0 for one that is not used or not yet added. */
struct emission {
  const struct hint_log *log;
  uint32_t *number;
  uint32_t *scratch; /* as long as the longest list of clauses that a step names */
  size_t formula_clauses;
  struct rup_proof *proof;
};

/* Numbers the formula's clauses that the proof uses; returns the length of the longest list of hints. */
static size_t number_formula(struct emission *m)
{
  size_t longest = 0;
  for (size_t end = m->log->size; end > 0;) {
    const size_t hints = m->log->word[end - 2];
    const uint32_t *hint = m->log->word + end - 2 - hints;
    for (size_t i = 0; i < hints; i++) {
      const uint32_t index = hint[i] & ~HINT_LAST_USE;
      if (index < m->formula_clauses)
        m->number[index] = index + 1;
    }
    if (hints > longest)
      longest = hints;
    end -= hints + 2;
  }
  return longest;
}

static enum status delete_unused(struct emission *m, struct diagnostic *d)
{
  size_t unused = 0;
  for (size_t index = 0; index < m->formula_clauses; index++)
    if (m->number[index] == 0)
      m->scratch[unused++] = (uint32_t)index + 1;
  return unused > 0 ? rup_proof_delete(m->proof, m->scratch, unused, d) : STATUS_OK;
}

/* Emits the lemma whose record ends at `end`, and what is deleted after it unless it is the last. */
static enum status emit_lemma(struct emission *m, size_t end, lemma_literals *literals, void *context,
                              struct diagnostic *d)
{
  const uint32_t lemma = m->log->word[end - 1];
  const size_t hints = m->log->word[end - 2];
  const uint32_t *hint = m->log->word + end - 2 - hints;
  for (size_t i = 0; i < hints; i++)
    m->scratch[i] = m->number[hint[i] & ~HINT_LAST_USE];
  const bool last = end == 2 + hints;
  size_t size = 0;
  const int32_t *literal = last ? NULL : literals(context, lemma, &size);
  const enum status status = rup_proof_add(m->proof, literal, size, m->scratch, hints, d);
  if (status != STATUS_OK || last)
    return status;
  m->number[lemma] = (uint32_t)(m->formula_clauses + m->proof->additions);
  size_t done = 0;
  for (size_t i = 0; i < hints; i++)
    if (hint[i] & HINT_LAST_USE)
      m->scratch[done++] = m->scratch[i];
  return done > 0 ? rup_proof_delete(m->proof, m->scratch, done, d) : STATUS_OK;
}

static enum status emit(struct emission *m, lemma_literals *literals, void *context, struct diagnostic *d)
{
  const size_t longest = number_formula(m);
  const size_t room = longest > m->formula_clauses ? longest : m->formula_clauses;
  m->scratch = calloc(room + 1, sizeof *m->scratch);
  if (m->scratch == NULL)
    return diagnostic_out_of_memory(d);
  enum status status = delete_unused(m, d);
  for (size_t end = m->log->size; end > 0 && status == STATUS_OK; end -= (size_t)m->log->word[end - 2] + 2)
    status = emit_lemma(m, end, literals, context, d);
  return status;
}

enum status hint_log_emit(const struct hint_log *log, size_t formula_clauses, size_t lemmas,
                          lemma_literals *literals, void *context, struct rup_proof *proof,
                          struct diagnostic *d)
{
  struct emission m = {.log = log, .formula_clauses = formula_clauses, .proof = proof};
  rup_proof_init(proof, formula_clauses);
  m.number = calloc(formula_clauses + lemmas + 1, sizeof *m.number);
  const enum status status = m.number != NULL ? emit(&m, literals, context, d) : diagnostic_out_of_memory(d);
  if (status != STATUS_OK)
    rup_proof_free(proof);
  free(m.number);
  free(m.scratch);
  return status;
}
