@NullMarked
package ee.kaskkiri.decision.overview;

import org.jspecify.annotations.NullMarked;
