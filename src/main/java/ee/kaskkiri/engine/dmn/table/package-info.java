/**
 * Finds gaps, overlaps and idle rows of decision tables by trying the values at which their cells
 * change. Cells are evaluated by the engine's own FEEL, so that they mean here what they mean in a
 * decision.
 */
@NullMarked
package ee.kaskkiri.engine.dmn.table;

import org.jspecify.annotations.NullMarked;
