/** Tests of the service over HTTP, with invented rules. */
@NullMarked
package ee.kaskkiri.decision;

import org.jspecify.annotations.NullMarked;
