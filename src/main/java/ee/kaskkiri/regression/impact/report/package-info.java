/** What a change of the rules does, for those who read it: people, spreadsheets and programs. */
@NullMarked
package ee.kaskkiri.regression.impact.report;

import org.jspecify.annotations.NullMarked;
