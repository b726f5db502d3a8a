/* The readers of hypergraphs and of colourings: what they accept is within its limits and in order. */
#include "format/hypergraph_read.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
  if (!condition)
    abort();
}

static void check(const struct owned_hypergraph *owned)
{
  const struct hypergraph *h = &owned->hypergraph;
  size_t loops = 0;
  require(h->vertices <= HYPERGRAPH_MAX_VERTICES && h->start[0] == 0);
  for (size_t e = 0; e < h->edges; e++) {
    require(h->start[e] < h->start[e + 1]);
    loops += h->start[e + 1] - h->start[e] == 1;
    for (size_t p = h->start[e]; p < h->start[e + 1]; p++)
      require(h->vertex[p] < h->vertices && (p == h->start[e] || h->vertex[p - 1] < h->vertex[p]));
  }
  require(loops == owned->loops);
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
      require(colour[v] < COLOURS);
  else
    require(why.text[0] != '\0');
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
