/**
 * Checks a request against the declared types, and turns its JSON into the values of the engine.
 */
@NullMarked
package ee.kaskkiri.engine.input;

import org.jspecify.annotations.NullMarked;
