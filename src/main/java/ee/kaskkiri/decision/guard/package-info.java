/**
 * Who calls over HTTP, and whether they may: asked before a body is read and before a thread is
 * bound.
 */
@NullMarked
package ee.kaskkiri.decision.guard;

import org.jspecify.annotations.NullMarked;
