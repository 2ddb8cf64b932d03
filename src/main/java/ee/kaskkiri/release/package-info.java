/** Releases: the content of a rule repository that passed the gate, and the one that is active. */
@NullMarked
package ee.kaskkiri.release;

import org.jspecify.annotations.NullMarked;
