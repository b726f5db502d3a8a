/* The readers of circuits: what they accept is a circuit, and the same when it is read again. */
#include "../unit/same_circuit.h"
#include "format/owned_circuit.h"
#include "fuzz_target.h"

static void check(const struct owned_circuit *owned)
{
  const struct circuit *c = &owned->circuit;
  REQUIRE(c->start[0] == 0 && c->output < c->inputs + c->gates);
  REQUIRE((owned->free_input != NULL) == (owned->free_inputs > 0));
  for (size_t g = 0; g < c->gates; g++) {
    REQUIRE(c->start[g] <= c->start[g + 1] && c->start[g + 1] != c->start[g] + 1);
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++) {
      REQUIRE(c->pin[p] < c->inputs + g);
      REQUIRE(owned->free_input == NULL || c->pin[p] >= c->inputs || !owned->free_input[c->pin[p]]);
    }
  }
}

static bool read_circuit(struct owned_circuit *c, const uint8_t *data, size_t size)
{
  struct diagnostic why;
  struct input in;
  if (input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
    return false;
  why.text[0] = '\0';
  const bool good = circuit_parse(c, &in, NULL, &why) == STATUS_OK;
  REQUIRE(good || why.text[0] != '\0');
  input_close(&in);
  return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct owned_circuit c, again;
  if (announces_many(data, length_of_line(data, size)) || !read_circuit(&c, data, size))
    return 0;
  check(&c);
  REQUIRE(read_circuit(&again, data, size) && same_circuit(&c.circuit, &again.circuit));
  owned_circuit_free(&again);
  owned_circuit_free(&c);
  return 0;
}
