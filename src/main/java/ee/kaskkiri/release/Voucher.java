package ee.kaskkiri.release;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Says that content passed the gate already. The build gives the packaged rules one, so that the
 * service need not check at each start what cannot have changed.
 *
 * @param release hash of the content
 * @param gate how strict the gate was
 */
public record Voucher(String release, Strictness gate) {
  private static final String PACKAGED = "repository/passed";

  /** The voucher that was packed into the application; empty if it was built without. */
  public static Optional<Voucher> packaged() {
    try (InputStream content = Voucher.class.getClassLoader().getResourceAsStream(PACKAGED)) {
      return content == null
          ? Optional.empty()
          : Optional.of(parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Voucher parse(String text) {
    int space = text.indexOf(' ');
    String gate = text.substring(space + 1).strip().toUpperCase(Locale.ROOT);
    return new Voucher(text.substring(0, space), Strictness.valueOf(gate));
  }

  /** Writes the voucher to a file. */
  public void write(Path file) throws IOException {
    Files.writeString(file, release + " " + gate.name().toLowerCase(Locale.ROOT) + "\n");
  }

  /** Whether content may skip a gate: it is the very content, and the gate was as strict. */
  public boolean covers(FileTree tree, Strictness wanted) {
    return (gate == wanted || gate == Strictness.WARNING) && release.equals(tree.hash());
  }
}
