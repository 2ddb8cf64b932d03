/**
 * The OpenAPI document of the active rules: an operation for each topic, with the schemas that its
 * rule file declares.
 */
@NullMarked
package ee.kaskkiri.decision.openapi;

import org.jspecify.annotations.NullMarked;
