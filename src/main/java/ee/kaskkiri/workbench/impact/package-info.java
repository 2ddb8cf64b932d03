/** Whom a draft gives or takes how much. */
@NullMarked
package ee.kaskkiri.workbench.impact;

import org.jspecify.annotations.NullMarked;
