/** How the application is deployed, held against what it is. */
@NullMarked
package ee.kaskkiri.deploy;

import org.jspecify.annotations.NullMarked;
