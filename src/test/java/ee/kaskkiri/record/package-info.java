@NullMarked
package ee.kaskkiri.record;

import org.jspecify.annotations.NullMarked;
