package ee.kaskkiri.release.repository;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule repository cannot be read; the message says where, what is wrong and what to do. */
public final class RepositoryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String wrong;
  private final String mend;

  /**
   * Says what is wrong.
   *
   * @param place which repository or file of it, without credentials
   * @param wrong what is wrong, a sentence without its subject
   * @param mend what would be right, a sentence
   */
  public RepositoryException(String place, String wrong, String mend) {
    this(place, wrong, mend, null);
  }

  RepositoryException(String place, String wrong, String mend, @Nullable Throwable cause) {
    super(place + ": " + wrong + " " + mend, cause);
    this.place = Objects.requireNonNull(place, "place");
    this.wrong = Objects.requireNonNull(wrong, "wrong");
    this.mend = Objects.requireNonNull(mend, "mend");
  }

  /** Which repository, or which file of it. */
  public String place() {
    return place;
  }

  /** What is wrong. */
  public String wrong() {
    return wrong;
  }

  /** What would be right. */
  public String mend() {
    return mend;
  }
}
