package ee.kaskkiri.decision;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives names to decisions and occurrences: UUIDs of version 7, which sort by time. */
@Singleton
public class Identities {
  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  /** A name that was never given before. */
  public UUID next() {
    return generator.generate();
  }
}
