@NullMarked
package ee.kaskkiri.database;

import org.jspecify.annotations.NullMarked;
