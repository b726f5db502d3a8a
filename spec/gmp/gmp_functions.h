/* The functions of GMP that proved code uses, each with the contract that the proofs trust (proofs/TRUSTED.md says them in words).
 * Only functions, no macros: tests/unit/test_gmp_model.c includes this file after the system's <gmp.h>, so that the compiler compares the
 * prototypes, and tests each contract against the library.
 *
 * Operands may be the same object everywhere, as in GMP. */
#ifndef RELUCERT_GMP_FUNCTIONS_H
#define RELUCERT_GMP_FUNCTIONS_H

/*@ requires fresh:  \valid(x);
    terminates       \true;
    exits            \false;
    assigns          x->value, x->live;
    ensures  live:   LiveTarget(x);
    ensures  value:  x->value == 0.0;
*/
extern void mpz_init(mpz_ptr x);

/*@ requires fresh:  \valid(x);
    requires live:   Live(a);
    requires apart:  \separated(x, a);
    terminates       \true;
    exits            \false;
    assigns          x->value \from a->value;
    assigns          x->live \from \nothing;
    ensures  live:   LiveTarget(x);
    ensures  value:  x->value == \old(a->value);
*/
extern void mpz_init_set(mpz_ptr x, mpz_srcptr a);

/*@ requires live:   LiveTarget(x);
    terminates       \true;
    exits            \false;
    assigns          x->value, x->live;
    ensures  dead:   x->live == 0;
*/
extern void mpz_clear(mpz_ptr x);

/*@ requires live:   LiveTarget(r) && Live(a);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value;
    ensures  value:  r->value == \old(a->value);
*/
extern void mpz_set(mpz_ptr r, mpz_srcptr a);

/*@ requires live:   LiveTarget(r);
    terminates       \true;
    exits            \false;
    assigns          r->value \from n;
    ensures  value:  r->value == n;
*/
extern void mpz_set_si(mpz_ptr r, signed long int n);

/*@ requires live:   LiveTarget(r);
    terminates       \true;
    exits            \false;
    assigns          r->value \from n;
    ensures  value:  r->value == n;
*/
extern void mpz_set_ui(mpz_ptr r, unsigned long int n);

/*@ requires live:   LiveTarget(r) && Live(a) && Live(b);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value, b->value;
    ensures  value:  r->value == \old(a->value) + \old(b->value);
*/
extern void mpz_add(mpz_ptr r, mpz_srcptr a, mpz_srcptr b);

/*@ requires live:   LiveTarget(r) && Live(a);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value, n;
    ensures  value:  r->value == \old(a->value) + n;
*/
extern void mpz_add_ui(mpz_ptr r, mpz_srcptr a, unsigned long int n);

/*@ requires live:   LiveTarget(r) && Live(a) && Live(b);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value, b->value;
    ensures  value:  r->value == \old(a->value) - \old(b->value);
*/
extern void mpz_sub(mpz_ptr r, mpz_srcptr a, mpz_srcptr b);

/*@ requires live:   LiveTarget(r) && Live(a) && Live(b);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value, b->value;
    ensures  value:  r->value == Product(\old(a->value), \old(b->value));
*/
extern void mpz_mul(mpz_ptr r, mpz_srcptr a, mpz_srcptr b);

/*@ requires live:   LiveTarget(r) && Live(a);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value, n;
    ensures  value:  r->value == Product(\old(a->value), (real)n);
*/
extern void mpz_mul_ui(mpz_ptr r, mpz_srcptr a, unsigned long int n);

/*@ requires live:   LiveTarget(r) && Live(a) && Live(b);
    terminates       \true;
    exits            \false;
    assigns          r->value \from r->value, a->value, b->value;
    ensures  value:  r->value == \old(r->value) - Product(\old(a->value), \old(b->value));
*/
extern void mpz_submul(mpz_ptr r, mpz_srcptr a, mpz_srcptr b);

/*@ requires live:   LiveTarget(r) && Live(a);
    terminates       \true;
    exits            \false;
    assigns          r->value \from r->value, a->value, n;
    ensures  value:  r->value == \old(r->value) + Product(\old(a->value), (real)n);
*/
extern void mpz_addmul_ui(mpz_ptr r, mpz_srcptr a, unsigned long int n);

/*@ requires live:   LiveTarget(r) && Live(a);
    terminates       \true;
    exits            \false;
    assigns          r->value \from r->value, a->value, n;
    ensures  value:  r->value == \old(r->value) - Product(\old(a->value), (real)n);
*/
extern void mpz_submul_ui(mpz_ptr r, mpz_srcptr a, unsigned long int n);

/*@ requires live:   Live(a) && Live(b);
    terminates       \true;
    exits            \false;
    assigns          \result \from a->value, b->value;
    ensures  below:  \result < 0  <==> a->value <  b->value;
    ensures  equal:  \result == 0 <==> a->value == b->value;
    ensures  above:  \result > 0  <==> a->value >  b->value;
*/
extern int mpz_cmp(mpz_srcptr a, mpz_srcptr b);

/*@ requires live:   Live(a);
    terminates       \true;
    exits            \false;
    assigns          \result \from a->value, n;
    ensures  below:  \result < 0  <==> -(real)n < a->value < (real)n;
    ensures  equal:  \result == 0 <==> a->value == (real)n || a->value == -(real)n;
    ensures  above:  \result > 0  <==> a->value < -(real)n || a->value > (real)n;
*/
extern int mpz_cmpabs_ui(mpz_srcptr a, unsigned long int n);

/*@ requires live:   LiveTarget(r) && Live(a) && Live(b);
    terminates       \true;
    exits            \false;
    assigns          r->value \from a->value, b->value;
*/
extern void mpz_gcd(mpz_ptr r, mpz_srcptr a, mpz_srcptr b);

/*@ requires live:   Live(a);
    terminates       \true;
    exits            \false;
    assigns          \result \from a->value;
    ensures  fits:   \result != 0 <==> -9223372036854775808 <= a->value <= 9223372036854775807;
*/
extern int mpz_fits_slong_p(mpz_srcptr a);

/*@ requires live:   Live(a);
    terminates       \true;
    exits            \false;
    assigns          \result \from a->value;
    ensures  value:  Whole(a->value) && -9223372036854775808 <= a->value <= 9223372036854775807 ==> \result == a->value;
*/
extern signed long int mpz_get_si(mpz_srcptr a);

/*@ requires live:   Live(a);
    terminates       \true;
    exits            \false;
    assigns          \result \from a->value;
*/
extern unsigned long int mpz_size(mpz_srcptr a);

#endif
