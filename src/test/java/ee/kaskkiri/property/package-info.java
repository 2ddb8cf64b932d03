/** What must hold for the packaged rules whatever a caller sends. */
@NullMarked
package ee.kaskkiri.property;

import org.jspecify.annotations.NullMarked;
