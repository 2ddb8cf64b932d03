/** Every error that a caller can meet, as a problem of RFC 9457: one catalogue, one shape. */
@NullMarked
package ee.kaskkiri.problem;

import org.jspecify.annotations.NullMarked;
