/* Hinted RUP proofs as one array of words: 2 * literals + (1 for a deletion), number of hints, literals, hints. */
#include "rup_proof.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void rup_proof_init(struct rup_proof *proof, uint64_t clauses)
{
  *proof = (struct rup_proof){.clauses = clauses};
}

void rup_proof_free(struct rup_proof *proof)
{
  free(proof->word);
  *proof = (struct rup_proof){.clauses = proof->clauses};
}

static enum status reserve(struct rup_proof *proof, size_t words, struct diagnostic *d)
{
  if (words <= proof->capacity - proof->size)
    return STATUS_OK;
  size_t capacity = proof->capacity + proof->capacity / 2;
  if (words > SIZE_MAX / sizeof *proof->word - proof->size)
    return diagnostic_out_of_memory(d);
  if (capacity < proof->size + words)
    capacity = proof->size + words;
  if (capacity < 1024)
    capacity = 1024;
  uint32_t *word = realloc(proof->word, capacity * sizeof *word);
  if (word == NULL)
    return diagnostic_out_of_memory(d);
  proof->word = word;
  proof->capacity = capacity;
  return STATUS_OK;
}

static enum status append(struct rup_proof *proof, bool deletion, const int32_t *literal, size_t literals,
                          const uint32_t *hint, size_t hints, struct diagnostic *d)
{
  if (literals > INT32_MAX || hints > UINT32_MAX)
    return diagnostic_set(d, STATUS_LIMIT,
                          "error: a proof step with %zu literals and %zu clause numbers, too many to hold",
                          literals, hints);
  enum status status = reserve(proof, 2 + literals + hints, d);
  if (status != STATUS_OK)
    return status;
  uint32_t *word = proof->word + proof->size;
  word[0] = 2 * (uint32_t)literals + (deletion ? 1 : 0);
  word[1] = (uint32_t)hints;
  if (literals > 0)
    memcpy(word + 2, literal, literals * sizeof *literal);
  if (hints > 0)
    memcpy(word + 2 + literals, hint, hints * sizeof *hint);
  proof->size += 2 + literals + hints;
  proof->steps++;
  return STATUS_OK;
}

enum status rup_proof_add(struct rup_proof *proof, const int32_t *literal, size_t literals,
                          const uint32_t *hint, size_t hints, struct diagnostic *d)
{
  if (proof->clauses >= UINT32_MAX || proof->additions >= UINT32_MAX - proof->clauses)
    return diagnostic_set(d, STATUS_LIMIT, "error: a proof that needs clause numbers above %lu",
                          (unsigned long)UINT32_MAX);
  enum status status = append(proof, false, literal, literals, hint, hints, d);
  if (status == STATUS_OK)
    proof->additions++;
  return status;
}

enum status rup_proof_delete(struct rup_proof *proof, const uint32_t *clause, size_t clauses,
                             struct diagnostic *d)
{
  return append(proof, true, NULL, 0, clause, clauses, d);
}

void rup_proof_rename(struct rup_proof *proof, const int32_t *name)
{
  struct rup_step step;
  for (size_t at = 0; rup_proof_next(proof, &at, &step);) {
    int32_t *literal = (int32_t *)(proof->word + (at - step.hints - step.literals));
    for (size_t i = 0; i < step.literals; i++)
      literal[i] = literal[i] > 0 ? name[literal[i]] : -name[-literal[i]];
  }
}

bool rup_proof_next(const struct rup_proof *proof, size_t *at, struct rup_step *step)
{
  if (*at >= proof->size)
    return false;
  assert(proof->size - *at >= 2);
  const uint32_t *word = proof->word + *at;
  step->deletion = word[0] % 2 != 0;
  step->literals = word[0] / 2;
  step->hints = word[1];
  step->literal = (const int32_t *)(word + 2);
  step->hint = word + 2 + step->literals;
  *at += 2 + step->literals + step->hints;
  assert(*at <= proof->size);
  return true;
}
