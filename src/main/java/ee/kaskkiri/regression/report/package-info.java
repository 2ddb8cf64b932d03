/** The report of a run for those who read it: people at a terminal or in a browser, and tools. */
@NullMarked
package ee.kaskkiri.regression.report;

import org.jspecify.annotations.NullMarked;
