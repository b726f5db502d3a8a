/* A covering tree in a certificate, for set systems and for the cuts of circuits; private to certificate_*.c. */
#ifndef RELUCERT_CERTIFICATE_TREE_H
#define RELUCERT_CERTIFICATE_TREE_H

#include "certificate_frame.h"
#include "certificate_reader.h"

/* "tree NODES denominator Y" and the nodes: their form; what they prove is relucheck's business. */
bool certificate_tree(struct certificate_reader *reader, uint64_t elements, uint64_t sets);

void certificate_write_tree(struct output *out, const struct cover_proof *proof);

#endif
