/** Tests of where rule files come from, with the people who change them. */
@NullMarked
package ee.kaskkiri.release.repository;

import org.jspecify.annotations.NullMarked;
