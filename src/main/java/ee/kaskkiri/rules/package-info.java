/** What a rule folder is: instruments, their editions, the act behind each, and its topic files. */
@NullMarked
package ee.kaskkiri.rules;

import org.jspecify.annotations.NullMarked;
