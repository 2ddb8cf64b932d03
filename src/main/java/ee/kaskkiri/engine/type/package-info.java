/** The types that rule files declare, whatever language they are written in. */
@NullMarked
package ee.kaskkiri.engine.type;

import org.jspecify.annotations.NullMarked;
