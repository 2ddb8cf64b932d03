/**
 * The durable record of every decision: written before the answer leaves, chained by hash, found,
 * verified, and in the end freed of what was said of people.
 */
@NullMarked
package ee.kaskkiri.record;

import org.jspecify.annotations.NullMarked;
