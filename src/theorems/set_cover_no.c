/* Weights with a smaller error would give a cover that costs less. */
#include "set_cover_no.h"

#include "set_cover_extraction.h"

/* value * epsilon^2 is at most the bound of the extraction theorem. */
/*@ ghost
  /@ requires range: degree <= 0x40000000 && value * (degree * degree + degree + 2) <= q * q;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures value: \forall real e; e * (degree * degree + degree + 2) >= 1.0 ==> e * ((real)q * (real)q) >= value;
  @/
  void lemma_value_below_bound(uint64_t degree, uint64_t q, uint64_t value) {
    /@ assert norm: (real)(degree * degree + degree + 2) >= 2.0; @/
    /@ assert value: (real)value * (real)(degree * degree + degree + 2) <= (real)q * (real)q; @/
    /@ assert square: (real)q * (real)q >= 0.0; @/
    /@ assert error: \forall real e; e * (real)(degree * degree + degree + 2) >= 1.0 ==>
         (e * (real)(degree * degree + degree + 2) - 1.0) * ((real)q * (real)q) >= 0.0; @/
    /@ assert product: \forall real e; e * (real)(degree * degree + degree + 2) >= 1.0 ==>
         (e * ((real)q * (real)q) - (real)value) * (real)(degree * degree + degree + 2) >= 0.0; @/
    /@ assert factor: \forall real x; x * (real)(degree * degree + degree + 2) >= 0.0 ==> x >= 0.0; @/
    ;
  }
*/

/*@ ghost
  void theorem_set_cover(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, uint64_t value) {
    theorem_set_cover_extraction(s, degree, q, copies, bias);
    lemma_value_below_bound(degree, q, value);
    /@ assert cost: CoversCostAtLeast(s, value) ==> \forall weights w; WeightsCover(w, bias, s) ==>
         SelectedCost(ChosenSets(w, s->sets, bias), s->cost, s->sets) >= value; @/
    /@ assert below: CoversCostAtLeast(s, value) ==> \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) &&
         SetCoverErrorBelow(D, w, s, degree, bias) ==>
           TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) * ((real)q * (real)q) >= value; @/
    /@ assert above: \forall weights w, dataset D; !SetCoverErrorBelow(D, w, s, degree, bias) ==>
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) * ((real)q * (real)q) >= value; @/
    ;
  }
*/
