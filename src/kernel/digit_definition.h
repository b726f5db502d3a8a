/* The binary digits of a number.  Logic only: an assignment of variables and a selection of sets are numbers, so that a statement about all of them is one
 * about all integers. */
#ifndef RELUCERT_DIGIT_DEFINITION_H
#define RELUCERT_DIGIT_DEFINITION_H

/*@ // Binary digit i of a, not 0 if it is 1.
    logic integer Digit(integer a, integer i) = i <= 0 ? a % 2 : Digit(a / 2, i - 1);
*/

#endif
