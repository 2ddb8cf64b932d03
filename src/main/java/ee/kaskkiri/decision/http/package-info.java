/**
 * The edge of the service: bodies are read and measured, too many requests refused, and every error
 * becomes a problem, whoever noticed it.
 */
@NullMarked
package ee.kaskkiri.decision.http;

import org.jspecify.annotations.NullMarked;
