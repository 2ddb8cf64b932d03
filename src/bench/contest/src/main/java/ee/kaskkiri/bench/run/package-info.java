/** The run: starts contestants and services, asks them in turn, and writes down what came out. */
@NullMarked
package ee.kaskkiri.bench.run;

import org.jspecify.annotations.NullMarked;
