@NullMarked
package ee.kaskkiri.decision.guard;

import org.jspecify.annotations.NullMarked;
