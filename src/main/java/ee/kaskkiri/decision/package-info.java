/** One request to one answer: what callers send, what they get, and the addresses for both. */
@NullMarked
package ee.kaskkiri.decision;

import org.jspecify.annotations.NullMarked;
