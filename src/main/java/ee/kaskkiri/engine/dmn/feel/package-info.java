/**
 * Short ways through the FEEL interpreter: after a model is compiled, nodes of its expressions give
 * way to nodes with the same results. They exist because the engine's {@code for} never leaves the
 * frames that it enters, and because its operators build their table of cases anew at every use.
 */
@NullMarked
package ee.kaskkiri.engine.dmn.feel;

import org.jspecify.annotations.NullMarked;
