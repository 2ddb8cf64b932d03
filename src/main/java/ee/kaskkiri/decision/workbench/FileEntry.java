package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.workbench.DraftView.How;
import org.jspecify.annotations.Nullable;

/**
 * A file of a draft in a list.
 *
 * @param path where it is
 * @param change what the draft does to it; null if nothing
 * @param hash of its text; of the text that is removed, if it is
 */
public record FileEntry(String path, @Nullable How change, String hash) {}
