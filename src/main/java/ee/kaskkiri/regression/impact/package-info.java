/**
 * What a change of the rules does to real cases: a portfolio is put to two releases, and their
 * answers, verdicts and sums of money are set against each other.
 */
@NullMarked
package ee.kaskkiri.regression.impact;

import org.jspecify.annotations.NullMarked;
