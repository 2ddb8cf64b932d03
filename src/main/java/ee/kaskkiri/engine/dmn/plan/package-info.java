/**
 * A short way through a whole model: its decisions in the order of their needs, in one context,
 * without copies of it and without listeners. It answers or says that it does not know; it never
 * tells anything. As soon as something is not as usual, the engine evaluates everything anew, and
 * what it says holds.
 */
@NullMarked
package ee.kaskkiri.engine.dmn.plan;

import org.jspecify.annotations.NullMarked;
