/**
 * Cases of a rule repository and what rules answer to them: reading, running, comparing, and which
 * rule is fired by which case.
 */
@NullMarked
package ee.kaskkiri.regression;

import org.jspecify.annotations.NullMarked;
