/** The commands: serve, check, regress, decide. */
@NullMarked
package ee.kaskkiri.cli;

import org.jspecify.annotations.NullMarked;
