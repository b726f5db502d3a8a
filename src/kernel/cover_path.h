/* The path from the root of a covering tree to the current node, and the covers that are still to come. */
#ifndef RELUCERT_COVER_PATH_H
#define RELUCERT_COVER_PATH_H

#include "cover_tree.h"

/* Goes down to the tree for the covers that contain the set. */
void cover_path_enter(struct cover_tree *t, uint32_t set);

/* Goes on to the next tree, after the current one is complete: for the covers that do not contain the last set that was to be contained.  False if there
 * is none, which means that the whole tree is complete. */
bool cover_path_advance(struct cover_tree *t);

#endif
