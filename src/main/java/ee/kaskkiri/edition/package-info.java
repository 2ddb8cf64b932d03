/**
 * The next edition of an instrument: its files and cases copied forward, ready to be changed, and
 * good enough to pass the gate as they are.
 */
@NullMarked
package ee.kaskkiri.edition;

import org.jspecify.annotations.NullMarked;
