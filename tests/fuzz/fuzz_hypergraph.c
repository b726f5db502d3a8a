/* The readers of hypergraphs and of colourings: what they accept is within its limits and in order. */
#include "format/hypergraph_read.h"
#include "fuzz_target.h"

static void check(const struct owned_hypergraph *owned)
{
  const struct hypergraph *h = &owned->hypergraph;
  size_t loops = 0;
  REQUIRE(h->vertices <= HYPERGRAPH_MAX_VERTICES && h->start[0] == 0);
  for (size_t e = 0; e < h->edges; e++) {
    REQUIRE(h->start[e] < h->start[e + 1]);
    loops += h->start[e + 1] - h->start[e] == 1;
    for (size_t p = h->start[e]; p < h->start[e + 1]; p++)
      REQUIRE(h->vertex[p] < h->vertices && (p == h->start[e] || h->vertex[p - 1] < h->vertex[p]));
  }
  REQUIRE(loops == owned->loops);
}

static void read_colouring(const uint8_t *data, size_t size)
{
  enum { VERTICES = 20, COLOURS = 5 };
  struct diagnostic why;
  struct input in;
  uint32_t colour[VERTICES];
  if (input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
    return;
  if (colouring_parse(colour, VERTICES, COLOURS, &in, &why) == STATUS_OK)
    for (int v = 0; v < VERTICES; v++)
      REQUIRE(colour[v] < COLOURS);
  else
    REQUIRE(why.text[0] != '\0');
  input_close(&in);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct diagnostic why;
  read_colouring(data, size);
  for (int format = HYPERGRAPH_ANY; format <= HYPERGRAPH_HITTING_SET; format++) {
    struct input in;
    struct owned_hypergraph h;
    if (input_open_memory(&in, "fuzz", data, size, &why) != STATUS_OK)
      return 0;
    if (hypergraph_parse(&h, &in, (enum hypergraph_format)format, &why) == STATUS_OK) {
      check(&h);
      owned_hypergraph_free(&h);
    }
    input_close(&in);
  }
  return 0;
}
