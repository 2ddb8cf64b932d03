package ee.kaskkiri.decision.workbench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a draft.
 *
 * @param path where it is
 * @param text its text in the draft
 * @param hash of its text, which a later change has to name
 * @param baseText its text without the draft; null if it is new
 * @param by who saved it in the draft last; null if the draft does not change it
 * @param at when; null if the draft does not change it
 */
public record FileText(
    String path,
    String text,
    String hash,
    @Nullable String baseText,
    @Nullable String by,
    @Nullable Instant at) {}
