/** Many questions to one topic in one go: read line by line, answered line by line, in order. */
@NullMarked
package ee.kaskkiri.decision.batch;

import org.jspecify.annotations.NullMarked;
