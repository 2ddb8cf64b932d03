/** The commands: serve, check, regress, decide, diff, new-edition. */
@NullMarked
package ee.kaskkiri.cli;

import org.jspecify.annotations.NullMarked;
