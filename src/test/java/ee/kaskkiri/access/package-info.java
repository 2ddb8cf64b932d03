@NullMarked
package ee.kaskkiri.access;

import org.jspecify.annotations.NullMarked;
