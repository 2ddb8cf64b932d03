package ee.kaskkiri.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Anchors that were kept outside of the database: lines of a log among whatever else it says. */
public final class AnchorLog {
  /** No anchors. */
  public static final AnchorLog EMPTY = new AnchorLog(Map.of());

  private final Map<String, NavigableMap<Long, Hash>> chains;

  private AnchorLog(Map<String, NavigableMap<Long, Hash>> chains) {
    this.chains = chains;
  }

  /**
   * Reads the anchors in a log.
   *
   * @throws IOException if it cannot be read
   */
  public static AnchorLog read(Path file) throws IOException {
    Map<String, NavigableMap<Long, Hash>> chains = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        AnchorLine.read(line)
            .ifPresent(
                anchor ->
                    chains
                        .computeIfAbsent(anchor.writer(), writer -> new TreeMap<>())
                        .put(anchor.head().number(), anchor.head().hash()));
      }
    }
    return new AnchorLog(chains);
  }

  /** How many there are. */
  public long size() {
    return chains.values().stream().mapToLong(Map::size).sum();
  }

  Set<String> writers() {
    return chains.keySet();
  }

  NavigableMap<Long, Hash> of(String writer) {
    return chains.getOrDefault(writer, Collections.emptyNavigableMap());
  }
}
