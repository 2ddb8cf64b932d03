/** What was decided lately, what was not, and what falls due, for those who look after it. */
@NullMarked
package ee.kaskkiri.decision.overview;

import org.jspecify.annotations.NullMarked;
