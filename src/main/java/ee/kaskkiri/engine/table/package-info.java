/**
 * What shows of decision tables without a case, in words and values that no engine is needed for.
 */
@NullMarked
package ee.kaskkiri.engine.table;

import org.jspecify.annotations.NullMarked;
