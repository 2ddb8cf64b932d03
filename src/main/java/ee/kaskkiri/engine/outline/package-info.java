/** What stands in a rule file, as plain values: to show it to people and to compare it. */
@NullMarked
package ee.kaskkiri.engine.outline;

import org.jspecify.annotations.NullMarked;
