/** What the gate would say of a draft, told while it is found out. */
@NullMarked
package ee.kaskkiri.workbench.check;

import org.jspecify.annotations.NullMarked;
