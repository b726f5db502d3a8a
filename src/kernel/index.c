/* Proofs of the facts about places in a matrix.  Ghost code only. */
#include "index.h"

/*@ ghost
  void index_means(void)
  {
    /@ assert \forall integer major, count, minor; IndexFuel(major, count, minor, 0) == major * count + minor; @/
    /@ assert \forall integer major, count, minor;
         IndexFuel(major, count, minor, 1) == IndexFuel(major, count, minor, 0); @/
    ;
  }
*/

/*@ ghost
  void index_is_below(size_t major, size_t rows, size_t minor, size_t count)
  {
    /@ assert rest: 0 <= (rows - 1 - major) * count; @/
    ;
  }
*/

/*@ ghost
  void indices_are_below(size_t rows, size_t count)
  {
    index_means();
    times_means();
    /@ loop invariant index: 0 <= i <= rows;
       loop invariant below: \forall integer major, minor; 0 <= major < i && 0 <= minor < count ==>
                               0 <= Index(major, count, minor) < i * count;
       loop invariant start: 0 <= i * count;
       loop assigns   i;
       loop variant   rows - i;
    @/
    for (size_t i = 0; i < rows; i++) {
      /@ assert next: (i + 1) * count == i * count + count; @/
      /@ assert last: \forall integer minor; Index(i, count, minor) == i * count + minor; @/
      ;
    }
  }
*/
