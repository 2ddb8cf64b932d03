/** Rule files in the Drools Rule Language: compiled at run time, evaluated, explained. */
@NullMarked
package ee.kaskkiri.engine.drl;

import org.jspecify.annotations.NullMarked;
