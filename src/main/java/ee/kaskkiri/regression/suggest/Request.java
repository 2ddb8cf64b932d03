package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * What the rules are asked.
 *
 * @param given the input
 * @param on the day that counts
 */
record Request(ObjectNode given, LocalDate on) {}
