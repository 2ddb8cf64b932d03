package ee.kaskkiri.release;

import ee.kaskkiri.release.repository.Origin;
import java.time.Instant;

/**
 * Content at the gate.
 *
 * @param release hash of the content
 * @param repository where it came from, without credentials
 * @param origin who wrote it, when and why
 * @param since when it came to the gate
 */
public record Judging(String release, String repository, Origin origin, Instant since) {}
