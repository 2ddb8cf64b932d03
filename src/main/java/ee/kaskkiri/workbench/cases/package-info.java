/** Cases of drafts, written into their files as people would. */
@NullMarked
package ee.kaskkiri.workbench.cases;

import org.jspecify.annotations.NullMarked;
