package ee.kaskkiri.workbench;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files were changed in a draft and in what became law meanwhile. Nothing was changed. */
public final class DraftConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Theirs> files;

  /**
   * A file as it became law meanwhile.
   *
   * @param path where it is
   * @param text its text; null if it is gone
   * @param hash of its text; null if it is gone
   */
  public record Theirs(String path, @Nullable String text, @Nullable String hash) {
    public Theirs {
      Objects.requireNonNull(path, "path");
    }
  }

  /** Says which files. */
  public DraftConflictException(List<Theirs> files) {
    super(
        "Changed both in the draft and in the rules that decide by now: "
            + files.stream().map(Theirs::path).collect(Collectors.joining(", "))
            + ". Take over there what is right here, or undo the draft's change of them; then name"
            + " those whose text in the draft is to stay.",
        null,
        false,
        false);
    this.files = List.copyOf(files);
  }

  /** The files as they became law. */
  public List<Theirs> files() {
    return files;
  }
}
