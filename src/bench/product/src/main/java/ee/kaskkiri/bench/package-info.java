/** What a decision costs in process, beside the same rules in plain Java; run by hand, no tests. */
@NullMarked
package ee.kaskkiri.bench;

import org.jspecify.annotations.NullMarked;
