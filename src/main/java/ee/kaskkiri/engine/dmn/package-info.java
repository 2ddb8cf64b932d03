/** DMN models: through Kogito's run-time interface, without generated code. */
@NullMarked
package ee.kaskkiri.engine.dmn;

import org.jspecify.annotations.NullMarked;
