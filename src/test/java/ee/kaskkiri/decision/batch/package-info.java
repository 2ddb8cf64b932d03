@NullMarked
package ee.kaskkiri.decision.batch;

import org.jspecify.annotations.NullMarked;
