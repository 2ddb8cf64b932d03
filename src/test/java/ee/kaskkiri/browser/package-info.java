/** The workbench as people use it: the packaged application, looked at in a real browser. */
@NullMarked
package ee.kaskkiri.browser;

import org.jspecify.annotations.NullMarked;
