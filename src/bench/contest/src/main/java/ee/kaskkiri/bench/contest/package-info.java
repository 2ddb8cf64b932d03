/** What an engine must be able to do to be measured, and the process in which it is. */
@NullMarked
package ee.kaskkiri.bench.contest;

import org.jspecify.annotations.NullMarked;
