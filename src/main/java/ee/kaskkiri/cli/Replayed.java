package ee.kaskkiri.cli;

import ee.kaskkiri.decision.receipt.Replay;
import org.jspecify.annotations.Nullable;

/**
 * What came of one recorded decision.
 *
 * @param id its name
 * @param replay the comparison; null if it could not be asked
 * @param hindrance why it could not be asked; null if it could
 */
record Replayed(String id, @Nullable Replay replay, @Nullable String hindrance) {}
