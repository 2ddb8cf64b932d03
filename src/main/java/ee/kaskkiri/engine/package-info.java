/**
 * Compiles an edition from its files, says what it accepts, and evaluates its topics. The only
 * place that knows Drools, DMN and Kogito.
 */
@NullMarked
package ee.kaskkiri.engine;

import org.jspecify.annotations.NullMarked;
