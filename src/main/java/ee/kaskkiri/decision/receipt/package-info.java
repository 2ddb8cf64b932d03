/** Recorded decisions over HTTP: finding them, showing them, repeating them, verifying them. */
@NullMarked
package ee.kaskkiri.decision.receipt;

import org.jspecify.annotations.NullMarked;
