/* Places in a matrix that is stored row after row: what the proofs say about them.  Logic and ghost code only. */
#ifndef RELUCERT_INDEX_H
#define RELUCERT_INDEX_H

#include "product.h"

#include <stddef.h>

/*@ // major * count + minor, one unfolding away, so that provers see a term that they can match instead of a product.
    logic integer IndexFuel(integer major, integer count, integer minor, integer fuel) =
      fuel <= 0 ? major * count + minor : IndexFuel(major, count, minor, fuel - 1);
    logic integer Index(integer major, integer count, integer minor) = IndexFuel(major, count, minor, 1);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall integer major, count, minor; Index(major, count, minor) == major * count + minor;
  @/
  void index_means(void);
*/

/*@ ghost
  /@ requires   place: major < rows && minor <= count;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below: 0 <= major * count + minor <= rows * count;
     ensures    entry: minor < count ==> major * count + minor < rows * count;
     ensures    row:   0 <= major * count && major * count + count <= rows * count;
  @/
  void index_is_below(size_t major, size_t rows, size_t minor, size_t count);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below: \forall integer major, minor; 0 <= major < rows && 0 <= minor < count ==>
                         0 <= Index(major, count, minor) < Times(rows, count);
  @/
  void indices_are_below(size_t rows, size_t count);
*/

#endif
