package ee.kaskkiri.decision;

import ee.kaskkiri.release.Breadboard;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a directory with the invented rules of {@link Breadboard}. */
public final class BreadDirectory implements QuarkusTestProfile {
  static final Path DIRECTORY = Path.of("target", "bread").toAbsolutePath();

  /** Puts content into the directory, in place of what is there. */
  static void put(Breadboard content) throws IOException {
    Files.createDirectories(DIRECTORY);
    Path next = Files.createTempDirectory(DIRECTORY.resolveSibling("."), "bread");
    content.write(next);
    for (String folder : new String[] {"rules", "test-data"}) {
      Path there = DIRECTORY.resolve(folder);
      if (Files.exists(there)) {
        Files.move(there, Files.createTempDirectory(next, "old").resolve(folder));
      }
      Files.move(next.resolve(folder), there);
    }
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      put(new Breadboard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("kaskkiri.repository", DIRECTORY.toString(), "kaskkiri.releases-in-memory", "2");
  }
}
