/**
 * Proposes cases for rules that no case fires: inputs are found by varying those of existing cases;
 * what must come of them is left to a person.
 */
@NullMarked
package ee.kaskkiri.regression.suggest;

import org.jspecify.annotations.NullMarked;
