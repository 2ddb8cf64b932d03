@NullMarked
package ee.kaskkiri.access.account;

import org.jspecify.annotations.NullMarked;
