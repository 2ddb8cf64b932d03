/** Writes into DMN files what people change, and leaves every other byte as it is. */
@NullMarked
package ee.kaskkiri.engine.dmn.edit;

import org.jspecify.annotations.NullMarked;
