/** Inputs of a topic as rows of a table of comma-separated values, one a row. */
@NullMarked
package ee.kaskkiri.decision.csv;

import org.jspecify.annotations.NullMarked;
