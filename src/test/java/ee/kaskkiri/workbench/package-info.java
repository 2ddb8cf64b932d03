@NullMarked
package ee.kaskkiri.workbench;

import org.jspecify.annotations.NullMarked;
