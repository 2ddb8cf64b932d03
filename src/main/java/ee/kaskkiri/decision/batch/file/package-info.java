/** A batch from a file into a file, which goes on after a kill where it had come to. */
@NullMarked
package ee.kaskkiri.decision.batch.file;

import org.jspecify.annotations.NullMarked;
