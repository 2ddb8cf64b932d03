@NullMarked
package ee.kaskkiri.decision.workbench;

import org.jspecify.annotations.NullMarked;
