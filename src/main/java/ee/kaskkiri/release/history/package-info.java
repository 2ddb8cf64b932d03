/** What happened to the rules: every content that was judged, and every activation. */
@NullMarked
package ee.kaskkiri.release.history;

import org.jspecify.annotations.NullMarked;
