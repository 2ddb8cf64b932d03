/** Who calls, and what they may do. */
@NullMarked
package ee.kaskkiri.access;

import org.jspecify.annotations.NullMarked;
