/** What a request does and how long each part takes, told to a collector of OpenTelemetry. */
@NullMarked
package ee.kaskkiri.decision.trace;

import org.jspecify.annotations.NullMarked;
