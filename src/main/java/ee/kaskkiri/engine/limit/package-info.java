/**
 * How far one evaluation may go. Rule files are written by people, and some loop without an end:
 * such an evaluation has to end without an answer, and everybody else's has to go on.
 */
@NullMarked
package ee.kaskkiri.engine.limit;

import org.jspecify.annotations.NullMarked;
