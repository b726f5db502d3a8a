/* THE definition of the training error: what every contract and every theorem of this project means by it.  Logic only.
 *
 * A data set D and a network w are values of two abstract types, known through uninterpreted functions and through nothing else: no axiom
 * says anything about them.  A statement "for all D and w" therefore holds for every real matrix of features, every real label and
 * multiplicity, every real sign and every real weight.
 *
 *     Feature(D, i, d)     coordinate d of sample i, a dense vector        Weight(w, j, d)   unit j's weight for coordinate d
 *     Label(D, i)          y_i                                             Sign(w, j)        the factor a_j of unit j
 *     Multiplicity(D, i)   c_i
 *
 *     f(x)           = sum over units j of a_j * max(0, <w^j, x>)
 *     training error = sum over samples i of c_i * (f(x_i) - y_i)^2       a sum with multiplicities, not a mean
 *
 * A network with biases is the case in which every sample has 1 as its last coordinate; the weights for that coordinate are the biases. */
#ifndef RELUCERT_TRAINING_ERROR_DEFINITION_H
#define RELUCERT_TRAINING_ERROR_DEFINITION_H

/*@ axiomatic DataSetAndNetwork {
      type dataset;
      type weights;
      logic real Feature(dataset D, integer i, integer d);
      logic real Label(dataset D, integer i);
      logic real Multiplicity(dataset D, integer i);
      logic real Weight(weights w, integer j, integer d);
      logic real Sign(weights w, integer j);
    }

    logic real Relu(real z) = z > 0.0 ? z : 0.0;

    // <w^j, x_i> over the coordinates d < coordinates
    logic real Dot(dataset D, weights w, integer i, integer j, integer coordinates) =
      coordinates <= 0 ? 0.0
                       : Dot(D, w, i, j, coordinates - 1) +
                           Feature(D, i, coordinates - 1) * Weight(w, j, coordinates - 1);

    // f(x_i) for the units j < units
    logic real Output(dataset D, weights w, integer i, integer coordinates, integer units) =
      units <= 0 ? 0.0
                 : Output(D, w, i, coordinates, units - 1) +
                     Sign(w, units - 1) * Relu(Dot(D, w, i, units - 1, coordinates));

    // f(x_i) - y_i
    logic real Residual(dataset D, weights w, integer i, integer coordinates, integer units) =
      Output(D, w, i, coordinates, units) - Label(D, i);

    // the sum over the samples i < samples
    logic real TrainingError(dataset D, weights w, integer coordinates, integer units, integer samples) =
      samples <= 0 ? 0.0
                   : TrainingError(D, w, coordinates, units, samples - 1) +
                       Multiplicity(D, samples - 1) *
                         (Residual(D, w, samples - 1, coordinates, units) *
                          Residual(D, w, samples - 1, coordinates, units));
*/

#endif
